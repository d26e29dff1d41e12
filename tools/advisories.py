"""Compare requirements.lock with published advisories that lie in a folder, without the network.

python tools/advisories.py FOLDER

FOLDER holds advisories as OSV writes them (YAML), such as the `vulns` of a copy of github.com/pypa/advisory-database.
Every one that touches a pinned version is printed, then how many were looked at and the day of the latest. Exit
status 1 where one was found.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

LOCK = Path(__file__).resolve().parents[1] / "requirements.lock"
_PIN = re.compile(r"^([\w.-]+)(?:\[[\w,-]+\])?==(\S+)", re.MULTILINE)


def main() -> int:
    """Say what was found."""
    pins = {canonicalize_name(name): Version(version) for name, version in _PIN.findall(LOCK.read_text("utf-8"))}
    held = [advisory for name in pins for advisory in advisories(Path(sys.argv[1]), name)]
    found = [(a["id"], name) for a in held for name in named(a) if name in pins and touches(a, name, pins[name])]
    for number, name in sorted(found):
        sys.stdout.write(f"{name} {pins[name]}: {number}\n")
    latest = max((str(advisory.get("modified", "")) for advisory in held), default="none")
    sys.stdout.write(
        f"{len(pins)} packages, {len(held)} advisories on them, the latest of {latest[:10]}: {len(found)}\n"
    )
    return 1 if found else 0


def advisories(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    """The advisories on a package that were not withdrawn; each package has a folder of its own."""
    for path in sorted((folder / name).glob("*.yaml")):
        held = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
        if "withdrawn" not in held:
            yield held


def named(advisory: dict[str, Any]) -> set[str]:
    """The packages that an advisory is about."""
    return {canonicalize_name(entry["package"]["name"]) for entry in advisory["affected"]}


def touches(advisory: dict[str, Any], name: str, pinned: Version) -> bool:
    """Whether a version is one of those that an advisory lists, or lies in one of its ranges."""
    entries = [entry for entry in advisory["affected"] if canonicalize_name(entry["package"]["name"]) == name]
    spans = [span["events"] for entry in entries for span in entry.get("ranges", ()) if span["type"] == "ECOSYSTEM"]
    listed = [version for entry in entries for version in entry.get("versions", ())]
    return any(_version(version) == pinned for version in listed) or any(within(pinned, events) for events in spans)


def within(pinned: Version, events: list[dict[str, str]]) -> bool:
    """Whether a version lies after the last event before it that opens a range."""
    inside = False
    steps = [(_version(value), kind) for event in events for kind, value in event.items()]
    for version, kind in sorted(steps):
        if pinned > version or (pinned == version and kind != "last_affected"):
            inside = kind == "introduced"
    return inside


def _version(text: str) -> Version:
    try:
        return Version(text)
    except InvalidVersion:  # some lists hold versions of before there was a rule
        return Version("0")


if __name__ == "__main__":
    sys.exit(main())
