# SPDX-License-Identifier: ISC
# names.awk: lists of given and family names as lines of names.tsv (make
# tag-names); given-names*, family-names* have a name a line, other files
# name TAB class.  Names that begin with a Latin letter, of two at least.
BEGIN { FS = OFS = "\t" }
function put(name, class) {
	# bytes: Greek to Samaritan; Indic to Phonetic Extensions; Kana, Han ...
	if (length(name) < 2 || name ~ /^[\316-\340\342-\364]/ ||
	    name ~ /^\341[\200-\267]/ || (name, class) in seen)
		return
	seen[name, class] = 1
	print name, class
}
FILENAME ~ /given-names/ { put($1, "given"); next }
FILENAME ~ /family-names/ { put($1, "family"); next }
!/^#/ { put($1, $2) }
