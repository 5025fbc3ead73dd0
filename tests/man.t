#!/bin/sh
# SPDX-License-Identifier: ISC
# man: the pages are clean mdoc, each example in them works and prints what
# the page shows, and pages and --help name the same options.
#
# An example is a line `.Dl $ COMMAND`, or a `.Bd -literal` that begins with
# `$ ` (the following lines belong to the command); those of a page run one
# after another in a directory that is empty at first.  Each must exit 0 and
# say nothing on standard error, unless the page shows what it prints: another
# `.Bd -literal` right behind it is then compared with all that it printed.
. "${0%/*}/lib.sh"

mk=$top/common/corpus.mk
[ -z "${CHANCERY_BIN-}" ] || mk=$CHANCERY_BIN/../share/chancery/corpus.mk
unset MAKEFLAGS MFLAGS MAKELEVEL

# Letters that roff spells: \('e and its like.
cat >accents <<'END'
s/\\('a/á/g
s/\\('e/é/g
s/\\('i/í/g
s/\\('o/ó/g
s/\\('u/ú/g
s/\\(`a/à/g
s/\\(`e/è/g
s/\\(`i/ì/g
s/\\(`o/ò/g
s/\\(`u/ù/g
s/\\(:a/ä/g
s/\\(:o/ö/g
s/\\(:u/ü/g
s/\\(^a/â/g
s/\\(^e/ê/g
s/\\(^o/ô/g
s/\\(~n/ñ/g
s/\\(,c/ç/g
END

# The roff of an example as a shell reads it.
plain() {
	sed -f "$work/accents" | sed -e 's/\\&//g' -e 's/\\-/-/g' \
		-e 's/\\(aq/'"'"'/g' -e 's/\\(dq/"/g' -e 's/\\(ga/`/g' \
		-e 's/\\(ha/^/g' -e 's/\\(ti/~/g' -e 's/\\e/\\/g'
}

# Writes N.sh for each example of a page, and N.want if its output is shown.
examples() {
	awk '
	/^\.Dl \$ / {
		sub(/^\.Dl \$ /, "")
		print >("page/" ++n ".sh")
		last = NR
		next
	}
	/^\.Bd -literal/ { block = NR; next }
	/^\.Ed/ {
		if (to ~ /sh$/) last = NR
		to = ""
		next
	}
	NR == block + 1 && /^\$ / { sub(/^\$ /, ""); to = "page/" ++n ".sh" }
	NR == block + 1 && to == "" && n && last == block - 1 { to = "page/" n ".want" }
	to != "" { print >to }' "$1"
}

# An example that needs a program which is not here.
lacking() {
	sed -n 's/.*: \([a-zA-Z0-9_-]*\): not found$/\1/p
		s/.*: \([a-zA-Z0-9_-]*\): command not found$/\1/p' "$1" |
		while read -r program; do
			[ -d "$top/cmd/$program" ] || echo "$program"
		done | head -n 1
}

for page in "$top"/man/*.[0-9]; do
	name=${page##*/}
	is "$(grep '^\.Dl.*"' "$page")" '' \
		"$name: no macro takes a quotation mark of an example away"
	if command -v mandoc >/dev/null; then
		is "$(mandoc -Tlint "$page" 2>/dev/null |
			grep -v 'referenced manual not found\|outdated mandoc.db')" '' \
			"$name: mandoc -Tlint is silent"
	else
		skip "$name: mandoc -Tlint is silent" 'mandoc is not installed'
	fi
	rm -rf page empty
	mkdir page empty
	examples "$page"
	n=1
	while [ -f page/$n.sh ]; do
		plain <page/$n.sh | sed "s|/usr/local/share/chancery/corpus.mk|$mk|" \
			>page/$n.run
		title="$name: $(cut -c 1-60 page/$n.run)"
		if [ -f page/$n.want ]; then
			plain <page/$n.want >page/want
			(cd empty && sh ../page/$n.run) >page/out 2>&1 </dev/null
			program=$(lacking page/out)
			if [ -n "$program" ]; then
				skip "$title" "$program is not installed"
			else
				same page/out page/want "$title"
			fi
		else
			(cd empty && sh ../page/$n.run) >page/out 2>page/err </dev/null
			status=$?
			program=$(lacking page/err)
			if [ -n "$program" ]; then
				skip "$title" "$program is not installed"
			else
				is "$status $(cat page/err)" '0 ' "$title"
			fi
		fi
		n=$((n + 1))
	done
	case $name in
	*.1) is "$((n > 1))" 1 "$name has examples" ;;
	esac
done

# The example of the README: its first block, `$` before each command.
rm -rf empty
mkdir empty
awk '/^```/ { n++; next } n == 1' "$top/README.md" >want
sed -n 's/^\$ //p' want >run
sed '/^\$ /d' want >shown
(cd empty && sh ../run) >out 2>&1
same out shown 'README.md: the example prints what it shows'

# Options: -x of the help is `.It Fl x`, --name is `Fl -name`.
for dir in "$top"/cmd/*/; do
	f=${dir%/}
	f=${f##*/}
	page=$top/man/$f.1
	ok "$f has a page" test -f "$page"
	[ -f "$page" ] || continue
	"$f" --help | awk '/^  / {
		for (i = 1; i <= NF && $i ~ /^-/; i++) {
			gsub(/[,=\[].*/, "", $i)
			print $i
		}
	}' | sort -u | grep -v '^--help$\|^--version$' >help
	awk '/^\.It Fl / {
		for (i = 3; i <= NF; i++)
			if ($(i - 1) == "Fl" || $i ~ /^-[a-z]/) {
				sub(/=.*/, "", $i)
				print "-" $i
			}
	}' "$page" | sed 's/\\-/-/g' | sort -u |
		grep -v '^--help$\|^--version$' >paged
	is "$(comm -23 help paged | paste -sd, -)" '' "$f: options that the page lacks"
	is "$(comm -13 help paged | paste -sd, -)" '' "$f: options that --help lacks"
done
done_testing
