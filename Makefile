# tebiki: one Makefile, out of tree. `make help` lists the targets.
#
#   VARIANT=release|debug|san|static   how to build (default release)
#   CC=gcc|clang                with what

VARIANT ?= release
PREFIX ?= /usr/local
VERSION := 0.1.0
BUILD := build/$(VARIANT)
ifeq ($(origin CC),default)
CC := gcc
endif

WARNINGS := -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wvla \
	-Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition -Wcast-qual \
	-Wwrite-strings -Wpointer-arith -Wundef -Wformat=2 -Werror
CFLAGS_release := -O2 -g
CFLAGS_debug := -O0 -g3
CFLAGS_san := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
LDFLAGS_san := -fsanitize=address,undefined
CFLAGS_static := -O2 -g
LDFLAGS_static := -static -Lbuild/libraries/lib
CFLAGS_fuzz := -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
LDFLAGS_fuzz := -fsanitize=fuzzer,address,undefined
ALL_CPPFLAGS := -D_GNU_SOURCE -Igenerator -Ibuild/tables -I$(BUILD)/generator -DTEBIKI_VERSION='"$(VERSION)"' $(CPPFLAGS)
ALL_CFLAGS := -std=c11 $(WARNINGS) $(CFLAGS_$(VARIANT)) -MMD -MP $(CFLAGS)
ALL_LDFLAGS := $(LDFLAGS_$(VARIANT)) $(LDFLAGS)
LIBS_static := -ljpeg -lz -lstdc++ -lm
LIBS := -lcmark -lyaml -lutf8proc -lnettle -lzip -lqpdf -lmicrohttpd $(LIBS_$(VARIANT))

SOURCES := $(sort $(wildcard generator/*/*.c))
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o)
MAIN := $(BUILD)/generator/main.o
TEBIKI := $(BUILD)/tebiki
TESTS := $(sort $(wildcard tests/unit/*/*_test.c))
TEST_PROGRAMS := $(TESTS:%.c=$(BUILD)/%)
FUZZERS := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/fuzz/*_fuzz.c)))
CONTENT_SOURCES := $(sort $(wildcard tests/content/*.c))
CONTENT := $(BUILD)/tests/content/content
CORPORA := $(patsubst %/corpus.yaml,%,$(sort $(wildcard content/*/corpus.yaml)))
PROFILES := ministry independent-agency designated-corporation municipality
HANDBOOKS := build/handbooks
# What the program works with: it looks beside itself and in ../share/tebiki.
DATA := templates content profiles schemas

.PHONY: all
all: $(TEBIKI) ## build tebiki

$(TEBIKI): $(MAIN) $(OBJECTS)
	@echo "  LD $@"
	@$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)
	@ln -sfnr $(DATA) $(@D)

$(BUILD)/%.o: %.c | packages
	@mkdir -p $(@D)
	@echo "  CC $<"
	@$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -c -o $@ $<

# What is computed before the program is compiled.
build/tables/%.inc: tables/%.c | packages
	@mkdir -p $(@D)
	@echo "  TABLE $*"
	@$(CC) -std=c11 $(WARNINGS) -D_GNU_SOURCE -o build/tables/$* $<
	@build/tables/$* >$@.new
	@mv $@.new $@

$(BUILD)/generator/read/cp932.o: build/tables/cp932.inc

# What the preview adds to pages, line by line as string literals.
$(BUILD)/generator/serve/%.inc: generator/serve/%
	@mkdir -p $(@D)
	@sed 's/[\\"]/\\&/g; s/^\(.*\)$$/"\1\\n",/' $< >$@

$(BUILD)/generator/serve/asset.o: $(BUILD)/generator/serve/preview.js.inc \
	$(BUILD)/generator/serve/preview.css.inc

# Their headers, too, come with the packages: make -j compiles before it links.
$(TESTS:%.c=$(BUILD)/%.o): | test-packages

$(BUILD)/tests/unit/%_test: $(BUILD)/tests/unit/%_test.o $(OBJECTS) | test-packages
	@$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIBS) -lcmocka

$(CONTENT): $(CONTENT_SOURCES:%.c=$(BUILD)/%.o) $(OBJECTS)
	@$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/tests/fuzz/%_fuzz: $(BUILD)/tests/fuzz/%_fuzz.o $(OBJECTS)
	@$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

-include $(OBJECTS:.o=.d) $(MAIN:.o=.d) $(TEST_PROGRAMS:=.d) $(FUZZERS:=.d) \
	$(CONTENT_SOURCES:%.c=$(BUILD)/%.d)
.SECONDARY:

PACKAGES := gcc libc6-dev libcmark-dev libyaml-dev libutf8proc-dev nettle-dev libzip-dev libqpdf-dev \
	libmicrohttpd-dev

# What the build and the tests need of Debian. The script does nothing when all of it is there.
.PHONY: packages test-packages lint-packages
packages:
	@tests/packages.sh $(PACKAGES)
test-packages: packages
	@tests/packages.sh libcmocka-dev unzip valgrind clang libclang-rt-14-dev
lint-packages:
	@tests/packages.sh clang-format-14

.PHONY: handbook
handbook: $(TEBIKI) ## build tebiki and the handbooks of the four sample profiles
	@$(TEBIKI) build $(PROFILES:%=profiles/%.yaml) -o $(HANDBOOKS)
	@echo
	@echo "Open one of these in a browser:"
	@for p in $(PROFILES); do echo "  $(CURDIR)/$(HANDBOOKS)/$$p/index.html"; done

.PHONY: content-report content-check
content-report: $(CONTENT) ## what the corpora cover: clauses, provisions, names used and unused
	@$(CONTENT) $(CORPORA)

content-check: export SOURCE_TEXTS := $(SOURCE_TEXTS)
content-check: $(CONTENT) $(TEBIKI) ## whether the corpora keep the rules for their words
	@tests/content/check.sh $(CONTENT) $(TEBIKI) $(CORPORA)

.PHONY: unit
unit: $(TEST_PROGRAMS) ## run the unit tests
	@RUN="$(RUN)" tests/run-units.sh $(TEST_PROGRAMS)

.PHONY: golden
golden: $(TEBIKI) ## run the golden tests (ACCEPT=1: take what comes out as expected)
	@tests/golden/run.sh $(if $(ACCEPT),--accept) $(TEBIKI) $(CASES)

.PHONY: check-fast
check-fast: unit golden ## unit and golden tests
	@tests/layers.sh
	@tests/labels.sh

.PHONY: schemas
schemas: $(TEBIKI) ## hold the JSON Schemas against an independent validator
	@tests/schemas/run.sh $(TEBIKI)

.PHONY: browser
browser: $(TEBIKI) ## run the tests of the pages in Chromium
	@tests/browser/run.sh $(TEBIKI)

.PHONY: serve-check
serve-check: $(TEBIKI) ## run the tests of the preview
	@tests/serve/run.sh $(TEBIKI)

.PHONY: check
check: ## everything: both compilers, sanitizers, valgrind, goldens, samples
	@tests/check.sh

.PHONY: fuzzers fuzz
fuzzers: $(FUZZERS)
fuzz: test-packages ## look for inputs that break it, FUZZ_SECONDS=30 for each kind of input
	@$(MAKE) --no-print-directory VARIANT=fuzz CC=clang fuzzers
	@tests/fuzz/run.sh build/fuzz/tests/fuzz

.PHONY: lint
lint: lint-packages ## report where the style differs from .clang-format
	@clang-format-14 --dry-run -Werror $$(git ls-files '*.c' '*.h')

.PHONY: format
format: lint-packages ## put all sources into the style of .clang-format
	@clang-format-14 -i $$(git ls-files '*.c' '*.h')

.PHONY: formats
formats: $(TEBIKI) ## hold what check writes for programs against its schemas
	@tests/formats/run.sh $(TEBIKI)

.PHONY: bench
bench: $(TEBIKI) ## compare speed and memory with the floors that it builds
	@$(MAKE) --no-print-directory -f tests/bench/Makefile

# The manual's list of messages is made from their catalogue.
MANUAL := build/tebiki.1
MESSAGES := $(BUILD)/man/messages
-include $(MESSAGES).d
$(MESSAGES): $(MESSAGES).o $(filter $(BUILD)/generator/message/%,$(OBJECTS))
	@$(CC) $(ALL_LDFLAGS) -o $@ $^

$(MANUAL): man/tebiki.1 $(MESSAGES)
	@$(MESSAGES) | sed -e '/^\.\\" MESSAGES$$/{r /dev/stdin' -e 'd;}' $< >$@.new
	@mv $@.new $@

.PHONY: manual
manual: $(MANUAL) ## make tebiki(1)

# Folders below PREFIX, as Debian and most others have them.
SHARE = $(DESTDIR)$(PREFIX)/share
MAN = $(SHARE)/man/man1/tebiki.1
BASH_COMPLETION = $(SHARE)/bash-completion/completions/tebiki
ZSH_COMPLETION = $(SHARE)/zsh/$(ZSH_FUNCTIONS)/_tebiki
ZSH_FUNCTIONS ?= site-functions
DOC = $(SHARE)/doc/tebiki

.PHONY: install uninstall
install: $(TEBIKI) $(MANUAL) ## install program, data, manual and completion below PREFIX (also DESTDIR)
	install -D $(TEBIKI) $(DESTDIR)$(PREFIX)/bin/tebiki
	rm -rf $(SHARE)/tebiki
	install -d $(SHARE)/tebiki
	cp -R $(DATA) $(SHARE)/tebiki/
	install -D -m 644 $(MANUAL) $(MAN)
	install -D -m 644 completion/tebiki.bash $(BASH_COMPLETION)
	install -D -m 644 completion/_tebiki $(ZSH_COMPLETION)
	install -d $(DOC)
	cp README.md README.ja.md packaging/debian/copyright $(DOC)/
	cp -R docs/pictures $(DOC)/
	chmod -R u=rwX,go=rX $(SHARE)/tebiki $(DOC)

uninstall: ## remove what install installed
	rm -f $(DESTDIR)$(PREFIX)/bin/tebiki $(MAN) $(BASH_COMPLETION) $(ZSH_COMPLETION)
	rm -rf $(SHARE)/tebiki $(DOC)

.PHONY: static
static: $(MANUAL) ## make a folder and archive that need no installation and no libraries
	@packaging/static/libraries.sh build/libraries
	@$(MAKE) --no-print-directory VARIANT=static
	@packaging/static/archive.sh build/static/tebiki $(VERSION)

.PHONY: deb
deb: ## make a Debian package in build/
	@packaging/deb.sh $(VERSION) $(PACKAGES)

.PHONY: check-packages
check-packages: static deb ## try package and archive on a clean system and in an empty folder (network, root)
	@tests/static.sh build/tebiki-$(VERSION)-linux-$$(uname -m)
	@tests/deb.sh build/tebiki_$(VERSION)_$$(dpkg --print-architecture).deb

.PHONY: pictures
pictures: $(TEBIKI) ## make the pictures of README.ja.md anew
	@docs/pictures.sh $(TEBIKI)

.PHONY: clean
clean: ## delete all that was built
	rm -rf build

.PHONY: help
help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /  \1\t/p' Makefile | expand -t 16
