/* SPDX-License-Identifier: ISC */
/*
 * icu: the sentence BreakIterator of ICU between rows, to compare
 * sentence-split's speed with: cc -O2 icu.c -licuuc.  Rows of
 * text on standard input, one a sentence on standard output; escapes and
 * map= are not looked at.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

int
main(void)
{
	UErrorCode err = U_ZERO_ERROR;
	UBreakIterator *it = ubrk_open(UBRK_SENTENCE, "en", NULL, 0, &err);
	UText ut = UTEXT_INITIALIZER;
	char *line = NULL, *col[8];
	size_t size = 0;
	long begin, sent = 0;
	int32_t b, e, end;
	int n;

	while (U_SUCCESS(err) && getline(&line, &size, stdin) > 0) {
		for (n = 0, col[n++] = line; n < 8; n++) {
			if ((col[n] = strchr(col[n - 1], '\t')) == NULL)
				return 1;
			*col[n]++ = '\0';
		}
		begin = atol(col[1]);
		utext_openUTF8(&ut, col[7], (int64_t)strlen(col[7]) - 1, &err);
		ubrk_setUText(it, &ut, &err);
		for (b = 0; (e = ubrk_next(it)) != UBRK_DONE; b = e) {
			for (end = e; end > b && col[7][end - 1] == ' '; end--)
				;
			printf("%s\t%ld\t%ld\t%s\t%ld\t_\t_\t%.*s\n", col[0],
			    begin + b, begin + end, col[3], ++sent, end - b,
			    col[7] + b);
		}
	}
	ubrk_close(it);
	return U_FAILURE(err);
}
