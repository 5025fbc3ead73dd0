/* SPDX-License-Identifier: ISC */
/* ordinal: "12. Juni", "27.-31. August", "2024. 3. 15.": days and ordinals. */
#include "ordinal.h"

#include "known.h"
#include "langid.h"
#include "utf8.h"

/* "BRÜSSEL, 7. Mai 2024", "Wien, 3. April (APA)": what stands behind a month
   that is a word of English, or a name, too? */
static bool
year_next(struct str t, size_t i)
{
	size_t k;

	while (i < t.n && t.p[i] == ' ')
		i++;
	for (k = i; k < t.n && t.p[k] >= '0' && t.p[k] <= '9';)
		k++;
	return k - i == 4 || i == t.n || t.p[i] == '(' || t.p[i] == '-';
}

/* "BERLIN, 15. Oktober (dpa)", "120. Geburtstag": German words behind an
   ordinal, whatever the language, for a dateline or headline may have no
   other word that tells it. */
static bool
german_ordinal(const struct word *w, struct str t)
{
	static const char months[] = " mai april august september november ";
	static const char words[] = " januar jänner februar märz juni"
				    " juli oktober dezember geburtstag"
				    " jahrestag todestag jahrhundert"
				    " lebensjahr spieltag parteitag weltkrieg"
				    " wahlperiode liga bundesliga ";

	return w->shape == SH_CAP &&
	    (word_among(w, words) ||
		(word_among(w, months) && year_next(t, w->e)));
}

/* "Zagreb, 25. srpnja 2025", "Udgivet 25. juli": the same, of languages that
   write months in small letters. */
static bool
small_month(const struct word *w)
{
	static const char words[] =
	    " januar februar marts mars april maj mai juni juli august"
	    " september oktober november desember december"
	    " siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza"
	    " rujna listopada studenoga studenog prosinca"
	    " januarja februarja marca aprila maja junija julija avgusta"
	    " septembra oktobra novembra decembra januara februara marta juna"
	    " jula ledna února března dubna května června července srpna září"
	    " října listopadu prosince januára februára apríla mája júna júla"
	    " augusta októbra jaanuar veebruar aprill juuni juuli oktoober"
	    " detsember jaanuaril veebruaril märtsil aprillil mail juunil"
	    " juulil augustil septembril oktoobril novembril detsembril"
	    " janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā"
	    " septembrī oktobrī novembrī decembrī janúar febrúar apríl maí"
	    " júní júlí ágúst október nóvember tammikuuta helmikuuta"
	    " maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta"
	    " syyskuuta lokakuuta marraskuuta joulukuuta ";

	return w->shape == SH_LOWER && word_among(w, words);
}

/* "auf S. 15. Danach", "godz. 15. Potem": does an abbreviation that stands
   before numbers, as no ordinal does, end before i? */
static bool
counted(struct split *s, size_t i)
{
	struct word w;
	bool foreign;

	word_left(&w, s->t, s->start, i);
	if (w.n == 0 || w.e >= i)
		return false;
	if (s->t.p[w.e - 1] == '.') /* or none: Polish "pkt 3. Potem" */
		w.key[--w.n] = '\0';
	return (known_classes(s, &w, &foreign) & ABBR_NUMBER) != 0;
}

bool
ordinal_dated(const struct split *s, const struct word *l, const struct word *r)
{
	const char *p = s->t.p;

	return word_digits(l) && word_digits(r) &&
	    (word_counts_on(l, s->t, s->start) ||
		(s->t.n - r->e > 2 && memcmp(p + r->e, ". ", 2) == 0 &&
		    p[r->e + 2] >= '0' && p[r->e + 2] <= '9'));
}

/* The digits at i, two at most: where they end, i if there are none. */
static size_t
day_end(struct str t, size_t i)
{
	size_t k = i;

	while (k < t.n && k < i + 3 && t.p[k] >= '0' && t.p[k] <= '9')
		k++;
	return k < i + 3 ? k : i;
}

/* The dash or stroke at i, blanks around it or not: where it ends, or i. */
static size_t
dash_end(struct str t, size_t i)
{
	size_t k = i + (i < t.n && t.p[i] == ' '), n;
	uint32_t cp;

	if (k == t.n)
		return i;
	n = utf8_decode(t.p + k, t.n - k, &cp);
	if (cp != '-' && cp != '/' && cp != 0x2013 && cp != 0x2014)
		return i;
	k += n;
	return k + (k < t.n && t.p[k] == ' ');
}

/* "27.-31. August": may the word be the second day? */
static bool
second_day(struct str t, const struct word *w)
{
	size_t i = day_end(t, w->b), k;

	if (i == w->b || i + 1 >= w->e || t.p[i] != '.')
		return false;
	k = dash_end(t, ++i);
	return k > i && k < w->e && day_end(t, k) == w->e;
}

/* "27. - 31. August": does a second day follow the full stop before i? */
static bool
first_day(struct str t, size_t i)
{
	size_t k = dash_end(t, i), e;

	if (k == i)
		return false;
	e = day_end(t, k);
	return e > k && e < t.n && t.p[e] == '.';
}

/* "am 4. 5. 2020", "am 4. 5. wird": the number of a month, with its stop? */
static bool
month_figures(struct str t, const struct word *w)
{
	unsigned m = 0;
	size_t k;

	for (k = w->b; k < w->e && t.p[k] >= '0' && t.p[k] <= '9'; k++)
		m = m * 10 + (unsigned)(t.p[k] - '0');
	return k == w->e && w->e - w->b <= 2 && m >= 1 && m <= 12 &&
	    w->e < t.n && t.p[w->e] == '.';
}

bool
ordinal_day(struct split *s, const struct context *c)
{
	const struct word *l = &c->l, *r = &c->r;
	bool ordered;

	if (s->t.p[l->b] < '0' || s->t.p[l->b] > '9')
		return false;
	ordered = lang_ordinals(known_language(s));
	if (ordered && second_day(s->t, l))
		return r->shape == SH_CAP || r->shape == SH_LOWER;
	if ((l->shape != SH_DIGIT && l->shape != SH_DIGITS) ||
	    l->letters != 0 || l->e - l->b > 3 ||
	    (unsigned char)s->t.p[l->e - 1] >= 0x80 || s->t.p[l->e - 1] == '%')
		return false;
	if (ordered && l->e - l->b <= 2 && first_day(s->t, l->e + 1))
		return true;
	if (ordered && l->e - l->b <= 2 && month_figures(s->t, r))
		return true;
	if (r->shape == SH_DIGIT ||
	    !((l->e - l->b <= 2 && (ordered || small_month(r))) ||
		german_ordinal(r, s->t)))
		return false;
	/* "V Praze", "I dag": a word of one letter */
	if (r->shape != SH_CAP && !word_alone(s->t, r))
		return true;
	return !counted(s, l->b) &&
	    (c->opener != 0 || c->rx == NULL ||
		!lang_listed(c->rx->small, known_language(s)));
}
