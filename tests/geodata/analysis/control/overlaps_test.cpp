#include "geodata/analysis/control/overlaps.hpp"

#include "geodata/analysis/control/measured.hpp"
#include "geodata/geometry/overlay.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/slow_reference.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::day;
using test::SmallDataset;
using test::square;

namespace {

const std::vector<PlanePolygons>& built_in_shapes() {
    static const auto shapes = regions_on_plane(test::built_in(), dataset_projection(test::built_in()));
    return shapes;
}

}  // namespace

TEST_CASE("outlines that share land are found, those that only touch are not") {
    SmallDataset small;
    for (const char* id : {"left", "right", "beside", "within"}) small.region(id, 1);
    const auto found = find_overlaps(
        small.data, {square(0, 0, 1000), square(500, 0, 1000), square(1500, 0, 1000), square(100, 100, 200)});
    REQUIRE(found.size() == 2);
    CHECK(found[0].a.value == 0);
    CHECK(found[0].b.value == 1);
    CHECK(found[0].measured.square_metres == Approx(500'000));
    CHECK(found[1].b.value == 3);
    CHECK_FALSE(found[1].stated);
}

TEST_CASE("no pair of the built-in outlines is missed") {
    const auto found = find_overlaps(test::built_in(), built_in_shapes());
    const auto count = test::built_in().regions.size();
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = a + 1; b < count; ++b) {
            const auto common = overlap_area(built_in_shapes()[a], built_in_shapes()[b]);
            const bool listed = std::any_of(found.begin(), found.end(), [&](const RegionOverlap& o) {
                return o.a.position() == a && o.b.position() == b;
            });
            CAPTURE(test::built_in().regions[a].id, test::built_in().regions[b].id, in_square_km(common));
            CHECK((listed || in_square_km(common) < 20));
        }
}

TEST_CASE(
    "within the list Kalbajar and Aghdam reach into the former oblast, by published areas 1118 and 56 km2") {
    const auto& dataset = test::built_in();
    const auto overlaps =
        listed_overlaps(dataset, test::built_in_list(), find_overlaps(dataset, built_in_shapes()));
    REQUIRE(overlaps.size() == 2);
    REQUIRE(overlaps[0].stated);
    CHECK(in_square_km(overlaps[0].area()) == Approx(1118));
    CHECK(in_square_km(overlaps[1].area()) == Approx(56));
    CHECK(in_square_km(overlaps[0].overlap.measured) > 500);
    const auto on = [&](const char* iso) {
        return in_square_km(
            doubly_counted(day_totals(dataset, test::built_in_list(), day(iso)), overlaps).low);
    };
    CHECK(on("1993-04-01") == 0);
    CHECK(on("1993-04-02") == Approx(1118));
    CHECK(on("1993-07-23") == Approx(1174));
}

TEST_CASE("the union is never larger than the sum of the measured outlines") {
    const auto& dataset = test::built_in();
    for (const auto& step : PreparedList(dataset, test::built_in_list()).steps()) {
        const auto united = test::measured_total(dataset, built_in_shapes(), test::built_in_list(), step.day);
        double sum = 0;
        for (const auto& row : day_totals(dataset, test::built_in_list(), step.day).rows)
            sum +=
                union_area(
                    {built_in_shapes()
                         [test::built_in_list().rows[static_cast<std::size_t>(row.row)].region.position()]})
                    .square_metres;
        CHECK(united.low <= united.high);
        CHECK(united.high.square_metres <= sum * (1 + 1e-9));
    }
}
