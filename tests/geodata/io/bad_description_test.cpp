#include "geodata/io/dataset_reader.hpp"

#include "geodata/base/error.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include <functional>

using namespace geodata;

namespace {

using Json = nlohmann::json;

std::string sentence_of(const std::filesystem::path& path) {
    try {
        read_dataset(path);
    } catch (const Error& error) {
        return error.what();
    }
    return "no error at all";
}

/// What is said when dataset.json is changed.
std::string sentence_after(const std::function<void(Json&)>& change) {
    test::GoodCopy dataset;
    auto json = Json::parse(test::read_file(dataset / "dataset.json"));
    change(json);
    test::write_text(dataset / "dataset.json", json.dump());
    return sentence_of(dataset.path());
}

struct Fault {
    const char* path;  ///< JSON pointer
    Json value;
    const char* field;
};

}  // namespace

TEST_CASE("every key may be left out but for a denominator that a total needs") {
    CHECK(sentence_after([&](Json& json) {
              json.erase("reference_areas");
          }).starts_with("totals.csv:2: 'denominator'"));
    for (const char* key : {"format_version", "title", "span", "list_source", "parties", "description",
                            "licence", "boundary_note", "default_view"}) {
        CAPTURE(key);
        CHECK(sentence_after([&](Json& json) { json.erase(key); }) == "no error at all");
    }
}

TEST_CASE("without a view the map shows the extent of the regions") {
    test::GoodCopy dataset;
    dataset.replace("dataset.json", "\"default_view\"", "\"view_of_old\"");
    CHECK(read_dataset(dataset.path()).default_view == LonLatBox{10, 45, 10.5, 45.2});
}

TEST_CASE("each wrong value of dataset.json gives one sentence with its field") {
    const std::vector<Fault> faults{
        {"/format_version", "1", "'format_version'"},
        {"/format_version", 2, "'format_version'"},
        {"/title", 5, "'title'"},
        {"/span", Json::array(), "'span.first_day'"},
        {"/span/first_day", "1900", "'span.first_day'"},
        {"/span/first_day", "31 Feb", "'span.first_day'"},
        {"/span/last_day", "1899-12-31", "'span.last_day'"},
        {"/opening_day", "1899-12-31", "'opening_day'"},
        {"/opening_day", "soon", "'opening_day'"},
        {"/list_source", "gazete", "'list_source'"},
        {"/parties", "north", "'parties'"},
        {"/parties/0", 1, "'parties.id'"},
        {"/parties/1/id", "north", "'parties.id'"},
        {"/parties/0/colour", "red", "'parties.colour'"},
        {"/parties/0/colour", "#E69F0", "'parties.colour'"},
        {"/reference_areas", Json::object(), "'reference_areas'"},
        {"/reference_areas/0/km2", 0, "'reference_areas.km2'"},
        {"/reference_areas/0/km2", "50000", "'reference_areas.km2'"},
        {"/reference_areas/0/km2", 1e308, "'reference_areas.km2'"},
        {"/reference_areas/0/source", "hearsay", "'reference_areas.source'"},
        {"/reference_areas/1",
         {{"id", "country"}, {"name", "Again"}, {"km2", 7}, {"source", "gazette"}},
         "'reference_areas.id'"},
        {"/profiles", "gazette", "'profiles'"},
        {"/profiles", Json::array({{{"title", "T"}, {"prefer", ""}}}), "'profiles.id'"},
        {"/profiles", Json::array({{{"id", "a=b"}, {"title", "T"}, {"prefer", ""}}}), "'profiles.id'"},
        {"/profiles", Json::array({{{"id", "a"}, {"prefer", ""}}}), "'profiles.title'"},
        {"/profiles", Json::array({{{"id", "a"}, {"title", "T"}, {"prefer", "dates=hearsay"}}}),
         "'profiles.prefer' of 'a': 'dates'"},
        {"/profiles",
         Json::array({{{"id", "a"}, {"title", "T"}, {"prefer", "dates=atlas"}},
                      {{"id", "a"}, {"title", "U"}, {"prefer", "areas=atlas"}}}),
         "'profiles.id'"},
        {"/default_view/west", 11, "'default_view'"},
        {"/default_view/north", 91, "'default_view.north'"},
        {"/default_view", 7, "'default_view.west'"},
    };
    for (const auto& fault : faults) {
        const auto sentence =
            sentence_after([&](Json& json) { json[Json::json_pointer(fault.path)] = fault.value; });
        CAPTURE(fault.path, fault.value.dump(), sentence);
        CHECK(sentence.starts_with("dataset.json: " + std::string(fault.field)));
        CHECK(sentence.ends_with('.'));
        CHECK(sentence.find('\n') == std::string::npos);
    }
}

TEST_CASE("what is not JSON is said to be none") {
    for (const char* content : {"", "{", "[]", "7", "title: Two valleys", "{\"title\": \"Two valleys\",}"}) {
        test::GoodCopy dataset;
        test::write_text(dataset / "dataset.json", content);
        const auto sentence = sentence_of(dataset.path());
        CAPTURE(content, sentence);
        CHECK((sentence.starts_with("dataset.json: this is not JSON") ||
               sentence.starts_with("dataset.json: this is not a JSON object")));
    }
}

TEST_CASE("JSON nested a hundred thousand deep is refused without harm") {
    test::GoodCopy dataset;
    test::write_text(dataset / "dataset.json", std::string(100'000, '['));
    CHECK(sentence_of(dataset.path()).starts_with("dataset.json: "));
}
