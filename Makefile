# Everything a person needs: `make status` and `make test`. Both set up their own environment, once.
# The first Python that is new enough; `make PYTHON=…` chooses another.
NEWER := python3 python3.14 python3.13 python3.12 python3.11
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
ifeq ($(OS),Windows_NT)
  BIN := .venv/Scripts
  PYTHON ?= python
else
  BIN := .venv/bin
  PYTHON ?= $(shell for p in $(NEWER); do if $$p -c "$(NEW_ENOUGH)" 2>/dev/null; then echo $$p; break; fi; done)
endif
# Set-up is done when its stamp is newer than what it was made from, so a second run starts at once.
RUN := .venv/.run-time
DEV := .venv/.development
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --require-hashes
export PYTHONUTF8 := 1

.PHONY: status test test-all lint lock docs audit fuzz bench clean install
status: $(RUN)            ## the state of the shipped plans
	@$(BIN)/ckds status

install: $(RUN)           ## only set up; then .venv/bin/ckds is there

test: $(DEV)              ## the fast tests
	@$(BIN)/python -m pytest -m "not slow" -n auto --dist worksteal

test-all: $(DEV)          ## everything, also what needs a fresh environment or runs long
	@$(BIN)/python -m pytest -n auto --dist worksteal

lint: $(DEV)              ## style, types, layers, generated pages, and ckds on its own plans
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python -m ckds lint -o .venv/ckds-lint.txt
	@$(BIN)/python tools/make_docs.py --check
	@$(BIN)/python tools/make_templates.py --check

docs: $(DEV)              ## write the generated pages of docs/ and the Word templates anew
	@$(BIN)/python tools/make_docs.py
	@$(BIN)/python tools/make_templates.py

lock:                     ## pin every dependency with its hashes (needs uv on the path)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url -q -U -o requirements.txt
	uv pip compile requirements-build.in --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url -q -U -o requirements-build.txt
	uv pip compile pyproject.toml --all-extras --group dev -c requirements.txt --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url -q -U -o requirements-dev.txt
	uv pip compile --group bench --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url -q -U -o requirements-bench.txt

bench: $(RUN) .venv-bench/.made    ## ckds beside the floor and its neighbours, at 1,000 and 10,000 tasks
	@$(BIN)/python benchmarks/scale.py --bench .venv-bench/bin/python

.venv-bench/.made: requirements-bench.txt
	@$(PYTHON) -m venv .venv-bench
	@.venv-bench/bin/python -m pip --disable-pip-version-check install --quiet --require-hashes -r $<
	@touch $@

audit:                    ## known weaknesses among the pinned versions
	@test -x .venv-audit/bin/pip-audit || { $(PYTHON) -m venv .venv-audit && .venv-audit/bin/python -m pip --disable-pip-version-check install --quiet pip-audit; }
	@.venv-audit/bin/pip-audit --strict --require-hashes --disable-pip -r requirements.txt -r requirements-build.txt -r requirements-dev.txt

fuzz: $(DEV)              ## random input for SECONDS (600 unless stated)
	@$(BIN)/python tools/fuzz.py --seconds $(or $(SECONDS),600)

clean:                    ## remove the environment and every cache
	rm -rf .venv .venv-audit .venv-bench fuzz-found .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis dist build

.venv/.made:
	@$(or $(PYTHON),false) -c "$(NEW_ENOUGH)" || { echo "ckds needs Python 3.11 or newer; install one, or: make PYTHON=/path/to/python $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "No environment could be made; on Debian: apt-get install python3-venv" >&2; rm -rf .venv; exit 1; }
	@touch $@

$(RUN): .venv/.made pyproject.toml requirements.txt requirements-build.txt
	@echo "Setting up ckds in .venv (once) …" >&2
	@$(PIP) -r requirements.txt -r requirements-build.txt
	@$(BIN)/python -m pip --disable-pip-version-check install --quiet --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(DEV): $(RUN) requirements-dev.txt
	@echo "Adding the development tools (once) …" >&2
	@$(PIP) -r requirements-dev.txt
	@touch $@
