/* SPDX-License-Identifier: ISC */
/*
 * times: CPU time, wall time and peak memory of shell commands, run in turn.
 *	times [-n RUNS] [-w] FILE COMMAND...
 * Each COMMAND gets FILE on its standard input (`-`: nothing) and its output
 * is thrown away.  A line a command: median CPU seconds, the median of its
 * ratio to the first command in the same round (-w: of wall time), median
 * wall seconds, peak MB of its largest process, exit status, command.
 */
#include <sys/resource.h>
#include <sys/wait.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { MAXRUNS = 101, MAXCMDS = 16 };

struct sample {
	double cpu, wall, mb;
	int status;
};

static double
seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

/* In a process of its own, so that the peak is this run's alone. */
static void
measure(const char *file, const char *cmd, int report)
{
	struct timespec a, b;
	struct rusage u;
	struct sample s;
	int status, in, out;
	pid_t pid;

	clock_gettime(CLOCK_MONOTONIC, &a);
	pid = fork();
	if (pid == 0) {
		in =
		    open(strcmp(file, "-") == 0 ? "/dev/null" : file, O_RDONLY);
		out = open("/dev/null", O_WRONLY);
		if (in < 0 || out < 0)
			_exit(126);
		dup2(in, 0);
		dup2(out, 1);
		execl("/bin/sh", "sh", "-c", cmd, (char *)NULL);
		_exit(127);
	}
	waitpid(pid, &status, 0);
	clock_gettime(CLOCK_MONOTONIC, &b);
	getrusage(RUSAGE_CHILDREN, &u);
	s.cpu = seconds(u.ru_utime) + seconds(u.ru_stime);
	s.wall = (double)(b.tv_sec - a.tv_sec) +
	    (double)(b.tv_nsec - a.tv_nsec) / 1e9;
	s.mb = (double)u.ru_maxrss / 1024;
	s.status =
	    WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
	if (write(report, &s, sizeof(s)) != sizeof(s))
		_exit(1);
	_exit(0);
}

static struct sample
run(const char *file, const char *cmd)
{
	struct sample s = { 0, 0, 0, 127 };
	int fd[2];
	pid_t pid;

	if (pipe(fd) != 0)
		exit(2);
	pid = fork();
	if (pid == 0)
		measure(file, cmd, fd[1]);
	close(fd[1]);
	if (read(fd[0], &s, sizeof(s)) != sizeof(s))
		s.status = 127;
	close(fd[0]);
	waitpid(pid, NULL, 0);
	return s;
}

static int
ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double
median(double *v, int n)
{
	qsort(v, (size_t)n, sizeof(*v), ascending);
	return n % 2 == 1 ? v[n / 2] : (v[n / 2 - 1] + v[n / 2]) / 2;
}

int
main(int argc, char **argv)
{
	static struct sample s[MAXCMDS][MAXRUNS];
	double cpu[MAXRUNS], wall[MAXRUNS], ratio[MAXRUNS], mb, base, it;
	int c, i, r, runs = 5, by_wall = 0, n, status;

	while ((c = getopt(argc, argv, "n:w")) != -1)
		if (c == 'n')
			runs = atoi(optarg);
		else if (c == 'w')
			by_wall = 1;
		else
			return 2;
	n = argc - optind - 1;
	if (n < 1 || n > MAXCMDS || runs < 1 || runs > MAXRUNS)
		return fprintf(stderr, "usage: times [-n RUNS] FILE CMD...\n"),
		       2;
	for (r = 0; r < runs; r++)
		for (i = 0; i < n; i++)
			s[i][r] = run(argv[optind], argv[optind + 1 + i]);
	for (i = 0; i < n; i++) {
		mb = 0;
		status = 0;
		for (r = 0; r < runs; r++) {
			cpu[r] = s[i][r].cpu;
			wall[r] = s[i][r].wall;
			base = by_wall ? s[0][r].wall : s[0][r].cpu;
			it = by_wall ? s[i][r].wall : s[i][r].cpu;
			ratio[r] = base > 0 ? it / base : 0;
			if (s[i][r].mb > mb)
				mb = s[i][r].mb;
			if (s[i][r].status != 0)
				status = s[i][r].status;
		}
		printf("%9.4f  %8.2f  %9.4f  %7.1f  %3d  %s\n",
		    median(cpu, runs), median(ratio, runs), median(wall, runs),
		    mb, status, argv[optind + 1 + i]);
	}
	return 0;
}
