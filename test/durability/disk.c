/*
 * A disk for one store that can lose power and fail. Loaded before the C library (LD_PRELOAD).
 * ROLEFIT_TEST_DISK_STORE: the database file; it, its -wal and its -journal are watched.
 * ROLEFIT_TEST_DISK_KEPT: a folder that gets a copy of a watched file whenever it was synced: what a power cut leaves.
 *   A file's name is taken to be kept with its first sync, as the usual file systems do it; that it was removed is
 *   kept when its folder is synced.
 * ROLEFIT_TEST_DISK_FAULT: a file; while it holds "ENOSPC", watched files cannot be written; while it holds "EIO", they
 *   can be neither written nor synced. Reading is never touched.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The name behind a descriptor if it is watched, else 0. */
static const char *watched(int fd, char path[PATH_MAX]) {
	const char *store = getenv("ROLEFIT_TEST_DISK_STORE");
	if (!store) return 0;
	char link[64];
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	ssize_t length = readlink(link, path, PATH_MAX - 1);
	if (length <= 0) return 0;
	path[length] = 0;
	size_t base = strlen(store);
	if (strncmp(path, store, base)) return 0;
	const char *end = path + base;
	if (*end && strcmp(end, "-wal") && strcmp(end, "-journal")) return 0;
	return strrchr(path, '/') + 1;
}

static int fault(int fd, int syncing) {
	const char *file = getenv("ROLEFIT_TEST_DISK_FAULT");
	char path[PATH_MAX], word[8] = {0};
	if (!file || !watched(fd, path)) return 0;
	int in = open(file, O_RDONLY | O_CLOEXEC);
	if (in < 0) return 0;
	ssize_t length = read(in, word, sizeof word - 1);
	close(in);
	if (length <= 0) return 0;
	if (!strcmp(word, "EIO")) return EIO;
	return !strcmp(word, "ENOSPC") && !syncing ? ENOSPC : 0;
}

typedef ssize_t (*pwrite_t)(int, const void *, size_t, off64_t);
typedef ssize_t (*write_t)(int, const void *, size_t);
typedef int (*sync_t)(int);

static void keep(int fd) {
	const char *folder = getenv("ROLEFIT_TEST_DISK_KEPT");
	char path[PATH_MAX], part[PATH_MAX + 16], whole[PATH_MAX + 16], block[1 << 16];
	const char *name = folder ? watched(fd, path) : 0;
	if (!name) return;
	snprintf(part, sizeof part, "%s/%s.part", folder, name);
	snprintf(whole, sizeof whole, "%s/%s", folder, name);
	int out = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (out < 0) abort();
	write_t real = (write_t)dlsym(RTLD_NEXT, "write");
	off64_t at = 0;
	for (ssize_t n; (n = pread64(fd, block, sizeof block, at)) > 0; at += n)
		if (real(out, block, n) != n) abort();
	close(out);
	if (rename(part, whole)) abort();
}

/* A folder was synced: what was removed from it is gone for good. */
static void forget(int fd) {
	const char *store = getenv("ROLEFIT_TEST_DISK_STORE"), *folder = getenv("ROLEFIT_TEST_DISK_KEPT");
	char link[64], path[PATH_MAX], file[PATH_MAX], copy[PATH_MAX];
	if (!store || !folder) return;
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	ssize_t length = readlink(link, path, sizeof path - 1);
	if (length <= 0) return;
	path[length] = 0;
	const char *name = strrchr(store, '/');
	if (strlen(path) != (size_t)(name - store) || strncmp(path, store, name - store)) return;
	for (const char **end = (const char *[]){"", "-wal", "-journal", 0}; *end; end++) {
		snprintf(file, sizeof file, "%s%s", store, *end);
		snprintf(copy, sizeof copy, "%s%s%s", folder, name, *end);
		if (access(file, F_OK)) unlink(copy);
	}
}

static int synced(int fd, const char *call) {
	int error = fault(fd, 1);
	if (error) {
		errno = error;
		return -1;
	}
	int result = ((sync_t)dlsym(RTLD_NEXT, call))(fd);
	if (result == 0) keep(fd), forget(fd);
	return result;
}

int fsync(int fd) { return synced(fd, "fsync"); }
int fdatasync(int fd) { return synced(fd, "fdatasync"); }

static ssize_t written(int fd, const void *bytes, size_t count, off64_t at) {
	int error = fault(fd, 0);
	if (error) {
		errno = error;
		return -1;
	}
	return ((pwrite_t)dlsym(RTLD_NEXT, "pwrite64"))(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) { return written(fd, bytes, count, at); }
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { return written(fd, bytes, count, at); }

ssize_t write(int fd, const void *bytes, size_t count) {
	int error = fault(fd, 0);
	if (error) {
		errno = error;
		return -1;
	}
	return ((write_t)dlsym(RTLD_NEXT, "write"))(fd, bytes, count);
}
