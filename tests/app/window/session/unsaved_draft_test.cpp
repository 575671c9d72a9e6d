#include "app/window/session/unsaved_draft.hpp"

#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using geodata::DatasetText;
using test::Folder;

namespace {

const DatasetText saved{{{"control.csv", "region,holder\na,x\nb,x\n"}, {"names.csv", "region,name\n"}}};
const DatasetText changed{{{"control.csv", "region,holder\na,y\nb,x\n"},
                           {"names.csv", "region,name\n"},
                           {"events.csv", "date\n1900\n"}}};

}  // namespace

TEST_CASE("changes that are not saved are kept beside the session and found again") {
    const Folder folder;
    const auto session = folder / "war.json";
    keep_draft(session, draft_between(saved, changed));
    const auto kept = kept_draft(session);
    REQUIRE(kept.has_value());
    CHECK(fits(*kept, saved));
    CHECK(with_draft(saved, *kept) == changed);
    CHECK(draft_words(*kept) == "1 row of control.csv and 2 rows of events.csv");
}

TEST_CASE("a later draft takes the place of an earlier one") {
    const Folder folder;
    const auto session = folder / "war.json";
    keep_draft(session, draft_between(saved, changed));
    auto less = saved;
    less.put("names.csv", "region,name\na,A\n");
    keep_draft(session, draft_between(saved, less));
    CHECK(with_draft(saved, kept_draft(session).value()) == less);
}

TEST_CASE("a file that was taken away is taken away by the draft too") {
    const Folder folder;
    auto less = saved;
    less.put("names.csv", "");
    keep_draft(folder / "war.json", draft_between(saved, less));
    CHECK(with_draft(saved, kept_draft(folder / "war.json").value()).bytes("names.csv").empty());
}

TEST_CASE("a draft fits no files that somebody has changed since") {
    const auto draft = draft_between(saved, changed);
    auto other = saved;
    other.put("control.csv", "region,holder\na,z\n");
    CHECK_FALSE(fits(draft, other));
}

TEST_CASE("a draft that was dropped is no more") {
    const Folder folder;
    keep_draft(folder / "war.json", draft_between(saved, changed));
    drop_draft(folder / "war.json");
    CHECK_FALSE(kept_draft(folder / "war.json").has_value());
    CHECK(folder.file_count() == 0);
}

TEST_CASE("a draft set aside is no more offered, and not written over") {
    const Folder folder;
    keep_draft(folder / "war.json", draft_between(saved, changed));
    const auto aside = set_draft_aside(folder / "war.json");
    CHECK_FALSE(kept_draft(folder / "war.json").has_value());
    CHECK(test::read_file(aside / "changed-events.csv") == "date\n1900\n");
}
