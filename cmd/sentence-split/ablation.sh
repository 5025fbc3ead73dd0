#!/bin/sh
# SPDX-License-Identifier: ISC
# ablation: what each part of sentence-split is worth.
#
#	[EVAL=DIR DATA=DIR] ablation.sh [PART...]
#
# EVAL and DATA as for make quality, whose means it prints for each part left
# out; the tables are learnt anew where the part has a say in them.  Works in a
# copy of the tree.
LC_ALL=C
export LC_ALL
top=$(cd "${0%/*}/../.." && pwd)
: "${EVAL:=$top/../shared/eval}" "${DATA:=$top/../shared/data}"
EVAL=$(cd "$EVAL" && pwd) && DATA=$(cd "$DATA" && pwd) || exit 2
export EVAL DATA
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# edit FILE SED: of the copy; it must change something.
edit() {
	sed "$2" "$S/$1" >"$tmp/edited" &&
		! cmp -s "$tmp/edited" "$S/$1" && cp "$tmp/edited" "$S/$1" ||
		{ echo "ablation.sh: $1: nothing left out" >&2; exit 1; }
}

# learn [SET...]: the tables, from what the Makefile names but these sets.
learn() {
	rm -rf "$tmp/sets" && mkdir -p "$tmp/sets/train" "$tmp/sets/dev" || exit 1
	for set in train/ewt train/gmb dev/re3d dev/pud-wiki dev/legal-bva \
		dev/legal-ip; do
		mkdir "$tmp/sets/$set"
		: >"$tmp/sets/$set/none.txt"
		: >"$tmp/sets/$set/none.gold.tsv"
		case " $* " in
		*" ${set#*/} "*) ;;
		*) cp "$DATA/sentences/$set"/*.* "$tmp/sets/$set/" ;;
		esac
	done
	(cd "$tmp/tree" && make split-model SPLIT_SETS="$tmp/sets") \
		>"$tmp/log" 2>&1 || { cat "$tmp/log" >&2; exit 1; }
}

[ $# -gt 0 ] || set -- nothing model rules abbreviations domain
for part; do
	rm -rf "$tmp/tree"
	mkdir -p "$tmp/tree/tests" "$tmp/tree/cmd/normalize" &&
		cp -R "$top/Makefile" "$top/common" "$tmp/tree/" &&
		cp -R "$top/cmd/sentence-split" "$tmp/tree/cmd/" &&
		cp "$top/cmd/normalize/normalize" "$tmp/tree/cmd/normalize/" &&
		cp -R "$top/tests/bench" "$tmp/tree/tests/" || exit 1
	S=$tmp/tree/cmd/sentence-split
	case $part in
	nothing) ;;
	model) # where it is asked: an end
		edit model.c 's/sum += model_weights.*/sum = 1;/'
		edit model.c 's/#include "model.h"//' ;;
	rules) # plain ends, and what is certain of "left. Right"
		edit sentence-split.c 's/^	sp.split.opt = /	sp.opt.all = true;&/' ;;
	abbreviations)
		edit abbrev.tsv '/^#/!d'
		echo 'none	en	a' >>"$S/abbrev.tsv"
		learn ;;
	domain) learn re3d legal-bva legal-ip ;;
	*) echo "ablation.sh: $part: no such part" >&2; exit 2 ;;
	esac
	(cd "$tmp/tree" && make cmd/sentence-split/sentence-split) \
		>"$tmp/log" 2>&1 || { cat "$tmp/log" >&2; exit 1; }
	"$tmp/tree/tests/bench/quality.sh" sentences |
		awk -F'\t' -v part="$part" '
		$3 ~ /^mean/ || $2 == "golden, other languages" ||
		$2 ~ /^(re3d|legal)/ { printf "without %s\t%s\t%s\t%s\n", part, $2, $3, $4 }'
done
