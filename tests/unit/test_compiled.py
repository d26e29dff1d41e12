"""What the compiler of the stages cannot take is told by the sources, long before somebody compiles them."""

from __future__ import annotations

import ast
import importlib.util
from pathlib import Path

ROOT = Path(__file__).parents[2]


def _modules() -> list[str]:
    spec = importlib.util.spec_from_file_location("compiled", ROOT / "tools/compiled.py")
    assert spec is not None and spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return sorted(name for names, _ in tool.groups() for name in names)


def _refused(tree: ast.AST) -> list[int]:
    """Lines that look for something in a display that unpacks another ("x in (a, *b)"): mypyc stops there."""
    tests = (node for node in ast.walk(tree) if isinstance(node, ast.Compare))
    return [
        test.lineno
        for test in tests
        for op, held in zip(test.ops, test.comparators, strict=True)
        if isinstance(op, ast.In | ast.NotIn) and isinstance(held, ast.Tuple | ast.List | ast.Set)
        if any(isinstance(part, ast.Starred) for part in held.elts)
    ]


def test_no_look_into_what_unpacks_another() -> None:
    assert _refused(ast.parse("x in (a, *b)\ny not in [*c]\nz in (a, b)")) == [1, 2]
    modules = _modules()
    assert len(modules) > 200
    found = {name: lines for name in modules if (lines := _refused(ast.parse((ROOT / "src" / name).read_text())))}
    assert found == {}
