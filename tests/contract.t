#!/bin/sh
# SPDX-License-Identifier: ISC
# contract: what every filter does alike, for each command found in cmd/.
. "${0%/*}/lib.sh"

text 'Foreign Minister Ishaq Dar met Marco Rubio on 25 July 2025.' \
	'' 'The talks in Ankara went on for two days. Nobody spoke.' >a.txt
text 'A second file: NATO met in Brussels on Monday, 3 March 2025.' >b.txt
printf '\377\376\000\001\033[1m\t\\ x\r\n\302\n\n\357\273\277\n\360\237\230\n_\nlast' >odd.txt
: >empty.txt
mkdir directory
i=0
while [ $i -lt 400 ]; do
	text "In May 2024 Mr. Smith of the World Bank flew to Lima ($i)." ''
	i=$((i + 1))
done >big.txt

# What other filters read: a small stream, in two documents.
stream_of() {
	printf '%s\t0\t59\ttext\t0\t_\t_\t%s\n' "$1" \
		'Foreign Minister Ishaq Dar met Marco Rubio on 25 July 2025.'
	printf '%s\t0\t60\tdoc\t0\t_\tencoding=UTF-8|lang=en\t_\n' "$1"
}
{ stream_of one; stream_of two; } >ab.tsv
stream_of one >one.tsv
stream_of two >two.tsv

# Waits (at most 5 s) for a line that holds $2 to stand in file $1.
appears() {
	tries=0
	while [ $tries -lt 50 ]; do
		grep -q "$2" "$1" 2>/dev/null && return 0
		sleep 0.1
		tries=$((tries + 1))
	done
	return 1
}

for dir in "$top"/cmd/*/; do
	f=${dir%/}
	f=${f##*/}

	# status and messages
	"$f" a.txt >out 2>err
	is "$?" 0 "$f: exit 0 when all is well"
	is "$(cat err)" '' "$f: and not a word"
	stream out "$f: output is a stream"
	"$f" a.txt missing.txt b.txt >out 2>err
	is "$?" 1 "$f: a missing file is exit 1"
	is "$(cat err)" "$f: missing.txt: No such file or directory" \
		"$f: and one message"
	{ "$f" a.txt; "$f" b.txt; } >want
	same out want "$f: the other files are read"
	"$f" directory >out 2>err
	is "$? $(cat err) $(cat out)" "1 $f: directory: Is a directory " \
		"$f: a directory is exit 1"
	"$f" --no-such-option a.txt >out 2>err
	is "$? $(wc -l <err | tr -d ' ') $(wc -c <out | tr -d ' ')" '2 1 0' \
		"$f: a bad option is exit 2, one line on stderr"
	"$f" -% a.txt >out 2>err
	is "$? $(wc -l <err | tr -d ' ')" '2 1' "$f: a bad letter too"
	"$f" --help >out 2>err
	is "$? $(cat err) $(head -n 1 out | cut -d' ' -f1,2)" "0  usage: $f" \
		"$f: --help on stdout"
	is "$("$f" --version)" "$f (chancery) $(sed -n 's/^VERSION = //p' "$top/Makefile")" \
		"$f: --version"

	# output that cannot be written
	if [ -w /dev/full ]; then
		"$f" a.txt >/dev/full 2>err
		is "$? $(wc -l <err | tr -d ' ')" '2 1' "$f: a full disk is exit 2"
		"$f" --help >/dev/full 2>err
		is "$?" 2 "$f: also for --help"
	else
		skip "$f: a full disk is exit 2" 'no /dev/full'
	fi
	"$f" a.txt >&- 2>err
	is "$?" 2 "$f: a closed output is exit 2"
	{ "$f" big.txt big.txt big.txt 2>err; echo $? >status; } | head -n 1 >out
	is "$(cat err)" '' "$f: SIGPIPE is silent"
	is "$(cat status)" 141 "$f: and the default action"

	# operands
	"$f" <a.txt >want
	"$f" - <a.txt >out
	same out want "$f: - is standard input"
	"$f" -- - <a.txt >out
	same out want "$f: -- ends the options"
	cp a.txt ./-a.txt
	"$f" -- -a.txt >out 2>err
	is "$? $(cut -f1 out | sort -u)" '0 ./-a.txt' \
		"$f: a name that begins with - is written ./-"
	rm ./-a.txt
	cp a.txt '#a.txt'
	is "$("$f" '#a.txt' | cut -f1 | sort -u)" './#a.txt' \
		"$f: one that begins with # is written ./#"
	cp a.txt "$(printf 'n\303\251\377.txt')"
	is "$("$f" n*.txt | cut -f1 | sort -u)" "$(printf 'n\303\251\\xFF.txt')" \
		"$f: bytes of a name that are not UTF-8 are written \\xHH"
	rm n*.txt

	# the same bytes
	for doc in a.txt odd.txt empty.txt big.txt; do
		cat $doc | "$f" >want 2>want.err
		stream want "$f: $doc gives a valid stream"
		{ sed p $doc | dd bs=7 2>/dev/null | "$f"; } >out 2>err
		sed p $doc >twice.txt
		"$f" <twice.txt >want 2>want.err
		same out want "$f: $doc: whatever the size of the reads"
		LC_ALL=C.UTF-8 LANG=tr_TR.UTF-8 TZ=Asia/Kabul "$f" <twice.txt >out 2>err
		same out want "$f: $doc: whatever the locale"
	done

	# rows appear as they come
	mkfifo pipe
	"$f" <pipe >out 2>err &
	exec 9>pipe
	text 'The envoy left Kabul on 5 June 2024 for Doha.' '' \
		'A second paragraph came.' '' 'A third.' '' >&9
	ok "$f: rows appear while the input waits" appears out 'The envoy left'
	exec 9>&-
	wait
	rm pipe

	"$f" "$(printf 'no\nsuch\033file')" 2>err
	is "$(cat err)" "$f: no\\nsuch?file: No such file or directory" \
		"$f: a message is one line, whatever a file is called"

	# what reads rows
	if [ "$f" = normalize ]; then
		"$f" ab.tsv >out 2>err
		is "$? $(cat err)" \
			'1 normalize: ab.tsv: rows as normalize writes them, not text' \
			'normalize: is no filter of rows, and says so'
		continue
	fi
	is "$("$f" <empty.txt)" '' "$f: nothing from nothing"
	"$f" ab.tsv >out 2>err
	is "$? $(cat err)" '0 ' "$f: reads a stream"
	stream out "$f: gives a stream"
	{ "$f" one.tsv; "$f" two.tsv; } >want
	same out want "$f: documents are independent"
	"$f" one.tsv two.tsv >out
	same out want "$f: operands too"
	dd bs=1 <ab.tsv 2>/dev/null | "$f" >out
	"$f" <ab.tsv >want
	same out want "$f: a stream in single bytes"
	"$f" want >out
	same out want "$f: twice the same filter changes nothing"
	sed '$d' one.tsv >cut.tsv
	"$f" cut.tsv >out 2>err
	is "$?" 1 "$f: a stream without its doc row is exit 1"
	ok "$f: and reported" grep -q 'cut short' err
	{ sed '$d' one.tsv; cat two.tsv; } | "$f" >out 2>err
	is "$?" 1 "$f: also in the middle"
	{
		text '# a remark'
		sed '$d' one.tsv
		text 'no row at all' "$(sed '$d' one.tsv | cut -f1-7)"
		sed -n '$p' one.tsv
	} >bad.tsv
	"$f" bad.tsv >out 2>err
	is "$?" 1 "$f: lines that are no rows are exit 1"
	is "$(grep -c '^# a remark$\|^no row at all$' out)" 2 \
		"$f: and passed on, as remarks are"
	is "$(sed -n 's/.*line \([0-9]*\).*/\1/p' err | paste -sd, -)" 3,4 \
		"$f: and reported with their numbers"
	is "$(sed 's/.*line [0-9]*: //' err | sort -u)" \
		'not eight columns, passed on' "$f: and with what is wrong"
	names='doc	begin	end	kind	sent	value	attrs	text'
	{ cat one.tsv; awk 'BEGIN { while (i++ < 50) print "no row" }'; } >many.tsv
	"$f" many.tsv >out 2>err
	is "$(wc -l <err | tr -d ' ') $(sed -n '$p' err)" \
		"21 $f: many.tsv: 30 more lines like these" \
		"$f: of many bad lines the first are said"
	{ text "$names"; cat one.tsv; } >header.tsv
	"$f" header.tsv >out 2>err
	is "$? $(head -n 1 out) $(grep -c 'line 1:' err)" "1 $names 1" \
		"$f: a line of names makes it no plain text"
	awk -v OFS='\t' '{ print $0, NR }' one.tsv >nine.tsv
	"$f" nine.tsv >out 2>err
	is "$?" 1 "$f: nor does a column more"
	same out nine.tsv "$f: all is passed on"
	printf '%s' "$(cat one.tsv)" | "$f" >out 2>err
	is "$? $(tail -c 1 out | wc -l | tr -d ' ')" '1 1' \
		"$f: a last line without LF is given one"
	mkfifo pipe
	"$f" <pipe >out 2>err &
	exec 9>pipe
	cat ab.tsv >&9
	ok "$f: a document appears when its doc row is there" appears out '^one.*doc'
	exec 9>&-
	wait
	rm pipe
	"$f" --help | grep -q -e '-o, --only' || continue
	"$f" -o ab.tsv >out
	is "$?" 0 "$f -o: exit 0"
	is "$(awk -F'\t' '$4 !~ /^[A-Z_]+$/' out)" '' "$f -o: annotations alone"
	"$f" ab.tsv | awk -F'\t' '$4 ~ /^[A-Z_]+$/' >want
	same out want "$f -o: those that it adds"
	"$f" ab.tsv | "$f" -o >out
	is "$(cat out)" '' "$f -o: nothing new the second time"
	"$f" -o bad.tsv >out 2>err
	is "$?" 1 "$f -o: malformed lines are reported"
	is "$(grep -c 'no row at all' out)" 0 "$f -o: but not printed"
done
done_testing
