/* SPDX-License-Identifier: ISC */
/* currency: by sign, code and name. */
#include "currency.h"

static const struct sign {
	const char *sign, *code;
} signs[] = {
	{ "$", "USD" },
	{ "\xE2\x82\xAC", "EUR" },
	{ "\xC2\xA3", "GBP" },
	{ "\xC2\xA5", "JPY" },
	{ "\xE2\x82\xB9", "INR" },
	{ "\xE2\x82\xBD", "RUB" },
	{ "\xE2\x82\xB1", "PHP" },
	{ "\xE2\x82\xA9", "KRW" },
	{ "\xE2\x82\xBA", "TRY" },
	{ "\xE2\x82\xAA", "ILS" },
	{ "\xE0\xB8\xBF", "THB" },
	{ "\xE2\x82\xAB", "VND" },
	{ "\xE2\x82\xA6", "NGN" },
	{ "\xE2\x82\xB4", "UAH" },
	{ "\xE2\x82\xB8", "KZT" },
	{ "\xE2\x82\xA1", "CRC" },
	{ "\xE2\x82\xB2", "PYG" },
	{ "\xE2\x82\xBE", "GEL" },
	{ "\xE2\x82\xBC", "AZN" },
	{ "\xE2\x82\xA8", "INR" },
	{ "\xE2\x82\xB5", "GHS" },
	{ "\xC2\xA2", "GHS" },
};

/* Letters before $: A$ US$ HK$ R$. */
static const struct sign dollars[] = { { "us", "USD" }, { "a", "AUD" },
	{ "au", "AUD" }, { "c", "CAD" }, { "ca", "CAD" }, { "can", "CAD" },
	{ "nz", "NZD" }, { "hk", "HKD" }, { "s", "SGD" }, { "nt", "TWD" },
	{ "r", "BRL" }, { "mex", "MXN" }, { "j", "JMD" }, { "tt", "TTD" },
	{ "gh", "GHS" }, { "z", "ZWL" }, { "n", "NAD" }, { "fj", "FJD" },
	{ "b", "BSD" } };

/* A nationality or country before a unit that several have. */
static const struct {
	const char *who, *what, *code;
} whose[] = { { "us", "USD", "USD" }, { "u.s.", "USD", "USD" },
	{ "american", "USD", "USD" }, { "australian", "USD", "AUD" },
	{ "canadian", "USD", "CAD" }, { "singapore", "USD", "SGD" },
	{ "taiwan", "USD", "TWD" }, { "zealand", "USD", "NZD" },
	{ "kong", "USD", "HKD" }, { "egyptian", "GBP", "EGP" },
	{ "syrian", "GBP", "SYP" }, { "lebanese", "GBP", "LBP" },
	{ "sudanese", "GBP", "SDG" }, { "pakistani", "INR", "PKR" },
	{ "pakistan", "INR", "PKR" }, { "lankan", "INR", "LKR" },
	{ "nepalese", "INR", "NPR" }, { "nepali", "INR", "NPR" },
	{ "mauritian", "INR", "MUR" }, { "indian", "INR", "INR" },
	{ "cfa", "CHF", "XOF" }, { "comorian", "CHF", "KMF" },
	{ "congolese", "CHF", "CDF" }, { "swiss", "CHF", "CHF" },
	{ "philippine", "MXN", "PHP" }, { "chilean", "MXN", "CLP" },
	{ "argentine", "MXN", "ARS" }, { "colombian", "MXN", "COP" },
	{ "cuban", "MXN", "CUP" }, { "uruguayan", "MXN", "UYU" },
	{ "mexican", "MXN", "MXN" }, { "iraqi", "KWD", "IQD" },
	{ "kuwaiti", "KWD", "KWD" }, { "jordanian", "KWD", "JOD" },
	{ "bahraini", "KWD", "BHD" }, { "libyan", "KWD", "LYD" },
	{ "tunisian", "KWD", "TND" }, { "algerian", "KWD", "DZD" },
	{ "serbian", "KWD", "RSD" }, { "omani", "IRR", "OMR" },
	{ "yemeni", "IRR", "YER" }, { "qatari", "SAR", "QAR" },
	{ "saudi", "SAR", "SAR" }, { "moroccan", "AED", "MAD" },
	{ "danish", "NOK", "DKK" }, { "norwegian", "NOK", "NOK" },
	{ "ugandan", "KES", "UGX" }, { "tanzanian", "KES", "TZS" },
	{ "somali", "KES", "SOS" }, { "uzbek", "KGS", "UZS" },
	{ "north", "KRW", "KPW" }, { "kazakh", "KZT", "KZT" } };

/*
 * Names that several countries have: where the text is about one of them and
 * says no more, it is that one's.  The first of a code is its own.
 */
static const struct {
	const char *code, *country, *local;
} locals[] = {
	{ "INR", "IND", "INR" },
	{ "INR", "PAK", "PKR" },
	{ "INR", "LKA", "LKR" },
	{ "INR", "NPL", "NPR" },
	{ "INR", "MUS", "MUR" },
	{ "INR", "SYC", "SCR" },
	{ "GBP", "GBR", "GBP" },
	{ "GBP", "EGY", "EGP" },
	{ "GBP", "SYR", "SYP" },
	{ "GBP", "LBN", "LBP" },
	{ "GBP", "SDN", "SDG" },
	{ "GBP", "SSD", "SSP" },
	{ "MXN", "MEX", "MXN" },
	{ "MXN", "PHL", "PHP" },
	{ "MXN", "CHL", "CLP" },
	{ "MXN", "ARG", "ARS" },
	{ "MXN", "COL", "COP" },
	{ "MXN", "CUB", "CUP" },
	{ "MXN", "URY", "UYU" },
	{ "MXN", "DOM", "DOP" },
	{ "KWD", "KWT", "KWD" },
	{ "KWD", "IRQ", "IQD" },
	{ "KWD", "JOR", "JOD" },
	{ "KWD", "BHR", "BHD" },
	{ "KWD", "LBY", "LYD" },
	{ "KWD", "TUN", "TND" },
	{ "KWD", "DZA", "DZD" },
	{ "KWD", "SRB", "RSD" },
	{ "IRR", "IRN", "IRR" },
	{ "IRR", "OMN", "OMR" },
	{ "IRR", "YEM", "YER" },
	{ "SAR", "SAU", "SAR" },
	{ "SAR", "QAT", "QAR" },
	{ "SAR", "YEM", "YER" },
	{ "AED", "ARE", "AED" },
	{ "AED", "MAR", "MAD" },
	{ "CHF", "CHE", "CHF" },
	{ "CHF", "COD", "CDF" },
	{ "CHF", "BDI", "BIF" },
	{ "CHF", "RWA", "RWF" },
	{ "CHF", "GIN", "GNF" },
	{ "CHF", "DJI", "DJF" },
	{ "CHF", "COM", "KMF" },
	{ "CHF", "SEN", "XOF" },
	{ "CHF", "MLI", "XOF" },
	{ "CHF", "BFA", "XOF" },
	{ "CHF", "NER", "XOF" },
	{ "CHF", "CIV", "XOF" },
	{ "CHF", "TGO", "XOF" },
	{ "CHF", "BEN", "XOF" },
	{ "CHF", "CMR", "XAF" },
	{ "CHF", "TCD", "XAF" },
	{ "CHF", "GAB", "XAF" },
	{ "CHF", "COG", "XAF" },
	{ "CHF", "CAF", "XAF" },
	{ "KES", "KEN", "KES" },
	{ "KES", "UGA", "UGX" },
	{ "KES", "TZA", "TZS" },
	{ "KES", "SOM", "SOS" },
	{ "KRW", "KOR", "KRW" },
	{ "KRW", "PRK", "KPW" },
	{ "KGS", "KGZ", "KGS" },
	{ "KGS", "UZB", "UZS" },
	{ "NOK", "NOR", "NOK" },
	{ "NOK", "DNK", "DKK" },
	{ "SEK", "SWE", "SEK" },
	{ "SEK", "ISL", "ISK" },
	{ "TRY", "TUR", "TRY" },
};

bool
token_same(struct str a, const char *b)
{
	size_t i;

	for (i = 0; i < a.n; i++) {
		char c = a.p[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c | 32);
		if (b[i] == '\0' || c != b[i])
			return false;
	}
	return b[i] == '\0';
}

bool
token_is(const struct tokens *ts, struct str s, size_t i, const char *w)
{
	return i < ts->n && token_same(token_text(ts, s, i), w);
}

bool
token_hyphen(const struct tokens *ts, size_t i)
{
	return i < ts->n && ts->t[i].kind == T_PUNCT && ts->t[i].c == '-' &&
	    !ts->t[i].space;
}

const char *
currency_sign(struct str w)
{
	size_t i;

	for (i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (w.n == strlen(signs[i].sign) &&
		    memcmp(w.p, signs[i].sign, w.n) == 0)
			return signs[i].code;
	return NULL;
}

/* A currency by sign, code or name that ends before token i. */
size_t
currency_before(const struct tokens *ts, struct str s, size_t i, size_t from,
    struct str *code, bool *loose)
{
	const char *c;
	struct str w;
	size_t k;

	*loose = false;
	if (i == from)
		return i;
	w = token_text(ts, s, i - 1);
	if (ts->t[i - 1].kind == T_PUNCT && (c = currency_sign(w)) != NULL) {
		*code = str_of(c, strlen(c));
		if (w.p[0] != '$' || i - 1 == from || ts->t[i - 1].space ||
		    ts->t[i - 2].kind != T_WORD)
			return i - 1;
		w = token_text(ts, s, i - 2);
		for (k = 0; k < sizeof(dollars) / sizeof(*dollars); k++)
			if (token_same(w, dollars[k].sign)) {
				*code = str_of(dollars[k].code, 3);
				return i - 2;
			}
		if (token_same(w, "u.s.")) /* U.S.$ */
			return i - 2;
		return i - 1;
	}
	k = i - 1;
	if (ts->t[k].kind == T_PUNCT && ts->t[k].c == '.' && k > from &&
	    !ts->t[k].space)
		k--; /* Rs. 5 */
	if (ts->t[k].kind == T_WORD && ts->t[k].cs != C_LOWER &&
	    (ts->t[k].words & W_cur) && ts->t[k].e - ts->t[k].b <= 4) {
		w = word_value(ts->t[k].hash, W_cur);
		if (w.n == 3) {
			*loose = ts->t[k].words & W_loose;
			*code = w;
			return k;
		}
	}
	return i;
}

/* ... that begins at token i: dollars, US dollars, Pakistani rupees. */
size_t
currency_after(const struct tokens *ts, struct str s, size_t i,
    struct str *code, bool *small, bool *loose)
{
	size_t j = i, k;
	const char *c;

	*small = *loose = false;
	if (token_hyphen(ts, j))
		j++;
	if (j < ts->n && str_eq(token_text(ts, s, j), STR("\xC2\xA2"))) {
		*small = true;
		*code = STR("USD");
		return j + 1;
	}
	if (j < ts->n && ts->t[j].kind == T_PUNCT &&
	    (c = currency_sign(token_text(ts, s, j))) != NULL && c[0] != '$') {
		*code = str_of(c, strlen(c));
		return j + 1;
	}
	for (; j < ts->n && j < i + 4 && ts->t[j].kind == T_WORD; j++) {
		if (ts->t[j].words & W_cur) {
			*code = word_value(ts->t[j].hash, W_cur);
			if (code->n == 1) {
				*small = true;
				*code =
				    code->p[0] == 'c' ? STR("USD") : STR("GBP");
			}
			for (k = 0; j > i && k < sizeof(whose) / sizeof(*whose);
			     k++)
				if (token_same(token_text(ts, s, j - 1),
					whose[k].who) &&
				    code->n == 3 &&
				    memcmp(code->p, whose[k].what, 3) == 0) {
					*code = str_of(whose[k].code, 3);
					return j + 1;
				}
			*loose = ts->t[j].words & W_loose;
			return j + 1;
		}
		/* only a nationality may stand between */
		if (ts->t[j].cs == C_LOWER)
			break;
	}
	return i;
}

size_t
currency_glued(const struct tokens *ts, struct str s, size_t i,
    struct str *code, struct str *number, struct str *rest, bool *loose)
{
	struct str w = token_text(ts, s, i);
	size_t k, b, e, j;
	uint64_t h = TOKEN_SEED;
	uint32_t words;

	for (k = 0;
	     k < w.n && k < 5 && (w.p[k] | 32) >= 'a' && (w.p[k] | 32) <= 'z';
	     k++)
		h = token_step(h, (unsigned char)w.p[k] | 32);
	if (k == 0 || k == w.n || w.p[0] > 'Z' || w.p[k] < '0' || w.p[k] > '9')
		return i;
	b = e = ts->t[i].b + k;
	while (e < s.n &&
	    ((s.p[e] >= '0' && s.p[e] <= '9') ||
		((s.p[e] == '.' || s.p[e] == ',') && e + 1 < s.n &&
		    s.p[e + 1] >= '0' && s.p[e + 1] <= '9')))
		e++;
	*number = str_of(s.p + b, e - b);
	for (b = e; e < s.n && (s.p[e] | 32) >= 'a' && (s.p[e] | 32) <= 'z';)
		e++;
	*rest = str_of(s.p + b, e - b);
	for (j = i; j < ts->n && ts->t[j].e < e; j++)
		;
	if (j == ts->n || ts->t[j].e != e)
		return i;
	words = word_class(h);
	*loose = words & W_loose;
	*code = words & W_cur ? word_value(h, W_cur) : STR("");
	/* one letter is little: N2.5bn, R350 million, not N1 */
	if (k == 1 &&
	    (rest->n > 0 || (j + 1 < ts->n && (ts->t[j + 1].words & W_mult))))
		*code = w.p[0] == 'N' ? STR("NGN")
		    : w.p[0] == 'R'   ? STR("ZAR")
		    : w.p[0] == 'P'   ? STR("PHP")
				      : STR("");
	return code->n == 3 ? j + 1 : i;
}

bool
currency_local(size_t *at, struct str code, struct str *country,
    struct str *local)
{
	for (; *at < sizeof(locals) / sizeof(*locals); ++*at)
		if (memcmp(locals[*at].code, code.p, 3) == 0) {
			*country = str_of(locals[*at].country, 3);
			*local = str_of(locals[*at].local, 3);
			++*at;
			return true;
		}
	return false;
}
