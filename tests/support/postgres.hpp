#pragma once

#include "tests/support/folder.hpp"

#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

namespace test {

/// A PostgreSQL with PostGIS of the test's own: made in a temporary folder, reached by a socket there and by nothing else, and
/// gone with the test. PostgreSQL refuses to be run by root, who hands it to Debian's user for it.
class PostgresServer {
public:
    PostgresServer() : programs_(programs()) {
        const bool root = geteuid() == 0;
        as_ = root ? "runuser -u postgres -- " : "";
        std::filesystem::permissions(folder_.path(), std::filesystem::perms::all);
        run(as_ + programs_ + "/initdb -D " + data() + " -A trust -U tester --no-sync");
        run(as_ + programs_ + "/pg_ctl -D " + data() + " -l " + (folder_ / "log").string() +
            " -w start -o \"-c listen_addresses= -c fsync=off -c unix_socket_directories=" + socket() + "\"");
        started_ = true;
        sql("postgres", "CREATE DATABASE plain");
        sql("postgres", "CREATE DATABASE history");
        sql("history", "CREATE EXTENSION postgis");
    }
    ~PostgresServer() { stop(); }
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    /// Whether this machine has what it takes; tests that need it say so where it has not.
    static bool can_run() {
        return !programs().empty() && std::filesystem::exists("/usr/share/postgresql/" + version(programs()) +
                                                              "/extension/postgis.control");
    }

    std::string socket() const { return folder_.path().string(); }

    /// `PG:host=… user=tester dbname=NAME`
    std::string address(const std::string& database = "history") const {
        return "PG:host=" + socket() + " user=tester dbname=" + database;
    }

    void sql(const std::string& database, const std::string& command) const {
        run(programs_ + "/psql -q -v ON_ERROR_STOP=1 -h " + socket() + " -U tester -d " + database +
            " -c \"" + command + "\"");
    }

    /// Who may come how, as the lines of pg_hba.conf have it.
    void admit(const std::string& lines) const {
        write_text(folder_ / "hba", lines);
        run(as_ + "cp " + (folder_ / "hba").string() + " " + data() + "/pg_hba.conf");
        run(as_ + programs_ + "/pg_ctl -D " + data() + " reload");
    }

    void stop() {
        if (started_) {
            started_ = false;
            // In a destructor a server that is gone already is no fault of the test.
            [[maybe_unused]] const int stopped = std::system(
                (as_ + programs_ + "/pg_ctl -D " + data() + " -m immediate -w stop >/dev/null 2>&1").c_str());
            [[maybe_unused]] const int removed =
                std::system((as_ + "rm -rf " + data() + " >/dev/null 2>&1").c_str());
        }
    }

private:
    static std::string programs() {
        std::string newest;
        std::error_code none;
        for (const auto& entry : std::filesystem::directory_iterator("/usr/lib/postgresql", none)) {
            const auto bin = entry.path() / "bin";
            if (std::filesystem::exists(bin / "initdb")) newest = std::max(newest, bin.string());
        }
        return newest;
    }

    static std::string version(const std::string& programs) {
        return std::filesystem::path(programs).parent_path().filename().string();
    }

    std::string data() const { return (folder_ / "data").string(); }

    void run(const std::string& command) const {
        const auto log = (folder_ / "command.log").string();
        if (std::system(("(cd /tmp && " + command + ") >" + log + " 2>&1 </dev/null").c_str()) != 0)
            throw std::runtime_error(command + "\n" + read_file(log));
    }

    Folder folder_;
    std::string programs_;
    std::string as_;
    bool started_ = false;
};

}  // namespace test
