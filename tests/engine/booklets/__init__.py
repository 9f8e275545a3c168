"""Small booklets: the seeds of each, and under docs/ pages that the program must make of them, to the byte.

small has every kind of thing once; cut is cut in mid-word, in mid-line, in emphasis and in a list; bare has no apparatus; of
sense only sense tells where a page begins; headings is in reading order, its author has one name, and of its headings none is plain.
A change that means to alter the pages: `python -m tests.engine.booklets` writes them anew, and `git diff` is the review.
"""

from pathlib import Path

HERE = Path(__file__).parent
SMALL = HERE / "small/seeds"
NAMES = sorted(path.parent.name for path in HERE.glob("*/seeds"))
