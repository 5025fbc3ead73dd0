#!/bin/sh
# SPDX-License-Identifier: ISC
# tag-entities: what it must do, by example.
. "${0%/*}/lib.sh"

# kind=value[attrs] of each row found, with ; between
tags() {
	text "$@" | tag-entities -o | awk -F'\t' '{
		print $4 "=" $6 ($7 == "_" ? "" : "[" $7 "]") }' | paste -sd';' -
}
# kind:text
spans() { text "$@" | tag-entities -o | awk -F'\t' '{ print $4 ":" $8 }' |
	paste -sd';' -; }

is "$(tags 'Foreign Minister Ishaq Dar met Marco Rubio.')" \
	'TITLE=foreign minister;PERSON=Ishaq Dar[role=foreign minister];PERSON=Marco Rubio' \
	'an office before a name is its role'
is "$(spans "Pakistan's army left the United Kingdom.")" \
	'GPE:Pakistan;GPE:United Kingdom' 'no possessive, no article'
is "$(spans 'The flag of New Zealand flew. A South Korean ship left.')" \
	'GPE:New Zealand;NORP:South Korean' \
	'a country of two words is no people, a people is no country'
is "$(tags 'French and Soviet troops left France and Zaire.')" \
	'NORP=FRA;NORP=SUN;GPE=FRA;GPE=ZAR' 'countries and peoples by code'
is "$(tags 'It paid $3bn, €10–12 million and about Rs 5 crore.')" \
	'MONEY=USD 3000000000;MONEY=EUR 10000000-12000000;MONEY=INR 50000000[mod=APPROX]' \
	'money by sign and code, ranges, about'
is "$(tags 'Some 40 per cent, 65–70% and two-thirds of it.')" \
	'PERCENT=40%[mod=APPROX];PERCENT=65-70%;PERCENT=66.7%' 'percentages'
is "$(tags 'At least 6.5 cubic kilometres; 1,200 km; 5 nautical miles.')" \
	'QUANTITY=6.5 km3[mod=EQUAL_OR_MORE];QUANTITY=1200 km;QUANTITY=5 nmi' \
	'quantities'
is "$(tags 'Maj. Gen. Ali Khan and former President Ana Silva spoke.')" \
	'TITLE=major general;PERSON=Ali Khan[role=major general];TITLE=president[status=former];PERSON=Ana Silva[role=president|status=former]' \
	'ranks spelled out, former outside'
is "$(text 'The Eastern Lakes Water Authority (ELWA) met.' 'ELWA agreed.' |
	tag-entities -o | cut -f6,8 | tr '\t' =| paste -sd';' -)" \
	'Eastern Lakes Water Authority=Eastern Lakes Water Authority;Eastern Lakes Water Authority=ELWA;Eastern Lakes Water Authority=ELWA' \
	'brackets bind an acronym'
is "$(tags 'Omar Beldi Sanko, the militia leader better known as Tefo, fled.' \
	'Tefo is in Chad.')" \
	'PERSON=Omar Beldi Sanko;PERSON=Omar Beldi Sanko;PERSON=Omar Beldi Sanko;GPE=TCD' \
	'known as: the other name of the same'
is "$(tags "Omar Sanko, known as \"Beldi's chef\", fled. Beldi stayed.")" \
	'PERSON=Omar Sanko;PERSON=Beldi;PERSON=Beldi' 'but not of his master'
is "$(tags 'The DPRK and the UAE sent envoys.')" 'GPE=PRK;GPE=ARE' \
	'countries by their letters are no bodies'
is "$(tags "Kenya's African Union envoy left.")" 'GPE=KEN;ORG=African Union' \
	'a body of many countries is not one of them'
is "$(text 'Mr. LAVROV met Mr. Mark RUTTE; XI Jinping and JD Vance stayed.' \
	'SIAD BARRE AND ABDULLAH II CAME FROM ADDIS ABABA.' \
	"THE INTERNATIONAL CRISIS GROUP OF BASHAR AL-ASSAD'S FOES, THE UN AND BBC NEWS" |
	tag-entities -o | grep -v TITLE | cut -f6 | paste -sd';' -)" \
	'Lavrov;Mark Rutte;Xi Jinping;J.D. Vance;Siad Barre;Abdullah II;Addis Ababa;International Crisis Group;Bashar al-Assad;United Nations;BBC' \
	'the value of a name in capitals is that of the same in small letters'
is "$(tags 'Talks in Paris, Washington and London went on.' \
	'They moved to Paris, Texas, and Vancouver, Washington.')" \
	'GPE=Paris[country=FRA|id=geonames:2988507];GPE=Washington[country=USA|id=geonames:4140963];GPE=London[country=GBR|id=geonames:2643743];GPE=Paris[country=USA|id=geonames:4717560];GPE=Texas[country=USA];GPE=Vancouver[country=USA|id=geonames:5814616];GPE=Washington[country=USA|id=geonames:4140963]' \
	'capitals side by side are no town and its state'
is "$(spans 'Then Hemedti left Zalingei.')" 'PERSON:Hemedti;GPE:Zalingei' \
	'a nom de guerre'
is "$(tags 'التقى بوزير الدفاع سامي خليل أمس.')" \
	'TITLE=minister of defense;PERSON=سامي خليل[role=minister of defense]' \
	'an office behind a prefix, in Arabic'
is "$(spans '学生代表も来た。学生の田中太郎代表も来た。' '학생 대표도 왔다. 한동훈 대표는 떠났다.')" \
	'PERSON:田中太郎;TITLE:代表;PERSON:한동훈;TITLE:대표' \
	'an office of many asks for a full name'
is "$(tags 'باكستان و الصين')" 'GPE=PAK;GPE=CHN' 'countries in Arabic'
is "$(tags 'والعراق وبالصين')" 'GPE=IRQ;GPE=CHN' 'behind prefixes, in Arabic'
is "$(tags 'وصل إلى مدينة حلب، في ظروف قاهرة، ثم إلى المدينة المنورة')" \
	'GPE=Aleppo[country=SYR|id=geonames:170063];GPE=Medina[country=SAU|id=geonames:109223]' \
	'a word of Arabic that is a city in Persian'
is "$(tags 'رییس جمهور در قاهره و مدینه')" 'GPE=Cairo[country=EGY|id=geonames:360630];GPE=Medina[country=SAU|id=geonames:109223]' \
	'the cities in Persian'
is "$(tags 'دعم مالي في مالي')" 'GPE=MLI' 'Mali, but no financial aid, in Arabic'
is "$(tags 'Встреча в Китае, России и Южной Корее, США.')" \
	'GPE=CHN;GPE=RUS;GPE=KOR;GPE=USA' 'countries in Russian cases'
is "$(tags 'По словам Петренко, он посетит Китай.')" 'GPE=CHN' \
	'the model, which learnt English, says nothing of Russian names'
is "$(tags 'Глава Минприроды Олег Донской и директор Агентства в Китае.')" \
	'TITLE=head;PERSON=Олег Донской[role=head];GPE=CHN' \
	'behind an office the body in its genitive is no person'
is "$(tags 'Президент Иван Петренко прибыл.' 'Петренко доволен.')" \
	'TITLE=president;PERSON=Иван Петренко[role=president];PERSON=Иван Петренко[role=president]' 'holders of offices, in Russian'
is "$(tags "Le ministre de l'Économie et des Finances, Bruno Le Maire, a parlé de la crise.")" \
	'TITLE=minister of economy and finance;PERSON=Bruno Le Maire[role=minister of economy and finance]' \
	'fields of one minister; Le Maire is a name'
is "$(tags 'Об этом сообщил руководитель аппарата президента Владимир Мединский.')" \
	'PERSON=Владимир Мединский' "another's office, in Russian"
is "$(tags 'El presidente habla español con los españoles de la ciudad.')" 'NORP=ESP' \
	'a language that is spoken is no people, in Spanish'
is "$(tags 'House of Representatives Deputy Speaker Joe Moe spoke.')" \
	'ORG=House of Representatives;TITLE=deputy speaker;PERSON=Joe Moe[role=deputy speaker]' \
	'the name of the body is whole'
is "$(tags 'Secretary of State and Foreign Minister Ana Silva met a guard under Gen. Ali Khan.')" \
	'TITLE=secretary of state and foreign minister;PERSON=Ana Silva[role=secretary of state and foreign minister];TITLE=general;PERSON=Ali Khan[role=general]' \
	'two offices of one person; "under" is none'
is "$(tags "Commander-in-Chief Joe Moe, chargé d'affaires Ann Poe and Acting Foreign Minister Amir Khan Tarzi met.")" \
	"TITLE=commander-in-chief;PERSON=Joe Moe[role=commander-in-chief];PERSON=Ann Poe[role=chargé d'affaires];TITLE=foreign minister[status=acting];PERSON=Amir Khan Tarzi[role=foreign minister|status=acting]" \
	'offices of several words; Amir Khan is a name'
is "$(spans 'It ratified the Rome Statute on Tuesday; Iran left the JCPOA.')" \
	'LAW:Rome Statute;GPE:Iran;LAW:JCPOA' 'treaties end before a day'
is "$(tags 'Irrigation Minister Ali Moe met Fiji PM Joe Poe in Granada, Spain.')" \
	'TITLE=irrigation minister;PERSON=Ali Moe[role=irrigation minister];GPE=FJI;TITLE=prime minister;PERSON=Joe Poe[country=FJI|role=prime minister];GPE=Granada[country=ESP|id=geonames:2517117];GPE=ESP' \
	'PM is a prime minister, Granada a city of Spain'
is "$(tags '한국과 일본은')" 'GPE=KOR;GPE=JPN' 'countries before Korean particles'
is "$(spans "Rusya'nın ve Türkiye'de")" 'GPE:Rusya;GPE:Türkiye' \
	'countries before Turkish endings'
is "$(tags '中国和法国')" 'GPE=CHN;GPE=FRA' 'countries in Chinese'

# two rows of one document: the short form first
doc() {
	printf 'd\t0\t17\theadline\t0\t_\t_\tTalks with Karimo\n'
	printf 'd\t18\t49\ttext\t0\t_\t_\tPresident Tobias Karimo arrived.\n' |
		sed 's/	49	/	50	/'
	printf 'd\t0\t50\tdoc\t0\t_\t_\t_\n'
}
doc >in.tsv
is "$(tag-entities -o in.tsv | awk -F'\t' '$4 == "PERSON" { print $6 }' |
	sort -u)" 'Tobias Karimo' 'a short form in the headline gets the full name'

# ten thousand names: the tables grow, and are given back
awk 'BEGIN {
	for (i = 0; i < 5000; i++) {
		v = substr("aeiou", 1 + i % 5, 1)
		s = sprintf("%s%c%c", v, 97 + int(i / 26) % 26,
		    97 + int(i / 676) % 26)
		printf "Mr. %c%sov met Ann %c%sski.\n", 65 + i % 26, s,
		    65 + i % 24, s
	}
}' >names
is "$(tag-entities -o names in.tsv | grep '^d')" "$(tag-entities -o in.tsv)" \
	'a document of many names leaves nothing to the next'

printf 'blue lantern\tEVENT\tExercise Blue Lantern\n' >own
is "$(echo 'They left Blue-Lantern.' | tag-entities -o -g own | cut -f4,6)" \
	"EVENT	Exercise Blue Lantern" "a user's own name"
printf 'rome\tPERSON\tRome Smith\tweak=1\n' >weak
is "$(echo 'He lives in Rome, Italy.' | tag-entities -o -g weak | cut -f4 |
	paste -sd, -)" 'GPE,GPE' "a weak one gives way"
printf 'x\tNOBODY\n\ty\n' >bad
exits 1 'a bad line of a gazetteer' sh -c 'echo x | tag-entities -g bad'
is "$(echo x | tag-entities -g bad 2>&1 >/dev/null | head -n 1)" \
	'tag-entities: bad: line 1: no such kind of name' 'with its number'
# a user's line: what is wrong with it, by number; the rest is read
{
	printf 'blue lamp\tEVENT\t_\tcountry=KEN|score=0.9\r\n'
	printf 'a1\tEVENT\t_\tscore\na2\tEVENT\t_\tcolour=red\n'
	printf 'a3\tEVENT\t_\tscore=1|country=KEN\na4\tEVENT\t_\tscore=\n'
	printf '\303\tEVENT\n\302\240\tEVENT\n# a comment\n\nred lamp\n'
} >lines
is "$(echo 'Blue Lamp began.' | tag-entities -o -g lines 2>log | cut -f4,6-)" \
	"EVENT	Blue Lamp	country=KEN|score=0.9	Blue Lamp" \
	"a user's attributes, a line that ends in CR LF"
is "$(sed 's/.*lines: line //' log)" '2: an attribute without =
3: an attribute that entities do not have
4: attributes that are not in order
5: an attribute with a bad value
6: bad UTF-8
7: a form without words, or of too many
10: no kind' 'each bad line is reported'
printf 'd\t0\t17\tboilerplate\t0\t_\t_\tTalks with Japan.\nd\t0\t17\tdoc\t0\t_\t_\t_\n' \
	>menu
is "$(tag-entities -o menu | wc -l | tr -d ' ') $(tag-entities -a -o menu |
	cut -f6)" '0 JPN' 'boilerplate, only where all is asked for'
is "$(tag-entities -o --live in.tsv | awk -F'\t' '$4 == "PERSON" { print $6 }' |
	paste -sd, -)" 'Karimo,Tobias Karimo' \
	'... but not where rows are not held'
exits 2 'no such gazetteer' sh -c 'echo x | tag-entities -g /nowhere/x'

# who holds which office of which country
who() { tags "$@" | tr ';' '\n' | grep '^PERSON' | paste -sd';' -; }
while IFS='=' read -r said want; do
	is "$(who "$said")" "PERSON=$(echo "$want" | tr ',' '|')" "$said"
done <<-'END'
	Aryan Mehta, the former Indian foreign minister, left.=Aryan Mehta[country=IND,role=foreign minister,status=former]
	He met President Ion Rusu of Romania.=Ion Rusu[country=ROU,role=president]
	He met Mali's Oumar Keita.=Oumar Keita[country=MLI]
	The ex-president Ana Silva spoke.=Ana Silva[role=president,status=former]
	Foreign Minister Senator Tariq Lodhi met them.=Tariq Lodhi[role=foreign minister]
	King Faris II of Jordan met them.=Faris II[country=JOR,role=king]
	Egyptian intelligence chief Samir Fahmy flew in.=Samir Fahmy[country=EGY,role=intelligence chief]
	His Turkish counterpart Kemal Aydin agreed.=Kemal Aydin[country=TUR]
	Lt Gen (retd) Omar Bajwa spoke.=Omar Bajwa[role=lieutenant general]
	India's Ambassador to Chile Anil Rao spoke.=Anil Rao[country=IND,role=ambassador]
	President Chen Ming-te spoke.=Chen Ming-te[role=president]
END
is "$(tags 'Deputy Prime Minister and Foreign Minister Tariq Lodhi spoke.')" \
	'TITLE=deputy prime minister and foreign minister;PERSON=Tariq Lodhi[role=deputy prime minister and foreign minister]' \
	'two offices joined are one title'
is "$(spans 'National Security Council Secretary-General Bo Lin spoke.')" \
	'ORG:National Security Council;TITLE:Secretary-General;PERSON:Bo Lin' \
	'a body before an office is no part of it'

# rows of one document, sentence by sentence, held
held() {
	for line; do
		printf 'd\t0\t%s\ttext\t0\t_\t_\t%s\n' "${#line}" "$line"
	done | awk -F'\t' -v OFS='\t' '{ n = $3; $2 = at + 0; $3 = at + n
		at = $3 + 1; print } END { print "d", 0, at, "doc", 0, "_", "_",
		"_" }' | tag-entities -o | awk -F'\t' '{
		print $8 "=" $6 ($7 == "_" ? "" : "[" $7 "]") }' | paste -sd';' -
}
is "$(held 'The Pakistan National Security Committee (NSC) met.' 'The NSC agreed.' \
	'The Turkish National Security Council (NSC) met.' 'The NSC left.' |
	tr ';' '\n' | grep '^NSC' | paste -sd';' -)" \
	"$(printf '%s;' 'NSC=Pakistan National Security Committee[country=PAK]' \
	'NSC=Pakistan National Security Committee[country=PAK]' \
	'NSC=Turkish National Security Council[country=TUR]')NSC=Turkish National Security Council[country=TUR]" \
	'an acronym of two bodies is what was said last'
is "$(held 'Japan complained.' 'The Ministry of Defense said so.' |
	sed 's/.*;//')" 'Ministry of Defense=Ministry of Defense' \
	'a ministry is not that of a country which is not there'
is "$(held "Georgia's President Nino Beridze spoke." | sed 's/;.*//')" \
	'Georgia=GEO' 'a country that is a given name too'
is "$(held 'Dar arrived.' 'Foreign Minister Ishaq Dar spoke.' |
	sed 's/;.*//')" 'Dar=Ishaq Dar[role=foreign minister]' \
	'a family name alone is the person'
is "$(held 'Adviser Gohar Ali Khan met Imran Khan.' 'Imran Khan left.' \
	'Then Khan spoke.' | sed 's/.*;//')" 'Khan=Imran Khan' \
	'of two persons of one name the one named most'
is "$(held 'They met in Geneva.')" 'Geneva=Geneva[country=CHE|id=geonames:2660646]' \
	'of two cities the one meant without more'
is "$(held 'He flew to Tehran.')" 'Tehran=Tehran[country=IRN|id=geonames:112931]' \
	'a city has its country'
# a capital that stands for its government
while IFS='=' read -r said want; do
	is "$(tags "$said" | tr ';' '\n' | grep -c 'gov=')" "$want" "$said"
done <<-'END'
	Islamabad denied it.=1
	Tokyo and Seoul agreed to share it.=2
	He blamed Kyiv for the collapse of the talks.=1
	Sanctions on Tehran were lifted; aid to Kyiv went on.=2
	Warsaw's ambassador was recalled.=1
	According to Ankara, which backs Baku, it was over.=2
	The Riyadh-led coalition struck again.=1
	It was rejected by New Delhi.=1
	He flew from Vienna to Doha and stayed in Cairo.=0
	It was done by Moscow lawyers.=0
END
is "$(spans 'The frigate Carl Nesjar and the BRP Ramon del Valle met a Burke-class ship.' |
	sed 's/;PERSON.*//')" 'PRODUCT:Carl Nesjar;PRODUCT:BRP Ramon del Valle;PRODUCT:Burke' \
	'ships'

# what stands around a name says that it is a place
is "$(spans 'The village of Tor-Bal was burnt.')" 'GPE:Tor-Bal' \
	'the village of X'
is "$(spans 'They left Adan Qabul, a small town in the east.')" \
	'GPE:Adan Qabul' 'X, a town in'
is "$(spans 'Osman Qabul, a village elder, fled.' | cut -d';' -f1)" \
	'PERSON:Osman Qabul' 'a village elder is no village'
is "$(spans 'They shelled Osman Shelab camp.')" 'FAC:Osman Shelab' 'X camp'
is "$(spans 'He flew to Port-au-Prince.')" 'GPE:Port-au-Prince' \
	'a listed capital is whole'
is "$(spans 'Traders sold shares of Reliance Industries and Qabnaft yesterday.')" \
	'ORG:Reliance Industries;ORG:Qabnaft' 'one beside a company is one'
is "$(spans 'He sold VHS tapes and PPE in Peru.')" 'GPE:Peru' \
	'what is short for common words is no name'
is "$(spans 'The Nigerian Guild of Oilmen (NGO) met yesterday. The NGO left before noon.')" \
	'ORG:Nigerian Guild of Oilmen;ORG:NGO;ORG:NGO' \
	'but a name may be shortened to it'

is "$(tags 'Ali Khan, the Taliban spokesman, met Joe Moe, its commander.')" \
	'PERSON=Ali Khan[role=spokesman];ORG=Taliban;PERSON=Joe Moe[role=commander]' \
	'an office behind a name may have its body before it'
is "$(tags 'U.S. Secretary of State Roe and U.S. Secretary of Defense Moe met.')" \
	'GPE=USA;TITLE=secretary of state;PERSON=Roe[country=USA|role=secretary of state];GPE=USA;TITLE=secretary of defense;PERSON=Moe[country=USA|role=secretary of defense]' \
	'an office ends where its last word does'
is "$(tags 'us and iran meet in oman, afp says')" \
	'GPE=USA;GPE=IRN;GPE=OMN;ORG=Agence France-Presse' \
	'acronyms in small letters where all are small'
is "$(tags 'He lived in malaysia for years.')" 'GPE=MYS' \
	'a known name in small letters, behind in'
is "$(spans 'In Dhaka the trial of Sheikh Hasina began in May.')" \
	'GPE:Dhaka;PERSON:Sheikh Hasina' 'a title may be a name'
is "$(spans "The ruling party's JP Verma accused him of it.")" \
	'PERSON:JP Verma' 'initials without full stops'
is "$(held 'Kamchybek Tashiev met them.' 'Tashiev, who returned from Munich, left.' |
	cut -d';' -f2)" 'Tashiev=Kamchybek Tashiev' \
	'a surname at the front of a sentence is the one of the document'
is "$(spans 'SECRETARY OF STATE KERRY THANKED UNESCO.')" \
	'TITLE:SECRETARY OF STATE;PERSON:KERRY;ORG:UNESCO' \
	'offices and listed bodies in capitals'

is "$(held 'Pakistan paid 5 million rupees.')" \
	'Pakistan=PAK;5 million rupees=PKR 5000000' \
	'rupees are those of the country that the text is about'

# what is said of a person
is "$(tags 'Lebanese President Jan Aoun, a former army commander, spoke.')" \
	'NORP=LBN;TITLE=president;PERSON=Jan Aoun[country=LBN|role=president]' \
	'a former commander is no former president'
is "$(tags 'Rahul Verma and his sister Priyanka Verma left.')" \
	'PERSON=Rahul Verma;PERSON=Priyanka Verma' 'a sister is no nun'
is "$(tags 'Marco Rossi, US secretary of state, left.')" \
	'PERSON=Marco Rossi[country=USA|role=secretary of state];GPE=USA' \
	'an office in small letters, with its department'
is "$(tags 'Nigel Farrow, the leader of Reform UK, left.')" \
	'PERSON=Nigel Farrow[role=leader];ORG=Reform UK' \
	'a party is no part of the office'
is "$(tags 'Vitali Bondar, the mayor of Kyiv, left.')" \
	'PERSON=Vitali Bondar[country=UKR|role=mayor];GPE=Kyiv[country=UKR|id=geonames:703448]' \
	'a mayor is of the country of his city'
is "$(tags 'Telangana Chief Minister Revanth Verma left.')" \
	'GPE=Telangana[country=IND];TITLE=chief minister;PERSON=Revanth Verma[country=IND|role=chief minister]' \
	'an office before a province'
is "$(tags 'Egyptian Foreign Minister Badr Salim met his Sudanese counterpart, Omar Beldi.' |
	sed 's/.*NORP/NORP/')" \
	'NORP=SDN;PERSON=Omar Beldi[country=SDN|role=foreign minister]' \
	'a counterpart has the same office'
is "$(tags 'Wang Lei, China’s top diplomat, left.')" \
	'PERSON=Wang Lei[country=CHN];GPE=CHN' 'whose diplomat'

is "$(held 'President Fernando Marquez Jr. met his sister, Senator Imelda Marquez.' \
	'President Marquez left.' | tr ';' '\n' | tail -1)" \
	'Marquez=Fernando Marquez Jr.[role=president]' 'a president is not his sister'
is "$(tags "Germany's Foreign Office voiced concern.")" \
	'GPE=DEU;ORG=Foreign Office[country=DEU]' 'whose Foreign Office'
is "$(tags 'Rustam Bondar, the secretary of the Security Council, left.' |
	cut -d';' -f1)" 'PERSON=Rustam Bondar[role=secretary]' \
	'a council is no part of the office'

# one person, written otherwise
is "$(held 'On Monday President Ivan Karpenskyy spoke.' 'Karpensky and Ivan Karpenskiy left.')" \
	'President=president;Ivan Karpenskyy=Ivan Karpenskyy[role=president];Karpensky=Ivan Karpenskyy[role=president];Ivan Karpenskiy=Ivan Karpenskyy[role=president]' \
	'a name spelled otherwise'
is "$(held 'Президент України Остап Ковальчук прибув до Праги.' \
	'Ковальчука прийняли, лист Остапу Ковальчуку передали.' |
	tr ';' '\n' | cut -d'[' -f1 | grep Ков | paste -sd';' -)" \
	'Остап Ковальчук=Остап Ковальчук;Ковальчука=Остап Ковальчук;Остапу Ковальчуку=Остап Ковальчук' \
	'a name in the cases of Ukrainian'
is "$(held 'Prezydent Ukrainy Ostap Kowalczuk podziękował mu w Warszawie.' \
	'Kowalczuka przyjęto, a list Kowalczukowi wręczono.' |
	tr ';' '\n' | cut -d'[' -f1 | grep Kow | paste -sd';' -)" \
	'Ostap Kowalczuk=Ostap Kowalczuk;Kowalczuka=Ostap Kowalczuk;Kowalczukowi=Ostap Kowalczuk' \
	'a name in the cases of Polish'
is "$(held 'Premier Lin Weiming (林伟明) spoke.' | tr ';' '\n' | grep =Lin)" \
	"$(printf '%s\n' 'Lin Weiming=Lin Weiming[role=premier]' \
		'林伟明=Lin Weiming[role=premier]')" 'a name in other letters'
is "$(held 'On Monday a judge in Lyon jailed Georg Stahn.' \
	'Stahn smiled at his mother, Elena Stahn.' | tr ';' '\n' |
	sed -n 's/^Stahn=//p')" 'Georg Stahn' \
	'a surname is that of who was named so far'
is "$(spans 'He met Anna von der Heide, Limor Har-Meleg and André Corrêa do Lago.')" \
	'PERSON:Anna von der Heide;PERSON:Limor Har-Meleg;PERSON:André Corrêa do Lago' \
	'names with hyphens and small words are whole'
is "$(tags 'Maria Doe, Permanent Representative')" \
	'PERSON=Maria Doe[role=permanent representative];TITLE=permanent representative' \
	'an office behind a person in a list'

is "$(spans 'He met Daniel arap Sang at Ain el-Marsa.')" \
	'PERSON:Daniel arap Sang;GPE:Ain el-Marsa' 'small words before hyphens'
is "$(spans 'Soldiers of the 47th Separate Mechanized Brigade left the town yesterday.')" \
	'ORG:47th Separate Mechanized Brigade' 'numbered units'
is "$(spans 'Ships left the Port of Rivermouth for the coast yesterday.')" \
	'FAC:Port of Rivermouth' 'ports'
is "$(spans 'The state firm bought shares of Cassa Prestiti Comuni (CPC) in May.')" \
	'ORG:Cassa Prestiti Comuni;ORG:CPC' 'who has an acronym is no person'

# places and governments
is "$(text 'U.S. and American envoys met in Geneva.' 'The US left.' |
	normalize | tag-entities -o | awk -F'\t' '$8 == "Geneva" { print $7 }')" \
	'country=CHE|id=geonames:2660646' \
	'a town of the United States is named with its state'
is "$(tags 'Ankara, Damascus and Beirut signed it.' | tr ';' '\n' |
	grep -c gov=)" 3 'capitals in a row, one of which signs'
is "$(tags "Beijing's commerce ministry said no." | grep -c gov=CHN)" 1 \
	'the ministry of a capital'

# peoples and languages
is "$(tags 'She speaks Arabic, Persian and Turkish.')" \
	'LANGUAGE=Arabic;LANGUAGE=Persian;LANGUAGE=Turkish' 'languages'
is "$(tags 'The king spoke in English and French.')" \
	'LANGUAGE=English;LANGUAGE=French' 'spoken in'

# amounts as other languages write them
is "$(tags "Le gouvernement a annoncé une aide de 3,5 milliards d'euros, soit 2,4 % et 500 000 tonnes de blé.")" \
	'MONEY=EUR 3500000000;PERCENT=2.4%;QUANTITY=500000 t' 'in French'
is "$(tags 'El Gobierno destinará 2.500 millones de euros y 1.200 km de vías, un 4,5 por ciento más.')" \
	'MONEY=EUR 2500000000;QUANTITY=1200 km;PERCENT=4.5%' 'in Spanish'
is "$(tags 'The bank paid 2.500 million euros for 1,200 km.')" \
	'MONEY=EUR 2500000;QUANTITY=1200 km' 'in English a full stop is no comma'

# nothing makes it slow or large
# a row is looked over once for letters of Persian, not at each such word
awk 'BEGIN { while (n++ < 27000) printf "حلب "; print "" }' >one
awk 'BEGIN { while (n++ < 27000) printf "مدينة "; print "" }' >two
ok 'a word of Arabic again and again costs as much as a city' \
	[ "$(cpu tag-entities two)" -le $((10 * $(cpu tag-entities one) + 40)) ]
for c in A. . 9 '(' 'Aa ' A '$' "'" 'a@' '&' 'U.S.' 'General ' '9-' '5% '; do
	awk -v c="$c" 'BEGIN { while (n < 300000) { printf "%s", c
		n += length(c) } print "" }' >hostile
	limited 20 tag-entities hostile >out
	is "$?" 0 "300 KB of $c"
	stream out "$c: a stream"
done

# words that hyphens join take hardly longer than others
words() {
	awk -v sep="$1" 'BEGIN { for (; n < 10000; n++) printf "Аб%s", sep
		print "Аб" }'
}
words ' ' | normalize >n.tsv
words '-' | normalize >2n.tsv
a=$(cpu tag-entities n.tsv)
b=$(cpu tag-entities 2n.tsv)
is "$((b <= a * 3 + 20))" 1 'ten thousand words that hyphens join take no age'

golden tag-entities
done_testing
