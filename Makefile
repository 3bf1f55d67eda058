# One word each; `make help` lists them.
PYTHON := .venv/bin/python
SANSGOUROU := .venv/bin/sansgourou

.PHONY: help install run test lint check evaluate bench train clean

help:      ## this list
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

install:   ## environment only, in .venv
	@python3 scripts/install.py

run: install ## install, train if needed, serve; Ctrl-C stops all
	@$(SANSGOUROU) serve

train: install ## train what changed
	@$(SANSGOUROU) train

test: install ## all tests of the project
	@$(PYTHON) -m pytest

lint: install ## style, types, and Rasa's own check of its files
	@.venv/bin/ruff check . && .venv/bin/ruff format --check .
	@.venv/bin/mypy
	@scripts/validate-data

check: lint test ## everything CI checks

evaluate: install ## accuracy report
	@$(PYTHON) bench/evaluate.py

bench: install ## performance report
	@$(PYTHON) bench/bench.py

clean:     ## forget environment, models and test leftovers; never the data in var/
	rm -rf .venv .uv models .mypy_cache .ruff_cache .pytest_cache .hypothesis
