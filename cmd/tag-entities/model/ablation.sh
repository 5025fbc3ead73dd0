#!/bin/sh
# SPDX-License-Identifier: ISC
# ablation: what each part of tag-entities is good for (F1).
#
#	ablation.sh [-o OPTIONS] DATA SCORER FOLD...
#
# As crossval.sh; the first column of the table says what was left out.
here=${0%/*}
options=
case ${1-} in
-o) options=$2; shift 2 ;;
esac
test $# -ge 3 || { sed -n '5p' "$0" >&2; exit 2; }

# NAME, options of crossval.sh, those of the trainer.
without() {
	name=$1 with=$2 train=$3
	shift 3
	"$here/crossval.sh" $with -o "$options $train" "$@" |
		sed "s/^/$name	/" || exit 2
}
clusters='-x c -x c4 -x c6 -x c10 -x c_1 -x c1 -x c6_1 -x c61 -x cc_1 -x cc1
	-x chead -x cfirst -x cafter -x cbefore -x c_2 -x c2'
lists='-w 0 -x gaz -x gaz_1 -x gaz1 -x gazs -x gazhead'
without nothing '' '' "$@"
without 'memory' -m '' "$@"
without 'clusters' '' "$clusters" "$@"
without 'lists' '' "$lists" "$@"
without 'the model' -l '' "$@"
