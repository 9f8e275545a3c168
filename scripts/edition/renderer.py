"""Turns pieces into another form: one method a piece."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Generic, TypeVar, assert_never

from edition.pieces import Dated, Emendation, Emphasis, Link, Notes, PageBreak, Pages, Piece, Pieces, Strong, Term, Text

Out = TypeVar("Out")


class Renderer(ABC, Generic[Out]):
    """A form's way of setting the words of the essay; a piece without a method is a type error.

    Dates and terms show the words they mark unless a form says otherwise.
    """

    def render(self, pieces: Pieces) -> Out:
        """The pieces one after the other, as the form has them."""
        return self.join([self.piece(piece) for piece in pieces])

    def piece(self, piece: Piece) -> Out:
        """One piece."""
        match piece:
            case Text():
                return self.text(piece)
            case Emphasis():
                return self.emphasis(piece)
            case Strong():
                return self.strong(piece)
            case PageBreak():
                return self.page_break(piece)
            case Emendation():
                return self.emendation(piece)
            case Dated():
                return self.dated(piece)
            case Term():
                return self.term(piece)
            case Pages():
                return self.pages(piece)
            case Link():
                return self.link(piece)
            case Notes():
                return self.notes(piece)
        assert_never(piece)

    @abstractmethod
    def join(self, parts: list[Out]) -> Out:
        """The parts made one."""

    @abstractmethod
    def text(self, text: Text) -> Out:
        """Words as they stand."""

    @abstractmethod
    def emphasis(self, emphasis: Emphasis) -> Out:
        """What stands between single asterisks."""

    @abstractmethod
    def strong(self, strong: Strong) -> Out:
        """What stands between double asterisks."""

    @abstractmethod
    def page_break(self, mark: PageBreak) -> Out:
        """The place where a printed page begins."""

    @abstractmethod
    def emendation(self, change: Emendation) -> Out:
        """A place where the reading text departs from the seed."""

    def dated(self, date: Dated) -> Out:
        """The words of a date."""
        return self.render(date.pieces)

    def term(self, term: Term) -> Out:
        """The words of a term."""
        return self.render(term.pieces)

    @abstractmethod
    def pages(self, pages: Pages) -> Out:
        """A range of pages."""

    @abstractmethod
    def link(self, link: Link) -> Out:
        """Words that lead somewhere."""

    @abstractmethod
    def notes(self, notes: Notes) -> Out:
        """The marks of one or more notes."""
