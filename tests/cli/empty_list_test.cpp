#include "tests/support/outputs.hpp"

#include <catch2/catch.hpp>

namespace {

/// A dataset in which nobody holds anything as a whole, and nothing else is stated.
class NothingListed : public test::GoodCopy {
public:
    NothingListed() {
        for (const char* file :
             {"control.csv", "areas.csv", "totals.csv", "events.csv", "statements.csv", "names.csv"}) {
            const auto content = test::read_file(*this / file);
            test::write_text(*this / file, content.substr(0, content.find('\n') + 1));
        }
    }
};

}  // namespace

TEST_CASE("of a list without a whole record every file is made, with nothing held") {
    const NothingListed dataset;
    for (const auto& output : test::outputs()) {
        auto arguments = output.command;
        for (auto& word : arguments) {
            word = word == "1992-05-18"              ? "1900-06-01"
                   : word == "1992-05-18,1993-08-23" ? "1900-06-01,1901-06-01"
                                                     : word;
        }
        const test::Folder folder;
        arguments.insert(arguments.end(),
                         {"--dataset", dataset.path().string(), "-o", (folder / output.name).string()});
        const auto result = test::run(arguments);
        CAPTURE(output.name, result.err);
        CHECK(result.exit == 0);
    }
}

TEST_CASE("of a list without a whole record every report is printed") {
    const NothingListed dataset;
    const std::vector<test::Arguments> reports{{"stats", "--date", "1900-06-01"},
                                               {"series", "--by", "year"},
                                               {"compare", "--a", "1900-06-01", "--b", "1901-06-01"},
                                               {"reconcile"},
                                               {"describe", "--date", "1900-06-01"},
                                               {"profiles"},
                                               {"check"}};
    for (auto arguments : reports) {
        arguments.insert(arguments.end(), {"--dataset", dataset.path().string()});
        const auto result = test::run(arguments);
        CAPTURE(arguments.front(), result.err);
        CHECK(result.exit == 0);
    }
}
