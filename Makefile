# Every target does its own setting up: python3 (3.11 or later) and make are all that is needed.
PYTHON ?= python3
BIN := .venv/bin
LOCK_ENV := .venv-lock
AUDIT_ENV := .venv-audit

.PHONY: install run test faults fuzz audit chromium sqlite3 dashboard pictures dictionary architecture bench bench-attacks bench-growth bench-warehouse bench-dashboard browser-million quality lint lock

install: .venv/installed

.venv/installed: pyproject.toml requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q dashboard etl migrations warehouse
	touch $@

run: install
	$(BIN)/chibo run

# Two at a time, each with databases and servers of its own; who has done its half takes over from the other.
test: install chromium sqlite3
	$(BIN)/pytest -n 2 --dist worksteal

# Kills: 300 of a load and 200 of a migration on each database, 200 of an export; 5,000 articles by one process, two, a cluster.
faults: install
	$(BIN)/pytest tests/faults/test_kills.py -rP --kills 300 --articles 300
	$(BIN)/pytest tests/faults/test_exports.py -rP --kills 200
	$(BIN)/pytest tests/faults/test_workers.py --articles 5000
	$(BIN)/pytest tests/faults/test_migrations.py --kills 200

# Other texts and pages each time, 80,000 for each promise: whatever they hold, a record keeps what is promised of it.
fuzz: install
	$(BIN)/pytest tests/facts/test_properties.py --hypothesis-profile=fuzz

# The licences of all that is installed, and what is known to be weak in it; fails also where nothing can be asked.
audit: install
	$(BIN)/python -m tests.licences
	$(PYTHON) -m venv $(AUDIT_ENV)
	$(AUDIT_ENV)/bin/pip install --quiet pip-audit
	$(AUDIT_ENV)/bin/pip-audit --strict --disable-pip --require-hashes -r requirements.lock

# The browser tests need the one, the page on reading with sqlite3 the other: root on Debian gets them here, anybody
# else is told by the tests what to install.
chromium: PACKAGES = chromium fonts-noto-core
sqlite3: PACKAGES = sqlite3
chromium sqlite3:
	@command -v $@ >/dev/null || [ "$$(id -u)" != 0 ] || \
		{ apt-get update -qq && apt-get install -qq -y --no-install-recommends $(PACKAGES) >/dev/null; } || \
		echo "no $@ could be installed: the tests that need it will be skipped"

dashboard: install
	$(BIN)/chibo dashboard

# The pictures that the README shows, of the seeds and the written articles.
pictures: install chromium
	$(BIN)/python -m tests.browser.pictures

# The data dictionary, from the words in warehouse/tables/ and warehouse/reference/words.csv.
dictionary: install
	$(BIN)/chibo db dictionary > docs/DATA_DICTIONARY.md

# The picture, the rooms and the rules of docs/ARCHITECTURE.md, from the imports and first lines of the code.
architecture: install
	$(BIN)/python -m tests.documents.house

# Time and memory of extraction and of runs, as multiples of what cannot be avoided; ARGS="--articles 1000" for longer runs.
bench: install
	$(BIN)/python -m tests.bench $(ARGS)

# Brings what `make bench` compares with; without it these lines say "not installed".
bench-others: install
	$(BIN)/pip install --quiet --require-hashes -r requirements-bench.lock

# What an article costs among 1,000 and among 100,000, and how memory grows: a quarter of an hour.
bench-growth: install
	$(BIN)/python -m tests.bench.growth $(ARGS)

# Loads a made-up archive into SQLite and PostgreSQL and times every question; ARGS="--articles 10000" for a smaller one.
bench-warehouse: install
	$(BIN)/python -m tests.bench.warehouse $(ARGS)

# Twenty sessions at once on the dashboard of such an archive; ARGS="--articles 10000" for a smaller one.
bench-dashboard: install
	$(BIN)/python -m tests.bench.dashboard $(ARGS)

# Every page of such an archive in Chromium; WAREHOUSE=sqlite:////elsewhere/chibo.sqlite for one that is there already.
browser-million: install chromium
	mkdir -p build
	$(BIN)/pytest tests/browser/test_dashboard.py -k "drawn or way or choices" \
		--warehouse $(or $(WAREHOUSE),sqlite:///$(CURDIR)/build/million.sqlite)

# How long the statements that a reader may not run take until they are stopped, and how much memory.
bench-attacks: install
	$(BIN)/python -m tests.bench.attacks

# What the extractor gets right; ARGS=--errors lists what it gets wrong, ARGS=--update records the figures to keep.
quality: install
	$(BIN)/python -m tests.quality $(ARGS)

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# One lock for Python 3.11 and later on any system, without the name of the index that was asked.
lock:
	$(PYTHON) -m venv $(LOCK_ENV)
	$(LOCK_ENV)/bin/pip install --quiet uv
	$(LOCK_ENV)/bin/uv pip compile pyproject.toml --quiet --all-extras --group dev --universal --python-version 3.11 \
		--generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links -o requirements.lock
	$(LOCK_ENV)/bin/uv pip compile --quiet --group bench --constraint requirements.lock --universal --python-version 3.11 \
		--generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links -o requirements-bench.lock
