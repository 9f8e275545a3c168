"""The arithmetic of a saddle-stitched booklet: which pages share a sheet, and in what order a file reads them."""

Side = tuple[int, int]


def impose(pages: int) -> tuple[Side, ...]:
    """The sides of the sheets, outside and inside by turns, each as (left page, right page).

    pages: a positive multiple of 4, e.g. impose(8) == ((8, 1), (2, 7), (6, 3), (4, 5)).
    Raises ValueError for any other number.
    """
    if pages < 4 or pages % 4:
        raise ValueError(f"{pages} pages do not fold into a booklet: not a positive multiple of 4")
    outward = ((pages - front, front + 1) for front in range(0, pages // 2, 2))
    inward = ((front + 2, pages - front - 1) for front in range(0, pages // 2, 2))
    return tuple(side for sheet in zip(outward, inward, strict=True) for side in sheet)


def imposed_order(pages: int, blank: frozenset[int] = frozenset()) -> tuple[int, ...]:
    """The page numbers as a file has them that was read off the sheets, left to right, blank pages left out."""
    return tuple(number for side in impose(pages) for number in side if number not in blank)


def collate(order: tuple[int, ...]) -> tuple[int, ...]:
    """The positions in `order`, sorted so that reading them gives the pages in ascending number."""
    return tuple(sorted(range(len(order)), key=order.__getitem__))
