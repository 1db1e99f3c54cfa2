// Runs a command and writes what it cost. A program of a megabyte starts it, because Linux counts the memory of the starting
// process into the peak of the started one.
// Usage: timed REPORT COMMAND [ARGUMENT]...     writes {"status":0,"cpu":…,"wall":…,"peak_kb":…} to the file REPORT
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

int main(int count, char **words) {
  if (count < 3) return 64;
  double start = now();
  pid_t child = vfork();
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    execvp(words[2], words + 2);
    _exit(127);
  }
  int status;
  struct rusage usage;
  wait4(child, &status, 0, &usage);
  double wall = now() - start;
  double cpu = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 1e-6 * (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
  FILE *report = fopen(words[1], "w");
  if (!report) return 74;
  fprintf(report, "{\"status\":%d,\"cpu\":%.6f,\"wall\":%.6f,\"peak_kb\":%ld}\n",
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), cpu, wall, usage.ru_maxrss);
  return fclose(report) ? 74 : 0;
}
