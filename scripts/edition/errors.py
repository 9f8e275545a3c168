"""The one exception of the edition."""


class SeedError(Exception):
    """Something in `seeds/` that stops the program, said in one line.

    place: file and place in it, e.g. "seeds/pages.toml: page 9"
    fault: the offending words and what is wrong with them
    expected: what was expected instead
    """

    def __init__(self, place: str, fault: str, expected: str) -> None:
        super().__init__(f"{place}: {fault}; expected {expected}")


def quoted(words: str, most: int = 60) -> str:
    """The words between quotation marks, on one line, cut to `most` characters."""
    line = " ".join(words.split())
    return f'"{line if len(line) <= most else line[: most - 1] + "…"}"'
