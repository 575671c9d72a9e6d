#include "app/order/order_option.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <map>
#include <utility>

// The command line knows the table of options, and nothing else of what it holds.
using namespace viewer;
using test::run;

namespace {

const std::map<OrderKinds, std::pair<std::string, std::string>>& commands() {
    static const std::map<OrderKinds, std::pair<std::string, std::string>> table{
        {for_kind(ExportKind::picture), {"render", "x.png"}},
        {for_kind(ExportKind::film), {"animate", "x.gif"}},
        {for_kind(ExportKind::data), {"export", "x.geojson"}},
        {for_kind(ExportKind::handout), {"handout", "x.pdf"}},
        {for_kind(ExportKind::contact_sheet), {"contact-sheet", "x.png"}},
        {for_chart, {"series", "x.png"}}};
    return table;
}

}  // namespace

TEST_CASE("each command has the options of the table that are for what it writes") {
    for (const auto& [kind, command] : commands()) {
        const auto help = run({command.first, "--help"}).out;
        for (const auto& option : order_options()) {
            CAPTURE(command.first, option.name);
            const bool due = (option.kinds & kind) != 0 && !option.help.empty();
            const bool known = help.find("\n  --" + option.name + " ") != std::string::npos;
            CHECK((known || !due));
        }
    }
}

TEST_CASE("the manual and the completions know every option of the table") {
    const auto manual = run({"manual"}).out;
    const auto completion = run({"manual", "--completion", "bash"}).out;
    for (const auto& option : order_options()) {
        if (!option.help.empty()) {
            CAPTURE(option.name);
            CHECK(manual.find("\\fB\\-\\-" + option.name + "\\fR") != std::string::npos);
            CHECK(completion.find("--" + option.name) != std::string::npos);
        }
    }
}

TEST_CASE("a command refuses what an option does not take, in one sentence") {
    const test::Folder folder;
    for (const auto& [kind, command] : commands()) {
        for (const auto& option : order_options()) {
            const bool reads = option.form != OptionForm::flag && option.form != OptionForm::day;
            if ((option.kinds & kind) == 0 || option.help.empty() || !reads) {
                continue;
            }
            const auto wrong =
                option.is_number() ? fmt::format("{}", option.most + 1) : std::string("nonsense");
            CAPTURE(command.first, option.name, wrong);
            const auto result =
                run({command.first, "-o", (folder / command.second).string(), "--" + option.name, wrong});
            CHECK(result.exit == 2);
            CHECK(result.err.starts_with("terrachron: --" + option.name + " "));
            CHECK(result.err.find("'" + wrong + "'") != std::string::npos);
            CHECK(result.err.find('\n') == result.err.size() - 1);
        }
    }
    CHECK(folder.file_count() == 0);
}

TEST_CASE("of two options that say the same only one is taken") {
    const test::Folder folder;
    const test::Arguments film{"animate", "-o", (folder / "x.gif").string()};
    for (const test::Arguments& two : {test::Arguments{"--size", "400x300", "--layout", "a4"},
                                       test::Arguments{"--scale", "2", "--dpi", "192"},
                                       test::Arguments{"--seconds", "3", "--hold", "1"}}) {
        auto words = film;
        words.insert(words.end(), two.begin(), two.end());
        const auto result = run(words);
        CAPTURE(result.err);
        CHECK(result.exit == 2);
        CHECK(result.err.find("excludes") != std::string::npos);
    }
    CHECK(folder.file_count() == 0);
}
