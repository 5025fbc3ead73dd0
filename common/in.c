/* SPDX-License-Identifier: ISC */
/* in: operands one after another as bytes in a sliding window. */
#include "in.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

void
in_open(struct in *in, char **argv, struct out *out)
{
	*in = (struct in){ .argv = argv, .out = out, .fd = -1 };
	if (argv[0] == NULL)
		in->only = "-";
}

static void
shut(struct in *in)
{
	if (in->fd > STDIN_FILENO)
		close(in->fd);
	in->fd = -1;
}

bool
in_next(struct in *in)
{
	struct stat st;

	shut(in);
	for (;;) {
		in->name = in->only != NULL ? in->only : *in->argv;
		if (in->name == NULL)
			return false;
		if (in->only != NULL)
			in->only = NULL;
		else
			in->argv++;
		in->fd = strcmp(in->name, "-") == 0 ? STDIN_FILENO
						    : open(in->name, O_RDONLY);
		if (in->fd >= 0 && fstat(in->fd, &st) == 0) {
			if (!S_ISDIR(st.st_mode))
				break;
			errno = EISDIR;
		}
		warn("%s: %s", in->name, strerror(errno));
		shut(in);
	}
	in->size = S_ISREG(st.st_mode) ? (uint64_t)st.st_size : 0;
	in->at = in->n = in->buf.n = 0;
	in->p = in->buf.p;
	in->pos = 0;
	in->eof = in->failed = false;
	return true;
}

bool
in_more(struct in *in, size_t want)
{
	ssize_t n;

	while (in->n < want && !in->eof) {
		if (in->idle != NULL)
			in->idle(in->idle_arg);
		if (in->out != NULL)
			out_flush(in->out);
		/* move what is left to the front when half is used up */
		if (in->at > 0 && (in->n == 0 || in->at >= in->buf.cap / 2)) {
			if (in->n > 0)
				memmove(in->buf.p, in->p, in->n);
			in->at = 0;
			in->buf.n = in->n;
		}
		buf_room(&in->buf, IN_READ);
		in->p = in->buf.p + in->at;
		n = read(in->fd, in->buf.p + in->buf.n, IN_READ);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			warn("%s: %s", in->name, strerror(errno));
			in->failed = true;
		}
		if (n <= 0) {
			in->eof = true;
			break;
		}
		in->buf.n += (size_t)n;
		in->n += (size_t)n;
	}
	return in->n > 0;
}

void
in_skip(struct in *in, size_t n)
{
	if (n == 0) /* p may be NULL yet: clang's sanitizer minds NULL + 0 */
		return;
	in->p += n;
	in->at += n;
	in->n -= n;
	in->pos += n;
}

void
in_close(struct in *in)
{
	shut(in);
	buf_free(&in->buf);
}
