"""Asks PyPI's list of known faults about every pinned requirement, and says how many it could be asked about."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PINNED = ("requirements.txt", "requirements-test.txt", "requirements-tools.txt")


def main() -> int:
    """0 if the list knows of every package and of no fault in any, else 1."""
    return max([audit(ROOT / name) for name in PINNED])


def audit(requirements: Path) -> int:
    """Print what pip-audit says of one file of requirements; 0 if all is well, else 1."""
    command = [
        sys.executable,
        "-m",
        "pip_audit",
        "--requirement",
        str(requirements),
        "--require-hashes",
        "--disable-pip",
        "--format",
        "json",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not done.stdout.strip():
        return _fail(
            requirements.name,
            f"was not audited: {(done.stderr.strip() or 'no answer').splitlines()[-1]}",
            "a network that reaches PyPI",
        )
    packages = json.loads(done.stdout)["dependencies"]
    unknown = [package["name"] for package in packages if "skip_reason" in package]
    if unknown:
        return _fail(
            requirements.name,
            f"{len(unknown)} of {len(packages)} packages were not audited, {unknown[0]} the first",
            "a list of faults that knows them all",
        )
    faults = [_fault(package, fault) for package in packages for fault in package["vulns"]]
    print(
        "\n".join(
            [
                f"{'✗' if faults else '✓'} {requirements.name} ({len(packages)} packages, {len(faults)} known faults)",
                *faults,
            ]
        )
    )
    return min(1, len(faults))


def _fault(package: dict[str, Any], fault: dict[str, Any]) -> str:
    return f"  {package['name']} {package['version']}: {fault['id']}, mended in {', '.join(fault['fix_versions']) or 'no version yet'}"


def _fail(name: str, fault: str, expected: str) -> int:
    print(f"error: {name}: {fault}; expected {expected}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
