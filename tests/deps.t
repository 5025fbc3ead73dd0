#!/bin/sh
# SPDX-License-Identifier: ISC
# deps: the right command for each package manager, said before it is run.
. "${0%/*}/lib.sh"

# A machine that has nothing but sh, id and the programs named.
machine() {
	rm -rf bin
	mkdir bin
	for p in sh id; do
		ln -s "$(command -v $p)" bin/$p
	done
	for p; do
		printf '#!/bin/sh\necho "$0 $*" | sed "s|.*/||" >>"%s/ran"\n' "$work" >bin/$p
		ln -sf "$(command -v sed)" bin/sed
		chmod +x bin/$p
	done
	rm -f ran
}

deps() {
	PATH=$work/bin CC= "$top/.ci/deps" "$@" >out 2>&1
}

while read -r manager words; do
	machine "$manager" sudo
	deps -n
	is "$? $(grep -c -e "$words" out) $([ -e ran ] && echo ran)" '0 1 ' \
		"$manager: $words"
	deps -n
	ok "$manager: says what is missing" grep -q utf8proc out
done <<'END'
apt-get apt-get install .* libutf8proc-dev
dnf dnf install .* utf8proc-devel
apk apk add .* utf8proc-dev
pacman pacman -S .* libutf8proc
brew brew install pkgconf utf8proc
pkg pkg install .* utf8proc
END
machine apt-get sudo
deps
is "$? $(sed -n 's/^\(sudo \)*apt-get \([a-z]*\).*/\2/p' ran | paste -sd, -)" '0 update,install' \
	'without -n it is run'
machine
deps
is "$? $(grep -c 'missing: cc make pkg-config utf8proc prove' out)" '1 1' \
	'without a package manager: what is missing, exit 1'
CC=cc "$top/.ci/deps" >out 2>&1
is "$? $(cat out)" '0 deps: nothing is missing' 'nothing to do: says so'
done_testing
