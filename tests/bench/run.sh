#!/bin/sh
# SPDX-License-Identifier: ISC
# run.sh: what the filters cost, as ratios within one run (make bench).
# Each table: the first line is the yardstick, `ratio` is CPU time in its
# terms (median of the rounds).  Programs that are not installed are left out.
#	BENCH_TEXT=FILE   UTF-8 text to use instead of the sample corpus
#	BENCH_MB=32       megabytes of it
#	BENCH_PIPE_MB=2048    megabytes sent through a pipe to see peak memory
#	BENCH_RUNS=5      rounds
. "${0%/*}/lib.sh"
mb=${BENCH_MB:-32} runs=${BENCH_RUNS:-5} pipe=${BENCH_PIPE_MB:-2048}
build_times

have() {
	command -v "$1" >/dev/null 2>&1
}

table() {
	printf '\n%s\n%9s  %8s  %9s  %7s  %3s  %s\n' "$1" CPU-s ratio wall-s MB \
		st command
}

if [ -n "${BENCH_TEXT-}" ]; then
	cat "$BENCH_TEXT"
else
	normalize "$top"/tests/corpus/*.txt |
		awk -F'\t' '$4 ~ /^[a-z]/ && $4 != "doc" { print $8 "\n" }'
fi >"$tmp/text"
repeat "$mb" <"$tmp/text" >"$tmp/utf8.txt"
tr -d '\200-\377' <"$tmp/utf8.txt" >"$tmp/ascii.txt"
normalize "$tmp/utf8.txt" >"$tmp/blocks.tsv"
sentence-split "$tmp/blocks.tsv" >"$tmp/sents.tsv"
echo "$mb MB of text, $(wc -l <"$tmp/sents.tsv" | tr -d ' ') sentences;" \
	"$(wc -c <"$tmp/sents.tsv" | tr -d ' ') bytes of rows; $runs rounds"

for kind in ascii utf8; do
	table "normalize, $kind"
	set -- cat normalize
	have uconv && set -- 'uconv -x any-nfc' "$@"
	"$tmp/times" -n "$runs" "$tmp/$kind.txt" "$@"
done
for f in sentence-split extract-dates tag-entities extract-events; do
	rows=$tmp/sents.tsv
	[ $f != sentence-split ] || rows=$tmp/blocks.tsv
	if [ $f = extract-events ]; then
		rows=$tmp/facts.tsv
		tag-entities "$tmp/sents.tsv" | extract-dates >"$rows"
	fi
	table "$f, rows in and rows out"
	set -- cat "$f"
	case $f in
	sentence-split)
		if ${CC:-cc} -O2 -o "$tmp/icu" "$here/icu.c" -licuuc \
			2>"$tmp/log"; then
			set -- "$tmp/icu" "$@"
		fi
		;;
	extract-events) set -- "$@" "$f -o" ;;
	extract-dates) set -- "$@" "$f -l en" "$f -l en -o" "$f --live" ;;
	*) set -- "$@" "$f -o" "$f --live" ;;
	esac
	[ $f != extract-dates ] || [ ! -f "$here/dates.rg" ] || ! have rg ||
		set -- "$@" "rg --no-unicode -o -f $here/dates.rg" \
			"rg -o -f $here/dates.rg"
	have mawk && set -- "mawk '{print}'" "$@"
	"$tmp/times" -n "$runs" "$rows" "$@"
done
table 'start-up (wall time; 20 rounds)'
echo 'He left on 3 May 2024.' >"$tmp/line"
"$tmp/times" -w -n 21 "$tmp/line" true normalize sentence-split extract-dates \
	tag-entities extract-events
table "peak memory, $pipe MB through a pipe"
for f in normalize sentence-split extract-dates tag-entities extract-events; do
	rows=$tmp/sents.tsv
	[ $f != extract-events ] || rows=$tmp/facts.tsv
	[ $f != normalize ] || rows=$tmp/utf8.txt
	[ $f != sentence-split ] || rows=$tmp/blocks.tsv
	n=$(($(wc -c <"$rows") / 1000000 + 1))
	"$tmp/times" -n 1 - \
		"i=0; while [ \$i -lt $pipe ]; do cat $rows; i=\$((i + $n)); done | $f" |
		sed "s|i=0;.*|$f|"
done
