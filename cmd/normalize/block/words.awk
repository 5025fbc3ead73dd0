# SPDX-License-Identifier: ISC
# words.awk: words.tsv from SCOWL, WordNet's lemmas and plain texts (make
# models-words).  Files named index.* are WordNet's, those that end in a size
# SCOWL's, *.txt texts; all in UTF-8.  Of texts in other languages than the seven
# below only the compounds are taken.
#
# What has a hyphen keeps it at a line's end, unless it is as good without: the
# joined word is then in a text (of English, if the compound is) or in SCOWL's
# sizes up to 20.  At line ends of English texts (some 19,000) others of WordNet
# were joined twice, kept 8 times.
#
# A word of SCOWL's sizes from 55 on that is a prefix and a word ("nonpaying",
# "antigovernment") is left out, if WordNet lacks it or the prefix is "non": it
# is written with a hyphen as often.
# Latin Extended-A, Romanian, Cyrillic
function lower_more(s,    c) {
	if (s ~ /[\304\305\310\320]/)
		for (c in more)
			gsub(c, more[c], s)
	return s
}
function pairs(lead, from, to,    i) {
	for (i = from; i <= to; i += 2)
		more[lead sprintf("%c", i)] = lead sprintf("%c", i + 1)
}
function lower(s,    i, n, out) {
	s = tolower(s)
	if (s !~ /\303/)
		return s
	n = split(s, byte, "\303")
	out = byte[1]
	for (i = 2; i <= n; i++)
		out = out "\303" (substr(byte[i], 1, 1) in low \
		    ? low[substr(byte[i], 1, 1)] : substr(byte[i], 1, 1)) \
		    substr(byte[i], 2)
	return out
}
function plain(s) {
	gsub(/-/, "", s)
	return s
}
BEGIN {
	for (i = 128; i < 159; i++)
		if (i != 151)
			low[sprintf("%c", i)] = sprintf("%c", i + 32)
	pairs("\304", 128, 182)
	pairs("\304", 185, 189)
	more["\304\277"] = "\305\200"
	pairs("\305", 129, 135)
	pairs("\305", 138, 182)
	pairs("\305", 185, 189)
	pairs("\310", 152, 154)
	for (i = 128; i < 144; i++)
		more["\320" sprintf("%c", i)] = "\321" sprintf("%c", i + 16)
	for (i = 144; i < 160; i++)
		more["\320" sprintf("%c", i)] = "\320" sprintf("%c", i + 32)
	for (i = 160; i < 176; i++)
		more["\320" sprintf("%c", i)] = "\321" sprintf("%c", i - 32)
	delete more["\304\260"] # Turkish
}
FILENAME != was {
	was = FILENAME
	size = 0
	wordnet = was ~ /\/index\.[a-z]*$/
	other = was !~ /\/(en|de|fr|es|pt|it|nl)\.txt$/
	if (match(was, /\.[0-9]+$/))
		size = substr(was, RSTART + 1) + 0
}
wordnet {
	if ($1 ~ /^[a-z]+(-[a-z]+)+$/)
		dashed[$1] = english[$1] = 1
	else if ($1 ~ /^[a-z]+$/)
		lemma[$1] = 1
	next
}
size {
	w = lower($1)
	if (w ~ /^[a-z\200-\377]+$/ && (!(w in scowl) || size < scowl[w]))
		scowl[w] = size
	next
}
other && !/-|\342\200[\220\221]/ {
	next
}
{
	s = lower_more(lower($0))
	gsub(/\342\200[\220\221]/, "-", s)
	gsub(/[\341-\377]..|[\302\312-\315\323-\337]./, " ", s)
	gsub(/[^a-z\200-\377-]+/, " ", s)
	n = split(s, word, " ")
	for (i = 1; i <= n; i++) {
		w = word[i]
		gsub(/^-+|-+$/, "", w)
		if (length(w) > 40 || w ~ /--/)
			continue
		if (w ~ /-/) {
			if (w !~ /^([a-z]|[\303-\322].)-|-([a-z]|[\303-\322].)$/)
				dashed[w] = 1
			if (was ~ /\/en\.txt$/)
				english[w] = 1
		}
		else if (length(w) > 1 && !other)
			text[w] = was ~ /\/en\.txt$/ || text[w] == 2 ? 2 : 1
	}
}
END {
	for (w in text)
		print w
	for (w in scowl) {
		if (scowl[w] >= 55 && !(w in text) && match(w, \
		    /^(anti|counter|ex|inter|intra|multi|neo|non|post|pre|pro|pseudo|quasi|semi|ultra)/) \
		    && (w ~ /^non/ || !(w in lemma)) \
		    && length(w) - RLENGTH > 3 \
		    && scowl[substr(w, RLENGTH + 1)] in usual)
			continue
		print w
	}
	for (w in dashed)
		if ((w in english ? text[plain(w)] < 2 \
		    : !(plain(w) in text)) && !(scowl[plain(w)] in small))
			print w
	# What parts of English compounds say of others: "back+" is written as
	# one word twenty times as often as with a hyphen, in a hundred words at
	# least; "self=", "=shaped" more often with one.
	for (w in scowl)
		for (i = 3; i <= length(w) - 3; i++)
			if (scowl[substr(w, 1, i)] in usual &&
			    scowl[substr(w, i + 1)] in usual) {
				one[substr(w, 1, i) "="]++
				one["=" substr(w, i + 1)]++
			}
	for (w in english)
		if (split(w, half, "-") == 2 && half[2] in scowl) {
			two[half[1] "="]++
			two["=" half[2]]++
		}
	for (w in one)
		if (w ~ /=$/ && one[w] >= 100 && one[w] >= 20 * (two[w] + 1)) {
			sub(/=/, "+", w)
			print w
		}
	for (w in two)
		if (two[w] >= 4 && two[w] > one[w])
			print w
}
BEGIN {
	usual[10] = usual[20] = usual[35] = usual[40] = usual[50] = 1
	small[10] = small[20] = 1
}
