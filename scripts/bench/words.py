"""The words of the page of measurements; figures are put in by `page`."""

from __future__ import annotations

HEAD = """---
title: Measurements
kind: apparatus
description: How light, how quick and how well searched this edition is, beside four other ways to publish the same chapters.
---

# Measurements

Is this edition light enough for an old phone on a slow line? Is its search better than what one gets for nothing? To tell,
the same sixteen chapters were made into five sites and measured in one run on one machine ({machine}), on {date}. The
command that measures has written this page; no figure was typed by hand.

- **This edition** is what you are reading, with everything it has.
- **The stock theme** is Material for MkDocs as it comes. This edition began with it, so every figure stands beside its ratio
  to the stock theme’s: 0.50× is half as much.
- **Zensical** is that theme’s successor, with the settings its own program proposes.
- **mdBook** is a program for books, as it comes.
- **Plain HTML** is the floor: the bare text, without style, script or search.
"""

WEIGHT = """## Weight {{: #weight }}

What a new reader’s phone fetches for the longest chapter, “From July to October”, and then for the next one. 1 kB is 1,000
bytes.

With a search made on that first visit, this edition comes to {searched} in {requests} requests: the search is fetched when
one turns to it, not before.

{first}

{second}
"""

SEARCH = """## Search {{: #search }}

{asked} questions were put to each site’s own search: words of the text, other forms of them, slips of typing, phrases,
questions in plain words, names, page numbers, and some that must find nothing. A question counts as answered if one of the
first three results leads to the right chapter, or, in the second column, to the very paragraph, note or page.

The peers’ searches know pages and headings only; where a chapter is what was asked for, they can still be wholly right.
Four questions ask for works of the bibliography, which only this edition has. Half of the questions were seen while this edition’s search was made, half were not; the peers have seen none. In this
edition it takes {median} ms from a key to its result, and {slow} ms in the slowest of twenty ({keys} keys).

{table}
"""

CHECKERS = """## What checkers say {{: #checkers }}

Lighthouse gives marks for speed, 100 at most. axe looks for what keeps people out who do not see well, or use no mouse: the
rules that are broken, and the elements that break them.

{speed}

{faults}
"""

MAKING = """## Making the site {{: #making }}

Of this edition’s size the downloads are {downloads} kB. Before the build, {preprocessing} s go into putting the text in order
and {taking} s into making the downloads.

{table}

{files}
"""

GROWTH = """## If the essay grew {{: #growth }}

The same essay one, ten and a hundred times over. A page of the site costs as much to make, and a chapter as much to read,
however many there are. The search index comes in one file while that is small, and in parts once it is not: a head, and
of the rest what a question needs. Seconds are the processor’s own.

{making}

{reading}
"""

SERVING = """## A million readers a day {{: #readers }}

Reckoned from the figures above. Every file can be sent as it lies on the disk; nothing is computed for a reader. Of the
{files} files that a first chapter needs, the browser has {hits} when the next one is opened. The busiest hour is taken to be
{peak} times the mean.

| A million of these a day | GB | Requests a second | Mbit a second | In the busiest hour |
| :-- | --: | --: | --: | --: |
| first visits | {first} |
| first visits with a search | {searched} |
| next chapters | {second} |
| the whole essay, to be kept | {kept} |

What is kept for reading without a network is {kept_kb} kB in {kept_files} files, fetched once for each version, one after
the other, after the page is there; a reader who comes back then asks for nothing but the list of what is kept.
"""

COUNTED = """## How it was counted {: #counted }

Building: the whole process, from nothing, the best of three runs. Size: every file of the built site, before compression.

Weight: the bytes of every file that the server was asked for until nothing more came, compressed as far as gzip and brotli
go, without the headers of the requests. The server lets everything be kept for ten minutes, as GitHub Pages does; for the next
chapter only what the browser did not keep is counted. What a service worker keeps for reading without a network is left
out, for it comes after the page is there; it is counted apart.

The peers have the chapters in the edition’s own Markdown and a first page that lists them. Links into the apparatus, which
they do not have, became plain words. mdBook knows no attribute lists; they were taken out, and a paragraph’s number became an
empty element with its id. The stock theme and Zensical load their letters from elsewhere unless told not to; here they use the
reader’s own.

Search: the results as the reader sees them, in a browser. Where a search puts all results from one page together, as
the stock theme does, they count as one.

Lighthouse: the middle of three runs on the longest chapter, as on a phone of the middle class on a slow line. axe: the first page and the longest
chapter, 390 and 1,440 pixels wide, in light colours; the rules broken on any of the four, and the elements in all four together.
"""

REPEAT = """## How to repeat it {{: #repeat }}

`make bench`, in a copy of this edition’s repository, measures all this anew and writes this page. It took {minutes} minutes on this machine ({machine}). Seconds differ from machine to machine and with what else it does; ratios
differ less, bytes not at all.

{table}
"""
