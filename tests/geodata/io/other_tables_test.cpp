#include "geodata/base/error.hpp"
#include "geodata/base/text_encoding.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace geodata;

// Tables as spreadsheets of other countries save them: read where that is certain, and told.

namespace {

Dataset with_areas(const std::string& areas,
                   const std::string& control = "region,holder,from\nland,north,1900\n") {
    const test::Folder folder;
    test::write_text(folder / "control.csv", control);
    test::write_text(folder / "areas.csv", areas);
    return read_dataset(folder.path());
}

double first_area(const std::string& areas) { return in_square_km(with_areas(areas).areas.at(0).area); }

bool told(const Dataset& dataset, const std::string& part) {
    return std::any_of(dataset.reading_notes.begin(), dataset.reading_notes.end(),
                       [&](const std::string& note) { return note.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("semicolons between columns are read and told") {
    const auto dataset = with_areas("region;km2\nland;1234,5\n");
    CHECK(in_square_km(dataset.areas[0].area) == 1234.5);
    CHECK(told(dataset, "separated by semicolons"));
}

TEST_CASE("tabs between columns are read and told") {
    CHECK(told(with_areas("region\tkm2\nland\t1234.5\n"), "separated by tabs"));
}

TEST_CASE("decimal commas and parted thousands are read where they can be nothing else") {
    CHECK(first_area("region,km2\nland,\"23500,5\"\n") == 23500.5);
    CHECK(first_area("region,km2\nland,34 700\n") == 34700);
    CHECK(first_area("region;km2\nland;1.234,5\n") == 1234.5);
    CHECK(first_area("region,km2\nland,34\u202F700\n") == 34700);
}

TEST_CASE("a comma that may be a decimal or part thousands is asked about") {
    CHECK_THROWS_WITH(first_area("region,km2\nland,\"1,234\"\n"), Catch::Contains("a comma may be one"));
}

TEST_CASE("Windows-1251 is known by words of Cyrillic letters") {
    const auto decoded = decoded_text("id,name\nx,\xCB\xEE\xEC\xE1\xE0\xF0\xE4\xE8\xFF\n");
    CHECK(decoded.utf8 == "id,name\nx,Ломбардия\n");
    CHECK(decoded.encoding == "Windows-1251 (Cyrillic)");
}

TEST_CASE("Windows-1252 is known by single letters in Latin words") {
    const auto decoded = decoded_text("id,name\nx,Pi\xE9mont\n");
    CHECK(decoded.utf8 == "id,name\nx,Piémont\n");
    CHECK(decoded.encoding == "Windows-1252 (Western European)");
}

TEST_CASE("UTF-16 is known by its byte order mark") {
    using namespace std::string_literals;
    CHECK(decoded_text("\xFF\xFE\x41\x00\x14\x04"s).utf8 == "AД");
    CHECK(decoded_text("\xFE\xFF\x00\x41\x04\x14"s).utf8 == "AД");
}

TEST_CASE("UTF-8 stays as it is") {
    const auto decoded = decoded_text("Ломбардия, Piémont");
    CHECK(decoded.utf8 == "Ломбардия, Piémont");
    CHECK(decoded.encoding.empty());
}

TEST_CASE("bytes that are no text in any of them are left to be refused") {
    CHECK(decoded_text("\xCB\xEE x\xE9y\xE9").encoding.empty());
}

TEST_CASE("a table in another encoding is told") {
    const auto dataset =
        with_areas("region,km2\nland,10\n", "region,holder,from,note\nland,north,1900,Pi\xE9mont\n");
    CHECK(told(dataset, "Windows-1252"));
    CHECK(dataset.control[0].note == "Piémont");
}

TEST_CASE("dates are read as people and spreadsheets write them") {
    const auto from = [](const std::string& written) {
        return with_areas("region,km2\nland,10\n", "region,holder,from\nland,north," + written + "\n")
            .control[0]
            .from;
    };
    CHECK(from("1859/07/11").text == "1859-07-11");
    CHECK(from("11.7.1859").text == "1859-07-11");
    CHECK(from("18590711").text == "1859-07-11");
    CHECK(from("1859-07-11T23:30:00+02:00").text == "1859-07-11");
    CHECK(from("1859-07-11 00:00:00").text == "1859-07-11");
    CHECK(from("11 July 1859").text == "1859-07-11");
    CHECK(from("July 1859").text == "1859-07");
    CHECK(from("-0479").text == "-0479");
    CHECK(from("480 BCE").text == "-0479");
    CHECK(from("476").text == "0476");
}

TEST_CASE("a date that may be two days is asked about") {
    CHECK_THROWS_WITH(with_areas("region,km2\n", "region,holder,from\nland,north,5/8/1859\n"),
                      Catch::Contains("may be 5 August 1859 or 8 May 1859") ||
                          Catch::Contains("may be 8 May 1859 or 5 August 1859"));
}

TEST_CASE("coordinates in metres of nobody knows which plane are named as such") {
    const test::Folder folder;
    test::write_text(folder / "regions.geojson",
                     R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"a"},
"geometry":{"type":"Polygon","coordinates":[[[344857,5084881],[453792,5127555],[492159,5016282],[344857,5084881]]]}}]})");
    CHECK_THROWS_WITH(read_dataset(folder.path()), Catch::Contains("metres on a plane"));
}

TEST_CASE("coordinates in metres of a declared plane lie in their place") {
    const test::Folder folder;
    test::write_text(folder / "regions.geojson",
                     R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":
"urn:ogc:def:crs:EPSG::32632"}},"features":[{"type":"Feature","properties":{"id":"a","holder":"x","from":"1900"},
"geometry":{"type":"Polygon","coordinates":[[[500000,5000000],[600000,5000000],[600000,5100000],[500000,5000000]]]}}]})");
    const auto dataset = read_dataset(folder.path());
    CHECK(dataset.default_view.west == Approx(9).margin(1e-6));
    CHECK(dataset.default_view.south == Approx(45.15).margin(0.1));
}

TEST_CASE("Cyrillic of other programs is known by which of its letters are capitals") {
    for (const char* encoding : {"windows-1251", "koi8-r"}) {
        CAPTURE(encoding);
        const auto bytes = encoded_in("Ломбардия и Пьемонт", encoding);
        REQUIRE(bytes.has_value());
        CHECK(found_encoding(*bytes).word == encoding);
    }
}

TEST_CASE("Windows-1250 is known by letters that would be signs in Windows-1252") {
    CHECK(found_encoding(*encoded_in("Łódź, Poznań", "windows-1250")).word == "windows-1250");
}

TEST_CASE("lines may end as those of old Macintoshes do") {
    CHECK(first_area("region,km2\rland,440\r") == 440);
    CHECK_THROWS_WITH(first_area("region,km2\rland,much\r"), Catch::Contains("areas.csv:2: "));
}

TEST_CASE("rows of separators alone, with which spreadsheets fill a sheet up, are blank lines") {
    const auto dataset = with_areas("region,km2\nland,440\n,\n,\n");
    CHECK(dataset.areas.size() == 1);
    CHECK(dataset.reading_notes.empty());
}

TEST_CASE("blanks that nobody sees do not belong to a name, a date or a number") {
    const auto dataset = with_areas("region,km2\nland\u00A0,\u200B440\n",
                                    "region,holder,from\n\uFEFFland,north,1900-03-10\u00A0\n");
    CHECK(dataset.control[0].from.text == "1900-03-10");
    CHECK(dataset.regions.size() == 1);
}

TEST_CASE("a column that is not read is told, with what may be meant") {
    const auto dataset = with_areas("region,km2,borders,colour\nland,440,,red\n",
                                    "region,holder,from,util\nland,north,1900,1901\n");
    CHECK(told(dataset, "control.csv has a column 'util', which is not read. Did you mean 'until'?"));
    CHECK(told(dataset, "areas.csv has a column 'colour', which is not read."));
}

TEST_CASE("of two columns of one name the first is read, and both are told") {
    CHECK(told(with_areas("region,km2,km2\nland,440,5\n"),
               "areas.csv has two columns 'km2'; the first is read."));
}

TEST_CASE("a table under another name is told to be left out") {
    const test::GoodCopy dataset;
    std::filesystem::rename(dataset / "areas.csv", dataset / "Areas.CSV");
    std::filesystem::rename(dataset / "events.csv", dataset / "events.csv.txt");
    test::write_text(dataset / "events.csv~", "x");
    const auto read = read_dataset(dataset.path());
    CHECK(told(read, "Areas.CSV is not read; this table is read from areas.csv."));
    CHECK(told(read, "events.csv.txt is not read; this table is read from events.csv."));
    CHECK(read.reading_notes.size() == 2);
}

TEST_CASE("a key of dataset.json that is not read is told") {
    test::GoodCopy dataset;
    dataset.replace("dataset.json", "\"licence\"", "\"license\"");
    CHECK(told(read_dataset(dataset.path()),
               "dataset.json has 'license', which is not read. Did you mean 'licence'?"));
}

TEST_CASE("a table of nothing is said to be empty") {
    CHECK_THROWS_WITH(with_areas(""), Catch::Contains("areas.csv: the file is empty"));
}

TEST_CASE("an end in the year 9999 is none, as databases write it") {
    const auto dataset =
        with_areas("region,km2\nland,440\n", "region,holder,from,until\nland,north,1900,9999-12-31\n");
    CHECK_FALSE(dataset.control[0].until);
    CHECK(iso_text(dataset.last_day) == "1900-12-31");
}
