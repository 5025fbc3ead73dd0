/* SPDX-License-Identifier: ISC */
/*
 * form: lines that are told by their form, whatever their words: a trail of
 * links, an entry of a table of contents, a row of CSV, a label and its value.
 * Pure functions of one line of clean text; nothing is owned.
 */
#ifndef FORM_H
#define FORM_H

#include <stdbool.h>

#include "cmd/normalize/block/feat.h"

/* "Home > News > World": two signs and more with blanks around them? */
bool form_trail(struct str s);

/* "Lena Dahl @ldahl · Jun 13", "@ldahl · 2h": above a post of a network? */
bool form_post(struct str s, const struct feat *f);

/* "EN FR AR", "en | ru": languages to choose from, ISO 639-1? */
bool form_languages(struct str s);

/* "[Print] [Close]": nothing but buttons, two and more? */
bool form_buttons(struct str s);

/* "6 | Rivers and Rivals": a page's number beside its running head? */
bool form_folio(struct str s);

/* "2. The treaties ........ 5": dots that lead to a page's number? */
bool form_leader(struct str s, const struct feat *f);

/* The commas of a row of CSV: no blank behind them, outside of quotes. */
size_t form_cells(struct str s);

/* "Capital: Nordheim": a label of a few words and what it says? */
bool form_pair(struct str s, const struct feat *f);

/* "Policy Paper No. 14, October 2025": does it number a series? */
bool form_series(struct str s);

/* "Figure 3 shows a loss", "Figure skating": running words, no caption? */
bool form_figured(struct str s);

/* "11:13": a time of day by itself? */
bool form_clock(struct str s);

/* "3 days ago", "vor 2 Stunden", "2h ago": how long ago, and nothing else? */
bool form_ago(struct str s, const struct feat *f);

/* "1994": a year by itself? */
bool form_year(struct str s);

/* "River Ministry, [12.03.24 10:14]": who wrote a message, when? */
bool form_sender(struct str s);

/* "Matthew Reed, Department Spokesperson": a name and an office? */
bool form_office(struct str s, const struct feat *f);

/* Does a sentence end within the line, and another one begin? */
bool form_sentences(struct str s);

/* "S/RES/2788 (2025)", "SC/14791": has it the number of a document? */
bool form_symbol(struct str s);

/* "MS. DAHL: Good morning.", "Q Can you --": does somebody begin to speak? */
bool form_turn(struct str s);

/* "\302\271 Keller 1971, p. 40.", "^ Keller": a note with the sign of its place? */
bool form_note(struct str s, const struct feat *f);

/* "Map 1. The basin", "Abb. 2: Der Damm": what is shown has a number? */
bool form_exhibit(struct str s, const struct feat *f);

/* "[Subheadings by the editors]": nothing but a remark in brackets? */
bool form_remark(struct str s, const struct feat *f);

/* "E-mail *": a field of a form that must be filled in? */
bool form_field(struct str s, const struct feat *f);

/* "Foreign Secretary Lena Dahl said:": is what follows said? */
bool form_speech(struct str s);

/* "Anna Keller and Tomas Weiss": two names? */
bool form_authors(struct str s);

#endif
