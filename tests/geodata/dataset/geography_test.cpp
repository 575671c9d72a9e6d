#include "geodata/geometry/overlay.hpp"
#include "tests/support/places.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::outline;

namespace {

constexpr double nothing = 1e-4;  // km², a hundred square metres

const std::vector<std::string> raions{"askeran", "hadrut", "mardakert", "martuni", "shusha"};
const std::vector<std::string> districts_before_1992{
    "kalbajar-before-1992", "aghdam-before-1992", "lachin", "fizuli", "jabrayil", "gubadli", "zangilan"};

double km2(const std::string& region) {
    return in_square_km(geodesic_area(test::region_of(test::built_in(), region).shape));
}

double overlap_km2(const std::string& a, const std::string& b) {
    return in_square_km(overlap_area(outline(a), outline(b)));
}

/// The part of a region that none of the others covers.
double left_km2(const std::string& region, const std::vector<std::string>& covers) {
    std::vector<PlanePolygons> shapes;
    for (const auto& cover : covers) shapes.push_back(outline(cover));
    return in_square_km(plane_area(uncovered_part(outline(region), {shapes.begin(), shapes.end()})));
}

void within(double measured, double stated, double percent) {
    CAPTURE(measured, stated, percent);
    CHECK(std::abs(measured / stated - 1) * 100 <= percent);
}

}  // namespace

TEST_CASE("reconstructed outlines are as large as published, within their tolerances") {
    within(km2("nagorno-karabakh"), 4388, 2);
    within(km2("askeran"), 928, 4);
    within(km2("hadrut"), 679, 4);
    within(km2("mardakert"), 1705, 4);
    within(km2("martuni"), 790, 6);
    within(km2("shusha"), 289, 4);
    within(km2("kalbajar-before-1992"), 1936, 4);
    within(km2("aghdam-before-1992"), 1094, 4);
    within(km2("lachin"), 1835, 4);
    within(km2("jabrayil"), 1050, 12);
    within(km2("fizuli"), 1386, 12);
    within(km2("held-may-1994"), 11'797, 6);
}

TEST_CASE("an outline with a border drawn by hand says that it is reconstructed") {
    for (const char* id :
         {"shusha", "lachin", "aghdam", "fizuli", "jabrayil", "askeran", "hadrut", "martuni"}) {
        CAPTURE(id);
        CHECK(test::region_of(test::built_in(), id).basis == Basis::reconstructed);
    }
}

TEST_CASE("the line of May 1994 leaves the published parts of Aghdam and Fizuli") {
    within(overlap_km2("held-may-1994", "aghdam"), 842, 6);
    within(overlap_km2("held-may-1994", "aghdam-before-1992"), 842, 6);
    within(overlap_km2("held-may-1994", "fizuli"), 462, 6);
}

TEST_CASE("the line of May 1994 is between 180 and 220 km long") {
    const double km = geodesic_length_km(test::line_of_may_1994());
    CHECK(km >= 180);
    CHECK(km <= 220);
}

TEST_CASE("the line of May 1994 is the border of the land held then") {
    const auto held = outline("held-may-1994");
    for (const auto point : test::plane().to_plane(test::line_of_may_1994()))
        CHECK(test::km_to_border(point, held) < 0.01);
}

TEST_CASE("the line of May 1994 says that it is reconstructed, and its land too") {
    for (const auto& feature : test::built_in().context)
        if (feature.kind == "line") CHECK(feature.basis == Basis::reconstructed);
    for (const char* id : {"held-may-1994", "nagorno-karabakh", "mardakert", "kalbajar-before-1992"}) {
        CAPTURE(id);
        CHECK(test::region_of(test::built_in(), id).basis == Basis::reconstructed);
        CHECK_FALSE(test::region_of(test::built_in(), id).note.empty());
    }
}

TEST_CASE("the five raions add up to the oblast") {
    double sum = 0;
    for (const auto& raion : raions) {
        sum += km2(raion);
        CHECK(left_km2(raion, {"nagorno-karabakh"}) < nothing);
    }
    CHECK(left_km2("nagorno-karabakh", raions) < nothing);
    CHECK(sum == Approx(km2("nagorno-karabakh")).margin(nothing));
}

TEST_CASE("no raion and no district of before 1992 overlaps another") {
    auto districts = raions;
    districts.insert(districts.end(), districts_before_1992.begin(), districts_before_1992.end());
    for (std::size_t i = 0; i < districts.size(); ++i)
        for (std::size_t k = i + 1; k < districts.size(); ++k) {
            CAPTURE(districts[i], districts[k]);
            CHECK(overlap_km2(districts[i], districts[k]) < nothing);
        }
}

TEST_CASE("Kalbajar and Aghdam before 1992 are the later districts without the oblast") {
    for (const std::string district : {"kalbajar", "aghdam"}) {
        const auto before = district + "-before-1992";
        CAPTURE(district);
        CHECK(left_km2(before, {district}) < nothing);
        CHECK(left_km2(district, {before, "nagorno-karabakh"}) < nothing);
        CHECK(overlap_km2(before, "nagorno-karabakh") < nothing);
    }
}

TEST_CASE("the land held in May 1994 lies within the oblast and the seven districts") {
    CHECK(left_km2("held-may-1994", {"nagorno-karabakh", "lachin", "kalbajar", "aghdam", "fizuli", "jabrayil",
                                     "gubadli", "zangilan"}) < nothing);
}

TEST_CASE("every outline is a valid polygon") {
    for (const auto& region : test::built_in().regions) {
        CAPTURE(region.id);
        CHECK(invalid_reason(outline(region.id)).empty());
        CHECK(plane_area(outline(region.id)) > square_km(1));
    }
    for (const auto& feature : test::built_in().context)
        if (const auto* polygons = std::get_if<LonLatPolygons>(&feature.shape)) {
            CAPTURE(feature.id);
            CHECK(invalid_reason(test::plane().to_plane(*polygons)).empty());
        }
}

TEST_CASE("Shusha and the other raions are part of the oblast") {
    for (const auto& raion : raions) {
        CAPTURE(raion);
        CHECK(lies_inside(test::built_in(), find_region(test::built_in(), raion),
                          find_region(test::built_in(), "nagorno-karabakh")));
    }
}
