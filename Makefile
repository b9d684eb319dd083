# ectm: build, test and look at it. The two that a new machine needs are make demo and make test.
GO    ?= go
TODAY  = 2026-05-18
EXE    = ectm$(shell $(GO) env GOEXE)
DEMO   = ./$(EXE) -C demo --today $(TODAY)

# The linter and the runner of workflows, pinned here because go.mod is for what the program needs.
ACTIONLINT = github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
ACT        = github.com/nektos/act@v0.2.89

# What make bench measures the site against.
HUGO = github.com/gohugoio/hugo@v0.160.0

.PHONY: build demo test lint clients browser cross man fuzz bench judge clean

build:
	$(GO) build -o $(EXE) ./cmd/ectm

# A folder of fictional records, checked, planned and rendered. The records hold a few mistakes on purpose, so check ends with 1.
demo: build
	./$(EXE) -q init --demo demo
	$(DEMO) check; test $$? -eq 1
	$(DEMO) next-session priya-nair
	$(DEMO) render handout refocus-2 --ect priya-nair --format html --force -o pages/priya-nair-next.html
	$(DEMO) render learning-log priya-nair --format html --force -o pages/priya-nair.html
	$(DEMO) render learning-log ben-carter --format html --force -o pages/ben-carter.html
	@echo "the pages are in $(CURDIR)/demo/pages"

# Everything: form, vet, unit tests, scripts of the command line, golden files, the seeds of the fuzz targets; the pages in a browser where
# Chromium is installed; in CI, and where make clients was called once, the other clients too.
test: lint
	$(GO) test ./...
	@if [ "$$CI" = true ] || [ -d clients/node_modules ]; then $(MAKE) --no-print-directory clients; fi
	@$(MAKE) --no-print-directory browser

lint:
	@unformatted=$$(gofmt -l cmd pkg sessions templates); test -z "$$unformatted" || { echo "gofmt would change: $$unformatted"; exit 1; }
	$(GO) vet ./...

# The clients that ectm's output is for, each tried with the real thing: an editor's language server, validators, a reader of test results,
# a query engine, the linter and the runners of workflows. It reaches the npm registry and the Go module proxy to install them, and nothing else.
clients: build
	@if ! command -v node >/dev/null || ! command -v npm >/dev/null; then echo "clients: skipped, because node or npm is not installed"; exit 0; fi; \
	cd clients && { [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci; } && \
	export GOBIN="$(CURDIR)/clients/node_modules/.bin" && $(GO) install $(ACTIONLINT) && $(GO) install $(ACT) && \
	ACTIONLINT="$$GOBIN/actionlint$$($(GO) env GOEXE)" ACT="$$GOBIN/act$$($(GO) env GOEXE)" npm test

# The pages in Chromium: accessible, safe, printed, linked. Where something is missing it says so; with CI=true that is a failure.
browser:
	@skip() { echo "browser tests skipped: $$1"; [ "$$CI" != true ]; exit; }; \
	command -v npm >/dev/null || skip "npm is not installed"; \
	command -v chromium >/dev/null || skip "chromium is not installed"; \
	cd clients/browser; \
	[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --silent || skip "npm could not install its packages"; \
	node --test

# Builds and vets for every target of a release.
TARGETS = linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64
cross:
	@for target in $(TARGETS); do \
	  echo "$$target"; export CGO_ENABLED=0 GOOS=$${target%/*} GOARCH=$${target#*/}; \
	  $(GO) build -o $(if $(DIST),$(DIST)/$${target%/*}-$${target#*/}/,/dev/null) ./cmd/ectm && $(GO) vet ./... || exit 1; \
	done

# A man page for each command, in man/man1. Read one with: man -l man/man1/ectm-check.1
man:
	SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct)} $(GO) run ./cmd/ectm-man man/man1

# Each fuzz target for a while.
fuzz:
	for target in $$(grep -rhoE '^func (Fuzz[A-Za-z]+)' pkg --include='*_test.go' | cut -d' ' -f2); do \
	  dir=$$(grep -rlE "^func $$target" pkg --include='*_test.go' | head -n 1 | xargs dirname); \
	  $(GO) test ./$$dir -run '^$$' -fuzz "^$$target$$" -fuzztime 30s -fuzzminimizetime 5x || exit 1; \
	done

# Figures for checking, judging and rendering. The site of 300 ECTs is made beside Hugo's site of as many pages, where Hugo can be had: the
# first time it is built from the Go module proxy, which takes some minutes.
BENCH = $(CURDIR)/.bench
bench:
	@[ -x "$(BENCH)/hugo" ] || GOBIN="$(BENCH)" $(GO) install $(HUGO) || echo "Hugo can't be had here, so there is no comparison with it"
	$(GO) test -run '^$$' -bench . -benchtime 3x ./pkg/check ./pkg/judge ./pkg/render
	HUGO="$$(test -x "$(BENCH)/hugo" && echo "$(BENCH)/hugo")" $(GO) test -run '^$$' -bench . -benchtime 3x ./cmd/ectm

# The judge of action steps against a labelled set: make judge CORPUS=file.tsv
judge:
	ECTM_CORPUS="$(CORPUS)" $(GO) test ./pkg/judge -run TestMeasure -v -count 1

clean:
	rm -rf $(EXE) demo man .bench
