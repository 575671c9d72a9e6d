#include "tests/support/outputs.hpp"
#include "tests/support/small_disk.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using test::Output;
using test::SmallDisk;

namespace {

constexpr long plenty = 65'536;
constexpr int sizes_for_each = 6;

/// What the finished output takes of a disk; negative when nothing can be mounted here.
long kilobytes_of(const Output& output) {
    const SmallDisk disk(plenty);
    if (!disk.mounted()) return -1;
    const auto result = test::write_output(output, disk / output.name);
    CAPTURE(result.err);
    REQUIRE(result.exit == 0);
    return disk.used_kilobytes();
}

/// The disk is smaller than what must stand on it, so the fault cannot fail to fire.
void fails_on(long kilobytes, const Output& output) {
    const SmallDisk disk(kilobytes);
    REQUIRE(disk.mounted());
    if (output.name.find('#') == std::string::npos) test::write_text(disk / output.name, "old");
    const auto before = disk.contents();
    const auto result = test::write_output(output, disk / output.name);
    CAPTURE(output.name, kilobytes, result.err);
    CHECK(result.exit == 1);
    CHECK(test::is_one_sentence(result.err));
    CHECK(result.err.find("not written") != std::string::npos);
    CHECK((disk.contents() == before));
}

int cases(std::size_t first, std::size_t end) {
    int count = 0;
    const auto all = test::outputs();
    for (std::size_t i = first; i < std::min(end, all.size()); ++i) {
        const long whole = kilobytes_of(all[i]);
        if (whole < 0) {
            WARN("nothing can be mounted here: the disk-full cases did not run");
            return -1;
        }
        for (int k = 1; k <= sizes_for_each; ++k) {
            const long part = std::max(8L, whole / 4 * k / (sizes_for_each + 1) * 4);
            if (part < whole) {
                fails_on(part, all[i]);
                ++count;
            }
        }
    }
    return count;
}

}  // namespace

TEST_CASE("a full disk leaves the old file and nothing else: pictures") {
    const int count = cases(0, 7);
    CHECK((count < 0 || count >= 40));
}

TEST_CASE("a full disk leaves the old file and nothing else: films, sheets and pages") {
    const int count = cases(7, 14);
    CHECK((count < 0 || count >= 36));
}

TEST_CASE("a full disk leaves the old file and nothing else: data") {
    const int count = cases(14, 22);
    CHECK((count < 0 || count >= 30));
}
