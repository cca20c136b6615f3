# Everything a newcomer needs: `make` lists it. All of it works in .venv, which the first call makes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK := requirements.lock
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup demo test check evals lock clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

setup: $(READY) ## make .venv with the locked packages

demo: $(READY) ## read two bundled statements, offline, into a ledger
	$(BIN)/pledgebook extract --date 2026-11-19 examples/statement.ar.txt examples/statement.en.txt

test: $(READY) ## run the tests
	$(BIN)/python -m pytest -q

check: $(READY) ## lint, format, import rules, types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/pyright

evals: $(READY) ## replay the recorded answers against the gold; fails on a regression
	$(BIN)/python -m pytest -q evals

lock: ## resolve the newest allowed packages and write them to requirements.lock
	rm -rf .venv-lock
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/pip install --quiet -e '.[dev,integration]'
	.venv-lock/bin/pip freeze --exclude-editable > $(LOCK)
	rm -rf .venv-lock

clean: ## remove .venv and caches
	rm -rf $(VENV) .venv-* .mypy_cache .pytest_cache .ruff_cache .hypothesis

# Debian's python3 may come without venv: then pip fetches virtualenv beside it, leaving the system alone.
$(READY): pyproject.toml $(LOCK)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "pledgebook needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
	  ( rm -rf $(VENV) && $(PYTHON) -m pip install --quiet --target .venv-bootstrap virtualenv && \
	    PYTHONPATH=.venv-bootstrap $(PYTHON) -m virtualenv --quiet $(VENV) )
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c $(LOCK) -e '.[dev]'
	@touch $@
