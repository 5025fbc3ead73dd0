#!/bin/sh
# SPDX-License-Identifier: ISC
# fuzz: the seeds of each fuzz target, and what was found by it (make fuzz).
. "${0%/*}/lib.sh"

for program in "$tests"/fuzz/*.c; do
	name=${program##*/}
	name=${name%.c}
	[ "$name" != replay ] || continue
	"$tests/fuzz/$name" "$tests/fuzz/seeds/$name"/* >out 2>&1
	is "$? $(grep -c '^ok' out)" \
		"0 $(find "$tests/fuzz/seeds/$name" -type f | wc -l | tr -d ' ')" \
		"$name: every seed keeps what must hold"
done
done_testing
