// A time of day that is ahead by as many seconds as a file says, for a program that is started with LD_PRELOAD.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static long ahead(void) {
    char text[32] = {0};
    int file = open(getenv("SECONDS_AHEAD"), O_RDONLY);
    long length = read(file, text, sizeof text - 1);
    close(file);
    return length > 0 ? atol(text) : 0;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
    (void) zone;
    struct timespec now;
    syscall(SYS_clock_gettime, CLOCK_REALTIME, &now);
    time->tv_sec = now.tv_sec + ahead();
    time->tv_usec = now.tv_nsec / 1000;
    return 0;
}
