# `make demo` and `make test` are all that a newcomer needs; both make their own virtual environment.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin

.PHONY: demo test lint types imports format benchmarks clean

demo: $(VENV)/installed
	$(BIN)/reportedly demo -o demo.db --html demo.html
	@echo
	@echo "The report is demo.html: open it in a browser."

test: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2

format: $(VENV)/installed-dev
	$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

benchmarks: $(VENV)/installed-dev
	$(BIN)/python benchmarks/line.py

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet .
	@touch $@

$(VENV)/installed-dev: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet -e '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) demo.db* demo.html
