"""The tests: the engine, the essay, the site and the faults, each in a room of its own."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The project's folder."""
