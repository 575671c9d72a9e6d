#include "app/export/films/film_file.hpp"
#include "app/export/pictures/picture_formats.hpp"
#include "geodata/io/data_export.hpp"
#include "tests/support/outputs.hpp"
#include "tests/support/small_disk.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using test::Output;
using test::SmallDisk;

namespace {

constexpr long plenty = 65'536;
constexpr long page = 4;  // kilobytes: the least a file takes, and the step of a disk's size
constexpr int sizes_for_each = 6;

/// What the finished output takes of a disk; negative when nothing can be mounted here. That it is written when there
/// is room shows that a failure below is the disk's.
long kilobytes_of(const Output& output) {
    const SmallDisk disk(plenty);
    if (!disk.mounted()) return -1;
    const auto result = test::write_output(output, disk / output.name);
    CAPTURE(result.err);
    REQUIRE(result.exit == 0);
    return disk.used_kilobytes();
}

/// The disk is smaller than the old file and what must stand beside it, so the fault cannot fail to fire.
void fails_on(long kilobytes, const Output& output) {
    const SmallDisk disk(kilobytes);
    REQUIRE(disk.mounted());
    if (output.name.find('#') == std::string::npos) test::write_text(disk / output.name, "old");
    const auto before = disk.contents();
    const auto result = test::write_output(output, disk / output.name);
    CAPTURE(output.name, output.command, kilobytes, result.err);
    CHECK(result.exit == 1);
    CHECK(test::is_one_sentence(result.err));
    CHECK(result.err.find("not written") != std::string::npos);
    CHECK((disk.contents() == before));
}

std::set<long> sizes_below(long whole) {
    std::set<long> sizes;
    for (int k = 1; k <= sizes_for_each; ++k)
        sizes.insert(std::max(page, whole * k / (sizes_for_each + 1) / page * page));
    return sizes;
}

/// How many cases of a group were tried.
int cases(const std::string& group) {
    int count = 0;
    for (const auto& output : test::outputs()) {
        if (output.group != group) continue;
        const long whole = kilobytes_of(output);
        if (whole < 0) {
            WARN("nothing can be mounted here: the disk-full cases did not run");
            return -1;
        }
        for (const long size : sizes_below(whole)) {
            fails_on(size, output);
            ++count;
        }
    }
    return count;
}

/// Together more than a hundred and twenty.
void at_least(int least, const std::string& group) {
    const int count = cases(group);
    CHECK((count < 0 || count >= least));
}

bool is_tried(const std::string& extension) {
    const auto all = test::outputs();
    return std::any_of(all.begin(), all.end(),
                       [&](const Output& output) { return output.name.ends_with(extension); });
}

}  // namespace

TEST_CASE("a full disk leaves the old file and nothing else: pictures") { at_least(40, "pictures"); }

TEST_CASE("a full disk leaves the old file and nothing else: films") { at_least(20, "films"); }

TEST_CASE("a full disk leaves the old file and nothing else: sheets, handouts and pages") {
    at_least(24, "pages");
}

TEST_CASE("a full disk leaves the old file and nothing else: reports") { at_least(9, "reports"); }

TEST_CASE("a full disk leaves the old file and nothing else: data") { at_least(30, "data"); }

TEST_CASE("no format is left out of the disk-full cases") {
    for (const auto& format : viewer::picture_formats()) {
        CAPTURE(format.extension);
        CHECK(is_tried(format.extension));
    }
    for (const auto& format : viewer::film_formats()) {
        CAPTURE(format.extension);
        CHECK(is_tried(format.extension));
    }
    for (const auto& format : geodata::data_formats()) {
        CAPTURE(format.extension);
        CHECK(is_tried(format.extension));
    }
}
