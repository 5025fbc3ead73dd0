/* SPDX-License-Identifier: ISC */
/* mime: which lines are a mail's header, and how its body is coded. */
#include "mime.h"

#include "cmd/normalize/repair/repair.h"

#define CODED_MAX 78 /* bytes of a line that a mailer cut, at most */
#define CODED_BLANKS 3

static char
low(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Does s begin with w, in small letters, in whatever case? */
static bool
begins(struct str s, const char *w)
{
	size_t i;

	for (i = 0; w[i] != '\0'; i++)
		if (i >= s.n || low(s.p[i]) != w[i])
			return false;
	return true;
}

/* The line without its end and blanks there. */
static struct str
bare(struct str s)
{
	while (s.n > 0 && (unsigned char)s.p[s.n - 1] <= ' ')
		s.n--;
	return s;
}

/* Bytes of a field's name, its colon included; 0: it is no field. */
static size_t
field(struct str s)
{
	size_t i;

	for (i = 0; i < s.n && i < 64; i++) {
		if (s.p[i] == ':')
			return i > 0 ? i + 1 : 0;
		if (s.p[i] <= ' ' || s.p[i] > '~')
			return 0;
	}
	return 0;
}

/* "From press@example.org Tue Mar  5 10:11:12 2024" */
static bool
envelope(struct str s)
{
	size_t i, colons = 0;

	if (s.n < 24 || s.n > 200 || memcmp(s.p, "From ", 5) != 0)
		return false;
	for (i = 5; i + 2 < s.n; i++)
		colons += s.p[i] == ':' && s.p[i - 1] >= '0' &&
		    s.p[i - 1] <= '9' && s.p[i + 1] >= '0' && s.p[i + 1] <= '9';
	i = s.n - 1;
	return colons >= 1 && s.p[i] >= '0' && s.p[i] <= '9';
}

/* A field that only a mail has; and one that other papers have as well. */
static bool
of_mail(struct str s)
{
	static const char *const names[] = { "return-path:", "received:",
		"delivered-to:", "mime-version:", "content-type:",
		"content-transfer-encoding:", "message-id:", "dkim-signature:",
		"arc-", "authentication-results:", "received-spf:", "x-",
		"list-", "in-reply-to:", "references:", "envelope-to:",
		"content-disposition:", "content-language:" };
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (begins(s, names[i]))
			return true;
	return false;
}

static bool
of_paper(struct str s)
{
	return begins(s, "from:") || begins(s, "to:") ||
	    begins(s, "subject:") || begins(s, "date:") || begins(s, "cc:") ||
	    begins(s, "reply-to:") || begins(s, "sender:");
}

static uint64_t
hash(struct str s)
{
	uint64_t h = 0xcbf29ce484222325u;
	size_t i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 0x100000001b3u;
	return h | 1;
}

/* Is it between two parts, "--boundary"; or behind the last, *end? */
static bool
bound(const struct mime *m, struct str s, bool *end)
{
	size_t i, k;

	if (m->nbound == 0 || s.n < 3 || s.p[0] != '-' || s.p[1] != '-')
		return false;
	s = str_of(s.p + 2, s.n - 2);
	for (k = 0; k < 2; k++) {
		const uint64_t h = hash(s);

		*end = k == 1;
		for (i = 0; i < m->nbound; i++)
			if (m->bound[i] == h)
				return true;
		if (s.n < 3 || s.p[s.n - 1] != '-' || s.p[s.n - 2] != '-')
			return false;
		s.n -= 2;
	}
	return false;
}

/* The value of a parameter, `charset="utf-8"`; empty if there is none. */
static struct str
parameter(struct str s, const char *name)
{
	size_t i, k;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] != ';' && (unsigned char)s.p[i] > ' ')
			continue;
		if (i + 1 >= s.n ||
		    !begins(str_of(s.p + i + 1, s.n - i - 1), name))
			continue;
		i += 1 + strlen(name);
		k = i;
		if (i < s.n && s.p[i] == '"') {
			for (k = ++i; k < s.n && s.p[k] != '"'; k++)
				continue;
		} else {
			while (k < s.n && (unsigned char)s.p[k] > ' ' &&
			    s.p[k] != ';')
				k++;
		}
		return str_of(s.p + i, k - i);
	}
	return str_of(s.p, 0);
}

/* The header of a mail or of a part begins: nothing was said yet. */
static void
restart(struct mime *m)
{
	m->state = MIME_HEADER;
	m->many = m->html = m->other = m->mail = false;
	m->coding = TRANSFER_NONE;
	m->ncharset = 0;
}

/* What a field says of the body. */
static void
take_field(struct mime *m, struct str s)
{
	struct str v;
	size_t i;

	m->sure |= of_mail(s);
	if (begins(s, "content-transfer-encoding:")) {
		for (i = 26; i < s.n && (s.p[i] == ' ' || s.p[i] == '\t'); i++)
			continue;
		v = str_of(s.p + i, s.n - i);
		m->coding = begins(v, "quoted-printable") ? TRANSFER_QUOTED
		    : begins(v, "base64")                 ? TRANSFER_BASE64
							  : TRANSFER_NONE;
	} else if (begins(s, "content-type:")) {
		for (i = 13; i < s.n && (s.p[i] == ' ' || s.p[i] == '\t'); i++)
			continue;
		v = str_of(s.p + i, s.n - i);
		m->many = begins(v, "multipart/");
		m->mail = begins(v, "message/rfc822");
		m->html = begins(v, "text/html");
		m->other = !m->many && !m->mail &&
		    (!begins(v, "text/") || begins(v, "text/calendar") ||
			begins(v, "text/vcard"));
		v = parameter(s, "charset=");
		m->ncharset = v.n < sizeof(m->charset) ? v.n : 0;
		memcpy(m->charset, v.p, m->ncharset);
		v = parameter(s, "boundary=");
		if (m->many && v.n > 0)
			m->bound[m->nbound++ % MIME_BOUNDS] = hash(v);
		if (m->nbound > MIME_BOUNDS)
			m->nbound = MIME_BOUNDS;
	}
}

/* A header is over: the body begins. */
static void
begin_body(struct mime *m)
{
	if (m->mail) {
		restart(m);
		return;
	}
	m->state = m->sure ? MIME_BODY : MIME_NONE;
	if (m->many) {
		m->coding = TRANSFER_NONE;
		m->body = MIME_ASIDE; /* for readers that know no parts */
	} else if (m->other) {
		m->coding =
		    m->coding == TRANSFER_BASE64 ? TRANSFER_RUN : TRANSFER_NONE;
		m->body = MIME_ASIDE;
	} else {
		m->body = MIME_TEXT;
		if (m->html && m->plain) {
			m->coding = TRANSFER_NONE;
			m->body = MIME_ASIDE;
		}
		m->plain |= !m->html;
	}
}

/* Digits of base64, with nothing else but an end. */
static bool
digits(struct str s)
{
	size_t i;

	s = bare(s);
	for (i = 0; i < s.n && transfer_base64((unsigned char)s.p[i]) >= 0; i++)
		continue;
	while (i < s.n && s.p[i] == '=')
		i++;
	return s.n > 0 && i == s.n;
}

static size_t
line_at(const char *p, size_t n)
{
	const char *q = memchr(p, '\n', n);

	return q != NULL ? (size_t)(q - p) + 1 : 0;
}

/* Does a line that mails have, quoted-printable, end as one that goes on? */
static bool
goes_on(struct str s)
{
	s = bare(s);
	return s.n > 0 && s.p[s.n - 1] == '=';
}

/* Of a file without a header: is the line one that a mailer cut? */
static bool
cut_by_mailer(struct str s)
{
	size_t i, n = 0;

	s = bare(s);
	if (s.n < MIME_BRIEF || s.n > CODED_MAX || s.p[s.n - 1] != '=' ||
	    s.p[s.n - 2] == '=')
		return false;
	for (i = 0; i < s.n; i++)
		n += s.p[i] == ' ';
	return n >= CODED_BLANKS;
}

/* How a line that may go on in the next one does so; TRANSFER_NONE: it does not. */
static enum transfer_coding
goes(const struct mime *m, struct str first)
{
	const char *q = first.p;

	switch (m->state) {
	case MIME_HEADER:
		if (m->sure)
			return bare(first).n > 0 ? TRANSFER_HEADER
						 : TRANSFER_NONE;
		while ((q = memchr(q, '=', first.n - (size_t)(q - first.p))))
			if (*++q == '?')
				return TRANSFER_HEADER;
		return TRANSFER_NONE;
	case MIME_BODY:
		return (m->coding == TRANSFER_QUOTED ? goes_on(first)
						     : digits(first))
		    ? m->coding
		    : TRANSFER_NONE;
	default:
		return cut_by_mailer(first) ? TRANSFER_QUOTED : TRANSFER_NONE;
	}
}

size_t
mime_extent(const struct mime *m, const char *p, size_t k, size_t n, bool last,
    bool *cut)
{
	const enum transfer_coding how = goes(m, str_of(p, k));
	size_t end, from = 0;

	*cut = false;
	for (; how != TRANSFER_NONE; from = k, k = end) {
		if (p[k - 1] != '\n' || (k == n && last) ||
		    (how == TRANSFER_QUOTED &&
			!goes_on(str_of(p + from, k - from))) ||
		    (how == TRANSFER_HEADER && k < n && p[k] != ' ' &&
			p[k] != '\t'))
			break;
		end = k + line_at(p + k, n - k);
		if (end == k) {
			if (!last && n < REPAIR_MAX)
				return 0;
			end = n;
		}
		if (end > REPAIR_MAX * 3 / 4) {
			*cut = true;
			break;
		}
		if (how == TRANSFER_HEADER ? bare(str_of(p + k, end - k)).n == 0
					   : how != TRANSFER_QUOTED &&
			    !digits(str_of(p + k, end - k)))
			break;
	}
	return k;
}

enum mime_line
mime_take(struct mime *m, struct str line, struct transfer *t)
{
	const struct str s = bare(line);
	const size_t first = line_at(line.p, line.n);
	const struct str front = str_of(line.p, first > 0 ? first : line.n);
	const bool was = m->blank;
	bool end = false;

	t->coding = TRANSFER_NONE;
	t->guessed = false;
	m->brief = 0;
	m->blank = s.n == 0;
	if (m->state == MIME_START) {
		if (s.n == 0)
			return MIME_TEXT;
		m->state = MIME_NONE;
		if ((m->sure = envelope(s)) || of_paper(s) || of_mail(s))
			restart(m);
	}
	switch (m->state) {
	case MIME_HEADER:
		if (s.n == 0) {
			begin_body(m);
			m->brief = m->state == MIME_NONE ? MIME_BRIEF : 0;
			return MIME_TEXT;
		}
		if (field(s) == 0 && *line.p != ' ' && *line.p != '\t' &&
		    !envelope(s) && *line.p != '>') {
			/* none: what follows is no mail, or its body */
			begin_body(m);
			return m->body;
		}
		take_field(m, s);
		t->coding = TRANSFER_HEADER;
		return m->sure ? MIME_FIELD : MIME_TEXT;
	case MIME_BODY:
		if (bound(m, s, &end)) {
			restart(m);
			if (end) {
				m->state = MIME_BODY;
				m->body = MIME_TEXT;
			}
			return MIME_FIELD;
		}
		if (was && *line.p == 'F' && envelope(s)) {
			restart(m);
			m->nbound = 0;
			m->plain = false;
			return MIME_FIELD;
		}
		if (s.n > 0 &&
		    (m->coding == TRANSFER_QUOTED || digits(front))) {
			t->charset = str_of(m->charset, m->ncharset);
			t->coding = m->coding;
		}
		t->guessed = m->guessed;
		return m->body;
	default:
		m->brief = MIME_BRIEF;
		if (cut_by_mailer(front)) {
			m->brief = 0;
			m->state = MIME_BODY;
			m->guessed = true;
			m->body = MIME_TEXT;
			m->coding = t->coding = TRANSFER_QUOTED;
			m->ncharset = 0;
			t->charset = str_of(NULL, 0);
			t->guessed = true;
		}
		return MIME_TEXT;
	}
}
