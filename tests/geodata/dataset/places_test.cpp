#include "tests/support/places.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::km_off;
using test::outline;
using test::place;
using test::places;

TEST_CASE("there are many places, most of them firm") {
    int firm = 0;
    for (const auto& p : places()) firm += p.firm;
    CHECK(places().size() >= 130);
    CHECK(firm >= 90);
}

TEST_CASE("every place lies inside or outside the former oblast as listed") {
    const auto oblast = outline("nagorno-karabakh");
    for (const auto& p : places()) {
        if (p.in_oblast.empty()) continue;  // an enclave
        CAPTURE(p.id, p.in_oblast);
        CHECK(km_off(p, oblast, p.in_oblast == "yes") == 0);
    }
}

TEST_CASE("every place lies in its raion or district") {
    for (const auto& p : places()) {
        if (p.unit.empty()) continue;
        CAPTURE(p.id, p.unit);
        CHECK(km_off(p, outline(p.unit), true) == 0);
    }
}

TEST_CASE("no firm place lies in a second raion or district") {
    const std::vector<std::string> units{
        "askeran", "hadrut", "mardakert", "martuni", "shusha",  "kalbajar-before-1992", "aghdam-before-1992",
        "lachin",  "fizuli", "jabrayil",  "gubadli", "zangilan"};
    for (const auto& unit : units) {
        const auto shape = outline(unit);
        for (const auto& p : places()) {
            if (!p.firm || p.unit == unit) continue;
            CAPTURE(p.id, p.unit, unit);
            CHECK_FALSE(contains(shape, test::plane().to_plane(p.at)));
        }
    }
}

TEST_CASE("the land held in May 1994 has the places of one side and not those of the other") {
    const auto held = outline("held-may-1994");
    for (const auto& p : places()) {
        CAPTURE(p.id, p.held_1994_by);
        if (p.held_1994_by == "A") CHECK(km_off(p, held, true) == 0);
        if (p.held_1994_by == "Z" || p.held_1994_by.empty()) CHECK(km_off(p, held, false) == 0);
        if (p.held_1994_by == "line")
            CHECK(test::km_to_line(test::plane().to_plane(p.at),
                                   test::plane().to_plane(test::line_of_may_1994())) <= 3);
    }
}

TEST_CASE("Shusha is the raion with the town of that name, and Lachin is not Lankaran") {
    CHECK(contains(outline("shusha"), test::plane().to_plane(place("shusha-town").at)));
    CHECK_FALSE(contains(outline("lachin"), test::plane().to_plane(place("lankaran").at)));
    CHECK(contains(outline("lachin"), test::plane().to_plane(place("aghjakend-lachin").at)));
    CHECK(contains(outline("lachin"), test::plane().to_plane(place("tsitsernavank").at)));
}

TEST_CASE("the centre of each region of the list lies in it") {
    for (const auto& row : test::built_in_list().rows) {
        const auto& id = test::built_in()[row.region].id;
        const auto centre = id == "nagorno-karabakh" ? "stepanakert" : id + "-town";
        CAPTURE(id);
        CHECK(contains(outline(id), test::plane().to_plane(place(centre).at)));
    }
}

TEST_CASE("Shahumyan is where reference works have it") {
    CHECK(place("shahumyan").at.lat == Approx(40.4222));
    CHECK(place("shahumyan").at.lon == Approx(46.5600));
}

TEST_CASE("enclaves have a named dot") {
    for (const char* enclave : {"artsvashen", "yukhari-askipara", "barkhudarli", "karki", "aghdaban"}) {
        const auto& context = test::built_in().context;
        CAPTURE(enclave);
        CHECK(std::any_of(context.begin(), context.end(), [&](const ContextFeature& feature) {
            return feature.id == enclave && feature.kind == "town" && !feature.name.empty() &&
                   feature.note.find("enclave") != std::string::npos;
        }));
    }
}

TEST_CASE("no place has its axes swapped") {
    for (const auto& p : places()) {
        CAPTURE(p.id);
        CHECK((p.at.lon > 42.5 && p.at.lon < 50.5));
        CHECK((p.at.lat > 37 && p.at.lat < 43.5));
    }
}
