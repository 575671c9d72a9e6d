// Loaded before the system's own library: one call for files below a folder fails, as on a broken or full disk.
// FAIL_BELOW names the folder, FAIL_CALL the call (write, fsync, rename or close), FAIL_AFTER how many go well before.
#include <dlfcn.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

bool below(const char* path) {
    const char* folder = std::getenv("FAIL_BELOW");
    return folder != nullptr && path != nullptr && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool below(int handle) {
    char link[64];
    char path[PATH_MAX + 1];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    const auto length = readlink(link, path, PATH_MAX);
    if (length < 0) {
        return false;
    }
    path[length] = '\0';
    return below(path);
}

bool due(const char* call) {
    const char* wanted = std::getenv("FAIL_CALL");
    static long left = std::getenv("FAIL_AFTER") == nullptr ? 0 : std::atol(std::getenv("FAIL_AFTER"));
    return wanted != nullptr && std::strcmp(wanted, call) == 0 && left-- <= 0;
}

template <class Place>
bool fails(const char* call, Place place, int reason) {
    if (!below(place) || !due(call)) {
        return false;
    }
    errno = reason;
    return true;
}

}  // namespace

extern "C" {

ssize_t write(int handle, const void* bytes, size_t count) {
    return fails("write", handle, ENOSPC) ? -1 : real<decltype(write)>("write")(handle, bytes, count);
}

ssize_t pwrite(int handle, const void* bytes, size_t count, off_t at) {
    return fails("write", handle, ENOSPC) ? -1 : real<decltype(pwrite)>("pwrite")(handle, bytes, count, at);
}

ssize_t pwrite64(int handle, const void* bytes, size_t count, off64_t at) {
    return fails("write", handle, ENOSPC) ? -1
                                          : real<decltype(pwrite64)>("pwrite64")(handle, bytes, count, at);
}

ssize_t writev(int handle, const iovec* parts, int count) {
    return fails("write", handle, ENOSPC) ? -1 : real<decltype(writev)>("writev")(handle, parts, count);
}

size_t fwrite(const void* bytes, size_t size, size_t count, FILE* stream) {
    return fails("write", fileno(stream), ENOSPC)
               ? 0
               : real<decltype(fwrite)>("fwrite")(bytes, size, count, stream);
}

int fsync(int handle) { return fails("fsync", handle, EIO) ? -1 : real<decltype(fsync)>("fsync")(handle); }

int fdatasync(int handle) {
    return fails("fsync", handle, EIO) ? -1 : real<decltype(fdatasync)>("fdatasync")(handle);
}

int rename(const char* from, const char* to) noexcept {
    return fails("rename", to, EIO) ? -1 : real<int(const char*, const char*)>("rename")(from, to);
}

int close(int handle) {
    const bool failed = fails("close", handle, EIO);
    const int closed = real<decltype(close)>("close")(handle);
    errno = failed ? EIO : errno;
    return failed ? -1 : closed;
}

int fclose(FILE* stream) {
    const bool failed = fails("close", fileno(stream), EIO);
    const int closed = real<decltype(fclose)>("fclose")(stream);
    errno = failed ? EIO : errno;
    return failed ? EOF : closed;
}
}
