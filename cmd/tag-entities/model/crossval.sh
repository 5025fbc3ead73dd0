#!/bin/sh
# SPDX-License-Identifier: ISC
# crossval: how the model does on kinds of text that it has not learnt from.
#
#	crossval.sh [-lm] [-e N] [-k DIR] [-o OPTIONS] [-x SET] DATA SCORER
#	    FOLD...
#
# DATA/SET/FILE.tsv (or .tsv.gz) are the annotated files, SCORER is
# score-entities.  Learnt from are all sets but gmb, multiner, those given
# with -x, and uner_ewt/dev.  A FOLD is SET (left out and scored), SET/FILE
# (the whole set is left out, that file is scored) or +SET/FILE (scored,
# nothing is left out) or =DIR (documents NAME.txt with DIR/gold/NAME.*.tsv,
# scored by the score-stream beside SCORER); behind it may stand :rich,
# OntoNotes' types instead of four, and :upper, the text in capitals.  A table
# of F1, F1 of the extents alone, errors, F1 by type; the last line is the
# mean.  -k keeps the errors of each fold in DIR, -e as many of each kind; -o
# goes to the trainer; -l: lists alone, nothing is learnt; -m: no document has
# a memory, each row is one.
set -u

here=${0%/*}
top=$here/../../..
errors=1 keep= alone= rows=cat options= without=:gmb:multiner:
while getopts e:k:lmo:x: c; do
	case $c in
	l) alone=1 ;;
	m) rows=alone ;;
	e) errors=$OPTARG ;;
	k) keep=$OPTARG ;;
	o) options=$OPTARG ;;
	x) without="$without$OPTARG:" ;;
	*) exit 2 ;;
	esac
done
shift $((OPTIND - 1))
test $# -ge 3 || { sed -n '5,6p' "$0" >&2; exit 2; }
data=$1 scorer=$2
shift 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 2' HUP INT TERM
make -s -C "$top" cmd/tag-entities/model/train cmd/tag-entities/model/mkmodel \
	all || exit 2
top=$(cd "$top" && pwd) || exit 2
PATH=$tmp/bin:$top/cmd/normalize:$top/cmd/sentence-split:$PATH
mkdir "$tmp/bin" "$tmp/sets" || exit 2
for f in "$data"/*/*.tsv "$data"/*/*.tsv.gz; do
	s=${f%/*} n=${f##*/}
	n=$tmp/sets/${s##*/}.${n%%.*}.tsv
	gzip -cdf "$f" >"$n" || exit 2
	case $(head -n 1 "$n") in '# set = '*) ;; *) rm "$n" ;; esac
done

# A document for each row.
cat >"$tmp/bin/alone" <<'EOF'
#!/bin/sh
exec awk -F'\t' -v OFS='\t' '$4 == "doc" { next }
	{ print }
	$4 ~ /^[a-z]/ { print $1, 0, $3, "doc", 0, "_", "_", "_" }'
EOF
chmod +x "$tmp/bin/alone"

# Lists alone: each class says its kind, whatever else is known; the keys of
# these features are those of the shipped table.
lists_table() {
	awk -F'\t' -v OFS='\t' 'BEGIN {
		n = split("PER NOR ORG GPE LOC FAC EVE LAW PRO WOR LAN", kinds,
		    " ")
		k = split("country=GPE former=GPE demonym=NORP group=NORP " \
		    "language=LANGUAGE city=GPE capital=GPE seat=GPE " \
		    "admin=GPE region=LOC physical=LOC facility=FAC igo=ORG " \
		    "party=ORG body=ORG media=ORG company=ORG club=ORG " \
		    "university=ORG event=EVENT law=LAW product=PRODUCT " \
		    "work=WORK_OF_ART leader=PERSON given=PERSON " \
		    "family=PERSON", pair, " ")
		while (k > 0) {
			split(pair[k], kv, "=")
			# of two that want a name the earlier one has it
			kind[kv[1]] = substr(kv[2], 1, 3)
			weight[kv[1]] = 100 - k--
		}
		print "trans", "O", "O1"
		for (k = 1; k <= n; k++) {
			print "trans", kinds[k], "O1"
			print "trans", tolower(kinds[k]), "O1"
		}
	}
	$2 ~ /^gaz=[a-z]+-[UBIL]$/ {
		split(substr($2, 5), f, "-")
		if (!(f[1] in kind))
			next
		l = f[2] ~ /[UB]/ ? kind[f[1]] : tolower(kind[f[1]])
		l = l weight[f[1]]
		# a given and a family name are one
		if (f[2] == "U" && kind[f[1]] == "PER")
			l = l OFS "per" weight[f[1]] + 1
		print $1, $2, l
	}' "$here/model.tsv"
}

# What a scorer prints as a line of our table; four types or OntoNotes'.
score_set() {
	"$scorer" -m "$view" -e "$errors" -c "$cmd normalize | sentence-split |
		$rows | tag-entities -a -o" $scored >"$tmp/table" 2>"$tmp/errors"
}

# The same for documents with streams as gold.
score_documents() {
	dir=${gold#=}
	for f in "$dir"/*.txt; do
		n=${f##*/}
		normalize -d "$n" "$f" | sentence-split | $rows |
			tag-entities -a -o
	done >"$tmp/rows"
	cat "$dir"/gold/*.entities.tsv >"$tmp/gold"
	for any in '' --any-kind; do
		"${scorer%/*}/score-stream" $any --errors "$tmp/gold" "$tmp/rows" ||
			test $? = 1 || return 2
	done >"$tmp/stream"
	# set, view, class, gold, delivered, right
	awk -v OFS='\t' 'BEGIN { print "set" }
	$2 == "gold" { part++ }
	NF > 13 && $2 ~ /^[0-9]+$/ {
		if (part == 2 && $1 != "ALL") next
		print "stream", "rich", part == 2 ? "SPAN" : $1, $2, $3, $4
	}' "$tmp/stream" >"$tmp/table"
	awk -F'\t' '$2 == "doc" { if (part++ == 1) exit }
	NF > 6 { print; n[$1]++ }
	END {
		print "errors: missed=" n["MISS"] + 0, "spurious=" n["EXTRA"] + 0,
		    "boundary=" n["SPAN"] + 0, "type=" n["KIND"] + 0
	}' "$tmp/stream" >"$tmp/errors"
}

# The tagger with the weights of $tmp/model.tsv.
build() {
	"$here/mkmodel" "$tmp/model.tsv" >"$tmp/modeldata.h" &&
	cp "$here/modelrun.c" "$tmp" &&
	cc -std=c11 -D_POSIX_C_SOURCE=200809L -O2 -I"$here" -I"$top/common" -I"$top" \
		-c -o "$tmp/modelrun.o" "$tmp/modelrun.c" &&
	cc -o "$tmp/bin/tag-entities" "$tmp/modelrun.o" $(
		ls "$here"/../*.o "$here"/../*/*.o | grep -v '/train[^/]*\.o$\|/modelrun\.o$') \
		"$top/common/libcommon.a"
}

lists=
for f in countries places areas bodies firms things leaders names; do
	lists="$lists $here/../gaz/$f.tsv"
done
trained=none
printf 'fold\tgold\tF1\tspan\tmissed\tspurious\tboundary\ttype\tclasses\n'
for fold; do
	gold=${fold%%:*}
	case $gold in =*) ;; *) gold=$(printf %s "$gold" | tr / .) ;; esac
	out=${gold%%.*} cmd=
	case $gold in +*) out=+ gold=${gold#+} ;; esac
	view=four
	case $fold: in *:rich:*) view=rich ;; esac
	case $fold: in *:upper:*) cmd='tr a-z A-Z |' ;; esac
	files= scored=
	for f in "$tmp/sets"/*.tsv; do
		s=${f##*/}
		case $s in "$gold".*) scored="$scored $f" ;; esac
		case $s in "$out".* | uner_ewt.dev.*) continue ;; esac
		case $without in *:"${s%%.*}":*) continue ;; esac
		files="$files $f"
	done
	case $gold in =*) out=+ view=rich ;; esac
	test -z "$alone" || out=lists
	if test "$out" != "$trained"; then
		if test "$alone"; then
			lists_table
		else
			"$here/train" $options "$here/sets.tsv" $lists $files
		fi >"$tmp/model.tsv" 2>"$tmp/log" && build ||
			{ cat "$tmp/log" >&2; exit 2; }
		trained=$out
	fi
	case $fold in
	=*) score_documents ;;
	*) score_set ;;
	esac || { cat "$tmp/errors" >&2; exit 2; }
	test -z "$keep" || cp "$tmp/errors" "$keep/$(printf %s "$fold" | tr / .)"
	awk -F'\t' -v fold="$fold" 'FNR == 1 { file++ }
	file == 1 && $1 != "set" {
		if (!($3 in gold)) order[++n] = $3
		gold[$3] += $4; pred[$3] += $5; right[$3] += $6
	}
	file == 2 && /^errors: / {
		for (k = split(substr($0, 9), w, " "); k > 0; k--) {
			split(w[k], kv, "=")
			e[kv[1]] += kv[2]
		}
	}
	function f(c) {
		return right[c] ? 200 * right[c] / (gold[c] + pred[c]) : 0
	}
	END {
		sub(/^=.*\//, "=", fold)
		for (k = 1; k <= n; k++)
			if (order[k] != "ALL" && order[k] != "SPAN")
				s = s sprintf(" %s %.1f", order[k], f(order[k]))
		printf "%s\t%d\t%.2f\t%.2f\t%d\t%d\t%d\t%d\t%s\n", fold,
		    gold["ALL"], f("ALL"), f("SPAN"), e["missed"],
		    e["spurious"], e["boundary"], e["type"], substr(s, 2)
	}' "$tmp/table" "$tmp/errors"
done | tee "$tmp/folds"
awk -F'\t' '{ n++; f += $3; s += $4 }
    END { printf "mean\t%d\t%.2f\t%.2f\n", n, f / n, s / n }' "$tmp/folds"
