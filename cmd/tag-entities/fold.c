/* SPDX-License-Identifier: ISC */
/* fold: characters as the hash of a token has them. */
#include "token.h"
#include "utf8.h"

/* Base letters of Latin with accents (UnicodeData.txt 15.0, field 5). */
static const char latin[] = /* U+00C0.. */
    "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll."
    "lllnnnnnn..noooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz."
    "...............a................oo.............uu..............."
    ".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa...."
    "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
    ".........................a......";
static const char latin_more[] = /* U+1E00.. */
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

uint32_t
token_fold(uint32_t cp)
{
	if (cp >= 0xC0 && cp < 0x260 && latin[cp - 0xC0] != '.')
		return (unsigned char)latin[cp - 0xC0];
	if (cp >= 0x1E00 && cp < 0x1F00 && latin_more[cp - 0x1E00] != '.')
		return (unsigned char)latin_more[cp - 0x1E00];
	if (cp >= 0x600 && cp < 0x700)
		switch (cp) {
		case 0x622:
		case 0x623:
		case 0x625:
		case 0x671:
			return 0x627;
		case 0x649:
		case 0x6CC:
		case 0x6D2:
			return 0x64A;
		case 0x629:
		case 0x6C1:
		case 0x6BE:
			return 0x647;
		case 0x6A9:
			return 0x643;
		case 0x640:
			return 0;
		default:
			return cp >= 0x64B && cp <= 0x65F ? 0 : cp;
		}
	if (cp >= 0x300 && cp < 0x370)
		return 0;
	if (cp == 0x200C || cp == 0x200D)
		return 0;
	return utf8_lower(cp);
}
