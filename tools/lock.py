"""Write requirements.lock: every package of the core and of the tests' extras, pinned, with the hashes of its files.

python tools/lock.py            asks pip what it would install; nothing is installed

Renew it when pyproject.toml changes or an advisory names a version; `pip-audit -r requirements.lock` looks it through.
Install by it: pip install --require-hashes -r requirements.lock
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
_HEAD = """\
# Every package of `tawatur[dev]`, pinned with the hash of the file that was tested (Linux, CPython {version}, x86-64).
# Made by tools/lock.py; renew it with that. Install: pip install --require-hashes -r requirements.lock
"""


def main() -> int:
    """Write the file."""
    asked = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet", "--report", "-"]
    told = subprocess.run([*asked, f"{ROOT}[dev]"], check=True, capture_output=True, text=True).stdout
    held = json.loads(told)["install"]
    wanted = extras(each["metadata"] for each in held)
    lines = []
    for each in held:
        name, version = each["metadata"]["name"].lower(), each["metadata"]["version"]
        hashes = each["download_info"].get("archive_info", {}).get("hashes", {})
        if "sha256" in hashes:
            lines.append(f"{name}{wanted.get(name, '')}=={version} --hash=sha256:{hashes['sha256']}\n")
    head = _HEAD.format(version=".".join(map(str, sys.version_info[:2])))
    (ROOT / "requirements.lock").write_text(head + "".join(sorted(lines)), "utf-8")
    return 0


def extras(packages: Iterable[dict[str, Any]]) -> dict[str, str]:
    """The extras that some packages ask of others, by name, as "[toml]": pip holds `coverage[toml]` for another package
    than `coverage`, and refuses it where only that is pinned."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for package in packages:
        for line in package.get("requires_dist", ()):
            asked = Requirement(line)
            if asked.extras and (asked.marker is None or asked.marker.evaluate({"extra": ""})):
                wanted[asked.name.lower()] |= asked.extras
    return {name: f"[{','.join(sorted(asked))}]" for name, asked in wanted.items()}


if __name__ == "__main__":
    sys.exit(main())
