/* SPDX-License-Identifier: ISC */
/*
 * worldlist: lists and ranges of months, days and seasons, of which the last
 * says the year for all, in any language but English.
 */
#include "world.h"

/* A month, with or without its day, or a season, that says no year. */
static bool
yearless(const struct ex *x)
{
	return x->type == EX_DATE && !x->range &&
	    (x->a.month != NONE || x->a.season != NONE) && x->a.year == NONE &&
	    x->a.ydir == DIR_NONE && x->a.dir == DIR_NONE &&
	    x->a.rel == REL_NONE && x->a.cal == CAL_GREGORIAN;
}

/* Behind what joins the members of a list or range; 0: nothing does. */
static int
link_at(const struct ps *p, int e)
{
	int j = e, n;

	if (w_pc(p, j, ','))
		j++;
	if (w_at(p, j, '&') || w_at(p, j, '-') || w_pc(p, j, '-') ||
	    w_pc(p, j, '_') || w_pc(p, j, '/'))
		j++;
	if (j == e)
		return 0;
	for (n = 0; n < 2 && (w_at(p, j, 'j') || w_at(p, j, '-')); n++)
		j++;
	return j;
}

/*
 * The year of x, which ends before token e, from the end of its list or
 * range: у березні-квітні 1918 року, vom 3. Mai bis zum 5. Juni 1948, im
 * Januar und Februar dieses Jahres.
 */
void
w_year_ahead(const struct ps *p, int e, struct ex *x)
{
	struct ex y, was = *x;
	int link, back = 0;

	if (!yearless(x))
		return;
	for (link = 0; link < 5; link++) { /* of a list: enough */
		if ((e = link_at(p, e)) == 0 || (e = w_expr(p, e, &y)) == 0 ||
		    y.type != EX_DATE || y.range || y.a.bc ||
		    y.a.cal != CAL_GREGORIAN || y.a.dir != DIR_NONE ||
		    (was.a.month != NONE ? y.a.month == NONE
					 : y.a.season == NONE))
			return;
		/* December, then January: a year further */
		back += was.a.month != NONE && y.a.month < was.a.month;
		if (y.a.year != NONE) {
			x->a.year = y.a.year - back;
			return;
		}
		if (y.a.ydir != DIR_NONE) {
			if (back == 0)
				x->a.ydir = y.a.ydir;
			return;
		}
		was = y;
	}
}
