#!/bin/sh
# SPDX-License-Identifier: ISC
# crossval: how the model does on kinds of text that it has not learnt from.
#
#	crossval.sh [-e N] [-k DIR] [-o OPTIONS] [-x SET] DATA SCORER FOLD...
#
# DATA/SET/FILE.tsv (or .tsv.gz) are the annotated files, SCORER is
# score-entities.  Learnt from are all sets but gmb, multiner, those given
# with -x, and uner_ewt/dev.  A FOLD is SET (left out and scored), SET/FILE
# (the whole set is left out, that file is scored) or +SET/FILE (scored,
# nothing is left out); behind it may stand :rich, OntoNotes' types instead
# of four, and :upper, the text in capitals.  A table of F1, F1 of the extents
# alone, errors, F1 by type; the last line is the mean.  -k keeps the errors
# of each fold in DIR, -e as many of each kind; -o goes to the trainer.
set -u

here=${0%/*}
top=$here/../..
errors=1 keep= options= without=:gmb:multiner:
while getopts e:k:o:x: c; do
	case $c in
	e) errors=$OPTARG ;;
	k) keep=$OPTARG ;;
	o) options=$OPTARG ;;
	x) without="$without$OPTARG:" ;;
	*) exit 2 ;;
	esac
done
shift $((OPTIND - 1))
test $# -ge 3 || { sed -n '3,5p' "$0" >&2; exit 2; }
data=$1 scorer=$2
shift 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 2' HUP INT TERM
make -s -C "$top" cmd/tag-entities/train cmd/tag-entities/mkmodel \
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

# The tagger with the weights of $tmp/model.tsv.
build() {
	"$here/mkmodel" "$tmp/model.tsv" >"$tmp/modeldata.h" &&
	cp "$here/modelrun.c" "$tmp" &&
	cc -std=c11 -D_POSIX_C_SOURCE=200809L -O2 -I"$here" -I"$top/common" \
		-c -o "$tmp/modelrun.o" "$tmp/modelrun.c" &&
	cc -o "$tmp/bin/tag-entities" "$tmp/modelrun.o" $(
		ls "$here"/*.o | grep -v '/train[^/]*\.o$\|/modelrun\.o$') \
		"$top/common/libcommon.a"
}

lists=
for f in countries places areas bodies firms things leaders names; do
	lists="$lists $here/$f.tsv"
done
trained=none
printf 'fold\tgold\tF1\tspan\tmissed\tspurious\tboundary\ttype\tclasses\n'
for fold; do
	gold=$(printf %s "${fold%%:*}" | tr / .)
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
	if test "$out" != "$trained"; then
		"$here/train" $options "$here/sets.tsv" $lists $files \
			>"$tmp/model.tsv" 2>"$tmp/log" && build ||
			{ cat "$tmp/log" >&2; exit 2; }
		trained=$out
	fi
	"$scorer" -m "$view" -e "$errors" -c "$cmd normalize |
		sentence-split | tag-entities -a -o" $scored \
		>"$tmp/table" 2>"$tmp/errors" ||
		{ cat "$tmp/errors" >&2; exit 2; }
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
