# Builds attune, its library and its tests. `make help` lists what there is.
VERSION   := 0.1.0
SOVERSION := 1

PREFIX   ?= /usr/local
LIBDIR   ?= $(PREFIX)/lib
DESTDIR  ?=
CPPFLAGS ?=
CFLAGS   ?= -O2 -g
LDFLAGS  ?=

# Each kind of build has a tree of its own, so nothing needs a `make clean`.
ifdef FUZZ
B        := build/fuzz
CC       := clang
SANFLAGS := -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
else ifdef SAN
B        := build/san
SANFLAGS := -fsanitize=address,undefined -fno-sanitize-recover=undefined \
            -fno-omit-frame-pointer
else ifdef TSAN
B        := build/tsan
SANFLAGS := -fsanitize=thread
else
B        := build/plain
endif
PROGRAM  := $(if $(filter build/plain,$B),build/attune,$B/attune)

WARN := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
        -Wwrite-strings -Wvla -Wformat=2
ifdef FUZZ
# clang would have a va_list's format be a literal.
WARN += -Wno-format-nonliteral
endif
ifdef WERROR
WARN += -Werror
endif

# pkg-config is asked on first use, in a recipe: `deps` may have installed the
# library, or pkg-config itself, a moment before.
LUA       = $(shell pkg-config --exists lua5.4 && echo lua5.4 || echo lua)
PACKAGES  = $(LUA) yaml-0.1 libutf8proc libpcre2-8 jansson libsodium libzip expat sqlite3
PC_CFLAGS = $(eval PC_CFLAGS := $(shell pkg-config --cflags $(PACKAGES)))$(PC_CFLAGS)
PC_LIBS   = $(eval PC_LIBS := $(shell pkg-config --libs $(PACKAGES)))$(PC_LIBS)
LIBS      = $(PC_LIBS) -lstemmer -lm
# Workers are the program's own, and no library's.
PROGRAM_LIBS = $(LIBS) -lseccomp

OURS    := -std=c11 -D_POSIX_C_SOURCE=200809L $(WARN) -fPIC -fvisibility=hidden \
           -Icore -Iinclude $(SANFLAGS)
COMPILE  = $(CC) $(OURS) -MMD -MP $(PC_CFLAGS) $(DEFINES) $(CPPFLAGS) $(CFLAGS)
LINK     = $(CC) $(SANFLAGS) $(CFLAGS) $(LDFLAGS)

SRC  := $(sort $(wildcard core/*/*.c))
OBJ  := $(SRC:%.c=$B/%.o)
# A program that embeds attune gets neither its commands nor its processes.
LIB_OBJ  := $(filter-out $B/core/cli/% $B/core/batch/%,$(OBJ))
CORE_OBJ := $(filter-out $B/core/cli/main.o,$(OBJ))
UNIT     := $(patsubst %.c,$B/%,$(sort $(wildcard tests/unit/test_*.c)))
FUZZERS  := $(patsubst %.c,$B/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
TEST_OBJ := $B/tests/cli/inside.o $(UNIT:%=%.o) $(FUZZERS:%=%.o) $B/tests/unit/unit.o $B/tests/fuzz/driver.o
BUILT    := $(PROGRAM) $B/libattune.a $B/libattune.so $B/attune.pc

# V=1 shows the commands.
ifdef V
say = @:
else
Q   := @
say  = @echo "  $(1)"
endif

.DELETE_ON_ERROR:
.SECONDARY:
.PHONY: all demo deps test unit cli embed test-full samples valgrind lint fuzz fuzzers bench \
        validate tables install uninstall clean help FORCE

all: $(BUILT)                    ## the program and the library (the default)

demo: $(PROGRAM)                 ## codes a short invented session
	$(PROGRAM) run -s mbt-stance schemes/mbt-stance/examples/susan.txt

# What is missing is installed where that is allowed, else named.
LIGHT := deps unit cli embed test
HEAVY := test-full valgrind lint fuzz fuzzers bench validate tables
NEEDS := build $(if $(filter $(LIGHT) $(HEAVY),$(MAKECMDGOALS)),test) \
         $(if $(filter $(HEAVY),$(MAKECMDGOALS)),full)
deps:                            ## installs what the build and the tests need
	@CC='$(CC)' .ci/deps $(NEEDS)

$B/%.o: %.c Makefile $B/flags | deps
	@mkdir -p $(@D)
	$(call say,CC   $<)
	$Q$(COMPILE) -c -o $@ $<

# Other flags, or another PREFIX, remake what was made with the old ones.
$B/flags: WORDS = $(CC) $(OURS) $(CPPFLAGS) $(CFLAGS)
$B/place: WORDS = $(VERSION) $(PREFIX) $(LIBDIR)
$B/flags $B/place: FORCE
	@mkdir -p $B
	@echo '$(WORDS)' | cmp -s - $@ || echo '$(WORDS)' >$@

PLACED := $(shell grep -lE 'ATTUNE_(DATADIR|VERSION)' $(SRC))
$(PLACED:%.c=$B/%.o): DEFINES = -DATTUNE_VERSION='"$(VERSION)"' \
                                -DATTUNE_DATADIR='"$(PREFIX)/share/attune"'
$(PLACED:%.c=$B/%.o): $B/place

$(PROGRAM): $(OBJ)
	$(call say,LINK $@)
	$Q$(LINK) -o $@ $^ $(PROGRAM_LIBS)

$B/libattune.a: $(LIB_OBJ)
# Everything but main(), for the tests to link what they use of it.
$B/core.a: $(CORE_OBJ)
$B/libattune.a $B/core.a:
	$(call say,AR   $@)
	@rm -f $@
	$Q$(AR) rcs $@ $^

# A sanitizer's own functions come with the program.
$B/libattune.so: DEFS = $(if $(SANFLAGS),,-Wl,-z,defs)
$B/libattune.so: $(LIB_OBJ)
	$(call say,LINK $@)
	$Q$(LINK) -shared -Wl,-soname,$(@F).$(SOVERSION) -Wl,--as-needed $(DEFS) \
	    -o $@ $^ $(LIBS)

$B/attune.pc: .packaging/attune.pc.in Makefile $B/place | deps
	@sed -e 's|@PREFIX@|$(PREFIX)|; s|@LIBDIR@|$(patsubst $(PREFIX)/%,$${prefix}/%,$(LIBDIR))|' \
	     -e 's|@VERSION@|$(VERSION)|; s|@PACKAGES@|$(PACKAGES)|' $< >$@

# Their malloc can be told to fail: tests/unit/unit.c.
WRAP := -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc
$(UNIT): %: %.o $B/tests/unit/unit.o $B/core.a
	$(call say,LINK $@)
	$Q$(LINK) $(WRAP) -o $@ $^ $(shell pkg-config --libs cmocka) $(PROGRAM_LIBS)

$(FUZZERS): %: %.o $(if $(FUZZ),,$B/tests/fuzz/driver.o) $B/core.a
	$(call say,LINK $@)
	$Q$(LINK) $(if $(FUZZ),-fsanitize=fuzzer) -o $@ $^ $(PROGRAM_LIBS)

fuzzers: $(FUZZERS)

unit: $(UNIT)                    ## the unit tests alone
	@tests/unit/run $(UNIT)

cli: $(PROGRAM)                  ## the command line's cases alone
	@tests/cli/run $(PROGRAM)

export CC CXX MAKE SANFLAGS PREFIX LIBDIR
embed: $(BUILT)                  ## the programs that embed attune alone; TSAN=1 for threads
	+@tests/embed/run $B

test: $(BUILT) $(UNIT) $(FUZZERS) $B/tests/sandbox/watched ## every test that takes seconds
	+@tests/run $B $(PROGRAM) $(UNIT)

test-full:                       ## test, plain and with sanitizers, valgrind, some fuzzing
	@status=0; \
	for work in test samples 'SAN=1 B=build/san test' 'TSAN=1 B=build/tsan embed' valgrind 'fuzz FUZZ_SECONDS=10'; do \
	    echo "== make $$work"; \
	    $(MAKE) --no-print-directory $$work || status=1; done; exit $$status

# attune without its worker, so that what it does can be watched from outside.
INSIDE := $B/tests/cli/inside
$(INSIDE): $(INSIDE).o $B/core.a
	$(call say,LINK $@)
	$Q$(LINK) -o $@ $^ $(PROGRAM_LIBS)

WATCHED := $B/tests/sandbox/watched
$(WATCHED): tests/sandbox/watched.c | deps
	@mkdir -p $(@D)
	$(call say,LINK $@)
	$Q$(COMPILE) -o $@ $<

samples: $(PROGRAM)              ## real files of other tools, where DATA holds them
	@tests/samples/run $(PROGRAM) $(DATA)

VALGRIND := valgrind -q --error-exitcode=99 --leak-check=full \
            --errors-for-leak-kinds=definite,possible
valgrind: $(INSIDE) $(UNIT)     ## the unit tests and every third case of cli, slowly
	@status=0; export UNDER='$(VALGRIND)' CASE_SECONDS=600; \
	tests/unit/run $(UNIT) || status=1; \
	tests/cli/run $(INSIDE) $$(ls -d tests/cli/*/ | grep -vE '/(doctor|unpack)-' | sed -n '1~3p') || status=1; \
	exit $$status

FUZZ_SECONDS ?= 60
fuzz:                            ## looks for inputs that break us, FUZZ_SECONDS a target
	@$(MAKE) --no-print-directory FUZZ=1 B=build/fuzz fuzzers
	@tests/fuzz/run build/fuzz $(FUZZ_SECONDS)

bench: $(PROGRAM) $(INSIDE) $B/tests/bench/corpus $B/tests/bench/peak ## measures speed and memory
	@tests/bench/run $(PROGRAM) $B/tests/bench/corpus $B/tests/bench/peak $(INSIDE)

$B/tests/bench/%: tests/bench/%.c | deps
	@mkdir -p $(@D)
	$(call say,LINK $@)
	$Q$(COMPILE) -o $@ $<

DATA ?= ../shared/data
validate: $(PROGRAM)              ## what the schemes are worth beside people, on DATA
	@tests/schemes/validate $(PROGRAM) $(DATA)

tables: | deps                   ## makes the Unicode tables again, from Debian's unicode-data
	@for script in core/*/make_*.lua; do \
	    table=$$(echo $$script | sed 's|make_\(.*\)lua|\1c|'); \
	    lua5.4 $$script >$B/table && mv $B/table $$table && echo "  MADE $$table" || exit 1; done

lint: $(BUILT)                   ## the rules of the house: .ci/lint
	@COMPILE='$(CC) $(OURS) $(PC_CFLAGS)' .ci/lint $B $(PROGRAM)

BIN    = $(DESTDIR)$(PREFIX)/bin
SHARE  = $(DESTDIR)$(PREFIX)/share
LIB    = $(DESTDIR)$(LIBDIR)
MANUAL = $(notdir $(wildcard core/cli/*.1))
SHARED = $(shell find schemes plugins -type f)
install: all                     ## to PREFIX, below DESTDIR
	install -Dm755 $(PROGRAM) $(BIN)/attune
	install -Dm644 $B/libattune.a $(LIB)/libattune.a
	install -Dm755 $B/libattune.so $(LIB)/libattune.so.$(SOVERSION)
	ln -sf libattune.so.$(SOVERSION) $(LIB)/libattune.so
	install -Dm644 $B/attune.pc $(LIB)/pkgconfig/attune.pc
	install -Dm644 include/attune.h $(DESTDIR)$(PREFIX)/include/attune.h
	install -Dm644 include/attune.lua $(SHARE)/attune/attune.lua
	@for page in $(MANUAL); do \
	    install -Dm644 core/cli/$$page $(SHARE)/man/man1/$$page || exit 1; done
	@for file in $(SHARED); do \
	    install -Dm644 $$file $(SHARE)/attune/$$file || exit 1; done

uninstall:                       ## removes what install put there, nothing else
	rm -f $(BIN)/attune $(LIB)/libattune.a $(LIB)/libattune.so* $(LIB)/pkgconfig/attune.pc
	rm -f $(DESTDIR)$(PREFIX)/include/attune.h $(SHARE)/attune/attune.lua
	@rm -f $(MANUAL:%=$(SHARE)/man/man1/%) $(SHARED:%=$(SHARE)/attune/%)
	@[ ! -d $(SHARE)/attune ] || find $(SHARE)/attune -depth -type d -empty -delete

clean:                           ## removes the folder build
	rm -rf build

help:                            ## this list
	@sed -n 's/^\([a-z_.-]*\):.*## \(.*\)/\1	\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t16

-include $(OBJ:.o=.d) $(TEST_OBJ:.o=.d)
