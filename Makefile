# ectm: build, test and look at it. The two that a new machine needs are make demo and make test.
GO    ?= go
TODAY  = 2026-05-18
EXE    = ectm$(shell $(GO) env GOEXE)
DEMO   = ./$(EXE) -C demo --today $(TODAY)

.PHONY: build demo test lint fuzz bench judge clean

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

# Everything: form, vet, unit tests, scripts of the command line, golden files, the seeds of the fuzz targets.
test: lint
	$(GO) test ./...

lint:
	@unformatted=$$(gofmt -l cmd pkg sessions templates); test -z "$$unformatted" || { echo "gofmt would change: $$unformatted"; exit 1; }
	$(GO) vet ./...

# Each fuzz target for a while.
fuzz:
	for target in $$(grep -rhoE '^func (Fuzz[A-Za-z]+)' pkg --include='*_test.go' | cut -d' ' -f2); do \
	  dir=$$(grep -rlE "^func $$target" pkg --include='*_test.go' | head -n 1 | xargs dirname); \
	  $(GO) test ./$$dir -run '^$$' -fuzz "^$$target$$" -fuzztime 30s || exit 1; \
	done

bench:
	$(GO) test -run '^$$' -bench . -benchtime 3x ./pkg/check ./pkg/judge ./pkg/render

# The judge of action steps against a labelled set: make judge CORPUS=file.tsv
judge:
	ECTM_CORPUS="$(CORPUS)" $(GO) test ./pkg/judge -run TestMeasure -v -count 1

clean:
	rm -rf $(EXE) demo
