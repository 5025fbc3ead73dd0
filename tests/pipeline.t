#!/bin/sh
# SPDX-License-Identifier: ISC
# pipeline: the filters together, in every subset and order.
. "${0%/*}/lib.sh"
tab=$(printf '\t')

# Inputs: the samples, and some that each strain something.
mkdir in
cp "$tests"/corpus/*.txt in
text 'Mr. Dar left Kabul on 3 May 2024. He said "Soon.' '' \
	'"Never," said the envoy' '' 'of Kenya on Monday.' >in/quotes.txt
printf 'El 3 de mayo de 2024 el presidente de M\351xico habl\363.\r\n\r\nAdi\363s.\r\n' \
	>in/latin1.txt
printf '\377\376O\000n\000 \0003\000 \000M\000a\000y\000.\000' >in/utf16.txt
printf 'The U.N. met in\tGeneva\\Paris on 3 May 2024\001.\n\n_\n\n\\_\n\n# not a comment\n' \
	>in/escapes.txt
printf 'A\314\212ngstro\314\210m met Dr. Nu\314\201n\314\203ez on 5\302\240June\302\2402024.\n' \
	>in/decomposed.txt
printf '\300\301\376\377\355\240\200 on 3 May 2024 \342\200\n' >in/broken.txt
text '2024年5月3日、岸田首相は東京でバイデン大統領と会談した。翌日帰国した。' '' \
	'التقى الرئيس في القاهرة يوم 3 مايو 2024. ثم غادر.' >in/scripts.txt
: >in/empty.txt
text '' '  ' >in/blank.txt
text 'track one met on 3 May 2024.' >in/track-two.txt
text 'browser met NATO.' >in/browser.txt
awk 'BEGIN {
	for (i = 0; i < 3000; i++)
		printf "In May %d Mr. Smith of the World Bank flew to Lima; ", 1900 + i % 120
	print ""
	for (i = 0; i < 70000; i++) printf "."
	print ""
	for (i = 0; i < 70000; i++) printf "("
	print "\n"
	for (i = 0; i < 70000; i++) printf "7"
	print "\n"
}' >in/long.txt

# The filters that are given, over a file: nothing means cat.
run() {
	case $# in
	0) cat ;;
	1) "$1" ;;
	2) "$1" | "$2" ;;
	3) "$1" | "$2" | "$3" ;;
	*) "$1" | "$2" | "$3" | "$4" ;;
	esac
}

normalize in/*.txt >blocks 2>err
is "$? $(cat err)" '0 ' 'normalize: reads all of them'
stream blocks 'normalize: a valid stream'
sentence-split blocks >sentences
tag-entities sentences >names
extract-dates sentences >dates
extract-dates names >all
is "$(awk -F"$tab" '$4 == "doc"' all | wc -l | tr -d ' ')" \
	"$(ls in | wc -l | tr -d ' ')" 'every file ends with its doc row'

for filters in sentence-split tag-entities extract-dates \
	'sentence-split tag-entities' 'sentence-split extract-dates' \
	'tag-entities extract-dates' \
	'sentence-split tag-entities extract-dates' \
	'tag-entities sentence-split' 'extract-dates sentence-split' \
	'tag-entities sentence-split extract-dates' \
	'tag-entities extract-dates sentence-split'; do
	# shellcheck disable=SC2086 # words
	run $filters <blocks >out
	stream out "$filters: a valid stream"
	# Text and spans are those of normalize; a blank between two sentences
	# is in neither.
	awk -F"$tab" '$4 ~ /^[a-z]/ && $4 != "boilerplate" { print $1, $8 }' out |
		tr -d ' \n' | cksum >got
	awk -F"$tab" '$4 ~ /^[a-z]/ && $4 != "boilerplate" { print $1, $8 }' blocks |
		tr -d ' \n' | cksum >want
	case $filters in
	*sentence-split*) ;;
	*) same got want "$filters: the text is that of normalize" ;;
	esac
	last=${filters##* }
	"$last" out >twice
	same out twice "$filters: $last once more changes nothing"
done

tag-entities dates >out
same out all 'tag-entities and extract-dates: the same bytes in either order'
tag-entities blocks | extract-dates >out
extract-dates blocks | tag-entities >want
same out want 'also on rows that are not split'
for f in sentence-split tag-entities extract-dates; do
	"$f" all >out
	same out all "$f: a finished stream comes out as it is"
done

# Whatever the reads, whatever the grouping.
for f in "$tests"/corpus/*.txt in/escapes.txt in/broken.txt in/utf16.txt; do
	normalize -d x "$f" | run sentence-split tag-entities extract-dates >want
	dd bs=1 if="$f" 2>/dev/null | normalize -d x | dd bs=1 2>/dev/null |
		sentence-split | dd bs=1 2>/dev/null | tag-entities |
		dd bs=1 2>/dev/null | extract-dates >out
	same out want "${f##*/}: the same bytes when they come one by one"
done
dd bs=65535 if=in/long.txt 2>/dev/null | normalize -d x | dd bs=4093 2>/dev/null |
	run sentence-split tag-entities extract-dates >out
normalize -d x in/long.txt | run sentence-split tag-entities extract-dates >want
same out want 'long rows: the same bytes whatever the reads'
for f in in/*.txt; do
	normalize "$f" | run sentence-split tag-entities extract-dates
done >out
same out all 'one document at a time: the same bytes'
normalize in/a*.txt in/q*.txt | head -c 2000 >cut
for f in sentence-split tag-entities extract-dates; do
	exits 1 "$f: a stream that was cut is noticed" "$f" cut
done
if command -v parallel >/dev/null; then
	cat blocks blocks blocks >many
	run sentence-split tag-entities extract-dates <many >want
	parallel --will-cite --pipe --keep-order --block 4k --regexp \
		--recend '\tdoc\t0\t.*\n' \
		'sentence-split | tag-entities | extract-dates' <many >out 2>err
	same out want 'parallel --pipe cut at doc rows: the same bytes'
else
	skip 'parallel --pipe cut at doc rows: the same bytes' \
		'GNU parallel is not installed'
fi

# Every span leads back to the bytes: rows without a map are those bytes.
# A hundred of the thousands of alike rows will do: each takes two processes.
awk -F"$tab" '
$4 ~ /^[a-z]/ { mapped = $7 ~ /(^|\|)map=/; next }
!mapped && $8 !~ /\\/ && ($1 != "in/long.txt" || n++ < 100)' all >plain
bad=0
while IFS=$tab read -r doc begin end kind _ _ _ words; do
	got=$(tail -c +$((begin + 1)) "$doc" | head -c $((end - begin)))
	[ "$got" = "$words" ] || { bad=$((bad + 1)); echo "# $doc $begin $kind"; }
done <plain
is "$bad" 0 "tail | head: the source of $(wc -l <plain | tr -d ' ') annotations"
is "$(($(wc -l <plain) > 50))" 1 'of which there are many'

# Recipes of chancery-stream(5)
LC_ALL=C sort -t"$tab" -k1,1 -k2,2n -k3,3nr -k4,4r all >sorted
is "$(awk -F"$tab" '
$4 == "doc" { next }
$4 ~ /^[a-z]/ { if ($4 != "boilerplate" || $2 >= e) { b = $2; e = $3; d = $1 } next }
$1 != d || $2 < b || $3 > e' sorted)" '' 'sort: each host before what it holds'
rows=$(awk '!/^#/' all | wc -l | tr -d ' ')
is "$(grep -c "$tab\"" all | awk '{ print ($1 > 0) }')" 1 \
	'some text begins with a quotation mark'
if command -v sqlite3 >/dev/null; then
	text 'CREATE TABLE t (a, b, c, d, e, f, g, h);' '.mode ascii' \
		'.separator "\t" "\n"' '.import all t' \
		'SELECT count(*) || "\n" FROM t;' | sqlite3 >out 2>err
	is "$(head -n 1 out | cut -d'\' -f 1) $(cat err)" "$rows " \
		'sqlite3: as many rows'
else
	skip 'sqlite3: as many rows' 'sqlite3 is not installed'
fi
if command -v python3 >/dev/null; then
	is "$(python3 -c '
import csv, sys
csv.field_size_limit(1 << 30)
r = list(csv.reader(open("all", newline="\n", encoding="utf-8"),
    delimiter="\t", quoting=csv.QUOTE_NONE))
print(len(r), {len(x) for x in r})')" "$rows {8}" 'python: as many rows, of eight columns'
else
	skip 'python: as many rows' 'python3 is not installed'
fi
if command -v datamash >/dev/null; then
	is "$(datamash check <all | cut -d, -f 2)" ' 8 fields' 'datamash: eight columns'
else
	skip 'datamash: eight columns' 'datamash is not installed'
fi
if command -v bedtools >/dev/null; then
	(cd in && normalize ./track-two.txt ./browser.txt) |
		extract-dates >bed
	bedtools intersect -u -a bed -b bed >out
	is "$(wc -l <out | tr -d ' ')" "$(wc -l <bed | tr -d ' ')" \
		'bedtools: ./track is no header'
else
	skip 'bedtools: ./track is no header' 'bedtools is not installed'
fi
is "$(cut -f 1-3 all | awk -F"$tab" 'NF != 3 || $2 > $3 + 0' )" '' \
	'cut: three columns of BED'
is "$(while IFS=$tab read -r a b c d e f g h; do
	[ -n "$h" ] || echo "$a $b $c $d $e $f $g"
done <all)" '' 'read: no empty column'
# What strains normalize, through all of them (some cases are no text: 1).
normalize "$tests"/cases/normalize/*.in >blocks 2>/dev/null
is "$(($? <= 1))" 1 'normalize: reads its own cases'
sentence-split blocks >sentences &&
	tag-entities sentences >names &&
	extract-dates names >all &&
	extract-events all >events
is $? 0 'all filters read what it makes of them'
stream events 'and the end is a valid stream'

done_testing
