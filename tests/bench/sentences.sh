#!/bin/sh
# SPDX-License-Identifier: ISC
# sentences.sh [MODULES]: sentence-split's CPU time against other splitters,
# rows in and rows out, and the peer alone with plain sentences out (make
# bench-sentences MODULES=DIR).  Peers that are not there are left out: ICU
# (libicu-dev), Lingua::EN::Sentence (liblingua-en-sentence-perl), ucto, NLTK's
# Punkt (python3-nltk), which learns from BENCH_PUNKT each time, and, in the
# node_modules folder MODULES: npm install sbd sentence-splitter.
#	BENCH_TEXT=FILE BENCH_MB=4    text to use; the sample corpus else
#	BENCH_PUNKT=FILE              what Punkt learns from; without it none
#	BENCH_RUNS=3                  rounds
. "${0%/*}/lib.sh"
mb=${BENCH_MB:-4} runs=${BENCH_RUNS:-3}
NODE_PATH=${1-}
export NODE_PATH
build_times

if [ -n "${BENCH_TEXT-}" ]; then
	cat "$BENCH_TEXT"
else
	normalize "$top"/tests/corpus/*.txt |
		awk -F'\t' '$4 ~ /^[a-z]/ && $4 != "doc" { print $8 "\n" }'
fi >"$tmp/text"
repeat "$mb" <"$tmp/text" | normalize >"$tmp/blocks.tsv"

set -- sentence-split
if ${CC:-cc} -O2 -o "$tmp/icu" "$here/icu.c" -licuuc 2>"$tmp/log"; then
	set -- "$@" "$tmp/icu"
fi
for name in sbd sentence-splitter; do
	if node -e "require('$name')" 2>"$tmp/log"; then
		set -- "$@" "node $here/splitters.js $name" \
			"node $here/splitters.js $name text"
	fi
done
if perl -MLingua::EN::Sentence -e 1 2>"$tmp/log"; then
	set -- "$@" "perl $here/splitters.pl" "perl $here/splitters.pl text"
fi
if command -v ucto >/dev/null; then
	set -- "$@" "$here/peers.py ucto"
fi
if [ -n "${BENCH_PUNKT-}" ]; then
	set -- "$@" "$here/peers.py punkt $BENCH_PUNKT"
fi
printf '%9s  %8s  %9s  %7s  %3s  %s\n' CPU-s ratio wall-s MB st command
"$tmp/times" -n "$runs" "$tmp/blocks.tsv" "$@" | sed "s|$here/||; s|$tmp/||"
