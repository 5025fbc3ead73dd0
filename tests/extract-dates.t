#!/bin/sh
# SPDX-License-Identifier: ISC
# extract-dates: what it must do, by example.
. "${0%/*}/lib.sh"

# values, and values with attributes
dates() { text "$2" | extract-dates -o -r "$1" | cut -f6 | paste -sd' ' -; }
attrs() { text "$2" | extract-dates -o -r "$1" | cut -f7 | paste -sd' ' -; }
spans() { text "$2" | extract-dates -o -r "$1" | cut -f8 | paste -sd';' -; }
ref=2025-07-31

# kinds of rows come from normalize
articles() { printf '%s\n\n' "$@" | normalize | extract-dates -o | cut -f6 | paste -sd' ' -; }
is "$(articles 'The Velborg Courier' 'March 5, 2024 Tuesday' 'Envoys meet at the lake' \
	'The envoys of the two lake states met yesterday in the town of Velborg, and they agreed to open the ferry between them in spring.' \
	'November 19, 2024 Tuesday' 'Ferry opens' \
	'The ferry between the two lake states was opened yesterday by both of the envoys, as they had agreed it at the lake in spring.')" \
	'2024-03-05 2024-03-04 2025-SP 2024-11-19 2024-11-18 2024-SP' 'each article of a file has its own day'
is "$(articles '[12/03/2024, 08:14] Amina: The convoy leaves tomorrow.' \
	'[25/03/2024, 19:02] Amina: It arrived yesterday.')" \
	'2024-03-12T08:14 2024-03-13 2024-03-25T19:02 2024-03-24' '... and each message of a chat'
is "$(articles 'Publicado em 12/06/2024 15h20' \
	'O ministro seguiu ontem para Genebra com os embaixadores e não voltará amanhã, como disse o governo em nota de 12/06/2024.')" \
	'2024-06-12T15:20 2024-06-11 2024-06-13 2024-06-12' 'the language below a date in figures tells which day it is'
is "$(articles '12/06/2024' \
	'The minister left yesterday for the lake with all of the envoys, the government of the islands said in a note of 15/06/2024.')" \
	'2024-06-12 2024-06-11 2024-06-15' '... and so does another date'
is "$(dates $ref 'September 24, 20242:15 PM')" 2024-09-24T14:15 \
	'a year and a clock without a blank between them'
is "$(articles 'VELBORG, Sept 24 (Reuters) - The envoy left on Tuesday, two aides of the minister said, days after the vote in all of the islands.' \
	'A flag waves in Velborg, September 22, 2024, as both of the islands vote on what the ministers of the two lake states had agreed.' \
	'The minister, who was congratulated by phone on Monday, has invited the envoy of the lake states to come back to the islands.')" \
	'XXXX-09-24 XXXX-WXX-2 PXD 2024-09-22 XXXX-WXX-1' 'no weekday of 1969'
is "$(dates $ref 'On Tuesday he said it.')" 2025-07-29 'a weekday is the last one'
is "$(dates $ref 'It will meet on Tuesday.')" 2025-08-05 'unless it will be'
is "$(dates $ref 'the vote of 5 March')" 2025-03-05 'a day is the nearest'
is "$(spans $ref '他将于11日前往上海，6月30日前完成。')" '11日;6月30日' \
	'Chinese: the character for before may be of what follows'
is "$(dates $ref 'In nineteen eighty-four he fell ill.')" 1984 \
	'a year in words makes a row worth a look'
is "$(dates $ref "On Mon$(printf '\302\255')day he fell ill.")" 2025-07-28 \
	'so does a word with a soft hyphen'
is "$(dates $ref 'In October he fell ill.')" 2024-10 'a month is the last one'
is "$(dates $ref 'It will open in October.')" 2025-10 'unless it will be'
is "$(dates $ref 'It agreed to sell the yard in November.')" 2025-11 \
	'what was agreed is still to come'
is "$(dates $ref 'It would be paid on a fixed date in December.')" 2025-12 \
	'a participle behind an article is no past tense'
is "$(dates $ref 'from 26 June to 3 July 2020')" '2020-06-26 2020-07-03' \
	'the year behind a range is the year of both its ends'
is "$(dates $ref 'on 26 December, 3 and 7 January 2020')" \
	'2019-12-26 2020-01-03 2020-01-07' '... and of a list'
is "$(dates $ref 'He arrived the day before last Tuesday.')" 2025-07-28 \
	'the day before a day'
is "$(dates 2025-10-31 'Sales fell 5% in the latest period.')" 2025-Q3 \
	'the latest period is a quarter'
is "$(dates 2025-10-15 "Commonwealth Day, World Refugee Day, World Teachers' Day, Al-Quds Day 2024")" \
	'2026-03-09 2025-06-20 2025-10-05 2024-04-05' 'days of the United Nations and of churches'
is "$(dates 2025-10-15 'In 1941 the war began. Three weeks later it spread.')" \
	'1941 1941-WXX' 'weeks later than a year are of no week that is known'
is "$(dates 2025-10-15 'He met him two weeks ago Friday.')" 2025-10-03 \
	'weeks ago, and a day of that week'
is "$(dates 2025-03-01 'Week of 24 February: visits')" 2025-W09 \
	'a week of a date needs no article'
is "$(dates $ref 'The nationals of the state must leave within 72 hours of it, he said.')" \
	PT72H 'within so many hours is how long'
is "$(dates $ref 'We open this Friday, Saturday and Sunday.')" \
	'2025-08-01 2025-08-02 2025-08-03' 'a list of weekdays goes on'
is "$(dates $ref 'See you mon, wed or thurs.')" '2025-08-04 2025-08-06 2025-08-07' \
	'a list of weekdays tells their abbreviations'
is "$(dates $ref 'The dog sat, the sun shone, they wed.')" '' '... and nothing else does'
is "$(dates $ref "last nights game")" 2025-07-30TNI 'an apostrophe that was lost'
is "$(dates 2025-07-31T14:20 'now - 2 hours')" 2025-07-31T12:20 'a way from now'
is "$(dates 2025-07-31T14:20 '+15 minutes')" 2025-07-31T14:35 '... now unsaid'
is "$(dates $ref '10 days before')" 2025-07-21 'days before, and no more said'
is "$(dates $ref 'They will vote on the 6th.')" 2025-08-06 'a day that is to come'
is "$(dates $ref 'the period 10/1-11/2/2017; from 5/1-5/7, 2020')" \
	'2017-10-01 2017-11-02 2020-05-01 2020-05-07' 'the year behind a range of figures'
is "$(dates $ref 'Wednesday evening last week')" 2025-07-23TEV 'the evening of a week'
is "$(dates $ref 'on election day in 1910')" '1910-11-08 1910' \
	'the year behind a feast is its own'
is "$(dates $ref 'the 3rd Thursday this September')" 2025-09-18 \
	'the nth weekday of a month'
is "$(dates $ref 'It took 2h30m; for 1 night; a wk')" 'PT2H30M P1D P1W' \
	'short forms of units'
is "$(dates $ref 'two thousand one')" 2001 'a year in words, all of a row'
is "$(dates $ref "at twelve o'clock midnight today")" 2025-07-31T00:00 'midnight said twice'
is "$(dates $ref 'By the end of the past week it fell.')" 2025-W30 \
	'the end of the past week is a point'
is "$(dates $ref 'at 3:18a; at 3 in the AM; 29.02.2020 13.12')" \
	'2025-07-31T03:18 2025-07-31T03:00 2020-02-29T13:12' 'times of day'
is "$(dates $ref 'At 14.10 the talks began; we meet at 14.10 on Friday.')" \
	'2025-07-31T14:10 2025-08-01T14:10' 'a time of day with a full stop behind "at"'
is "$(dates $ref 'Shares closed at 14.10 on Friday.')" 2025-07-25 '... but not a price'
is "$(dates $ref 'See him at half seven in the evening.')" 2025-07-31T19:30 'half seven is half past it'
is "$(dates 2024-05-07 'The coming weekend; in the last quarter of 2023; on the 15th it will begin')" \
	'2024-W19-WE 2023-Q4 2024-05-15' 'the coming weekend, the last quarter of a year, a day before its verb'
is "$(dates 2024-05-07 'Reply by end of day Friday.')$(dates 2024-05-07 'Next call Saturday.')" \
	2024-05-102024-05-11 'until the end of a day; the next of something'
is "$(dates $ref 'MINUTES of the committee')" '' 'minutes of a meeting are no time'
is "$(attrs $ref 'every third Tuesday')" quant=EVERY 'every third weekday is a set'
is "$(dates $ref 'the 1860s and 70s; the 1960s and 70s')" '186 187 196 197' \
	'a decade in two figures is of the century before'
is "$(dates $ref 'the 10th Wednesday of November')" '' 'no month has ten Wednesdays'
is "$(dates $ref 'next next Monday')" 2025-08-11 'the Monday behind the next'
is "$(spans $ref 'the end of the year, late on 3 May, at noon Friday')" \
	'the end of the year;3 May;noon Friday' 'articles inside, prepositions outside'
is "$(spans $ref 'A two-year ban and the Oct. 23 vote, Wednesday'"'"'s ruling')" \
	'two-year;Oct. 23;Wednesday' 'the article of another noun stays outside'
is "$(dates $ref 'REF: 09 ASTANA 2112; seas rise by 2150.')" 2150 \
	'a year far off is one behind "in", "by" and the like'
is "$(text 'In 2018 it fell. He came on Monday.' | extract-dates -o |
	cut -f6 | paste -sd' ' -)" '2018 XXXX-WXX-1' 'which Monday of 2018?'
is "$(text 'Statement by the envoy (17 September 2025)' '' 'He left on Monday.' |
	normalize | extract-dates -o | cut -f6 | paste -sd' ' -)" \
	'2025-09-17 2025-09-15' 'a date that ends a line at the top is the reference'
is "$(text '17.09.2025 - Press release' '' 'He left on Monday.' |
	normalize | extract-dates -o | cut -f6 | paste -sd' ' -)" \
	'2025-09-17 2025-09-15' '... or opens it, before a mark'
is "$(text 'September 17, 2025 (ACCRA) - The envoy left on Monday.' |
	extract-dates -o | cut -f6 | paste -sd' ' -)" \
	'2025-09-17 2025-09-15' '... or opens a sentence, before the place'
is "$(dates 2022-02-15 'They cited resolution 1591 (2005). It ended last year.')" \
	'2005 2021' 'the year of a resolution moves no other date'
is "$(text 'On 1 May 1940 it began. By resolution 77 (1931) it was banned. On 4 May it ended.' |
	extract-dates -o | cut -f6 | paste -sd' ' -)" '1940-05-01 1931 1940-05-04' \
	'... nor the story'
is "$(spans $ref 'He says that next week all ends; a year-on-year rise of a year')" \
	'next week;a year' 'that he says; from year to year'
is "$(dates $ref 'In 2025-W30, on 2026W01-2 and in 2025-W53.')" \
	'2025-W30 2025-12-30 2025' 'weeks of ISO 8601 and their days'
is "$(attrs $ref 'Signed on 03/06/2025.')" \
	'alt=2025-06-03|first=2025-03-06|last=2025-03-06' 'the other reading is told'
is "$(text 'Signed 03/06/2025.' | extract-dates -O dmy -o | cut -f6)" 2025-06-03 '-O dmy'
is "$(text '25/06/03' | extract-dates -O ymd -o | cut -f6)" 2025-06-03 '-O ymd'
is "$(dates $ref 'the 1990s, the 19th century, 490 BC')" '199 18 BC0490' \
	'decades, centuries, years before ours'
is "$(dates 2025-07-31T14:20 'an hour ago, in 20 minutes')" \
	'2025-07-31T13:20 2025-07-31T14:40' 'hours and minutes count from the moment'
is "$(text 'It rained on 4 May.' | extract-dates -o | cut -f6)" XXXX-05-04 \
	'without a reference the year is open'
is "$(text 'On 1 May 1940 it began.' 'On 4 May it ended.' | extract-dates -o |
	cut -f6 | paste -sd' ' -)" '1940-05-01 1940-05-04' '... or that of the date before'
is "$(text 'On 1 May 1940 it began.' 'On 4 May it ended.' |
	extract-dates -o --narrative -r $ref | cut -f6 | paste -sd' ' -)" \
	'1940-05-01 1940-05-04' '--narrative'

# streams: the reference and the order are settled by the whole document
row() { printf 'd\t%d\t%d\t%s\t%d\t_\t%s\t%s\n' "$@"; }
{
	row 0 24 text 1 _ 'The talks of 03/06/2025.'
	row 25 44 text 2 _ 'Until 13/06/2025 on.'
	row 0 45 doc 0 'encoding=UTF-8' _
} | sed 's/	25	44	/	25	45	/' >order
is "$(extract-dates -o order | cut -f6 | paste -sd' ' -)" '2025-06-03 2025-06-13' \
	'a day above 12 settles the order of the whole document'
is "$(extract-dates -o --live order | cut -f6 | paste -sd' ' -)" \
	'2025-03-06 2025-06-13' '--live decides at once'
{
	row 0 21 text 1 _ 'He left on Wednesday.'
	row 22 43 dateline 2 _ 'BAKU, July 25, 2025 -'
	row 0 43 doc 0 'encoding=UTF-8' _
} >line
is "$(extract-dates -o line | head -n 1 | cut -f6)" 2025-07-23 \
	'the date of a dateline is the reference'
{
	row 0 21 text 1 'date=2025-07-10' 'He left on Wednesday.'
	row 0 21 doc 0 'date=2025-07-10|encoding=UTF-8' _
} >known
is "$(extract-dates -o known | cut -f6)" 2025-07-09 'date= is the reference'
is "$(extract-dates -o -r 2025-06-30 known | cut -f6)" 2025-06-25 '-r comes first'
{
	row 0 12 boilerplate 1 _ 'On 3 May 2024'
	row 0 12 doc 0 'encoding=UTF-8' _
} | sed 's/	0	12	/	0	13	/' >boiler
is "$(extract-dates -o boiler)" '' 'boilerplate is passed over'
is "$(extract-dates -ao boiler | cut -f6)" 2024-05-03 '-a looks into it'
extract-dates order >once
extract-dates once >twice
same twice once 'twice changes nothing'
stream once 'the output is a stream'

exits 2 'a bad date' extract-dates -r yesterday
exits 2 'a day that is none' extract-dates -r 2025-02-29
exits 2 'a bad order' extract-dates -O dym
exits 0 'a language without words' extract-dates -l xx /dev/null

# hostile input: twice as much takes about twice as long
hostile() { # NAME, a command that prints N bytes of it
	"$2" 400000 >one
	"$2" 800000 >two
	linear "$1" extract-dates -r $ref
}
many() { yes "$1" | tr -d '\n' | head -c "$2"; }
dots() { many . "$1"; }
digits() { many 7 "$1"; }
brackets() { many '(' "$1"; }
thes() { many 'the ' "$1"; }
nexts() { many 'the last next this ' "$1"; }
halves() { many 'a half and a half ' "$1"; }
ends() { many 'the end of the beginning of ' "$1"; }
numbers() { many 'two thousand and one hundred ' "$1"; }
mondays() { many 'Monday, May 3 at 9 to ' "$1"; }
slashes() { many '1/2/' "$1"; }
controls() { many "$(printf '\001\002\177')" "$1"; }
for kind in dots digits brackets thes nexts halves ends numbers mondays slashes controls; do
	hostile "$kind" "$kind"
done

golden extract-dates
done_testing
