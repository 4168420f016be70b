# Every habit is one word; `make` alone lists them. Needs Python 3.11 or newer, git and make: no more.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
# One thread a kernel: the matrices are small, kernels run side by side, and sums come out in one order.
export OMP_NUM_THREADS := 1
export OPENBLAS_NUM_THREADS := 1
# Hundreds of programs start: Python may keep what it has compiled, also where the surroundings would rather not.
unexport PYTHONDONTWRITEBYTECODE

# The first Python that is new enough and can make virtual environments; `make PYTHON=…` names another.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)
BIN := .venv/bin
INSTALLED := .venv/.installed
COURSE ?= course
# An edition for a class has a folder of its own, in which all works as it does here (book/editions/make.py).
PLACE := $(if $(EDITION),_build/$(EDITION),.)
IN_PLACE = cd "$(PLACE)" && "$(CURDIR)/$(BIN)/python"

.PHONY: help serve book offline pdf assignments grade worker test bench notebooks check hooks lock clean chromium firefox bubblewrap

help:  ## list these words
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1@\2/p' Makefile | awk -F@ '{printf "  %-16s %s\n", $$1, $$2}'

serve: book  ## build the book and serve it on this computer (at PORT, else at 8000 or a free one)
	@$(IN_PLACE) -m book.tools.serve $(PORT)

book: $(INSTALLED)  ## build the book (EDITION=assigned: without solutions; EDITION=instructor: with teaching notes)
	@$(BIN)/python -m $(if $(EDITION),book.editions.make $(EDITION) --without "$(WITHOUT)",book.tools.build)

offline: book  ## the book as a folder that works without a server, zipped, offered on the first page
	@$(IN_PLACE) -m book.take_away.offline

pdf: book chromium  ## the whole book as one PDF, offered on the first page
	@$(IN_PLACE) -m book.take_away.pdf

assignments: $(INSTALLED)  ## the students' versions of the assignments (NAMES="neuron": only these), in course/
	@$(BIN)/python -m grading.assign --course "$(COURSE)" $(NAMES)

grade: $(INSTALLED) bubblewrap  ## grade FROM=folder, each submission in a sandbox (DUE="2026-12-01 18:00 UTC", CLUSTER=tcp://…)
	@$(BIN)/python -m grading.grade "$(FROM)" --course "$(COURSE)" $(if $(DUE),--due "$(DUE)") $(if $(TRUST),--trust) \
		$(if $(CLUSTER),--cluster "$(CLUSTER)")

worker: $(INSTALLED) bubblewrap  ## judge submissions for a grading elsewhere, until it is stopped (CLUSTER=tcp://…)
	@$(BIN)/python -m dask worker "$(CLUSTER)" --nthreads 1 --nworkers -1

test: book chromium firefox bubblewrap  ## run everything: package, figures, notebooks, built pages in a real browser, style, types
	$(BIN)/python -m pytest -n 2 --dist loadscope --no-loadscope-reorder --durations=20 chapters appendix tests

bench: book chromium bubblewrap  ## measure, print the tables and keep them in benchmarks/
	$(BIN)/python -m benchmarks.run

notebooks: $(INSTALLED)  ## bring the notebooks into their stored form, and refresh the outputs that tests compare
	$(BIN)/python -m book.running.notebooks normalise --execute

check: $(INSTALLED)  ## the quick look before a commit: style, types, who imports whom, stored form
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m book.running.notebooks normalise --check

hooks: $(INSTALLED)  ## let git take the quick look before every commit
	$(BIN)/pre-commit install

lock: $(INSTALLED)  ## write the exact versions anew (UPGRADE=1: the newest that fit)
	$(BIN)/python -m book.tools.lock $(if $(UPGRADE),--upgrade)

clean:  ## remove what was built; the installation stays
	rm -rf _build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

chromium: $(INSTALLED)
	@$(BIN)/python -m book.tools.chromium

firefox: $(INSTALLED)
	@$(BIN)/python -m book.tools.firefox

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer with its venv module is needed (Debian: apt-get install python3-venv)."; exit 1; }
	$(PYTHON) -m venv .venv

$(INSTALLED): .venv/bin/python requirements.txt requirements-torch.txt pyproject.toml
	$(BIN)/python -P book/tools/install.py
	@touch $@

bubblewrap: $(INSTALLED)
	@$(BIN)/python -m grading.sandbox.install
