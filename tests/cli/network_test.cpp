#include "app/cli/command.hpp"
#include "tests/support/program.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <set>

// Nothing that a dataset, a picture or a name holds leads to the network: a library loaded before the system's own refuses
// every socket but those of this machine's display, and tells of it.
namespace {

namespace fs = std::filesystem;

const std::string server = "http://127.0.0.1:9/stolen";

/// Runs in a folder with the refusing library, and returns what was tried to reach.
std::string reached_by(const test::Folder& folder, const test::Arguments& arguments) {
    const auto log = folder / "network.log";
    fs::remove(log);
    auto variables = test::plain_environment(folder);
    variables["LD_PRELOAD"] = test::no_network_file;
    variables["NETWORK_LOG"] = log.string();
    const int exit = test::start(arguments, variables, folder);
    CHECK(exit >= 0);
    CHECK(exit <= 2);
    return fs::exists(log) ? test::read_file(log) : std::string();
}

std::string good(const char* file) {
    return test::read_file(fs::path(test::tests_folder) / "data" / "good" / file);
}

/// A good dataset but for one file.
struct Disguised : test::Folder {
    Disguised(const char* file, const std::string& content) {
        fs::copy(fs::path(test::tests_folder) / "data" / "good", *this / "data");
        test::write_text(*this / "data" / file, content);
    }
};

std::string with_crs_link(std::string geojson) {
    return geojson.insert(geojson.find('{') + 1, R"("crs": {"type": "link", "properties": {"href": ")" +
                                                     server + R"(", "type": "proj4"}},)");
}

std::string vrt(const std::string& source) {
    return "<OGRVRTDataSource><OGRVRTLayer name=\"regions\"><SrcDataSource>" + source +
           "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";
}

/// What is refused or read, but never followed: its place in a dataset, and the text.
struct Lure {
    const char* what;
    const char* file;
    std::string content;
};

std::vector<Lure> lures() {
    std::vector<Lure> all{
        {"a crs by link in regions", "regions.geojson", with_crs_link(good("regions.geojson"))},
        {"a crs by link in context", "context.geojson", with_crs_link(good("context.geojson"))},
        {"a web address as dataset.json", "dataset.json", "\"" + server + "\""},
        {"a source with a web address", "sources.csv",
         good("sources.csv") + "net,Net,Net,Net,1900,primary," + server + "\n"},
    };
    const std::vector<std::pair<const char*, std::string>> disguises{
        {"a VRT that leads to the web", vrt("/vsicurl/" + server)},
        {"a VRT that leads to a database", vrt("PG:host=127.0.0.1 port=9")},
        {"a VRT that leads to a feature service", vrt("WFS:" + server)},
        {"a web map",
         "<GDAL_WMS><Service name=\"TMS\"><ServerUrl>" + server + "</ServerUrl></Service></GDAL_WMS>"},
        {"KML with a link",
         "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><NetworkLink><Link>"
         "<href>" +
             server + "</href></Link></NetworkLink></kml>"},
        {"XML with an entity from the web",
         "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"" + server + "\" [<!ENTITY b SYSTEM \"" + server +
             "\">]><ogr:FeatureCollection "
             "xmlns:ogr=\"http://ogr.maptools.org/\">&b;</ogr:FeatureCollection>"},
        {"a web address alone", server + "\n"},
        {"a service's answer with a next page", R"({"type": "FeatureCollection", "next": ")" + server +
                                                    R"(", "exceededTransferLimit": true, "features": []})"},
        {"a geometry of a service",
         R"({"geometryType": "esriGeometryPolygon", "spatialReference": {"wkt": ")" + server +
             R"("}, "features": []})"},
    };
    for (const auto* file : {"regions.geojson", "context.geojson", "control.csv", "dataset.json"})
        for (const auto& [what, content] : disguises) all.push_back({what, file, content});
    return all;
}

/// One run of each command that does its work.
const std::map<std::string, test::Arguments>& runs() {
    static const std::map<std::string, test::Arguments> table{
        {"stats", {"--date", "1900-06-01"}},
        {"series", {"--by", "year"}},
        {"compare", {"--a", "1900-01-01", "--b", "1901-12-31"}},
        {"explain", {"total.T1"}},
        {"reconcile", {}},
        {"render", {"--date", "1900-06-01", "--size", "320x200", "-o", "map.svg", "--overwrite"}},
        {"describe", {"--date", "1900-06-01"}},
        {"check", {}},
        {"convert", {"-o", "all.gpkg", "--overwrite"}},
        {"animate", {"--by", "change", "--size", "320x200", "-q", "-o", "film.gif", "--overwrite"}},
        {"export", {"--all", "-o", "all.kml", "--overwrite"}},
        {"contact-sheet", {"-o", "sheet.pdf", "--overwrite"}},
        {"handout", {"-o", "talk.pdf", "--overwrite"}},
        {"page", {"-o", "page.html", "--overwrite"}},
        {"profiles", {}},
        {"statements", {}},
        {"events", {}},
        {"sources", {}},
        {"manual", {}},
        {"import", {"data/regions.geojson", "-o", "imported", "--overwrite"}},
        {"diff", {"data", "data"}},
        {"new", {"made"}},
        {"edit", {"data", "--set", "control:1:note=seen", "--dry-run"}},
        {"merge", {"data", "data", "data"}},
    };
    return table;
}

bool takes_dataset(const std::string& command) {
    return command != "manual" && command != "import" && command != "diff" && command != "new" &&
           command != "edit" && command != "merge";
}

/// Runs a command on a dataset, as far as it takes one.
std::string reached_on(const test::Folder& folder, const std::string& command, const std::string& dataset) {
    test::Arguments arguments{command};
    const auto& more = runs().at(command);
    arguments.insert(arguments.end(), more.begin(), more.end());
    if (takes_dataset(command)) arguments.insert(arguments.end(), {"--dataset", dataset});
    return reached_by(folder, arguments);
}

}  // namespace

TEST_CASE("the library that refuses the network tells of whoever tries it") {
    const test::Folder folder;
    const auto log = (folder / "network.log").string();
    test::output_of("LD_PRELOAD='" + std::string(test::no_network_file) + "' NETWORK_LOG='" + log +
                    "' bash -c 'exec 3<>/dev/tcp/127.0.0.1/9'");
    CHECK(fs::exists(log));
}

TEST_CASE("no command reaches the network, and none is left out here") {
    const Disguised folder("dataset.json", good("dataset.json"));
    for (const auto& command : viewer::commands()) {
        CAPTURE(command.name);
        REQUIRE(runs().count(command.name) == 1);
        CHECK(reached_on(folder, command.name, "data").empty());
    }
}

TEST_CASE("nothing that a dataset holds is followed to the network") {
    for (const auto& lure : lures()) {
        const Disguised folder(lure.file, lure.content);
        for (const char* command : {"check", "render"}) {
            CAPTURE(lure.what, lure.file, command);
            CHECK(reached_on(folder, command, "data").empty());
        }
    }
}

TEST_CASE("no command follows a crs by link") {
    const Disguised folder("regions.geojson", with_crs_link(good("regions.geojson")));
    for (const auto& command : viewer::commands()) {
        CAPTURE(command.name);
        CHECK(reached_on(folder, command.name, "data").empty());
    }
}

TEST_CASE("a file by itself is opened as what it may be, or refused without being followed") {
    const test::Folder folder;
    for (const char* name : {"a.gpkg", "a.vrt", "a.kml", "a.xml", "a.geojson", "a.json"})
        for (const auto& lure : lures()) {
            if (std::string(lure.file) != "regions.geojson") continue;
            test::write_text(folder / name, lure.content);
            CAPTURE(name, lure.what);
            CHECK(reached_on(folder, "check", name).empty());
        }
}

TEST_CASE("a GeoPackage whose tables are views and functions of others is not followed") {
    const Disguised folder("dataset.json", good("dataset.json"));
    REQUIRE(reached_on(folder, "convert", "data").empty());
    const auto file = (folder / "all.gpkg").string();
    REQUIRE(fs::exists(file));
    for (const auto& change : {"UPDATE regions SET name='" + server + "'",
                               "UPDATE gpkg_spatial_ref_sys SET definition='" + server + "'",
                               std::string("CREATE VIEW more AS SELECT * FROM regions"),
                               std::string("INSERT INTO gpkg_contents(table_name,data_type) "
                                           "VALUES('/vsicurl/http://127.0.0.1:9/a','features')")}) {
        test::output_of("python3 -c \"import sqlite3,sys; c=sqlite3.connect('" + file +
                        "'); c.execute(sys.argv[1]); c.commit()\" \"" + change + "\"");
        CAPTURE(change);
        CHECK(reached_on(folder, "check", file).empty());
        CHECK(reached_on(folder, "render", file).empty());
    }
}

TEST_CASE("names that lead to the network are no datasets and no pictures") {
    const test::Folder folder;
    for (const auto& name : {server, "/vsicurl/" + server, std::string("PG:host=127.0.0.1 port=9"),
                             "WFS:" + server, "/vsizip//vsicurl/" + server + ".zip/a.gpkg"}) {
        CAPTURE(name);
        CHECK(reached_by(folder, {"check", "--dataset", name}).empty());
        CHECK(reached_by(folder, {"render", "--from", name, "-o", "map.png"}).empty());
        CHECK(reached_by(folder, {"convert", "-o", name + ".gpkg"}).empty());
    }
}

// A database is asked only when the user names it himself.
TEST_CASE("a picture that names a database is not followed to it") {
    const test::Folder folder;
    test::write_text(folder / "a.svg",
                     "<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- "
                     "terrachron-state:1;date=1992-05-18;dataset=PG:dbname=stolen host=127.0.0.1 "
                     "port=9;end --></svg>");
    CHECK(reached_by(folder, {"render", "--from", "a.svg", "-o", "map.png"}).empty());
}

TEST_CASE("a picture that is drawn again is not followed") {
    const test::Folder folder;
    test::write_text(folder / "a.svg",
                     "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                     "<image xlink:href=\"" +
                         server + "\"/><!-- terrachron-state:1;date=1992-05-18;dataset=" + server +
                         ";end --></svg>");
    CHECK(reached_by(folder, {"render", "--from", "a.svg", "-o", "map.png"}).empty());
}
