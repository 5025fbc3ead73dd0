# SPDX-License-Identifier: ISC
# lib.sh: what the scripts beside it share; they source it.  Gives $here,
# $top, $tmp, the filters in PATH, $tmp/times (times.c) and repeat.
LC_ALL=C
export LC_ALL
here=$(cd "${0%/*}" && pwd)
top=${here%/*/*}
for dir in "$top"/cmd/*/; do
	PATH=${dir%/}:$PATH
done
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# $tmp/times, which measures.
build_times() {
	${CC:-cc} -O1 -std=c11 -D_XOPEN_SOURCE=700 -o "$tmp/times" \
		"$here/times.c" || exit 1
}

# Standard input again and again, until there are $1 megabytes.
repeat() {
	cat >"$tmp/once"
	awk -v n="$(wc -c <"$tmp/once")" -v mb="$1" -v f="$tmp/once" '
		BEGIN { for (i = 0; i * n < mb * 1e6; i++) print f }' |
		xargs cat 2>/dev/null | head -c "${1}000000"
}
