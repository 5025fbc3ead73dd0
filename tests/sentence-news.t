#!/bin/sh
# SPDX-License-Identifier: ISC
# sentence-split on the style of news: tests/cases/sentence-split/news.txt, one
# text a line, each a document of its own.
. "${0%/*}/lib.sh"

gap=' '
while IFS= read -r line; do
	case $line in
	'# Chinese' | '# Japanese') gap= ;;
	'#'*) gap=' ' ;;
	*)
		is "$(text "$line" | sed "s/ | /$gap/g" | sentence-split |
			awk -F'\t' '$4 != "doc" {
				printf "%s%s", sep, $8; sep = " | " }')" \
			"$line" "ends: $line"
		;;
	esac
done <"$tests/cases/sentence-split/news.txt"
done_testing
