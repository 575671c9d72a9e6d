#include "tests/support/database_dataset.hpp"
#include "tests/support/postgres.hpp"
#include "tests/support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <sstream>

using test::run;
using Json = nlohmann::json;

namespace {

/// Where there is no PostgreSQL with PostGIS nothing can be said.
bool without_postgres() {
    if (!test::PostgresServer::can_run()) {
        WARN("skipped: this machine has no PostgreSQL with PostGIS");
        return true;
    }
    return false;
}

std::string out_of(const test::Arguments& arguments, const test::Environment& more = {}) {
    const auto result = run(arguments, more);
    CAPTURE(arguments, result.err);
    REQUIRE(result.exit == 0);
    return result.out;
}

/// Sums by party; those of nothing are left out.
std::map<std::string, Json> sums_of(const Json& report) {
    std::map<std::string, Json> sums;
    for (const auto& party : report.at("by_party"))
        if (party.at("as_listed").at("high_km2") != 0)
            sums[party.at("party")] = {party.at("count_once"), party.at("as_listed")};
    return sums;
}

/// A server with a dataset in it, and the same in files.
struct FilledServer {
    test::PostgresServer server;
    test::DatedSquares files{2000, 20'000};

    FilledServer() { out_of({"convert", files.path().string(), server.address(), "--schema", "squares"}); }
};

/// The rows of regions that somebody holds; those for a later day, and what was before, are not of the day.
std::set<std::string> held_rows(const std::string& csv) {
    std::set<std::string> rows;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);)
        if (line.find(",held") != std::string::npos || line.find(",certain") != std::string::npos)
            rows.insert(line);
    CHECK(rows.size() > 100);
    return rows;
}

/// What is refused is told in a sentence that repeats no secret.
void refused(const std::string& address, const std::string& words, const test::Environment& more = {}) {
    const auto result = run({"stats", address, "--date", "1850-06-01"}, more);
    CAPTURE(address, result.err);
    CHECK(result.exit == 2);
    CHECK(test::is_one_sentence(result.err));
    CHECK(result.err.find(words) != std::string::npos);
    CHECK(result.err.find("secret") == std::string::npos);
}

}  // namespace

TEST_CASE("a dataset in a database gives what its files give") {
    if (without_postgres()) return;
    static const FilledServer filled;  // for all sections
    const auto& server = filled.server;
    const auto folder = filled.files.path().string();
    const auto address = server.address() + " schema=squares";

    SECTION("the sums of a day") {
        for (const char* date : {"1800-01-01", "1809-07-01", "1812-11-15", "1850-06-01", "1900-12-31",
                                 "1990-06-01", "1999-12-31"}) {
            CAPTURE(date);
            const auto here = sums_of(Json::parse(out_of({"stats", folder, "--date", date, "--json"})));
            const auto there = sums_of(Json::parse(out_of({"stats", address, "--date", date, "--json"})));
            CHECK(here == there);
        }
    }
    SECTION("the sums over time") {
        for (const char* by : {"change", "year"}) {
            CAPTURE(by);
            const auto here = Json::parse(out_of({"series", folder, "--by", by, "--json"}));
            const auto there = Json::parse(out_of({"series", address, "--by", by, "--json"}));
            CHECK(here.at("points").size() > 100);
            CHECK((here.at("points") == there.at("points")));
            CHECK((here.at("by_party") == there.at("by_party")));
        }
    }
    SECTION("the state on a day") {
        const test::Folder written;
        const auto here = (written / "here.csv").string();
        const auto there = (written / "there.csv").string();
        out_of({"export", folder, "--date", "1850-06-01", "-o", here});
        out_of({"export", address, "--date", "1850-06-01", "-o", there});
        CHECK(held_rows(test::read_file(here)) == held_rows(test::read_file(there)));
    }
    SECTION("a day in sentences") {
        CHECK((out_of({"describe", address, "--date", "1850-06-01"}) ==
               out_of({"describe", folder, "--date", "1850-06-01"})));
    }
    SECTION("all of it") {
        const test::Folder again;
        out_of({"convert", address, "-o", (again / "squares").string()});
        CHECK(out_of({"diff", folder, (again / "squares").string()}) == "The two are the same.\n");
    }
    SECTION("and is only replaced when that is asked for") {
        refused(server.address() + " schema=nothing", "holds neither");
        const auto result = run({"convert", folder, "-o", address});
        CHECK(result.exit == 2);
        CHECK(test::is_one_sentence(result.err));
        out_of({"convert", folder, "-o", address, "--overwrite"});
    }
}

TEST_CASE("versions whose years meet count as one of them, in a database as in files") {
    if (without_postgres()) return;
    const test::PostgresServer server;
    const test::Folder files;
    test::write_text(files / "dataset.json",
                     R"({"title": "Lands", "span": {"first_day": "1870-01-01", "last_day": "1929-12-31"},
"list_source": "list", "parties": [{"id": "red"}], "default_view": {"west": 0, "south": 40, "east": 5, "north": 50}})");
    test::write_text(files / "sources.csv", "id,title\nlist,The list\n");
    const std::string shape =
        R"("geometry":{"type":"Polygon","coordinates":[[[0,40],[1,40],[1,41],[0,40]]]}})";
    const auto region = [&](const std::string& id, const std::string& from, const std::string& until) {
        return R"({"type":"Feature","properties":{"id":")" + id +
               R"(","name":"Land","kind":"land","from":")" + from + R"(","until":")" + until + "\"}," + shape;
    };
    test::write_text(files / "regions.geojson",
                     R"({"type":"FeatureCollection","features":[)" + region("wide", "1880", "1886") + "," +
                         region("brief", "1886", "1886") + "," + region("narrow", "1886", "1900") + "]}");
    test::write_text(files / "control.csv",
                     "region,holder,from,until,extent,source,locator\nwide,red,1880,1886,whole,list,1\n"
                     "brief,red,1886,1886,whole,list,2\nnarrow,red,1886,1900,whole,list,3\n");
    test::write_text(files / "areas.csv",
                     "region,km2,source,locator\nwide,300,list,1\nbrief,200,list,2\nnarrow,100,list,3\n");
    out_of({"convert", files.path().string(), server.address()});
    const auto there = Json::parse(out_of({"stats", server.address(), "--date", "1886-07-01", "--json"}))
                           .at("by_party")
                           .at(0);
    CHECK(there.at("regions") == 1);
    CHECK(there.at("as_listed").at("low_km2") == 100);
    CHECK(there.at("as_listed").at("high_km2") == 300);
    for (const char* date : {"1885-07-01", "1886-01-01", "1886-10-01", "1886-12-31", "1887-01-01"}) {
        CAPTURE(date);
        CHECK((sums_of(Json::parse(out_of({"stats", files.path().string(), "--date", date, "--json"}))) ==
               sums_of(Json::parse(out_of({"stats", server.address(), "--date", date, "--json"})))));
    }
    const auto series = [&](const std::string& of) {
        return Json::parse(out_of({"series", of, "--by", "change", "--json"})).at("points");
    };
    CHECK((series(files.path().string()) == series(server.address())));
}

TEST_CASE("what is wrong with a database is one sentence and wrong usage") {
    if (without_postgres()) return;
    test::PostgresServer server;
    refused("PG:", "must name a database");
    refused("PG:history", "a key, an equals sign and a value");
    refused("PG:dbname=history colour=red", "its parts are dbname, host");
    refused("PG:dbname='history", "a quotation mark is missing");
    refused("PG:dbname=history password=secret", "~/.pgpass");
    refused("PG:postgresql://tester:secret@localhost/history", "not as a link");
    refused(server.address("nowhere"), "database \"nowhere\" does not exist");
    refused(server.address("plain"), "has no PostGIS");
    refused(server.address(), "holds neither a table control nor one of regions");
    server.sql("history", "CREATE TABLE control (region text, holder text)");
    const auto broken = run({"stats", server.address(), "--date", "1850-06-01"});
    CHECK(broken.exit != 0);
    CHECK(test::is_one_sentence(broken.err));
    server.stop();
    refused(server.address(), "cannot be reached");
}

TEST_CASE("a password is PostgreSQL's to find, and is written nowhere") {
    if (without_postgres()) return;
    const test::PostgresServer server;
    const test::DatedSquares files(50, 500);
    out_of({"convert", files.path().string(), server.address()});
    server.sql(
        "history",
        "CREATE ROLE pupil LOGIN PASSWORD 'secret'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO pupil");
    server.admit("local all pupil scram-sha-256\nlocal all all trust\n");
    const auto address = "PG:host=" + server.socket() + " user=pupil dbname=history";
    refused(address, "password");
    const test::Folder home;
    test::write_text(home / "pass", "*:*:*:pupil:secret\n");
    std::filesystem::permissions(home / "pass", std::filesystem::perms::owner_read);
    const auto passfile = (home / "pass").string();
    const auto picture = (home / "map.svg").string();
    out_of({"stats", address, "--date", "1850-06-01"}, {{"PGPASSFILE", passfile}});
    out_of({"render", address, "--date", "1850-06-01", "-o", picture}, {{"PGPASSFILE", passfile}});
    CHECK(test::read_file(picture).find("secret") == std::string::npos);
}
