#include "geodata/model/profile.hpp"

#include "geodata/base/error.hpp"
#include "tests/support/built_in.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::built_in;

namespace {

std::string sentence_about(const std::string& text) {
    try {
        parse_profile(built_in(), text);
    } catch (const Error& error) {
        return error.what();
    }
    return "no error at all";
}

SourceIndex source(const char* id) { return test::source_of(built_in(), id); }
RegionIndex region(const char* id) { return find_region(built_in(), id); }

}  // namespace

TEST_CASE("without a choice everything is by the dataset's own list") {
    const auto profile = parse_profile(built_in(), "");
    CHECK(profile == default_profile(built_in()));
    CHECK(profile.source_for(Fact::date, region("shusha")) == source("D4"));
    CHECK(profile.source_for(Fact::area, region("shusha")) == source("D4"));
    CHECK_FALSE(profile.source_for(Fact::extent, region("shusha")));
    CHECK(profile_text(built_in(), profile).empty());
}

TEST_CASE("a choice for one region goes before that for all") {
    const auto profile =
        parse_profile(built_in(), "dates=azeriland, shusha.date=D4, shusha.area=reference-works");
    CHECK(profile.source_for(Fact::date, region("lachin")) == source("azeriland"));
    CHECK(profile.source_for(Fact::date, region("shusha")) == source("D4"));
    CHECK(profile.source_for(Fact::area, region("shusha")) == source("reference-works"));
    CHECK(profile.source_for(Fact::area, region("lachin")) == source("D4"));
}

TEST_CASE("a list stands for dates and areas too, wherever it is written") {
    for (const char* text :
         {"list=azeriland", "areas=azeriland,list=azeriland", "list=azeriland,dates=azeriland"}) {
        const auto profile = parse_profile(built_in(), text);
        CAPTURE(text);
        CHECK(same_choices(profile, profile_of(source("azeriland"))));
    }
}

TEST_CASE("what a profile is written as reads as the same profile") {
    for (const char* text :
         {"", "list=azeriland", "dates=azeriland", "areas=azeriland,extents=D0",
          "denominator=azerbaijan-land",
          "list=azeriland,areas=D4,shusha.area=britannica,fizuli.extent=D0,denominator=azerbaijan-land"}) {
        const auto profile = parse_profile(built_in(), text);
        CHECK(profile_text(built_in(), profile) == text);
        CHECK(parse_profile(built_in(), profile_text(built_in(), profile)) == profile);
    }
}

TEST_CASE("a named profile gives its choices, and single choices change them") {
    const auto named = parse_profile(built_in(), "second-dates");
    CHECK(named.id == "second-dates");
    CHECK(profile_text(built_in(), named) == "dates=azeriland");
    const auto changed = parse_profile(built_in(), "second-dates,shusha.area=reference-works");
    CHECK(changed.id.empty());
    CHECK(profile_text(built_in(), changed) == "dates=azeriland,shusha.area=reference-works");
}

TEST_CASE("a choice that cannot be understood is named in one sentence") {
    CHECK(sentence_about("dates=D9").starts_with("'dates' must be the id of a source, found 'D9'."));
    CHECK(sentence_about("shsha.date=D4").starts_with("'shsha.date' must be the id of a region"));
    CHECK(sentence_about("denominator=mars").starts_with("'denominator' must be the id of a reference area"));
    CHECK(sentence_about("colour=D4").starts_with("'colour' is not something to choose a source for"));
    CHECK(sentence_about("shusha.colour=D4").starts_with("'shusha.colour' is not something"));
    CHECK(sentence_about("dates=D4,dates=D4").starts_with("'dates' is chosen twice"));
    CHECK(sentence_about("second-date").find("Did you mean 'second-dates'?") != std::string::npos);
    CHECK(sentence_about("dates=D4,second-dates").find("must stand before") != std::string::npos);
    CHECK(sentence_about("=").ends_with('.'));
}
