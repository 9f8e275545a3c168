"""Which lines of the code each test of the engine runs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

from tests import ROOT

CODE = ROOT / "scripts/edition"


class Listener:
    """Tells the recorder which test runs."""

    def __init__(self, recorder: coverage.Coverage) -> None:
        self.recorder = recorder

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.recorder.switch_context(item.nodeid)
        yield


def main(target: str) -> int:
    """Run the tests and write the lines to a file, as {module: {line: [tests]}}."""
    recorder = coverage.Coverage(data_file=None, include=[f"{CODE}/*"], branch=False)
    recorder.start()
    status = pytest.main(["-q", "-p", "no:xdist", "-p", "no:cacheprovider", "tests/engine"], [Listener(recorder)])
    recorder.stop()
    data = recorder.get_data()
    heard = {
        path: {line: [test for test in tests if test] for line, tests in data.contexts_by_lineno(path).items()}
        for path in data.measured_files()
    }
    Path(target).write_text(json.dumps(heard), encoding="utf-8")
    return int(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
