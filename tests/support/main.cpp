#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

/// Read by the leak sanitizer: what the system's font libraries keep until the process ends is not ours, nor what GEOS loses
/// where a limit breaks off its work.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\nleak:libgeos.so\n"; }
