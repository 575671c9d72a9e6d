#pragma once

#include "tests/support/folder.hpp"

#include <string>

namespace test {

/// A folder with `regions` squares in rows of fifty, every tenth inside the one before it and with it held by three parties in
/// turn, so many records altogether: days, months and years for their beginnings, a gap now and then, and some that go on.
class DatedSquares : public Folder {
public:
    DatedSquares(int regions, int records) {
        write_text(*this / "dataset.json",
                   R"({"title": "Squares", "span": {"first_day": "1800-01-01", "last_day":
 "1999-12-31"}, "list_source": "list", "parties": [{"id": "red"}, {"id": "blue"}, {"id": "green"}], "default_view":
 {"west": 0, "south": 40, "east": 5.2, "north": 50}, "reference_areas": [{"id": "all", "name": "all", "km2": 60000,
 "source": "list", "locator": "page 1"}]})");
        write_text(*this / "sources.csv", "id,title\nlist,The list\nother,Another\n");
        write_text(*this / "regions.geojson", squares(regions));
        write_text(*this / "control.csv", claims(regions, records));
        write_text(*this / "areas.csv", areas(regions));
    }

private:
    static std::string id(int region) { return "r" + std::to_string(region); }

    static std::string squares(int regions) {
        std::string features;
        for (int i = 0; i < regions; ++i) {
            const bool inside = i % 10 == 1;
            const int place = inside ? i - 1 : i;
            const double side = inside ? 0.05 : 0.1;
            const double x = place % 50 * 0.1;
            const double y = 40 + place / 50 * 0.1;
            const auto corner = [](double lon, double lat) {
                return "[" + std::to_string(lon) + "," + std::to_string(lat) + "]";
            };
            const auto until = i % 7 == 0 ? R"(,"until":"1990")" : "";
            features += (i == 0 ? "" : ",\n") +
                        (R"({"type":"Feature","properties":{"id":")" + id(i) + R"(","name":"Square )" +
                         std::to_string(i) + R"(","kind":")" + (i % 3 == 0 ? "field" : "wood") +
                         R"(","part_of":")" + (inside ? id(place) : "") + R"(")" + until +
                         R"(},"geometry":{"type":"Polygon","coordinates":[[)" + corner(x, y) + "," +
                         corner(x + side, y) + "," + corner(x + side, y + side) + "," + corner(x, y + side) +
                         "," + corner(x, y) + "]]}}");
        }
        return R"({"type":"FeatureCollection","features":[)" + features + "]}\n";
    }

    static std::string claims(int regions, int records) {
        static const char* const parties[] = {"red", "blue", "green"};
        std::string rows = "region,holder,from,until,extent,source,locator\n";
        const int each = records / regions;
        for (int i = 0; i < regions; ++i) {
            for (int k = 0; k < each; ++k) {
                const int begin = 1801 + (i * 7) % 11 + k * (180 / each);
                const int end = begin + 180 / each - (i % 4 == 3 ? 2 : 0);
                const auto month = std::to_string(10 + i % 3);
                const auto from = i % 5 == 0   ? std::to_string(begin)
                                  : i % 5 == 1 ? std::to_string(begin) + "-" + month
                                               : std::to_string(begin) + "-" + month + "-15";
                const auto until = k + 1 == each && i % 2 == 0 ? std::string()
                                   : i % 6 == 0                ? std::to_string(end)
                                                               : std::to_string(end) + "-" + month + "-15";
                rows += id(i) + "," + parties[((i % 10 == 1 ? i - 1 : i) + k) % 3] + "," + from + "," +
                        until + "," + (i % 97 == 5 ? "part" : "whole") + "," +
                        (i % 89 == 7 ? "other" : "list") + ",page " + std::to_string(k + 1) + "\n";
            }
        }
        return rows;
    }

    static std::string areas(int regions) {
        std::string rows = "region,km2,source,locator\n";
        for (int i = 0; i < regions; ++i)
            if (i % 13 != 2)
                rows += id(i) + "," + std::to_string(10 + i % 50) + (i % 2 == 0 ? ".5" : "") + ",list,page " +
                        std::to_string(i) + "\n";
        return rows;
    }
};

}  // namespace test
