"""Renders the page on which a manuscript is checked; its script does the work."""

from __future__ import annotations

from edition.pages.markdown import page

PATH = "cite/check.md"
WORDS = """\
Paste a whole paper, or drop it here: every quotation of the essay of six words or more is compared with it letter by letter.
The report gives its paragraph and printed page, says whether the place that the paper names is right, shows what differs,
and copies the citation in any style. Nothing leaves your browser.

<noscript><p>This page compares texts with a script, and needs JavaScript.</p></noscript>

<div class="paper js-only">
<label for="paper-text">The paper: paste it here, or drop a file</label>
<textarea class="paper-text" id="paper-text" rows="12" spellcheck="false" autocomplete="off"></textarea>
<p class="paper-row"><button class="cite-button" type="button">Check</button> <label class="paper-choose">Or choose a file <input class="paper-file" type="file" accept=".txt,.text,.md,.markdown,.tex,.latex,.docx,text/plain,text/markdown"></label></p>
<p class="paper-status" role="status"></p>
<button class="cite-button paper-print" type="button" hidden>Print the report</button>
<ol class="paper-list" hidden></ol>
</div>

## What is read, and what is said {: #read }

Plain text, Markdown, LaTeX and .docx, with their notes. Markup is seen through: in LaTeX and Markdown, two and three hyphens are
read as dashes. Places are lines of the paper; in a .docx they are its paragraphs, counted from the first.

*Exact* is said only of letters that are the essay’s, in their order, with its punctuation between them. Curly and straight quotation
marks count as the same, so does white space; what stands at the two ends of a quotation (a full stop, a comma) is not
compared. *Exact but for what is marked* has ellipses or square brackets, which are shown with the words they stand for, and no other difference.
Anything else *differs*, a capital or a comma included.

The essay’s words are those of this version, with its [emendations](../apparatus/emendations.md). A quotation that was changed so much that less than three
of its words follow one another as in the essay is not found"""
MEASURED = "; [how many are](../about/measurements.md)"
FACTS = {
    "title": "Check a manuscript",
    "kind": "apparatus",
    "description": "Compare the quotations in a paper with the essay, letter by letter, in the browser.",
}


def render_manuscript(measured: bool) -> str:
    """The page `docs/cite/check.md`.

    measured: whether the edition has the page that says how well it was done
    """
    return page([f"# {FACTS['title']}", f"{WORDS}{MEASURED * measured}."], FACTS)
