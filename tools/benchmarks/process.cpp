#include "tools/benchmarks/process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>

namespace bench {

namespace {

[[noreturn]] void become(std::vector<std::string> command, const std::string& log) {
    std::vector<char*> arguments;
    arguments.reserve(command.size() + 1);
    for (auto& word : command) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(out, 1);
    dup2(out, 2);
    execvp(arguments[0], arguments.data());
    _exit(127);
}

}  // namespace

Ran run_process(const std::vector<std::string>& command, const std::string& log) {
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        become(command, log);
    }
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    const auto end = std::chrono::steady_clock::now();
    return {std::chrono::duration<double>(end - start).count(),
            static_cast<double>(used.ru_maxrss) / 1000,  // Linux counts it in kilobytes
            WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

Ran run_or_die(const std::vector<std::string>& command, const std::string& log) {
    const auto ran = run_process(command, log);
    if (ran.exit != 0) {
        std::cerr << fmt::format("{} ended with {}:\n{}\n", command.front(), ran.exit,
                                 std::string{std::istreambuf_iterator<char>(std::ifstream(log).rdbuf()), {}});
        std::exit(1);
    }
    return ran;
}

}  // namespace bench
