#include <cstdio>

// Says that it was loaded, whatever library it was taken for.
__attribute__((constructor)) static void planted() {
    if (auto* mark = std::fopen("planted.mark", "w")) {
        std::fclose(mark);
    }
}
