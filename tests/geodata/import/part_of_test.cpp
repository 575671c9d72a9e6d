#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/dataset_writer.hpp"
#include "tests/support/import_tables.hpp"
#include "tests/support/import_texts.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using namespace test;

namespace {

/// A rectangle as WKT, and what stands before it in its row.
std::string row(const std::string& cells, int x, int y, int width, int height) {
    const auto place = [](int lon, int lat) { return std::to_string(lon) + " " + std::to_string(lat); };
    return cells + ",\"POLYGON((" + place(x, y) + "," + place(x + width, y) + "," +
           place(x + width, y + height) + "," + place(x, y + height) + "," + place(x, y) + "))\"\n";
}

// A state of four degrees, half of which are two provinces.
std::string state_and_provinces(const std::string& part_of) {
    return "id,name," + part_of + ",owner,from,to,WKT\n" + row("S,Stateland,,North,1900,1950", 10, 45, 4, 2) +
           row("P1,West,S,North,1900,1950", 10, 45, 1, 2) + row("P2,East,S,South,1900,1950", 11, 45, 1, 2);
}

std::string whole_of(const Dataset& dataset, const std::string& name) {
    for (const auto& region : dataset.regions) {
        if (region.name == name) return region.part_of ? dataset[region.part_of].name : std::string();
    }
    return "not there";
}

}  // namespace

TEST_CASE("a column of ids of other rows in which the rows lie tells what they are parts of") {
    const auto name = GENERATE("part_of", "parent_id", "admin1", "belongs_to", "übergeordnet");
    const auto result = imported_text("lands.csv", state_and_provinces(name));
    CAPTURE(name);
    CHECK(result.mapping["part_of"] == name);
    CHECK(result.mapping["holder"] == "owner");
    CHECK(tells(result, "2 of 2 values name another row by “id”, and 2 lie in it"));
    CHECK(whole_of(result.made.dataset, "West") == "Stateland");
    CHECK(whole_of(result.made.dataset, "East") == "Stateland");
    CHECK(whole_of(result.made.dataset, "Stateland").empty());
}

TEST_CASE("a column of holders is no such column though a holder is the name of a region") {
    const auto result =
        imported_text("empires.csv", "name,sovereign,from,WKT\n" + row("Francia,Francia,1900", 0, 45, 4, 4) +
                                         row("Iberia,Iberia,1900", -8, 38, 6, 5) +
                                         row("Numidia,Francia,1900", 0, 30, 6, 6) +
                                         row("Punica,Francia,1900", 8, 30, 2, 4));
    CHECK(result.mapping["part_of"].empty());
    CHECK(result.mapping["holder"] == "sovereign");
}

TEST_CASE("provinces that their state holds are held by it, also where it stands beside them") {
    const auto result = imported_text(
        "lands.csv", "name,holder,from,WKT\n" + row("Stateland,Stateland,1900", 10, 45, 4, 2) +
                         row("West,Stateland,1900", 10, 45, 1, 2) + row("East,Stateland,1900", 11, 45, 1, 2) +
                         row("Otherland,Otherland,1900", 20, 45, 4, 2));
    CHECK(result.mapping["part_of"].empty());
    CHECK(result.mapping["holder"] == "holder");
}

TEST_CASE("a level that happens to be the number of a row is no such column") {
    const auto result =
        imported_text("lands.csv", "id,name,level,WKT\n" + row("1,Stateland,0", 10, 45, 4, 2) +
                                       row("2,West,1", 10, 45, 1, 2) + row("3,East,1", 11, 45, 1, 2));
    CHECK(result.mapping["part_of"].empty());
}

TEST_CASE("a part is one of the state that is there at its time") {
    const auto text = "id,name,parent,from,to,WKT\n" + row("A,Old,,1815,1859", 10, 45, 4, 2) +
                      row("B,New,,1860,1900", 10, 45, 5, 2) + row("P,West,A,1815,1859", 10, 45, 1, 2) +
                      row("Q,West,B,1860,1900", 10, 45, 1, 2) + row("R,East,B,1870,1900", 13, 45, 1, 2);
    const auto& dataset = imported_text("lands.csv", text).made.dataset;
    CHECK(whole_of(dataset, "East") == "New");
}

TEST_CASE("a province that stays while its state changes is counted with neither of its outlines") {
    const auto text = "name,admin1,owner,from,to,WKT\n" + row("State,,K,1815,1859", 10, 45, 4, 2) +
                      row("State,,K,1860,1870", 10, 45, 5, 2) + row("Isle,,O,1860,1870", 20, 45, 1, 2) +
                      row("West,State,K,1815,1870", 10, 45, 1, 2) +
                      row("East,State,K,1815,1870", 12, 45, 1, 2);
    const auto& dataset = imported_text("lands.csv", text).made.dataset;
    for (const auto* on : {"1815-06-01", "1859-12-31", "1860-01-01", "1870-12-31"}) {
        CAPTURE(on);
        std::size_t parts = 0;
        for (const auto& region : dataset.regions) {
            const auto there = [&](const Region& one) {
                return one.from->earliest <= *parse_day(on) &&
                       (!one.until || *parse_day(on) < one.until->earliest);
            };
            parts += there(region) && region.part_of && there(dataset[region.part_of]) ? 1 : 0;
        }
        CHECK(parts == 2);
    }
}

TEST_CASE("what lies outside the row that it names is no part of it, and that is told") {
    auto mapping = imported_text("lands.csv", state_and_provinces("part_of")).mapping;
    const Folder folder;
    write_text(folder / "lands.csv",
               state_and_provinces("part_of") + row("P3,Colony,S,North,1900,1950", 30, 5, 1, 2));
    const auto made = import_files({{folder / "lands.csv"}}, always(mapping));
    CHECK(whole_of(made.made.dataset, "Colony").empty());
    CHECK(whole_of(made.made.dataset, "West") == "Stateland");
    CHECK(tells(made,
                "1 row lies in no outline that “part_of” names at that time, and is no part of another."));
}

TEST_CASE("the column of parts can be chosen and taken back in a mapping") {
    auto mapping = imported_text("lands.csv", state_and_provinces("part_of")).mapping;
    mapping = mapping_from_json(mapping_json(mapping), "map.json");
    CHECK(mapping["part_of"] == "part_of");
    mapping.set("part_of", "");
    const Folder folder;
    write_text(folder / "lands.csv", state_and_provinces("part_of"));
    CHECK(whole_of(import_files({{folder / "lands.csv"}}, always(mapping)).made.dataset, "West").empty());
}

TEST_CASE("a dataset written from files of others opens on the day on which the files do") {
    const auto result =
        imported_text("late.csv", csv_squares("name,start,end", {"A,1512,1900", "B,1801,1900", "C,1802,1900",
                                                                 "D,1803,1900", "E,1804,1900"}));
    const Folder folder;
    write_dataset(result.made.dataset, folder / "late");
    CHECK(result.made.dataset.opening_day == *parse_day("1801-01-01"));
    CHECK(read_dataset(folder / "late").opening_day == *parse_day("1801-01-01"));
    write_dataset(result.made.dataset, folder / "late.gpkg");
    CHECK(read_dataset(folder / "late.gpkg").opening_day == *parse_day("1801-01-01"));
}
