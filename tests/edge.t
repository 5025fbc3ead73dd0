#!/bin/sh
# SPDX-License-Identifier: ISC
# normalize at the edges: input that is empty, cut, hostile or odd.  Of each:
# the rows; that they are a stream; that the doc row has the file's size; that
# a row without map has the bytes of its span.
. "${0%/*}/lib.sh"

# 0, or what is wrong with the rows in `out` of the file `in`.
against_source() {
	awk -f "$tests/stream.awk" out || return
	last=$(tail -n 1 out | cut -f3,4)
	[ "$last" = "$(wc -c <in | tr -d ' ')	doc" ] || {
		echo "doc row: $last"
		return 1
	}
	awk -F'\t' '$4 != "doc" && $7 !~ /map=/ && $8 !~ /\\/' out |
		while IFS='	' read -r _ b e _ _ _ _ s; do
			[ "$(tail -c +$((b + 1)) in | head -c $((e - b)))" = "$s" ] ||
				{ echo "not its bytes: $s"; exit 1; }
		done
}

# edge TITLE WANT [OPTION...]: the rows of the file `in` as kind:text, joined
# by " / ", then what the doc row says of bytes that are bad.
edge() {
	title=$1 want=$2
	shift 2
	normalize "$@" in >out
	is "$? $(awk -F'\t' '$4 != "doc" {
		printf "%s%s:%s", sep, $4, $8; sep = " / " }
		$4 == "doc" && $7 ~ /bad=/ { sub(/\|.*/, "", $7)
		printf "%s%s", sep, $7 } END { print "" }' out)" "0 $want" "$title"
	ok "$title: true to its source" against_source
}

# nothing, or hardly anything
for mark in '' '\357\273\277' '\377\376' '\376\377' '\377\376\0\0' '\0\0\376\377'; do
	# shellcheck disable=SC2059 # it is a format
	printf "$mark" >in
	edge "nothing behind the mark '$mark'" ''
done
printf ' \t\n\302\240\r\n\343\200\200\f\n' >in
edge 'white space of all kinds is no row' ''
printf 'x' >in
edge 'one letter' 'text:x'
printf 'The envoys met.' >in
edge 'no line end at the end' 'text:The envoys met.'
printf '_\n' >in
edge 'an underscore is text' 'boilerplate:\_'
printf 'C:\\temp\\n is a name there.\n' >in
edge 'a backslash stays one' 'text:C:\\temp\\n is a name there.'

# what is cut
printf 'They paid in \342\202' >in
edge 'UTF-8 cut behind two bytes of three' \
	"$(printf 'text:They paid in \357\277\275 / bad=2')"
printf 'They smiled \360\237\230\nand left.\n' >in
edge 'UTF-8 cut in a line' \
	"$(printf 'text:They smiled \357\277\275 / text:and left. / bad=3')"
printf '\326\320\271\372\265\304\316' >in
edge 'GB18030 cut' "$(printf 'text:\344\270\255\345\233\275\347\232\204\357\277\275 / bad=1')"
printf '\223\372\226{\202\314\212O\226\261\217' >in
edge 'Shift_JIS cut' "$(printf 'text:\346\227\245\346\234\254\343\201\256\345\244\226\345\213\231\357\277\275 / bad=1')"
printf 'A \217\260' >in
edge 'EUC-JP cut behind two bytes of three' \
	"$(printf 'text:A \357\277\275 / bad=2')" -f EUC-JP
printf 'A \201\060\201' >in
edge 'GB18030 cut behind three bytes of four' \
	"$(printf 'text:A \357\277\2750\357\277\275 / bad=2')" -f GB18030
printf '\033$B0!V' >in
edge 'ISO-2022-JP cut' "$(printf 'text:\344\272\234\357\277\275 / bad=1')"
printf 'A.\033$' >in
edge 'an escape cut' 'text:A.$' -f ISO-2022-JP
printf '\377\376A\0B\0C' >in
edge 'UTF-16 with an odd byte' "$(printf 'text:AB\357\277\275 / bad=1')"
printf '\377\376A\0=\330' >in
edge 'UTF-16 with half a pair at the end' "$(printf 'text:A\357\277\275 / bad=2')"
printf '\377\376\0\334A\0=\330B\0' >in
edge 'UTF-16 with halves of pairs apart' \
	"$(printf 'text:\357\277\275A\357\277\275B / bad=4')"
printf '\377\376\0\0A\0\0\0B\0' >in
edge 'UTF-32 cut' "$(printf 'text:A\357\277\275 / bad=2')"
printf '\377\376\0\0A\0\0\0\0\0\021\0\0\330\0\0' >in
edge 'UTF-32 beyond U+10FFFF, and a surrogate' \
	"$(printf 'text:A\357\277\275\357\277\275 / bad=8')"
printf 'A \300\257 \340\200\257 \370\210\200\200\200 b\n' >in
edge 'overlong forms: nothing comes out of them' \
	"$(printf 'text:A \357\277\275\357\277\275 \357\277\275\357\277\275\357\277\275 \357\277\275\357\277\275\357\277\275\357\277\275\357\277\275 b / bad=10')" \
	-f UTF-8

printf 'Q\0 \0\013\040\n\0R\0.\0' >in
edge 'UTF-16: a blank and what vanishes at the end of a line' \
	'text:Q / text:R.' -f UTF-16LE

printf '\302\250a \357\254\201 \302\264\n' >in
edge 'NFKC: an accent by itself begins no row with a blank' \
	"$(printf 'text:\302\250a fi \302\264')" -n nfkc

printf 'One met.\n\n- \302\255\314\201\302\255\nTwo met.\n' >in
edge 'a bullet with a mark and nothing else' 'text:One met. / text:Two met.'

# lines
printf 'One met.\r\rTwo met.\r' >in
edge 'CR alone ends a line' 'text:One met. / text:Two met.'
printf 'One met.\r\n\r\nTwo met.\n\nThree met.\r\rFour met.\n\r\nFive met.\n' >in
edge 'line ends of all kinds in one file' \
	'text:One met. / text:Two met. / text:Three met. / text:Four met. / text:Five met.'
printf 'One met there.\302\205\302\205Two met.\342\200\250\342\200\250Three met.\342\200\251Four met.' >in
edge 'NEL, LS and PS' \
	'text:One met there. / text:Two met. / text:Three met. / text:Four met.'
printf 'One page ended.\fThe next one begins.\n' >in
edge 'a form feed parts' 'text:One page ended. / text:The next one begins.'
printf '\tThe envoys met on Monday.\n\n\tThey went home.\n' >in
edge 'a tab before a paragraph' \
	'text:The envoys met on Monday. / text:They went home.'
printf '\343\200\200\345\244\226\345\213\231\347\234\201\343\200\200\343\201\257\343\200\202\n' >in
edge 'ideographic spaces' \
	"$(printf 'text:\345\244\226\345\213\231\347\234\201 \343\201\257\343\200\202')"

# characters
printf 'The en\0voys met\001 there.\n' >in
edge 'NUL and other controls vanish' 'text:The envoys met there.'
printf 'Call \342\200\252now\342\200\254 at \342\200\217five \342\201\246x\342\201\251 \342\200\256live\342\200\254.\n' >in
edge 'marks of direction vanish' 'text:Call now at five x live.'
printf '\331\205\333\214\342\200\214\330\256\331\210\330\247\331\207\331\205 \340\244\225\340\245\215\342\200\215\340\244\267 \360\237\221\250\342\200\215\360\237\221\251 \342\235\244\357\270\217\n' >in
edge 'joiners and variation selectors stay' \
	"$(printf 'text:\331\205\333\214\342\200\214\330\256\331\210\330\247\331\207\331\205 \340\244\225\340\245\215\342\200\215\340\244\267 \360\237\221\250\342\200\215\360\237\221\251 \342\235\244\357\270\217')"
printf 'An inter\302\255national co\302\255op met\302\255.\n' >in
edge 'soft hyphens vanish' 'text:An international coop met.'
printf 'Mid\357\273\277dle ones met \357\273\277 there.\n\357\273\277\nNext.\n' >in
edge 'U+FEFF vanishes wherever it stands' 'text:Middle ones met there. / text:Next.'
printf 'Signs \357\267\220 and \357\277\277 and \356\200\200 stay.\n' >in
edge 'noncharacters and private use stay' \
	"$(printf 'text:Signs \357\267\220 and \357\277\277 and \356\200\200 stay.')"
printf '\314\201 stands first here.\n' >in
edge 'a mark without a letter' "$(printf 'text:\314\201 stands first here.')"
printf 'It was \357\277\275 before we came.\n' >in
edge 'U+FFFD that was there is not bad' \
	"$(printf 'text:It was \357\277\275 before we came.')"

# character references
printf 'A &amp;amp; B &amp;lt;b&amp;gt; don&amp;#8217;t end.\n' >in
edge 'references escaped twice' "$(printf 'text:A & B <b> don\342\200\231t end.')"
printf 'AT&T and R&D; &#0; &#xD800; &#99999999; &# a&b;c &nosuch; stay.\n' >in
edge 'what is no reference' \
	'text:AT&T and R&D; &#0; &#xD800; &#99999999; &# a&b;c &nosuch; stay.'
printf 'Fish &amp chips &copy 2020 for caf&eacute patrons.\n' >in
edge 'references without their semicolon' \
	"$(printf 'text:Fish & chips \302\251 2020 for caf\303\251 patrons.')"

# a lot of it
big() { # TITLE KIND BYTES: rows of one kind, together that much, in time
	t=$(cpu normalize in)
	normalize in >out
	is "$(awk -F'\t' -v k="$2" '$4 == k { n += $3 - $2 } $4 != k && $4 != "doc" {
		n = "odd " $4 } END { print n }' out) $([ "$t" -lt 300 ] || echo "$t")" \
		"$3 " "$1"
	ok "$1: true to its source" against_source
}
head -c 1000000 /dev/zero | tr '\0' 'x' >in
big 'a word of 1 MB' text 1000000
awk 'BEGIN { printf "e"; for (i = 0; i < 500000; i++) printf "\314\201" }' >in
big 'a letter with 500000 marks' text 1000001
awk 'BEGIN { for (i = 0; i < 250000; i++) printf "a&amp;b" }' >in
big '250000 references in a line' text 1750000
awk 'BEGIN { for (i = 0; i < 100000; i++) printf "d%d\tEnvoys met.\n", i }' >in
is "$(normalize --tsv in | awk -F'\t' '{ n[$4]++ } END { print n["text"], n["doc"], NR }')" \
	'100000 100000 200000' 'a hundred thousand tiny documents'

# 64 KiB are read at once: what stands across
for n in 65533 65534 65535; do
	{ head -c $n /dev/zero | tr '\0' 'a' | sed 's/a\{9\}/aaaaaaaa /g'
	printf '\351\276\264\r\n\r\nThe end came.\n'; } >in
	normalize in >out
	is "$(tail -n 2 out | head -n 1 | cut -f2-)" \
		"$((n + 7))	$((n + 20))	text	0	_	_	The end came." \
		"a character and a CRLF at byte $n"
	is "$(grep -c "$(printf '\351\276\264')" out)" 1 "the character at byte $n is whole"
done

# files
printf 'One met.\n' >one.txt
mkdir directory
normalize one.txt directory missing.txt one.txt >out 2>err
is "$? $(grep -c '^one.txt.*doc' out) $(wc -l <err | tr -d ' ')" '1 2 2' \
	'a directory and a missing file among others: told, and passed over'
exits 2 'standard output closed' sh -c 'normalize one.txt >&-'
exits 1 'standard input closed' sh -c 'normalize <&-'
done_testing
