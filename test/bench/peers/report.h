/* What a C program of the benchmark took, as the line of JSON that child.mjs prints too. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

static double cpu_seconds(void) {
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  return used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

/* Not ru_maxrss, which begins with the memory of the process that forked this one. */
static long peak_memory(void) {
  char line[200];
  long kilobytes = 0;
  FILE *file = fopen("/proc/self/status", "r");
  while (file && fgets(line, sizeof line, file))
    if (sscanf(line, "VmHWM: %ld kB", &kilobytes) == 1) break;
  if (file) fclose(file);
  return kilobytes * 1024;
}

static void report(int letters, long bytes, long pages, double opened) {
  printf("{\"letters\":%d,\"bytes\":%ld,\"pages\":%ld,\"cpu\":%.6f,\"opened\":%.6f,\"memory\":%ld}\n", letters, bytes,
         pages, cpu_seconds(), opened, peak_memory());
}

/* The first letter, for eyes, where BENCH_KEEP names a file. */
static void keep(const unsigned char *bytes, size_t length) {
  const char *name = getenv("BENCH_KEEP");
  FILE *file = name ? fopen(name, "wb") : NULL;
  if (!file) return;
  fwrite(bytes, 1, length, file);
  fclose(file);
}

static char *read_file(const char *name, size_t *length) {
  FILE *file = fopen(name, "rb");
  if (!file) {
    perror(name);
    exit(1);
  }
  fseek(file, 0, SEEK_END);
  *length = ftell(file);
  rewind(file);
  char *bytes = malloc(*length + 1);
  if (fread(bytes, 1, *length, file) != *length) exit(1);
  bytes[*length] = 0;
  fclose(file);
  return bytes;
}
