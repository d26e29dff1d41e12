"""`tawatur serve`: offered, light until it is wanted, and clear about a record that is none."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

from typer.testing import CliRunner

from tawatur.output.cli.main import app


def test_serve_is_offered() -> None:
    answer = CliRunner().invoke(app, ["serve", "--help"])
    assert answer.exit_code == 0
    assert (
        "--host" in answer.output
        and "--port" in answer.output
        and "--lexicon" in answer.output
        and "--makers" in answer.output
    )


def test_the_command_starts_without_the_server() -> None:
    """Start-up of every other verb must not pay for what serving needs."""
    asked = (
        "import sys, tawatur.output.cli.main; print(sorted({'fastapi', 'uvicorn', 'sqlalchemy'} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_what_is_no_record_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_text("not a database, and long enough to be looked at as one", "utf-8")
    asked = [sys.executable, "-m", "tawatur", "serve", "--record", str(tmp_path / "x.db"), "--port", "1"]
    told = subprocess.run(asked, capture_output=True, text=True, timeout=60)
    assert told.returncode == 2
    assert "cannot be used as a record" in told.stderr


def test_it_serves_with_makers_and_leaves_none_behind(record: Path) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    asked = [sys.executable, "-m", "tawatur", "serve", "--record", str(record), "--port", str(port), "--makers", "1"]
    with subprocess.Popen(asked, stderr=subprocess.PIPE, text=True) as server:
        try:
            for _ in range(600):
                with suppress(OSError), urlopen(f"http://127.0.0.1:{port}/en/", timeout=60) as answer:
                    assert b"Tawatur" in answer.read()
                    break
                time.sleep(0.1)
            else:
                raise AssertionError("it does not answer")
        finally:
            server.terminate()
        # It ends when its makers have: they hold the same end of what it says.
        assert "Traceback" not in server.communicate(timeout=60)[1]
