/* SPDX-License-Identifier: ISC */
/*
 * frame: persons in English known by the letters and posts before them, and
 * storms, where the model has part of the name or nothing.
 */
#ifndef FRAME_H
#define FRAME_H

#include "tag.h"

/* Are these two capitals the initials of the name behind: HR McMaster? */
bool frame_initials(const struct text *t, size_t i);

/* Two initials without full stops that stand for a given name: JD Vance. */
bool frame_given(const struct text *t, size_t i);

/* The token behind a post and its place, where a name begins: IG Punjab
 * (Usman Anwar); 0: that is not what token i begins. */
size_t frame_post(const struct text *t, size_t i);

/* Where the name of who speaks ends, *first where it begins, behind the title
 * at token i: MR (HOOK): Good morning; 0: of none. */
size_t frame_speaker(const struct text *t, size_t i, size_t *first);

/* Where the name of the storm ends that token i begins: Hurricane Katrina; 0:
 * none. */
size_t frame_storm(struct text *t, size_t i);

#endif
