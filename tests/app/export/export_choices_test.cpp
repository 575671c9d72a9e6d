#include "app/export/export_choices.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

ExportChoices unusual_choices() {
    ExportChoices choices;
    choices.kind = ExportKind::film;
    choices.extension() = ".webm";
    choices.paper = "a4";
    choices.dpi = 192;
    choices.text = 1.5;
    choices.without = "legend,inset";
    choices.by = "month";
    choices.first_day = "1992-05-08";
    choices.last_day = "1993-10-29";
    choices.hold = 0.25;
    choices.report = "series";
    choices.all_records = true;
    choices.once = true;
    choices.folder = "/home/someone/Pictures of maps";
    return choices;
}

}  // namespace

TEST_CASE("choices come back from their words as they were") {
    CHECK(export_choices_from(words_of(unusual_choices())) == unusual_choices());
}

TEST_CASE("the usual choices need no words") { CHECK(words_of({}).empty()); }

TEST_CASE("words that are unknown or out of range leave the usual choice") {
    const auto choices = export_choices_from(
        {{"colour", "green"}, {"dpi", "12"}, {"text", "large"}, {"what", "sculpture"}, {"fps", "0"}});
    CHECK(choices == ExportChoices());
}

TEST_CASE("a day that is none is not remembered") {
    ExportChoices choices;
    choices.first_day = "May";
    CHECK(words_of(choices).empty());
    CHECK(export_choices_from({{"first", "08.05.1992"}}) == ExportChoices());
}

TEST_CASE("a month is remembered as its first day or its last, as it begins a film or ends it") {
    ExportChoices choices;
    choices.first_day = choices.last_day = "May 1992";
    const auto words = words_of(choices);
    CHECK(words.at("first") == "1992-05-01");
    CHECK(words.at("last") == "1992-05-31");
}

TEST_CASE("each kind of export keeps its own format") {
    ExportChoices choices;
    choices.extension() = ".svg";
    choices.kind = ExportKind::data;
    CHECK(choices.extension() == ".gpkg");
    choices.kind = ExportKind::picture;
    CHECK(choices.extension() == ".svg");
}

TEST_CASE("a name takes the extension of the format") {
    CHECK(with_extension("map.png", ".svg") == "map.svg");
    CHECK(with_extension("map", ".pdf") == "map.pdf");
    CHECK(with_extension("frame-####.png", ".mp4") == "frame-####.mp4");
}
