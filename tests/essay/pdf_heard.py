"""Runs outloud on a PDF in its own environment, and reads the PDF as a screen reader does, kid after kid of its tags.

python pdf_heard.py FILE    prints JSON: "found", what outloud says, and "heard", the words in the order of the tags, each run with
the types of the elements that it stands in, e.g. [["Document", "P"], "The Russian Revolution is …"]
"""

import json
import sys

import outloud
import pikepdf
from outloud.model import Document


def heard(document, node, types, page):
    """The runs of a node of the structure tree, in the order in which its kids stand."""
    if "/S" in node:
        types = [*types, document.resolve_type(str(node.S).lstrip("/"))[0]]
    page = document.page_index.get(node.Pg.objgen, page) if "/Pg" in node else page
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if not isinstance(kid, pikepdf.Dictionary):
            yield types, document.content(page).mcid_text.get((None, int(kid)), "")
        elif kid.get("/Type") == "/MCR":
            yield types, document.content(document.page_index[kid.Pg.objgen]).mcid_text.get((None, int(kid.MCID)), "")
        elif kid.get("/Type") != "/OBJR":
            yield from heard(document, kid, types, page)


document = Document(sys.argv[1])
found = [[one.rule, one.message] for one in outloud.check(sys.argv[1]).findings]
runs = [[types, words] for types, words in heard(document, document.struct_root, [], None) if words]
print(json.dumps({"found": found, "heard": runs}))
