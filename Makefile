# The workshop. `make demo` and `make test` need Python 3.11+, pip and make, nothing else.
PYTHON ?= python3
VENV   := .venv
RUN    := $(VENV)/bin
# Whose speed `make bench` measures: BENCH=.venv-compiled/bin for the compiled stages.
BENCH  ?= $(RUN)

.PHONY: demo test check eval bench compiled serve site train clean

demo: $(VENV)/installed
	$(RUN)/tawatur demo

test: $(VENV)/installed-dev
	$(RUN)/pytest --cov --cov-report=term:skip-covered

check: $(VENV)/installed-dev
	$(RUN)/ruff format --check src tests tools bench training
	$(RUN)/ruff check src tests tools bench training
	$(RUN)/mypy
	$(RUN)/lint-imports

# The scorer's table on the gold beside the repository (skipped where there is none).
eval: $(VENV)/installed-dev
	$(RUN)/pytest tests/eval -s

# Needs JSON lines of articles (content, title, date_extracted): make bench FILE=path
bench: $(VENV)/installed-dev
	@test -f "$(FILE)" || { echo "name a file of articles: make bench FILE=articles.jsonl"; exit 2; }
	$(BENCH)/python bench/pipeline.py "$(FILE)"
	$(BENCH)/python bench/copies.py "$(FILE)"

# The package with compiled stages in a venv of its own: a C compiler and some minutes (docs/decisions/0009-compiled.md).
compiled:
	$(PYTHON) -m venv .venv-compiled
	TAWATUR_COMPILE=1 .venv-compiled/bin/pip install --quiet --disable-pip-version-check .

serve: $(VENV)/installed
	$(RUN)/tawatur serve

# The documentation as a static site: build/site/index.html
site: $(VENV)/installed-dev
	$(RUN)/python tools/site.py

# Needs ../shared and a copy of the ANT corpus: make train ANT=path
train: $(VENV)/installed-dev
	$(RUN)/pip install --quiet --disable-pip-version-check -e '.[train]'
	$(RUN)/python tools/train_clusters.py "$(ANT)" -o src/tawatur/annotate/entities/words/clusters.tsv
	$(RUN)/python tools/train_names.py --ant "$(ANT)"

clean:
	rm -rf $(VENV) .venv-compiled build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(RUN)/pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/installed-dev: $(VENV)/installed
	$(RUN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@
