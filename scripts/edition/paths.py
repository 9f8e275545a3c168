"""Where the project's folders are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

STYLES = Path(__file__).parent / "apparatus" / "styles"


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of a project."""

    root: Path

    @property
    def seeds(self) -> Path:
        """What people wrote and the programs read."""
        return self.root / "seeds"

    @property
    def styles(self) -> Path:
        """The styles of citations, one CSL file each: the project's own, or those that stand beside the code."""
        own = self.seeds / "styles"
        return own if own.is_dir() else STYLES

    @property
    def templates(self) -> Path:
        """What the forms say of this essay, with blanks for what is counted."""
        return self.seeds / "forms"

    @property
    def docs(self) -> Path:
        """What MkDocs reads."""
        return self.root / "docs"

    @property
    def fonts(self) -> Path:
        """The whole fonts, from which the printed forms are set."""
        return self.docs / "assets" / "fonts" / "source"


ROOT = Path(__file__).resolve().parents[2]
HERE = Project(ROOT)
"""The project in which this code stands."""
