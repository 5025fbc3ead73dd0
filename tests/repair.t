#!/bin/sh
# SPDX-License-Identifier: ISC
# normalize: what is repaired, how it is declared, what is left alone.
. "${0%/*}/lib.sh"

cols() { normalize "$@" | cut -f 2,3,7,8 | head -n 1; }

is "$(printf 'Ã‰lysÃ©e talks\n' | cols)" \
	"$(printf '0\t19\tfix=mojibake|map=5:2,3,4:2,7\tÉlysée talks')" \
	'a unit a character, and it is said what was done'
is "$(printf 'no accents; &eacute;t&eacute;\n' | cols)" \
	"$(printf '0\t29\tfix=entity|map=12,8:2,1,8:2\tno accents; été')" \
	'character references'
is "$(printf 'the o\357\254\203ce\n' | cols)" \
	"$(printf '0\t10\tfix=ligature|map=5,3:3,2\tthe office')" 'ligatures'
is "$(printf 'Ã©t&eacute;\n' | cols --no-fix)" \
	"$(printf '0\t13\t_\tÃ©t&eacute;')" '--no-fix: nothing is repaired'
is "$(printf 'Ã©t&eacute;\n' | cols --no-fix=mojibake,ligature)" \
	"$(printf '0\t13\tfix=entity|map=5,8:2\tÃ©té')" \
	'--no-fix=LIST: what is named is not'
is "$(printf 'diplo-\nmacy of the long and wide way of the old world\n' |
	cols --no-fix=hyphen | grep -c fix=)" 0 '--no-fix=hyphen: they stay'
exits 2 'an unknown repair is a usage error' normalize --no-fix=all /dev/null
is "$(printf 'caf\303\203\302\251\r\nth\303\203\302\251\r\n\r\nr\303\203\302\252ve\r\n' |
	normalize | cut -f 2,3,8 | tail -n 2 | head -n 1)" \
	"$(printf '19\t26\trêve')" 'CRLF behind a repaired line'
is "$(printf 'x\303\203\302\205y \303\203\302\251t\303\203\302\251\n' | cols)" \
	"$(printf '0\t16\tfix=mojibake|map=1,4:2,2,4:2,1,4:2\txÅy été')" \
	'a next-line control inside mojibake ends no line'
is "$(printf 'Caf\303\251 talks\n' | cols -f windows-1252)" \
	"$(printf '0\t11\tfix=mojibake\tCafé talks')" \
	'what becomes the source again is equal bytes'
is "$(printf 'Une ligne: caf\351 et d\351j\340 vu \340 la mer.\n\nUn caf\303\251.\n' |
	normalize | cut -f 2,3,7,8 | sed -n 2p)" \
	"$(printf '38\t47\tencoding=UTF-8\tUn café.')" \
	'a line of UTF-8 in a document that is in windows-1252 says so'
printf '\303\203\302\251t\303\203\302\251 %060000d &amp; ' 1 2 3 |
	normalize -d x >whole
{ printf '\303\203'; sleep 1; printf '\302\251t\303\203\302\251 %060000d &amp; ' 1
	sleep 1; printf '\303\203\302\251t\303\203\302\251 %060000d &amp; ' 2 3; } |
	normalize -d x >parts
ok "the same whatever the chunks" cmp whole parts
is "$(tr -dc '&' <whole | wc -c | tr -d ' ')" 3 'long lines, piece by piece'
done_testing
