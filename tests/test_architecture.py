"""Promises about the house itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent


def run(*words, **environment):
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}", **environment},
        capture_output=True,
        text=True,
    )


def test_imports_point_one_way():
    result = run(str(Path(sys.executable).parent / "lint-imports"), "--no-cache")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "4 kept" in result.stdout


def test_the_rules_of_the_checks_run_without_django():
    result = run(
        "-c",
        "import sys; sys.modules['django'] = sys.modules['wagtail'] = None\n"
        "from quickchecks.rules import code, faults, storage",
    )
    assert result.returncode == 0, result.stderr


def test_site_is_never_a_package():
    """With an __init__.py it would shadow Python's own module `site`."""
    assert not (ROOT / "site" / "__init__.py").exists()


@pytest.mark.django_db
def test_every_model_change_has_its_migration():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_the_lock_fits_what_is_asked_for(name):
    """Every direct requirement is pinned, with a hash, to a version it allows."""
    pinned = {}
    lines = (ROOT / f"{name}.txt").read_text().replace("\\\n", " ").splitlines()
    for line in lines:
        if line and not line.startswith(("#", " ")):
            requirement = Requirement(line.split(" --hash")[0].strip())
            assert "--hash=sha256:" in line, line
            pinned.setdefault(requirement.name.lower(), []).append(requirement.specifier)
    for line in (ROOT / f"{name}.in").read_text().splitlines():
        if not line or line.startswith(("#", "-c")):
            continue
        asked = Requirement(line)
        versions = [str(spec).removeprefix("==") for spec in pinned[asked.name.lower()]]
        assert any(asked.specifier.contains(version) for version in versions), asked


PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "welkmu.settings.production",
    "SECRET_KEY": "k" * 25 + "0123456789abcdefghijklmnopqrstuvwxyz",
    "ALLOWED_HOSTS": "welkmu.example.org",
    "WELKMU_BASE_URL": "https://welkmu.example.org",
}


def test_production_passes_djangos_deployment_checks():
    result = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "WELKMU_BASE_URL"])
def test_production_names_the_setting_it_lacks(missing):
    environment = {key: value for key, value in PRODUCTION.items() if key != missing}
    result = run("manage.py", "check", **environment)
    assert result.returncode != 0
    assert missing in result.stderr


@pytest.mark.parametrize(
    "wrong", [{"ALLOWED_HOSTS": "*"}, {"WELKMU_DEMO_EDITOR": "1"}], ids=["any host", "demo editor"]
)
def test_production_refuses_what_would_open_it_to_everybody(wrong):
    result = run("manage.py", "check", **{**PRODUCTION, **wrong})
    assert result.returncode != 0
    assert "ImproperlyConfigured" in result.stderr
