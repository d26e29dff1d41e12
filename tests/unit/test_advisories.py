"""Pinned packages against advisories that lie in a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from packaging.version import Version

from tests.loading import tool

advisories = tool("advisories")
ADVISORY = """\
id: TEST-1
modified: "2031-03-10T00:00:00Z"
affected:
- package: {name: Some_Thing, ecosystem: PyPI}
  ranges: [{type: ECOSYSTEM, events: [{introduced: "0"}, {fixed: "1.2"}]}]
  versions: ["2.5", "not-a-version"]
"""


@pytest.mark.parametrize(
    ("version", "inside"),
    [("1.0", True), ("1.2", False), ("1.9", False), ("2.0rc1", False), ("2.0", True), ("2.1", True), ("2.2", False)],
)
def test_ranges(version: str, inside: bool) -> None:
    events = [{"introduced": "2.0"}, {"last_affected": "2.1"}, {"introduced": "0"}, {"fixed": "1.2"}]
    assert advisories.within(Version(version), events) is inside


@pytest.mark.parametrize(("pin", "found"), [("1.1", 1), ("1.2", 0), ("2.5", 1), ("2.6", 0)])
def test_a_pinned_version_is_named(
    pin: str, found: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "some-thing").mkdir()
    (tmp_path / "some-thing" / "TEST-1.yaml").write_text(ADVISORY, "utf-8")
    (tmp_path / "some-thing" / "TEST-2.yaml").write_text(ADVISORY + 'withdrawn: "2031-03-11"\n', "utf-8")
    (tmp_path / "lock").write_text(f"some.thing[extra]=={pin} --hash=sha256:0\nother==1\n", "utf-8")
    monkeypatch.setattr(advisories, "LOCK", tmp_path / "lock")
    monkeypatch.setattr("sys.argv", ["advisories.py", str(tmp_path)])
    assert advisories.main() == found
    told = capsys.readouterr().out
    assert ("some-thing" in told) == bool(found)
    assert told.endswith(f"2 packages, 1 advisories on them, the latest of 2031-03-10: {found}\n")
