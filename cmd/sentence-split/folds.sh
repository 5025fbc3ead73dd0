#!/bin/sh
# SPDX-License-Identifier: ISC
# folds: honest figures for the sets that the shipped model learns from.
#
#	folds.sh SETS [score-sentences]
#
# SETS holds train/ and dev/ (see SPLIT_TEXTS in the Makefile).  Five folds:
# each document is split by a program whose two tables (lower.tsv, model.tsv)
# were learnt without it and its fold.  Then leave one set out: no document
# of the set was learnt from.  Works in a copy of the tree.
LC_ALL=C
export LC_ALL
top=$(cd "${0%/*}/../.." && pwd)
sets=${1:?SETS, a folder (SPLIT_SETS=)} score=${2:-score-sentences}
command -v "$score" >/dev/null || { echo "$score: not found (SCORE=)" >&2; exit 1; }
learnt='train/ewt train/gmb dev/re3d dev/pud-wiki dev/legal-bva dev/legal-ip'
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
cp -R "$top"/Makefile "$top/common" "$tmp/" && mkdir "$tmp/cmd" &&
	cp -R "$top/cmd/sentence-split" "$tmp/cmd/" || exit 1

# learn: makes the tables and the program from what lies in $tmp/sets.
learn() {
	(cd "$tmp" && make split-model SPLIT_SETS="$tmp/sets" &&
		make cmd/sentence-split/sentence-split) >"$tmp/log" 2>&1 ||
		{ cat "$tmp/log" >&2; exit 1; }
}

# fill: the sets to learn from, $1 left out; an empty text stands for it.
fill() {
	rm -rf "$tmp/sets"
	for set in $learnt; do
		mkdir -p "$tmp/sets/$set"
		: >"$tmp/sets/$set/none.txt"
		: >"$tmp/sets/$set/none.gold.tsv"
		[ "$set" = "$1" ] || cp "$sets/$set"/*.* "$tmp/sets/$set/"
	done
}

split() {
	"$top/cmd/normalize/normalize" "$@" |
		"$tmp/cmd/sentence-split/sentence-split"
}

echo '5 folds'
for fold in 0 1 2 3 4; do
	fill ''
	for set in $learnt; do
		ls "$sets/$set"/*.txt | awk "NR % 5 == $fold" >"$tmp/out"
		while read -r doc; do
			name=${doc##*/}
			rm "$tmp/sets/$set/${name%.txt}".*
		done <"$tmp/out"
		cp "$tmp/out" "$tmp/out.${set#*/}"
	done
	learn
	for set in $learnt; do
		split $(cat "$tmp/out.${set#*/}") >>"$tmp/${set#*/}.tsv" ||
			exit 1
	done
done
for set in $learnt; do
	"$score" --stream "$tmp/${set#*/}.tsv" "$sets/$set"
done | awk '!/^set/ || NR == 1'
echo
echo 'one set left out'
for left in $learnt; do
	fill "$left"
	learn
	split "$sets/$left"/*.txt >"$tmp/out.tsv" || exit 1
	"$score" --stream "$tmp/out.tsv" "$sets/$left"
done | awk '!/^set/ || NR == 1'
