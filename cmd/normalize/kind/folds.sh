#!/bin/sh
# SPDX-License-Identifier: ISC
# folds: what normalize makes of pages that its trees did not learn from.
#
#	folds.sh BLOCKS [score-normalize [FOLDS]]
#
# BLOCKS holds documents and their labels (JUDGE_TRAIN in the Makefile).  Each
# page of news and wrapped is labelled by a program whose judge-model.tsv was
# learnt without it and its fold; other sets by all of these programs, so that
# their figure is a mean.  The whole decision is scored, rules included.  Works
# in a copy of the tree.
LC_ALL=C
export LC_ALL
top=$(cd "${0%/*}/../../.." && pwd)
blocks=$(cd "${1:?BLOCKS, a folder (JUDGE_TRAIN=)}" && pwd) score=${2:-score-normalize} folds=${3:-5}
command -v "$score" >/dev/null || { echo "$score: not found (JUDGE_SCORE=)" >&2; exit 1; }
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$tmp/cmd" && cp -R -p "$top"/Makefile "$top/common" "$tmp/" &&
	cp -R -p "$top/cmd/normalize" "$tmp/cmd/" || exit 1

# The pages, by fold; a page is on one side only, in whatever rendering.
ls "$blocks" | sed -n 's/^news-\(.*\)\.txt$/\1/p' >"$tmp/pages"
fold=0
while [ $fold -lt "$folds" ]; do
	rm -rf "$tmp/data" "$tmp/learn"
	mkdir -p "$tmp/data/blocks" "$tmp/learn" || exit 1
	for doc in "$blocks"/news-* "$blocks"/wrapped-*; do
		ln -s "$doc" "$tmp/learn/"
	done
	awk "NR % $folds == $fold" "$tmp/pages" >"$tmp/out"
	while read -r page; do
		for set in news wrapped; do
			[ -e "$tmp/learn/$set-$page.txt" ] || continue
			mv "$tmp/learn/$set-$page".* "$tmp/data/blocks/"
		done
	done <"$tmp/out"
	ln -s "$blocks"/cleaneval-* "$blocks"/portal-* "$tmp/data/blocks/"
	(cd "$tmp" && make models-judge JUDGE_TRAIN="$tmp/learn" &&
		make cmd/normalize/normalize) >"$tmp/log" 2>&1 ||
		{ cat "$tmp/log" >&2; exit 1; }
	"$score" --data "$tmp/data" --part blocks -v \
		"$tmp/cmd/normalize/normalize" 2>>"$tmp/said" >"$tmp/log" ||
		{ cat "$tmp/said" >&2; exit 1; }
	fold=$((fold + 1))
done
awk -v OFS='\t' '/main tp / {
	for (i = 1; i < NF; i++) if ($i == "tp") break
	set = $1; sub(/^.*:/, "", set); sub(/-.*/, "", set)
	tp[set] += $(i + 1); fp[set] += $(i + 3); fn[set] += $(i + 5)
}
END {
	print "set", "main.p", "main.r", "main.f1"
	for (s in tp) print s, sprintf("%.4f", tp[s] / (tp[s] + fp[s])),
	    sprintf("%.4f", tp[s] / (tp[s] + fn[s])),
	    sprintf("%.4f", 2 * tp[s] / (2 * tp[s] + fp[s] + fn[s]))
}' "$tmp/said" | sort
