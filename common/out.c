/* SPDX-License-Identifier: ISC */
/* out: buffered output, every write checked. */
#include "out.h"

#include <errno.h>
#include <unistd.h>

static int
fd_of(const struct out *out)
{
	return out->fd == 0 ? STDOUT_FILENO : out->fd;
}

void
out_flush(struct out *out)
{
	size_t at = 0;
	ssize_t n;

	while (at < out->buf.n) {
		n = write(fd_of(out), out->buf.p + at, out->buf.n - at);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			die("cannot write: %s", strerror(errno));
		at += (size_t)n;
	}
	out->buf.n = 0;
}

void
out_close(struct out *out)
{
	out_flush(out);
	/* a full disk behind NFS shows itself at close() */
	if (close(fd_of(out)) != 0 && errno != EBADF)
		die("cannot write: %s", strerror(errno));
	buf_free(&out->buf);
}
