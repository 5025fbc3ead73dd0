#!/bin/sh
# SPDX-License-Identifier: ISC
# corpus: corpus.mk makes what changed, no more, and says what it cannot make.
. "${0%/*}/lib.sh"
unset MAKEFLAGS MFLAGS MAKELEVEL

mk=$top/common/corpus.mk
[ -z "${CHANCERY_BIN-}" ] || mk=$CHANCERY_BIN/../share/chancery/corpus.mk

# The sample corpus; to refresh: make -C tests/corpus expected
mkdir samples
cp "$tests"/corpus/*.txt samples
sed "s|^include .*|include $mk|" "$tests/corpus/Makefile" >samples/Makefile
(cd samples && make expected) >log 2>&1
is "$?" 0 'the sample corpus is made'
same samples/expected.tsv "$tests/corpus/expected.tsv" 'with the expected tables'
(cd samples && make corpus-stream) >log 2>&1
stream samples/out/stream.tsv 'and is a valid stream'
(cd samples && make demo) >demo 2>&1
for word in Documents People Organisations Countries Timeline windows-1252 \
	UTF-16LE; do
	ok "the demo shows $word" grep -q "$word" demo
done

# A stage of our own shows what is made again: it writes down each operand.
cat >upper <<'END'
#!/bin/sh
echo run >>log
tr a-z A-Z
END
chmod +x upper

for make in make bmake; do
	if ! command -v $make >/dev/null; then
		skip "$make reads corpus.mk" 'not installed'
		continue
	fi
	rm -rf $make
	mkdir -p $make/raw/deep
	cd $make || exit 1
	cp ../upper .
	for n in 1 2 3 4 5; do
		text "On $n May 2024 Ban Ki-moon met Kofi Annan in Kenya." >raw/f$n.txt
	done
	text 'NATO met on 3 June 2024.' >raw/deep/f6.txt
	text 'PIPELINE = normalize | sentence-split | tag-entities | extract-dates' \
		'RAW = raw/*.txt raw/deep/*.txt' "include $mk" \
		'mine: out/people.tsv' '	cp out/people.tsv mine' >Makefile
	$make -j2 >log 2>&1
	is "$?" 0 "$make -j2 makes a corpus"
	is "$(sed -n '$=' out/documents.tsv)" 7 "$make: each file is a document"
	cp -R out want
	$make >log 2>&1
	is "$? $(grep -c '^[a-z-]* out/\|^table\|^counting' log)" '0 0' "$make: twice makes nothing"
	sleep 1
	touch raw/f3.txt
	$make >log 2>&1
	is "$(sed -n 's|^\([a-z-]*\) out/raw/|\1 |p' log | paste -sd, -)" \
		'normalize f3.txt,sentence-split f3.txt,tag-entities f3.txt,extract-dates f3.txt' \
		"$make: a touched file is made again, alone"
	$make mine >log 2>&1
	$make mine >log 2>&1
	is "$? $(grep -c '^cp' log)" '0 0' "$make: a rule may depend on a table"
	rm raw/f5.txt
	$make >log 2>&1
	is "$(grep -c f5 out/documents.tsv) $(find out -name 'f5*')" '0 ' \
		"$make: a file that is gone leaves the tables"
	text 'On 5 May 2024 Ban Ki-moon met Kofi Annan in Kenya.' >raw/f5.txt
	for n in 1 2 4 100; do
		rm -rf out
		$make -j2 SHARD=$n >log 2>&1
		is "$? $(cat out/*.tsv | cksum)" "0 $(cat want/*.tsv | cksum)" \
			"$make SHARD=$n: the same tables"
	done
	$make SHARD=4 >log 2>&1
	$make SHARD=4 >log 2>&1
	is "$(grep -c '^[a-z-]* out/\|^table\|^counting' log)" 0 "$make SHARD=4: twice makes nothing"
	cp raw/f1.txt raw/a.txt
	$make SHARD=4 >log 2>&1
	is "$(sed -n 's|^normalize ||p' log)" out/shards/000002 \
		"$make SHARD=4: a new file leaves full shards alone"
	rm raw/a.txt

	# programs, options and tables of the user
	rm -rf out
	text people >people.txt
	text 'PIPELINE = normalize | ./upper | sed -f people.txt' \
		"RAW = raw/*.txt" "include $mk" >Makefile
	text 's/KOFI/Kofi/' >people.txt
	$make >/dev/null 2>&1
	is "$(grep -c run log)" 5 "$make: a stage of the user runs"
	text 's/KOFI/Mr./' >people.txt
	$make >made 2>&1
	is "$(grep -c '^sed out' made) $(grep -c '^upper' made)" '5 0' \
		"$make: a changed table of the user makes its stage again"
	text '# changed' >>upper
	$make >made 2>&1
	is "$(grep -c '^normalize out' made) $(grep -c '^upper out' made) $(grep -c '^sed out' made)" \
		'0 5 5' "$make: a changed program, from its stage on"
	$make PIPELINE='normalize -d X | ./upper | sed -f people.txt' >made 2>&1
	is "$(grep -c '^normalize out' made)" 5 "$make: changed options too"

	# what fails
	text '#!/bin/sh' 'cat; exit 3' >fails
	chmod +x fails
	rm -rf out
	$make PIPELINE='normalize | ./fails' >made 2>&1
	is "$(($? != 0))" 1 "$make: a failing stage is an error"
	is "$(find out -name '*fails*' ! -name 'stage-*')" '' \
		"$make: and leaves nothing behind"
	# what is no text
	printf '\211PNG\r\n\032\n\0\0\0\rIHDR\0\0\1\0' >raw/picture.txt
	for n in 1 4; do
		rm -rf out
		$make SHARD=$n PIPELINE='normalize | sentence-split' >made 2>&1
		is "$(($? != 0)) $(grep -c 'picture.txt: a picture' made) $(grep -c 'not all of its input' made) $(sed -n '$=' out/documents.tsv)" \
			'1 1 1 7' "$make SHARD=$n: a picture among the files is an error, and the others have their tables"
		$make SHARD=$n PIPELINE='normalize | sentence-split' >made 2>&1
		is "$(($? != 0)) $(grep -c '^normalize' made) $(grep -c 'not all of its input' made)" \
			'1 0 1' "$make SHARD=$n: which is said again, and nothing made"
	done
	rm raw/picture.txt
	$make SHARD=4 PIPELINE='normalize | sentence-split' >made 2>&1
	is "$? $(sed -n '$=' out/documents.tsv)" '0 6' "$make: until it is gone"
	$make PIPELINE='normalize | no-such-filter' >made 2>&1
	is "$(($? != 0)) $(grep -c 'no-such-filter: not found' made)" '1 1' \
		"$make: a filter that is not there is reported"
	$make RAW='none/*.txt' >made 2>&1
	is "$(($? != 0)) $(grep -c 'none/\*.txt: no such file' made)" '1 1' \
		"$make: so is a pattern without files"

	# names
	rm -rf out
	cp raw/f1.txt 'raw/a b.txt'
	cp raw/f1.txt 'raw/a:b.txt'
	cp raw/f1.txt 'raw/a$b.txt'
	cp raw/f1.txt "$(printf 'raw/Gen\303\250ve+1,2.txt')"
	$make PIPELINE=normalize >made 2>&1
	is "$(($? != 0))" 1 "$make: names that make cannot handle are an error"
	is "$(grep -c 'raw/a b.txt: a name\|raw/a:b.txt: a name\|raw/a$b.txt: a name' made)" 3 \
		"$make: and named, each"
	is "$(sed -n '$=' out/documents.tsv)" 7 "$make: all others are made"
	rm raw/a*
	find raw -type f >list
	rm -rf out
	$make PIPELINE=normalize RAW= RAW_LIST=list >made 2>&1
	is "$? $(sed -n '$=' out/documents.tsv)" '0 8' "$make: RAW_LIST names files"
	cd ..
done
done_testing
