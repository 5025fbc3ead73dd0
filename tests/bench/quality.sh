#!/bin/sh
# SPDX-License-Identifier: ISC
# quality.sh [PART...]: the filters against public gold (make quality).
# Neither the gold nor its scorers are part of this repository: DATA and EVAL
# name the folders that hold them.  PARTS: normalize sentences dates entities events
# samples; all of them without one.  Prints part, set, measure, figure.
. "${0%/*}/lib.sh"
: "${EVAL:=$top/../shared/eval}" "${DATA:=$top/../shared/data}"
EVAL=$(cd "$EVAL" && pwd) && DATA=$(cd "$DATA" && pwd) || exit 2

# The columns of the scorers' tables that the README speaks of.
normalize_part() {
	"$EVAL/score-normalize" --data "$DATA/normalize" normalize |
		awk -F'\t' -v OFS='\t' '
		$2 ~ /^(enc|fixed|kept|main\.f1|break\.f1|hyphen|wellformed|nfc|map|span|covered|edge)/ ||
		$1 ~ /^(nfc|edge)$/ { print "normalize", $1, $2, $3 }'
}

sentences_part() {
	"$EVAL/score-sentences" --tsv --cmd 'normalize | sentence-split' \
		"$DATA/sentences/dev" |
		awk -F'\t' -v OFS='\t' '
		function say(set, what, x) { print "sentences", set, what, x }
		FILENAME != "-" { if (FNR > 1) lang[$1] = $2; next }
		NR == FNR || $1 == "set" || $1 == "ALL" { next }
		{ bad += $14; lost += $15 }
		!($1 in lang) {         # golden rules: cases passed
			split($13, n, "/")
			if ($1 ~ /^en($|-)/) say("golden " $1, "cases", $13)
			else { pass += n[1]; all += n[2] }
			next
		}
		lang[$1] != "en" { f += $8; nf++; say($1, "inF1", $8); next }
		{ say($1, "puF1", $11) }
		$1 !~ /^legal/ { pu += $11; in_ += $8; ne++ }
		END {
			say("English without legal", "sets", ne)
			say("English without legal", "mean puF1", sprintf("%.2f", pu / ne))
			say("English without legal", "mean inF1", sprintf("%.2f", in_ / ne))
			say("other languages", "sets", nf)
			say("other languages", "mean inF1", sprintf("%.2f", f / nf))
			say("golden, other languages", "cases", pass "/" all)
			say("all", "bad", bad); say("all", "lost", lost)
		}' "$DATA/sentences/dev/sets.tsv" -
	"$EVAL/score-sentences" --tsv --cmd 'sentence-split --uax29' \
		"$DATA"/sentences/uax29/*.jsonl |
		awk -F'\t' -v OFS='\t' '$1 != "set" && $1 != "ALL" {
			print "sentences", "uax29", "cases", $13 }'
}

events_part() {
	cmd='normalize -t {ref} | sentence-split | tag-entities | extract-dates | extract-events'
	"$EVAL/score-events" --each --cmd "$cmd" --docs "$DATA/events/docs" \
		"$DATA"/events/*.dev.jsonl "$DATA/events/docs.gold.tsv" |
		awk -F'\t' -v OFS='\t' '/^#/ || $2 == "seconds" { next }
		$2 == "rows" { print "events", $1, "rows a text", $5; next }
		{ print "events", $1, $2 " P", $5; print "events", $1, $2 " R", $6 }'
}

dates_part() {
	cmd='extract-dates ${DATES_REF:+-r $DATES_REF} -l ${DATES_LANG:-en}'
	cmd="$cmd \${DATES_ORDER:+-O \$DATES_ORDER}"
	cd "$DATA/dates" || exit 1
	cat corpora/timebank.jsonl corpora/aquaint.jsonl >"$tmp/tbaq.jsonl"
	"$EVAL/score-dates" --cmd "$cmd" "$tmp/tbaq.jsonl" corpora/*.jsonl |
		awk -v OFS='\t' '{
			for (i = 2; i < NF; i++) if ($(i + 1) == "F1") {
				printf "dates\t%s\t%s F1\t%s\n", $1, $i, $(i + 2)
			}
		}'
	{
		"$EVAL/score-dates" --lang en --cmd "$cmd" cases/*.jsonl
		"$EVAL/score-dates" --cmd "$cmd" cases/cldr.jsonl
	} | awk -v OFS='\t' '
		{ for (i = 2; i < NF; i++) v[$i] = $(i + 1) }
		$1 == "cldr" { all = v["right"]; next }
		{ print "dates", $1 " en", "right", v["right"] }
		$1 == "diplomacy" { print "dates", $1, "clean", v["clean"]; next }
		{
			sum += v["right"]; n++
			if (worst == "" || v["right"] < worst) worst = v["right"]
			neg += v["neg"]; clean += v["neg"] * v["clean"]
		}
		END {
			print "dates", "cldr", "right", all
			print "dates", "English cases", "macro", sprintf("%.2f", sum / n)
			print "dates", "English cases", "worst", worst
			print "dates", "English cases", "negatives clean", sprintf("%.2f", clean / neg)
		}'
}

entities_part() {
	cmd='normalize | sentence-split | tag-entities -a -o'
	cd "$DATA/entities" || exit 1
	"$EVAL/score-entities" -q -c "$cmd" uner_ewt/dev.tsv 2>/dev/null |
		awk -F'\t' -v OFS='\t' '$3 == "ALL" {
			print "entities", $1, "F1, four types", $9 }'
	"$EVAL/score-entities" -m rich -v re3d/dev-values.tsv -c "$cmd" \
		re3d/dev.tsv 2>/dev/null |
		awk -F'\t' -v OFS='\t' '$3 == "ALL" || $3 == "VALUE" {
			print "entities", $1 " (learnt from)",
			    $3 == "ALL" ? "F1, rich" : "values of gold", $3 == "ALL" ? $9 : $8 }'
	"$EVAL/score-entities" -q -m rich -c "tr a-z A-Z | $cmd" re3d/dev.tsv \
		2>/dev/null | awk -F'\t' -v OFS='\t' '$3 == "ALL" {
			print "entities", $1 " in capitals (learnt from)", "F1, rich", $9 }'
}

samples_part() {
	s=$DATA/samples
	for doc in "$s"/*.txt; do
		name=${doc##*/}
		name=${name%.txt}
		ref=$(sed -n 's/.*	doc	.*date=\([0-9-]*\).*/\1/p' \
			"$s/gold/$name.blocks.tsv")
		normalize -d "$name.txt" "$doc" >"$tmp/blocks"
		cat "$tmp/blocks" >>"$tmp/all.blocks"
		sentence-split "$tmp/blocks" | tag-entities |
			extract-dates -r "$ref" >>"$tmp/all"
	done
	for what in blocks sentences entities dates; do
		cat "$s"/gold/*."$what".tsv >"$tmp/gold"
		in=$tmp/all
		[ $what != blocks ] || in=$tmp/all.blocks
		"$EVAL/score-stream" "$tmp/gold" "$in" |
			awk -v OFS='\t' -v w="$what" '
			/gold/ && /sys/ { for (i = 1; i <= NF; i++) if (!($i in c)) c[$i] = i }
			$1 == "ALL" {
				print "samples", w, "exact F1", $c["F1"]
				if (w == "entities" || w == "dates")
					print "samples", w, "values right", $c["val"]
			}'
	done
}

[ $# -gt 0 ] || set -- normalize sentences dates entities events samples
for part; do
	case $part in
	normalize | sentences | dates | entities | events | samples) ;;
	*) echo "quality.sh: $part: no such part" >&2; exit 2 ;;
	esac
done
for part; do
	("${part}_part")
done
