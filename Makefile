# `make run` and `make test` are all a newcomer needs; each does its own set-up.

PORT ?= 8000
VAR := $(or $(WELKMU_VAR),var)
VENV := .venv
PYTHON := $(VENV)/bin/python
MANAGE := $(PYTHON) manage.py

.PHONY: run dev test bench lint demo lock words fresh help port

run: port $(VAR)/ready  ## set up, load the demo site once, serve on http://127.0.0.1:$(PORT)
	@echo
	@echo "  The site   http://127.0.0.1:$(PORT)/"
	@echo "  The admin  http://127.0.0.1:$(PORT)/cms/   user: demo   password: willkommen"
	@echo "  Stop with Ctrl-C. Data and uploads are kept in $(VAR)/."
	@echo
	@DJANGO_SETTINGS_MODULE=welkmu.settings.embedded PORT=$(PORT) $(VENV)/bin/gunicorn -c site/gunicorn.conf.py

dev: port $(VAR)/ready  ## the same, reloading on every change and showing errors
	DJANGO_SETTINGS_MODULE=welkmu.settings.dev $(MANAGE) runserver $(PORT)

test: $(VENV)/dev words  ## all tests; browser tests need Chromium
	$(PYTHON) -m pytest -n auto --dist loadfile

bench: $(VAR)/ready  ## how fast checks are, next to a bare page of the same site
	$(PYTHON) tests/bench.py

lint: $(VENV)/dev  ## what CI checks besides the tests
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/djhtml --check templates
	$(VENV)/bin/mypy

demo: $(VENV)/run  ## write demo pages anew from site/demo/, except those edited by a person
	$(MANAGE) load_demo --update

lock:  ## compile requirements*.in into the hash-pinned lock (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url requirements.in -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url requirements-dev.in -o requirements-dev.txt

words: $(VENV)/run  ## compile interface words
	@$(MANAGE) compile_words

fresh:  ## throw away the local database and uploads; the next `make run` starts anew
	rm -rf $(VAR)

help:  ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 14

# -- What the commands above need -------------------------------------------------

# Said before anything else is done, and in one line.
port:
	@python3 -c 'import socket, sys; taken = not socket.socket().connect_ex(("127.0.0.1", $(PORT))); \
	sys.exit("Port $(PORT) is taken: PORT=%d make run" % ($(PORT) + 1) if taken else 0)'

$(VENV)/bin/python:
	python3 -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed.")'
	python3 -m venv $(VENV) || { rm -rf $(VENV); echo "On Debian: apt-get install python3-venv"; exit 1; }

$(VENV)/run: requirements.txt | $(VENV)/bin/python
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/dev: requirements-dev.txt $(VENV)/run
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

SOURCES := $(wildcard $(shell git ls-files -co --exclude-standard 'site/static' 'site/locale' 'site/demo' '*/migrations/*.py' 2>/dev/null))

# Migrates, loads the demo once and collects static files; again only when one of them changed.
$(VAR)/ready: $(VENV)/run $(SOURCES)
	@mkdir -p $(VAR)
	@$(MANAGE) compile_words
	$(MANAGE) migrate --verbosity 0
	$(MANAGE) load_demo
	$(MANAGE) collectstatic --noinput --verbosity 0
	@touch $@
