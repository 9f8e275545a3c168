"""Every bad datum of the apparatus stops the program with one line that names file, entry and reason; nothing is written."""

import preprocess
import pytest

NAME = '\n[[name]]\nheading = "{heading}"\nkind = "person"\npattern = "{pattern}"\n'
SEE = '\n[[see]]\nheading = "{heading}"\nsee = ["{see}"]\n'
TERM = '\n[[term]]\nterm = "{term}"\npattern = "{pattern}"\ndefinition = "A word."\n'
EVENT = '\n[[event]]\nwhat = "A day"\nsays = "a day"\nfind = "{find}"\ngregorian = "{gregorian}"\njulian = "{julian}"\n'
DATE = '\n[[date]]\nfind = "{find}"\nwords = "{words}"\nevent = "{event}"\n'

ADDED = {
    "event-nowhere": ("events.toml", EVENT.format(find="on May Day", gregorian="1917-11-07", julian=""),
        'seeds/events.toml: event 77: "on May Day" stands nowhere in the text; expected it to stand there once'),
    "event-twice": ("events.toml", EVENT.format(find="fall of the Berlin Wall", gregorian="1989-11-09", julian=""),
        'seeds/events.toml: event 77: "fall of the Berlin Wall" stands twice in the text; expected it to stand there once'),
    "event-empty": ("events.toml", EVENT.format(find="", gregorian="1989-11-09", julian=""),
        'seeds/events.toml: event 77: "" stands nowhere in the text; expected it to stand there once'),
    "dates-differ": ("events.toml", EVENT.format(find="the cruiser Aurora", gregorian="1917-11-07", julian="1917-10-24"),
        "seeds/events.toml: event 77: Julian 1917-10-24 is not Gregorian 1917-11-07; expected one day in both calendars"),
    "dates-not-alike": ("events.toml", EVENT.format(find="the cruiser Aurora", gregorian="1917-11-07", julian="1917-10"),
        "seeds/events.toml: event 77: Julian 1917-10 is not Gregorian 1917-11-07; expected one day in both calendars"),
    "no-day": ("events.toml", EVENT.format(find="the cruiser Aurora", gregorian="1917-02-29", julian=""),
        'seeds/events.toml: event 77: "1917-02-29" is no date; expected a day of the calendar'),
    "no-month": ("events.toml", EVENT.format(find="the cruiser Aurora", gregorian="1917-13", julian=""),
        'seeds/events.toml: event 77: "1917-13" is no date; expected a day of the calendar'),
    "no-date": ("events.toml", EVENT.format(find="the cruiser Aurora", gregorian="7 November", julian=""),
        'seeds/events.toml: event 77: "7 November" is no date; expected a date as "1917", "1917-11" or "1917-11-07"'),
    "ends-early": ("events.toml", EVENT.format(find="the cruiser Aurora", gregorian="1917-11-07", julian="") + 'until = "1917-11-06"\n',
        "seeds/events.toml: event 77: it ends on 1917-11-06, before it begins on 1917-11-07; expected an end after the beginning"),
    "words-elsewhere": ("events.toml", EVENT.format(find="the cruiser Aurora", gregorian="1917-11-07", julian="") + 'words = "the 25th"\n',
        'seeds/events.toml: event 77: "the 25th" is not once in "the cruiser Aurora"; expected the words of the date'),
    "dated-by": ("events.toml", EVENT.format(find="the cruiser Aurora", gregorian="1917-11-07", julian="") + 'dated_by = "rumour"\n',
        'seeds/events.toml: event 77: dated_by "rumour"; expected "editor" or nothing'),
    "date-of-nothing": ("events.toml", DATE.format(find="the cruiser Aurora", words="Aurora", event="event-1812"),
        'seeds/events.toml: date 17: there is no event "event-1812"; expected the id of an event, e.g. event-1917-11-07'),
    "date-in-a-note": ("events.toml", DATE.format(find="published as a pamphlet in April 1917", words="April 1917", event="event-1917-04"),
        'seeds/events.toml: "April 1917" stands in a note; expected words of the text itself'),
    "name-nowhere": ("names.toml", NAME.format(heading="Bakunin, Mikhail", pattern="Bakunin"),
        'seeds/names.toml: "Bakunin, Mikhail": pattern "Bakunin" finds nothing in the text; expected words of the text'),
    "name-kind": ("names.toml", NAME.format(heading="Aurora", pattern="Aurora").replace("person", "ship"),
        'seeds/names.toml: "Aurora": kind "ship"; expected one of person, organisation, place, publication, event, term'),
    "no-expression": ("names.toml", NAME.format(heading="Nobody", pattern="(Lenin"),
        'seeds/names.toml: "Nobody": pattern "(Lenin" is no regular expression (missing ) at position 6); expected one'),
    "matches-nothing": ("names.toml", NAME.format(heading="Nobody", pattern="x*"),
        'seeds/names.toml: "Nobody": pattern "x*" matches where there are no words; expected one that finds words'),
    "runs-away": ("names.toml", NAME.format(heading="Nobody", pattern=r"(?:[a-z]|[a-z][a-z]|[ ,.])+[#@]"),
        'seeds/names.toml: "Nobody": pattern "(?:[a-z]|[a-z][a-z]|[ ,.])+[#@]" runs away; expected one that is done in 1 s'),
    "one-address": ("names.toml", NAME.format(heading="Broue, Pierre", pattern="Broué"),
        'seeds/names.toml: "Broue, Pierre": its address #broue-pierre is that of "Broué, Pierre" too; expected an address of its own'),
    "see-one-address": ("names.toml", SEE.format(heading="Pravda", see="Duma"),
        'seeds/names.toml: "Pravda": its address #pravda is that of "Pravda" too; expected an address of its own'),
    "no-address": ("names.toml", SEE.format(heading="…", see="Duma"),
        'seeds/names.toml: "…": it has no address; expected a heading with letters'),
    "see-nowhere": ("names.toml", SEE.format(heading="Thermidor", see="Brumaire"),
        'seeds/names.toml: "Thermidor": "see" leads nowhere: there is no heading "Brumaire"; expected a heading of the index'),
    "see-nothing": ("names.toml", '\n[[see]]\nheading = "Thermidor"\nsee = []\n',
        'seeds/names.toml: "Thermidor": "see" leads nowhere; expected a heading of the index'),
    "see-also-nowhere": ("names.toml", NAME.format(heading="Ship", pattern="Aurora") + 'see_also = ["Potyomkin"]\n',
        'seeds/names.toml: "Ship": "see also" leads nowhere: there is no heading "Potyomkin"; expected a heading of the index'),
    "see-circle": ("names.toml", SEE.format(heading="Thermidor", see="Brumaire") + SEE.format(heading="Brumaire", see="Thermidor"),
        'seeds/names.toml: "Thermidor": "see" goes in a circle: Thermidor → Brumaire → Thermidor; expected a way that ends at a heading with places'),
    "see-itself": ("names.toml", SEE.format(heading="Thermidor", see="Thermidor"),
        'seeds/names.toml: "Thermidor": "see" goes in a circle: Thermidor → Thermidor; expected a way that ends at a heading with places'),
    "unknown-key": ("names.toml", NAME.format(heading="Ship", pattern="Aurora") + 'born = "1900"\n',
        'seeds/names.toml: name 184: unknown key "born"; expected one of heading, kind, pattern, variants, full_name, dates, who, see_also'),
    "term-nowhere": ("glossary.toml", TERM.format(term="Artel", pattern="Artel"),
        'seeds/glossary.toml: "Artel": pattern "Artel" finds nothing in the text; expected words of the text'),
    "term-one-address": ("glossary.toml", TERM.format(term="Cheká", pattern="Cheka"),
        'seeds/glossary.toml: "Cheká": its address #cheka is that of "Cheka" too; expected an address of its own'),
    "term-no-expression": ("glossary.toml", TERM.format(term="Artel", pattern="[Artel"),
        'seeds/glossary.toml: "Artel": pattern "[Artel" is no regular expression (unterminated character set at position 6); expected one'),
    "term-runs-away": ("glossary.toml", TERM.format(term="Artel", pattern=r"(?:[a-z]|[a-z][a-z]|[ ,.])+[#@]"),
        'seeds/glossary.toml: "Artel": pattern "(?:[a-z]|[a-z][a-z]|[ ,.])+[#@]" runs away; expected one that is done in 1 s'),
}  # fmt: skip


@pytest.mark.parametrize(("file", "added", "message"), ADDED.values(), ids=ADDED)
def test_bad_datum(spoilt, tmp_path, capsys, file, added, message):
    with (spoilt / file).open("a", encoding="utf-8") as stream:
        stream.write(added)
    docs = tmp_path / "docs"
    assert preprocess.main(["--seeds", str(spoilt), "--docs", str(docs)]) == 1
    captured = capsys.readouterr()
    assert captured.err == f"error: {message}\n"
    assert captured.out == ""
    assert not docs.exists()


def test_see_may_lead_to_see(spoilt, tmp_path):
    """A way over another reference ends at a heading with places all the same."""
    with (spoilt / "names.toml").open("a", encoding="utf-8") as stream:
        stream.write(SEE.format(heading="Nep men", see="NEP"))
    assert preprocess.main(["--seeds", str(spoilt), "--docs", str(tmp_path / "docs")]) == 0
    assert "**Nep men** *see* [NEP](#nep)." in (tmp_path / "docs/apparatus/names.md").read_text(encoding="utf-8")
