#!/bin/sh
# SPDX-License-Identifier: ISC
# normalize.sh: how many times less CPU time than `uconv -x any-nfc`
# normalize takes, by kind of text, rows written; needs uconv (ICU).
#	normalize.sh DIR    DIR has LANG.txt in UTF-8, a sentence a line:
#	                    ar en fr ja ru vi zh
#	BENCH_MB=64 BENCH_RUNS=3
#	BENCH_KINDS=...     only these
# Five sentences make a paragraph, a blank line stands between two.
. "${0%/*}/lib.sh"
dir=${1:?a folder of LANG.txt}
mb=${BENCH_MB:-64} runs=${BENCH_RUNS:-3}
kinds=${BENCH_KINDS:-ascii quotes arabic russian cp1252 utf16 nfd chinese japanese}
build_times

paragraphs() {
	cat "$@" | awk '{ printf "%s%s", $0, NR % 5 ? " " : "\n\n" }'
}

# ASCII quotation marks as a word processor sets them
curl() {
	sed -e "s/'/$(printf '\342\200\231')/g" \
		-e "s/ \"/ $(printf '\342\200\234')/g" \
		-e "s/\"/$(printf '\342\200\235')/g"
}

printf '%-9s %7s %9s %9s  %s\n' kind times uconv-s our-s 'peak MB'
for k in $kinds; do
	from=UTF-8
	case $k in
	ascii) paragraphs "$dir/en.txt" | tr -d '\200-\377' ;;
	quotes) paragraphs "$dir/en.txt" | curl ;;
	arabic) paragraphs "$dir/ar.txt" ;;
	russian) paragraphs "$dir/ru.txt" ;;
	chinese) paragraphs "$dir/zh.txt" ;;
	japanese) paragraphs "$dir/ja.txt" ;;
	cp1252)
		from=windows-1252
		paragraphs "$dir/fr.txt" | iconv -c -f UTF-8 -t CP1252
		;;
	utf16)
		from=UTF-16
		paragraphs "$dir/fr.txt" | iconv -f UTF-8 -t UTF-16LE
		;;
	nfd) paragraphs "$dir/fr.txt" "$dir/vi.txt" | uconv -x any-nfd ;;
	*) echo "$k: unknown" >&2 && exit 2 ;;
	esac >"$tmp/part"
	# one mark at the front alone
	if [ "$k" = utf16 ]; then
		{ printf '\377\376' && repeat "$mb" <"$tmp/part"; } >"$tmp/text"
	else
		repeat "$mb" <"$tmp/part" >"$tmp/text"
	fi
	"$tmp/times" -n "$runs" "$tmp/text" normalize \
		"uconv -f $from -t UTF-8 -x any-nfc" 2>/dev/null |
		awk -v k="$k" 'NR == 1 { s = $1; mb = $4; bad = $5 }
		NR == 2 { printf "%-9s %6.1fx %9.2f %9.3f  %s%s\n", k, $2, $1,
			s, mb, bad ? " FAILED" : "" }'
done
