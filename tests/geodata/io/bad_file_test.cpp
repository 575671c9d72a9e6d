#include "geodata/io/dataset_reader.hpp"

#include "geodata/base/error.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace geodata;

namespace {

using Break = std::function<void(test::GoodCopy&)>;

std::string sentence_of(const std::filesystem::path& path) {
    try {
        read_dataset(path);
    } catch (const Error& error) {
        return error.what();
    }
    return "no error at all";
}

/// The sentence about a good dataset after something was done to it.
std::string sentence_after(const Break& broken) {
    test::GoodCopy dataset;
    broken(dataset);
    return sentence_of(dataset.path());
}

bool is_one_sentence(const std::string& text) {
    return text.find('\n') == std::string::npos && (text.ends_with('.') || text.ends_with('?'));
}

std::string with_content(const std::string& file, const std::string& content) {
    return sentence_after([&](test::GoodCopy& dataset) { test::write_text(dataset / file, content); });
}

}  // namespace

TEST_CASE("without control and outlines there is no dataset") {
    const auto sentence = sentence_after([&](auto& dataset) {
        std::filesystem::remove(dataset / "control.csv");
        std::filesystem::remove(dataset / "regions.geojson");
    });
    CHECK(sentence.find("neither control.csv nor regions.geojson") != std::string::npos);
    CHECK(is_one_sentence(sentence));
}

TEST_CASE("a folder in place of a file is named") {
    const auto sentence = sentence_after([](auto& dataset) {
        std::filesystem::remove(dataset / "control.csv");
        std::filesystem::create_directory(dataset / "control.csv");
    });
    CHECK(sentence.find("control.csv: this is a folder; give a file") != std::string::npos);
}

TEST_CASE("sources, areas, background, totals, events and names may be missing") {
    for (const char* file :
         {"sources.csv", "areas.csv", "context.geojson", "totals.csv", "events.csv", "names.csv"}) {
        CAPTURE(file);
        CHECK(sentence_after([&](auto& dataset) { std::filesystem::remove(dataset / file); }) ==
              "no error at all");
    }
}

TEST_CASE("a missing column is named, with those found and the nearest of them") {
    const auto sentence = sentence_after(
        [](auto& dataset) { dataset.replace("control.csv", "region,holder,", "region,hodler,"); });
    CHECK(sentence ==
          "control.csv: column 'holder' is missing; the columns found are: region, hodler, from, until, "
          "extent, share, source, locator, note, holder_as_stated. Did you mean 'hodler'?");
}

TEST_CASE("columns may stand in any order and in capitals") {
    CHECK(sentence_after([](auto& dataset) {
              test::write_text(dataset / "areas.csv",
                               "Source,KM2,region,extra\ngazette,440,upper-valley,x\n");
          }) == "no error at all");
}

TEST_CASE("another format in disguise is refused, not opened") {
    const std::string vrt = "<OGRVRTDataSource><OGRVRTLayer name=\"regions\"><SrcDataSource>/etc/passwd"
                            "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>\n";
    for (const char* file : {"regions.geojson", "control.csv"}) {
        const auto sentence = with_content(file, vrt);
        CAPTURE(sentence);
        CHECK(sentence.find(file) != std::string::npos);
        CHECK(sentence.find("root:") == std::string::npos);
        CHECK(is_one_sentence(sentence));
    }
}

TEST_CASE("binary junk and an empty file are refused with their name") {
    std::string junk;
    for (int i = 0; i < 5000; ++i) junk += static_cast<char>(i * 7919 >> 3);
    for (const char* file : {"regions.geojson", "control.csv", "dataset.json"}) {
        for (const auto& content : {junk, std::string()}) {
            const auto sentence = with_content(file, content);
            CAPTURE(sentence);
            CHECK(sentence.find(file) != std::string::npos);
            CHECK(sentence != "no error at all");
        }
    }
}

TEST_CASE("a GeoPackage that is none is refused with its name") {
    test::Folder folder;
    test::write_text(folder / "notes.gpkg", "not a database");
    CHECK(sentence_of(folder / "notes.gpkg").find("notes.gpkg: this is not a readable GPKG file") !=
          std::string::npos);
}

TEST_CASE("a dataset that is not there is named, also one that GDAL could fetch") {
    for (const char* path :
         {"/no/such/dataset", "/vsizip/archive.zip", "/vsicurl/http://localhost/x", "http://localhost/"}) {
        const auto sentence = sentence_of(path);
        CAPTURE(sentence);
        CHECK(sentence.find(path) != std::string::npos);
        CHECK(sentence.find("no such dataset") != std::string::npos);
    }
}

TEST_CASE("a table of a header line alone is an empty table") {
    CHECK(with_content("control.csv", "region,holder,from,until,extent,share,source,locator,note\n") ==
          "no error at all");
}

TEST_CASE("line ends of Windows and a byte order mark do not matter") {
    test::GoodCopy dataset;
    auto content = test::read_file(dataset / "control.csv");
    for (std::size_t at = 0; (at = content.find('\n', at)) != std::string::npos; at += 2)
        content.insert(at, "\r");
    test::write_text(dataset / "control.csv", "\xEF\xBB\xBF" + content);
    CHECK(read_dataset(dataset.path()) ==
          read_dataset(std::filesystem::path(test::tests_folder) / "data" / "good"));
}
