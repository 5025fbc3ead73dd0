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

# normalize
REPAIR_O = $N/repair.o $N/repair-find.o $N/cell.o $N/reference.o \
	$N/ligature.o $N/tag.o $N/wiki.o $N/mojibake.o $N/misread.o $N/prose.o
NORMALIZE_O = $N/norm.o $N/block.o $N/clean.o $N/ascii.o $N/decode.o $N/detect.o \
	$N/cursor.o $N/stretch.o $N/markup.o \
	$N/contest.o $N/language.o $N/length.o $N/encoding.o $N/gb18030.o $N/em.o $N/feat.o \
	$N/recall.o $N/gutter.o $N/hyphen.o $N/judge.o $N/boiler.o $N/dated.o $N/field.o \
	$N/form.o $N/head.o $N/kind.o $N/link.o $N/message.o $N/pull.o $N/rule.o $N/nfc.o $N/page.o $N/phrase.o $N/place.o \
	$N/scan.o $N/shape.o $N/shift.o $N/spaced.o $N/teaser.o $N/told.o $N/margin.o $N/turn.o $N/who.o $N/wrap.o $N/join.o $N/furniture.o \
	$(REPAIR_O)
NORMALIZE_H = $N/norm.h $N/block.h $N/clean.h $N/ascii.h $N/decode.h $N/detect.h \
	$N/cell.h $N/contest.h $N/firsts.h $N/language.h $N/detect-table.h $N/encoding.h \
	$N/gb18030.h $N/em.h $N/field.h $N/form.h $N/kind.h $N/length.h $N/page.h $N/phrase.h $N/margin.h $N/place.h \
	$N/rule.h $N/shift.h \
	$N/feat.h $N/recall.h $N/hyphen.h $N/judge.h $N/ligature.h $N/misread.h \
	$N/mojibake.h $N/tag.h $N/prose.h $N/reference.h $N/repair.h $N/scan.h $N/scan-table.h \
	$N/scan-sets.h $N/scan-vector.h $N/feat-parts.h $N/who.h $N/cursor.h \
	$N/markup.h $N/stretch.h
NORMALIZE_LIBS = $(UTF8PROC_LIBS) $(ICONV_LIBS)
$N/normalize: $N/normalize.o $N/engine.a $(LIB)
	$(LINK) $N/engine.a $(LIB) $(NORMALIZE_LIBS)
$N/engine.a: $(NORMALIZE_O)
	$(ARCHIVE) $(NORMALIZE_O)
$N/normalize.o $(NORMALIZE_O): $(COMMON_H) $(NORMALIZE_H)
$N/nfc.o: $N/nfc.c
	$(COMPILE) $(UTF8PROC_CFLAGS) $N/nfc.c
$N/judge.o: $N/judge-model.h
$N/hyphen.o: $N/hyphens.h $N/words.h
$N/language.o: $N/detect-model.h
$N/reference.o: $N/entities.h
$N/encoding.o: $N/pairs.h $N/sets.h
$N/phrase.o: $N/phrases.h
$N/place.o: $N/agencies.h
$N/field.o: $N/fields.h
$N/agencies.h $N/fields.h $N/entities.h $N/hyphens.h $N/pairs.h $N/phrases.h \
	$N/sets.h: common/mktab
$N/mkjudge: $N/mkjudge.c
	$(BUILD) $N/mkjudge.c
$N/judge-model.h: $N/mkjudge $N/judge-model.tsv
	$N/mkjudge $N/judge-model.tsv >$@.tmp && mv $@.tmp $@
$N/mkwords: $N/mkwords.c
	$(BUILD) $N/mkwords.c
$N/words.h: $N/mkwords $N/words.tsv
	$N/mkwords $N/words.tsv >$@.tmp && mv $@.tmp $@
$N/mkdetect: $N/mkdetect.c $N/detect-table.h $(MK) $(MK_H)
	$(BUILD) $N/mkdetect.c $(MK)
$N/detect-model.h: $N/mkdetect $N/detect-model.tsv
	$N/mkdetect $N/detect-model.tsv >$@.tmp && mv $@.tmp $@

# sentence-split
SPLIT_O = $S/split.o $S/find.o $S/mark.o $S/list.o $S/decide.o $S/features.o \
	$S/known.o $S/caseless.o $S/stop.o \
	$S/word.o $S/lexicon.o $S/extra.o $S/uax29.o $S/model.o
SPLIT_H = $S/split.h $S/find.h $S/mark.h $S/list.h $S/decide.h $S/features.h \
	$S/known.h $S/caseless.h $S/stop.h \
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

# tag-entities
TAG_O = $E/token.o $E/fold.o $E/gaz.o $E/gazdata.o $E/text.o $E/look.o \
	$E/feat.o $E/label.o $E/modelrun.o $E/amount.o $E/scale.o $E/eastern.o $E/currency.o \
	$E/title.o $E/phrase.o $E/doc.o $E/tag.o $E/see.o $E/name.o $E/extent.o $E/frame.o \
	$E/body.o $E/alias.o $E/kind.o $E/role.o $E/gov.o $E/script.o \
	$E/votes.o $E/beside.o $E/ending.o $E/tongue.o $E/run.o $E/office.o \
	$E/foreign.o $E/emit.o $E/user.o $E/alike.o $E/nominative.o $E/whose.o $E/plural.o $E/press.o
TAG_H = $E/token.h $E/gaz.h $E/word.h $E/text.h $E/feat.h \
	$E/label.h $E/amount.h $E/currency.h $E/title.h $E/phrase.h $E/doc.h $E/tag.h $E/user.h \
	$E/modelhash.h $E/votes.h $E/foreign.h $E/tongue.h $E/run.h $E/office.h $E/alike.h $E/nominative.h $E/role.h $E/frame.h
$E/tag-entities: $E/tag-entities.o $E/engine.a $(LIB)
	$(LINK) $E/engine.a $(LIB)
$E/engine.a: $(TAG_O)
	$(ARCHIVE) $(TAG_O)
$E/tag-entities.o $(TAG_O): $(COMMON_H) $(TAG_H)
$E/gazdata.o: $E/gazdata.h
$E/modelrun.o: $E/modeldata.h
MKGAZ = $E/mkgaz.c $E/gaz.c $E/token.c $E/fold.c common/lang.c
$E/mkgaz: $(MKGAZ) $(TAG_H) common/letters.h $(MK) $(MK_H)
	$(BUILD) $(MKGAZ) $(MK)
# names in English; in other languages, with offices and small words
TAG_NAMES = $E/countries.tsv $E/places.tsv $E/areas.tsv $E/bodies.tsv \
	$E/firms.tsv $E/things.tsv $E/leaders.tsv $E/names.tsv
TAG_TABLES = $(TAG_NAMES) $E/world.tsv $E/offices.tsv $E/peoples.tsv \
	common/small.tsv $E/words.tsv $E/clusters.tsv
$E/gazdata.h: $E/mkgaz $(TAG_TABLES)
	$E/mkgaz $(TAG_TABLES) >$@.tmp && mv $@.tmp $@
$E/mkmodel: $E/mkmodel.c $E/label.c $(TAG_H) $(MK) $(MK_H)
	$(BUILD) $E/mkmodel.c $E/label.c $(MK)
$E/modeldata.h: $E/mkmodel $E/model.tsv
	$E/mkmodel $E/model.tsv >$@.tmp && mv $@.tmp $@

# extract-dates
DATES_O = $D/date.o $D/amount.o $D/chronology.o $D/daylist.o $D/lex.o $D/number.o $D/figures.o $D/month.o $D/named.o \
	$D/ownday.o \
	$D/units.o $D/quarter.o $D/parse.o $D/point.o $D/alone.o $D/day.o \
	$D/year.o $D/clock.o $D/count.o $D/tense.o $D/resolve.o $D/period.o \
	$D/unsaid.o $D/value.o $D/timex.o $D/holiday.o $D/calendar.o \
	$D/world.o $D/worldnum.o $D/worldclock.o \
	$D/worlddate.o $D/worldalone.o $D/worldera.o $D/worldrel.o $D/worldlist.o \
	$D/worldspan.o $D/worldown.o $D/worldtense.o $D/worth.o
DATES_H = $D/chronology.h $D/calendar.h $D/date.h $D/lex.h $D/lexchar.h $D/ownday.h $D/parse.h $D/date-form.h \
	$D/value.h $D/timex.h $D/resolve.h $D/count.h $D/world.h \
	$D/worth.h
$D/extract-dates: $D/extract-dates.o $D/engine.a $(LIB)
	$(LINK) $D/engine.a $(LIB)
$D/engine.a: $(DATES_O)
	$(ARCHIVE) $(DATES_O)
$D/extract-dates.o $(DATES_O): $(COMMON_H) $(DATES_H)
$D/lex.o: $D/lex-data.h
$D/worth.o: $D/worth-data.h
$D/holiday.o: $D/feasts.h
$D/calendar.o: $D/umalqura.h
$D/mklex: $D/mklex.c $D/lex.h $D/worth.h $(MK) $(MK_H)
	$(BUILD) $D/mklex.c $(MK)
DATES_TABLES = $D/words.tsv $D/holidays.tsv $D/langs.tsv $D/cldr.tsv
$D/lex-data.h: $D/mklex $(DATES_TABLES)
	$D/mklex $(DATES_TABLES) >$@.tmp && mv $@.tmp $@
$D/worth-data.h: $D/mklex $(DATES_TABLES)
	$D/mklex -w $(DATES_TABLES) >$@.tmp && mv $@.tmp $@
$D/umalqura.h $D/feasts.h: common/mktab

# extract-events
EVENTS_O = $V/events.o $V/text.o $V/word.o $V/actor.o $V/chunk.o $V/naming.o $V/pos.o $V/view.o \
	$V/participle.o $V/nounverb.o $V/clause.o $V/link.o $V/recall.o $V/place.o $V/who.o $V/sides.o $V/pronoun.o \
	$V/group.o $V/find.o $V/said.o $V/sense.o $V/party.o $V/verb.o $V/doer.o $V/whom.o $V/recode.o $V/void.o $V/code.o $V/attrs.o
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
	clang-format -i cmd/*/*.c common/*.c tests/*/*.c

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
	rm -f */*.o */*/*.o */*.a */*/*.a *.tmp */*.tmp */*/*.tmp \
		common/unicode.h common/letters.h common/small.h chancery-*.tar.gz
	for f in common/* cmd/*/* tests/unit/* tests/fuzz/*; do \
		case $${f##*/} in *.*) continue;; esac; \
		test -d $$f || rm -f $$f; \
	done
	for f in cmd/*/*.tsv; do rm -f "$${f%.tsv}.h"; done
	rm -f cmd/sentence-split/lexicon-data.h \
		cmd/extract-dates/lex-data.h cmd/extract-dates/worth-data.h \
		cmd/tag-entities/gazdata.h cmd/tag-entities/modeldata.h
	rm -rf tests/corpus/out

include common/models.mk

.PHONY: all deps check fuzz bench bench-sentences bench-entities \
	quality demo format install uninstall dist clean
