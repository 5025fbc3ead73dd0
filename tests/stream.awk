# SPDX-License-Identifier: ISC
# stream.awk: is this a stream as chancery-stream(5) defines it?  Prints a
# line a complaint and exits 1 if there are any.  What needs the source
# bytes (equal bytes, sizes) is not looked at.
function say(rule) {
	print FILENAME ":" FNR ": " rule ": " substr($0, 1, 150)
	bad++
}
function number(s) { return s ~ /^(0|[1-9][0-9]*)$/ }
# Bytes of a column when its escapes are undone (run with LC_ALL=C).
function size(s) {
	if (s == "_") return 0
	gsub(/\\\\|\\t|\\n|\\r|\\_/, "x", s)
	return length(s)
}
function attrs(s,   n, i, a, p, key) {
	split("", attr)
	if (s == "_") return
	n = split(s, a, "|"); key = ""
	for (i = 1; i <= n; i++) {
		p = index(a[i], "=")
		if (p < 2 || p == length(a[i])) { say("attrs"); return }
		if (substr(a[i], 1, p - 1) <= key) say("attrs: order")
		key = substr(a[i], 1, p - 1)
		attr[key] = substr(a[i], p + 1)
	}
}
function map(m, src, txt,   n, i, a, k, s, t, p, ss, tt, was, differs) {
	n = split(m, a, ","); ss = tt = differs = 0; was = ""
	for (i = 1; i <= n; i++) {
		if (a[i] ~ /^[1-9][0-9]*$/) {
			if (was == "N") say("map: not the one way")
			ss += a[i]; tt += a[i]; was = "N"
			continue
		}
		differs = 1
		if (a[i] !~ /^([1-9][0-9]*x)?[0-9]+:[0-9]+$/) {
			say("map: form"); return
		}
		k = 1; p = a[i]
		if (index(p, "x")) {
			k = substr(p, 1, index(p, "x") - 1) + 0
			p = substr(p, index(p, "x") + 1)
			if (k < 2) say("map: form")
		}
		s = substr(p, 1, index(p, ":") - 1)
		t = substr(p, index(p, ":") + 1)
		if (was == p || (t == 0 && was ~ /:0$/) || (t == 0 && k > 1))
			say("map: not the one way")
		if ((i == 1 || i == n) && (s == 0 || t == 0))
			say("map: 0 at an edge")
		ss += k * s; tt += k * t; was = p
	}
	if (!differs) say("map: nothing differs")
	if (ss != src || tt != txt) say("map: sums")
}
function cut() {
	if (open != "") { say("no doc row at the end of " open); open = "" }
}
BEGIN { FS = "\t"; open = "" }
/^#/ { next }
{
	if (NF != 8) { say("columns"); next }
	for (i = 1; i <= 8; i++) if ($i == "") say("empty column")
	if (!number($2) || !number($3) || !number($5) || $2 + 0 > $3 + 0) {
		say("numbers"); next
	}
	c = $0
	gsub(/\\[\\tnrx_]/, "", c)
	if (index(c, "\\") || index(c, "\r")) say("escapes")
	attrs($7)
	if (open != "" && $1 != open) cut()
}
$4 == "doc" {
	if ($2 != 0 || $5 != 0 || !("encoding" in attr)) say("doc row")
	if (open != "" && $3 + 0 < reach) say("doc row: size")
	open = ""; host = 0
	next
}
$4 ~ /^[a-z]+$/ {
	if ($4 !~ /^(headline|heading|text|item|byline|dateline|caption|boilerplate)$/)
		say("kind")
	if (open == "") { open = $1; last = reach = sent = 0; first = 1 }
	if ($2 + 0 < last || ($2 + 0 < reach &&
	    !($4 == "boilerplate" && $3 + 0 <= reach)))
		say("order of text rows")
	if (first ? $5 > 1 : $5 != (sent ? sent + 1 : 0)) say("sent")
	first = 0; sent = $5 + 0; last = $2 + 0
	if ($3 + 0 > reach) reach = $3 + 0
	if ("map" in attr) map(attr["map"], $3 - $2, size($8))
	else if (size($8) != $3 - $2) say("map is missing")
	host = 1; hb = $2 + 0; he = $3 + 0; pb = -1
	next
}
$4 ~ /^[A-Z_]+$/ {
	if (!host) { say("annotation without a text row"); next }
	if ($2 + 0 < hb || $3 + 0 > he || $2 == $3) say("annotation's span")
	if ($5 + 0 != sent) say("annotation's sent")
	if (pb >= 0 && ($2 + 0 < pb || ($2 + 0 == pb && ($3 + 0 > pe ||
	    ($3 + 0 == pe && $4 "" <= pk "")))))
		say("order of annotations")
	pb = $2 + 0; pe = $3 + 0; pk = $4
	next
}
{ say("kind") }
END { cut(); exit bad > 0 }
