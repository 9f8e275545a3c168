"""Measures the program and the site on this machine, in one run, as ratios.

    bench.py [times ...]    how often the essay is taken, e.g. 1 10 100 1000
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench_search import print_search
from bench_site import print_visits
from enlarge import enlarge

ROOT = Path(__file__).resolve().parent.parent
TIMES = (1, 10, 100, 1000)
MEASURE = """
import json, resource, sys, time
import preprocess
begun = time.perf_counter()
status = preprocess.main(sys.argv[1:])
print(json.dumps([status, time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""


def main(arguments: Sequence[str]) -> int:
    """Print how preprocessing grows, what a first visit costs, and how well and fast the search answers."""
    build = time_build()
    print(f"mkdocs build, {16} chapters: {build:.2f} s\n")
    print(f"{'essay':>7} {'characters':>12} {'seconds':>9} {'ratio':>8} {'µs/char':>8} {'peak MB':>9} {'of a build':>11}")
    first = 0.0
    for times in [int(argument) for argument in arguments] or TIMES:
        characters, seconds, peak = measure(times)
        first = first or seconds
        print(f"{times:>6}× {characters:>12,} {seconds:>9.2f} {seconds / first:>8.1f} {1e6 * seconds / characters:>8.2f} {peak:>9.0f} {seconds / build:>11.2f}", flush=True)
    print_visits()
    print_search()
    return 0


def time_build() -> float:
    """Seconds that MkDocs takes for the site, the best of three."""
    return min(_build() for _ in range(3))


def _build() -> float:
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", folder]
        subprocess.run(command, cwd=ROOT, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=True)
        return time.perf_counter() - begun


def measure(times: int) -> tuple[int, float, float]:
    """Characters, seconds (the best of three up to 100 times) and peak memory in MB of preprocessing the essay so often."""
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder, "seeds")
        enlarge(ROOT / "seeds", seeds, times)
        runs = [_run(seeds, Path(folder, f"docs{run}")) for run in range(3 if times <= 100 else 1)]
        return len((seeds / "essay.txt").read_text(encoding="utf-8")), min(run[0] for run in runs), max(run[1] for run in runs)


def _run(seeds: Path, docs: Path) -> tuple[float, float]:
    command = [sys.executable, "-c", MEASURE, "--seeds", str(seeds), "--docs", str(docs)]
    done = subprocess.run(command, cwd=ROOT / "scripts", capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    status, seconds, peak = json.loads(done.stdout.splitlines()[-1])
    if status:
        sys.exit(done.stderr)
    return seconds, peak


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
