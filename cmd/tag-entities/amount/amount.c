/* SPDX-License-Identifier: ISC */
/* amount: money, percentages, quantities. */
#include "amount.h"

#include "currency.h"

/* A decimal number: digits, and where its point is. */
struct number {
	char digit[48];
	size_t n;     /* digits */
	size_t point; /* digits before the point */
};

bool
amount_near(const struct tokens *ts, size_t i)
{
	const struct token *t = &ts->t[i];

	if (t->kind == T_WORD && t->e - t->b == 1 && (t->c | 32) == 'a')
		return i + 1 < ts->n &&
		    (ts->t[i + 1].words & (W_mult | W_frac));
	return t->kind == T_NUM ||
	    (t->kind == T_WORD && (t->digit || (t->words & (W_num | W_frac))));
}

/*
 * Digits with , and . as thousands and point: 1,200 = 1200, 3.5, 1.234.567
 * (continental), 2,5 (continental, no three digits behind).
 */
static bool
digits(struct str w, bool comma, struct number *n, size_t *used)
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
		if (dots == 1 && commas == 0 && !(comma && group == 3))
			point = '.';
		else if (dots == 0 && commas == 1 && group != 3)
			point = ',';
		else if (dots == 1 && commas >= 1)
			point = memchr(w.p, '.', i) > memchr(w.p, ',', i) ? '.'
									  : ',';
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

/* The same in digits: 3bn, 1,200, 500 000. */
static size_t
number_digits(const struct tokens *ts, struct str s, size_t i, struct number *n,
    struct str *rest)
{
	struct number group;
	size_t used, j;

	if (!digits(token_text(ts, s, i), ts->comma, n, &used))
		return i;
	*rest = str_of(s.p + ts->t[i].b + used, ts->t[i].e - ts->t[i].b - used);
	/* 500 000; 500 300 is one number where 2,5 is two and a half */
	for (j = i + 1; rest->n == 0 && n->n <= 12 &&
	     ts->t[i].e - ts->t[i].b <= 3 && j < ts->n &&
	     ts->t[j].kind == T_NUM && ts->t[j].e - ts->t[j].b == 3 &&
	     (ts->comma || token_is(ts, s, j, "000"));
	     j++) {
		if (!digits(token_text(ts, s, j), true, &group, &used) ||
		    group.n != 3)
			break;
		memcpy(n->digit + n->n, group.digit, 3);
		n->n += 3;
		n->point = n->n;
	}
	return j;
}

/* A number in words so far. */
struct words {
	uint64_t total, part; /* thousands that are done; below a thousand */
	bool any;
};

/* Takes token j in: twenty(-five), two hundred (and ten thousand).  False: it
 * is no part of the number; *end: where that ends. */
static bool
number_word(const struct tokens *ts, struct str s, size_t j, struct words *w,
    size_t *end)
{
	const struct token *k = &ts->t[j];
	bool follows = j + 1 < ts->n && (ts->t[j + 1].words & W_num);
	uint64_t v;

	if (k->kind == T_PUNCT)
		return w->any && token_hyphen(ts, j) && follows &&
		    w->part % 100 >= 20 && w->part % 10 == 0;
	if (k->kind != T_WORD)
		return false;
	if (k->words & W_num) {
		v = value_u64(k->hash, W_num);
		if (w->any &&
		    (w->part % 10 != 0 || (v >= 10 && w->part % 100)) &&
		    w->part % 100 != 0)
			return false;
		w->part += v;
		w->any = true;
	} else if ((k->words & W_mult) && w->any) {
		v = value_u64(k->hash, W_mult);
		if (v == 2) {
			w->part *= 100;
		} else if (v == 3) {
			w->total += w->part * 1000;
			w->part = 0;
		} else {
			return false; /* millions: as after digits */
		}
	} else {
		return w->any && token_is(ts, s, j, "and") && follows &&
		    (w->total > 0 || w->part >= 100) && w->part % 100 == 0;
	}
	*end = j + 1;
	return true;
}

/*
 * A number in digits or words from token i; returns the token behind it,
 * or i.  *rest: bytes of the last token that belong to what follows (3bn).
 */
static size_t
number(const struct tokens *ts, struct str s, size_t i, struct number *n,
    struct str *rest)
{
	struct words w = { 0 };
	size_t j, end = i;

	*rest = STR("");
	if (i >= ts->n)
		return i;
	if (ts->t[i].kind == T_NUM)
		return number_digits(ts, s, i, n, rest);
	/* half a million; a million */
	if (token_is(ts, s, i, "half") && token_is(ts, s, i + 1, "a") &&
	    i + 2 < ts->n && (ts->t[i + 2].words & W_mult)) {
		*n = (struct number){ .digit = "5", .n = 1 };
		return i + 2;
	}
	if (token_is(ts, s, i, "a") && i + 1 < ts->n &&
	    (ts->t[i + 1].words & W_mult)) {
		from_u64(n, 1);
		return i + 1;
	}
	/* twenty-five, two hundred and ten thousand, a dozen */
	for (j = i; j < ts->n && j < i + 16 && number_word(ts, s, j, &w, &end);
	     j++)
		if (w.part > 100000 || w.total > 100000000)
			return i;
	if (!w.any)
		return i;
	from_u64(n, w.total + w.part);
	if (token_is(ts, s, end, "and") && token_is(ts, s, end + 1, "a") &&
	    token_is(ts, s, end + 2, "half")) {
		n->digit[n->n++] = '5';
		end += 3;
	}
	return end;
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
	if (token_hyphen(ts, j))
		j++;
	if (j < ts->n && ts->t[j].kind == T_PUNCT &&
	    str_eq(token_text(ts, s, j), STR("\xC2\xB0")) && j + 1 < ts->n &&
	    (token_is(ts, s, j + 1, "c") || token_is(ts, s, j + 1, "f"))) {
		unit->name = token_is(ts, s, j + 1, "c") ? STR("\xC2\xB0"
							       "C")
							 : STR("\xC2\xB0"
							       "F");
		return j + 2;
	}
	if (token_is(ts, s, j, "degrees") &&
	    (token_is(ts, s, j + 1, "celsius") ||
		token_is(ts, s, j + 1, "fahrenheit")))
		j++;
	if (j < ts->n && ts->t[j].kind == T_WORD && (ts->t[j].words & W_dim)) {
		dim = word_value(ts->t[j].hash, W_dim);
		j++;
		if (j < ts->n && ts->t[j].kind == T_PUNCT &&
		    ts->t[j].c == '.' && !ts->t[j].space)
			j++; /* sq. km */
		if (token_hyphen(ts, j))
			j++;
	}
	if (j >= ts->n || ts->t[j].kind != T_WORD || !(ts->t[j].words & W_unit))
		return SIZE_MAX;
	u = word_value(ts->t[j].hash, W_unit);
	if (token_is(ts, s, j, "in") || (u.n == 1 && ts->t[j].cs == C_CAP) ||
	    (ts->t[j].cs == C_CAP && dim.n == 0 && token_is(ts, s, j, "foot")))
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

/*
 * A unit behind a number: unit_at(), but that the letters at the number are
 * a power if a unit follows them (3.5m tonnes), else the unit (3.5m).
 */
static size_t
measure(const struct tokens *ts, struct str s, size_t e, struct str rest,
    unsigned *power, unsigned *power2, struct unit *unit)
{
	size_t k = SIZE_MAX;

	if (rest.n > 0 && *power > 0)
		k = unit_at(ts, s, e, STR(""), unit);
	if (rest.n > 0 && k == SIZE_MAX)
		*power = *power2 = 0;
	return k != SIZE_MAX ? k : unit_at(ts, s, e, rest, unit);
}

/* millones (de) euros, milliards (d')euros: the token behind, or i. */
static size_t
behind_of(const struct tokens *ts, struct str s, size_t i)
{
	if (!ts->comma)
		return i;
	if (token_is(ts, s, i, "de") || token_is(ts, s, i, "di"))
		return i + 1;
	return token_is(ts, s, i, "d") && i + 1 < ts->n &&
		ts->t[i + 1].c == '\''
	    ? i + 2
	    : i;
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
		bool than = token_is(ts, s, b - 1, "than");

		if (than &&
		    (token_is(ts, s, b - 2, "more") ||
			token_is(ts, s, b - 2, "greater"))) {
			*mod = STR("MORE_THAN");
			return b - 2;
		}
		if (than &&
		    (token_is(ts, s, b - 2, "less") ||
			token_is(ts, s, b - 2, "fewer"))) {
			*mod = STR("LESS_THAN");
			return b - 2;
		}
		if (token_is(ts, s, b - 2, "at") &&
		    (token_is(ts, s, b - 1, "least") ||
			token_is(ts, s, b - 1, "most"))) {
			*mod = token_is(ts, s, b - 1, "least")
			    ? STR("EQUAL_OR_MORE")
			    : STR("EQUAL_OR_LESS");
			return b - 2;
		}
		if (token_is(ts, s, b - 2, "up") &&
		    token_is(ts, s, b - 1, "to")) {
			*mod = STR("EQUAL_OR_LESS");
			return b - 2;
		}
		if (token_is(ts, s, b - 1, "estimated") &&
		    (token_is(ts, s, b - 2, "an") ||
			token_is(ts, s, b - 2, "the"))) {
			*mod = STR("APPROX");
			return token_is(ts, s, b - 2, "an") ? b - 2 : b - 1;
		}
	}
	c = ts->t[b - 1].words;
	if (!(c & W_mod) || token_is(ts, s, b - 1, "least") ||
	    token_is(ts, s, b - 1, "most"))
		return b;
	*mod = word_value(ts->t[b - 1].hash, W_mod);
	return b - 1;
}

/* two-thirds, a quarter of, half of: percentages in words. */
static const struct {
	const char *n, *d, *value;
} parts[] = {
	{ "one", "half", "50%" },
	{ "one", "third", "33.3%" },
	{ "two", "thirds", "66.7%" },
	{ "one", "quarter", "25%" },
	{ "three", "quarters", "75%" },
	{ "one", "fifth", "20%" },
	{ "two", "fifths", "40%" },
	{ "three", "fifths", "60%" },
	{ "four", "fifths", "80%" },
	{ "one", "tenth", "10%" },
	{ "nine", "tenths", "90%" },
};

static bool
fraction(const struct tokens *ts, struct str s, size_t i, struct amount *a,
    struct buf *value)
{
	size_t k, j = i + 1;

	if (token_hyphen(ts, j))
		j++;
	for (k = 0; k < sizeof(parts) / sizeof(*parts); k++)
		if ((token_is(ts, s, i, parts[k].n)
			/* a third of it, not of an hour */
			|| (k > 0 && token_is(ts, s, i, "a") &&
			       parts[k].n[0] == 'o' &&
			       token_is(ts, s, j + 1, "of") &&
			       !token_is(ts, s, j + 2, "a") &&
			       !token_is(ts, s, j + 2, "an"))) &&
		    token_is(ts, s, j, parts[k].d)) {
			value->n = 0;
			buf_put(value,
			    str_of(parts[k].value, strlen(parts[k].value)));
			a->kind = A_PERCENT;
			a->first = i;
			a->last = j;
			return true;
		}
	return false;
}

/* -5 degrees, minus two percent: the sign, and where it begins. */
static void
negative(const struct tokens *ts, struct str s, size_t from, struct amount *a,
    struct buf *value)
{
	size_t i = a->first;

	if (i <= from ||
	    (!token_is(ts, s, i - 1, "minus") &&
		!(ts->t[i - 1].kind == T_PUNCT && ts->t[i - 1].c == '-' &&
		    ts->t[i - 1].space && !ts->t[i].space)))
		return;
	a->first = i - 1;
	buf_putc(value, '-');
}

/* The figures of an amount. */
struct figures {
	struct number lo, hi;   /* hi: of a range */
	unsigned power, power2; /* of ten: million */
	bool range;
	size_t end;      /* the token behind */
	struct str rest; /* what touches the last: 5m */
};

/* "-", "to", "and" behind "between", at token k: does a range go on? */
static bool
range_mark(const struct tokens *ts, struct str s, size_t k, size_t before,
    size_t from)
{
	if (k + 1 >= ts->n)
		return false;
	return token_hyphen(ts, k) ||
	    (ts->t[k].c == '-' && ts->t[k].kind == T_PUNCT) ||
	    token_is(ts, s, k, "to") ||
	    (token_is(ts, s, k, "and") && before > from &&
		token_is(ts, s, before - 1, "between"));
}

/*
 * The end of a range: "10-12 million", "$3 billion to $4 billion", "65-70%",
 * "6%-7%".  It begins at token i, its currency at `before`.
 */
static void
range(const struct tokens *ts, struct str s, size_t i, size_t before,
    size_t from, bool money, struct figures *f)
{
	size_t k = f->rest.n == 0 ? amount_percent(ts, s, f->end) : f->end, n2,
	       j, e2;
	bool same, percent = k > f->end, small, loose;
	struct str rest, code;
	struct unit unit;
	unsigned power = 0;

	if (!range_mark(ts, s, k, before, from))
		return;
	n2 = k + 1;
	if (ts->t[n2].kind == T_PUNCT && currency_sign(token_text(ts, s, n2)))
		n2++;
	/* "from 10% to 20%" are two */
	if ((n2 > k + 1 || percent) && before > 0 && token_is(ts, s, k, "to") &&
	    token_is(ts, s, before - 1, "from"))
		return;
	j = number(ts, s, n2, &f->hi, &rest);
	if (j <= n2 || (ts->t[n2].kind != T_NUM && ts->t[i].kind == T_NUM))
		return;
	e2 = amount_powers(ts, s, j, &rest, &power);
	/* both are of one kind */
	same = (money && !percent) || amount_percent(ts, s, e2) > e2 ||
	    (!percent &&
		(unit_at(ts, s, e2, rest, &unit) != SIZE_MAX ||
		    currency_after(ts, s, e2, &code, &small, &loose) > e2));
	if (!same)
		return;
	f->range = true;
	f->end = e2;
	f->rest = rest;
	f->power2 = power;
	if (f->power == 0)
		f->power = power;
}

static void
put_figures(const struct figures *f, struct buf *value)
{
	put_number(&f->lo, value);
	if (f->range) {
		buf_putc(value, '-');
		put_number(&f->hi, value);
	}
}

static void
shift_figures(struct figures *f)
{
	shift(&f->lo, f->power);
	if (f->range)
		shift(&f->hi, f->power2);
}

/* Hundredths: 50 cents are 0.50. */
static void
cents(struct number *n)
{
	if (n->n + 3 >= sizeof(n->digit) || n->point != n->n)
		return;
	while (n->n < 3) {
		memmove(n->digit + 1, n->digit, n->n);
		n->digit[0] = '0';
		n->n++;
	}
	n->point = n->n - 2;
}

/*
 * The currency behind the figures, into *code, if none stands before them;
 * *small: it is its cents.
 */
static void
currency_behind(const struct tokens *ts, struct str s, struct figures *f,
    struct str *code, bool *small, bool *loose)
{
	struct str other;
	size_t at = behind_of(ts, s, f->end), k;
	bool unsure;

	*small = false;
	if (code->n == 0 && (f->rest.n == 0 || f->power > 0)) {
		k = currency_after(ts, s, at, &other, small, loose);
		if (k > at) {
			*code = other;
			f->end = k;
		}
	} else if (code->n > 0 && f->rest.n == 0 && f->power > 0) {
		/* "$3 billion dollars", "Rs 5 crore rupees" */
		k = currency_after(ts, s, f->end, &other, small, &unsure);
		*small = false;
		if (k > f->end && !token_hyphen(ts, f->end))
			f->end = k;
	}
}

/* yüzde 5, %5: does Turkish say percent before token i? */
static bool
percent_before(const struct tokens *ts, struct str s, size_t from, size_t i)
{
	if (i <= from || !ts->comma)
		return false;
	return token_is(ts, s, i - 1, "yüzde") ||
	    (ts->t[i - 1].c == '%' && !ts->t[i].space &&
		(i == from + 1 || ts->t[i - 1].space));
}

/* 6%, 6 per cent, 6pc, 6 percentage points; false: none. */
static bool
percent(const struct tokens *ts, struct str s, size_t from, struct figures *f,
    struct amount *a, struct buf *value)
{
	size_t e = f->end, k = e;
	bool glued = token_same(f->rest, "pc");

	if (f->power > 0)
		return false;
	if (f->rest.n == 0)
		k = amount_percent(ts, s, e);
	if (glued || k > e) {
		a->kind = A_PERCENT;
		negative(ts, s, from, a, value);
		put_figures(f, value);
		buf_putc(value, '%');
		a->last = k - 1;
		return true;
	}
	if (f->rest.n == 0 && percent_before(ts, s, from, a->first)) {
		a->kind = A_PERCENT;
		a->first--;
		put_figures(f, value);
		buf_putc(value, '%');
		a->last = e - 1;
		return true;
	}
	if (f->rest.n > 0 || !token_is(ts, s, e, "percentage") ||
	    !(token_is(ts, s, e + 1, "points") ||
		token_is(ts, s, e + 1, "point")))
		return false;
	a->kind = A_PERCENT;
	put_figures(f, value);
	buf_put(value, STR(" pp"));
	a->last = e + 1;
	return true;
}

/* 500 km, 90 km/h, -5 degrees; false: none. */
static bool
quantity(const struct tokens *ts, struct str s, size_t from, struct figures *f,
    struct amount *a, struct buf *value)
{
	struct unit unit;
	size_t j,
	    k = measure(ts, s, f->end, f->rest, &f->power, &f->power2, &unit);

	if (k == SIZE_MAX)
		return false;
	a->kind = A_QUANTITY;
	if (unit.name.p[0] == '\xC2') /* degrees */
		negative(ts, s, from, a, value);
	shift_figures(f);
	put_figures(f, value);
	buf_putc(value, ' ');
	buf_put(value, unit.name);
	buf_put(value, unit.dim);
	j = k > f->end ? k : f->end;
	a->last = j - 1;
	/* km/h */
	if (j + 1 < ts->n && ts->t[j].c == '/' && !ts->t[j].space &&
	    !ts->t[j + 1].space &&
	    (token_is(ts, s, j + 1, "h") || token_is(ts, s, j + 1, "s") ||
		token_is(ts, s, j + 1, "hour"))) {
		buf_putc(value, '/');
		buf_putc(value, s.p[ts->t[j + 1].b]);
		a->last = j + 1;
	}
	return true;
}

/* The figures behind an Arabic "and": و20. */
static bool
behind_waw(const struct tokens *ts, struct str s, size_t i, struct str *figures)
{
	const struct token *t = &ts->t[i];

	if (!t->digit || t->e - t->b < 3 ||
	    memcmp(s.p + t->b, "\xD9\x88", 2) != 0)
		return false;
	*figures = str_of(s.p + t->b + 2, t->e - t->b - 2);
	return true;
}

/* Does the number at token i begin with its point: .5 million, $.5? */
static bool
behind_point(const struct tokens *ts, struct str s, size_t i, size_t from)
{
	return i > from && ts->t[i].kind == T_NUM && ts->t[i - 1].c == '.' &&
	    !ts->t[i].space &&
	    (ts->t[i - 1].space ||
		(i > from + 1 && currency_sign(token_text(ts, s, i - 2))));
}

/* An amount that begins with figures or words for them, or their currency. */
static bool
figures(const struct tokens *ts, struct str s, size_t i, size_t from,
    struct amount *a, struct buf *value)
{
	struct figures f;
	struct str code = STR(""), glued;
	size_t j, k, before = i, first = i;
	bool small;

	if (behind_waw(ts, s, i, &glued)) {
		j = i + 1;
		f.rest = STR("");
		if (!digits(glued, ts->comma, &f.lo, &k) || k < glued.n)
			return false;
	} else if (ts->t[i].digit) {
		j = currency_glued(ts, s, i, &code, &glued, &f.rest, &a->loose);
		if (j == i || !digits(glued, ts->comma, &f.lo, &k))
			return false;
	} else {
		j = number(ts, s, i, &f.lo, &f.rest);
		if (j == i)
			return false;
		if (f.lo.point == f.lo.n && behind_point(ts, s, i, from)) {
			f.lo.point = 0;
			first--;
		}
		before = currency_before(ts, s, first, from, &code, &a->loose);
	}
	f.power = 0;
	f.range = false;
	f.end = amount_powers(ts, s, j, &f.rest, &f.power);
	f.power2 = f.power;
	/* COP29 is a conference */
	if (f.power == 0 && f.lo.n < 3 && str_eq(code, STR("COP")))
		return false;
	range(ts, s, i, before, from, code.n > 0, &f);
	value->n = 0;
	a->first = code.n > 0 ? before : first;
	currency_behind(ts, s, &f, &code, &small, &a->loose);
	if (code.n == 0 || (f.rest.n > 0 && f.power == 0))
		return percent(ts, s, from, &f, a, value) ||
		    quantity(ts, s, from, &f, a, value);
	a->kind = A_MONEY;
	shift_figures(&f);
	buf_put(value, code);
	buf_putc(value, ' ');
	if (small && !f.range)
		cents(&f.lo);
	put_figures(&f, value);
	a->last = f.end - 1;
	return true;
}

bool
amount_at(const struct tokens *ts, struct str s, size_t i, size_t from,
    struct amount *a, struct buf *value)
{
	struct str glued;

	a->mod = STR("");
	a->loose = false;
	if (ts->other && amount_eastern(ts, s, i, a, value))
		return true;
	if (!(ts->t[i].kind == T_WORD && fraction(ts, s, i, a, value)) &&
	    !figures(ts, s, i, from, a, value))
		return false;
	a->first = modifier(ts, s, a->first, from, &a->mod);
	a->begin =
	    ts->t[a->first].b + (behind_waw(ts, s, a->first, &glued) ? 2 : 0);
	a->end = ts->t[a->last].e;
	return true;
}
