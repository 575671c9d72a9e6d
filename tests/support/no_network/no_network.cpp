// Loaded before the system's own library: whatever would reach beyond this machine's own files and display fails, and is
// written into the file that NETWORK_LOG names.
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

void tell(const char* call, const char* what) {
    char line[300];
    const int length = std::snprintf(line, sizeof line, "%s %s\n", call, what == nullptr ? "" : what);
    const char* log = std::getenv("NETWORK_LOG");
    const int handle = log == nullptr ? -1 : open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (handle >= 0) {
        (void)!write(handle, line,
                     std::strlen(line) < static_cast<size_t>(length) ? sizeof line - 1
                                                                     : static_cast<size_t>(length));
        close(handle);
    }
}

}  // namespace

extern "C" {

int socket(int domain, int type, int protocol) noexcept {
    // The kernel is asked by netlink which devices there are.
    if (domain == AF_UNIX || domain == AF_NETLINK) {
        return reinterpret_cast<decltype(socket)*>(dlsym(RTLD_NEXT, "socket"))(domain, type, protocol);
    }
    char number[16];
    std::snprintf(number, sizeof number, "%d", domain);
    tell("socket", number);
    errno = EACCES;
    return -1;
}

int connect(int handle, const sockaddr* address, socklen_t length) {
    if (address != nullptr && address->sa_family == AF_UNIX) {
        return reinterpret_cast<decltype(connect)*>(dlsym(RTLD_NEXT, "connect"))(handle, address, length);
    }
    tell("connect", "");
    errno = EACCES;
    return -1;
}

int getaddrinfo(const char* node, const char*, const addrinfo*, addrinfo**) {
    tell("getaddrinfo", node);
    return EAI_FAIL;
}

hostent* gethostbyname(const char* name) {
    tell("gethostbyname", name);
    return nullptr;
}
}
