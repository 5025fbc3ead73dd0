# SPDX-License-Identifier: ISC
# cldr.awk: CLDR's XML to the words of time of all its languages, as lines
# KEY TAB CLASS TAB VALUE TAB LANG for mklex (classes: langs.tsv).  The names
# of the files come on standard input, those of a language together; "make
# cldr" does it, with cldrsort.awk behind.  One language has one
# list: what its locales and scripts say is joined, so that inheritance
# between locales is settled here.  Only CLDR's own layout is read: one
# element a line.

function esc(s) {
	gsub(/&lt;/, "<", s); gsub(/&gt;/, ">", s); gsub(/&quot;/, "\"", s)
	gsub(/&amp;/, "\\&", s)
	gsub(/\302\240|\342\200\257|\342\200\211/, " ", s)  # no-break spaces
	gsub(/\342\200[\216\217]|\330\234/, "", s)           # bidi marks
	gsub(/\302\255|\342\200[\213\214\215]/, "", s)   # invisible in a word
	gsub(/\342\206\220/, "<", s)                         # arrows of rules
	gsub(/\342\206\222/, ">", s)
	return s
}

# A key: words without digits, joined by one space; "" if it is none.
function key(s) {
	if (s ~ /[{}0-9<>=%#\[\]]/)
		return ""
	gsub(/\342\200[\230\231]|\312\274/, "'", s)
	gsub(/[.,;:()\/'"-]+|\340\245\260/, " ", s)
	gsub(/\342\200[\220-\225\244]|\327\263|\327\264/, " ", s)
	gsub(/ +/, " ", s)
	sub(/^ /, "", s); sub(/ $/, "", s)
	return s
}

function emit(s, cls, val,	k) {
	if ((k = key(s)) == "" || length(k) > 60 ||
	    (k ~ /^[A-Za-z]$/ && cls !~ /[y_]/))
		return
	if (lang == "und" && cls != "J")
		return
	# one letter (two bytes) says no name
	if (cls ~ /[MWKP]/ && k ~ /^[\300-\337]?.$/)
		return
	print k "\t" cls "\t" val "\t" lang
}

# Months and weekdays; an abbreviation has 64, one of two letters 128.
function name(s, cls, val, abbr,	d) {
	if (abbr || s ~ /\.$/)
		val += abbr > 1 || s ~ /^[ -~][ -~]$/ ? 128 + 64 : 64
	emit(s, cls, val)
	if (cls == "M" && suffix[lang] != "" && !abbr) {
		split(suffix[lang], suf, "\n")
		for (d in suf)
			emit(s suf[d], cls, val)
	}
	if (cls == "M" && prefix[lang] != "")
		emit(prefix[lang] s, cls, val)
}

# The letters of a date pattern, quotes taken off: y M d E and literals.
# What stands behind the year is a word of the year, else it is glue.
function pattern(p,	i, c, lit, last, q, n, tok) {
	q = p
	gsub(/'[^']*'/, "", q)
	if (q !~ /[yd]/ || q ~ /[hHmsQwG]/)
		return
	q = 0
	n = length(p)
	last = ""
	lit = ""
	for (i = 1; i <= n + 1; i++) {
		c = i > n ? "y" : substr(p, i, 1)
		if (c == "'") {
			q = !q
			continue
		}
		if (!q && c ~ /[A-Za-z]/) {
			if (lit != "") {
				literal(lit, last, i > n ? "" : c)
				lit = ""
			}
			last = c
		} else
			lit = lit c
	}
}

function literal(s, before, after,	cls) {
	cls = before == "y" ? "y" : "_"
	if (before == "y" && after != "" && s ~ /^ (de|del) /)
		cls = "_"
	if (s ~ /^[^ .,()'\/-]/ && (before == "M" || before == "L")) {
		# a case ending on the month's name
		sub(/[ .,()'].*/, "", s)
		if (s != "" && s !~ /[0-9]/ &&
		    index("\n" suffix[lang] "\n", "\n" s "\n") == 0)
			suffix[lang] = suffix[lang] (suffix[lang] == "" ? "" : "\n") s
		return
	}
	if (s ~ /[^ .,]$/ && s ~ /^ [^ ]*$/ && after ~ /[ML]/) {
		prefix[lang] = substr(s, 2) # Hebrew
		return
	}
	if (s ~ /[^ .,()'\/-]/ && s ~ /^[ .]/)
		emit(s, cls, 0)
}

# "vor {0} Tagen", "{0} days ago", "siku {0} zilizopita"
function relative(s, unit, past,	n, a, b, k) {
	if ((n = index(s, "{0}")) == 0) {
		emit(s, "z", unit * 16 + 8 + (past ? -1 : 1))
		return
	}
	a = key(substr(s, 1, n - 1))
	b = key(substr(s, n + 3))
	if (a == "" && b != "")
		emit(b, "g", unit * 2 + past)
	else if (b == "" && a != "")
		emit(a, "p", unit * 2 + past)
	else if (a != "" && b != "") {
		if ((lang, a) in isunit) {
			emit(a, "U", unit)
			emit(b, "a", 2 - past)
		} else {
			emit(a, "v", 2 - past)
			emit(b, "U", unit)
		}
	}
}

# Spelled numbers: ones and teens and tens whole; "[..und]zwanzig" made.
function rule(val, s,	base, i, pre) {
	sub(/;.*/, "", s)
	sub(/^'/, "", s)
	cls = set ~ /ordinal/ ? "O" : "N"
	if (val < 1 || val > 90)
		return
	if (s ~ /^[^\[\]<>=%#]+\[[^\]]*\]$/)
		sub(/\[.*/, "", s)
	if (s ~ /^\[>[^]]*>[^]]*\][^\[\]<>=%#]+$/) {
		base = s
		sub(/^[^]]*\]/, "", base)
		emit(base, cls, val)
		pre = s
		sub(/^\[>[^>]*>/, "", pre)
		sub(/\].*/, "", pre)
		for (i = 1; i <= 9; i++)
			if ((lang, i) in one)
				emit(one[lang, i] pre base, cls, val + i)
		return
	}
	if (s ~ /[\[\]<>=%#0-9]/) {
		if (s ~ /^>[^>]*>[^\[\]<>=%#]+$/ && val < 20) {
			sub(/^>[^>]*>/, "", s)
			for (i = val - 10; i < 10; i++)
				if (i > 0 && (lang, i) in one &&
				    !((lang, i + 10) in one))
					emit(one[lang, i] s, cls, i + 10)
		}
		return
	}
	if (cls == "N" && val < 20 && !((lang, val) in one))
		one[lang, val] = s
	emit(s, cls, val)
}

function attr(line, a,	n) {
	if ((n = index(line, " " a "=\"")) == 0)
		return ""
	line = substr(line, n + length(a) + 3)
	return substr(line, 1, index(line, "\"") - 1)
}

function read(file, pass,	line, tag, rest, n, v, w, u, t) {
	cal = ctx = width = field = rel = unit = ulen = set = ""
	while ((getline line < file) > 0) {
		if ((n = index(line, "<")) == 0)
			continue
		line = substr(line, n)
		if (line ~ /^<!/ || line ~ /^<\?/)
			continue
		tag = substr(line, 2)
		sub(/[ >\/].*/, "", tag)
		if (line ~ /^<\//) {
			tag = substr(line, 3)
			sub(/>.*/, "", tag)
			if (tag == "calendar")
				cal = ""
			else if (tag == "field")
				field = ""
			else if (tag == "units")
				unit = ""
			else if (tag == "relativeTime")
				rel = ""
			else if (tag == "unit")
				unit = ""
			continue
		}
		rest = ""
		if ((n = index(line, ">")) && line !~ /\/>$/) {
			rest = substr(line, n + 1)
			sub(/<.*/, "", rest)
			rest = esc(rest)
		}
		t = attr(line, "type")
		if (tag == "calendar")
			cal = t
		else if (tag == "monthWidth" || tag == "dayWidth" ||
		    tag == "dayPeriodWidth" || tag == "quarterWidth")
			width = t
		else if (tag == "eraNames" || tag == "eraAbbr" ||
		    tag == "eraNarrow")
			width = tag
		else if (tag == "field")
			field = t
		else if (tag == "relativeTime")
			rel = t
		else if (tag == "unitLength")
			ulen = t
		else if (tag == "unit")
			unit = t
		else if (tag == "ruleset")
			set = t
		if (rest == "" || line ~ /draft="(unconfirmed|provisional)"/)
			continue
		if (pass == 1) {
			# what the second pass must know beforehand
			if (cal == "gregorian" && (tag == "pattern" ||
			    tag == "dateFormatItem"))
				pattern(rest)
			if (tag == "unitPattern" && unit ~ /^duration-/) {
				sub(/[{]0[}]/, "", rest)
				isunit[lang, key(rest)] = 1
			}
			continue
		}
		if (tag == "month" && t + 0 <= 12 && width != "narrow") {
			# "7月", "tháng 7": the word beside a number
			if (rest ~ /[0-9]/) {
				if (rest ~ /^[0-9]+/ && cal == "gregorian") {
					sub(/^[0-9]+ */, "", rest)
					if (key(rest) != "")
						emit(rest, "k", 2)
				} else if (cal == "gregorian") {
					sub(/ *[0-9]+$/, "", rest)
					if (key(rest) != "")
						emit(rest, "k", 1)
				}
			} else if (cal == "gregorian")
				name(rest, "M", t, width == "abbreviated")
			else if (cal == "persian")
				name(rest, "J", t, 0)
			else if (cal ~ /^islamic/)
				name(rest, "I", t, width == "abbreviated")
		} else if (tag == "day" && (cal == "gregorian" ||
		    cal == "generic") && width != "narrow") {
			v = index("montuewedthufrisatsun", t)
			t = width == "short" ? 2 : width == "abbreviated"
			name(rest, "W", (v + 2) / 3, t)
		} else if (tag == "era" && width != "eraNarrow") {
			if (cal == "gregorian")
				emit(rest, "E", t == 0 ? -1 : 1)
			else if (cal == "islamic")
				emit(rest, "E", 2)
			else if (cal == "persian")
				emit(rest, "E", 3)
			else if (cal == "buddhist")
				emit(rest, "E", 4)
		} else if (tag == "dayPeriod" && cal == "gregorian" &&
		    width != "narrow") {
			if (t == "am" || t == "pm")
				emit(rest, "K", t == "am" ? 0 : 12)
			else if (t in part)
				emit(rest, "P", part[t])
		} else if (field != "" && field !~ /-narrow/) {
			u = field
			sub(/-short$/, "", u)
			if (tag == "displayName" && (u in num))
				emit(rest, "U", num[u])
			else if (tag == "relative" && u == "day")
				emit(rest, "D", t)
			else if (tag == "relative" && (u in num))
				emit(rest, num[u] < 4 ? "R" : "c",
				    num[u] < 4 ? 0 : num[u] * 16 + 8 + t)
			else if (tag == "relative" && (u in wday))
				emit(rest, "w", wday[u] * 16 + 8 + t)
			else if (tag == "relativeTimePattern" && (u in num))
				relative(rest, num[u], rel == "past")
		} else if (unit ~ /^duration-/ && ulen != "narrow") {
			u = substr(unit, 10)
			if (!(u in num))
				continue
			if (tag == "displayName" || tag == "unitPattern") {
				sub(/[{]0[}]/, "", rest)
				v = ulen == "short" ? 64 : 0
				emit(rest, "U", num[u] + v)
			}
		} else if (tag == "rbnfrule" &&
		    set ~ /^spellout-(cardinal|numbering|ordinal)/) {
			v = attr(line, "value")
			if (v ~ /^[0-9]+$/)
				rule(v + 0, rest)
		}
	}
	close(file)
}

BEGIN {
	split("second minute hour day week month quarter year decade century",
	    w, " ")
	for (i in w)
		num[w[i]] = i + 0
	split("mon tue wed thu fri sat sun", w, " ")
	for (i in w)
		wday[w[i]] = i + 0
	part["morning1"] = part["morning2"] = 1
	part["afternoon1"] = part["afternoon2"] = 2
	part["evening1"] = part["evening2"] = 3
	part["night1"] = part["night2"] = 4
	part["noon"] = 5
	part["midnight"] = 6
}

{
	file = $0
	n = split(file, w, "/")
	lang = w[n]
	sub(/\.xml$/, "", lang)
	sub(/_.*/, "", lang)
	if (lang == "en")
		next
	if (lang == "no")
		lang = "nb"
	if (lang == "root") {
		if (file !~ /^main/ && file !~ /\/main/)
			next
		lang = "und"
	}
	if (lang != prev) {
		now = lang
		lang = prev
		for (i = 1; i <= nheld; i++)
			read(held[i], 2)
		nheld = 0
		lang = prev = now
	}
	read(file, 1)
	held[++nheld] = file
}

END {
	for (i = 1; i <= nheld; i++)
		read(held[i], 2)
}
