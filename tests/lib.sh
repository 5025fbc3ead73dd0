# SPDX-License-Identifier: ISC
# lib.sh: TAP for shell.  `. "${0%/*}/lib.sh"` puts the built commands into
# PATH, the test into an empty directory of its own, and defines
#	is GOT WANT TITLE       equal strings
#	ok TITLE COMMAND...     the command exits 0
#	exits N TITLE COMMAND...    ... exits N (output thrown away)
#	text LINE...            prints its arguments as lines
#	golden COMMAND [OPTION...]  tests/cases/COMMAND/*.in against *.out
#	stream FILE TITLE       FILE is a valid stream (stream.awk)
#	cpu COMMAND...          prints its CPU time (user) in hundredths of a
#	                        second; its output is thrown away
#	limited SECONDS COMMAND...  stops it then, where timeout(1) is
#	linear TITLE COMMAND...     ... is not much slower than twice as slow with
#	                        the file `two` as with `one`, half of it
#	skip TITLE REASON       a test that cannot run here
#	done_testing            the plan; the last line of a test
# $top is the top of the repository, $tests this directory.

LC_ALL=C
export LC_ALL
tests=$(cd "${0%/*}" && pwd)
top=${tests%/*}
# CHANCERY_BIN: test installed commands instead of those just built
if [ -n "${CHANCERY_BIN-}" ]; then
	PATH=$CHANCERY_BIN:$PATH
else
	for dir in "$top"/cmd/*/; do
		PATH=${dir%/}:$PATH
	done
fi
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work" || exit 1
count=0 failed=0

pass() {
	count=$((count + 1))
	printf 'ok %d - %s\n' "$count" "$1"
}

fail() {
	count=$((count + 1))
	failed=$((failed + 1))
	printf 'not ok %d - %s\n' "$count" "$1"
}

is() {
	if [ "$1" = "$2" ]; then
		pass "$3"
	else
		fail "$3"
		printf '%s\n' "$1" | sed 's/^/# got  /' | head -n 40
		printf '%s\n' "$2" | sed 's/^/# want /' | head -n 40
	fi
}

ok() {
	title=$1
	shift
	if "$@" >ok.log 2>&1; then
		pass "$title"
	else
		fail "$title"
		sed 's/^/# /' ok.log | head -n 40
	fi
}

exits() {
	want=$1 title=$2
	shift 2
	"$@" >/dev/null 2>&1
	is "$?" "$want" "$title"
}

text() {
	printf '%s\n' "$@"
}

same() {
	if cmp -s "$1" "$2"; then
		pass "$3"
	else
		fail "$3"
		diff "$1" "$2" | head -n 20 | sed 's/^/# /'
	fi
}

# The awk of BSD and macOS sees no more of a line than what precedes a NUL.
stream() {
	if tr '\000' '\001' <"$1" | awk -f "$tests/stream.awk" >stream.log 2>&1; then
		pass "$2"
	else
		fail "$2"
		sed 's/^/# /' stream.log | head -n 20
	fi
}

# An .opt file beside the .in holds options; $1 reads the .in as its input.
golden() {
	golden_command=$1
	shift
	for golden_in in "$tests/cases/$golden_command"/*.in; do
		[ -e "$golden_in" ] || break
		golden_name=${golden_in##*/}
		golden_name=${golden_name%.in}
		golden_opt=
		[ ! -f "${golden_in%.in}.opt" ] ||
			golden_opt=$(cat "${golden_in%.in}.opt")
		# shellcheck disable=SC2086 # options are words
		"$golden_command" "$@" $golden_opt <"$golden_in" >golden.out 2>&1
		same golden.out "${golden_in%.in}.out" "$golden_name"
		case " $* $golden_opt " in
		*' -o '* | *' --only '*) ;;
		*) stream golden.out "$golden_name: a valid stream" ;;
		esac
	done
}

# `times` is in every shell; time(1) is not on every machine.
cpu() {
	(
		"$@" >/dev/null 2>&1
		times
	) | awk 'NR == 2 { split($1, t, /[ms]/); print int(t[1] * 6000 + t[2] * 100) }'
}

limited() {
	if command -v timeout >/dev/null; then
		timeout "$@"
	else
		shift
		"$@"
	fi
}

# 40 hundredths: what a busy machine may add to a short run.
linear() {
	title=$1
	shift
	t1=$(cpu "$@" one)
	t2=$(cpu "$@" two)
	[ "$t2" -gt $((3 * t1 + 40)) ] || t1= t2=linear
	is "$t1$t2" linear "$title"
}

skip() {
	count=$((count + 1))
	printf 'ok %d - %s # SKIP %s\n' "$count" "$1" "$2"
}

done_testing() {
	printf '1..%d\n' "$count"
	[ "$failed" -eq 0 ]
	exit
}
