/* SPDX-License-Identifier: ISC */
/* turn: who speaks in the transcript of a briefing, an interview. */
#include "form.h"
#include "kind.h"

#define TURNS 8 /* lines from one to the next, at most */

/*
 * Does somebody speak in the open block, "Q Can you --", or is it a remark
 * between, "(Laughter.)"?  Another turn stands near that is a sentence.
 */
bool
turn_slow(struct block *b, struct str s, const struct feat *f)
{
	bool near = b->turn > 0 && b->nline - b->turn <= TURNS;
	const struct item *it;
	size_t i;

	/* "A. Yes, from 2003 on." */
	if (near && s.n > 4 && *s.p == 'A' && s.p[1] == '.' && s.p[2] == ' ')
		return true;
	if (head_documented(b) || b->cur.f.bullet || b->cur.f.level ||
	    f->first == '<')
		return false;
	if (!form_turn(s))
		return near && *s.p == '(' && s.p[s.n - 1] == ')' &&
		    f->digits == 0;
	for (i = 1; i < b->n && i <= TURNS && !near; i++) {
		it = block_at(b, i);
		near = (it->f.is_long || it->f.term == TERM_STOP) &&
		    form_turn(block_text(b, it));
	}
	if (near)
		b->turn = b->nline;
	return near;
}
