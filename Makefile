# chancery: plain POSIX make (GNU make and bmake).  INSTALL says more.
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
ICONV_LIBS =

STD = -std=c11 -D_POSIX_C_SOURCE=200809L
WARN = -Wall -Wextra
INC = -Icommon -DVERSION='"$(VERSION)"'
UTF8PROC_CFLAGS = `pkg-config --cflags libutf8proc`
UTF8PROC_LIBS = `pkg-config --libs libutf8proc`

COMMANDS = normalize sentence-split tag-entities extract-dates
BIN = cmd/normalize/normalize cmd/sentence-split/sentence-split \
	cmd/tag-entities/tag-entities cmd/extract-dates/extract-dates

COMMON_O = common/str.o common/err.o common/buf.o common/out.o common/in.o \
	common/utf8.o common/map.o common/row.o common/rows.o common/hold.o common/dict.o \
	common/cli.o
COMMON_H = common/str.h common/err.h common/buf.h common/out.h common/in.h \
	common/utf8.h common/map.h common/row.h common/rows.h common/hold.h common/dict.h \
	common/cli.h
LIB = common/libcommon.a

all: $(BIN)

.c.o:
	$(CC) $(STD) $(WARN) $(INC) $(CFLAGS) -c -o $@ $<

.tsv.h:
	common/mktab $< >$@.tmp && mv $@.tmp $@

$(LIB): $(COMMON_O)
	rm -f $@ && ar rc $@ $(COMMON_O)

common/mktab: common/mktab.c
	$(BUILD_CC) $(STD) $(WARN) -O1 -o $@ common/mktab.c

common/mkunicode: common/mkunicode.c
	$(BUILD_CC) $(STD) $(WARN) -O1 -o $@ common/mkunicode.c

common/unicode.h: common/mkunicode common/unicode.tsv
	common/mkunicode common/unicode.tsv >$@.tmp && mv $@.tmp $@

$(COMMON_O): $(COMMON_H)
common/utf8.o: common/unicode.h

# normalize
NORMALIZE_O = cmd/normalize/normalize.o
cmd/normalize/normalize: $(NORMALIZE_O) $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(NORMALIZE_O) $(LIB) \
		$(UTF8PROC_LIBS) $(ICONV_LIBS)
$(NORMALIZE_O): $(COMMON_H)

# sentence-split
SPLIT_O = cmd/sentence-split/sentence-split.o cmd/sentence-split/split.o
SPLIT_T = cmd/sentence-split/abbrev.h
cmd/sentence-split/sentence-split: $(SPLIT_O) $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(SPLIT_O) $(LIB)
$(SPLIT_T): common/mktab
$(SPLIT_O): $(COMMON_H) $(SPLIT_T)

# tag-entities
TAG_O = cmd/tag-entities/tag-entities.o
cmd/tag-entities/tag-entities: $(TAG_O) $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(TAG_O) $(LIB)
$(TAG_O): $(COMMON_H)

# extract-dates
DATES_O = cmd/extract-dates/extract-dates.o
cmd/extract-dates/extract-dates: $(DATES_O) $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(DATES_O) $(LIB)
$(DATES_O): $(COMMON_H)
