# SPDX-License-Identifier: ISC
# corpus.mk: a corpus rebuilt by make, one stage a file; chancery-corpus(7).
#
#	RAW = raw/*.txt
#	include /usr/local/share/chancery/corpus.mk
#
# `make` runs every file of RAW through PIPELINE, stage by stage, into OUT, and
# makes the tables OUT/{documents,entities,people,organisations,countries,
# timeline,events}.tsv.  `make corpus-show` prints the top of each.
#
# GNU make and bmake read this alike, so it has no loops: corpus.sh beside it
# writes plain rules for the files at hand, which a second make follows, with
# the -j and -k that the first was given.

PROGPREFIX ?=

# What you may set, before the include.
RAW ?= raw/*.txt
# A file with names, one a line, for trees too deep for a pattern.
RAW_LIST ?=
OUT ?= out
# The filters with their options; each | ends a stage.  No single quotes.
PIPELINE ?= $(PROGPREFIX)normalize | $(PROGPREFIX)sentence-split | \
	$(PROGPREFIX)tag-entities | $(PROGPREFIX)extract-dates | \
	$(PROGPREFIX)extract-events
# Files that a stage takes at a time.
SHARD ?= 1
# Lines of a table that corpus-show prints.
TOP ?= 10

# This folder, as GNU make and as bmake call it: the other one's is empty.
corpus_dir := $(dir $(lastword $(MAKEFILE_LIST)))$(.PARSEDIR)
corpus_sh = RAW='$(RAW)' RAW_LIST='$(RAW_LIST)' OUT='$(OUT)' \
	PIPELINE='$(PIPELINE)' PROGPREFIX='$(PROGPREFIX)' SHARD='$(SHARD)' \
	TOP='$(TOP)' sh '$(corpus_dir)/corpus.sh'
corpus_tables = $(OUT)/documents.tsv $(OUT)/entities.tsv $(OUT)/people.tsv \
	$(OUT)/organisations.tsv $(OUT)/countries.tsv $(OUT)/timeline.tsv \
	$(OUT)/events.tsv

corpus:
	@$(corpus_sh) plan
	@GNUMAKEFLAGS=--no-print-directory; export GNUMAKEFLAGS; \
		$(MAKE) -f $(OUT)/.chancery/rules.mk
	@$(corpus_sh) refused

# So that rules of yours may depend on a table.
$(corpus_tables): corpus
	@:

# The whole corpus as one stream: OUT/stream.tsv.
corpus-stream: corpus
	@$(corpus_sh) stream >$(OUT)/stream.tsv.tmp
	@mv $(OUT)/stream.tsv.tmp $(OUT)/stream.tsv

corpus-show: corpus
	@$(corpus_sh) show

corpus-clean:
	rm -rf $(OUT)

.PHONY: corpus corpus-stream corpus-show corpus-clean
