// What the thread sanitizer need not tell: the order in which GDAL takes its own locks, outside our code.
#ifdef __SANITIZE_THREAD__
extern "C" const char* __tsan_default_suppressions() { return "deadlock:libgdal.so\n"; }
#endif
