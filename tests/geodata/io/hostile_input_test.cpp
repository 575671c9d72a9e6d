#include "geodata/base/error.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/dataset_writer.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sqlite3.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fcntl.h>

#include <array>
#include <chrono>
#include <functional>
#include <random>

using namespace geodata;
using Catch::Matchers::Contains;

namespace {

/// What reading says, and that it says so within seconds.
std::string refusal_of(const std::filesystem::path& path) {
    const auto begun = std::chrono::steady_clock::now();
    std::string sentence = "no error at all";
    try {
        read_dataset(path);
    } catch (const Error& error) {
        sentence = error.what();
    }
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(5));
    return sentence;
}

/// A port of this machine that remembers whether anybody asked it.
class Listener {
public:
    Listener() : socket_(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        bind(socket_, reinterpret_cast<sockaddr*>(&address), size);
        listen(socket_, 5);
        getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
    }
    ~Listener() { close(socket_); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    int port() const { return port_; }
    bool was_asked() const { return accept(socket_, nullptr, nullptr) >= 0; }

private:
    int socket_;
    int port_ = 0;
};

void run_sql(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    char* reason = nullptr;
    sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &reason);
    INFO((reason == nullptr ? "" : reason));
    CHECK(reason == nullptr);
    sqlite3_free(reason);
    sqlite3_close(database);
}

std::string region_feature(const std::string& id, const std::string& part_of, double west) {
    return fmt::format(
        R"({{"type":"Feature","properties":{{"id":"{}","name":"{}","kind":"district","part_of":"{}",)"
        R"("basis":"mapped","note":""}},"geometry":{{"type":"Polygon","coordinates":)"
        R"([[[{},45],[{},45],[{},45.1],[{},45]]]}}}})",
        id, id, part_of, west, west + 0.1, west + 0.1, west);
}

std::string geojson_of(const std::string& features, const std::string& more = "") {
    return "{\"type\":\"FeatureCollection\"," + more + "\"features\":[" + features + "]}";
}

}  // namespace

TEST_CASE("a pipe in place of any file of a dataset is refused and does not hold the reader") {
    for (const char* file : {"dataset.json", "sources.csv", "regions.geojson", "context.geojson",
                             "control.csv", "areas.csv", "totals.csv", "events.csv", "names.csv"}) {
        test::GoodCopy dataset;
        std::filesystem::remove(dataset / file);
        REQUIRE(mkfifo((dataset / file).c_str(), 0600) == 0);
        CAPTURE(file);
        CHECK_THAT(refusal_of(dataset.path()), Contains(file) && Contains("no regular file"));
    }
}

TEST_CASE("a device in place of any file of a dataset is refused") {
    for (const char* file : {"dataset.json", "regions.geojson", "control.csv"}) {
        test::GoodCopy dataset;
        std::filesystem::remove(dataset / file);
        std::filesystem::create_symlink("/dev/zero", dataset / file);
        CHECK_THAT(refusal_of(dataset.path()), Contains(file) && Contains("no regular file"));
    }
}

TEST_CASE("a system of coordinates that is a link is refused and nobody is asked, wherever it stands") {
    const Listener listener;
    const auto link =
        fmt::format(R"({{"type":"link","properties":{{"href":"http://127.0.0.1:{0}/x","type":"proj4"}}}})",
                    listener.port());
    const auto named =
        fmt::format(R"({{"type":"name","properties":{{"name":"http://127.0.0.1:{0}/x"}}}})", listener.port());
    const auto plain = region_feature("valley", "", 10);
    auto in_geometry = plain;
    in_geometry.replace(in_geometry.find("\"type\":\"Polygon\""), 0, "\"CRS\":" + link + ",");
    for (const auto& system : {link, named}) {
        for (const auto& content : {geojson_of(plain, "\"crs\":" + system + ","),
                                    geojson_of(plain, "\"crs\":" + system + ",\"broken\":NaN,"),
                                    geojson_of(plain, "\"\\u0063rs\":" + system + ",\"broken\":NaN,")}) {
            test::GoodCopy dataset;
            test::write_text(dataset / "regions.geojson", content);
            CAPTURE(content);
            CHECK_THAT(refusal_of(dataset.path()), Contains("regions.geojson: "));
            CHECK_FALSE(listener.was_asked());
        }
    }
    for (const auto& content : {geojson_of(plain, "\"Crs\":" + link + ","), geojson_of(in_geometry)}) {
        test::GoodCopy dataset;
        test::write_text(dataset / "regions.geojson", content);
        refusal_of(dataset.path());
        CHECK_FALSE(listener.was_asked());
    }
}

TEST_CASE("outlines in a system of coordinates that is named come to longitude and latitude") {
    test::GoodCopy plain;
    test::GoodCopy named;
    const auto content = test::read_file(named / "regions.geojson");
    const auto at = content.find("\"features\"");
    test::write_text(named / "regions.geojson",
                     content.substr(0, at) +
                         R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},)" +
                         content.substr(at));
    CHECK(read_dataset(named.path()) == read_dataset(plain.path()));
}

TEST_CASE("a layer of a GeoPackage that is a view, a virtual table or computed is refused by its name") {
    const test::Folder folder;
    const auto good = folder / "good.gpkg";
    write_dataset(read_dataset(std::filesystem::path(test::tests_folder) / "data" / "good"), good);
    const std::vector<std::string> attacks{
        "ALTER TABLE control RENAME TO c; CREATE VIEW control AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
        "SELECT i+1 "
        "FROM n) SELECT c.* FROM n, c;",
        "ALTER TABLE control RENAME TO c; CREATE VIEW control AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
        "SELECT i+1 "
        "FROM n) SELECT c.* FROM n, c WHERE i < 0;",
        "ALTER TABLE control ADD COLUMN extra TEXT AS (hex(zeroblob(100000000)));",
        "ALTER TABLE gpkg_contents RENAME TO g; CREATE VIEW gpkg_contents AS SELECT * FROM g;"};
    for (const auto& sql : attacks) {
        const auto file = folder / "attack.gpkg";
        std::filesystem::copy_file(good, file, std::filesystem::copy_options::overwrite_existing);
        run_sql(file, sql);
        CAPTURE(sql);
        CHECK_THAT(refusal_of(file), Contains("attack.gpkg: layer '") && Contains("plain table"));
    }
}

namespace {

/// The refusal of a dataset whose region has an outline of so many corners by chance.
std::string refusal_of_scribble(int corners) {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> place(0, 0.5);
    std::string points;
    std::string first;
    for (int i = 0; i < corners; ++i) {
        const auto point = fmt::format("[{:.6f},{:.6f}]", 10 + place(random), 45 + place(random));
        first = first.empty() ? point : first;
        points += point + ",";
    }
    auto content = region_feature("valley", "", 10);
    const auto from = content.find("[[[") + 2;
    content = content.substr(0, from) + points + first + "]]}}";
    test::GoodCopy dataset;
    test::write_text(dataset / "regions.geojson", geojson_of(content));
    return refusal_of(dataset.path());
}

}  // namespace

TEST_CASE("an outline that crosses itself thousands of times is refused by the feature") {
    CHECK_THAT(refusal_of_scribble(5000),
               Contains("regions.geojson: feature 1: the outline crosses itself more than 2000 times"));
}

TEST_CASE("a small outline that crosses itself more often than it has corners is refused too") {
    CHECK_THAT(refusal_of_scribble(80),
               Contains("regions.geojson: feature 1: the outline crosses itself more than 80 times"));
}

TEST_CASE("a chain of twenty thousand parts is refused with the limit, a circle as such") {
    std::string chain;
    for (int i = 0; i < 20'000; ++i)
        chain += region_feature(fmt::format("r{}", i), i == 0 ? "" : fmt::format("r{}", i - 1), 10) + ",";
    test::GoodCopy dataset;
    test::write_text(dataset / "regions.geojson", geojson_of(chain + region_feature("valley", "", 10)));
    CHECK_THAT(refusal_of(dataset.path()), Contains("feature 102") && Contains("at most 100 steps"));
    test::write_text(dataset / "regions.geojson",
                     geojson_of(region_feature("a", "b", 10) + "," + region_feature("b", "a", 11)));
    CHECK_THAT(refusal_of(dataset.path()), Contains("feature 1") && Contains("lead back"));
}

TEST_CASE("names of thousands of letters are refused with the place") {
    test::GoodCopy dataset;
    dataset.replace("dataset.json", "\"title\": \"", "\"title\": \"" + std::string(20'000, 'x'));
    CHECK_THAT(refusal_of(dataset.path()), Contains("dataset.json: 'title'") && Contains("at most 2000"));
    test::GoodCopy other;
    test::write_text(other / "regions.geojson", geojson_of(region_feature(std::string(5000, 'y'), "", 10)));
    CHECK_THAT(refusal_of(other.path()), Contains("regions.geojson: feature 1, 'id'"));
}

TEST_CASE("texts that some format could not hold are refused with file and row") {
    for (const char* wrong : {"\x1B[31m", "\x07", "\xC0\xAF", "\xED\xA0\x80", "\xEF\xBF\xBE"}) {
        test::GoodCopy dataset;
        test::write_text(dataset / "names.csv",
                         test::read_file(dataset / "names.csv") + "valley,en," + wrong + ",gazette,\n");
        CHECK_THAT(refusal_of(dataset.path()), Contains("names.csv:"));
    }
    test::GoodCopy dataset;
    test::write_text(dataset / "regions.geojson", geojson_of(region_feature("a\\u001bb", "", 10)));
    CHECK_THAT(refusal_of(dataset.path()),
               Contains("regions.geojson: feature 1, 'id'") && Contains("U+001B"));
    test::GoodCopy described;
    described.replace("dataset.json", "\"title\": \"", "\"title\": \"\\u0007");
    CHECK_THAT(refusal_of(described.path()), Contains("dataset.json") && Contains("U+0007"));
}

TEST_CASE("a cell of very many letters is quoted in part, wherever in the sentence it stands") {
    const std::string many(6000, 'x');
    const std::vector<std::array<std::string, 3>> cells{
        {"statements.csv", "August 1901.,,,,,events:truce", "August 1901.,,,,,events" + many},
        {"totals.csv", "at-least;", many + ";"},
        {"control.csv", "1900-03-10", many}};
    for (const auto& [file, from, to] : cells) {
        test::GoodCopy dataset;
        dataset.replace(file, from, to);
        CAPTURE(file);
        const auto refusal = refusal_of(dataset.path());
        CHECK_THAT(refusal, Contains(file));
        CHECK(refusal.size() < 600);
    }
}
