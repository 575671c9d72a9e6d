#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <csignal>

/// Read by the leak sanitizer: what the system's font libraries keep until the process ends is not ours, nor what GEOS loses
/// where a limit breaks off its work.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\nleak:libgeos.so\n"; }

int main(int argc, char** argv) {
    // Where the tests are started with `nohup`, the programs that they start would leave it aside as well.
    std::signal(SIGHUP, SIG_DFL);
    return Catch::Session().run(argc, argv);
}
