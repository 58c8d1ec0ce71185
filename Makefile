# Two commands are enough: `make run` and `make test`. The rest is for the inner loop.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup run test quick lint bench docs lock

help: ## What there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## */  make \1\t/' | expand -t 16

setup: $(STAMP) ## Makes .venv with everything in it

$(STAMP): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Restride needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version)."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { sh ./.ci/system-packages && $(PYTHON) -m venv $(VENV); }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q src
	@touch $@

run: $(STAMP) ## This week's plan for an example person, and how to give your own history
	@$(BIN)/restride decide examples/beth.jsonl --on 2026-05-14
	@echo
	@echo "This was Beth, who is invented. For your own history:  $(BIN)/restride decide YOUR-HISTORY.jsonl"
	@echo "What a history looks like:  docs/formats.md    More invented people:  examples/"

test: $(STAMP) lint ## Everything: checks, proofs, core, agreement, properties, command line, documentation
	@$(BIN)/restride check
	@$(BIN)/python -m pytest -n 2 --dist worksteal
	@$(BIN)/restride verify

quick: $(STAMP) ## The inner loop, under a minute
	@$(BIN)/ruff check -q . && $(BIN)/restride check
	@$(BIN)/python -m pytest -n 2 --dist worksteal -q -m "not slow"

lint: $(STAMP) ## Style, types, and the direction of imports
	@$(BIN)/ruff check -q . && $(BIN)/ruff format -q --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --config pyproject.toml

bench: $(STAMP) ## Speed, measured; method and figures are in docs/performance.md
	@$(BIN)/python -m benchmarks

docs: $(STAMP) ## Writes the documents that are made from code and data
	@$(BIN)/python -m docs

lock: ## Renews the hash-locked requirements (needs uv)
	@for name in run dev; do uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header requirements/$$name.in -o requirements/$$name.txt; done
