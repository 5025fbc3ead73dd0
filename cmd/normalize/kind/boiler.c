/* SPDX-License-Identifier: ISC */
/* boiler: is a line one that pages say of themselves, by its words? */
#include "cmd/normalize/clean/scan.h"
#include "form.h"
#include "kind.h"
#include "phrase.h"
#include "rule.h"

/*
 * What pages say that is no article, by the first letter: whole lines,
 * beginnings, anywhere.
 */
static const struct str whole[26][10] = {
	['a' - 'a'] = { S("advertisement"), S("about us") },
	['c' - 'a'] = { S("close"), S("comments"), S("copy link"),
	    S("contact us") },
	['e' - 'a'] = { S("email") },
	['f' - 'a'] = { S("facebook"), S("follow us") },
	['h' - 'a'] = { S("home") },
	['k' - 'a'] = { S("key events") },
	['l' - 'a'] = { S("log in"), S("login"), S("loading..."), S("linkedin"),
	    S("live feed") },
	['m' - 'a'] = { S("menu"), S("more"), S("most read"),
	    S("most popular") },
	['n' - 'a'] = { S("next"), S("newer posts") },
	['o' - 'a'] = { S("older posts") },
	['p' - 'a'] = { S("print"), S("previous"), S("pinterest"),
	    S("privacy policy") },
	['r' - 'a'] = { S("related"), S("rss"), S("reddit") },
	['s' - 'a'] = { S("search"), S("share"), S("sections"), S("sign in"),
	    S("sign up"), S("subscribe"), S("subscribe now"), S("sitemap"),
	    S("skip") },
	['t' - 'a'] = { S("tweet"), S("top"), S("tags"), S("twitter"),
	    S("terms of use"), S("terms of service"), S("trending") },
	['w' - 'a'] = { S("whatsapp"), S("watch video"), S("watch the video") },
};
static const struct str front[26][12] = {
	['a' - 'a'] = { S("advertisement"), S("all rights reserved"),
	    S("all use subject to") },
	['b' - 'a'] = { S("back to top"), S("be the first to comment"),
	    S("by continuing to use") },
	['c' - 'a'] = { S("click here"), S("comments ("), S("continue reading"),
	    S("continued on page"), S("continued from page"), S("copyright ") },
	['e' - 'a'] = { S("email this") },
	['f' - 'a'] = { S("filed under"), S("follow us") },
	['g' - 'a'] = { S("go to ") },
	['j' - 'a'] = { S("jump to ") },
	['l' - 'a'] = { S("leave a comment"), S("leave a reply"), S("log in"),
	    S("load more comments") },
	['m' - 'a'] = { S("more from "), S("most popular"), S("most read") },
	['n' - 'a'] = { S("no comments found"), S("no comments yet") },
	['p' - 'a'] = { S("please log in to"), S("please login to"),
	    S("please consider the environment"), S("posted in"),
	    S("print this") },
	['r' - 'a'] = { S("read more"), S("recommended for"), S("register "),
	    S("related articles"), S("related stories"), S("related:") },
	['s' - 'a'] = { S("see also:"), S("share article"), S("share on "),
	    S("share this"), S("share via"), S("show key events"),
	    S("show more replies"), S("sign in"), S("sign up for"),
	    S("skip to "), S("subscribe to") },
	['t' - 'a'] = { S("tags:"), S("the views expressed in comments"),
	    S("this site uses akismet"), S("this site uses cookies"),
	    S("this content downloaded from"), S("tweet "),
	    S("this e-mail and any"), S("this email and any"),
	    S("this message and any"), S("the information contained in this") },
	['v' - 'a'] = { S("view all"), S("view on twitter"), S("view on x") },
	['w' - 'a'] = { S("we use cookies") },
	['y' - 'a'] = { S("you may also like") },
};
/* Of these, what a sentence may begin with, too: "Go to the consulate with". */
static const struct str orders[] = { S("copyright "), S("go to "),
	S("jump to "), S("register "), { NULL, 0 } };
/* And what one of the past may: "Posted in Kabul from 2003 on, he knew". */
static const struct str doubtful[] = { S("advertisement"), S("comments ("),
	S("copyright "), S("filed under"), S("more from "), S("most popular"),
	S("most read"), S("posted in"), S("recommended for"), S("register "),
	S("related articles"), S("related stories"), S("tweet "), { NULL, 0 } };
static const struct str any[26][3] = {
	['a' - 'a'] = { S("all rights reserved") },
	['c' - 'a'] = { S("cookie policy"), S("copyright \302\251") },
	['e' - 'a'] = { S("enable javascript") },
	['n' - 'a'] = { S("newsletter"), S("new window") },
	['p' - 'a'] = { S("privacy policy") },
	['s' - 'a'] = { S("share this article"), S("subscribe to our") },
	['t' - 'a'] = { S("terms of use"), S("terms and conditions") },
	['y' - 'a'] = { S("your browser") },
};
#define ANY_MIN (sizeof("newsletter") - 1) /* none in ASCII is shorter */

/*
 * The first three bytes of a list's phrases, as sets: what has others is none of
 * them.  Two classes for each byte: capitals lie beside small letters.
 */
enum { FIRST, SECOND, THIRD, SPACE };
static void
learn(struct scan_sets *sets, const struct str *list)
{
	size_t i;

	for (; list->p != NULL; list++)
		for (i = 0; i < 3; i++) {
			unsigned char c = (unsigned char)list->p[i];
			unsigned char bit =
			    (unsigned char)(1 << (2 * i + (c >> 4 & 1)));

			sets->low[c & 15] |= bit;
			sets->high[c >> 4] |= bit;
			if (c >= 'a' && c <= 'z')
				sets->high[(c - 'a' + 'A') >> 4] |= bit;
		}
}

/*
 * Words that notices, offers and invitations of a page are full of, by their
 * first eight letters.
 */
static const struct str words[] = { S("account"), S("app"), S("article"),
	S("articles"), S("click"), S("comment"), S("comments"), S("contact"),
	S("content"), S("cookies"), S("copyrigh"), S("download"), S("editor"),
	S("email"), S("facebook"), S("feedback"), S("follow"), S("free"),
	S("instagra"), S("join"), S("link"), S("links"), S("log"), S("login"),
	S("mail"), S("newslett"), S("online"), S("please"), S("privacy"),
	S("read"), S("register"), S("reserved"), S("rights"), S("share"),
	S("sign"), S("site"), S("story"), S("subscrib"), S("subscrip"),
	S("terms"), S("tips"), S("tweet"), S("twitter"), S("updates"),
	S("website"), { NULL, 0 } };

#define TALK 160 /* bytes in which they are counted; 600 tell no more */

/* Where the word is in the table, or where it would be. */
static uint64_t
place(const struct boiler_words *w, uint64_t word)
{
	uint64_t i = word * 0x9e3779b97f4a7c15u >> 56;

	while (w->word[i] != 0 && w->word[i] != word)
		i = (i + 1) % BOILER_WORDS;
	return i;
}

/* Is the word that begins at s.p[i], and ends in s, one of them? */
static bool
spoken(const struct boiler_words *w, struct str s, size_t i)
{
	const uint64_t each = 0x0101010101010101u;
	uint64_t word = scan_eight(s.p + i), end;
	size_t k;

	/* bit 6 of the first byte that is no letter */
	end = ~word & each << 6;
	end &= 0 - end;
	k = end == 0 ? 8 : scan_lowest(end) / 8;
	word = (word | each << 5) & ((end >> 6) - 1);
	return i + k <= s.n && w->word[place(w, word)] == word;
}

/* Of p[0, n), n <= 64: which bytes have bit 6, as letters, nearly alone? */
static uint64_t
letters(const char *p, size_t n)
{
	uint64_t m = 0;
	unsigned i;

	for (i = 0; i < 64; i += 8)
		m |= ((scan_eight(p + i) >> 6 & 0x0101010101010101u) *
			     0x0102040810204080u >>
			 56)
		    << i;
	return n < 64 ? m & (((uint64_t)1 << n) - 1) : m;
}

/* The place of three letters in a set of them, whatever their case. */
static unsigned
three(const char *p)
{
	return (p[0] & 31u) << 10 | (p[1] & 31u) << 5 | (p[2] & 31u);
}

size_t
boiler_talk(const struct boiler_words *w, struct str s)
{
	uint64_t is, m, behind = 0;
	size_t at, i, found = 0;
	unsigned at3;

	if (s.n > TALK)
		s.n = TALK;
	for (at = 0; at < s.n; at += 64) {
		is = letters(s.p + at, s.n - at);
		/* words of three letters and more, or out of sight */
		m = is & ~(is << 1 | behind) & (is >> 1 | (uint64_t)1 << 63) &
		    (is >> 2 | (uint64_t)3 << 62);
		for (; m != 0; m &= m - 1) {
			i = at + scan_lowest(m);
			at3 = three(s.p + i);
			if (w->front3[at3 / 64] >> at3 % 64 & 1)
				found += spoken(w, s, i);
		}
		behind = is >> 63;
	}
	return found;
}

void
boiler_learn(struct boiler_words *w)
{
	const struct str *t;
	static const struct scan_sets none_yet = { .low = { 0x40 },
		.high = { [2] = 0x40 },
		.of = { [FIRST] = 0x03,
		    [SECOND] = 0x0c,
		    [THIRD] = 0x30,
		    [SPACE] = 0x40 } };
	uint64_t word;
	size_t i;

	*w = (struct boiler_words){ .any = none_yet };
	for (t = words; t->p != NULL; t++) {
		for (word = i = 0; i < t->n; i++)
			word |= (uint64_t)t->p[i] << 8 * i;
		w->word[place(w, word)] = word;
		w->front3[three(t->p) / 64] |= (uint64_t)1 << three(t->p) % 64;
	}
	phrase_learn(&w->foreign);
	rule_learn(&w->rules);
	page_rules(&w->rules);
	LEARN(&w->front, whole);
	LEARN(&w->front, front);
	for (i = 0; i < 26; i++)
		learn(&w->any, any[i]);
}

/* Does a quotation mark << stand before s.p[i]? */
static bool
opened(struct str s, size_t i)
{
	while (i-- > 1)
		if (s.p[i] == '\253' && s.p[i - 1] == '\302')
			return true;
	return false;
}

static bool
contains_any(const struct boiler_words *w, struct str s)
{
	const uint64_t last = (uint64_t)1 << 63, two = (uint64_t)3 << 62;
	uint64_t set[SCAN_MASKS], high, m, behind = 1;
	size_t at, i;

	for (at = 0; at + 6 < s.n; at += 64) {
		high = scan_sets(s.p + at, s.n - at < 64 ? s.n - at : 64,
		    &w->any, set);
		/* at a word's beginning; or a sign and a space */
		m = ((set[SPACE] << 1 | behind) & set[FIRST] &
			(set[SECOND] >> 1 | last) & (set[THIRD] >> 2 | two)) |
		    (high & (set[SPACE] >> 2 | two));
		for (; m != 0; m &= m - 1) {
			i = at + scan_lowest(m);
			if (i + 6 >= s.n)
				break;
			if (kind_begins(str_of(s.p + i, s.n - i),
				ROW(any, s.p[i])))
				return true;
			/* "Home >> News", but not << the end >> of a quotation */
			if (kind_fronts(str_of(s.p + i, s.n - i),
				STR("\302\273 ")) &&
			    !opened(s, i))
				return true;
		}
		behind = set[SPACE] >> 63;
	}
	return false;
}

/* "Follow the ministry on Twitter" */
static bool
follows(struct str s, const struct feat *f)
{
	static const struct str nets[] = { S(" on twitter"), S(" on facebook"),
		S(" on instagram"), S(" on linkedin"), S(" on telegram"),
		S(" on whatsapp"), S(" on youtube"), S(" on x"),
		S(" on tiktok"), S(" on bluesky"), S(" on flickr"),
		{ NULL, 0 } };
	size_t i;

	if (f->words > 16 || !kind_fronts(s, STR("follow ")))
		return false;
	for (i = 6; i + 5 <= s.n; i++)
		if (s.p[i] == ' ' &&
		    kind_begins(str_of(s.p + i, s.n - i), nets))
			return true;
	return false;
}

/* "Velborg Courier \342\200\242 4 min read": how long it takes? */
static bool
takes(struct str s, const struct feat *f)
{
	static const struct str ends[] = { S(" min read"), S(" mins read"),
		S(" minute read"), S(" minutes read"), { NULL, 0 } };
	const struct str *e;
	size_t i;

	if (f->last != 'd' || f->digits == 0 || f->words > 12)
		return false;
	for (e = ends; e->p != NULL; e++)
		if (s.n > e->n && memcmp(s.p + s.n - e->n, e->p, e->n) == 0) {
			i = s.n - e->n - 1;
			return s.p[i] >= '0' && s.p[i] <= '9';
		}
	return false;
}

/* "Partager : Facebook Twitter LinkedIn": two networks or more, few words? */
static bool
networks(struct str s)
{
	static const struct str names[] = { S("facebook"), S("twitter"), S("x"),
		S("linkedin"), S("whatsapp"), S("telegram"), S("instagram"),
		S("youtube"), S("reddit"), S("pinterest"), S("bluesky"),
		S("threads"), S("mastodon"), S("messenger"), S("tiktok"),
		S("viber"), S("tumblr"), S("flickr"), S("email"), S("e-mail"),
		S("print"), { NULL, 0 } };
	struct str word;
	size_t n = 0, behind = 0;
	/* hardly any share bar lacks it; most lines do */
	if (!feat_has(s, "book"))
		return false;
	while (str_cut(&s, ' ', &word)) {
		if (word.n > 0 && strchr(",:|/", word.p[word.n - 1]) != NULL)
			word.n--;
		if (word.n > 1 || (word.n == 1 && (*word.p | 0x20) == 'x')) {
			if (kind_among(word, names))
				n++;
			/* what is to be done stands before them */
			else if (n > 0)
				behind++;
		}
	}
	return n >= 2 && 2 * behind < n;
}

#define LABEL 24 /* bytes before a colon, "Most read: ", at most */

/*
 * Is it a sentence of what happened, whatever phrase is in it, and none to a
 * reader: "The two sides agreed on the terms and conditions of the loan."?
 */
static bool
happened(const struct boiler_words *w, struct str s, const struct feat *f)
{
	static const struct str past[] = { S("was"), S("were"), S("had"),
		S("did"), S("said"), S("told"), S("would"), S("could"),
		S("met"), S("won"), S("lost"), S("went"), S("came"), S("took"),
		S("left"), S("made"), S("gave"), S("began"), S("became"),
		S("rose"), S("fell"), S("knew"), S("led"), S("held"), S("sent"),
		S("found"), S("kept"), S("brought"), S("he"), S("she"),
		{ NULL, 0 } };
	static const struct str reader[] = { S("you"), S("your"), S("our"),
		S("we"), S("us"), S("here"), S("please"), S("tagged"),
		S("updated"), S("reserved"), S("permitted"), S("prohibited"),
		{ NULL, 0 } };
	static const struct str be[] = { S("is"), S("are"), S("be"), S("been"),
		{ NULL, 0 } };
	struct str word, last = STR("be");
	bool yes = false;

	if (f->term != TERM_STOP || f->words < 5 || boiler_talk(w, s) > 1 ||
	    memchr(s.p, ':', s.n < LABEL ? s.n : LABEL) != NULL)
		return false;
	for (; str_cut(&s, ' ', &word); last = word) {
		while (word.n > 0 && strchr(",.;:", word.p[word.n - 1]) != NULL)
			word.n--;
		if (word.n == 0)
			continue;
		if (kind_among(word, reader))
			return false;
		/* "Posted", "is sent" are none of the past */
		yes |= !kind_among(last, be) &&
		    (kind_among(word, past) ||
			(word.n > 4 &&
			    memcmp(word.p + word.n - 2, "ed", 2) == 0));
	}
	return yes;
}

/* Of what begins as a notice does: is it a sentence? */
static bool
prose(const struct boiler_words *w, struct str s, const struct feat *f)
{
	if (kind_fronts(s, STR("copyright ")) && f->digits >= 4)
		return false;
	return (f->term == TERM_STOP && f->words >= 12 &&
		   kind_begins(s, orders)) ||
	    (kind_begins(s, doubtful) && happened(w, s, f));
}

/* "On Sun, 3 Mar 2024 at 18:44, Tomas Ruud wrote:", above what a mail answers? */
static bool
wrote(struct str s, const struct feat *f)
{
	static const struct str backs[] = { S(" wrote:"), S(" schrieb:"),
		S(" a \303\251crit :"), S(" a \303\251crit\302\240:"),
		S(" escribi\303\263:"), S(" escreveu:"), S(" ha scritto:"),
		S(" schreef:"), S(" skrev:"), { NULL, 0 } };
	const struct str *w;
	const char *p;

	if (f->digits < 4 || f->words > 24)
		return false;
	/* a time of day */
	p = memchr(s.p, ':', s.n - 1);
	if (p == NULL || p == s.p || p[-1] < '0' || p[-1] > '9')
		return false;
	if (kind_fronts(s, STR("am ")) && feat_has(s, " schrieb "))
		return true;
	for (w = backs; w->p != NULL; w++)
		if (s.n > w->n && memcmp(s.p + s.n - w->n, w->p, w->n) == 0)
			return true;
	return false;
}

bool
boiler_relayed(struct str s)
{
	static const struct str fronts[26][3] = {
		['a' - 'a'] = { S("artyku\305\202 ") },
		['d' - 'a'] = { S("der beitrag ") },
		['e' - 'a'] = { S("el art\303\255culo ") },
		['h' - 'a'] = { S("het bericht ") },
		['i' - 'a'] = { S("inl\303\244gget ") },
		['l' - 'a'] = { S("la entrada "), S("l'arti"),
		    S("l\342\200\231arti") },
		['o' - 'a'] = { S("o post ") },
		['t' - 'a'] = { S("the post "), S("the article ") },
	};
	static const struct str firsts[] = { S(" appeared first on "),
		S(" first appeared on "), S(" erschien zuerst auf "),
		S(" apareci\303\263 primero en "),
		S(" se public\303\263 primero en "),
		S(" est apparu en premier sur "), S(" apareceu primeiro em "),
		S(" proviene da "), S(" verscheen eerst op "),
		S(" d\303\266k f\303\266rst upp p\303\245 "),
		S(" pochodzi z serwisu "), { NULL, 0 } };
	const struct str *w;

	if (!kind_begins(s, ROW(fronts, *s.p)))
		return false;
	for (w = firsts; w->p != NULL; w++)
		if (feat_has(s, w->p))
			return true;
	return false;
}

/* "VOL. XXIII. No. 1,412. VELBORG, MONDAY, MARCH 5, 1894.": a paper's number? */
static bool
masthead(struct str s, const struct feat *f)
{
	static const struct str no[] = { S(" no. "), S(" no "),
		S(" n\302\260 "), S(" nr. "), S(" issue "), { NULL, 0 } };
	size_t i;

	if (f->words > 20 || f->digits == 0 ||
	    !(kind_fronts(s, STR("vol. ")) || kind_fronts(s, STR("volume "))))
		return false;
	for (i = 5; i < s.n && i < 40; i++)
		if (s.p[i] == ' ' && kind_begins(str_of(s.p + i, s.n - i), no))
			return f->term != TERM_STOP || f->titles * 2 > f->words;
	return false;
}

/* "(c) 2024 Velborg Courier", not "(c) the body set up under Article 4;"? */
static bool
owned(struct str s, const struct feat *f)
{
	return kind_fronts(s, STR("(c) ")) &&
	    ((f->digits >= 4 && f->term != TERM_COLON) ||
		(f->term == TERM_NONE && f->words <= 8 &&
		    f->titles * 2 >= f->words));
}

#define LANGUAGES 80 /* bytes of a choice of them */
#define TRAIL 500    /* bytes of a trail of links, in letters of two or three */

static bool
is_boiler(const struct boiler_words *w, struct str s, const struct feat *f)
{
	if (f->shape == SHAPE_CODE || f->shape == SHAPE_RULE ||
	    f->shape == SHAPE_PAGE || f->shape == SHAPE_URL)
		return true;
	if (f->is_long && s.n < TRAIL && f->term == TERM_NONE && form_trail(s))
		return true;
	if (s.n > 250)
		return false;
	s = phrase_bare(s);
	if (firsts_may(&w->front, s) &&
	    (follows(s, f) || (s.n < 20 && kind_among(s, ROW(whole, *s.p))) ||
		(kind_begins(s, ROW(front, *s.p)) && !prose(w, s, f))))
		return true;
	if ((*s.p == '(' &&
		(owned(s, f) || kind_fronts(s, STR("(continued ")))) ||
	    (*s.p == '\302' && kind_fronts(s, STR("\302\251"))) ||
	    /* c and C in a circle, as Korean papers have them */
	    (*s.p == '\342' &&
		(kind_fronts(s, STR("\342\223\222")) ||
		    kind_fronts(s, STR("\342\222\270")))))
		return true;
	if (f->letters > 0 && (*s.p == '[' || *s.p == '\343') &&
	    form_buttons(s))
		return true;
	if ((s.n >= ANY_MIN || f->wide) && f->words < 15 && s.n < 160 &&
	    contains_any(w, s) && !happened(w, s, f))
		return true;
	if (f->term == TERM_NONE && f->words >= 2 && !f->is_long &&
	    (f->sign[FEAT_BARS] >= 2 || (f->wide && f->words >= 15)) &&
	    form_trail(s))
		return true;
	return (f->letters == 0 && f->digits == 0) || takes(s, f) ||
	    (f->term == TERM_NONE && f->words >= 2 && f->words <= 16 &&
		f->titles * 2 >= f->words && networks(s)) ||
	    (s.n >= 5 && s.n < LANGUAGES && strchr(" |/", s.p[2]) != NULL &&
		form_languages(s)) ||
	    ((*s.p | 0x20) == 'v' && masthead(s, f)) ||
	    (f->words >= 6 && boiler_relayed(s)) ||
	    (f->term == TERM_COLON && wrote(s, f));
}

bool
boiler_slow(const struct block *b, struct str s, const struct feat *f)
{
	struct feat *w = (struct feat *)(uintptr_t)f;

	if (f->boils < 0)
		w->boils = s.n > 0 && is_boiler(&b->phrases, s, f);
	w->boiler = f->boils;
	return f->boiler;
}
