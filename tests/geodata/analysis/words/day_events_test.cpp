#include "geodata/analysis/words/day_events.hpp"

#include "geodata/analysis/words/sentences.hpp"
#include "geodata/base/text.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::built_in;
using test::day;
using test::SmallDataset;

namespace {

std::string described(const char* on, const Listing& listing = test::built_in_list()) {
    return joined(describe_day(built_in(), listing, day(on)), " ");
}

bool says(const std::string& text, const char* words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("the events of a day are those dated to it, then those dated to a season around it") {
    SmallDataset small;
    small.event("1900-05-12", "ceasefire", "truce");
    small.event("1900-05", "talks", "talks");
    small.event("1900", "political", "year");
    small.event("1900-05-13", "talks", "next-day");
    const auto events = events_on(small.data, day("1900-05-12"));
    CHECK(events.on_the_day == std::vector<int>{0});
    CHECK(events.around_it == std::vector<int>{1});
    CHECK(describe_events(small.data, day("1901-01-01")).empty());
}

TEST_CASE("sources that date the same to a day are named together") {
    SmallDataset small;
    small.event("1900-05-12", "ceasefire", "truce");
    small.event("1900-05-12", "ceasefire", "truce");
    small.data.sources.push_back(SmallDataset::source("atlas"));
    small.data.events[1].citation.source = {1};
    CHECK(describe_events(small.data, day("1900-05-12")) ==
          std::vector<std::string>{"Events dated to this day: truce (list, atlas)."});
}

TEST_CASE("the place of an event stands beside its title, whichever source states it") {
    SmallDataset small;
    small.event("1900-05-12", "talks", "talks");
    small.event("1900-05-12", "talks", "talks");
    small.data.events[1].place = "Geneva";
    CHECK(describe_events(small.data, day("1900-05-12")) ==
          std::vector<std::string>{"Events dated to this day: talks (Geneva; list, list)."});
}

TEST_CASE("the day of the ceasefire is described with its events and the line of that day") {
    const auto text = described("1994-05-12");
    CAPTURE(text);
    CHECK(says(text, "Ceasefire in force (Aliyev Library, USC Armenian Inst.)"));
    CHECK(says(text, "Drawn as well: the Line of May 1994, reconstructed for this dataset"));
    CHECK_FALSE(says(described("1994-05-11"), "Line of May 1994"));
    CHECK_FALSE(says(described("1994-05-13"), "Ceasefire in force"));
}

TEST_CASE("parts retaken are described with their source, and those of other publications apart") {
    const auto text = described("1994-02-15");
    CAPTURE(text);
    CHECK(says(text, "part of Fizuli, held"));
    CHECK(says(text, "(Aliyev Library; no area stated)"));
    CHECK(says(text, "Reported by other publications and not drawn: part of Fizuli, held"));
    CHECK(says(text, "(Azernews, later; 210 km²)"));
}

TEST_CASE("Mardakert in 1992-93 is described, and as drawn where reference works are preferred for parts") {
    CHECK(says(described("1993-01-15"), "not drawn: part of Mardakert, held"));
    const auto found = std::find_if(built_in().profiles.begin(), built_in().profiles.end(),
                                    [](const Profile& profile) { return profile.id == "reference-parts"; });
    REQUIRE(found != built_in().profiles.end());
    const auto preferred = make_listing(built_in(), *found);
    CHECK(says(described("1993-01-15", preferred), "Drawn with dots, and neither added to the sums nor taken "
                                                   "from them: part of Mardakert, held"));
}

TEST_CASE("an advance towards places is drawn in the time of its event only, and colours no district") {
    CHECK(advances_on(built_in(), day("1994-04-01")).size() == 1);
    CHECK(advances_on(built_in(), day("1994-04-30")).size() == 1);
    CHECK(advances_on(built_in(), day("1994-03-31")).empty());
    CHECK(advances_on(built_in(), day("1994-05-01")).empty());
    const auto& event =
        built_in().events[static_cast<std::size_t>(advances_on(built_in(), day("1994-04-15"))[0])];
    CHECK(event.towards == std::vector<std::string>{"tartar", "barda"});
    for (const auto& region : built_in().regions) {
        CAPTURE(region.id);
        CHECK_FALSE((region.id.starts_with("tartar") || region.id.starts_with("barda")));
    }
}
