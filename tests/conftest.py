"""What tests stand on: a database with the demo site, and a real server with a copy of it."""

from __future__ import annotations

import functools
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from io import StringIO
from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.utils import translation

ROOT = Path(__file__).resolve().parent.parent
REAL_DATABASE = ""


def pytest_configure():
    """Interface words are part of what is tested: compile them where `make` has not."""
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    import polib

    for source in (ROOT / "site" / "locale").glob("*/LC_MESSAGES/*.po"):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(target))


def pytest_addoption(parser):
    parser.addoption(
        "--only-database",
        action="store_true",
        help="leave out tests that ask no database: another one changes nothing for them",
    )


def pytest_collection_modifyitems(config, items):
    if config.getoption("--only-database"):
        asking = [
            item
            for item in items
            if item.get_closest_marker("django_db") or "db" in item.fixturenames
        ]
        config.hook.pytest_deselected(items=[item for item in items if item not in asking])
        items[:] = asking


def pytest_sessionstart(session):
    """Remember the real database: pytest-django sets up no test database if no test wants one."""
    global REAL_DATABASE
    REAL_DATABASE = str(settings.DATABASES["default"]["NAME"])


def has_test_database() -> bool:
    return str(connection.settings_dict["NAME"]) != REAL_DATABASE


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The demo site, loaded once into the test database; every test rolls back to it."""
    if not has_test_database():
        return  # never write into the developer's own
    with django_db_blocker.unblock():
        from home.models import HomePage

        if not HomePage.objects.exists():
            call_command("load_demo", stdout=StringIO())


@pytest.fixture(autouse=True)
def clean_slate():
    """No cache and no language left over from another test."""
    cache.clear()
    translation.activate(settings.LANGUAGE_CODE)
    yield
    translation.deactivate()


@pytest.fixture
def check(db):
    """The German welcome-culture check."""
    from quickchecks.models import ScoredCheckPage

    return ScoredCheckPage.objects.get(slug="willkommens-check-betriebe")


@pytest.fixture
def english_check(check):
    return check.get_translations().get(locale__language_code="en").specific


@pytest.fixture
def packet(db):
    """The German packet of the reader's path."""
    from packets.models import PacketPage

    return PacketPage.objects.get(locale__language_code="de", code="sme-01-attract")


@pytest.fixture
def import_file(tmp_path, db):
    """Write an instrument into a file and import it; gives what the command says."""

    def load(data, *options):
        path = tmp_path / "check.yaml"
        text = data if isinstance(data, str) else yaml.safe_dump(data, allow_unicode=True)
        path.write_text(text)
        said = StringIO()
        call_command("import_check", str(path), *options, stdout=said)
        return said.getvalue()

    return load


@pytest.fixture
def ask(client, db):
    """What the site's JSON says to answers, in the instrument's ids."""
    from quickchecks.instruments.exporting import find_check

    @functools.cache
    def address(code, language):
        editions = find_check(code).get_translations(inclusive=True)
        return editions.get(locale__language_code=language).url

    def post(code, answers, language="de"):
        body = {"answers": answers}
        response = client.post(address(code, language), body, content_type="application/json")
        assert response.status_code == 200, response.content
        return response.json()

    return post


@pytest.fixture
def editor(django_user_model, client):
    """A client that is logged in to the admin."""
    user = django_user_model.objects.create_superuser("editor", "editor@example.org", "secret")
    client.force_login(user)
    return client


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def copy_of_the_demo(var: Path) -> None:
    """The test database and its media as the data of a site, instead of loading all that again."""
    source = sqlite3.connect(settings.DATABASES["default"]["TEST"]["NAME"])
    target = sqlite3.connect(var / "db.sqlite3")
    with source, target:
        source.backup(target)
    source.close()
    target.close()
    shutil.copytree(settings.MEDIA_ROOT, var / "media")


@pytest.fixture(scope="session")
def live_site(tmp_path_factory, django_db_setup):
    """The address of the site as `make run` serves it, on SQLite, with data of its own.

    Beside the demo it has a check of each confidential kind (tests/way_factories.py).
    """
    var = tmp_path_factory.mktemp("site")
    if has_test_database() and connection.vendor == "sqlite":
        copy_of_the_demo(var)
    port = free_port()
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "welkmu.settings.embedded",
        "WELKMU_VAR": str(var),
        "WELKMU_BASE_URL": f"http://127.0.0.1:{port}",
        "PORT": str(port),
    }
    environment.pop("DATABASE_URL", None)

    def manage(*words):
        subprocess.run(
            [sys.executable, "manage.py", *words],
            cwd=ROOT,
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
        )

    manage("migrate", "--verbosity", "0")
    manage("load_demo")
    manage("shell", "--no-imports", "-c", "from tests.way_factories import make_all; make_all()")
    manage("collectstatic", "--noinput", "--verbosity", "0")
    log = (var / "server.log").open("w")
    server = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "-c", "site/gunicorn.conf.py"],
        cwd=ROOT,
        env=environment,
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    address = f"http://127.0.0.1:{port}"
    for _ in range(200):
        try:
            with urllib.request.urlopen(f"{address}/health/live", timeout=2):
                break
        except OSError:
            if server.poll() is not None:
                break
            time.sleep(0.1)
    else:
        server.kill()
    if server.poll() is not None:
        pytest.fail((var / "server.log").read_text())
    yield address
    server.terminate()
    server.wait(timeout=30)
    log.close()
    shutil.rmtree(var, ignore_errors=True)
