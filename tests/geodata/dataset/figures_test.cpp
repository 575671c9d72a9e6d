#include "tests/support/built_in.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace geodata;
using test::built_in;

namespace {

// Every figure that the publications state, typed a second time from them and not from the dataset.
const std::map<std::string, std::set<double>> stated{
    {"D0", {6}},
    {"D1", {10}},
    {"D2", {20, 7, 4}},
    {"D4", {20, 7, 4, 4400, 289, 1840, 3054, 1150, 1390, 1050, 802, 707}},
    {"cia-factbook", {86600, 82629}},
    {"britannica", {4400}},
    {"soviet-statistics", {4388}},
    {"reference-works", {928, 679, 1705, 790, 280, 289, 842, 462, 7634}},
    {"azeriland", {4400, 1835, 1936, 1094, 1050, 1386, 802, 707, 8810, 13210, 15.25}},
    {"de-waal-2003", {11797, 13.62}},
    {"nkr-publications", {11458, 12047, 11300}},
    {"azernews-later", {210}}};

bool is_stated(const Citation& citation, double value) {
    const auto source = stated.find(built_in()[citation.source].id);
    return source != stated.end() && source->second.contains(value);
}

}  // namespace

TEST_CASE("every area of the dataset is a figure of its source") {
    for (const auto& claim : built_in().areas) {
        CAPTURE(built_in()[claim.region].id, built_in()[claim.citation.source].id, in_square_km(claim.area));
        CHECK(is_stated(claim.citation, in_square_km(claim.area)));
    }
    for (const auto& whole : built_in().reference_areas) {
        CAPTURE(whole.id);
        CHECK(is_stated(whole.citation, in_square_km(whole.area)));
    }
}

TEST_CASE("every stated total is a figure of all sources it names") {
    for (const auto& total : built_in().totals)
        for (const auto& citation : total.citations) {
            CAPTURE(total.id, built_in()[citation.source].id, total.value);
            CHECK(is_stated(citation, total.value));
        }
}

TEST_CASE("every figure that the publications state is in the dataset") {
    std::map<std::string, std::set<double>> found;
    for (const auto& claim : built_in().areas)
        found[built_in()[claim.citation.source].id].insert(in_square_km(claim.area));
    for (const auto& whole : built_in().reference_areas)
        found[built_in()[whole.citation.source].id].insert(in_square_km(whole.area));
    for (const auto& total : built_in().totals)
        for (const auto& citation : total.citations)
            found[built_in()[citation.source].id].insert(total.value);
    CHECK(found == stated);
}
