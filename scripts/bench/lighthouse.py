"""Runs Lighthouse, pinned in tests/site/lighthouse/, with the Chromium of the tests."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests import chromium

ROOT = Path(__file__).resolve().parent.parent.parent
PINS = ROOT / "tests/site/lighthouse"
HOME = ROOT / ".cache/lighthouse"
FLAGS = "--no-sandbox --headless=new --disable-gpu --disable-background-networking"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What Lighthouse says of a page, on a phone of the middle class on a slow line."""

    scores: dict[str, int]
    """0 to 100 of every category."""
    shift: float
    """Cumulative layout shift."""
    blocking: float
    """Milliseconds of total blocking time."""
    failed: tuple[str, ...]
    """The audits that are not passed, with what they say, of those that count."""


def install() -> Path:
    """The program, installed once from the lock file. Raises RuntimeError if it cannot be had."""
    lock, program = HOME / "package-lock.json", HOME / "node_modules/lighthouse/cli/index.js"
    if not lock.is_file() or lock.read_bytes() != (PINS / "package-lock.json").read_bytes():
        HOME.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=HOME.parent) as folder:
            made = Path(shutil.copytree(PINS, Path(folder) / "made"))
            done = subprocess.run(
                ["npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"],
                cwd=made,
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode:
                raise RuntimeError(f"npm ci of tests/site/lighthouse: {done.stderr.strip()}")
            shutil.rmtree(HOME, ignore_errors=True)
            made.rename(HOME)
    return program


def judge(address: str, *, categories: tuple[str, ...] = CATEGORIES) -> Verdict:
    """What Lighthouse says of the page in one run. Raises RuntimeError if it fails."""
    command = [
        "node",
        str(install()),
        address,
        "--quiet",
        f"--chrome-flags={FLAGS}",
        "--output=json",
        f"--only-categories={','.join(categories)}",
    ]
    done = subprocess.run(
        command,
        env=os.environ | {"CHROME_PATH": chromium.find(whole=True)},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"lighthouse {address}: {done.stderr.strip()}")
    return _verdict(json.loads(done.stdout))


def performance(address: str) -> int:
    """The middle performance of three runs: one alone hangs on what else the machine does."""
    return int(statistics.median(judge(address, categories=("performance",)).scores["performance"] for _ in range(3)))


def version() -> str:
    """The version that is pinned."""
    pins = json.loads((PINS / "package-lock.json").read_text(encoding="utf-8"))
    return str(pins["packages"]["node_modules/lighthouse"]["version"])


def _verdict(report: dict[str, Any]) -> Verdict:
    audits, categories = report["audits"], report["categories"]
    counted = {one["id"] for category in categories.values() for one in category["auditRefs"] if one["weight"]}
    failed = [
        f"{name}: {audits[name].get('displayValue') or audits[name]['title']}"
        for name in sorted(counted)
        if audits[name]["score"] not in (1, None)
    ]
    return Verdict(
        {name: round(100 * (category["score"] or 0)) for name, category in categories.items()},
        audits["cumulative-layout-shift"]["numericValue"] if "cumulative-layout-shift" in audits else 0.0,
        audits["total-blocking-time"]["numericValue"] if "total-blocking-time" in audits else 0.0,
        tuple(failed),
    )
