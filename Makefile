# chancery: plain POSIX make (GNU make and bmake).  INSTALL says more.
#
#	make [all]	the commands
#	make deps	installs what the build and the tests need
#	make check	the tests
#	make install uninstall
#	make demo	a sample corpus through all commands
#	make bench	speed, as ratios within one run; bench-sentences and
#			bench-entities beside other tools
#	make quality	the commands against public gold, if you have it
#	make fuzz	the fuzz targets, FUZZ_SECONDS each (clang)
#	make models	tables learnt anew from data that you have: common/models.mk
#	make dist format clean
#
# A command is cmd/NAME/NAME.o, which has the options and the I/O, and
# cmd/NAME/engine.a.  Headers made from tables lie beside them.
.POSIX:
.SUFFIXES:
.SUFFIXES: .c .o .tsv .h

VERSION = 0.1.0
PREFIX = /usr/local
MANPREFIX = $(PREFIX)/share/man
DESTDIR =
PROGPREFIX =
CC = cc
BUILD_CC = $(CC)
CFLAGS = -O2 -g
LDFLAGS =
# iconv is in libc, but for macOS; elsewhere, if need be: ICONV_LIBS=-liconv
ICONV_LIBS = `test "$$(uname)" != Darwin || echo -liconv`
UTF8PROC_CFLAGS = `pkg-config --cflags libutf8proc`
UTF8PROC_LIBS = `pkg-config --libs libutf8proc`

STD = -std=c11 -D_POSIX_C_SOURCE=200809L
WARN = -Wall -Wextra
INC = -Icommon -I. -DVERSION='"$(VERSION)"'
COMPILE = $(CC) $(STD) $(WARN) $(INC) $(CFLAGS) -c -o $@
LINK = $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $@.o
# programs that run during the build
BUILD = $(BUILD_CC) $(STD) $(WARN) $(INC) -O1 -o $@
ARCHIVE = rm -f $@ && ar rc $@

N = cmd/normalize
S = cmd/sentence-split
E = cmd/tag-entities
D = cmd/extract-dates
V = cmd/extract-events
COMMANDS = $N/normalize $S/sentence-split $E/tag-entities $D/extract-dates \
	$V/extract-events
all: $(COMMANDS)

.c.o:
	$(COMPILE) $<

.tsv.h:
	common/mktab $< >$@.tmp && mv $@.tmp $@

# common
LIB = common/libcommon.a
COMMON_O = common/str.o common/err.o common/buf.o common/out.o common/in.o \
	common/utf8.o common/utf8-valid.o common/map.o common/tabs.o \
	common/row.o common/rows.o common/hold.o common/dict.o common/lang.o \
	common/langid.o common/rowlang.o common/cli.o
COMMON_H = common/str.h common/err.h common/buf.h common/out.h common/in.h \
	common/bytes.h common/utf8.h common/utf8-error.h common/vector.h common/map.h \
	common/tabs.h common/row.h common/rows.h common/hold.h common/dict.h \
	common/lang.h common/langid.h common/rowlang.h common/cli.h common/literal.h \
	common/slurp.h
$(LIB): $(COMMON_O)
	$(ARCHIVE) $(COMMON_O)
$(COMMON_O): $(COMMON_H)
common/utf8.o: common/unicode.h
common/lang.o: common/letters.h
common/langid.o: common/small.h
common/mktab: common/mktab.c common/literal.h
	$(BUILD) common/mktab.c
common/mkunicode: common/mkunicode.c
	$(BUILD) common/mkunicode.c
common/unicode.h: common/mkunicode common/unicode.tsv
	common/mkunicode common/unicode.tsv >$@.tmp && mv $@.tmp $@
# what programs that run during the build take of common
MK = common/str.c common/err.c common/buf.c common/utf8.c
MK_H = $(COMMON_H) common/unicode.h
common/mklang: common/mklang.c $(MK) $(MK_H)
	$(BUILD) common/mklang.c $(MK)
common/letters.h: common/mklang common/letters.tsv
	common/mklang common/letters.tsv >$@.tmp && mv $@.tmp $@
common/mksmall: common/mksmall.c common/lang.c common/letters.h $(MK) $(MK_H)
	$(BUILD) common/mksmall.c common/lang.c $(MK)
common/small.h: common/mksmall common/small.tsv
	common/mksmall common/small.tsv >$@.tmp && mv $@.tmp $@

# normalize: decode (bytes to UTF-8), clean (NFC, spaces, marks), repair (what
# went wrong before), block (lines to blocks), kind (what a block is)
REPAIR_O = $N/repair/repair.o $N/repair/repair-find.o $N/repair/cell.o \
	$N/repair/reference.o $N/repair/ligature.o $N/repair/tag.o \
	$N/repair/transfer.o \
	$N/repair/wiki.o $N/repair/mojibake.o $N/repair/misread.o \
	$N/repair/prose.o
NORMALIZE_O = $N/norm.o \
	$N/block/block.o $N/block/emit.o $N/block/length.o $N/block/em.o \
	$N/block/feat.o $N/block/recall.o $N/block/gutter.o $N/block/hyphen.o \
	$N/block/shape.o $N/block/spaced.o $N/block/margin.o $N/block/wrap.o \
	$N/block/join.o $N/block/furniture.o \
	$N/clean/clean.o $N/clean/ascii.o $N/clean/cursor.o \
	$N/clean/stretch.o $N/clean/markup.o $N/clean/nfc.o $N/clean/scan.o \
	$N/decode/decode.o $N/decode/detect.o $N/decode/contest.o \
	$N/decode/language.o $N/decode/encoding.o $N/decode/gb18030.o \
	$N/decode/mime.o \
	$N/decode/shift.o \
	$N/kind/judge.o $N/kind/boiler.o $N/kind/dated.o $N/kind/field.o \
	$N/kind/form.o $N/kind/head.o $N/kind/kind.o $N/kind/link.o \
	$N/kind/list.o $N/kind/message.o $N/kind/pull.o $N/kind/rule.o \
	$N/kind/page.o $N/kind/phrase.o $N/kind/place.o $N/kind/teaser.o \
	$N/kind/told.o $N/kind/turn.o $N/kind/who.o \
	$(REPAIR_O)
NORMALIZE_H = $N/norm.h \
	$N/block/block.h $N/block/em.h $N/block/length.h $N/block/margin.h \
	$N/block/feat.h $N/block/recall.h $N/block/hyphen.h \
	$N/block/feat-parts.h \
	$N/clean/clean.h $N/clean/ascii.h $N/clean/scan.h \
	$N/clean/scan-table.h $N/clean/scan-sets.h $N/clean/scan-vector.h \
	$N/clean/cursor.h $N/clean/markup.h $N/clean/stretch.h \
	$N/decode/decode.h $N/decode/detect.h $N/decode/contest.h \
	$N/decode/language.h $N/decode/detect-table.h $N/decode/encoding.h \
	$N/decode/gb18030.h $N/decode/shift.h \
	$N/decode/mime.h $N/repair/transfer.h \
	$N/repair/cell.h $N/repair/ligature.h $N/repair/misread.h \
	$N/repair/mojibake.h $N/repair/tag.h $N/repair/prose.h \
	$N/repair/reference.h $N/repair/repair.h \
	$N/kind/firsts.h $N/kind/field.h $N/kind/form.h $N/kind/kind.h \
	$N/kind/list.h $N/kind/page.h $N/kind/phrase.h $N/kind/place.h $N/kind/rule.h \
	$N/kind/judge.h $N/kind/who.h
NORMALIZE_LIBS = $(UTF8PROC_LIBS) $(ICONV_LIBS)
$N/normalize: $N/normalize.o $N/engine.a $(LIB)
	$(LINK) $N/engine.a $(LIB) $(NORMALIZE_LIBS)
$N/engine.a: $(NORMALIZE_O)
	$(ARCHIVE) $(NORMALIZE_O)
$N/normalize.o $(NORMALIZE_O): $(COMMON_H) $(NORMALIZE_H)
$N/clean/nfc.o: $N/clean/nfc.c
	$(COMPILE) $(UTF8PROC_CFLAGS) $N/clean/nfc.c
$N/kind/judge.o: $N/kind/judge-model.h
$N/block/hyphen.o: $N/block/hyphens.h $N/block/words.h
$N/decode/language.o: $N/decode/detect-model.h
$N/repair/reference.o: $N/repair/entities.h
$N/decode/encoding.o: $N/decode/pairs.h $N/decode/sets.h
$N/kind/phrase.o: $N/kind/phrases.h
$N/kind/place.o: $N/kind/agencies.h
$N/kind/field.o: $N/kind/fields.h
$N/kind/agencies.h $N/kind/fields.h $N/kind/phrases.h $N/repair/entities.h \
	$N/block/hyphens.h $N/decode/pairs.h $N/decode/sets.h: common/mktab
$N/kind/mkjudge: $N/kind/mkjudge.c
	$(BUILD) $N/kind/mkjudge.c
$N/kind/judge-model.h: $N/kind/mkjudge $N/kind/judge-model.tsv
	$N/kind/mkjudge $N/kind/judge-model.tsv >$@.tmp && mv $@.tmp $@
$N/block/mkwords: $N/block/mkwords.c
	$(BUILD) $N/block/mkwords.c
$N/block/words.h: $N/block/mkwords $N/block/words.tsv
	$N/block/mkwords $N/block/words.tsv >$@.tmp && mv $@.tmp $@
$N/decode/mkdetect: $N/decode/mkdetect.c $N/decode/detect-table.h $(MK) $(MK_H)
	$(BUILD) $N/decode/mkdetect.c $(MK)
$N/decode/detect-model.h: $N/decode/mkdetect $N/decode/detect-model.tsv
	$N/decode/mkdetect $N/decode/detect-model.tsv >$@.tmp && mv $@.tmp $@

# sentence-split
SPLIT_O = $S/split.o $S/find.o $S/mark.o $S/list.o $S/decide.o $S/features.o \
	$S/known.o $S/caseless.o $S/stop.o $S/ordinal.o \
	$S/word.o $S/lexicon.o $S/extra.o $S/uax29.o $S/model.o
SPLIT_H = $S/split.h $S/find.h $S/mark.h $S/list.h $S/decide.h $S/features.h \
	$S/known.h $S/caseless.h $S/stop.h $S/ordinal.h \
	$S/word.h $S/extra.h $S/lexicon.h $S/uax29.h
$S/sentence-split: $S/sentence-split.o $S/engine.a $(LIB)
	$(LINK) $S/engine.a $(LIB)
$S/engine.a: $(SPLIT_O)
	$(ARCHIVE) $(SPLIT_O)
$S/sentence-split.o $(SPLIT_O): $(COMMON_H) $(SPLIT_H)
$S/lexicon.o: $S/lexicon-data.h
$S/model.o: $S/model.h
$S/uax29.o: $S/sb.h
$S/mkmodel: $S/mkmodel.c $S/decide.h
	$(BUILD) $S/mkmodel.c
$S/model.h: $S/mkmodel $S/model.tsv
	$S/mkmodel $S/model.tsv >$@.tmp && mv $@.tmp $@
$S/mksb: $S/mksb.c
	$(BUILD) $S/mksb.c
$S/sb.h: $S/mksb $S/sb.tsv
	$S/mksb $S/sb.tsv >$@.tmp && mv $@.tmp $@
$S/mklexicon: $S/mklexicon.c $S/lexicon.h common/lang.c common/letters.h \
	$(MK) $(MK_H)
	$(BUILD) $S/mklexicon.c common/lang.c $(MK)
SPLIT_TABLES = $S/abbrev.tsv $S/lower.tsv common/small.tsv \
	$S/openers.tsv
$S/lexicon-data.h: $S/mklexicon $(SPLIT_TABLES)
	$S/mklexicon $(SPLIT_TABLES) >$@.tmp && mv $@.tmp $@

# tag-entities: gaz (lists), model (what is learnt), amount, world (languages
# other than English); the rest puts names together and says whose they are
TAG_O = $E/token.o $E/fold.o $E/text.o $E/title.o $E/phrase.o $E/doc.o \
	$E/tag.o $E/see.o $E/name.o $E/extent.o $E/widen.o $E/cue.o \
	$E/frame.o $E/body.o $E/alias.o $E/kind.o $E/place.o $E/role.o \
	$E/gov.o $E/emit.o $E/user.o $E/alike.o $E/whose.o $E/plural.o \
	$E/press.o $E/capital.o \
	$E/gaz/gaz.o $E/gaz/gazdata.o \
	$E/model/look.o $E/model/feat.o $E/model/label.o $E/model/modelrun.o \
	$E/amount/amount.o $E/amount/scale.o $E/amount/eastern.o \
	$E/amount/currency.o \
	$E/world/script.o $E/world/votes.o $E/world/beside.o \
	$E/world/ending.o $E/world/tongue.o $E/world/run.o $E/world/office.o \
	$E/world/foreign.o $E/world/language.o $E/world/nominative.o \
	$E/world/suffix.o
TAG_H = $E/token.h $E/word.h $E/text.h $E/title.h $E/phrase.h $E/doc.h \
	$E/tag.h $E/user.h $E/alike.h $E/capital.h $E/role.h $E/frame.h \
	$E/gaz/gaz.h \
	$E/model/feat.h $E/model/label.h $E/model/modelhash.h \
	$E/amount/amount.h $E/amount/currency.h \
	$E/world/votes.h $E/world/foreign.h $E/world/tongue.h $E/world/run.h \
	$E/world/office.h $E/world/language.h $E/world/nominative.h \
	$E/world/beside.h $E/world/suffix.h
$E/tag-entities: $E/tag-entities.o $E/engine.a $(LIB)
	$(LINK) $E/engine.a $(LIB)
$E/engine.a: $(TAG_O)
	$(ARCHIVE) $(TAG_O)
$E/tag-entities.o $(TAG_O): $(COMMON_H) $(TAG_H)
$E/gaz/gazdata.o: $E/gaz/gazdata.h
$E/model/modelrun.o: $E/model/modeldata.h
MKGAZ = $E/gaz/mkgaz.c $E/gaz/gaz.c $E/token.c $E/fold.c common/lang.c
$E/gaz/mkgaz: $(MKGAZ) $(TAG_H) common/letters.h $(MK) $(MK_H)
	$(BUILD) $(MKGAZ) $(MK)
# names in English; in other languages, with offices and small words
TAG_NAMES = $E/gaz/countries.tsv $E/gaz/places.tsv $E/gaz/areas.tsv \
	$E/gaz/bodies.tsv $E/gaz/firms.tsv $E/gaz/things.tsv \
	$E/gaz/leaders.tsv $E/gaz/names.tsv
TAG_TABLES = $(TAG_NAMES) $E/gaz/world.tsv $E/gaz/offices.tsv \
	$E/gaz/peoples.tsv common/small.tsv $E/gaz/words.tsv $E/gaz/clusters.tsv
$E/gaz/gazdata.h: $E/gaz/mkgaz $(TAG_TABLES)
	$E/gaz/mkgaz $(TAG_TABLES) >$@.tmp && mv $@.tmp $@
$E/model/mkmodel: $E/model/mkmodel.c $E/model/label.c $(TAG_H) $(MK) $(MK_H)
	$(BUILD) $E/model/mkmodel.c $E/model/label.c $(MK)
$E/model/modeldata.h: $E/model/mkmodel $E/model/model.tsv
	$E/model/mkmodel $E/model/model.tsv >$@.tmp && mv $@.tmp $@

# extract-dates: english, world (all other languages): what is read; value:
# which days it means
DATES_O = $D/date.o $D/search.o $D/lex.o $D/ownday.o $D/worth.o \
	$D/english/amount.o $D/english/daylist.o $D/english/number.o \
	$D/english/figures.o $D/english/month.o $D/english/named.o \
	$D/english/units.o $D/english/quarter.o $D/english/parse.o \
	$D/english/point.o $D/english/alone.o $D/english/day.o \
	$D/english/year.o $D/english/clock.o $D/english/count.o \
	$D/english/tense.o \
	$D/value/chronology.o $D/value/resolve.o $D/value/period.o \
	$D/value/unsaid.o $D/value/value.o $D/value/timex.o \
	$D/value/holiday.o $D/value/calendar.o \
	$D/world/world.o $D/world/worldnum.o $D/world/worldclock.o \
	$D/world/worlddate.o $D/world/worldalone.o $D/world/worldera.o \
	$D/world/worldrel.o $D/world/worldlist.o $D/world/worldspan.o \
	$D/world/worldown.o $D/world/worldpart.o \
	$D/world/worldtense.o
DATES_H = $D/value/chronology.h $D/value/calendar.h $D/value/value.h \
	$D/value/timex.h $D/value/resolve.h \
	$D/date.h $D/lex.h $D/lexchar.h $D/ownday.h $D/search.h \
	$D/worth.h \
	$D/english/parse.h $D/english/date-form.h $D/english/count.h \
	$D/world/world.h
$D/extract-dates: $D/extract-dates.o $D/engine.a $(LIB)
	$(LINK) $D/engine.a $(LIB)
$D/engine.a: $(DATES_O)
	$(ARCHIVE) $(DATES_O)
$D/extract-dates.o $(DATES_O): $(COMMON_H) $(DATES_H)
$D/lex.o: $D/lex-data.h
$D/worth.o: $D/worth-data.h
$D/value/holiday.o: $D/value/feasts.h
$D/value/calendar.o: $D/value/umalqura.h
$D/mklex: $D/mklex.c $D/lex.h $D/worth.h $(MK) $(MK_H)
	$(BUILD) $D/mklex.c $(MK)
DATES_TABLES = $D/english/words.tsv $D/value/holidays.tsv \
	$D/world/langs.tsv $D/world/cldr.tsv
$D/lex-data.h: $D/mklex $(DATES_TABLES)
	$D/mklex $(DATES_TABLES) >$@.tmp && mv $@.tmp $@
$D/worth-data.h: $D/mklex $(DATES_TABLES)
	$D/mklex -w $(DATES_TABLES) >$@.tmp && mv $@.tmp $@
$D/value/umalqura.h $D/value/feasts.h: common/mktab

# extract-events
EVENTS_O = $V/events.o $V/text.o $V/word.o $V/actor.o $V/chunk.o $V/naming.o \
	$V/pos.o $V/view.o $V/participle.o $V/nounverb.o $V/clause.o $V/link.o \
	$V/nonfinite.o $V/recall.o $V/place.o $V/who.o $V/sides.o $V/guess.o \
	$V/pronoun.o $V/group.o $V/find.o $V/said.o $V/sense.o $V/party.o \
	$V/verb.o $V/what.o $V/doer.o $V/whom.o $V/object.o $V/topic.o $V/article.o \
	$V/recode.o $V/void.o $V/code.o $V/attrs.o
EVENTS_H = $V/events.h $V/text.h $V/word.h $V/actor.h $V/chunk.h $V/pos.h $V/clause.h \
	$V/code.h $V/find.h $V/act.h $V/who.h
$V/extract-events: $V/extract-events.o $V/engine.a $(LIB)
	$(LINK) $V/engine.a $(LIB)
$V/engine.a: $(EVENTS_O)
	$(ARCHIVE) $(EVENTS_O)
$V/extract-events.o $(EVENTS_O): $(COMMON_H) $(EVENTS_H)
$V/word.o: $V/words.h $V/roles.h $V/bodies.h $V/people.h
$V/words.h $V/roles.h $V/bodies.h $V/people.h: common/mktab

# Tests: units (tests/unit) and fuzz targets (tests/fuzz), by what they link.
# Replay has the main() of a fuzz target, which reads its seeds.
COMMON_TESTS = tests/unit/lang tests/unit/map tests/unit/rows tests/unit/tabs \
	tests/unit/utf8 tests/fuzz/map tests/fuzz/rows
NORMALIZE_TESTS = tests/unit/detect tests/unit/normalize tests/unit/repair \
	tests/unit/unicode tests/fuzz/detect tests/fuzz/norm
SPLIT_TESTS = tests/unit/split tests/fuzz/split
TAG_TESTS = tests/unit/amount tests/unit/gaz tests/unit/token tests/fuzz/tag
DATES_TESTS = tests/unit/calendar tests/unit/date tests/unit/rowlang \
	tests/fuzz/dates
EVENTS_TESTS = tests/unit/cameo tests/unit/words tests/fuzz/events
TESTS = $(COMMON_TESTS) $(NORMALIZE_TESTS) $(SPLIT_TESTS) $(TAG_TESTS) \
	$(DATES_TESTS) $(EVENTS_TESTS)
TESTS_O = $(TESTS:=.o)
REPLAY = tests/fuzz/replay.a
$(TESTS): $(TESTS_O) $(REPLAY) $(LIB)
$(TESTS_O): tests/unit/tap.h tests/fuzz/anns.h $(COMMON_H) $(NORMALIZE_H) $(SPLIT_H) $(TAG_H) \
	$(DATES_H) $(EVENTS_H) common/tabs.c
$(COMMON_TESTS):
	$(LINK) $(REPLAY) $(LIB)
$(NORMALIZE_TESTS): $N/engine.a
	$(LINK) $(REPLAY) $N/engine.a $(LIB) $(NORMALIZE_LIBS)
$(SPLIT_TESTS): $S/engine.a
	$(LINK) $(REPLAY) $S/engine.a $(LIB)
$(TAG_TESTS): $E/engine.a
	$(LINK) $(REPLAY) $E/engine.a $(LIB)
$(DATES_TESTS): $D/engine.a
	$(LINK) $(REPLAY) $D/engine.a $(LIB)
$(EVENTS_TESTS): $V/engine.a
	$(LINK) $(REPLAY) $V/engine.a $(LIB)
tests/unit/unicode.o: tests/unit/unicode.c
	$(COMPILE) $(UTF8PROC_CFLAGS) tests/unit/unicode.c
tests/fuzz/replay.a: tests/fuzz/replay.o
	$(ARCHIVE) tests/fuzz/replay.o

check: all $(TESTS)
	@for f in tests/unit/*.c tests/fuzz/*.c; do \
		case $$f in */replay.c) continue;; esac; \
		test -x "$${f%.c}" || { echo "$$f: not in Makefile" >&2; exit 1; }; \
	done
	prove -j 2 -e '' tests/*.t `ls tests/unit/*.c | sed 's/\.c$$//'`

# Needs clang; what it finds stays in tests/fuzz/found.
FUZZ_SECONDS = 60
fuzz: clean
	$(MAKE) CC=clang BUILD_CC="$(BUILD_CC)" REPLAY= \
		CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,address,undefined' \
		LDFLAGS='-fsanitize=fuzzer,address,undefined' \
		`ls tests/fuzz/*.c | sed '/replay/d; s/\.c$$//'`
	for f in tests/fuzz/*.c; do \
		case $$f in */replay.c) continue;; esac; \
		f=$${f%.c}; \
		found=tests/fuzz/found/$${f##*/}; mkdir -p $$found || exit 1; \
		$$f -max_total_time=$(FUZZ_SECONDS) -artifact_prefix=$$found/ \
			$$found tests/fuzz/seeds/$${f##*/} || exit 1; \
	done
	$(MAKE) clean

bench: all
	tests/bench/run.sh

# Other splitters and taggers, which you have installed: see the scripts.
MODULES = node_modules
bench-sentences: all
	tests/bench/sentences.sh $(MODULES)
bench-entities: all
	EVAL=$(EVAL) DATA=$(DATA) tests/bench/entities.sh $(MODULES) \
		$(TAG_SETS)

# Public gold and its scorers, which are not in this repository.
EVAL = ../shared/eval
DATA = ../shared/data
QUALITY =
quality: all
	EVAL=$(EVAL) DATA=$(DATA) tests/bench/quality.sh $(QUALITY)

demo: all
	@$(MAKE) -C tests/corpus demo

deps:
	@.ci/deps

# clang-format 14; headers are laid out by hand.
format:
	clang-format -i cmd/*/*.c cmd/*/*/*.c common/*.c tests/*/*.c

PAGES1 = man/normalize.1 man/sentence-split.1 man/tag-entities.1 \
	man/extract-dates.1 man/extract-events.1
PAGES = man/chancery.7 man/chancery-stream.5 man/chancery-corpus.7
# A prefix applies to the commands, their pages and the corpus makefile.
install: all
	mkdir -p $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(MANPREFIX)/man1 \
		$(DESTDIR)$(MANPREFIX)/man5 $(DESTDIR)$(MANPREFIX)/man7 \
		$(DESTDIR)$(PREFIX)/share/chancery
	for f in $(COMMANDS); do \
		t=$(DESTDIR)$(PREFIX)/bin/$(PROGPREFIX)$${f##*/}; \
		cp $$f $$t.tmp && chmod 755 $$t.tmp && mv $$t.tmp $$t || exit 1; \
	done
	for f in $(PAGES1); do \
		t=$(DESTDIR)$(MANPREFIX)/man1/$(PROGPREFIX)$${f##*/}; \
		cp $$f $$t && chmod 644 $$t || exit 1; \
	done
	for f in $(PAGES); do \
		t=$(DESTDIR)$(MANPREFIX)/man$${f##*.}/$${f##*/}; \
		cp $$f $$t && chmod 644 $$t || exit 1; \
	done
	sed 's|^PROGPREFIX ?=.*|PROGPREFIX ?= $(PROGPREFIX)|' common/corpus.mk \
		>$(DESTDIR)$(PREFIX)/share/chancery/corpus.mk
	cp common/corpus.sh LICENSE NOTICE $(DESTDIR)$(PREFIX)/share/chancery
	cd $(DESTDIR)$(PREFIX)/share/chancery && \
		chmod 644 corpus.mk corpus.sh LICENSE NOTICE

uninstall:
	for f in $(COMMANDS); do \
		rm -f $(DESTDIR)$(PREFIX)/bin/$(PROGPREFIX)$${f##*/}; \
	done
	for f in $(PAGES1); do \
		rm -f $(DESTDIR)$(MANPREFIX)/man1/$(PROGPREFIX)$${f##*/}; \
	done
	for f in $(PAGES); do \
		rm -f $(DESTDIR)$(MANPREFIX)/man$${f##*.}/$${f##*/}; \
	done
	for f in corpus.mk corpus.sh LICENSE NOTICE; do \
		rm -f $(DESTDIR)$(PREFIX)/share/chancery/$$f; \
	done
	test ! -d $(DESTDIR)$(PREFIX)/share/chancery || \
		rmdir $(DESTDIR)$(PREFIX)/share/chancery

dist:
	git archive --format=tar --prefix=chancery-$(VERSION)/ HEAD | \
		gzip -n -9 >chancery-$(VERSION).tar.gz.tmp
	mv chancery-$(VERSION).tar.gz.tmp chancery-$(VERSION).tar.gz

# In these folders a file without a dot in its name is a program.
clean:
	rm -f */*.o */*/*.o */*/*/*.o */*.a */*/*.a \
		*.tmp */*.tmp */*/*.tmp */*/*/*.tmp \
		common/unicode.h common/letters.h common/small.h chancery-*.tar.gz
	for f in common/* cmd/*/* cmd/*/*/* tests/unit/* tests/fuzz/*; do \
		case $${f##*/} in *.*) continue;; esac; \
		test -d $$f || rm -f $$f; \
	done
	for f in cmd/*/*.tsv cmd/*/*/*.tsv; do rm -f "$${f%.tsv}.h"; done
	rm -f cmd/sentence-split/lexicon-data.h \
		cmd/extract-dates/lex-data.h cmd/extract-dates/worth-data.h \
		cmd/tag-entities/gaz/gazdata.h cmd/tag-entities/model/modeldata.h
	rm -rf tests/corpus/out

include common/models.mk

.PHONY: all deps check fuzz bench bench-sentences bench-entities \
	quality demo format install uninstall dist clean
