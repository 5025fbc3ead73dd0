# SPDX-License-Identifier: ISC
# cldrsort.awk: sorted lines of cldr.awk, those of several languages joined.

BEGIN {
	FS = OFS = "\t"
	print "# Words of time of all languages of CLDR 41: KEY CLASS VALUE" \
	    " LANG,..."
	print "# Made by cldr.awk from Debian's unicode-cldr-core: do not edit."
	print "# Copyright 1991-2022 Unicode, Inc.  Licence: Unicode-DFS-2016," \
	    " see"
	print "# https://www.unicode.org/copyright.html; part of the Unicode" \
	    " CLDR."
}

{
	k = $1 OFS $2 OFS $3
	if (k == last)
		langs = langs "," $4
	else {
		if (last != "")
			print last, langs
		last = k
		langs = $4
	}
}

END {
	if (last != "")
		print last, langs
}
