#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>
#include <signal.h>

#include <chrono>
#include <thread>

using Catch::Matchers::Contains;

namespace {

/// An X server of its own kind, on a display number that it chooses.
class OddDisplay {
public:
    explicit OddDisplay(const std::vector<std::string>& more) {
        const auto number_file = (folder_ / "number").string();
        std::vector<std::string> words{"Xvfb", "-displayfd", "3", "-nolisten", "tcp"};
        words.insert(words.end(), more.begin(), more.end());
        std::vector<char*> arguments;
        for (auto& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        pid_ = fork();
        if (pid_ == 0) {
            dup2(open(number_file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 3);
            dup2(open("/dev/null", O_WRONLY), 2);
            execvp(arguments[0], arguments.data());
            _exit(127);
        }
        for (int waited = 0; waited < 200 && name_.size() < 2; ++waited) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            const auto number = test::read_file(number_file);
            if (number.ends_with('\n')) name_ = ":" + number.substr(0, number.size() - 1);
        }
    }
    ~OddDisplay() {
        kill(pid_, SIGTERM);
        waitpid(pid_, nullptr, 0);
    }
    OddDisplay(const OddDisplay&) = delete;
    OddDisplay& operator=(const OddDisplay&) = delete;

    const std::string& name() const { return name_; }

private:
    test::Folder folder_;
    pid_t pid_ = 0;
    std::string name_;
};

void refuses_the_window(const std::vector<std::string>& server, const std::string& missing) {
    const OddDisplay display(server);
    REQUIRE(!display.name().empty());
    const auto result = test::run({"--fresh"}, {{"DISPLAY", display.name()}, {"LIBGL_ALWAYS_SOFTWARE", "1"}});
    CAPTURE(result.err);
    CHECK(result.exit == 2);
    CHECK(test::is_one_sentence(result.err));
    CHECK_THAT(result.err,
               Contains("'" + display.name() + "'") && Contains(missing) && Contains("terrachron render"));
}

/// The session that a window keeps after commands of the shell on a display of its own, which begin before it opens and go on
/// while it is open.
std::string session_after(const std::string& before, const std::string& during) {
    const OddDisplay display({"-noreset", "-screen", "0", "1280x800x24"});
    const test::Folder home;
    const std::string program = test::program_file;
    return test::output_of("cd '" + home.path().string() +
                           "' && export HOME=$PWD XDG_STATE_HOME=$PWD/state DISPLAY=" + display.name() +
                           " LIBGL_ALWAYS_SOFTWARE=1; " + before + "; '" + program +
                           "' --fresh & window=$!; xdotool search --sync --onlyvisible --name Terrachron "
                           "windowfocus; sleep 2; " +
                           during +
                           "; sleep 2; kill $window; wait $window; cat state/terrachron/sessions/*.json");
}

}  // namespace

TEST_CASE("on a keyboard without Latin letters keys are those that lie there on one with") {
    CHECK_THAT(session_after("setxkbmap ru", "xdotool key 38"), Contains("compare="));  // the place of A
}

TEST_CASE("text is as much larger at first as the desktop wants it") {
    CHECK_THAT(session_after("printf 'Xft.dpi: 192\\n' > x; xprop -root -f RESOURCE_MANAGER 8s -set "
                             "RESOURCE_MANAGER \"$(cat x)\"",
                             "xdotool key Right"),
               Contains("text=2"));
    CHECK_THAT(session_after("export GDK_SCALE=2", "xdotool key Right"), Contains("text=2"));
    CHECK_THAT(session_after("true", "xdotool key Right"), !Contains("text="));
}

TEST_CASE("a dataset that cannot be read is told in a window that opens all the same") {
    const OddDisplay display({"-noreset", "-screen", "0", "1280x800x24"});
    CHECK(test::output_of("HOME=/tmp DISPLAY=" + display.name() +
                          " LIBGL_ALWAYS_SOFTWARE=1 timeout -s TERM 4 '" + std::string(test::program_file) +
                          "' /no/such/dataset --fresh; echo exit $?") == "exit 124\n");
}

TEST_CASE("a display without GLX is refused in a sentence that says so") {
    refuses_the_window({"-noreset", "-screen", "0", "1280x800x24", "-extension", "GLX"}, "has no GLX");
}

TEST_CASE("a display of few colours is refused in a sentence that says so") {
    refuses_the_window({"-noreset", "-screen", "0", "1280x800x16"}, "has 16 bits");
    refuses_the_window({"-noreset", "-screen", "0", "1280x800x8"}, "has 8 bits");
}

TEST_CASE("a very wide display, as of two side by side, gives a window of the usual size") {
    const OddDisplay display({"-noreset", "-screen", "0", "2560x720x24"});
    REQUIRE(!display.name().empty());
    const test::Folder folder;
    const auto picture = (folder / "picture.png").string();
    test::write_text(folder / "actions.txt", "wait 0.5\npicture " + picture + "\nquit\n");
    const auto result = test::run({"--fresh", "--actions", (folder / "actions.txt").string()},
                                  {{"DISPLAY", display.name()}, {"LIBGL_ALWAYS_SOFTWARE", "1"}});
    CAPTURE(result.err);
    CHECK(result.exit == 0);
    CHECK(test::output_of("identify -format '%wx%h' '" + picture + "'") == "2304x648");
}

TEST_CASE("a display that begins anew when its last client leaves still gives a window") {
    const OddDisplay display({"-screen", "0", "1280x800x24"});
    REQUIRE(!display.name().empty());
    const test::Folder folder;
    test::write_text(folder / "actions.txt", "wait 0.2\nquit\n");
    const auto result = test::run({"--fresh", "--actions", (folder / "actions.txt").string()},
                                  {{"DISPLAY", display.name()}, {"LIBGL_ALWAYS_SOFTWARE", "1"}});
    CAPTURE(result.err);
    CHECK(result.exit == 0);
}
