/* Stands between a program and its disk (LD_PRELOAD). What is done below FAULTY_FOLDER is written down, a line a step, in FAULTY_JOURNAL;
   the step that FAULTY_PLAN names ("serial step nth action") fails with an error, is swallowed, or is the last thing that the program does.
   Two steps are no steps of a disk, but belong to the same order: the commit of a transaction, and the answer that an upload has come. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static char folder[PATH_MAX], journal[PATH_MAX], plan[PATH_MAX];
static atomic_long serial_seen, counted;
static atomic_int arrived; /* a file has its name or a report its receipt, and it is not committed yet */

enum { PASS = 0, SWALLOW = -1, KILL_AFTER = -2 };

__attribute__((constructor)) static void begin(void) {
    const char *f = getenv("FAULTY_FOLDER"), *j = getenv("FAULTY_JOURNAL"), *p = getenv("FAULTY_PLAN");
    if (f && j && p) { strcpy(folder, f); strcpy(journal, j); strcpy(plan, p); }
    unsetenv("LD_PRELOAD"); /* its children have a disk that is whole */
}

static int within(const char *path) { return folder[0] && path && strncmp(path, folder, strlen(folder)) == 0; }

/* The folder in which the folder itself stands. */
static int is_above(const char *path) {
    size_t length = strlen(path);
    return length > 1 && strncmp(path, folder, length) == 0 && folder[length] == '/' && !strchr(folder + length + 1, '/');
}

static int path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = folder[0] ? readlink(link, path, PATH_MAX - 1) : -1;
    path[length < 0 ? 0 : length] = 0;
    return length > 0 && within(path);
}

/* What is to become of this step: PASS, SWALLOW, KILL_AFTER, or the number of an error. */
static int fate(const char *step) {
    char text[128] = "", wanted[32] = "", action[32] = "";
    long serial = 0, nth = 0;
    int fd = syscall(SYS_openat, AT_FDCWD, plan, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return PASS;
    syscall(SYS_read, fd, text, sizeof text - 1);
    close(fd);
    if (sscanf(text, "%ld %31s %ld %31s", &serial, wanted, &nth, action) != 4) return PASS;
    if (atomic_exchange(&serial_seen, serial) != serial) atomic_store(&counted, 0);
    if (strcmp(wanted, "any") != 0 && strcmp(wanted, step) != 0) return PASS;
    if (atomic_fetch_add(&counted, 1) + 1 != nth && nth != 0) return PASS;
    if (strcmp(action, "kill-before") == 0) kill(getpid(), SIGKILL), pause();
    return strcmp(action, "kill-after") == 0 ? KILL_AFTER : strcmp(action, "swallow") == 0 ? SWALLOW : atoi(action);
}

static void done(int fate, const char *step, const char *path, const char *more) {
    char line[2 * PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%s\t%s\t%s\n", step, path, more);
    int fd = syscall(SYS_openat, AT_FDCWD, journal, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    if (fd >= 0) { syscall(SYS_write, fd, line, length); close(fd); }
    if (strcmp(step, "rename") == 0) atomic_store(&arrived, 1);
    if (strcmp(step, "commit") == 0) atomic_store(&arrived, 0);
    if (fate == KILL_AFTER) kill(getpid(), SIGKILL), pause();
}

/* A step: its fate, the real call, and a line of the journal when it went well. */
#define STEP(step, path, more, swallowed, call) do { \
        int end = fate(step); \
        if (end > 0) { errno = end; return -1; } \
        if (end == SWALLOW) return swallowed; \
        long result = call; \
        if (result >= 0) done(end, step, path, more); \
        return result; \
    } while (0)

static ssize_t written(int fd, const void *bytes, size_t count, off_t at) {
    char path[PATH_MAX], more[32];
    if (!path_of(fd, path)) return syscall(SYS_pwrite64, fd, bytes, count, at);
    snprintf(more, sizeof more, "%ld", (long)(at + count));
    STEP("write", path, more, (ssize_t)count, syscall(SYS_pwrite64, fd, bytes, count, at));
}

static int cut(int fd, off_t length) {
    char path[PATH_MAX], more[32];
    if (!path_of(fd, path)) return syscall(SYS_ftruncate, fd, length);
    snprintf(more, sizeof more, "%ld", (long)length);
    STEP("cut", path, more, 0, syscall(SYS_ftruncate, fd, length));
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { return written(fd, bytes, count, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t count, off_t at) { return written(fd, bytes, count, at); }
int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off_t length) { return cut(fd, length); }

int fsync(int fd) {
    char path[PATH_MAX];
    struct stat about;
    if (!path_of(fd, path) && !is_above(path)) return syscall(SYS_fsync, fd);
    const char *step = fstat(fd, &about) == 0 && S_ISDIR(about.st_mode) ? "sync-folder" : "sync";
    STEP(step, path, "", 0, syscall(SYS_fsync, fd));
}

int rename(const char *from, const char *to) {
    if (!within(from)) return syscall(SYS_rename, from, to);
    STEP("rename", from, to, 0, syscall(SYS_rename, from, to));
}

int mkdir(const char *path, mode_t mode) {
    if (!within(path)) return syscall(SYS_mkdir, path, mode);
    STEP("mkdir", path, "", 0, syscall(SYS_mkdir, path, mode));
}

int unlink(const char *path) {
    if (!within(path)) return syscall(SYS_unlink, path);
    STEP("unlink", path, "", 0, syscall(SYS_unlink, path));
}

/* Words on their way to the database and to the sender. */
static const char *said(const void *bytes, size_t count) {
    if (memmem(bytes, count, "INSERT INTO receipts", 20)) atomic_store(&arrived, 1);
    if (count > 8 && (*(const char *)bytes == 'Q' || *(const char *)bytes == 'P') && atomic_load(&arrived) && memmem(bytes, count, "COMMIT", 6)) return "commit";
    if (count > 9 && memcmp(bytes, "HTTP/1.1 ", 9) == 0 && memmem(bytes, count, "Upload-Offset", 13)) return "answer";
    return NULL;
}

ssize_t send(int fd, const void *bytes, size_t count, int flags) {
    const char *step = folder[0] ? said(bytes, count) : NULL;
    if (!step) return syscall(SYS_sendto, fd, bytes, count, flags, NULL, 0);
    STEP(step, "", "", (ssize_t)count, syscall(SYS_sendto, fd, bytes, count, flags, NULL, 0));
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags) {
    const char *step = folder[0] && message->msg_iovlen > 0 ? said(message->msg_iov[0].iov_base, message->msg_iov[0].iov_len) : NULL;
    if (!step) return syscall(SYS_sendmsg, fd, message, flags);
    STEP(step, "", "", (ssize_t)message->msg_iov[0].iov_len, syscall(SYS_sendmsg, fd, message, flags));
}

/* The runtime asks libc itself for what a program imports by name, past everything that was preloaded. */
void *dlsym(void *handle, const char *name) {
    static void *(*real)(void *, const char *);
    if (!real) {
        const char *versions[] = { "GLIBC_2.34", "GLIBC_2.17", "GLIBC_2.2.5" };
        for (int i = 0; !real && i < 3; i++) real = (void *(*)(void *, const char *))dlvsym(RTLD_NEXT, "dlsym", versions[i]);
    }
    return handle != RTLD_NEXT && strcmp(name, "fsync") == 0 ? (void *)fsync : real(handle, name);
}
