"""Promises about the commands a newcomer types."""

import shutil
import socket
import subprocess

import pytest
from django.conf import settings

from .conftest import free_port


def make_port(port):
    return subprocess.run(
        ["make", "--silent", "port", f"PORT={port}"],  # noqa: S607
        cwd=settings.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")
def test_a_taken_port_is_named_with_the_way_out_and_a_free_one_is_not():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = make_port(port)
    assert refused.returncode
    assert f"Port {port} is taken: PORT={port + 1} make run" in refused.stderr
    assert make_port(free_port()).returncode == 0
