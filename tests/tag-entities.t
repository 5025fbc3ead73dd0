#!/bin/sh
# SPDX-License-Identifier: ISC
# tag-entities: what it must do, by example.
. "${0%/*}/lib.sh"

# kind=value[attrs] of each row found, with ; between
tags() {
	text "$@" | tag-entities -o | awk -F'\t' '{
		print $4 "=" $6 ($7 == "_" ? "" : "[" $7 "]") }' | paste -sd';' -
}
# kind:text
spans() { text "$@" | tag-entities -o | awk -F'\t' '{ print $4 ":" $8 }' |
	paste -sd';' -; }

is "$(tags 'Foreign Minister Ishaq Dar met Marco Rubio.')" \
	'TITLE=foreign minister;PERSON=Ishaq Dar[role=foreign minister];PERSON=Marco Rubio' \
	'an office before a name is its role'
is "$(spans "Pakistan's army left the United Kingdom.")" \
	'GPE:Pakistan;GPE:United Kingdom' 'no possessive, no article'
is "$(tags 'French and Soviet troops left France and Zaire.')" \
	'NORP=FRA;NORP=SUN;GPE=FRA;GPE=ZAR' 'countries and peoples by code'
is "$(tags 'It paid $3bn, €10–12 million and about Rs 5 crore.')" \
	'MONEY=USD 3000000000;MONEY=EUR 10000000-12000000;MONEY=INR 50000000[mod=APPROX]' \
	'money by sign and code, ranges, about'
is "$(tags 'Some 40 per cent, 65–70% and two-thirds of it.')" \
	'PERCENT=40%[mod=APPROX];PERCENT=65-70%;PERCENT=66.7%' 'percentages'
is "$(tags 'At least 6.5 cubic kilometres; 1,200 km; 5 nautical miles.')" \
	'QUANTITY=6.5 km3[mod=EQUAL_OR_MORE];QUANTITY=1200 km;QUANTITY=5 nmi' \
	'quantities'
is "$(tags 'Maj. Gen. Ali Khan and former President Ana Silva spoke.')" \
	'TITLE=major general;PERSON=Ali Khan[role=major general];TITLE=president[status=former];PERSON=Ana Silva[role=president]' \
	'ranks spelled out, former outside'
is "$(text 'The Eastern Lakes Water Authority (ELWA) met.' 'ELWA agreed.' |
	tag-entities -o | cut -f6,8 | tr '\t' =| paste -sd';' -)" \
	'Eastern Lakes Water Authority=Eastern Lakes Water Authority;Eastern Lakes Water Authority=ELWA;Eastern Lakes Water Authority=ELWA' \
	'brackets bind an acronym'
is "$(tags 'باكستان و الصين')" 'GPE=PAK;GPE=CHN' 'countries in Arabic'
is "$(tags '中国和法国')" 'GPE=CHN;GPE=FRA' 'countries in Chinese'

# two rows of one document: the short form first
doc() {
	printf 'd\t0\t17\theadline\t0\t_\t_\tTalks with Karimo\n'
	printf 'd\t18\t49\ttext\t0\t_\t_\tPresident Tobias Karimo arrived.\n' |
		sed 's/	49	/	50	/'
	printf 'd\t0\t50\tdoc\t0\t_\t_\t_\n'
}
doc >in.tsv
is "$(tag-entities -o in.tsv | awk -F'\t' '$4 == "PERSON" { print $6 }' |
	sort -u)" 'Tobias Karimo' 'a short form in the headline gets the full name'

printf 'blue lantern\tEVENT\tExercise Blue Lantern\n' >own
is "$(echo 'They left Blue-Lantern.' | tag-entities -o -g own | cut -f4,6)" \
	"EVENT	Exercise Blue Lantern" "a user's own name"
printf 'rome\tPERSON\tRome Smith\tweak=1\n' >weak
is "$(echo 'He lives in Rome, Italy.' | tag-entities -o -g weak | cut -f4 |
	paste -sd, -)" 'GPE,GPE' "a weak one gives way"
printf 'x\tNOBODY\n\ty\n' >bad
exits 1 'a bad line of a gazetteer' sh -c 'echo x | tag-entities -g bad'
is "$(echo x | tag-entities -g bad 2>&1 >/dev/null | head -n 1)" \
	'tag-entities: bad: line 1: no such kind of name' 'with its number'
exits 2 'no such gazetteer' sh -c 'echo x | tag-entities -g /nowhere/x'

# nothing makes it slow or large
for c in A. . 9 '(' 'Aa ' A '$' "'" 'a@' '&' 'U.S.' 'General ' '9-' '5% '; do
	awk -v c="$c" 'BEGIN { while (n < 300000) { printf "%s", c
		n += length(c) } print "" }' >hostile
	ok "300 KB of $c" timeout 20 sh -c 'tag-entities hostile >out'
	stream out "$c: a stream"
done

golden tag-entities
done_testing
