#!/bin/sh
# SPDX-License-Identifier: ISC
# sentence-split: what it must do, by example.
. "${0%/*}/lib.sh"

# its arguments, each a row, as sentences joined by " / "
cut_up() {
	text "$@" | sentence-split $opt | awk -F'\t' '$4 != "doc" {
		printf "%s%s", sep, $8; sep = " / " } END { print "" }'
}
opt=

# splits TEXT-WITH-BARS TITLE: the text without bars is cut at the bars
splits() {
	is "$(cut_up "$(text "$1" | sed 's/ *| */ /g')")" \
		"$(text "$1" | sed 's/ *| */ \/ /g')" "$2"
}

splits 'The talks failed. | Both sides left.' 'a full stop ends a sentence'
splits 'Who left? | Nobody! | All stayed.' 'so do ? and !'
splits 'Dr. Amina Farah met Gen. Otto Brandt.' 'a title does not'
splits 'They met J. K. Moran and Q. B. Adu there.' 'nor initials'
splits 'It rose by 3.5 percent. | Then it fell.' 'nor a decimal point'
splits 'He left at 5 p.m. on Sunday.' 'nor p.m. before a small word'
splits 'The U.S. Embassy was closed.' 'nor U.S. before what belongs to it'
splits 'Envoy Heads To Quito As U.S. And Peru Seek Deal' \
	'U.S. ends no sentence in the middle of a headline'
splits 'They deposed President Adu.1 | Four days later he left.12 | Then it rained.' \
	'the number of a footnote stays with its sentence'
splits 'He lives at No.10 Downing Street and paid 3.5 Million.' \
	'other numbers behind a full stop'
splits 'He went to the U.S. | The visit was short.' \
	'U.S. may stand at the end'
splits 'They wrote to W.R. Adu and Harry M. Rose.' 'initials before a name'
splits 'At 6 p.m. Mr. Adu left. | He arrived at 7 p.m. | Mr. Moran waited.' \
	'p.m. at the end'
splits '"We are done." | The envoy stood up.' 'closing quotes go along'
splits '"Are we done?" asked the envoy.' 'a quotation goes on in small letters'
splits '"We are done. | We leave tonight," he said.' \
	'a quotation of two sentences is cut inside'
splits 'It is over (see page 3). | They left.' 'closing brackets go along'
splits 'The dam holds.[3] | The river does not.' 'footnote marks go along'
splits 'See https://example.org/a.b?c=d. | It is there.' 'addresses are whole'
splits 'They waited ... and waited. | Nothing came.' 'an ellipsis may go on'
splits '1. Open the valve. | 2. Close the gate.' 'the mark of an item stays'
splits '1) Open the valve | 2) Close the gate' 'an inline list is cut'
splits 'وصل الوزير اليوم. | هل سيبقى؟ | نعم.' 'Arabic'
splits 'وزیر پہنچ گئے۔ | کیا وہ رکیں گے؟ | ہاں۔' 'Urdu'
splits 'मंत्री आए। | वे चले गए।' 'Hindi'
is "$(cut_up '部长到了。他走了吗？没有！')" '部长到了。 / 他走了吗？ / 没有！' 'Chinese'
splits 'Ο υπουργός έφυγε; | Δεν έφυγε.' 'Greek'
splits 'Министр прибыл в г. Москву. | Он уехал.' 'Russian'

splits 'The dam holds. [3] [4] | The river does not. [citation needed] | It rose.' \
	'several marks, and remarks in brackets'
splits '"Who left?" Ada Moran asked. | Nobody knew.' 'a speaker by name'
splits '"We left." | Ada Moran sat down.' 'but a full stop ends what was said'
splits 'He asked: "Who pays?" | Nobody answered.' 'nobody is no speaker'
splits 'They let K.L.M. see the plan of 5 percent of Q.R.S. in May.' \
	'initials that no table has, before a small word'
splits 'They sank H.M.S. Farah and R.M.S. Adu.' 'ships'
splits 'Der General a. D. blieb. | Er schwieg.' 'two letters that belong together'
splits 'La loi vise l’art. 5 al. 2 du texte. | Elle est claire.' 'French articles'
splits 'El acuerdo dice «no». | Nadie lo leyó.' 'a word in quotes is no abbreviation'
splits 'Zie blz. 12 e.v. | Het is daar.' \
	'a reference in a row too short to tell its language'
splits 'Το άρθ. 5 ισχύει. | Βλ. κεφ. 2.' 'Greek references'
is "$(cut_up '“走吧。”他说。很多人说：“走吧。”')" \
	'“走吧。”他说。 / 很多人说：“走吧。”' \
	'Chinese: who said it'
is "$(cut_up '他答：「知道。」他又說，「不變」。')" '他答：「知道。」 / 他又說，「不變」。' \
	'Chinese: what he also said'
splits 'He starred in Viva Lima! (1965) and left.' 'a title before its year'
splits 'The wells (d. 1990; m. 1949) are dry. | It rains.' 'letters before a year'
splits 'Figure 2. The bridge from the south.' 'the number of a figure'
splits '2.1. The bridge.' 'the number of a section'
splits 'We won! :-) | Next week we play again. | Fine :) | Bye.' 'a smile'
splits 'We won 🔥👍 | Next week we play.' 'faces end what they comment on'
splits 'Мы дома))) | Потом расскажу) | Всё.' 'Russian smiles'
splits 'THE BRIDGE OVER THE RIVER | The ministers met there.' \
	'a heading in capitals'
splits '[M. Adu] is a name, and THE BRIDGE held.' 'capitals inside'
splits 'تهران - ایرنا: | وزیر آمد.' 'the dateline of a Persian report'
splits 'Ο Α. Β. έφυγε το 5 π.Χ. με 1,5 εκατ. ευρώ.' 'Greek abbreviations'
splits 'იგი ქალაქში ჩავიდა. | ეს კარგია.' 'Georgian has no capitals'
splits 'Նա եկավ. մենք գնացինք: | Լավ է:' 'a dot is no full stop in Armenian'
splits 'Hän sanoi sen. | ”Me lähdemme nyt”, hän jatkoi.' \
	'a quotation mark that closes in English opens in Finnish'
splits 'Der Krieg begann am 12. Juni und endete 3:1. | Das war gut.' \
	'a score is no ordinal'
splits 'Это было в 1898 г. | В город приехали гости в 2010-2012 гг. Виктор уехал.' \
	'Russian years'

splits 'See 4 Fed.Reg. 4113, 628 F. 3d 11 at 3 n. 4. | Id. § 3 is so.' \
	'references of law'
splits 'Viajó a los EE. UU. con las FF. AA. ayer.' 'Spanish plurals'
splits 'Zie ook blz. enz. hier.' 'a short row of abbreviations'

splits 'It falls under 18 U.S.C. § 2703(c). | Among the records is one.' \
	'a letter in brackets is no circa'
splits 'P. ¿Qué pasa en Volta? | R. Nada.' 'a letter that asks in an interview'
splits 'They agreed: 1. trade; 2. fish; and 3. oil. | Nobody left.' \
	'numbers of items in small letters'
splits 'Vazir va b. qatnashdi. | U ketdi.' 'a letter in an unknown language'
splits 'C’est pour les projets de la RTE. | Mais elle se tait.' \
	'capitals are no abbreviation of small letters'
splits '’’ہم نہیں جائیں گے۔‘‘ | وزیر چلے گئے۔ | پی۔ٹی۔آئی۔ کے رہنما آئے۔' \
	'Urdu: quotation marks of two, a party of letters'
splits 'הוא אמר ״לא ניסוג.״ | היא שתקה.' 'Hebrew quotation marks'
splits 'حضر د. سامي وم. أحمد. | ثم غادرا.' 'Arabic: an abbreviation behind "and"'
is "$(cut_up 'वे आए| वे गए थे | होम | खबरें')" 'वे आए| / वे गए थे | / होम | खबरें' \
	'a bar typed for the danda'

# a row that does not tell its language
long='Die Gespräche dauerten an, und niemand weiß, wann sie enden.'
is "$(cut_up "$long" "$long" 'Der 1. begann um 9.' 'Vgl. Abs. 3 HGB.')" \
	"$long / $long / Der 1. begann um 9. / Vgl. Abs. 3 HGB." \
	'has that of the rows before it'
is "$(cut_up "$long" 'Um 5. The envoys of the court and of the crown met.' \
	'On May 2. They left.')" \
	"$long / Um 5. / The envoys of the court and of the crown met. / On May 2. / They left." \
	'of most of them'
splits 'Das Abkommen (sog. „Volta II“) scheiterte (vgl. UN, S. 12).' \
	'before a quotation, too'
splits 'Medlemmerne (S, V m.fl.) stemte (jf. Volta, s. 12). | Regeringen venter.' \
	'letters of parties are no words of Czech'
splits 'See para. 14. | The panel found no proof.' \
	'a word before a full stop and a number tells nothing'

# rows
cat >in <<EOF
d	0	22	text	0	_	cont=1|date=2025-01-02|fix=x|map=6,2:1,13,1:3	Go on. We met there …
d	0	5	PERSON	0	x	_	Go on
# a remark
d	0	30	doc	0	_	encoding=windows-1252	_
EOF
cat >want <<EOF
d	0	6	text	1	_	cont=1|date=2025-01-02|fix=x	Go on.
d	0	5	PERSON	1	x	_	Go on
d	8	22	text	2	_	fix=x|map=13,1:3	We met there …
# a remark
d	0	30	doc	0	_	encoding=windows-1252	_
EOF
sentence-split in >out 2>err
same out want 'the first keeps cont and date; map is cut; annotations move'
sentence-split out >again
same again out 'what is split already passes'

cat >in <<EOF
d	0	30	text	0	_	map=5,17:1,8	They came. One left.
d	0	30	doc	0	_	_	_
EOF
sed 's/They came. One left./Come. He went./' in >in2
cat >want <<EOF
d	0	5	text	1	_	_	Come.
d	22	30	text	2	_	_	He went.
d	0	30	doc	0	_	_	_
EOF
sentence-split in2 >out
same out want 'white space between sentences is in no row'
awk 'NR == 2 { print "d\t8\t14\tboilerplate\t0\t_\t_\tPage 3" } { print }' \
	in2 >in3
cat >want <<EOF
d	0	5	text	1	_	_	Come.
d	8	14	boilerplate	2	_	_	Page 3
d	22	30	text	3	_	_	He went.
d	0	30	doc	0	_	_	_
EOF
sentence-split in3 >out
same out want 'furniture inside a row stands between its sentences'

cat >in <<EOF
d	0	15	text	0	_	_	He came. I went
d	5	10	ORG	0	x	_	me. I
d	0	15	doc	0	_	_	_
EOF
is "$(sentence-split in | cut -f4,5)" "$(sed 's/	0	x/	1	x/; 1s/	0	_	_	H/	1	_	_	H/' in | cut -f4,5)" \
	'no break inside an annotation'

cat >in <<EOF
d	3	36	item	0	_	_	Open the valve 2. Close the gate.
d	40	73	text	0	_	_	Open the valve 2. Close the gate.
d	0	74	doc	0	_	_	_
EOF
is "$(sentence-split in | cut -f8 | paste -sd'|' -)" \
	'Open the valve|2. Close the gate.|Open the valve 2.|Close the gate.|_' \
	'an inline list whose first mark is outside its row'

# options
echo 'Das Amt f. Wasser. Es regnet.' >in
echo 'AMT' | sentence-split -A /dev/stdin in | cut -f8 >out
echo Wasser. >list
is "$(sentence-split -A list in | cut -f8 | head -n 1)" "$(cat in)" \
	'-A FILE: words of the user'
printf '# mine\nRgt.\nz. B.\n\n\tnothing\n\377\n' >list
echo 'The Rgt. Volta left.' >in
exits 1 '-A FILE: a line that is wrong' sentence-split -A list in
is "$(sentence-split -A list in 2>&1 >out)" \
	"$(printf 'sentence-split: list: line %d: %s\n' 3 'more than one word' \
		5 'no word' 6 'bad UTF-8')" 'it is named by its number'
is "$(head -n 1 out | cut -f8)" "$(cat in)" 'the others count'
is "$(sentence-split -A - in <list 2>&1 >out)" \
	"$(printf 'sentence-split: -: line %d: %s\n' 3 'more than one word' \
		5 'no word' 6 'bad UTF-8')" '-A -: standard input'
exits 2 '-A with no such file' sentence-split -A none in
exits 2 '-l with no language' sentence-split -l 4x in
is "$(echo 'At 12. Mai he left.' | sentence-split -l de | wc -l | tr -d ' ')" 2 \
	'-l LANG: ordinals of German'
is "$(echo 'Mr. Moran left.' | sentence-split --uax29 | cut -f8 | head -n 1)" \
	'Mr.' '--uax29: no more than Unicode has'

# hostile input: one row of two megabytes, in time, nothing lost
for pattern in . '.' '. ' '.. ' '"' '."' '" ' '(' '[1]' ')' 'a.' 'A. ' 'Mr. ' \
	'1. ' '1) ' '!?' '. A' '¿' '。' '「' '「。' '؟' 'ا. ' '…' '». ' 'x' '9' \
	'. . ' ' ' 'é' 'z. B. ' 'a! b? ' '12. Mai ' 'Խ=' 'α=:;' ':) ' ')) ' '😀' \
	'AB CD ' 'ا - ' '[a] ' '”' ':(' '.(1)' '།' 'ནོ། ' '?" ا ' 'आ। ' 'आ| ' '‘'; do
	awk -v p="$pattern" 'BEGIN {
		while (length(s) < 2000) s = s p
		printf "d\t0\t%d\ttext\t0\t_\t_\t1) ", length(s) * 1000 + 5
		for (i = 0; i < 1000; i++) printf "%s", s
		printf ".z\nd\t0\t9999999\tdoc\t0\t_\t_\t_\n"
	}' >hostile
	for option in --language=en --uax29; do
		limited 20 sentence-split $option hostile >out
		status=$?
		is "$status $(cut -f8 out | tr -d ' \n' | cksum)" \
			"0 $(cut -f8 hostile | tr -d ' \n' | cksum)" \
			"two megabytes of '$pattern' $option"
	done
done
golden sentence-split
done_testing
