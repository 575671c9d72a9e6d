#include "geodata/analysis/control/measured_list.hpp"

#include "geodata/analysis/control/measured.hpp"

#include "geodata/geometry/measure.hpp"
#include "tests/support/built_in.hpp"
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

Bounds measured(const SmallDataset& small, const std::vector<PlanePolygons>& shapes, const char* on) {
    const auto list = small.list();
    return MeasuredList(list, shapes, laid_over(shapes)).on(day_totals(small.data, list, day(on)));
}

}  // namespace

TEST_CASE("overlapping land is measured once") {
    SmallDataset small;
    small.held(small.region("left", 1), "1900-01-01");
    small.held(small.region("right", 1), "1900-06-01");
    const std::vector<PlanePolygons> shapes{square(0, 0, 1000), square(500, 0, 1000)};
    CHECK(in_square_km(measured(small, shapes, "1900-05-31").low) == Approx(1));
    CHECK(in_square_km(measured(small, shapes, "1900-06-01").low) == Approx(1.5));
}

TEST_CASE("what is only possible is measured in high alone") {
    SmallDataset small;
    small.held(small.region("valley", 1), "1900");
    const std::vector<PlanePolygons> shapes{square(0, 0, 1000)};
    const auto total = measured(small, shapes, "1900-06-01");
    CHECK(total.low == Area{});
    CHECK(in_square_km(total.high) == Approx(1));
}

TEST_CASE("the projection of a dataset is centred on its default view") {
    SmallDataset small;
    small.data.default_view = {44, 38, 48, 40};
    CHECK(dataset_projection(small.data).centre() == LonLat{46, 39});
}

TEST_CASE("the union of the outlines is never larger than their sum, and low never above high") {
    const auto& dataset = test::built_in();
    for (const auto& step : chronology_of(dataset, test::built_in_list()).changes) {
        CAPTURE(step.day);
        double low = 0, high = 0;
        for (const auto& row : test::built_in_list().rows) {
            const auto hold = holding_on(dataset, row, step.day).hold;
            const double km2 = in_square_km(plane_area(built_in_shapes()[row.region.position()]));
            low += hold == Hold::certain ? km2 : 0;
            high += hold == Hold::certain || hold == Hold::possible ? km2 : 0;
        }
        const auto measured = measured_on(test::built_in(), test::built_in_list(), step.day);
        CHECK(in_square_km(measured.low) <= low + 1e-6);
        CHECK(in_square_km(measured.high) <= high + 1e-6);
        CHECK(measured.low <= measured.high);
    }
}

TEST_CASE("before the first certain region nothing is measured as certain") {
    const auto measured = measured_on(test::built_in(), test::built_in_list(), day("1992-05-07"));
    CHECK(measured.low == Area{});
    CHECK(in_square_km(measured.high) == Approx(4388).epsilon(0.04));
}

TEST_CASE("plane and ellipsoid measure every built-in region alike") {
    const auto& dataset = test::built_in();
    for (std::size_t i = 0; i < dataset.regions.size(); ++i) {
        CAPTURE(dataset.regions[i].id);
        // Straight edges of the plane and geodesics part a little, so this is not the 1e-6 of densified outlines.
        CHECK(plane_area(built_in_shapes()[i]).square_metres ==
              Approx(geodesic_area(dataset.regions[i].shape).square_metres).epsilon(2e-5));
    }
}
