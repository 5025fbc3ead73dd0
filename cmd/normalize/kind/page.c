/* SPDX-License-Identifier: ISC */
/* page: is a block of a dumped web page its text, or the furniture around it? */
#include "page.h"

#include "cmd/normalize/clean/scan.h"
#include "phrase.h"

size_t
page_bars(struct str s, const struct feat *f)
{
	const char *p = s.p, *end = s.p + s.n;
	size_t n = 0;

	if (!f->bar)
		return 0;
	while (end - p > 1 &&
	    (p = memchr(p + 1, '|', (size_t)(end - p) - 1)) != NULL)
		n += p + 1 < end && (p[-1] == ' ') == (p[1] == ' ');
	return n;
}

bool
page_links_slow(struct block *b, struct str s, const struct feat *f)
{
	size_t was = b->bars;
	const struct item *next;

	b->bars = page_bars(s, f);
	if (b->bars < 3 || f->term == TERM_STOP || b->bars == was)
		return false;
	next = block_at(b, 1);
	return b->n < 2 || page_bars(block_text(b, next), &next->f) != b->bars;
}

/* Bytes of a paragraph that are compared. */
#define COMPARED 1024

bool
page_later_slow(const struct block *b, struct str s)
{
	const struct item *it;
	size_t i;

	for (i = 1; i < b->n; i++) {
		it = block_at(b, i);
		if (it->l.n == s.n && str_eq(block_text(b, it), s))
			return true;
	}
	return false;
}

bool
page_again_slow(struct block *b, struct str s)
{
	/* three side by side: none waits for the one before it */
	uint64_t h = s.n, h1 = 1, h2 = 2;
	size_t i, n = s.n < COMPARED ? s.n : COMPARED;
	bool seen;

	for (i = 0; i + 24 <= n; i += 24) {
		h = scan_mix(h, s.p + i);
		h1 = scan_mix(h1, s.p + i + 8);
		h2 = scan_mix(h2, s.p + i + 16);
	}
	for (; i + 8 <= n; i += 8)
		h = scan_mix(h, s.p + i);
	h = (h ^ h1) * 3 ^ h2;
	h = (h ^ h >> 32) | 1;
	seen = block_seen(b, h);
	block_remember(b, h);
	return seen;
}

/* Where a notice about cookies says so, in bytes. */
#define NOTICE 160
#define COOKIES 800 /* bytes of all of it */

/* What notices about cookies begin with. */
static const struct str notices[26][5] = {
	['a' - 'a'] = { S("any cookies that may ") },
	['b' - 'a'] = { S("by continuing "), S("by using ") },
	['n' - 'a'] = { S("necessary cookies are ") },
	['o' - 'a'] = { S("our website "), S("our site ") },
	['t' - 'a'] = { S("this website "), S("this site ") },
	['w' - 'a'] = { S("we use "), S("we and our "), S("we'd like to "),
	    S("we would like to ") },
};

/* Do the words that end s say that somebody uses what comes: nutzen wir
 * (Cookies), utiliza (cookies), we use? */
static bool
in_use(struct str s)
{
	static const struct str words[] = { S("nutzen wir "), S("nutzt "),
		S("verwenden wir "), S("wir verwenden "), S("verwendet "),
		S("setzen wir "), S("wir nutzen "), S("wir setzen "),
		S("utilizamos "), S("usamos "), S("utiliza "), S("usa "),
		S("utilizan "), S("utilisons des "), S("utilise des "),
		S("utilisent des "), S("utilizza "), S("utilizziamo "),
		S("utilizza i "), S("gebruiken "), S("gebruikt "),
		S("gebruik van "), S("anv\303\244nder "),
		S("anv\303\244nder vi "), S("bruger "), S("bruker "),
		S("plik\303\263w "), S("soubory "), S("s\303\272bory "),
		S("pou\305\276\303\255v\303\241me "), S("folosim "),
		S("folose\310\231te "),
		S("\321\204\320\260\320\271\320\273\321\213 "),
		S("\321\204\320\260\320\271\320\273\320\270 ") };
	size_t k;

	for (k = 0; k < sizeof(words) / sizeof(words[0]); k++)
		if (s.n >= words[k].n &&
		    memcmp(s.p + s.n - words[k].n, words[k].p, words[k].n) == 0)
			return true;
	return false;
}

bool
page_notice(const struct boiler_words *w, struct str s)
{
	const struct str cookie = STR("cookie");
	const char *p, *end = s.p + (s.n < NOTICE ? s.n : NOTICE);
	size_t k;
	const uint64_t word = firsts_word(s);
	bool english =
	    firsts_has(&w->rules, word) && kind_begins(s, ROW(notices, *s.p));

	if (!english && !firsts_has(&w->foreign, word))
		return false;
	/* by its letter k, which few others have */
	for (k = 0; k < 2; k++)
		for (p = s.p + 3; p + 3 <= end &&
		     (p = memchr(p, "kK"[k], (size_t)(end - p) - 2)) != NULL;
		     p++)
			if (kind_fronts(str_of(p - 3, (size_t)(end - p) + 3),
				cookie))
				return english ||
				    in_use(str_of(s.p,
					(size_t)(p - 3 - s.p))) ||
				    phrase_slow(s) == PHRASE_PAGE;
	return false;
}

bool
page_cookies(struct str s)
{
	static const struct str whose[] = { S("our "), S("your "), S("you "),
		{ NULL, 0 } };
	const char *p = s.p, *end = s.p + (s.n < NOTICE ? s.n : NOTICE);
	size_t i;

	if (s.n > COOKIES)
		return false;
	/* by the k of its end */
	for (;;) {
		if (end - p <= 16 ||
		    (p = memchr(p + 8, 'k', (size_t)(end - p) - 16)) == NULL)
			return false;
		if (memcmp(p - 3, "cookies ", 8) == 0 &&
		    (memcmp(p - 7, "use ", 4) == 0 ||
			memcmp(p - 8, "uses ", 5) == 0))
			break;
	}
	for (i = 1; i < s.n; i++)
		if (s.p[i - 1] == ' ' &&
		    kind_begins(str_of(s.p + i, s.n - i), whose))
			return true;
	return false;
}

void
page_rules(struct firsts *firsts)
{
	LEARN(firsts, notices);
}

/* Unlike phrases of the page itself; with as many it is a news page. */
#define SAID 10
/* What a score may lack for each phrase that is not there. */
#define LACK 128

/*
 * What a long block's score may lack where few lines speak of the page:
 * share bars, notices, "read more".  The labels are of news pages alone,
 * which are full of them (median 14 lines a page); lists, forums, glossaries
 * and home pages have few (3), and what is long there is their text.  A line
 * that comes again counts once: "Back to top" stands behind each letter of a
 * glossary.
 */
static int32_t
caution(struct block *b)
{
	uint64_t said[SAID], m;
	size_t i, k, n = b->judge.phrases, ahead = 0;
	const struct item *it;

	/* most lines are none, and were asked before */
	m = ~b->quiet & (b->n > 1 ? ~(uint64_t)0 >> (65 - b->n) : 0);
	for (; m != 0 && n + ahead < SAID; m &= m - 1) {
		i = scan_lowest(m) + 1;
		it = block_at(b, i);
		if (it->f.boiler == 0 || it->f.shape != SHAPE_NONE ||
		    !boiler_line(b, block_text(b, it), &it->f)) {
			b->quiet |= (uint64_t)1 << (i - 1);
			continue;
		}
		if (block_seen(b, it->f.hash))
			continue;
		for (k = 0; k < ahead && said[k] != it->f.hash; k++)
			continue;
		if (k == ahead)
			said[ahead++] = it->f.hash;
	}
	n += ahead;
	return n < SAID ? (int32_t)(SAID - n) * LACK : 0;
}

/*
 * Running words where the trees see a menu: a glossary's definition, a
 * catalogue's entry, a numbered clause.  Headlines of other pages are as
 * long; so, but for what begins in lower case, only where few lines speak of
 * the page and text stands close by.
 */
static bool
running(const int16_t x[JUDGE_FEATURES], int32_t lack)
{
	bool words = x[1] >= 6; /* shorter entries are of any kind */
	bool near = x[20] > 0 && x[19] <= 10 && x[15] <= 10;

	if (x[4] && words && x[40] >= 25)
		return true;
	/* a paragraph before a paragraph, in any language */
	if (x[0] >= 120 && x[1] >= 15 && x[2] == TERM_STOP && x[10] <= 0 &&
	    x[30] >= 100 && x[33] == TERM_STOP)
		return true;
	/* at most 4 lines about the page; more cost news 0.3 points of F1 */
	return lack >= 6 * LACK &&
	    (x[9] == 2 || (near && words && x[40] >= 15));
}

/* Lines from a text to the next one, with what is between them. */
#define BETWEEN 12

/* "Tel.: (01) 555 01 00": what a directory is read for */
static bool
number(const struct block *b, struct str s, const struct feat *f)
{
	return f->digits >= 7 && f->letters > 0 && f->shape == SHAPE_NONE &&
	    !kind_dateline(s, f) && !boiler_line(b, s, f);
}

/*
 * A line between two pieces of text of a page that hardly speaks of itself:
 * what they are about, as the name above a description, an address, a price.
 */
static bool
between(const struct block *b, struct str s, const struct feat *f,
    const int16_t x[JUDGE_FEATURES], int32_t lack)
{
	size_t i, most;

	/* at most 3 lines about the page; 4 cost wrapped 0.3 points of F1 */
	if (lack < 7 * LACK || b->judge.apart >= BETWEEN)
		return false;
	/* buttons and pictures: what comes again, "[Top]", "flag-of-1848-02" */
	if ((x[18] && x[7] == 0) || page_bars(s, f) > 0 ||
	    (s.p[0] == '[' && s.p[s.n - 1] == ']') || s.n > 30 * (size_t)x[1])
		return false;
	most = BETWEEN - b->judge.apart;
	if ((size_t)x[15] < most)
		return true;
	for (i = 1; i < most && i < b->n; i++)
		if (number(b, block_text(b, block_at(b, i)),
			&block_at(b, i)->f))
			return true;
	return false;
}

/* Does s begin with a time of day: "09:30 Welcome", "14.00-15.30 Panel"? */
static bool
clocked(struct str s)
{
	size_t i = 0, k;

	while (i < 2 && i < s.n && s.p[i] >= '0' && s.p[i] <= '9')
		i++;
	if (i == 0 || i + 5 > s.n || strchr(":.h", s.p[i]) == NULL)
		return false;
	for (k = i + 1; k < s.n && s.p[k] >= '0' && s.p[k] <= '9'; k++)
		continue;
	return k == i + 3 && s.p[k] != '.' && s.p[k] != ':';
}

/* Lines of an entry, what it says of itself included: "Chair: Lena Dahl". */
#define ENTRY 4

/*
 * Is the open block an entry of a programme, which has others near it, or of
 * one?
 */
static bool
entry(struct block *b, struct str s)
{
	bool is = *s.p >= '0' && *s.p <= '9' && clocked(s), near;
	size_t i, most = is ? BETWEEN : ENTRY;

	near = b->clock > 0 && b->nline + 1 - b->clock <= most;
	if (is)
		b->clock = b->nline + 1;
	else if (!near)
		return false;
	for (i = 1; i < b->n && i <= most && (is ? !near : true); i++)
		if (clocked(block_text(b, block_at(b, i))))
			return true;
	return is && near;
}

/*
 * Less than this is furniture, for which the rules have a word too: by folds
 * (make judge-folds) -130 to -60 are best for news, -250 for other pages.
 */
#define DOUBT (-150)

/*
 * Where at most 6 lines speak of the page a heading right above a paragraph is
 * one, whatever stands before it.
 */
static bool
headed(const struct block *b, enum kind kind, const int16_t x[JUDGE_FEATURES],
    int32_t lack)
{
	return kind == KIND_HEADING && (b->body || b->headed) &&
	    lack >= 4 * LACK && x[15] <= 1 && !x[18] && x[30] >= 120 &&
	    x[33] == TERM_STOP;
}

enum page
page_of(struct block *b, struct str s, const struct feat *f, enum kind kind,
    const int16_t x[JUDGE_FEATURES])
{
	int32_t lack, least = kind == KIND_BOILERPLATE ? 0 : DOUBT;
	bool timed = entry(b, s), ends;

	if ((b->cur.told & TOLD_NOTICE) &&
	    ((b->cur.told & TOLD_RULED) || b->cur.foreign))
		return PAGE_FURNITURE;
	if (judge_over(x, least))
		return PAGE_TEXT;
	/* ends of sentences; a heading with text behind it */
	ends = (kind != KIND_BOILERPLATE && s.n >= 100 && x[46] > 0) ||
	    (kind == KIND_HEADING && x[15] <= 1);
	if (!ends && boiler_line(b, s, f))
		return PAGE_FURNITURE;
	lack = caution(b);
	if (ends && judge_over(x, least - lack))
		return PAGE_TEXT;
	if (boiler_line(b, s, f))
		return PAGE_FURNITURE;
	if (headed(b, kind, x, lack))
		return PAGE_TEXT;
	/* a short page has little of anything: its sentences are its text */
	if (b->whole && f->term == TERM_STOP && x[1] >= 4 && !x[18])
		return PAGE_TEXT;
	/* a sentence right behind text, with text right behind it */
	if (b->judge.apart == 0 && s.n >= 100 && f->term == TERM_STOP &&
	    x[15] <= 2)
		return PAGE_TEXT;
	if (timed ||
	    (lack >= 7 * LACK && b->judge.apart < BETWEEN && number(b, s, f)))
		return PAGE_ENTRY;
	return running(x, lack)         ? PAGE_TEXT
	    : between(b, s, f, x, lack) ? PAGE_BETWEEN
					: PAGE_FURNITURE;
}

#define FOOT 4 /* words of a running foot, its page's number included */

bool
page_foot(const struct block *b, struct str s, const struct feat *f)
{
	const struct item *it;
	size_t i, k = s.n;

	if (b->cur.nlines > 1 || b->cur.blanks == 0 || f->words < FOOT ||
	    f->hash == 0 || b->n < 2 || block_at(b, 1)->blanks == 0)
		return false;
	while (k > 0 && s.p[k - 1] >= '0' && s.p[k - 1] <= '9')
		k--;
	if (k == s.n || s.n - k > 4 || s.p[k - 1] != ' ')
		return false;
	if (block_seen(b, f->hash))
		return true;
	for (i = 1; i < b->n; i++) {
		it = block_at(b, i);
		if (it->f.hash == f->hash && it->blanks > 0 && it->l.n >= k &&
		    memcmp(block_text(b, it).p, s.p, k) == 0)
			return true;
	}
	return false;
}
