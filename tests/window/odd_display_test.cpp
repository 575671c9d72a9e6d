#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

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

}  // namespace

TEST_CASE("a display without GLX is refused in a sentence that says so") {
    refuses_the_window({"-noreset", "-screen", "0", "1280x800x24", "-extension", "GLX"}, "has no GLX");
}

TEST_CASE("a display of few colours is refused in a sentence that says so") {
    refuses_the_window({"-noreset", "-screen", "0", "1280x800x16"}, "has 16 bits");
    refuses_the_window({"-noreset", "-screen", "0", "1280x800x8"}, "has 8 bits");
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
