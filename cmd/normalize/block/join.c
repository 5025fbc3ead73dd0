/* SPDX-License-Identifier: ISC */
/* join: which line goes on with which. */
#include "cmd/normalize/kind/form.h"
#include "cmd/normalize/kind/kind.h"
#include "cmd/normalize/kind/phrase.h"
#include "cmd/normalize/kind/place.h"
#include "utf8.h"

/* Line c of the window, which may go on with line a. */
struct joint {
	const struct item *a, *c;
	size_t k;            /* the place of c */
	bool apart;          /* furniture stands between them */
	size_t lines, bytes; /* of the block that a ends */
	uint32_t total;      /* columns of a, its indent included */
};

/* Is a at least so many percent as wide as the text? */
static bool
wide(const struct block *b, const struct joint *j, uint32_t percent)
{
	return j->total * 100 >= b->wrap * percent;
}

/* Has a sentence that line a ends left place for the first word of c? */
static bool
roomy(const struct block *b, const struct item *a, const struct item *c)
{
	uint32_t used = a->l.indent + a->l.width + 1 + c->f.word;

	if (b->em > 0 && c->f.upper)
		return wrap_room(b, a, c) * 256 >= (int32_t)b->em;
	return used <= b->wrap && (b->wrap - used) * 32 >= b->wrap;
}

/* Bytes from line k up to where a paragraph ends beyond doubt. */
static size_t
ahead(const struct block *b, size_t k)
{
	const struct item *a, *c;
	size_t sum = 0;

	for (; k < b->n; k++) {
		a = block_at(b, k);
		if (a->f.shape != SHAPE_NONE)
			continue;
		sum += a->l.n + 1;
		if (k + 1 == b->n || a->f.term != TERM_STOP)
			continue;
		c = block_at(b, k + 1);
		if (!c->f.lower &&
		    (c->blanks > 0 || c->f.bullet || roomy(b, a, c)))
			break;
	}
	return sum;
}

/* Line a, which is full, ends a sentence: do lengths say, a paragraph too? */
static bool
long_enough(const struct block *b, const struct joint *j)
{
	return !b->parted && !b->indented && !j->apart && j->c->blanks == 0 &&
	    !roomy(b, j->a, j->c) &&
	    length_odds(&b->lengths, j->bytes, ahead(b, j->k)) > 0;
}

/* Words after which no sentence ends. */
static bool
dangles(struct str s)
{
	static const struct str words[26][9] = {
		['a' - 'a'] = { S("a"), S("an"), S("at"), S("and"),
		    S("against"), S("as"), S("are") },
		['b' - 'a'] = { S("by"), S("but"), S("between"), S("be"),
		    S("been") },
		['d' - 'a'] = { S("de"), S("des"), S("du"), S("der"), S("die"),
		    S("das"), S("da"), S("do"), S("dos") },
		['e' - 'a'] = { S("et"), S("el"), S("e") },
		['f' - 'a'] = { S("for"), S("from") },
		['h' - 'a'] = { S("his"), S("her"), S("has"), S("have"),
		    S("had") },
		['i' - 'a'] = { S("in"), S("into"), S("its"), S("is"),
		    S("if") },
		['l' - 'a'] = { S("la"), S("le"), S("les"), S("los"),
		    S("las") },
		['n' - 'a'] = { S("not") },
		['o' - 'a'] = { S("of"), S("off"), S("on"), S("or"), S("over"),
		    S("o") },
		['t' - 'a'] = { S("the"), S("to"), S("that"), S("their"),
		    S("than") },
		['u' - 'a'] = { S("under"), S("und") },
		['w' - 'a'] = { S("with"), S("which"), S("who"), S("was"),
		    S("were"), S("will"), S("would") },
		['y' - 'a'] = { S("y") },
	};
	const struct str *row;
	size_t i = s.n, k;

	while (i > 0 && s.p[i - 1] >= 'a' && s.p[i - 1] <= 'z')
		i--;
	if (i == s.n || (i > 0 && s.p[i - 1] != ' '))
		return false;
	s = str_of(s.p + i, s.n - i);
	row = words[*s.p - 'a'];
	for (k = 0; k < sizeof(words[0]) / sizeof(words[0][0]); k++)
		if (row[k].n == s.n && memcmp(row[k].p, s.p, s.n) == 0)
			return true;
	return false;
}

/*
 * Does c go on with the line that a mark of a footnote cut behind a: "tariffs.1"
 * "A younger", as pdftotext -raw does?  Both together fill a line.
 */
static bool
noted(const struct block *b, const struct item *a, const struct item *c)
{
	struct str s = block_text(b, a);
	size_t i = s.n;
	uint32_t both = a->l.indent + a->l.width + 1 + c->l.width;

	if (both * 10 < b->wrap * 9 || both * 100 > b->wrap * 103)
		return false;
	while (i > 0 && s.n - i < 3 && s.p[i - 1] >= '0' && s.p[i - 1] <= '9')
		i--;
	return i < s.n && i > 1 && s.p[i - 1] != ' ' &&
	    (s.p[i - 1] < '0' || s.p[i - 1] > '9') && s.p[i - 2] != ' ' &&
	    (s.p[i - 2] < '0' || s.p[i - 2] > '9');
}

/* Does the block end in a credit, "1979. (AP Photo)"? */
static bool
credit(const struct block *b, const struct item *a)
{
	struct str s = block_text(b, a);
	size_t i;

	if (s.n < 8 || s.p[s.n - 1] != ')')
		return false;
	for (i = s.n - 1; i > 0 && s.p[i] != '('; i--)
		continue;
	if (i == 0 && b->open && b->cur.nlines > 0) {
		/* it began on an earlier line */
		s = buf_str(&b->cur.text);
		for (i = s.n; i > 0 && s.n - i < 200 && s.p[i - 1] != '('; i--)
			continue;
		if (i == 0 || s.p[i - 1] != '(')
			return false;
		i--;
	} else if (i == 0) {
		return false;
	} else if (i == s.n - 1) {
		return false;
	}
	if (i < 2 || i + 1 >= s.n || s.p[i + 1] < 'A' || s.p[i + 1] > 'Z')
		return false;
	return s.p[i - 1] == '.' || (s.p[i - 1] == ' ' && s.p[i - 2] == '.');
}

/* "The minis-", not "Part I-": does a line end in a small letter and a hyphen? */
static bool
cut_word(struct str s)
{
	return s.n > 2 && s.p[s.n - 1] == '-' && s.p[s.n - 2] >= 'a' &&
	    s.p[s.n - 2] <= 'z';
}

/* "Subject: ", "Place and date: ": one of a list of fields. */
static bool
field(struct str s)
{
	size_t i;

	for (i = 0; i < s.n && i < 24 && s.p[i] != ':'; i++)
		if (!(s.p[i] >= 'A' && s.p[i] <= 'Z') &&
		    !(i > 0 &&
			((s.p[i] >= 'a' && s.p[i] <= 'z') || s.p[i] == '-' ||
			    s.p[i] == ' ')))
			return false;
	return i > 1 && i + 1 < s.n && s.p[i] == ':' && s.p[i + 1] == ' ';
}

/* Is line c a heading between paragraphs?  n comes behind it. */
static bool
subhead(const struct block *b, const struct item *c, const struct item *n)
{
	return n != NULL && n->f.upper && c->f.upper && n->blanks == 0 &&
	    c->blanks == 0 && c->f.term == TERM_NONE && !c->f.hyphen &&
	    !c->f.is_long && c->f.words <= 10 && !c->f.bullet &&
	    c->f.titles * 10 >= c->f.words * 6 && n->l.width > c->l.width &&
	    (c->l.indent + c->l.width) * 10 < b->wrap * 6 &&
	    !dangles(block_text(b, c)) && n->f.shape == SHAPE_NONE;
}

/* A by-line or a dateline, which stands by itself. */
static bool
signs(const struct block *b, const struct item *it)
{
	return kind_byline(block_text(b, it), &it->f) ||
	    kind_dateline(block_text(b, it), &it->f);
}

/* Right below a title, who wrote the text: "Lena Dahl and Kari Lund". */
static bool
authors(const struct block *b, const struct item *it, const struct item *next)
{
	return !b->body && it->f.term == TERM_NONE && next != NULL &&
	    next->blanks > 0 && form_authors(block_text(b, it));
}

/* "UNDP    United Nations Development Programme" */
static bool
spelled_out(const struct block *b, const struct item *it)
{
	const struct str s = block_text(b, it);
	size_t i;

	for (i = 0; i < s.n && s.p[i] >= 'A' && s.p[i] <= 'Z'; i++)
		continue;
	return i > 1 && i < 9 && i + 1 < s.n && s.p[i] == ' ' &&
	    it->l.gap >= 3 && it->f.term != TERM_STOP;
}

/*
 * Does c begin something of its own where a sentence or a title ended: "Article 2",
 * "OSLO, May 3 (Reuters) - "?
 */
static bool
opens(const struct block *b, const struct item *a, const struct item *c)
{
	const struct str s = block_text(b, c);

	if (c->f.words <= 3 && c->f.term == TERM_NONE &&
	    (a->f.term == TERM_STOP || a->f.term == TERM_COLON))
		return phrase_division(s);
	return a->f.term != TERM_COMMA && !a->f.hyphen && s.n > 8 &&
	    s.p[1] >= 'A' && s.p[1] <= 'Z' && place_front(s) > 0;
}

/* Lines that go on with nothing, or nothing with them, by their form. */
static bool
single(const struct block *b, const struct joint *j)
{
	const struct item *a = j->a, *c = j->c;

	if ((c->f.digit || c->f.first == '[') && kind_message(block_text(b, c)))
		return true;
	if (c->f.bullet == 1 || c->f.level > 0 || c->f.shape != SHAPE_NONE ||
	    (a->f.shape != SHAPE_NONE && a->f.shape != SHAPE_CODE) ||
	    a->f.level > 0 || a->f.quoted != c->f.quoted)
		return true;
	if (c->f.bullet == 2 && (!c->f.digit || a->f.bullet == 2))
		return true;
	/* "MS. RUUD:  Thank you, your Honor." */
	if (c->f.colon && a->f.term == TERM_STOP && form_turn(block_text(b, c)))
		return true;
	/* lines of a table; of contents too */
	if (a->l.gap >= HEAD_GAP && c->l.gap >= HEAD_GAP && !c->f.lower)
		return true;
	if (((a->f.sign[FEAT_STOPS] >= 4 || a->f.wide) &&
		form_leader(block_text(b, a), &a->f)) ||
	    (c->l.gap >= 3 && spelled_out(b, a) && spelled_out(b, c)))
		return true;
	return b->wrap > 0 && !c->f.lower && a->f.term != TERM_STOP &&
	    credit(b, a);
}

/* Blank lines, furniture or a form feed stand between: do they cut a sentence? */
static bool
across(const struct block *b, const struct joint *j)
{
	const struct item *a = j->a, *c = j->c;
	const bool sentence = c->f.words >= 4 || c->f.term == TERM_STOP;
	const bool edge = !a->f.caps && c->l.indent <= a->l.indent + 1;

	if (j->apart && b->indented && j->lines >= 2 &&
	    a->f.term == TERM_STOP && c->l.indent == a->l.indent &&
	    wide(b, j, 85) && !c->f.caps)
		return true;
	if (a->f.term == TERM_STOP || a->f.term == TERM_COLON || c->f.bullet)
		return false;
	if (c->f.lower && sentence &&
	    (a->f.hyphen || j->bytes >= 80 ||
		(j->apart && b->wrap > 0 && wide(b, j, 85))))
		return true;
	if (j->bytes >= 100 && dangles(block_text(b, a)) && sentence)
		return true;
	if (b->wrap == 0 || !edge)
		return false;
	return (j->apart && (j->bytes >= 100 || j->lines >= 2) &&
		   wide(b, j, 70)) ||
	    (c->blanks == 0 && wide(b, j, 85) && j->bytes >= 100);
}

#define TELEGRAM 60 /* columns of a cable's full lines, at least */

/* Both in capitals, as cables are: is a full, and c another or its end? */
static bool
telegram(const struct item *a, const struct item *c)
{
	return a->f.caps && c->f.caps && a->l.width >= TELEGRAM &&
	    !c->f.bullet && c->f.words >= 3 &&
	    (c->f.term == TERM_STOP || c->l.width >= TELEGRAM);
}

#define CLAUSE 72 /* columns of a full line of a numbered paragraph, at least */

/*
 * Is a the first line of a numbered paragraph by itself, without a stop, and c
 * its end?  "1.  The Minister of Foreign / Affairs met his guest in Velborg."
 */
static bool
clause(const struct block *b, const struct joint *j)
{
	const struct item *a = j->a, *c = j->c;

	return a->f.bullet == 2 && a->blanks > 0 && a->l.width >= CLAUSE &&
	    a->f.term == TERM_NONE && a->f.titles * 2 < a->f.words + 4 &&
	    c->f.term == TERM_STOP && c->f.words >= 3 && !c->f.bullet &&
	    (j->k + 1 >= b->n || block_at(b, j->k + 1)->blanks > 0);
}

/* Where lines are not wrapped: is c the rest of a sentence that a broke off? */
static bool
broken(const struct block *b, const struct joint *j)
{
	const struct item *a = j->a, *c = j->c;
	bool hyphen = a->f.hyphen &&
	    (j->lines > 1 ||
		(c->f.lower && c->f.words >= 3 && cut_word(block_text(b, a))));

	return (a->l.width >= 40 || hyphen) && j->lines < 200 &&
	    a->l.width <= 250 && c->l.width <= 250 &&
	    (a->f.term == TERM_NONE || a->f.term == TERM_COMMA) &&
	    (c->f.lower || dangles(block_text(b, a)) || telegram(a, c) ||
		clause(b, j));
}

/*
 * Does a sentence run on that may look like a by-line: "by President Carter
 * in", "(Philadelphia), January 12, 1919."?
 */
static bool
runs(const struct block *b, const struct joint *j)
{
	const struct item *a = j->a, *c = j->c;

	return b->wrap > 0 && wide(b, j, 70) && a->f.term != TERM_STOP &&
	    a->f.term != TERM_COLON &&
	    (c->f.lower || a->f.term == TERM_COMMA || c->f.first == '(' ||
		dangles(block_text(b, a)));
}

/* Is a, alone, a heading: wider than the text, or there was place for more? */
static bool
heading(const struct block *b, const struct joint *j)
{
	const struct item *a = j->a, *c = j->c;
	const uint32_t w = b->wrap;

	if (j->lines > 1 || a->f.term != TERM_NONE || !c->f.upper ||
	    a->f.hyphen || dangles(block_text(b, a)))
		return false;
	if (j->total > w)
		return a->f.titles * 2 >= a->f.words ||
		    (b->nrows == 0 && j->total * 8 > w * 9);
	return a->f.titles * 10 >= a->f.words * 6 && c->l.width * 10 > w * 7 &&
	    (j->total + 1 + c->f.word) * 8 < w * 7;
}

/* What indents say for one block; room: c's first word had place in line a. */
static int
indents(const struct block *b, const struct joint *j, bool room)
{
	const struct item *a = j->a, *c = j->c;
	int32_t in = (int32_t)c->l.indent - (int32_t)a->l.indent;
	int s = 0;

	if (b->indented && j->lines >= 2 && in == 0)
		s += 3;
	if (j->lines >= 2)
		s -= in > 0 ? 6 : in < -3 ? 2 : 0;
	else if (in < 0)
		s += 1;
	else if (in > 0 && b->nrows == 0 && c->f.lower)
		s -= 2; /* a centred title in two lines */
	else if (in > 0)
		/* a hanging indent, but "2. The treaty" was not full */
		s += a->f.mark > 0 && (!room || c->f.lower) ? 3 : -5;
	/* both centred */
	if (a->l.indent >= 12 && c->l.indent >= 12 && in != 0 && !c->f.lower &&
	    !dangles(block_text(b, a)))
		s -= 6;
	return s;
}

/* What place says that line a left free for c's first word. */
static int
fills(const struct block *b, const struct joint *j, bool print, int32_t slack)
{
	const bool stop = j->a->f.term == TERM_STOP;
	const int32_t w = (int32_t)b->wrap;

	/*
	 * Behind a full stop the place left decides, nearly alone: by columns
	 * one or two, since the lines of a proportional font differ; in print
	 * 0.4 %, but a line by itself is hardly ever a paragraph that is full.
	 */
	if (print)
		return slack * (j->lines == 1 ? 16 : 256) < (int32_t)b->em ? 3
		    : slack * 4 < (int32_t)b->em                           ? 0
									   : -3;
	if (j->total * 8 > b->wrap * 9 && stop && !b->parted)
		return -3;
	return slack * (stop ? 32 : 10) < w ? 3 : slack * 4 < w ? 0 : -3;
}

/* More than 0: a and c, of wrapped text, are one block. */
static int
odds(const struct block *b, const struct joint *j)
{
	static const int behind[] = { [TERM_NONE] = 2,
		[TERM_COMMA] = 3,
		[TERM_COLON] = -1,
		[TERM_STOP] = -2 };
	const struct item *a = j->a, *c = j->c;
	bool print = b->em > 0 && c->f.upper && a->f.term == TERM_STOP;
	int32_t w = (int32_t)b->wrap;
	int32_t slack = print ? wrap_room(b, a, c)
			      : w - (int32_t)(j->total + 1 + c->f.word);
	int s = behind[a->f.term] + fills(b, j, print, slack) +
	    indents(b, j, slack * 2 >= w);

	if (b->parted &&
	    slack * (print ? 12 : 2) <= (print ? (int32_t)b->em : w))
		s += 4;
	if (c->f.lower)
		s += 6;
	else if (dangles(block_text(b, a)))
		s += 4;
	if (a->f.hyphen)
		s += 3;
	if (a->f.caps && !c->f.caps && !a->f.is_long)
		s -= 9;
	if (c->f.caps && !a->f.caps && c->f.words > 1)
		s -= c->f.words > 3 && a->f.term == TERM_NONE ? 9 : 3;
	if (c->f.bullet == 2)
		s -= 4;
	return s;
}

bool
join_slow(const struct block *b, size_t i, size_t k, size_t lines, size_t bytes)
{
	const struct item *a = block_at(b, i), *c = block_at(b, k);
	const struct item *next = k + 1 < b->n ? block_at(b, k + 1) : NULL;
	const struct joint j = { a, c, k, k > i + 1, lines, bytes,
		a->l.indent + a->l.width };

	if (a->right > 0 || c->right > 0)
		return false;
	if (b->cues)
		return (j.apart ? b->nrows > 0 && c->f.lower &&
				   (a->f.term == TERM_NONE ||
				       a->f.term == TERM_COMMA)
				: c->blanks == 0) &&
		    !c->f.bullet && a->f.shape == SHAPE_NONE &&
		    c->f.shape == SHAPE_NONE && !kind_cue(block_text(b, a)) &&
		    !kind_cue(block_text(b, c));
	if (single(b, &j))
		return false;
	if (c->blanks > 0 || j.apart || c->ff)
		return across(b, &j);
	/* an item's next line, under its first word */
	if (b->open && b->cur.f.bullet == 1 && c->f.lower &&
	    c->f.first >= 'a' && c->l.indent > b->cur.indent && lines < 200 &&
	    (a->f.term == TERM_NONE || a->f.term == TERM_COMMA))
		return true;
	if (b->wrap == 0 && !broken(b, &j))
		return false;
	if (lines == 1 && !a->f.is_long && a->f.term != TERM_STOP &&
	    signs(b, a))
		return false;
	if (!runs(b, &j) && !c->f.is_long &&
	    (signs(b, c) || authors(b, c, next)))
		return false;
	if (c->f.upper && opens(b, a, c))
		return false;
	if (b->wrap == 0 || noted(b, a, c))
		return true;
	if (lines == 1 && !a->f.hyphen && field(block_text(b, a)) &&
	    field(block_text(b, c)))
		return false;
	if (!a->f.hyphen && a->f.term != TERM_COMMA && subhead(b, c, next))
		return false;
	if (heading(b, &j))
		return false;
	if (a->f.term == TERM_STOP && !c->f.lower && long_enough(b, &j))
		return false;
	return odds(b, &j) > 0;
}
