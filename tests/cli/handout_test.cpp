#include "tests/support/program.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>

using test::output_of;
using test::run;

namespace {

/// Without spaces of any width: tools differ in how they write them and where lines end.
std::string without_spaces(std::string text) {
    for (const std::string space : {"\u202F", "\u2009", " ", "\n", "\f"})
        for (auto at = text.find(space); at != std::string::npos; at = text.find(space, at))
            text.erase(at, space.size());
    return text;
}

bool holds(const std::string& text, const std::string& part) {
    return without_spaces(text).find(without_spaces(part)) != std::string::npos;
}

struct Handout : test::Folder {
    /// Writes it and returns its path in quotes.
    std::string make(test::Arguments more = {}) const {
        test::Arguments arguments{"handout", "-q", "--overwrite", "-o", (*this / "talk.pdf").string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto result = run(arguments);
        CAPTURE(result.err);
        REQUIRE(result.exit == 0);
        return "'" + (*this / "talk.pdf").string() + "'";
    }
    static std::string text(const std::string& pdf, int page) {
        const auto number = std::to_string(page);
        return output_of("pdftotext -f " + number + " -l " + number + " " + pdf + " -");
    }
};

}  // namespace

TEST_CASE("a handout has a page for every change, on A4") {
    const Handout folder;
    const auto info = output_of("pdfinfo " + folder.make());
    CHECK(holds(info, "Pages:           8"));
    CHECK(holds(info, "(A4)"));
    CHECK(holds(info, "Title:           First Karabakh war"));
    CHECK(holds(info, "Subject:         First Karabakh war"));
}

TEST_CASE("each page says day, change, both sums, who holds what, sources and its number") {
    const Handout folder;
    for (const char* layout : {"a4", "a4-portrait", "a4-landscape", "a3"}) {
        const auto page = Handout::text(folder.make({"--layout", layout}), 3);
        CAPTURE(layout, page);
        for (const char* words :
             {"18 May 1992", "On this day: + Lachin 1\u202F840 km²", "overlaps counted once",
              "all rows added", "6\u202F240 km²", "6\u202F529 km²", "2.5 – 7.2 %",
              "Held by that list, no holder named", "Dated to an interval, no day given", "CIA Factbook",
              "Dates and areas: Virtual Karabakh", "Every date and figure is a claim of its source.",
              "3 / 8"})
            CHECK(holds(page, words));
    }
}

TEST_CASE("all letters of a handout are embedded") {
    const Handout folder;
    const auto fonts =
        output_of("pdffonts " + folder.make() + " | tail -n +3 | awk '{print $(NF-4)}' | sort -u");
    CHECK(fonts == "yes\n");
}

TEST_CASE("a note of one's own stands on its page in the place of the sentences") {
    const Handout folder;
    const auto pdf = folder.make({"--dates", "1992-05-08,1993-07-23", "--note",
                                  "1993-07-23=Ask: which row changed?", "--title", "Lesson 3"});
    CHECK(holds(Handout::text(pdf, 2), "Ask: which row changed?"));
    CHECK_FALSE(holds(Handout::text(pdf, 2), "Held by that list"));
    CHECK(holds(Handout::text(pdf, 1), "Held by that list"));
    CHECK(holds(Handout::text(pdf, 1), "Lesson 3"));
    CHECK(holds(Handout::text(pdf, 2), "2 / 2"));
}

TEST_CASE("a note too long for its page goes on, with no word lost") {
    const Handout folder;
    std::string note;
    for (int i = 1; i <= 900; ++i) note += "word" + std::to_string(i) + (i % 60 == 0 ? ".\n" : ". ");
    const auto pdf = folder.make({"--dates", "1993-07-23", "--note", "1993-07-23=" + note});
    CHECK(holds(Handout::text(pdf, 2), "23 July 1993, continued"));
    std::string all;
    for (int page = 1; page <= 9; ++page) all += Handout::text(pdf, page);
    for (int i = 1; i <= 900; ++i) CHECK(holds(all, "word" + std::to_string(i) + "."));
}

TEST_CASE("a presentation becomes a handout, its captions and notes with it") {
    const Handout folder;
    test::write_text(folder / "talk.json", R"({"format_version": 1, "scenes": [
        {"date": "1988-01-01", "caption": "Before the first dated change"},
        {"date": "1993-08-23", "caption": "Two on one day", "note": "For the speaker: wait here."}]})");
    const auto pdf = folder.make({"--talk", (folder / "talk.json").string()});
    CHECK(holds(Handout::text(pdf, 1), "Before the first dated change"));
    CHECK(holds(Handout::text(pdf, 1), "1 / 2"));
    CHECK(holds(Handout::text(pdf, 2), "For the speaker: wait here."));
    CHECK(holds(Handout::text(pdf, 2), "23 August 1993"));
    const auto result = run({"handout", "-o", (folder / "x.pdf").string(), "--talk", "/no/such/talk.json"});
    CHECK(result.exit == 1);
    CHECK(test::is_one_sentence(result.err));
}

TEST_CASE("pupils have a handout without answers and notes, and the teacher one with them") {
    const Handout folder;
    test::write_text(folder / "lesson.json", R"({"format_version": 1, "slides": [
        {"date": "1993-01-01", "caption": "How much is held?", "note": "Let them guess.", "hide": ["number", "date"]},
        {"date": "1993-01-01", "caption": "6 240 km2."}]})");
    const test::Arguments of_lesson{"--presentation", (folder / "lesson.json").string(), "--for"};
    auto arguments = of_lesson;
    arguments.push_back("pupils");
    auto pdf = folder.make(arguments);
    const auto pupils = output_of("pdftotext " + pdf + " -");
    CHECK(holds(pupils, "How much is held?"));
    CHECK(holds(pupils, "Which day?"));
    CHECK(holds(pupils, "Listed area, km²: ____"));
    CHECK(holds(pupils, "1 / 1"));
    for (const char* answer : {"1 January 1993", "6 240", "Let them guess", "%"}) {
        CAPTURE(answer);
        CHECK_FALSE(holds(pupils, answer));
        CHECK_FALSE(holds(output_of("pdfinfo " + pdf), answer));
    }
    arguments.back() = "teacher";
    pdf = folder.make(arguments);
    const auto teacher = output_of("pdftotext " + pdf + " -");
    for (const char* answer : {"1 January 1993", "6 240", "Let them guess.", "2 / 2"}) {
        CAPTURE(answer);
        CHECK(holds(teacher, answer));
    }
    CHECK(run({"handout", "-o", (folder / "x.pdf").string(), "--for", "parents"}).exit == 2);
}

TEST_CASE("the same handout is the same bytes") {
    const Handout folder;
    folder.make();
    const auto first = test::read_file(folder / "talk.pdf");
    folder.make();
    CHECK((first == test::read_file(folder / "talk.pdf")));
}

TEST_CASE("what no handout can be is wrong usage") {
    const auto refused = [](test::Arguments more, const std::string& word) {
        more.insert(more.begin(), "handout");
        const auto result = run(more);
        CAPTURE(result.err);
        CHECK(result.exit == 2);
        CHECK(holds(result.err, word));
    };
    refused({"-o", "talk.png"}, ".pdf");
    refused({"-o", "x.pdf", "--by", "day"}, "pages");
    refused({"-o", "x.pdf", "--dates", "1992"}, "--dates");
    refused({"-o", "x.pdf", "--note", "1992-05-08"}, "--note");
    refused({"-o", "x.pdf", "--note", "1990-01-01=Text"}, "no page");
    refused({"-o", "x.pdf", "--layout", "a7"}, "a4");
    refused({"-o", "x.pdf", "--without", "legends"}, "legend");
}

TEST_CASE("with large text the words stand on sheets of their own, whole and with their figures") {
    const Handout folder;
    const test::Arguments day{"--dates", "1994-05-12"};
    for (const char* text : {"1.5", "2", "3"})
        for (const char* layout : {"a4", "a4-landscape"}) {
            CAPTURE(text, layout);
            auto arguments = day;
            arguments.insert(arguments.end(), {"--text", text, "--layout", layout});
            const auto pdf = folder.make(arguments);
            CHECK(holds(Handout::text(pdf, 1), "12 May 1994"));
            const auto all = output_of("pdftotext " + pdf + " -");
            CHECK(holds(all, "overlaps counted once"));
            CHECK(holds(all, "14 393 km²   16.6 %"));
            // Nothing runs over the edge of the paper.
            const auto boxes = output_of("pdftotext -bbox " + pdf +
                                         " - | awk -F'\"' '/<page/{w=$2;h=$4} "
                                         "/<word/{if($6>w||$8>h||$2<0||$4<0)print}'");
            CHECK(boxes.empty());
        }
}

TEST_CASE("no word of a handout runs beyond its paper, however long it is") {
    const test::Folder folder;
    std::filesystem::create_directory(folder / "d");
    test::write_text(folder / "d" / "control.csv",
                     "region,holder,from\n" + std::string(120, 'W') + ",north,1900-05-08\n");
    const auto file = (folder / "h.pdf").string();
    REQUIRE(run({"handout", (folder / "d").string(), "-o", file, "-q"}).exit == 0);
    const auto beyond = test::output_of(
        "pdftotext -bbox '" + file +
        "' - | /usr/bin/python3 -c \"import re, sys; page = sys.stdin.read(); "
        "width = float(re.search('page width=.([0-9.]+)', page)[1]); "
        "print(sum(float(x) > width for x in re.findall('xMax=.([0-9.]+)', page)), page.count('WWW') > 0)\"");
    CHECK(beyond == "0 True\n");
}
