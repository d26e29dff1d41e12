"""Compiles the stages, by mypyc: the same record in three quarters of the time.

    python tools/compiled.py FOLDER [--quick]     # modules in FOLDER/lib, to be laid over the sources

`TAWATUR_COMPILE=1 pip install .` does it where a wheel is built (tools/wheel.py). What is compiled are the modules of
`script` and of the stages but `record`; each package is one library, in which calls are C calls. Their sources stay
beside them, and Python runs those wherever the libraries do not fit it. Whatever the C compiler doubts is an error:
mypyc may make the comparison of two tuples into a look at a variable that nothing has set, and the compiler notices,
where it optimises.
--quick does not optimise: for the test that compiled and plain modules read alike.
"""

from __future__ import annotations

import argparse
import os
import shutil
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[1] / "src"
_PACKAGES = ("script", "annotate", *(f"annotate/{layer}" for layer in ("entities", "times", "quantities")))
_PACKAGES += ("annotate/attributions", "annotate/events", "pages", "group", "compare", "resolve")
# What reads claims back from the record asks for its types, which compiled classes no longer know.
_AS_IT_IS = ("__init__.py", "recall.py")
# What is not compiled is not checked here: packages that it needs are absent where a wheel is built.
_SETTINGS = """[mypy]
ignore_missing_imports = True
explicit_package_bases = True
[mypy-tawatur.record.*,tawatur.engine.*]
ignore_errors = True
"""


def groups() -> list[tuple[list[str], str]]:
    """The files of each package, seen from the folder of sources, with the name of its library."""
    found = []
    for package in _PACKAGES:
        folder = SOURCES / "tawatur" / package
        held = folder.glob("*.py") if package == "annotate" else folder.rglob("*.py")
        files = sorted(path for path in held if path.name not in _AS_IT_IS)
        found.append(([str(path.relative_to(SOURCES)) for path in files], f"tawatur_{package.replace('/', '_')}"))
    return found


def compile_into(target: Path, quick: bool) -> None:
    """Write C into `target/c`, objects into `target/o`, modules into `target/lib`. Stands where the sources are."""
    from mypyc.build import mypycify
    from setuptools import Distribution

    shutil.rmtree(target / "lib", ignore_errors=True)  # a library of a module that is gone would be packed too
    target.mkdir(parents=True, exist_ok=True)
    settings = target / "mypy.ini"
    settings.write_text(_SETTINGS, "utf-8")
    held = groups()
    files = [name for names, _ in held for name in names]
    made = mypycify(
        [f"--config-file={settings}", f"--cache-dir={target / 'cache'}", *files],
        opt_level="0" if quick else "2",
        debug_level="0",
        target_dir=str(target / "c"),
        separate=held,
    )
    command = Distribution({"name": "tawatur", "ext_modules": made}).get_command_obj("build_ext")
    command.build_lib, command.build_temp = str(target / "lib"), str(target / "o")
    command.parallel = os.cpu_count()
    command.ensure_finalized()
    command.run()


def main() -> None:
    """Compile."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    target = given.folder.resolve()
    os.chdir(SOURCES)
    compile_into(target, given.quick)


if __name__ == "__main__":
    main()
