/* SPDX-License-Identifier: ISC */
/* amount: money, percentages, quantities. */
#include "amount.h"

/* A decimal number: digits, and where its point is. */
struct number {
	char digit[48];
	size_t n;     /* digits */
	size_t point; /* digits before the point */
};

static const struct sign { const char *sign, *code; } signs[] = {
	{ "$", "USD" }, { "\xE2\x82\xAC", "EUR" }, { "\xC2\xA3", "GBP" },
	{ "\xC2\xA5", "JPY" }, { "\xE2\x82\xB9", "INR" },
	{ "\xE2\x82\xBD", "RUB" }, { "\xE2\x82\xB1", "PHP" },
	{ "\xE2\x82\xA9", "KRW" }, { "\xE2\x82\xBA", "TRY" },
	{ "\xE2\x82\xAA", "ILS" }, { "\xE0\xB8\xBF", "THB" },
	{ "\xE2\x82\xAB", "VND" }, { "\xE2\x82\xA6", "NGN" },
	{ "\xE2\x82\xB4", "UAH" }, { "\xE2\x82\xB8", "KZT" },
	{ "\xE2\x82\xA1", "CRC" }, { "\xE2\x82\xB2", "PYG" },
	{ "\xE2\x82\xBE", "GEL" }, { "\xE2\x82\xBC", "AZN" },
	{ "\xE2\x82\xA8", "INR" }, { "\xE2\x82\xB5", "GHS" },
};

/* Letters before $: A$ US$ HK$ R$. */
static const struct sign dollars[] = { { "us", "USD" }, { "a", "AUD" },
	{ "au", "AUD" }, { "c", "CAD" }, { "ca", "CAD" }, { "can", "CAD" },
	{ "nz", "NZD" }, { "hk", "HKD" }, { "s", "SGD" }, { "nt", "TWD" },
	{ "r", "BRL" }, { "mex", "MXN" }, { "j", "JMD" }, { "tt", "TTD" },
	{ "z", "ZWL" }, { "n", "NAD" }, { "fj", "FJD" }, { "b", "BSD" } };

/* A nationality or country before a unit that several have. */
static const struct { const char *who, *what, *code; } whose[] = {
	{ "us", "USD", "USD" }, { "u.s.", "USD", "USD" },
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
	{ "north", "KRW", "KPW" }, { "kazakh", "KZT", "KZT" },
};

static struct str
text(const struct tokens *ts, struct str s, size_t i)
{
	return str_of(s.p + ts->t[i].b, ts->t[i].e - ts->t[i].b);
}

/* Same letters, small or capital. */
static bool
same(struct str a, const char *b)
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

static const char *
sign_of(struct str w)
{
	size_t i;

	for (i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (w.n == strlen(signs[i].sign)
		    && memcmp(w.p, signs[i].sign, w.n) == 0)
			return signs[i].code;
	return NULL;
}

bool
amount_near(const struct tokens *ts, size_t i)
{
	const struct token *t = &ts->t[i];

	return t->kind == T_NUM || (t->kind == T_WORD
	    && (t->words & (W_num | W_frac)));
}

/*
 * Digits with , and . as thousands and point: 1,200 = 1200, 3.5, 1.234.567
 * (continental), 2,5 (continental, no three digits behind).
 */
static bool
digits(struct str w, struct number *n, size_t *used)
{
	size_t i, dots = 0, commas = 0, group = 0;
	bool three = true, any = false;

	*n = (struct number){ .n = 0 };
	for (i = 0; i < w.n; i++) {
		char c = w.p[i];

		if (c >= '0' && c <= '9') {
			group++;
			any = true;
		} else if (c == '.' || c == ',') {
			if ((dots + commas) > 0 && group != 3)
				three = false;
			c == '.' ? dots++ : commas++;
			group = 0;
		} else {
			break;
		}
	}
	*used = i;
	if (!any || i > 40)
		return false;
	if (dots > 1 && commas > 1)
		return false;
	if (dots + commas > 0 && group != 3)
		three = three && dots + commas > 1 ? three : false;
	{
		char point = 0;
		size_t j;

		/* the point: the last mark, unless it parts thousands */
		if (dots == 1 && commas == 0)
			point = '.';
		else if (dots == 0 && commas == 1 && group != 3)
			point = ',';
		else if (dots == 1 && commas >= 1)
			point = memchr(w.p, '.', i) > memchr(w.p, ',', i)
			    ? '.' : ',';
		else if (commas == 1 && dots >= 1)
			point = ',';
		n->point = SIZE_MAX;
		for (j = 0; j < i; j++) {
			if (w.p[j] == point)
				n->point = n->n;
			else if (w.p[j] >= '0' && w.p[j] <= '9')
				n->digit[n->n++] = w.p[j];
		}
		if (n->point == SIZE_MAX)
			n->point = n->n;
	}
	return true;
}

/* Times ten to the power. */
static void
shift(struct number *n, unsigned power)
{
	while (power-- > 0 && n->n < sizeof(n->digit) - 1) {
		if (n->point == n->n)
			n->digit[n->n++] = '0';
		n->point++;
	}
}

static void
put_number(const struct number *n, struct buf *b)
{
	size_t i = 0, end = n->n;

	while (i + 1 < n->point && n->digit[i] == '0')
		i++;
	while (end > n->point && n->digit[end - 1] == '0')
		end--;
	if (n->point == 0)
		buf_putc(b, '0');
	for (; i < end; i++) {
		if (i == n->point)
			buf_putc(b, '.');
		buf_putc(b, n->digit[i]);
	}
}

static void
from_u64(struct number *n, uint64_t v)
{
	char rev[24];
	size_t k = 0;

	*n = (struct number){ .n = 0 };
	do
		rev[k++] = (char)('0' + v % 10);
	while ((v /= 10) > 0);
	while (k > 0)
		n->digit[n->n++] = rev[--k];
	n->point = n->n;
}

static uint64_t
value_u64(uint64_t hash, uint32_t class)
{
	uint64_t v = 0;

	str_u64(word_value(hash, class), &v);
	return v;
}

static bool
is(const struct tokens *ts, struct str s, size_t i, const char *w)
{
	return i < ts->n && same(text(ts, s, i), w);
}

static bool
hyphen(const struct tokens *ts, size_t i)
{
	return i < ts->n && ts->t[i].kind == T_PUNCT && ts->t[i].c == '-'
	       && !ts->t[i].space;
}

/*
 * A number in digits or words from token i; returns the token behind it,
 * or i.  *rest: bytes of the last token that belong to what follows (3bn).
 */
static size_t
number(const struct tokens *ts, struct str s, size_t i, struct number *n,
    struct str *rest)
{
	size_t used, j = i, at;
	uint64_t total = 0, part = 0, v;
	uint32_t c;
	bool any = false;

	*rest = STR("");
	if (i >= ts->n)
		return i;
	if (ts->t[i].kind == T_NUM) {
		if (!digits(text(ts, s, i), n, &used))
			return i;
		*rest = str_of(s.p + ts->t[i].b + used,
		    ts->t[i].e - ts->t[i].b - used);
		return i + 1;
	}
	/* twenty-five, two hundred and ten thousand, a dozen */
	for (at = i; j < ts->n && j < i + 16; j++) {
		if (ts->t[j].kind == T_PUNCT) {
			if (any && hyphen(ts, j) && j + 1 < ts->n
			    && (ts->t[j + 1].words & W_num)
			    && part % 100 >= 20 && part % 10 == 0)
				continue;
			break;
		}
		if (ts->t[j].kind != T_WORD)
			break;
		c = ts->t[j].words;
		if (c & W_num) {
			v = value_u64(ts->t[j].hash, W_num);
			if (any && (part % 10 != 0 || (v >= 10 && part % 100))
			    && part % 100 != 0)
				break;
			part += v;
			any = true;
		} else if ((c & W_mult) && any) {
			v = value_u64(ts->t[j].hash, W_mult);
			if (v == 2) {
				part *= 100;
			} else if (v == 3) {
				total += part * 1000;
				part = 0;
			} else {
				break; /* millions: as after digits */
			}
		} else if (any && is(ts, s, j, "and") && j + 1 < ts->n
		    && (ts->t[j + 1].words & W_num)
		    && (total > 0 || part >= 100) && part % 100 == 0) {
			continue;
		} else {
			break;
		}
		at = j + 1;
		if (part > 100000 || total > 100000000)
			return i;
	}
	if (!any)
		return i;
	from_u64(n, total + part);
	return at;
}

/* million, bn, lakh crore: the power of ten and the token behind. */
static size_t
powers(const struct tokens *ts, size_t i, const struct str *rest,
    unsigned *power)
{
	size_t at = i, k;
	uint32_t c;

	*power = 0;
	if (rest->n > 0) {
		static const struct { const char *w; unsigned p; } list[] = {
			{ "k", 3 }, { "m", 6 }, { "mn", 6 }, { "mln", 6 },
			{ "b", 9 }, { "bn", 9 }, { "bln", 9 }, { "t", 12 },
			{ "tn", 12 }, { "trn", 12 }, { "cr", 7 } };

		for (k = 0; k < sizeof(list) / sizeof(*list); k++)
			if (same(*rest, list[k].w)) {
				*power = list[k].p;
				return i; /* the caller sees if it may be */
			}
		return i;
	}
	for (k = 0; k < 3; k++) {
		size_t j = at;

		if (hyphen(ts, j))
			j++;
		if (j >= ts->n || ts->t[j].kind != T_WORD)
			break;
		c = ts->t[j].words;
		if (!(c & W_mult))
			break;
		*power += (unsigned)value_u64(ts->t[j].hash, W_mult);
		at = j + 1;
	}
	return at;
}

/* A currency by sign, code or name that ends before token i. */
static size_t
currency_before(const struct tokens *ts, struct str s, size_t i, size_t from,
    struct str *code)
{
	const char *c;
	struct str w;
	size_t k;

	if (i == from)
		return i;
	w = text(ts, s, i - 1);
	if (ts->t[i - 1].kind == T_PUNCT && (c = sign_of(w)) != NULL) {
		*code = str_of(c, strlen(c));
		if (w.p[0] != '$' || i - 1 == from || ts->t[i - 1].space
		    || ts->t[i - 2].kind != T_WORD)
			return i - 1;
		w = text(ts, s, i - 2);
		for (k = 0; k < sizeof(dollars) / sizeof(*dollars); k++)
			if (same(w, dollars[k].sign)) {
				*code = str_of(dollars[k].code, 3);
				return i - 2;
			}
		if (same(w, "u.s.")) /* U.S.$ */
			return i - 2;
		return i - 1;
	}
	k = i - 1;
	if (ts->t[k].kind == T_PUNCT && ts->t[k].c == '.' && k > from
	    && !ts->t[k].space)
		k--; /* Rs. 5 */
	if (ts->t[k].kind == T_WORD && ts->t[k].cs != C_LOWER
	    && (ts->t[k].words & W_cur)
	    && ts->t[k].e - ts->t[k].b <= 4) {
		w = word_value(ts->t[k].hash, W_cur);
		if (w.n == 3) {
			*code = w;
			return k;
		}
	}
	return i;
}

/* ... that begins at token i: dollars, US dollars, Pakistani rupees. */
static size_t
currency_after(const struct tokens *ts, struct str s, size_t i,
    struct str *code, bool *small)
{
	size_t j = i, k;
	const char *c;

	*small = false;
	if (hyphen(ts, j))
		j++;
	if (j < ts->n && ts->t[j].kind == T_PUNCT
	    && (c = sign_of(text(ts, s, j))) != NULL && c[0] != '$') {
		*code = str_of(c, strlen(c));
		return j + 1;
	}
	for (; j < ts->n && j < i + 4 && ts->t[j].kind == T_WORD; j++) {
		if (ts->t[j].words & W_cur) {
			*code = word_value(ts->t[j].hash, W_cur);
			if (code->n == 1) {
				*small = true;
				*code = code->p[0] == 'c' ? STR("USD")
				                          : STR("GBP");
			}
			for (k = 0; j > i
			     && k < sizeof(whose) / sizeof(*whose); k++)
				if (same(text(ts, s, j - 1), whose[k].who)
				    && code->n == 3
				    && memcmp(code->p, whose[k].what, 3) == 0) {
					*code = str_of(whose[k].code, 3);
					break;
				}
			return j + 1;
		}
		/* only a nationality may stand between */
		if (ts->t[j].cs == C_LOWER)
			break;
	}
	return i;
}

/* A unit that begins at token i or is `rest`; 0 tokens or more. */
struct unit {
	struct str name, dim;
};

static size_t
unit_at(const struct tokens *ts, struct str s, size_t i, struct str rest,
    struct unit *unit)
{
	struct str dim = STR(""), u;
	size_t j = i;
	uint64_t h;

	unit->dim = dim;
	if (rest.n > 0) {
		size_t k;

		for (h = TOKEN_SEED, k = 0; k < rest.n; k++)
			h = token_step(h, (unsigned char)rest.p[k] | 32);
		if (!(word_class(h) & W_unit) || rest.n > 3)
			return SIZE_MAX;
		unit->name = word_value(h, W_unit);
		return i;
	}
	if (hyphen(ts, j))
		j++;
	if (j < ts->n && ts->t[j].kind == T_PUNCT
	    && str_eq(text(ts, s, j), STR("\xC2\xB0")) && j + 1 < ts->n
	    && (is(ts, s, j + 1, "c") || is(ts, s, j + 1, "f"))) {
		unit->name = is(ts, s, j + 1, "c") ? STR("\xC2\xB0""C")
		                                   : STR("\xC2\xB0""F");
		return j + 2;
	}
	if (is(ts, s, j, "degrees") && (is(ts, s, j + 1, "celsius")
	    || is(ts, s, j + 1, "fahrenheit")))
		j++;
	if (j < ts->n && ts->t[j].kind == T_WORD
	    && (ts->t[j].words & W_dim)) {
		dim = word_value(ts->t[j].hash, W_dim);
		j++;
		if (j < ts->n && ts->t[j].kind == T_PUNCT
		    && ts->t[j].c == '.' && !ts->t[j].space)
			j++; /* sq. km */
		if (hyphen(ts, j))
			j++;
	}
	if (j >= ts->n || ts->t[j].kind != T_WORD
	    || !(ts->t[j].words & W_unit))
		return SIZE_MAX;
	u = word_value(ts->t[j].hash, W_unit);
	if (is(ts, s, j, "in") || (u.n == 1 && ts->t[j].cs == C_CAP)
	    || (ts->t[j].cs == C_CAP && dim.n == 0 && is(ts, s, j, "foot")))
		return SIZE_MAX; /* "5 in Lahore" */
	if (str_eq(dim, STR("n"))) {
		if (!str_eq(u, STR("mi")))
			return SIZE_MAX;
		unit->name = STR("nmi");
	} else {
		unit->name = u;
		unit->dim = dim;
	}
	return j + 1;
}

/* % per cent percent: the token behind, or i. */
static size_t
percent_at(const struct tokens *ts, struct str s, size_t i)
{
	size_t j = i;

	if (hyphen(ts, j))
		j++;
	if (j < ts->n && ts->t[j].kind == T_PUNCT
	    && str_eq(text(ts, s, j), STR("%")))
		return j + 1;
	if (j >= ts->n || ts->t[j].kind != T_WORD)
		return i;
	if (ts->t[j].words & W_pct)
		return j + 1;
	if (is(ts, s, j, "per") && is(ts, s, j + 1, "cent"))
		return j + 2;
	return i;
}

/* about, more than, at least, up to: where they begin; the modifier. */
static size_t
modifier(const struct tokens *ts, struct str s, size_t b, size_t from,
    struct str *mod)
{
	uint32_t c;

	*mod = STR("");
	if (b == from || ts->t[b - 1].kind != T_WORD)
		return b;
	if (b >= from + 2) {
		bool than = is(ts, s, b - 1, "than");

		if (than && (is(ts, s, b - 2, "more")
		    || is(ts, s, b - 2, "greater"))) {
			*mod = STR("MORE_THAN");
			return b - 2;
		}
		if (than && (is(ts, s, b - 2, "less")
		    || is(ts, s, b - 2, "fewer"))) {
			*mod = STR("LESS_THAN");
			return b - 2;
		}
		if (is(ts, s, b - 2, "at") && (is(ts, s, b - 1, "least")
		    || is(ts, s, b - 1, "most"))) {
			*mod = is(ts, s, b - 1, "least")
			    ? STR("EQUAL_OR_MORE") : STR("EQUAL_OR_LESS");
			return b - 2;
		}
		if (is(ts, s, b - 2, "up") && is(ts, s, b - 1, "to")) {
			*mod = STR("EQUAL_OR_LESS");
			return b - 2;
		}
		if (is(ts, s, b - 1, "estimated")
		    && (is(ts, s, b - 2, "an") || is(ts, s, b - 2, "the"))) {
			*mod = STR("APPROX");
			return is(ts, s, b - 2, "an") ? b - 2 : b - 1;
		}
	}
	c = ts->t[b - 1].words;
	if (!(c & W_mod) || is(ts, s, b - 1, "least")
	    || is(ts, s, b - 1, "most"))
		return b;
	*mod = word_value(ts->t[b - 1].hash, W_mod);
	return b - 1;
}

/* two-thirds, a quarter of, half of: percentages in words. */
static const struct { const char *n, *d, *value; } parts[] = {
	{ "one", "half", "50%" }, { "one", "third", "33.3%" },
	{ "two", "thirds", "66.7%" }, { "one", "quarter", "25%" },
	{ "three", "quarters", "75%" }, { "one", "fifth", "20%" },
	{ "two", "fifths", "40%" }, { "three", "fifths", "60%" },
	{ "four", "fifths", "80%" }, { "one", "tenth", "10%" },
	{ "nine", "tenths", "90%" },
};

static bool
fraction(const struct tokens *ts, struct str s, size_t i, struct amount *a,
    struct buf *value)
{
	size_t k, j = i + 1;

	if (hyphen(ts, j))
		j++;
	for (k = 0; k < sizeof(parts) / sizeof(*parts); k++)
		if (is(ts, s, i, parts[k].n) && is(ts, s, j, parts[k].d)) {
			value->n = 0;
			buf_put(value, str_of(parts[k].value,
			    strlen(parts[k].value)));
			a->kind = A_PERCENT;
			a->first = i;
			a->last = j;
			return true;
		}
	return false;
}

bool
amount_at(const struct tokens *ts, struct str s, size_t i, size_t from,
    struct amount *a, struct buf *value)
{
	struct number lo, hi;
	struct str rest, rest2, code = STR(""), code2 = STR("");
	size_t b, e, j, k, before;
	unsigned power = 0, power2 = 0;
	bool range = false, small = false;
	struct unit unit;
	bool found = false;

	a->mod = STR("");
	if (ts->t[i].kind == T_WORD && fraction(ts, s, i, a, value)) {
		a->first = modifier(ts, s, i, from, &a->mod);
		found = true;
		goto out;
	}
	j = number(ts, s, i, &lo, &rest);
	if (j == i)
		return false;
	before = currency_before(ts, s, i, from, &code);
	e = powers(ts, j, &rest, &power);
	/* "10-12 million", "$3 billion to $4 billion", "65–70%" */
	k = e;
	if ((hyphen(ts, k) || (k < ts->n && ts->t[k].c == '-'
	    && ts->t[k].kind == T_PUNCT) || is(ts, s, k, "to")
	    || (is(ts, s, k, "and") && before > from
	        && is(ts, s, before - 1, "between")))
	    && k + 1 < ts->n) {
		size_t n2 = k + 1;

		if (ts->t[n2].kind == T_PUNCT && sign_of(text(ts, s, n2)))
			n2++;
		j = number(ts, s, n2, &hi, &rest2);
		if (j > n2 && (ts->t[n2].kind == T_NUM
		    || ts->t[i].kind != T_NUM)) {
			size_t e2 = powers(ts, j, &rest2, &power2);
			bool same_kind = code.n > 0
			    || percent_at(ts, s, e2) > e2;

			if (!same_kind) {
				size_t u = unit_at(ts, s, e2, rest2, &unit);
				struct str c2;

				same_kind = u != SIZE_MAX
				    || currency_after(ts, s, e2, &c2, &small)
				    > e2;
			}
			if (same_kind) {
				range = true;
				e = e2;
				rest = rest2;
				if (power == 0)
					power = power2;
			}
		}
	}
	value->n = 0;
	a->first = before;
	if (code.n == 0)
		a->first = i;
	if (!range)
		power2 = power;
	/* money */
	if (code.n == 0 && (rest.n == 0 || power > 0)) {
		k = currency_after(ts, s, e, &code2, &small);
		if (k > e)
			code = code2, e = k;
	} else if (code.n > 0 && rest.n == 0 && power > 0) {
		/* "$3 billion dollars", "Rs 5 crore rupees" */
		k = currency_after(ts, s, e, &code2, &small);
		small = false;
		if (k > e && !hyphen(ts, e))
			e = k;
	}
	if (code.n > 0 && (rest.n == 0 || power > 0)) {
		a->kind = A_MONEY;
		shift(&lo, power);
		if (range)
			shift(&hi, power2);
		buf_put(value, code);
		buf_putc(value, ' ');
		if (small && lo.n + 3 < sizeof(lo.digit)) {
			/* cents */
			if (lo.point == lo.n && !range) {
				while (lo.n < 3) {
					memmove(lo.digit + 1, lo.digit, lo.n);
					lo.digit[0] = '0';
					lo.n++;
				}
				lo.point = lo.n - 2;
			}
		}
		put_number(&lo, value);
		if (range) {
			buf_putc(value, '-');
			put_number(&hi, value);
		}
		a->last = e - 1;
		found = true;
	} else if (rest.n == 0 && power == 0
	    && (k = percent_at(ts, s, e)) > e) {
		a->kind = A_PERCENT;
		put_number(&lo, value);
		if (range) {
			buf_putc(value, '-');
			put_number(&hi, value);
		}
		buf_putc(value, '%');
		a->last = k - 1;
		found = true;
	} else if ((k = unit_at(ts, s, e, rest, &unit)) != SIZE_MAX) {
		a->kind = A_QUANTITY;
		if (rest.n == 0) {
			shift(&lo, power);
			if (range)
				shift(&hi, power2);
		}
		put_number(&lo, value);
		if (range) {
			buf_putc(value, '-');
			put_number(&hi, value);
		}
		buf_putc(value, ' ');
		buf_put(value, unit.name);
		buf_put(value, unit.dim);
		a->last = (k > e ? k : e) - 1;
		found = true;
	}
	if (found)
		a->first = modifier(ts, s, a->first, from, &a->mod);
out:
	if (found) {
		b = a->first;
		a->begin = ts->t[b].b;
		a->end = ts->t[a->last].e;
	}
	return found;
}
