#!/bin/sh
# SPDX-License-Identifier: ISC
# install: what is installed works from where it is, under any prefix.
. "${0%/*}/lib.sh"
unset MAKEFLAGS MFLAGS MAKELEVEL

dest=$work/dest
for prefix in '' chancery-; do
	(cd "$top" && make install DESTDIR="$dest" PREFIX=/opt/x PROGPREFIX=$prefix) \
		>log 2>&1
	is "$?" 0 "make install PROGPREFIX=$prefix"
	for f in normalize sentence-split tag-entities extract-dates \
		extract-events; do
		is "$(text 'He left on 3 May 2024.' |
			"$dest/opt/x/bin/$prefix$f" | tail -n 1 | cut -f 4)" doc \
			"$prefix$f is there and runs"
		ok "and has a page" test -f "$dest/opt/x/share/man/man1/$prefix$f.1"
	done
	for page in man5/chancery-stream.5 man7/chancery.7 man7/chancery-corpus.7; do
		ok "$page is there" test -f "$dest/opt/x/share/man/$page"
	done
	mkdir -p "corpus$prefix/raw"
	text 'On 3 May 2024 the envoy left.' >"corpus$prefix/raw/a.txt"
	text "include $dest/opt/x/share/chancery/corpus.mk" >"corpus$prefix/Makefile"
	# nothing of the source tree is in this PATH
	(cd "corpus$prefix" && PATH=$(command -p getconf PATH) make) >log 2>&1
	is "$?" 0 "the installed corpus.mk finds the installed commands"
	is "$(sed -n 's/^\([a-z-]*\) out.*/\1/p' log | paste -sd, -)" \
		normalize,sentence-split,tag-entities,extract-dates,extract-events \
		'all of them'
	is "$(sed -n 2p "corpus$prefix/out/timeline.tsv" | cut -f 1)" 2024-05-03 \
		'and makes tables'
	(cd "$top" && make uninstall DESTDIR="$dest" PREFIX=/opt/x PROGPREFIX=$prefix) \
		>log 2>&1
	is "$? $(find "$dest" -type f)" '0 ' "make uninstall leaves nothing"
done
done_testing
