"""Write requirements.lock: every package of the core and of the tests' extras, pinned, with the hashes of its files.

python tools/lock.py            asks pip what it would install; nothing is installed

Renew it when pyproject.toml changes or an advisory names a version; `pip-audit -r requirements.lock` looks it through.
Install by it: pip install --require-hashes -r requirements.lock
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_HEAD = """\
# Every package of `tawatur[dev]`, pinned with the hash of the file that was tested (Linux, CPython {version}, x86-64).
# Made by tools/lock.py; renew it with that. Install: pip install --require-hashes -r requirements.lock
"""


def main() -> int:
    """Write the file."""
    asked = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet", "--report", "-"]
    told = subprocess.run([*asked, f"{ROOT}[dev]"], check=True, capture_output=True, text=True).stdout
    lines = []
    for held in json.loads(told)["install"]:
        name, version = held["metadata"]["name"], held["metadata"]["version"]
        hashes = held["download_info"].get("archive_info", {}).get("hashes", {})
        if "sha256" in hashes:
            lines.append(f"{name.lower()}=={version} --hash=sha256:{hashes['sha256']}\n")
    head = _HEAD.format(version=".".join(map(str, sys.version_info[:2])))
    (ROOT / "requirements.lock").write_text(head + "".join(sorted(lines)), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
