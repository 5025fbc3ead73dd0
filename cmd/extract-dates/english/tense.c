/* SPDX-License-Identifier: ISC */
/* tense: does the clause of an expression look back or forward? */
#include "parse.h"

/* Does the sentence speak in the present tense? */
static bool
is_now(const struct ps *p, int i)
{
	int k;

	for (k = i - 1; k >= 0 && k > i - 6; k--)
		if (isw(p, k, "is") || isw(p, k, "are"))
			return true;
	return false;
}

/*
 * The tense of the clause that an expression at its head belongs to: "On
 * Tuesday the league plans to meet", "Until Thursday they had not said".
 */
static int
tense_behind(const struct ps *p, int e)
{
	int i;

	for (i = e; i < p->n && i < e + 14; i++) {
		const struct tok *t = &p->t[i];

		if (t->kind == TK_PUNCT &&
		    (t->cls == ';' || t->cls == '?' || t->cls == '!' ||
			t->cls == '"' ||
			(t->cls == '.' && i + 1 < p->n && p->t[i + 1].sp &&
			    p->t[i + 1].cap)))
			return 0;
		if (t->kind != TK_WORD)
			continue;
		if (isw(p, i, "will") || isw(p, i, "shall") ||
		    (t->cls == '>' && !t->cap && isv(p, i + 1, '-', 1) &&
			p->text.p[t->e - 1] == 's'))
			return 1;
		if (t->cls == '<' ||
		    (t->cls == 0 && !t->cap && t->e - t->b > 4 &&
			memcmp(p->text.p + t->e - 2, "ed", 2) == 0))
			return -1;
	}
	return 0;
}

/*
 * A verb in -ed that speaks of what is to come: "agreed to sell it in May",
 * "decided to admit them in March".
 */
static bool
intends(const struct ps *p, int i)
{
	static const char *const verbs[] = { "agreed", "decided", "pledged",
		"vowed", "promised", "proposed", "intended", "hoped", "wanted",
		"asked", "invited", "threatened", "offered", "voted",
		"prepared", "urged", "committed", "aimed" };
	size_t k;

	if (!isv(p, i + 1, '-', 1) || !isw(p, i + 1, "to") ||
	    tk(p, i + 2)->kind != TK_WORD || tk(p, i + 2)->cap ||
	    is(p, i + 2, 'T') || is(p, i + 2, 'A'))
		return false;
	for (k = 0; k < sizeof(verbs) / sizeof(verbs[0]); k++)
		if (isw_n(p, i, verbs[k], strlen(verbs[k])))
			return true;
	return false;
}

/*
 * A verb of the present for what is planned: "he leaves on Sunday", "the visit
 * ends Thursday".  Those of the second row are nouns, too, but behind a name.
 */
static bool
present(const struct ps *p, int i)
{
	static const char *const verbs[] = { "leaves", "ends", "travels",
		"flies", "concludes", "sails", "sits", "convenes", "reconvenes",
		"gathers", "reopens", "receives", "announces", "decides",
		"goes" };
	static const char *const nouns[] = { "visits", "votes", "returns",
		"holds", "heads" };
	static const char *const many[] = { "open", "close", "start", "end",
		"leave", "arrive", "depart", "return", "vote", "travel",
		"expire", "sit", "convene", "gather", "reopen", "sign",
		"discuss", "debate", "head" };
	const struct tok *t = tk(p, i), *b = tk(p, i - 1);
	size_t k;

	if (t->kind != TK_WORD || t->cap || b->kind != TK_WORD ||
	    (t->cls != 0 && p->text.p[t->e - 1] == 's'))
		return false;
	if (p->text.p[t->e - 1] != 's') {
		/* polls open on Sunday: of what are many */
		if (b->cls != 0 || p->text.p[b->e - 1] != 's')
			return false;
		for (k = 0; k < sizeof(many) / sizeof(many[0]); k++)
			if (isw_n(p, i, many[k], strlen(many[k])))
				return true;
		return false;
	}
	/* comes into force, hands down its verdict */
	if (isw(p, i + 1, "into")
		? isw(p, i, "comes") || isw(p, i, "enters")
		: isw(p, i + 1, "down") && isw(p, i, "hands"))
		return true;
	for (k = 0; k < sizeof(verbs) / sizeof(verbs[0]); k++)
		if (isw_n(p, i, verbs[k], strlen(verbs[k])))
			return !is(p, i - 1, 'T') && !is(p, i - 1, 'N') &&
			    !is(p, i - 1, 'o');
	for (k = 0; k < sizeof(nouns) / sizeof(nouns[0]); k++)
		if (isw_n(p, i, nouns[k], strlen(nouns[k])))
			return b->cap == 1 || isw(p, i - 1, "and") ||
			    isw(p, i - 1, "who") || isw(p, i - 1, "which") ||
			    (isw(p, i, "heads") && isw(p, i + 1, "to")) ||
			    (isw(p, i, "visits") && tk(p, i + 1)->cap == 1);
	return false;
}

/* moved to Thursday, rescheduled for May: a verb at i that sets a new day */
static bool
moves(const struct ps *p, int i)
{
	static const char *const verbs[] = { "moved", "postponed", "shifted",
		"rescheduled", "deferred", "adjourned", "pushed", "delayed",
		"fixed", "set" };
	size_t k;

	for (k = 0; k < sizeof(verbs) / sizeof(verbs[0]); k++)
		if (isw_n(p, i, verbs[k], strlen(verbs[k])))
			return true;
	return false;
}

/* What one word before an expression tells of its tense. */
enum { GO_ON = 10, UNTIL };

/* The word right before: until Friday, since March, as soon as Tuesday. */
static int
cue_first(const struct ps *p, const struct ex *x, int i)
{
	const struct tok *t = &p->t[i];
	int k;

	if ((isv(p, i, '-', 1) || isw(p, i, "for")) && moves(p, i - 1))
		return 1;
	if (isw(p, i, "through") && is(p, i - 1, 'U'))
		return -1; /* this year through August */
	if (t->cls == '-'
		? t->v == 2 || (isw(p, i, "through") && !is(p, i - 1, 'M'))
		: t->cls == 'i' && t->v == 3)
		return UNTIL;
	/* the vote is on Friday, her birthday is on the 14th */
	k = i - is(p, i, 'j');
	if ((isw(p, k, "is") || isw(p, k, "are")) &&
	    (x->a.wday != NONE || (k < i && x->a.day != NONE)))
		return 1;
	if (isw(p, i, "as") &&
	    (isw(p, i - 1, "soon") ||
		(is(p, i - 1, 'm') && isw(p, i - 2, "as"))))
		return 1;
	if (isv(p, i, 'F', 2))
		return -1; /* since early March */
	if (isv(p, i, 'F', 1) && x->a.month != NONE && x->a.day == NONE &&
	    !is(p, x->e, '-') && !is(p, x->e, 'F'))
		return 1; /* meets monthly from February */
	return isw(p, i, "ended") ? -2 : GO_ON;
}

/* asked, published: a participle or a verb of the past; by: "by May" */
static int
cue_ed(const struct ps *p, int i, bool by)
{
	if (is(p, i - 1, 'A') || is(p, i - 1, 'T') || isw(p, i - 1, "still"))
		return GO_ON; /* a limited number */
	if (intends(p, i))
		return 1;
	if (by && !is(p, i - 1, '<'))
		return 1; /* he asked for it by May */
	/* to be published / announced Wednesday */
	return isw(p, i - 1, "be") &&
		(isv(p, i - 2, '-', 1) || is(p, i - 2, '>'))
	    ? 1
	    : -1;
}

/* The word at i, n words before; by: the expression says until when. */
static int
cue_word(const struct ps *p, int i, int n, bool by)
{
	const struct tok *t = &p->t[i];

	if (t->cls == 'M' && !t->cap && isw(p, i, "may"))
		return 1;
	/* see you Sat; next call Saturday */
	if ((n < 2 && isw(p, i, "you") && isw(p, i - 1, "see")) ||
	    (n < 4 && isv(p, i, 'n', 1) && tk(p, i + 1)->cls == 0 &&
		tk(p, i + 1)->kind == TK_WORD && !tk(p, i + 1)->cap))
		return 1;
	/* ministers meet on Thursday: what is planned */
	if (isw(p, i, "meet") && !isw(p, i - 1, "to") &&
	    !isw(p, i - 1, "not") && !isw(p, i - 1, "did"))
		return 1;
	if (t->cls == '>' && isw(p, i, "set") && !isv(p, i + 1, '-', 1))
		return isv(p, i - 1, '-', 1) ? 1 : -1; /* a record set on */
	if (t->cls == '>') {
		/* "it had been due to expire Friday" */
		if (isw(p, i - 1, "had") || isw(p, i - 1, "been") ||
		    isw(p, i - 1, "previously"))
			return -1;
		return t->v == 1 ? 1 : n < 8;
	}
	if (t->cls == 0 && !t->cap && t->e - t->b > 4 &&
	    memcmp(p->text.p + t->e - 2, "ed", 2) == 0)
		return cue_ed(p, i, by);
	if (t->cls == '-' && t->v == 1 && i > 0 &&
	    (isw(p, i - 1, "is") || isw(p, i - 1, "are")))
		return 1; /* is to begin */
	if (t->cls != '<')
		return GO_ON;
	if (isw(p, i - 1, "be") && (isv(p, i - 2, '-', 1) || is(p, i - 2, '>')))
		return 1; /* to be sold in March */
	if (isw(p, i - 1, "is") || isw(p, i - 1, "are"))
		return GO_ON; /* the case is heard in May */
	/* gave them until Friday */
	return by && (n > 8 || isw(p, i, "gave")) ? 1 : -1;
}

/* Does what is behind or before say that the expression looks forward? */
static int
cue(const struct ps *p, const struct ex *x)
{
	int i, k, n = 0;
	bool by = false,
	     dated =
		 x->a.wday != NONE || x->a.month != NONE || x->a.day != NONE;

	if (is(p, x->e, '\'') && isw(p, x->e + 1, "s") && x->a.wday != NONE)
		return -1; /* Wednesday's ruling */
	i = x->b - 1;      /* by close of business Friday */
	if (isw(p, i, "business") && is(p, i - 1, 'o') &&
	    isw(p, i - 2, "close"))
		i -= 3;
	else
		i -= isw(p, i, "cob") || isw(p, i, "eod") ? 1
		    : isw(p, i, "day") && is(p, i - 1, 'o') &&
			isw(p, i - 2, "end")
		    ? 3
		    : 0;
	for (; i >= 0 && n < 12; i--, n++) {
		const struct tok *t = &p->t[i];

		if (t->kind == TK_PUNCT &&
		    (t->cls == ';' || t->cls == '?' || t->cls == '!' ||
			(t->cls == '.' && i + 1 < p->n && p->t[i + 1].sp &&
			    p->t[i + 1].cap)))
			break;
		if (t->kind != TK_WORD)
			continue;
		k = n == 0 ? cue_first(p, x, i) : GO_ON;
		if (k == UNTIL) {
			by = true; /* until Friday, by May */
			continue;
		}
		if (k == GO_ON && dated && n < 8 && present(p, i))
			k = 1;
		if (k == GO_ON)
			k = cue_word(p, i, n, by);
		if (k != GO_ON)
			return k;
	}
	if (n < 3 && (k = tense_behind(p, x->e)) != 0 &&
	    (x->a.month != NONE || x->a.wday != NONE || x->a.day != NONE))
		return k;
	if (by)
		return 1;
	if (x->a.month != NONE && x->a.day == NONE &&
	    (isw(p, x->e, "will") || isw(p, x->e + 1, "will")))
		return 1; /* the March accession will */
	/* "9 am on Saturday", alone or with "is", has yet to come */
	return x->a.hour != NONE && x->a.wday != NONE &&
	    (p->n <= 8 || (n < 8 && is_now(p, x->b)));
}

/* Nouns of what happens on a day, as it has or as it will. */
static bool
event_noun(const struct ps *p, int i)
{
	static const char *const nouns[] = { "summit", "election", "elections",
		"vote", "votes", "talks", "deadline", "strike", "strikes",
		"protest", "protests", "visit", "trial", "launch", "referendum",
		"test", "tests", "debate", "poll", "polls", "conference",
		"forum", "congress", "rally", "release", "trip", "ballot",
		"runoff", "ceremony", "parade", "march", "exercise",
		"exercises", "drills", "game", "match", "race", "appeal",
		"withdrawal", "return", "arrival", "ceasefire", "truce",
		"expiry", "start", "end", "session", "sessions" };
	static const char *const ends[] = { "tion", "sion", "ing", "ings",
		"tions", "sions", "ment", "ments" };
	const struct tok *t = tk(p, i);
	size_t k, n, m = t->e - t->b;

	if (t->kind != TK_WORD || t->cap)
		return false;
	for (k = 0; k < sizeof(nouns) / sizeof(nouns[0]); k++)
		if (isw_n(p, i, nouns[k], strlen(nouns[k])))
			return true;
	for (k = 0; k < sizeof(ends) / sizeof(ends[0]); k++) {
		n = strlen(ends[k]);
		if (m > n + 2 && memcmp(p->text.p + t->e - n, ends[k], n) == 0)
			return true;
	}
	return false;
}

/* A verb in the past of its own, not a participle behind "to be". */
static bool
past_verb(const struct ps *p, int i)
{
	const struct tok *t = tk(p, i);

	if (t->kind != TK_WORD || t->cap)
		return false;
	return t->cls == '<' ||
	    (t->cls == 0 && t->e - t->b > 4 &&
		memcmp(p->text.p + t->e - 2, "ed", 2) == 0);
}

/* Said of what is planned as of what is done: "announced a vote on May 2". */
static bool
planning(const struct ps *p, int i)
{
	static const char *const verbs[] = { "announced", "called", "declared",
		"scheduled", "planned", "postponed", "extended", "delayed",
		"moved", "proposed", "agreed", "rescheduled", "invited",
		"expected", "said", "told", "confirmed", "demanded",
		"requested", "issued", "ordered", "threatened", "promised",
		"pledged", "urged", "approved", "offered", "fixed" };
	size_t k;

	for (k = 0; k < sizeof(verbs) / sizeof(verbs[0]); k++)
		if (isw_n(p, i, verbs[k], strlen(verbs[k])))
			return true;
	return false;
}

/* Does a noun follow, so that the word may be its adjective? */
static bool
attributive(const struct ps *p, int i)
{
	return tk(p, i + 1)->kind == TK_WORD && tk(p, i + 1)->cls == 0 &&
	    !tk(p, i + 1)->cap;
}

/* Words that end a clause, or stand between a verb and another's object. */
static bool
clause_break(const struct ps *p, int i)
{
	static const char *const words[] = { "that", "which", "who", "whose",
		"if", "when", "while", "because", "although", "where",
		"whether", "could", "can", "should", "must", "may", "might",
		"would", "is", "are", "as" };
	const struct tok *t = tk(p, i);
	size_t k;

	if (t->kind == TK_PUNCT)
		return t->cls == ';' || t->cls == '?' || t->cls == '!' ||
		    t->cls == ':' || t->cls == '(' || t->cls == '"' ||
		    (t->cls == '.' && i + 1 < p->n && p->t[i + 1].sp &&
			p->t[i + 1].cap);
	if (t->kind != TK_WORD)
		return false;
	for (k = 0; k < sizeof(words) / sizeof(words[0]); k++)
		if (isw_n(p, i, words[k], strlen(words[k])))
			return true;
	return t->cls == 'B' || (t->cls == '-' && t->v == 2);
}

/*
 * Does the verb that governs a date leave no doubt?  Past: "sanctioned X on
 * January 7", "On January 7 X met Y"; to come: "will be held on January 7".
 * A date may hang on a noun instead ("opposed the vote on May 2"), so only
 * "on" or nothing stands between, and the object is not such a noun.
 */
static bool
governed(const struct ps *p, const struct ex *x, int future)
{
	int i = x->b - 1, n;
	bool event = false, verb = false;

	if (isv(p, i, 'F', 2))
		return future < 0; /* since March 3 */
	if (is(p, i, 'j'))
		i--;
	else if (i < 0 || tk(p, i)->kind != TK_WORD ||
	    (tk(p, i)->cls != 0 && tk(p, i)->cls != '<'))
		return false;
	for (n = 0; i >= 0 && n < 12; i--, n++) {
		if (future > 0 &&
		    (isw(p, i, "will") || isw(p, i, "shall") ||
			(isv(p, i, '-', 1) && isw(p, i, "to") &&
			    (isw(p, i - 1, "is") || isw(p, i - 1, "are")))))
			return true;
		if (clause_break(p, i) || (is(p, i, '>') && future < 0))
			return false;
		if (past_verb(p, i)) {
			if (future > 0 || isw(p, i - 1, "be") ||
			    is(p, i - 1, 'T') || is(p, i - 1, 'A') ||
			    intends(p, i) ||
			    (n > 0 &&
				((event && !isw(p, i, "met")) ||
				    planning(p, i))))
				return false;
			if (is(p, i, '<') || n == 0 || !attributive(p, i))
				return true;
			verb = true; /* will redeem its preferred shares */
		}
		if (isv(p, i, '-', 1) && isw(p, i, "to") &&
		    tk(p, i + 1)->kind == TK_WORD && !tk(p, i + 1)->cap &&
		    !is(p, i + 1, 'T') && !is(p, i + 1, 'A') && future < 0)
			return false; /* wants to sell it */
		if (event_noun(p, i) && !attributive(p, i))
			event = true;
	}
	return verb && i < 0;
}

/* ... of a date at the head: "On January 7, gunmen attacked". */
static bool
governs_behind(const struct ps *p, const struct ex *x, int future)
{
	int i;

	if (x->b > 1 || (x->b == 1 && !is(p, 0, 'j')))
		return false;
	for (i = x->e; i < p->n && i < x->e + 12; i++) {
		if (isw(p, i, "will") || isw(p, i, "shall"))
			return future > 0;
		if (clause_break(p, i) || is(p, i, '>'))
			return false;
		if (past_verb(p, i))
			return future < 0 && !is(p, i - 1, 'T') &&
			    !is(p, i - 1, 'A') &&
			    (is(p, i, '<') || is(p, i + 1, 'T') ||
				is(p, i + 1, 'A') || is(p, i + 1, 'i') ||
				tk(p, i + 1)->cap || is(p, i + 1, '-') ||
				tk(p, i + 1)->kind != TK_WORD);
	}
	return false;
}

int
p_tense(const struct ps *p, struct ex *x)
{
	int future = cue(p, x);

	x->sure = future != 0 && x->a.month != NONE && x->a.day != NONE &&
	    x->a.year == NONE &&
	    (governed(p, x, future) || governs_behind(p, x, future));
	return future;
}
