#pragma once

#include "tests/support/folder.hpp"
#include "tests/support/where.hpp"

#include <sys/wait.h>

#include <fcntl.h>

#include <cstdlib>
#include <map>
#include <string>
#include <vector>

// The real program, started as a user would start it.
namespace test {

using Arguments = std::vector<std::string>;
using Environment = std::map<std::string, std::string>;

/// What one run of the program left.
struct Run {
    int exit = -1;  ///< negative: the number of the signal that ended it
    std::string out;
    std::string err;
};

/// The few variables that a run gets: no display, no desktop, its own home.
inline Environment plain_environment(const Folder& home) {
    Environment variables{{"PATH", "/usr/bin:/bin"}, {"HOME", home.path()}, {"XDG_CACHE_HOME", home.path()}};
    for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH"})
        if (const char* value = std::getenv(name)) variables[name] = value;
    return variables;
}

inline int start(const Arguments& arguments, const Environment& variables, const Folder& in) {
    std::vector<std::string> words{test::program_file};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> settings;
    for (const auto& [name, value] : variables) settings.push_back(name + "=" + value);
    const auto pointers = [](std::vector<std::string>& texts) {
        std::vector<char*> list;
        for (auto& text : texts) list.push_back(text.data());
        list.push_back(nullptr);
        return list;
    };
    const auto argv = pointers(words);
    const auto envp = pointers(settings);
    const auto out = (in / ".out").string();
    const auto err = (in / ".err").string();
    const pid_t child = fork();
    if (child == 0) {
        dup2(open("/dev/null", O_RDONLY), 0);
        dup2(open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 1);
        dup2(open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 2);
        if (chdir(in.path().c_str()) == 0) execve(argv[0], argv.data(), envp.data());
        _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// Runs the program in a folder of its own (or the one given) with `more` variables.
inline Run run(const Arguments& arguments, const Environment& more = {}) {
    const Folder in;
    auto variables = plain_environment(in);
    for (const auto& [name, value] : more) variables[name] = value;
    const int exit = start(arguments, variables, in);
    return {exit, read_file(in / ".out"), read_file(in / ".err")};
}

/// Whether a message is what a failure should print: one line, a sentence, with the program's name before it.
inline bool is_one_sentence(const std::string& err) {
    return err.starts_with("terrachron: ") && err.find('\n') == err.size() - 1 &&
           (err.ends_with(".\n") || err.ends_with("?\n"));
}

}  // namespace test
