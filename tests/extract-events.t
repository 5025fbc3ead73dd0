#!/bin/sh
# SPDX-License-Identifier: ISC
# extract-events: what it must do, by example.
. "${0%/*}/lib.sh"

# TYPE actor>target time trigger of each event, sorted by where they stand
events() {
	text "$@" | normalize | sentence-split | tag-entities |
		extract-dates -r 2025-07-31 | extract-events -o |
		awk -F'\t' '{
			split("", a)
			n = split($7, p, "|")
			for (i = 1; i <= n; i++) {
				k = substr(p[i], 1, index(p[i], "=") - 1)
				a[k] = substr(p[i], index(p[i], "=") + 1)
			}
			printf "%s", (NR > 1 ? "; " : "")
			printf "%s %s", $6, a["actor"]
			printf "\076%s %s", a["target"], a["cameo"]
			if (a["time"] != "fact") printf " %s", a["time"]
		} END { if (NR) print "" }'
}
# one attribute of the first event
attr() {
	key=$1
	shift
	text "$@" | normalize | sentence-split | tag-entities |
		extract-dates -r 2025-07-31 | extract-events -o | head -n 1 |
		cut -f7 | tr '|' '\n' | sed -n "s/^$key=//p"
}

is "$(events 'France condemned Iran.')" 'ACCUSE FRA>IRN 111' 'a subject, a verb, an object'
is "$(events 'Iran was condemned by France.')" 'ACCUSE FRA>IRN 111' '... in the passive'
is "$(events "France condemned Iran's attack on Iraq.")" \
	'ACCUSE FRA>IRN 111; ASSAULT IRN>IRQ 190' 'whose attack it was; the attack itself'
is "$(events 'Japan, India and Australia condemned Iran.')" \
	'ACCUSE JPN,IND,AUS>IRN 111' 'a compound is one row'
is "$(events 'France, which has no army there, condemned Iran.')" \
	'ACCUSE FRA>IRN 111' 'a relative clause between commas'
is "$(events 'Iran said Israel attacked Iraq.')" 'ASSAULT ISR>IRQ 190' \
	'what is said was done by whom it says'
is "$(events 'France agreed to send aid to Chad.')" 'AGREE FRA>TCD 033' \
	'what was agreed has not been done'
is "$(events 'France urged Iran to hold talks with Iraq.')" 'REQUEST FRA>IRN 026' \
	'nor what was urged'
is "$(events 'France refused to meet Iran.')" 'REJECT FRA>IRN 125' 'nor what was refused'
is "$(events 'France threatened to attack Iran.')" 'THREATEN FRA>IRN 138' 'nor a threat'
is "$(events 'France accused Iran of attacking Iraq.')" 'ACCUSE FRA>IRN 112' \
	'nor what somebody is accused of'
is "$(events 'France will visit Iran.')" 'AGREE FRA>IRN 036 future' 'a visit to come is agreed'
is "$(events 'France will not meet Iran.')" 'REJECT FRA>IRN 125' 'one that will not come is refused'
is "$(events 'France did not attack Iran.')" '' 'what was not done is no event'
is "$(events 'France could attack Iran.')" '' 'nor what might be done'
is "$(events 'France said Iran must release Iraq.')" 'REQUEST FRA>IRN 1053' \
	'what must be done is demanded'
is "$(events 'A French plan to attack Iran was published.')" '' 'a plan is no attack'
is "$(events 'France has once again outright rejected an Iranian offer.')" 'REJECT FRA>IRN 120' \
	'... again, outright'
is "$(events 'France imposed sanctions on Iran.')" 'SANCTION FRA>IRN 163' \
	'verbs that say nothing leave it to their noun'
is "$(events 'France lifted sanctions against Iran.')" 'RETREAT FRA>IRN 085' \
	'... and others undo it'
is "$(events 'Sanctions on Iran were lifted by France.')" 'RETREAT FRA>IRN 085' \
	'... in the passive'
is "$(events 'Qatar hosted talks between the Congolese government and the rebels in Doha.')" \
	'CONSULT COD.GOV,COD.REB> 040' 'talks are held where neither side need be of'
is "$(events 'The Humanitarian Coordinator condemned the attack.')" \
	'ACCUSE UNO> 111' 'an office that the United Nations alone have'
is "$(events 'The High Commissioner for Human Rights urged Chad to free the journalist.')" \
	'REQUEST UNO>TCD 0253' '... by its whole name'
is "$(events 'Kenya attacked Sudan. Talks between Chad and Mali went on; both sides committed to a truce.')" \
	'ASSAULT KEN>SDN 190; CONSULT TCD,MLI> 040; AGREE TCD,MLI> 0356' 'both sides are those of the sentence first'
is "$(events 'On 15 April 2024, fighting broke out between Chad and Mali.')" \
	'ASSAULT TCD,MLI> 190' 'behind a day, too, fighting is a noun'
is "$(events 'Russia takes Bakhmut after months.')" 'COERCE RUS>UKR 192' \
	'a town is taken'
is "$(events 'The show took Paris by storm.')" '' 'but not by storm'
is "$(events 'Talks between France and Iran failed.')" 'CONSULT FRA,IRN> 040' 'a noun with its parties'
is "$(events 'Iran-backed rebels attacked Iraq.')" 'ASSAULT >IRQ 190' \
	'who backs them does nothing'
is "$(events 'Rebels in Chad attacked the army of Mali.')" 'ASSAULT TCD.REB>MLI.MIL 190' \
	'nouns have roles'
is "$(events 'A court found Iran guilty.')" 'ACCUSE IRN.JUD>IRN 116' \
	'a phrase around its object; the court of the only country named'
is "$(events 'The foreign ministers of Iran and Iraq met in Oslo.')" \
	'CONSULT IRN.GOV,IRQ.GOV> 040' 'ministers of two countries'
is "$(events 'France and Chad signed a treaty.')" 'SUPPORT FRA,TCD>FRA,TCD 057' \
	'what two do together each does with the other'
is "$(events 'France vowed not to return the Louvre to Iran.')" 'REJECT FRA>IRN 1243' \
	'vowed not to: a refusal'
is "$(events 'France could no longer attack Iran.')" '' 'no longer is a negation'
is "$(events 'The army arrested rebels holding a town in Chad.')" \
	'COERCE TCD.MIL>TCD.REB 173' 'a participle is no subject'
is "$(events 'Turkey says rebels attacked Iraq.')" 'ASSAULT TUR.REB>IRQ 190' \
	'rebels of whom a country speaks are its own'
is "$(events 'Turkey said its forces attacked Iraq.')" 'ASSAULT TUR.MIL>IRQ 190' \
	'its forces are those of the subject'
is "$(events 'Rebels in Chad killed at least six French soldiers.')" \
	'ASSAULT TCD.REB>FRA.MIL 190' 'at least stands in no way'
is "$(events 'A typhoon killed six people in Japan.')" '' 'a storm does nothing to anybody'
is "$(events 'Sweden defeated Norway in a tennis match.')" '' 'nor does a match'
is "$(events 'Norway repeated its call to end the war in Sudan.')" \
	'REQUEST NOR>SDN 0256' 'a call to, not on the phone'
is "$(events 'Norway is expected to visit Chad.')" 'AGREE NOR>TCD 036 future' \
	'what is expected is to come'
is "$(events 'The president of Chad was in talks with Iran.')" 'CONSULT TCD.GOV>IRN 040' \
	'who is in talks'
is "$(events 'Fighting continues between Chad and Sudan.')" 'ASSAULT TCD,SDN> 190' \
	'fighting that goes on'
is "$(events 'Oslo talks failed.')" '' 'a place is no party'
is "$(attr place 'The foreign ministers of Iran and Iraq met in Oslo.')" Oslo 'where'
is "$(attr first 'France and Iran met on 3 May 2024.')" 2024-05-03 'when'
is "$(attr who 'French President Anne Orlin visited Iran.')" 'Anne Orlin' 'who, by name'
is "$(attr actor_at 'French President Anne Orlin visited Iran.')" 0-27 '... and where it stands'
is "$(attr mode 'France visited Iran.')" visit 'how'
is "$(events 'Iranian President Ali Orlin met Iraqi leaders.' 'Mr Orlin condemned France.')" \
	'CONSULT IRN.GOV>IRQ.GOV 040; ACCUSE IRN.GOV>FRA 111' \
	'whose president he is, a document remembers'

is "$(events 'Sudan attacked Chad on Monday.' 'Norway condemned the attack.')" \
	'ASSAULT SDN>TCD 190; ACCUSE NOR>SDN 111' 'whose attack it was stands before'
is "$(events 'France accused Iran of lying.' 'Iran rejected the accusation.')" \
	'ACCUSE FRA>IRN 112; STATEMENT IRN>FRA 016' '... and whose accusation'
is "$(events 'Iranian President Ali Orlin met Iraqi leaders and pledged to deepen ties.')" \
	'CONSULT IRN.GOV>IRQ.GOV 040; AGREE IRN.GOV>IRQ.GOV 032' \
	'he who met them pledged it to them'
is "$(events 'French President Anne Orlin visited Iran.' 'She will meet Iraqi President Bo Quill.')" \
	'CONSULT FRA.GOV>IRN 042; AGREE FRA.GOV>IRQ.GOV 036 future' 'she is not who comes later'
is "$(events 'Iran and Iraq held talks.' 'The two also discussed trade.')" \
	'CONSULT IRN,IRQ> 040; CONSULT IRN,IRQ> 040' 'the two, in a sentence that names nobody'
is "$(events 'Rebels killed ten in Juba, officials in Kenya said.')" 'ASSAULT >SSD 190' \
	'who only says so is no target'
is "$(events 'Iran warned that time was running out and threatened to attack Iraq.')" \
	'THREATEN IRN>IRQ 138' 'two verbs of one form are one subject'\''s'
is "$(events 'France thanked Chad for hosting French troops.')" 'SUPPORT FRA>TCD 051' \
	'what one is thanked for'
is "$(events 'Chad vowed not to attack Sudan.')" 'AGREE TCD>SDN 0356' 'a vow not to attack'
is "$(events 'Chad vowed to attack Sudan.')" 'THREATEN TCD>SDN 138' '... and to attack'
is "$(events 'French cooks praised the dish.')" '' 'cooks are no state'
is "$(events 'French stocks attacked new highs.')" '' 'nor are shares'
is "$(events 'Iran attacked the problem of inflation.')" '' 'a problem is not attacked'
is "$(events 'Iran attacked a base.')" 'ASSAULT IRN> 190' '... a base is'
is "$(events 'Sweden beat Norway in the semi-final of the tournament.' 'Norway attacked twice.' \
	'The Swedish coach accused the referee.')" '' 'a page on sports'

is "$(attr target 'Iran, meanwhile, met national and Iraqi officials.')" IRQ.GOV \
	'national alone is nobody'
is "$(attr actor 'In Turkey Minister Bo Orlin of Norway met rebels.')" NOR.GOV \
	'where he met them is not whose minister he is'
is "$(attr first 'France met Iran earlier today.')" 2025-07-31 'earlier today is today'
is "$(attr first 'France condemned the truce, which Iran signed in May 2024.')" '' \
	'the day of another clause'
is "$(attr first "France condemned Monday's attack on Iran.")" '' '... or of what is condemned'

is "$(events 'If Russia falls, Iran will attack Iraq.')" '' 'what a condition governs'
is "$(events 'France met Iran to discuss trade with Iraq.')" 'CONSULT FRA>IRN 040' \
	'whom one met, not with whom the trade is'
is "$(events 'Norway closed its border.' 'Norway is at peace.' 'Prime Minister Bo Orlin condemned Iran.')" \
	'COERCE NOR> 172; ACCUSE NOR.GOV>IRN 111' 'a minister is of the country that it is about'
is "$(events 'Israeli helicopters and tanks shelled Chad.')" 'ASSAULT ISR.MIL>TCD 194' \
	'the tanks, too, are Israeli'
is "$(events 'France closed two Iranian channels, accusing them of lies.' |
	sed 's/.*; //')" 'ACCUSE FRA>IRN 112' 'them'
is "$(events "France expelled Iran's envoys and recalled its ambassador.")" \
	'SANCTION FRA>IRN.GOV 166; SANCTION FRA>IRN.GOV 161' 'from whom, the verb before says'
is "$(events "Chad's army attacked rebels." 'The rebels accused the government of lies.' |
	sed 's/.*; //')" 'ACCUSE TCD.REB>TCD.GOV 112' 'the rebels of a sentence that names nobody'
is "$(events 'Iran attacked Iraq.' 'Norway urged both sides to talk.' |
	sed 's/.*; //')" 'REQUEST NOR>IRN,IRQ 026' 'both sides'
is "$(events 'The Norwegian and the Chadian president met.' 'French soldiers withdrew after Israel bombed Chad.' |
	sed 's/.*; \(R\)/\1/; s/; A.*//')" 'RETREAT FRA.MIL> 0874' 'after which another acts'
is "$(events 'France sent no troops to Chad.')" '' 'no troops'
is "$(events 'French police arrested students.')" 'COERCE FRA.COP>FRA.EDU 173' \
	'whom police arrest'
is "$(events 'The foreign minister of Chad received his Sudanese counterpart.')" \
	'CONSULT TCD.GOV>SDN.GOV 043' 'a counterpart'

# what is not so, or not yet
unreal() {
	text "$@" | normalize | sentence-split | tag-entities | extract-events -io |
		awk -F'\t' 'match($7, /time=[a-z]+/) {
			a = t = ""
			n = split($7, p, "|")
			for (i = 1; i <= n; i++) {
				if (p[i] ~ /^actor=/) a = substr(p[i], 7)
				if (p[i] ~ /^target=/) t = substr(p[i], 8)
			}
			printf "%s%s %s\076%s %s", (k++ ? "; " : ""), $6, a, t,
				substr($7, RSTART + 5, RLENGTH - 5)
		} END { print "" }'
}
is "$(unreal 'France did not attack Iran.')" 'ASSAULT FRA>IRN negated' '-i: what was not done'
is "$(unreal 'France could attack Iran.')" 'ASSAULT FRA>IRN hypothetical' '... might be'
is "$(unreal 'France urged Iran to hold talks with Iraq.')" \
	'REQUEST FRA>IRN fact; CONSULT IRN>IRQ hypothetical' '... is asked for'
is "$(unreal 'France accused Iran of attacking Iraq.')" \
	'ACCUSE FRA>IRN fact; ASSAULT IRN>IRQ hypothetical' '... is alleged'
is "$(unreal 'France refused to meet Iran.')" \
	'REJECT FRA>IRN fact; CONSULT FRA>IRN negated' '... is refused'
is "$(unreal 'Iran denied attacking Iraq.')" \
	'STATEMENT IRN>IRQ fact; ASSAULT IRN>IRQ negated' '... is denied'
is "$(unreal 'A French plan to attack Iran was published.')" 'ASSAULT >IRN hypothetical' \
	'... is planned'

# rows
text 'France condemned Iran.' | normalize | sentence-split | tag-entities >rows
extract-events rows >out
grep -v '	ACTION	' out >bare
same bare rows 'rows of others pass unchanged'
is "$(text 'France condemned Iran.' | extract-events | wc -l | tr -d ' ')" 2 \
	'without entities there are no events, and no complaint'
sed 's/	text	/	boilerplate	/' rows >furniture
is "$(extract-events -o furniture | wc -l | tr -d ' ')" 0 'boilerplate is passed over'
is "$(extract-events -a -o furniture | wc -l | tr -d ' ')" 1 '... but for -a'
printf '\377\376F\000r\000a\000n\000c\000e\000 \000m\000e\000t\000 \000I\000r\000a\000n\000.\000' >wide
is "$(normalize wide | sentence-split | tag-entities | extract-events -o |
	cut -f2,3,8)" '16	22	met' 'a trigger points at the bytes of the source'

# words.tsv: a phrase is found by its verb, one with an object by the ~ there
is "$(awk -F'\t' '!/^#/ && $2 == "v" {
	n = split($1, w, " ")
	if (n == 1) { verb[$1] = 1; if (" " $4 " " ~ / ~ /) with[$1] = 1 }
	else if (w[2] == "~") object[w[1]] = 1
	else phrase[w[1]] = 1
} END {
	for (k in phrase) if (!(k in verb)) print k
	for (k in object) if (!(k in with)) print k, "~"
}' "$top/cmd/extract-events/words.tsv" | sort)" '' 'each phrase of the table begins with a verb of it'

# hostile lengths: time at n and 2n
long() {
	awk -v n="$1" -v what="$2" 'BEGIN {
		for (i = 0; i < n; i++) s = s what
		text = "France" s
		printf "d\t0\t%d\ttext\t1\t_\t_\t%s\n", length(text), text
		print "d\t0\t6\tGPE\t1\tFRA\t_\tFrance"
		printf "d\t0\t%d\tdoc\t0\t_\tencoding=UTF-8\t_\n", length(text)
	}'
}
for what in ' and attack' ' said that' ' to' ', war' ' of rebels' ' (met' \
	' met we urged \",\" the president said the leader' \
	', we hosted that her counterpart told \" the minister said'; do
	long 5000 "$what" >n.tsv
	long 10000 "$what" >2n.tsv
	a=$(cpu extract-events n.tsv n.tsv n.tsv n.tsv)
	b=$(cpu extract-events 2n.tsv 2n.tsv 2n.tsv 2n.tsv)
	is "$((b <= a * 3 + 20))" 1 "$what... twice the length, no more than twice the time"
done

golden extract-events
done_testing
