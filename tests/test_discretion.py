"""No log holds what somebody has answered."""

import logging
import subprocess
import sys

from django.conf import settings

from welkmu.discretion import LeaveOutCodes, without_codes


def test_a_log_line_leaves_out_the_code_of_a_result():
    for address in ("/de/x/result/118xng/", "/de/x/result/118xng.json", "/de/result/118xng/a.pdf"):
        line = without_codes(f'Not Found: "{address}" 404')
        assert "118xng" not in line
        assert line.endswith('" 404')


def test_the_filter_changes_the_message_and_keeps_the_record():
    record = logging.LogRecord("x", 30, "", 1, "%s: %s", ("Gone", "/de/result/abc/"), None)
    assert LeaveOutCodes().filter(record)
    assert record.getMessage() == "Gone: /de/result/…/"


def test_a_mistyped_result_writes_no_code_to_the_servers_output():
    """In a process of its own, so that the handlers are those of the settings."""
    program = (
        "import django; django.setup(); import logging;"
        "logging.getLogger('django.request').warning('Not Found: %s', '/de/a/result/secret1/')"
    )
    found = subprocess.run(
        [sys.executable, "-c", program],
        cwd=settings.ROOT,
        env={
            "DJANGO_SETTINGS_MODULE": "welkmu.settings.test",
            "PYTHONPATH": f"{settings.ROOT}:{settings.SITE}",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert "/result/…/" in found.stderr
    assert "secret1" not in found.stdout + found.stderr
