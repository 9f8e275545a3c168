"""The address that a heading makes."""

from __future__ import annotations

import pytest
from edition.addresses import make_id

ADDRESSES = [
    ("Kerensky, Alexander", "kerensky-alexander"),
    ("Broué, Pierre", "broue-pierre"),
    ("Council of People's Commissars", "council-of-peoples-commissars"),
    ("Октябрь", "oktyabr"),
    ("Ленин, В. И.", "lenin-v-i"),
    ("Μεγάλη Επανάσταση", "megali-epanastasi"),
    ("北京", "beijing"),
    ("Straße", "strasse"),
    ("Left-Wing Communism: An Infantile Disorder", "left-wing-communism-an-infantile-disorder"),
]


@pytest.mark.parametrize(("heading", "name"), ADDRESSES)
def test_addresses(heading, name):
    assert make_id(heading) == name
