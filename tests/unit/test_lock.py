"""The pinned packages are those that the project asks for, and pip can install by them."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"^([\w.-]+)(?:\[([\w,-]+)\])?==(\S+) --hash=sha256:[0-9a-f]{64}$")


def pins() -> dict[str, tuple[set[str], Version]]:
    """Each pinned package with the extras it is pinned for."""
    out = {}
    for line in (ROOT / "requirements.lock").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            found = PIN.match(line)
            assert found, line
            out[canonicalize_name(found[1])] = (set((found[2] or "").split(",")) - {""}, Version(found[3]))
    return out


def asked() -> list[Requirement]:
    """What the core and the tests ask for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    held = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    wanted = [Requirement(line) for line in held]
    return [each for each in wanted if each.marker is None or each.marker.evaluate({"extra": ""})]


def test_every_package_asked_for_is_pinned_at_a_version_that_suits() -> None:
    held = pins()
    for each in asked():
        if canonicalize_name(each.name) == "tawatur":
            continue
        assert canonicalize_name(each.name) in held, f"{each.name}: python tools/lock.py"
        assert held[canonicalize_name(each.name)][1] in each.specifier, each.name


def test_extras_that_pinned_packages_ask_of_each_other_are_pinned() -> None:
    held, looked = pins(), 0
    for name, (_, version) in held.items():
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        if Version(found.version) != version:  # a later one may ask for others
            continue
        for each in map(Requirement, found.requires or ()):
            if each.extras and (each.marker is None or each.marker.evaluate({"extra": ""})):
                looked += 1
                assert each.extras <= held[canonicalize_name(each.name)][0], f"{name} asks {each}: python tools/lock.py"
    if not looked:
        pytest.skip("of the packages that ask for extras none is installed in the version that is pinned")
