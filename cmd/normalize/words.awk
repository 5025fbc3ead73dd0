# SPDX-License-Identifier: ISC
# words.awk: words.tsv from SCOWL, WordNet's lemmas and plain texts (make
# models-words).  Files named index.* are WordNet's, those that end in a size
# SCOWL's, *.txt texts; all in UTF-8.
#
# What has a hyphen keeps it at a line's end, unless it is as good without:
# the joined word is then in WordNet itself or in SCOWL's sizes up to 35.  A
# word of SCOWL's sizes from 55 on that is a prefix and a word ("nonpaying",
# "antigovernment") is left out, if WordNet lacks it or the prefix is "non": it
# is written with a hyphen as often.
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
}
FILENAME != was {
	was = FILENAME
	size = 0
	wordnet = was ~ /\/index\.[a-z]*$/
	if (match(was, /\.[0-9]+$/))
		size = substr(was, RSTART + 1) + 0
}
wordnet {
	if ($1 ~ /^[a-z]+(-[a-z]+)+$/)
		dashed[$1] = 1
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
{
	s = lower($0)
	gsub(/\342\200[\220\221]/, "-", s)
	gsub(/[\341-\377]..|[\302\312-\337]./, " ", s)
	gsub(/[^a-z\200-\377-]+/, " ", s)
	n = split(s, word, " ")
	for (i = 1; i <= n; i++) {
		w = word[i]
		gsub(/^-+|-+$/, "", w)
		if (length(w) > 40 || w ~ /--/)
			continue
		if (w ~ /-/)
			dashed[w] = 1
		else if (length(w) > 1)
			text[w] = 1
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
		if (!(plain(w) in lemma) && !(plain(w) in text) \
		    && !(scowl[plain(w)] in small))
			print w
}
BEGIN {
	usual[10] = usual[20] = usual[35] = usual[40] = usual[50] = 1
	small[10] = small[20] = small[35] = 1
}
