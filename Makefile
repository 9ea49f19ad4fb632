# Two commands: `make serve` and `make test`. Everything they need they set up themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STORE ?= store
HOST ?= 127.0.0.1
PORT ?= 7860
PATHS ?= corpus/reports

.PHONY: serve test lint eval bench install ingest clean
.DEFAULT_GOAL := help

help: ## what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

install: $(VENV)/.installed ## .venv with everything in it

ingest: install ## read PATHS (default: the sample reports) into the store
	$(BIN)/youju ingest --store $(STORE) $(PATHS)

serve: ingest ## install, read the sample reports, open the page
	$(BIN)/youju serve --store $(STORE) --host $(HOST) --port $(PORT)

lint: install ## ruff and strict mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# In the order of their names: sorted by how many tests they hold, the slowest files, of few tests, would begin last.
test: lint ## lint, types, all tests
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

eval: install ## questions + the assistant + scorers, gated by evals/thresholds.toml
	$(BIN)/python -m evals.run

bench: install ## measured side by side with what a user would pick instead
	$(BIN)/python -m evals.bench

clean: ## remove what make made, the store excepted
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache build *.egg-info
