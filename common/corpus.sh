#!/bin/sh
# SPDX-License-Identifier: ISC
# corpus.sh: what corpus.mk cannot say in a makefile; chancery-corpus(7).
#	plan        writes OUT/.chancery/rules.mk for the files at hand
#	refused     exits 1 if files were refused or read in part
#	table NAME  prints a table of the corpus
#	stream      prints the corpus
#	show        prints the top of each table
# Settings come as RAW RAW_LIST OUT PIPELINE PROGPREFIX SHARD TOP.
LC_ALL=C
export LC_ALL
here=$(cd "$(dirname "$0")" && pwd) || exit 2
state=$OUT/.chancery
tables='documents entities people organisations countries timeline events'

say() {
	printf 'corpus.mk: %s\n' "$*" >&2
}

die() {
	say "$@"
	exit 2
}

# The filters of the source tree or of the installation that this file is of.
if [ -d "$here/../cmd/normalize" ]; then
	for folder in "$here"/../cmd/*/; do
		PATH=$(cd "$folder" && pwd):$PATH
	done
elif [ -d "$here/../../bin" ]; then
	PATH=$(cd "$here/../../bin" && pwd):$PATH
fi
export PATH

# Moves FILE.tmp to FILE if it differs: what is equal keeps its time.  False
# if it differed: the caller then removes what was made of it, since times
# alone do not tell (bmake knows no fractions of a second).
renew() {
	if cmp -s "$1.tmp" "$1"; then
		rm -f "$1.tmp"
	else
		mv "$1.tmp" "$1"
		return 1
	fi
}

# Names of RAW and RAW_LIST that make can handle, one a line; others are
# reported and stand in $state/refused.
names() {
	tab=$(printf '\t') lf='
' other=$(printf '\001\002\003\004\005\006\007\010\013\014\015\016\017\020\021\022\023\024\025\026\027\030\031\032\033\034\035\036\037\177')
	: >"$state/refused"
	{
		# shellcheck disable=SC2086 # patterns
		for name in $RAW; do
			name "$name"
		done
		if [ -n "$RAW_LIST" ]; then
			[ -r "$RAW_LIST" ] || die "$RAW_LIST: cannot be read"
			while IFS= read -r name || [ -n "$name" ]; do
				name "$name"
			done <"$RAW_LIST"
		fi
	} >"$state/names"
}

name() {
	case $1 in
	*[\ \!\"\#\$\%\&\'\(\)\*\:\;\<\=\>\?\[\\\]\`\{\|\}\~]* | \
	*"$tab"* | *"$lf"* | *["$other"]*)
		if [ -e "$1" ]; then
			refuse "$1" 'a name that make cannot handle (rename it)'
		else
			refuse "$1" 'no such file'
		fi
		;;
	*)
		if [ -f "$1" ]; then
			printf '%s\n' "$1"
		elif [ -e "$1" ]; then
			refuse "$1" 'not a regular file'
		else
			refuse "$1" 'no such file'
		fi
		;;
	esac
}

refuse() {
	say "$1: $2"
	printf '%s\n' "$1" | tr '\n' ' ' >>"$state/refused"
	echo >>"$state/refused"
}

# The stages: what each is called, and its command.  A stage is made again
# when the bytes of its program, its options or a file among them change.
stages() {
	printf '%s\n' "$PIPELINE" | awk -v prefix="$PROGPREFIX" '
	{ all = all " " $0 }
	END {
		n = split(all, stage, "|")
		for (i = 1; i <= n; i++) {
			gsub(/^[ \t]+|[ \t]+$/, "", stage[i])
			if (stage[i] == "") exit 1
			name = stage[i]
			sub(/[ \t].*/, "", name)
			sub(/.*\//, "", name)
			if (index(name, prefix) == 1)
				name = substr(name, length(prefix) + 1)
			gsub(/[^A-Za-z0-9_-]/, "_", name)
			if (name in seen) name = name i
			seen[name] = 1
			print name, stage[i]
		}
	}' >"$state/stages.tmp" || die "PIPELINE: an empty stage: $PIPELINE"
	[ -s "$state/stages.tmp" ] || die 'PIPELINE is empty'
	: >"$state/stages"
	while read -r stage program options; do
		path=$(command -v "$program") || die "$program: not found"
		{
			printf '%s %s\n' "$stage" "$options"
			cksum <"$path" || exit
			# shellcheck disable=SC2086 # words
			set -f -- $options
			set +f
			for word; do
				for file in "$word" "${word#-?}" "${word#*=}"; do
					[ ! -f "$file" ] || cksum <"$file" || exit
				done
			done
		} >"$state/stage-$stage.tmp" || exit 2
		same=1
		renew "$state/stage-$stage" || same=0
		printf '%s %s %s %s\n' "$stage" $same "$path" "$options" \
			>>"$state/stages"
	done <"$state/stages.tmp" || exit 2
	rm -f "$state/stages.tmp"
}

# The rules.  A file keeps its shard from run to run: new ones fill the last
# shard, then go to shards of their own, so that old shards are not made again.
rules() {
	[ -f "$state/units" ] || : >"$state/units"
	awk -v shard="$SHARD" -v out="$OUT" -v state="$state" \
	    -v units="$state/units" -v stages="$state/stages" \
	    -v tables="$tables" -v sh="$here/corpus.sh" '
	function unit_of(name) {
		if (name ~ /^\//) name = "_root_" name
		while (sub(/(^|\/)\.\.\//, "/_up_/", name)) continue
		sub(/^\//, "", name)
		return name
	}
	function begin(what) {
		printf "\t@echo \"%s\"; \\\n", what
		printf "\ttrap \"rm -f $@.tmp; exit 1\" HUP INT TERM; \\\n"
	}
	function end() {
		printf "\tif [ $$status -eq 0 ]; then mv $@.tmp $@; \\\n"
		printf "\telse rm -f $@.tmp; exit $$status; fi\n\n"
	}
	function rule(what, command) {
		begin(what)
		printf "\t%s >$@.tmp; status=$$?; \\\n", command
		end()
	}
	# Stage i of an input, or of each file of a list.  Exit 1 of our filters:
	# all was read but what they named; that is marked, and said in the end.
	function filter(what, i, input, each,   partly) {
		if (suffix[i] !~ /^(normalize|sentence-split|tag-entities|extract-dates|extract-events)[0-9]*$/) {
			rule(what, (each ? "xargs " : "") command[i] input)
			return
		}
		partly = "[ $$status -ne 1 ] || { status=0; : >$@.partly; }"
		begin(what)
		printf "\t[ ! -f $@.partly ] || rm -f $@.partly; \\\n"
		if (each)
			printf "\txargs sh -c \047\"$$@\"; status=$$?; %s; exit $$status\047 sh %s%s >$@.tmp; status=$$?; \\\n", partly, command[i], input
		else
			printf "\t%s%s >$@.tmp; status=$$?; %s; \\\n", command[i], input, partly
		end()
	}
	function gone(file) {
		print file >(state "/gone")
		print file ".partly" >(state "/gone")
	}
	FILENAME == stages {
		suffix[++n] = $1
		stale[n] = !$2 || stale[n - 1]
		command[n] = substr($0, length($1 $2) + 3)
		gsub(/\$/, "$$", command[n])
		next
	}
	FILENAME == units {
		if (FNR == 1) { same = $0 == "SHARD " shard; next }
		before[$2] = 1
		if (!same || shard == 1) next
		sub(/shards\//, "", $2)
		old[$1] = $2 + 0
		next
	}
	!($0 in new) { new[$0] = 1; name[++files] = $0 }
	END {
		if (shard == 1)
			for (i = 1; i <= files; i++) {
				u = unit_of(name[i])
				if (u in list) {
					printf "corpus.mk: %s and %s would both be %s/%s\n", list[u], name[i], out, u | "cat >&2"
					exit 1
				}
				list[u] = name[i]
				unit[i] = u
			}
		else {
			for (i = 1; i <= files; i++)
				if (name[i] in old) {
					u = old[name[i]]
					full[u]++
					if (u > last) last = u
				}
			if (!last) last = 1
			for (i = 1; i <= files; i++) {
				if (name[i] in old)
					u = old[name[i]]
				else {
					if (full[last] >= shard) last++
					full[u = last]++
				}
				unit[i] = sprintf("shards/%06d", u)
			}
		}
		rules = state "/rules.mk"
		print "# Written by corpus.sh; make corpus writes it anew."
		print ".SUFFIXES:"
		printf ".SUFFIXES:"
		for (i = 1; i <= n; i++) printf " .%s", suffix[i]
		printf "\n\n.PHONY: tables\ntables:"
		m = split(tables, t, " ")
		for (i = 1; i <= m; i++) printf " %s/%s.tsv", out, t[i]
		printf "\n\n"
		for (i = 1; i <= m; i++) {
			printf "%s/%s.tsv: %s/%s\n", out, t[i], state, (t[i] ~ /^(documents|timeline|events)$/ ? "last" : "counts")
			rule("table " t[i], "OUT=" out " sh \"" sh "\" table " t[i])
		}
		printf "%s/counts: %s/last\n", state, state
		rule("counting", "OUT=" out " sh \"" sh "\" table counts")
		printf "%s/last: %s/streams\n\t@date >$@\n\n", state, out
		for (i = 2; i <= n; i++) {
			printf ".%s.%s:\n", suffix[i - 1], suffix[i]
			filter(suffix[i] " $*", i, " <$<")
		}
		for (i = 1; i <= files; i++) {
			u = unit[i]
			if (!(u in made)) {
				made[u] = 1
				order[++count] = u
				members[u] = ""
			}
			if (shard > 1)
				printf "%s/%s.%s: %s\n", out, u, suffix[1], name[i]
			print name[i] "\t" u >(units ".tmp")
		}
		for (j = 1; j <= count; j++) {
			u = order[j]
			file = out "/" u
			first = file "." suffix[1]
			folder = file
			sub(/\/[^\/]*$/, "", folder)
			if (!(folder in folders)) {
				folders[folder] = 1
				print folder >(state "/folders")
			}
			if (shard == 1) {
				printf "%s: %s %s/stage-%s\n", first, list[u], state, suffix[1]
				raw = list[u]
				if (raw ~ /^-/) raw = "./" raw
				filter(suffix[1] " " file, 1, " " raw)
			} else {
				printf "%s: %s.list %s/stage-%s\n", first, file, state, suffix[1]
				filter(suffix[1] " " file, 1, " <" file ".list", 1)
			}
			for (i = 2; i <= n; i++)
				printf "%s.%s: %s.%s %s/stage-%s\n", file, suffix[i], file, suffix[i - 1], state, suffix[i]
			printf "%s/last: %s.%s\n", state, file, suffix[n]
			print file "." suffix[n] >(out "/streams.tmp")
			for (i = 1; i <= n; i++)
				if (stale[i]) gone(file "." suffix[i])
		}
		for (u in before)
			if (!(u in made)) {
				print out "/" u ".list" >(state "/gone")
				for (i = 1; i <= n; i++)
					gone(out "/" u "." suffix[i])
			}
	}' "$state/stages" "$state/units" "$state/names" >"$state/rules.mk"
}

# The list of each shard, written anew only if it changed; prints the shards
# that are to be made again.
lists() {
	mkdir -p "$OUT/shards" || return
	sort -t "$tab" -k 2,2 -k 1,1 "$state/units.tmp" | awk -v FS='\t' -v out="$OUT" '
	function done(   was, line) {
		if (unit == "") return
		file = out "/" unit ".list"
		was = ""
		while ((getline line <file) > 0) was = was line "\n"
		close(file)
		if (was != now) { printf "%s", now >file; close(file); print unit }
	}
	/^SHARD / { next }
	$2 != unit { done(); unit = $2; now = "" }
	{ now = now ($1 ~ /^-/ ? "./" : "") $1 "\n" }
	END { done() }'
}

plan() {
	case $SHARD in
	'' | 0* | *[!0-9]*) die "SHARD=$SHARD: not a number of files" ;;
	esac
	case $OUT in
	'' | *[!A-Za-z0-9._/+,@-]*) die "OUT=$OUT: not a name that make can handle" ;;
	esac
	mkdir -p "$state" || exit 2
	names || exit 2
	if [ ! -s "$state/names" ]; then
		say "$RAW $RAW_LIST: no file"
		exit 1
	fi
	stages
	rm -f "$state/folders" "$state/gone" "$OUT/streams.tmp"
	echo "SHARD $SHARD" >"$state/units.tmp.head"
	: >"$state/units.tmp"
	rules || exit 2
	if [ "$SHARD" -gt 1 ]; then
		lists >"$state/shards" || exit 2
		[ ! -s "$state/shards" ] || while read -r unit; do
			while read -r stage _; do
				printf '%s\n' "$OUT/$unit.$stage"
			done <"$state/stages"
		done <"$state/shards" >>"$state/gone"
	fi
	xargs mkdir -p <"$state/folders" || exit 2
	cat "$state/units.tmp" >>"$state/units.tmp.head"
	mv "$state/units.tmp.head" "$state/units.tmp"
	renew "$state/units" || :
	renew "$OUT/streams" || : >>"$state/gone"
	if [ -f "$state/gone" ]; then
		{
			cat "$state/gone"
			printf '%s\n' "$state/last" "$state/counts"
			for table in $tables; do
				printf '%s\n' "$OUT/$table.tsv"
			done
		} | xargs rm -f
	fi
	rm -f "$state/folders" "$state/gone" "$state/shards"
}

refused() {
	status=0
	if [ -s "$state/refused" ]; then
		say "$(wc -l <"$state/refused" | tr -d ' ') name(s) above are not in the tables"
		status=1
	fi
	find "$OUT" -name '*.partly' -type f | sort >"$state/partly"
	while IFS= read -r name; do
		say "${name%.partly}: not all of its input could be read (remove it to be told again what)"
		status=1
	done <"$state/partly"
	return $status
}

stream() {
	xargs cat <"$OUT/streams"
}

# kind, value, document and form of each annotation that is no time; countries
# are counted once more by code, also for their people and governments.
occurrences() {
	awk -F'\t' -v OFS='\t' '
	$4 !~ /^[A-Z]/ || $4 ~ /^(DATE|TIME|DURATION|SET|ACTION)$/ { next }
	{
		print $4, ($6 == "_" ? $8 : $6), $1, $8
		code = ""
		if ($4 == "GPE" || $4 == "NORP") code = $6
		if (match($7, /(^|\|)gov=[A-Z][A-Z][A-Z]/))
			code = substr($7, RSTART + RLENGTH - 3, 3)
		if (code ~ /^[A-Z][A-Z][A-Z]$/)
			print "country", code, $1, ($4 == "GPE" && code == $6 ? "0" : "1") $8
	}'
}

# Sorted occurrences -> count, documents, kind, value, most frequent form.
count() {
	awk -F'\t' -v OFS='\t' '
	function done(   f, best) {
		if (!n) return
		best = ""
		for (f in form)
			if (best == "" || form[f] > form[best] || (form[f] == form[best] && f < best))
				best = f
		print n, docs, kind, value, best
	}
	$1 != kind || $2 != value {
		done()
		split("", form)
		kind = $1; value = $2; doc = ""; n = docs = named = 0
	}
	$3 != doc "" || n == 0 { docs++; doc = $3 }
	{
		n++
		if (kind != "country") { form[$4]++; next }
		# the name of a country, not of its people or capital, if there is one
		f = substr($4, 2)
		if (substr($4, 1, 1) == 0) {
			if (!named) split("", form)
			named = 1
			form[f]++
		} else if (!named)
			form[f]++
	}
	END { done() }'
}

# awk: the value of a key among the n attributes in a[]
attr='function attr(key,   i) {
	for (i = 1; i <= n; i++)
		if (index(a[i], key "=") == 1)
			return substr(a[i], length(key) + 2)
	return "_"
}'

table() {
	case $1 in
	documents)
		printf 'doc\tbytes\tencoding\tbad\tlang\ttype\tdate\tsentences\theadline\n'
		stream | awk -F'\t' -v OFS='\t' "$attr"'
		$4 == "doc" {
			n = split($7, a, "|")
			print $1, $3, attr("encoding"), attr("bad"), attr("lang"), attr("type"), attr("date"), sentences + 0, ($8 != "_" || headline == "" ? $8 : headline)
			sentences = 0; headline = ""
			next
		}
		$4 ~ /^[a-z]/ {
			sentences++
			if ($4 == "headline" && headline == "") headline = $8
		}' | sort
		;;
	counts)
		stream | occurrences | sort | count |
			sort -t "$(printf '\t')" -k 1,1nr -k 2,2nr -k 3,3 -k 4,4
		;;
	entities)
		printf 'count\tdocuments\tkind\tvalue\ttext\n'
		awk -F'\t' '$3 != "country"' "$state/counts"
		;;
	people | organisations | countries)
		case $1 in
		people) kind=PERSON ;;
		organisations) kind=ORG ;;
		countries) kind=country ;;
		esac
		printf 'count\tdocuments\tvalue\ttext\n'
		awk -F'\t' -v OFS='\t' -v kind="$kind" '
		$3 == kind { print $1, $2, $4, $5 }' "$state/counts"
		;;
	timeline)
		printf 'first\tlast\tvalue\tdoc\tbegin\tend\ttext\tsentence\n'
		stream | awk -F'\t' -v OFS='\t' '
		$4 ~ /^[a-z]/ { sentence = $8; next }
		($4 == "DATE" || $4 == "TIME") && $7 ~ /(^|\|)first=/ {
			first = $7; sub(/^(.*\|)?first=/, "", first); sub(/\|.*/, "", first)
			last = "_"
			if ($7 ~ /(^|\|)last=/) {
				last = $7; sub(/^(.*\|)?last=/, "", last); sub(/\|.*/, "", last)
			}
			print first, last, $6, $1, $2, $3, $8, sentence
		}' | sort -t "$(printf '\t')" -k 1,1 -k 2,2 -k 4,4 -k 5,5n
		;;
	events)
		printf 'type\tactor\ttarget\tfirst\tlast\tplace\ttime\tdoc\tbegin\tend\ttext\tsentence\n'
		stream | awk -F'\t' -v OFS='\t' "$attr"'
		$4 ~ /^[a-z]/ { sentence = $8; next }
		$4 == "ACTION" {
			n = split($7, a, "|")
			print $6, attr("actor"), attr("target"), attr("first"), attr("last"), attr("place"), attr("time"), $1, $2, $3, $8, sentence
		}' | sort -t "$(printf '\t')" -k 8,8 -k 9,9n -k 10,10nr
		;;
	*)
		die "$1: no such table"
		;;
	esac
}

# The first lines of a table in aligned columns: TITLE, lines, columns wanted.
top() {
	printf '\n%s\n' "$1"
	awk -F'\t' -v lines="$2" -v want="$3" '
	function width(s) { gsub(/[\200-\277]/, "", s); return length(s) }
	BEGIN { k = split(want, col, ",") }
	FNR == 1 { for (i = 1; i <= NF; i++) at[$i] = i }
	FNR > lines + 1 { more++; next }
	{
		n++
		for (j = 1; j <= k; j++) {
			cell[n, j] = $(at[col[j]])
			if (cell[n, j] == "_") cell[n, j] = "-"
			w = width(cell[n, j])
			if (w > max[j]) max[j] = w
			if (FNR > 1 && cell[n, j] !~ /^[0-9]+$/) word[j] = 1
		}
	}
	END {
		for (i = 1; i <= n; i++) {
			line = " "
			for (j = 1; j <= k; j++) {
				fill = sprintf("%" (max[j] - width(cell[i, j])) "s", "")
				if (max[j] == width(cell[i, j])) fill = ""
				line = line " " (word[j] ? cell[i, j] fill : fill cell[i, j]) " "
			}
			sub(/ +$/, "", line)
			# a line of the screen, cut between characters
			if (width(line) > 100) {
				while (width(line) > 97) sub(/[\300-\377]?[\200-\277]*.$/, "", line)
				line = line "..."
			}
			print line
		}
		if (more) printf "  ... and %d more\n", more
	}' "$4"
}

show() {
	top 'Documents' "$TOP" doc,bytes,encoding,lang,sentences,headline "$OUT/documents.tsv"
	top 'People' "$TOP" count,documents,value "$OUT/people.tsv"
	top 'Organisations' "$TOP" count,documents,value "$OUT/organisations.tsv"
	top 'Countries' "$TOP" count,documents,value,text "$OUT/countries.tsv"
	# days; years and decades are in the table
	awk -F'\t' 'NR == 1 || $1 == $2' "$OUT/timeline.tsv" |
		top 'Timeline of days' "$TOP" first,text,sentence -
	top 'Events' "$TOP" type,actor,target,first,text,sentence "$OUT/events.tsv"
}

case ${1-} in
plan | refused | stream | show) "$1" ;;
table) table "$2" ;;
*) die "usage: corpus.sh plan | refused | table NAME | stream | show" ;;
esac
