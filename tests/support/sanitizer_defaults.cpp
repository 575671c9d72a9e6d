// What sanitizers are told in the test programs, and in the program itself where it is built with one.

extern "C" {
const char* __tsan_default_suppressions();
const char* __asan_default_options();

// Outside our code: the order in which GDAL takes its own locks, and what the threads of Mesa's software rasteriser share.
const char* __tsan_default_suppressions() { return "deadlock:libgdal.so\nrace:swrast_dri.so\n"; }

// Tests put libraries of their own before the program's, to make a disk fail or to refuse the network.
const char* __asan_default_options() { return "verify_asan_link_order=0"; }
}
