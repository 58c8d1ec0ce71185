# Two commands are enough: `make run` and `make test`. The rest is for the inner loop.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
APP := $(VENV)/.app
STAMP := $(VENV)/.ready
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
PORT ?= 8000

.DEFAULT_GOAL := help
.PHONY: help setup run test quick night lint bench visit gallery docs lock

help: ## What there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## */  make \1\t/' | expand -t 16

setup: $(STAMP) ## Makes .venv with everything in it

# What the app needs comes first and alone, so that `make run` is quick on a new machine.
$(APP): requirements/run.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Restride needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version)."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { sh ./.ci/system-packages python3-venv && $(PYTHON) -m venv $(VENV); }
	@$(PIP) --require-hashes -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(STAMP): $(APP) requirements/dev.txt
	@$(PIP) --require-hashes -r requirements/dev.txt
	@sh ./.ci/system-packages chromium-headless-shell chromium
	@touch $@

run: $(APP) ## The app, on SQLite, in the browser (PORT=8000)
	@$(BIN)/restride serve --open --port $(PORT)

test: $(STAMP) lint ## Everything: checks, proofs, core, agreement, properties, command line, documentation
	@$(BIN)/restride check
	@$(BIN)/python -m pytest -n 3 --dist worksteal -m "not night"
	@$(BIN)/restride verify

quick: $(STAMP) ## The inner loop, under a minute
	@$(BIN)/ruff check -q . && $(BIN)/restride check
	@$(BIN)/python -m pytest -n 2 --dist worksteal -q -m "not slow and not night"

night: $(STAMP) ## What takes minutes: a thousand histories taken along and brought back
	@$(BIN)/python -m pytest -n 2 -m night

lint: $(STAMP) ## Style, types, and the direction of imports
	@$(BIN)/ruff check -q . && $(BIN)/ruff format -q --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --config pyproject.toml

bench: $(STAMP) ## Speed, measured; method and figures are in docs/performance.md
	@$(BIN)/python -m benchmarks

visit: $(STAMP) ## A first visit on a slow phone, and Lighthouse where node is there
	@command -v npm >/dev/null && npm install --silent --prefix benchmarks/lighthouse || true
	@$(BIN)/python -m benchmarks.first_visit

gallery: $(STAMP) ## Pictures of every page of the app, into build/gallery (needs Chromium)
	@$(BIN)/python -m gallery

docs: $(STAMP) ## Writes the documents that are made from code and data
	@$(BIN)/python -m docs

lock: ## Renews the hash-locked requirements (needs uv)
	@for name in run dev; do uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header requirements/$$name.in -o requirements/$$name.txt; done
