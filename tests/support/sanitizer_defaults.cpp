// What sanitizers are told in the test programs, and in the program itself where it is built with one.

extern "C" {
const char* __tsan_default_suppressions();
const char* __asan_default_options();

// The order in which GDAL takes its own locks is outside our code.
const char* __tsan_default_suppressions() { return "deadlock:libgdal.so\n"; }

// Tests put libraries of their own before the program's, to make a disk fail or to refuse the network.
const char* __asan_default_options() { return "verify_asan_link_order=0"; }
}
