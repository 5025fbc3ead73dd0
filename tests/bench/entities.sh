#!/bin/sh
# SPDX-License-Identifier: ISC
# entities.sh MODULES SET...: tag-entities against other taggers of names
# (make bench-entities MODULES=DIR).  MODULES is the node_modules folder in
# which you installed what there is to compare with: npm install crfsuite
# compromise.  CRFsuite learns from the SETs, as tag-entities did (four types;
# what a set does not annotate is no name to it), once from C and once from
# JavaScript.  Gold, its scorer, sets: DATA, EVAL (not in the repository).
#	BENCH_SCORED='uner_ewt/dev'   sets to score
#	BENCH_TEXT=FILE BENCH_MB=8    text for the times; the sample corpus else
#	BENCH_RUNS=3                  rounds
. "${0%/*}/lib.sh"
modules=$(cd "${1:?a folder of node modules}" && pwd) || exit 1
shift
: "${EVAL:=$top/../shared/eval}" "${DATA:=$top/../shared/data}"
EVAL=$(cd "$EVAL" && pwd) && DATA=$(cd "$DATA" && pwd) || exit 1
mb=${BENCH_MB:-8} runs=${BENCH_RUNS:-3}
NODE_PATH=$modules
export NODE_PATH
crf=$modules/crfsuite
build_times

${CC:-cc} -O3 -w -I"$crf/crfsuite/include" -I"$crf/crfsuite/lib/cqdb/include" \
	-I"$crf/liblbfgs/include" -o "$tmp/crfsuite" "$here/crfsuite.c" \
	"$crf"/crfsuite/lib/crf/src/*.c "$crf/crfsuite/lib/cqdb/src/cqdb.c" \
	"$crf/crfsuite/lib/cqdb/src/lookup3.c" \
	"$crf/liblbfgs/lib/lbfgs.c" -lm || exit 1

# Tokens with tags of four types, by the map of the scorer.
for set; do
	gzip -cdf "$DATA/entities/$set".tsv* && echo || exit 1
done | awk -F'\t' '
	NR == FNR { if (!/^#/) four[$1, $2] = $3; next }
	/^# set = / { set = substr($0, 9); next }
	NF < 2 { if (!/^# /) print ""; next }
	{
		type = four[set, substr($2, 3)]
		print $1 "\t" ($2 == "O" || type == "" || type == "-" ? "O" \
		    : substr($2, 1, 2) type)
	}' "$EVAL/types.tsv" - >"$tmp/train.tsv"
"$tmp/times" -n 1 "$tmp/train.tsv" "$tmp/crfsuite learn $tmp/model" |
	awk '{ print "CRFsuite learns: " $1 " s of CPU time" }'

score() {
	what=$1
	shift
	"$EVAL/score-entities" "$@" 2>/dev/null |
		awk -F'\t' -v OFS='\t' -v set="$set" -v what="$what" '
		$3 == "ALL" { print set, what, $7, $8, $9 }'
}
echo
printf 'set\ttagger\tP\tR\tF1\n'
for set in ${BENCH_SCORED:-uner_ewt/dev}; do
	gold=$tmp/gold.tsv
	gzip -cdf "$DATA/entities/$set".tsv* >"$gold" || exit 1
	score tag-entities \
		-c 'normalize | sentence-split | tag-entities -a -o' "$gold"
	"$tmp/crfsuite" tag "$tmp/model" <"$gold" >"$tmp/found.tsv"
	score CRFsuite -p "$tmp/found.tsv" "$gold"
	! test -d "$modules/compromise" ||
		score compromise -1 -c "node $here/compromise.js" "$gold"
done

if test -n "${BENCH_TEXT-}"; then
	cat "$BENCH_TEXT"
else
	normalize "$top"/tests/corpus/*.txt |
		awk -F'\t' '$4 ~ /^[a-z]/ && $4 != "doc" { print $8 "\n" }'
fi | repeat "$mb" | normalize | sentence-split >"$tmp/rows.tsv"
awk -F'\t' '$4 ~ /^[a-z]/ && $4 != "doc" {
	gsub(/[^A-Za-z0-9 \200-\377]/, " & ", $8)
	n = split($8, w, " ")
	for (i = 1; i <= n; i++) print w[i] "\tO"
	print ""
}' "$tmp/rows.tsv" >"$tmp/tokens.tsv"
cut -f8 "$tmp/rows.tsv" >"$tmp/text"
printf '\n%d words, CPU time; tokens are given to CRFsuite, rows to us, a megabyte to compromise\n' \
	"$(grep -c . "$tmp/tokens.tsv")"
set -- tag-entities "$tmp/crfsuite tag $tmp/model <$tmp/tokens.tsv" \
	"node $here/crfsuite.js $tmp/model <$tmp/tokens.tsv"
! test -d "$modules/compromise" ||
	set -- "$@" "head -c 1000000 $tmp/text | node $here/compromise.js"
"$tmp/times" -n "$runs" "$tmp/rows.tsv" "$@" | sed "s|$tmp/||g; s|$here/||g"
