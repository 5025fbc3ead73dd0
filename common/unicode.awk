# SPDX-License-Identifier: ISC
# unicode.awk: character properties out of the Unicode Character Database.
#	cd /usr/share/unicode && awk -f .../unicode.awk PropList.txt \
#		Scripts.txt UnicodeData.txt >.../unicode.tsv
# (POSIX awk has no hexadecimal numbers, hence hex().)
function hex(s,   i, v) {
	for (i = 1; i <= length(s); i++)
		v = v * 16 + index("0123456789ABCDEF", substr(s, i, 1)) - 1
	return v
}
function span(s) {
	lo = hi = s
	if (index(s, "..")) {
		lo = substr(s, 1, index(s, "..") - 1)
		hi = substr(s, index(s, "..") + 2)
	}
	lo = hex(lo); hi = hex(hi)
}
# One code point; joined to the range before it where nothing differs.
function put(cp, rec) {
	if (cp == last + 1 && rec == prev) { last = cp; return }
	flush()
	first = last = cp; prev = rec
}
function flush() {
	if (prev != "" && prev != NONE)
		printf "%X\t%X\t%s\n", first, last, prev
}
BEGIN {
	FS = " *[;#] *"; last = -2
	print "# Unicode 15.0 character properties, made by unicode.awk from"
	print "# PropList.txt, Scripts.txt, UnicodeData.txt (Unicode, Inc.;"
	print "# Unicode licence).  Code points not listed have none."
	print "# first last class script ccc lower-delta upper-delta digit"
	n = split("Lu U Lt U Ll l Lo L Lm L Mn M Mc M Me M Nd D Nl N No N " \
	    "Pc P Pd P Po P Ps O Pi O Pe C Pf C Sm S Sc S Sk S So S " \
	    "Cf F Cc K Zs W Zl W Zp W Co - Cs - Cn -", a, " ")
	for (i = 1; i < n; i += 2) class[a[i]] = a[i + 1]
	n = split("Latin Greek Cyrillic Armenian Hebrew Arabic Devanagari " \
	    "Bengali Thai Lao Myanmar Khmer Ethiopic Georgian Hangul " \
	    "Hiragana Katakana Han Tibetan Tamil", a, " ")
	for (i = 1; i <= n; i++) known[a[i]] = a[i]
	known["Hiragana"] = known["Katakana"] = "Kana"
	known["Common"] = known["Inherited"] = "Common"
}
FILENAME ~ /PropList/ && $2 == "White_Space" {
	span($1); for (i = lo; i <= hi; i++) white[i] = 1
}
FILENAME ~ /Scripts/ && $1 ~ /^[0-9A-F]/ {
	span($1); s = ($2 in known) ? known[$2] : "Other"
	for (i = lo; i <= hi; i++) script[i] = s
}
FILENAME ~ /UnicodeData/ {
	split($0, f, ";"); cp = hex(f[1])
	if (f[2] ~ /, First>$/) { from = cp; next }
	if (f[2] !~ /, Last>$/) from = cp
	lower = f[14] == "" ? 0 : hex(f[14]) - cp
	upper = f[13] == "" ? 0 : hex(f[13]) - cp
	digit = f[3] == "Nd" ? f[7] : -1
	for (i = from; i <= cp; i++)
		put(i, ((i in white) ? "W" : class[f[3]]) "\t" \
		    ((i in script) ? script[i] : "Common") "\t" f[4] "\t" \
		    lower "\t" upper "\t" digit)
}
END { flush() }
