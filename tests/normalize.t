#!/bin/sh
# SPDX-License-Identifier: ISC
# normalize: what it must do, by example.
. "${0%/*}/lib.sh"

# kinds and texts of standard input's rows, joined by " / "
rows() {
	normalize "$@" | awk -F'\t' '$4 != "doc" {
		printf "%s%s:%s", sep, $4, $8; sep = " / " } END { print "" }'
}
texts() {
	normalize "$@" | awk -F'\t' '$4 != "doc" {
		printf "%s%s", sep, $8; sep = " / " } END { print "" }'
}
spans() {
	normalize "$@" | awk -F'\t' '$4 != "doc" {
		printf "%s%s-%s %s", sep, $2, $3, $7; sep = " / " } END { print "" }'
}
attrs() {
	normalize "$@" | awk -F'\t' '$4 == "doc" { print $7 }'
}

# encodings
is "$(printf 'Envoys met.\n' | attrs)" 'encoding=UTF-8' 'ASCII is UTF-8'
is "$(printf '\357\273\277Envoys met.\n' | spans)" '3-14 _' \
	'a byte-order mark lies outside'
is "$(printf '\377\376E\0n\0d\0.\0' | spans)" '2-10 map=4x2:1' 'UTF-16LE'
is "$(printf '\0E\0n\0d\0 \0o\0f\0 \0i\0t\0.' | texts)" 'End of it.' \
	'UTF-16BE without a mark'
is "$(printf '\nThey met.\n' | iconv -f UTF-8 -t UTF-16LE | texts)" 'They met.' \
	'UTF-16LE without a mark that begins with a line end'
is "$(printf 'مرحبا' | iconv -f UTF-8 -t UTF-16BE | texts)" 'مرحبا' \
	'UTF-16BE without a mark, all of whose bytes are ASCII'
is "$(printf '但是上下班的' | iconv -f UTF-8 -t UTF-16LE | texts)" '但是上下班的' \
	'UTF-16LE without a mark: a byte that looks like a line feed is none'
is "$(printf '\377\376=\330\0\336.\0' | texts)" "$(printf '\360\237\230\200.')" \
	'a surrogate pair is one character'
is "$(printf '\377\376=\330.\0x' | normalize | cut -f7,8)" \
	"$(printf 'map=2:3,2:1,1:3\t\357\277\275.\357\277\275\nbad=3|encoding=UTF-16LE\t_')" \
	'half a pair and half a unit are bad'
is "$(printf 'Caf\351 talks.\n' | normalize | cut -f7,8)" \
	"$(printf 'map=3,1:2,7\tCaf\303\251 talks.\nencoding=windows-1252\t_')" \
	'windows-1252 where nothing else fits'
is "$(printf '\317\360\350\342\345\362.\n' | texts -f cp1251)" \
	"$(printf '\320\237\321\200\320\270\320\262\320\265\321\202.')" \
	'-f names the encoding'
is "$(printf '\033$B30L3\033(B.\n' | normalize | cut -f7,8 | head -n 1)" \
	"$(printf 'map=5:3,2:3,4:1\t\345\244\226\345\213\231.')" \
	'ISO-2022-JP: an escape goes with what follows it'
is "$(printf 'Say ~{VPND~} now.\n' | texts -f HZ)" \
	"$(printf 'Say \344\270\255\346\226\207 now.')" 'HZ is read by ourselves'
is "$(printf '~{V\nVP~}.\n' | texts -f HZ)" \
	"$(printf '\357\277\275 / VP.')" 'HZ: half a character does not take the line end'
is "$(printf '\033$B-!\033$(D0!\033(I1\033(J\\\033(B.\n' | texts -f ISO-2022-JP)" \
	"$(printf '\342\221\240\344\270\202\357\275\261\302\245.')" \
	'ISO-2022-JP: NEC characters, JIS X 0212, kana, the yen'
is "$(printf '\033$)CA \0160!\017 b.\n' | texts -f ISO-2022-KR)" \
	"$(printf 'A \352\260\200 b.')" 'ISO-2022-KR: shift out, shift in'
is "$(printf '\255\241\216\261\217\260\241.\n' | texts -f EUC-JP)" \
	"$(printf '\342\221\240\357\275\261\344\270\202.')" \
	'EUC-JP: NEC characters, kana, three bytes'
is "$(printf '\2025\2207 \2200\2010 \2041\2026.\n' | texts -f GB18030)" \
	"$(printf '\351\276\264 \360\220\200\200 \357\270\220.')" \
	'GB18030: four bytes, where iconvs differ too'
is "$(printf '\210d \306\241 \243\341.\n' | texts -f Big5)" \
	"$(printf '\303\212\314\214 \342\221\240 \342\202\254.')" \
	'Big5: as browsers read it, with the characters of HKSCS'
exits 2 'an unknown encoding is a usage error' normalize -f no-such-set
exits 2 'so is one with a stroke in it' normalize -f UTF-8//TRANSLIT
is "$(printf 'A ~~ B ~\nC ~{ABx\344~\n' | texts -f HZ)" \
	"$(printf 'A ~ B C \350\260\205\357\277\275\357\277\275~')" \
	'HZ: its tilde, a line that goes on, half a pair and a byte of eight bits'
is "$(printf 'a\033 \344 \033$B!!~~\033(B.\n' | texts -f ISO-2022-JP)" \
	"$(printf 'a \357\277\275 \357\277\275.')" 'ISO-2022-JP: an escape that is none'
is "$(printf '\216\241\302\302 \302\302 \244\277.\n' | texts -f EUC-TW)" \
	"$(printf '\342\202\254 \342\202\254 \345\215\204.')" 'EUC-TW: the euro sign, four bytes'
is "$(printf 'a\\ \210a\264.\n' | texts -f Johab)" \
	"$(printf 'a\342\202\251 \352\260\200\357\277\275.')" 'Johab: the won sign'
is "$(printf 'x \344\270\255 \377.\n' | normalize -f UTF-8 | cut -f7,8)" \
	"$(printf 'map=6,1:3,1\tx \344\270\255 \357\277\275.\nbad=1|encoding=UTF-8\t_')" \
	'a byte that is none of UTF-8'
is "$(printf 'Met in Oslo.\n' | iconv -f UTF-8 -t UTF-32BE | normalize | cut -f7,8)" \
	"$(printf 'map=12x4:1\tMet in Oslo.\nencoding=UTF-32BE\t_')" 'UTF-32BE without a mark'
is "$(printf '\2041\2253\326\320\271\372.\n' | normalize | cut -f2,8 | head -n 1)" \
	"$(printf '4\t\344\270\255\345\233\275.')" 'the mark of GB18030'
# sets that are iconv's alone, as far as this one has them
if printf 'x' | normalize -f IBM1047 >/dev/null 2>&1; then
	is "$(printf '\324\334\223\223\205\231K' | normalize -f IBM1047 | cut -f7,8)" \
		"$(printf 'map=1:1,1:2,5x1:1\tM\303\274ller.\nencoding=IBM1047\t_')" \
		'EBCDIC'
else
	skip 'EBCDIC' 'this iconv lacks it'
fi
if printf 'x' | normalize -f UTF-7 >/dev/null 2>&1; then
	is "$(printf 'M+APw-ller +- +IKw-5.\n' | texts -f UTF-7)" \
		"$(printf 'M\303\274ller + \342\202\2545.')" 'UTF-7: a set with shifts'
else
	skip 'UTF-7' 'this iconv lacks it'
fi
is "$(printf 'a\342\202b \360\237\230 c\n' | normalize -f UTF-8 | cut -f7,8)" \
	"$(printf 'map=1,2:3,2,3:3,2\ta\357\277\275b \357\277\275 c\nbad=5|encoding=UTF-8\t_')" \
	'one U+FFFD a maximal subpart'
is "$(printf 'Minist\303\250re \303\251lu.\n\nN\351gociation.\n' | normalize | cut -f7,8)" \
	"$(printf '_\tMinist\303\250re \303\251lu.\nencoding=windows-1252|map=1,1:2,10\tN\303\251gociation.\nencoding=UTF-8|lang=fr\t_')" \
	'a line in another encoding says so'

is "$(printf 'Le caf\303\251 a \303\251t\303\251 ferm\303\251.\n\n\212O\226\261\221\345\220b\202\315\211\357\222k\202\265\202\275\201B\n' |
	normalize | cut -f 7,8 | sed -n 2p)" \
	"$(printf 'encoding=Windows-31J|map=10x2:3\t外務大臣は会談した。')" \
	'so does one of a set of two bytes'

for set in KOI8-R CP1251 EUC-JP; do
	case $set in
	EUC-JP) a='外務大臣は昨日、来週も会談を続けると述べた。' b='両国は合意した。' ;;
	*) a='Министр заявил вчера, что переговоры продолжатся.' b='Послы уехали домой.' ;;
	esac
	for i in 1 2 3 4 5; do printf '%s\n\n' "$a" | iconv -f UTF-8 -t $set; done >mixed
	printf '%s\n\n' "$b" >>mixed
	printf '%s\n' "$a" | iconv -f UTF-8 -t $set >>mixed
	normalize <mixed >out
	is "$(cut -f8 out | tr '\n' ' ')" "$a $a $a $a $a $b $a _ " \
		"a line of UTF-8 in a document in $set"
	is "$(grep -c 'encoding=UTF-8' out)" 1 "and its row says so: $set"
	dd bs=7 <mixed 2>/dev/null | normalize >part
	same part out "whatever the size of the reads: $set"
	stream out "a valid stream: $set"
done

# characters
is "$(printf 'e\314\201a\n' | spans)" '0-4 map=3:2,1' 'NFC, one unit a stretch'
is "$(printf 'a\314\201\314\243.\n' | texts)" "$(printf '\341\272\241\314\201.')" \
	'marks are put in order'
is "$(printf '\352\260\200\341\206\247.\n' | texts)" \
	"$(printf '\352\260\200\341\206\247.')" 'U+11A7 is not lost'
is "$(printf 'e\314\201\n' | texts -n none)" "$(printf 'e\314\201')" \
	'-n none leaves characters alone'
is "$(printf '\357\254\201ve\n' | texts -n nfkc)" 'five' '-n nfkc'
is "$(printf 'a  b\t\302\240c\n' | spans)" '0-8 map=1,2:1,1,3:1,1' \
	'a run of white space is one unit'
is "$(printf 'a\302\240b\n' | spans)" '0-4 map=1,2:1,1' 'so is a no-break space'
is "$(printf 'a \342\200\213 b\n' | spans)" '0-7 map=1,5:1,1' \
	'with invisible characters between'
is "$(printf 'ne\302\255go\n' | spans)" '0-6 map=2,2:0,2' \
	'a soft hyphen vanishes'
is "$(printf 'ab\033c\0d\n' | spans)" '0-6 map=2,1:0,1,1:0,1' 'so do controls'
is "$(printf '\331\205\333\214\342\200\214\330\256\n' | spans)" '0-9 _' \
	'a zero-width non-joiner stays'

is "$(printf 'ab\302\255\341\206\247c.\n' | spans)" '0-9 map=2,2:0,5' \
	'an invisible character before a starter that might compose'
is "$(printf 'e\302\255\314\201.\n' | spans)" '0-6 map=5:2,1' \
	'and one before a mark that does'

# blocks
is "$(printf 'One stands here.\n\nTwo stands there.\n' | texts)" \
	'One stands here. / Two stands there.' 'blank lines part blocks'
text 'The ministers of three states agreed on Thursday to open the valley to' \
	'all who live there, but left the question of water to a working group' \
	'that meets in May, when the river is at its highest.' >wrap.txt
is "$(spans <wrap.txt)" '0-193 map=70,1:1,69,1:1,52' 'wrapped lines are joined'
is "$(sed 's/$/ /;s/^/  /' wrap.txt | tr '\n' '\r' | texts | wc -l | tr -d ' ')" 1 \
	'whatever the line ends'
text 'The ministers of three states agreed on Thursday to open the long val-' \
	'ley to all who live there, but left the question of the water to a wor-' \
	'king group that meets in May, when the river is at its highest.' >hyphen.txt
is "$(texts <hyphen.txt | grep -c 'long valley to .* working')" 1 \
	'a word cut at the line end is healed'
is "$(normalize <hyphen.txt | head -n 1 | cut -f7)" \
	'fix=hyphen|map=69,2:0,70,2:0,63' 'and it is said'
{ cat wrap.txt; printf '\f'; cat hyphen.txt; } >both.txt
is "$(normalize both.txt | grep -c 'text')" 2 'a form feed ends no sentence'
is "$(printf '%s\n' 'The lake is calm.' '' '*Note 2. It has no outflow.*' |
	texts)" 'The lake is calm. / *Note 2. It has no outflow.*' \
	'an asterisk is no markup where no heading has a #'
is "$(printf '%s\n' '# A Lake' '' '- **One** [link](http://a.b/c) here' \
	'- Two more' | rows)" \
	'heading:A Lake / item:One link here / item:Two more' 'markdown marks'
is "$(printf '[ ](x)One met.\n' | spans)" '6-14 _' \
	'what vanishes at an edge lies outside, with the blank in it'
is "$(printf 'LIMA, 3 May 2024 \342\200\223 The envoys met here again on Friday.\n' | rows)" \
	"$(printf 'dateline:LIMA, 3 May 2024 \342\200\223 / text:The envoys met here again on Friday.')" \
	'a dateline is a row of its own'
is "$(printf 'Skip to content\n' | rows)" 'boilerplate:Skip to content' \
	'navigation is boilerplate'
is "$(printf 'Envoys meet in Doha\n' | rows)" 'text:Envoys meet in Doha' \
	'a line that is all there is, is no menu'
is "$(printf 'Envoys meet in Doha\n\nTalks resumed today.\n' | rows)" \
	'headline:Envoys meet in Doha / text:Talks resumed today.' \
	'a note has a headline too'
is "$(printf 'Home | News | Sport\n' | rows)" 'boilerplate:Home | News | Sport' \
	'a menu that is all there is, is one'
awk 'BEGIN { for (i = 0; i < 30000; i++) printf "word%d ", i; print "." }' >long.txt
normalize long.txt >long.tsv
stream long.tsv 'a line of 300 kB is cut'
is "$(awk -F'\t' '$3 - $2 > 65536' long.tsv | cut -f4)" 'doc' \
	'into blocks of 64 KiB at most'
is "$(awk -F'\t' '$4 != "doc" && /cont=1/' long.tsv | wc -l | tr -d ' ')" \
	"$(($(wc -l <long.tsv) - 2))" 'with cont=1 on all but the first'

# documents
is "$(printf 'Envoys met.\n' | normalize -t 2025-03-17 | cut -f7)" \
	"$(printf 'date=2025-03-17\ndate=2025-03-17|encoding=UTF-8')" '-t'
exits 2 '-t wants a date' normalize -t yesterday
exits 2 '-t wants a day that there is' normalize -t 2024-13-01
is "$(printf 'Envoys met.\n' | normalize -d x/1 | cut -f1 | sort -u)" 'x/1' '-d'
is "$(normalize </dev/null)" "$(printf -- '-\t0\t0\tdoc\t0\t_\tencoding=UTF-8\t_')" \
	'an empty file is a doc row'

is "$(printf 'a/1\tThe envoys\\nmet.\nb\t2024-05-03\tTalks.\n' | normalize --tsv |
	grep doc | cut -f1,3,7)" "$(printf 'a/1\t15\tencoding=UTF-8\nb\t6\tdate=2024-05-03|encoding=UTF-8')" \
	'--tsv: a line is a document, its bytes those of the unescaped text'
text 'id	text' 'no tab here' | normalize --tsv >out 2>err
is "$? $(cat err)" '1 normalize: -: line 2: no tab' '--tsv: a line without a tab'
is "$(printf '\357\273\277a\tOne.\n' | normalize --tsv | cut -f1,3 | head -n 1)" \
	"$(printf 'a\t4')" '--tsv: a byte-order mark is in no id'
printf 'a\tTalks\tgo on.\n\tTwo.\n' | normalize --tsv >out 2>err
is "$? $(cat err) $(cut -f1,8 out | sed -n '1p;3p' | tr '\t\n' '::')" \
	'1 normalize: -: line 1: not a date
normalize: -: line 2: no id a:Talks go on.:_:Two.:' \
	'--tsv: what is no date is text; a line without an id'
is "$(printf '\376\377\0E\0n\0d' | normalize -f UTF-16 | cut -f2,7,8 | head -n 1)" \
	"$(printf '2\tmap=3x2:1\tEnd')" '-f UTF-16: the mark tells the order'
is "$(printf 'E\0n\0d\0' | normalize -f UTF-16 | cut -f8 | head -n 1)" 'End' \
	'-f UTF-16 without a mark'
exits 2 'no encoding has no name' normalize -f '' /dev/null
exits 2 'nor has a document no id' normalize -d '' /dev/null
exits 2 '-t: no 30 February' normalize -t 2024-02-30 /dev/null
exits 0 '-t: a leap year' normalize -t 2024-02-29 /dev/null
text 'One.' >one.txt
text 'Two.' >two.txt
printf 'one.txt\0\0two.txt\0' | normalize --files0-from - >out 2>err
is "$? $(grep -c doc out) $(cat err)" '1 2 normalize: -: an empty name' \
	'--files0-from: an empty name is told and passed over'
printf 'one.txt\0two.txt\0' >names
normalize one.txt two.txt >want
normalize --files0-from names >out
same out want '--files0-from'
normalize --files0-from - <names >out
same out want '--files0-from -'
exits 2 '--files0-from goes with no file' normalize --files0-from names one.txt
printf '%%PDF-1.4\nxyz\n' >file.pdf
normalize one.txt file.pdf >out 2>err
is "$? $(cat err) $(grep -c doc out)" '1 normalize: file.pdf: a PDF file, not text 2' \
	'a file that is no text: told, and read all the same'
is "$(printf 'Le \302\253 dialogue \302\273 reprend\n' | rows)" \
	"$(printf 'text:Le \302\253 dialogue \302\273 reprend')" \
	'French quotation marks are no breadcrumbs'
printf 'ab\201c' | normalize -f windows-1252 --strict >out 2>err
is "$? $(cat err)" '1 normalize: -: byte 2 cannot be decoded' '--strict'
printf 'Caf\303\251 \303 talks.\n' | normalize -f UTF-8 --strict >out 2>err
is "$? $(cat err)" '1 normalize: -: byte 6 cannot be decoded' \
	'--strict names the byte in UTF-8'
exits 0 'without it bad bytes are no failure' normalize -f UTF-8 one.txt

# the same bytes whatever the reads
for f in wrap.txt hyphen.txt both.txt long.txt; do
	normalize <$f >want
	dd bs=1009 <$f 2>/dev/null | normalize >out
	same out want "$f: whatever the size of the reads"
done
printf '\377\376' >u16.txt
sed 's/./&\n/g' wrap.txt | awk '{ printf "%s", ($0 == "" ? "\n" : $0) }' |
	iconv -f UTF-8 -t UTF-16LE >>u16.txt
normalize <u16.txt >want
dd bs=37 <u16.txt 2>/dev/null | normalize >out
same out want 'UTF-16 too'

# mails: fed in pieces, not decoded, a line that is none
f=$tests/cases/normalize/mailbox.in
{
	head -c 400 "$f"; sleep 1
	tail -c +401 "$f" | head -c 700; sleep 1
	tail -c +1101 "$f"
} | normalize >pieces
same pieces "$tests/cases/normalize/mailbox.out" 'a mailbox that comes in pieces'
is "$(normalize --no-fix=mime <"$f" | grep -c 'fix=mime')" 0 \
	'--no-fix=mime: nothing is decoded'
is "$(printf 'It is so that %060d is the sum =\nAnd it is said =E2=80=99 so.\n' 7 |
	normalize | grep -c 'fix=mime')" 0 \
	'a line longer than those that mailers cut is no quoted-printable'

# hostile input: linear and bounded
bomb() {
	awk -v n="$1" "BEGIN { for (i = 0; i < n; i++) printf \"$2\" }"
}
for what in . 1 '[' '*' '\001' '&' ' ' '\303' '|' '~{' 'a\n' '- \n'; do
	bomb 400000 "$what" | normalize >out
	is "$?" 0 "400000 times $what"
	stream out "400000 times $what: a valid stream"
done

# markup that is never closed: no search to the end from each mark
for what in '[a](b' '**a ' '<b x=' '<!-- ' '[[a' '[[b]]<ref>' '[[b]]{{a'; do
	bomb 20000 "$what" >one
	bomb 40000 "$what" >two
	linear "40000 times $what: never closed" normalize
done

# no line end but odd ones: twice as much takes about twice as long
for what in '\302\205' '\342\200\250' '\v' '\f'; do
	bomb 100000 "x$what" >one
	bomb 200000 "x$what" >two
	linear "nothing but $what for line ends" normalize
done

# what a page says of itself, between two paragraphs, and sentences that begin so
cat >page-talk.txt <<'END'
boilerplate	Scroll down to continue
boilerplate	Story continues below advertisement
boilerplate	This video is playable on all of your devices
boilerplate	All quotes delayed a minimum of 15 minutes
boilerplate	You must be a subscriber to comment here
boilerplate	An official website of the river union
boilerplate	Ajouter à vos sélections
boilerplate	Um diesen Inhalt anzuzeigen, benötigen wir Ihre Zustimmung.
boilerplate	Para seguir leyendo, inicie sesión
boilerplate	Continua após a publicidade
boilerplate	Ascolta l'articolo
boilerplate	Akceptuję i przechodzę do serwisu
boilerplate	Läs hela artikeln
boilerplate	При перепечатке ссылка обязательна.
boilerplate	Передрук матеріалів лише за наявності посилання.
boilerplate	Henüz yorum yapılmamış.
boilerplate	بريدك الإلكتروني لن ينشر.
boilerplate	Jadilah yang pertama berkomentar.
boilerplate	违法和不良信息举报电话及邮箱。
boilerplate	この記事は会員の方だけがお読みになれます。
boilerplate	저작권자 © 강변일보
text	Register the boats, the ministers said, and count the nets.
text	Für die Nutzung des Wassers zahlen beide Staaten gleich viel.
text	Les informations recueillies par les services sont secrètes.
text	Sus datos muestran que el río lleva menos agua cada año.
text	Для участия в саммите прибыли министры шести стран.
text	انضم إلى الحلف وزراء ست دول عربية يوم الاثنين.
text	Bergabung dengan ASEAN, negara itu berharap pada pasar baru.
text	Genom att fortsätta kriget förlorar båda, sade ministern.
END
p='The envoys of both states returned on Monday and met the ministers who had asked for new talks on water and on trade.'
awk -F'\t' -v p="$p" '{ print NR "\t" p "\\n\\n" $2 "\\n\\n" p }' page-talk.txt |
	normalize --tsv |
	awk -F'\t' -v OFS='\t' '$1 != d { d = $1; n = 0 } ++n == 2 { print $4, $8 }' >out
same out page-talk.txt 'what pages say of themselves, and what only begins so'

golden normalize
# letter, soft hyphen, a mark of class 0: once an endless loop
printf 'The letter a\302\255\342\203\235 is cut.\n' | normalize >out
is "$(sed -n 's/.*map=\([^	|]*\).*/\1/p' out)" 12,2:0,11 \
	'a soft hyphen before a mark that no letter takes up'
stream out 'also a valid stream'
done_testing
