#include "geodata/analysis/findings/contradictions.hpp"
#include "geodata/analysis/findings/data_check.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text_check.hpp"
#include "tests/support/mutants.hpp"

#include <catch2/catch.hpp>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

using namespace geodata;

namespace {

constexpr unsigned most_seconds = 5;
constexpr rlim_t most_memory = rlim_t{1} << 30;

/// What reading came to, as one line.
std::string outcome_of(const std::filesystem::path& path) {
    try {
        const auto dataset = read_dataset(path);
        data_findings(dataset);
        find_contradictions(dataset);
        return "read";
    } catch (const Error& error) {
        return std::string("told ") + error.what();
    } catch (const std::exception& error) {
        return std::string("other ") + error.what();
    }
}

// Sanitizers map terabytes of addresses for their own books.
void limit_memory() {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    rlimit used{};
    getrlimit(RLIMIT_AS, &used);
    used.rlim_cur = most_memory + (rlim_t{1} << 30);  // libraries, whose pages are shared, count too
    setrlimit(RLIMIT_AS, &used);
#endif
}

/// The same in a process of its own with bounded time and memory; "ended by 11" when a signal ended it.
std::string bounded_outcome_of(const std::filesystem::path& path) {
    int ends[2];
    if (pipe(ends) != 0) return "no pipe";
    const pid_t child = fork();
    if (child == 0) {
        alarm(most_seconds);
        limit_memory();
        const auto outcome = outcome_of(path).substr(0, 4000);
        const auto written = write(ends[1], outcome.data(), outcome.size());
        _exit(written < 0);
    }
    close(ends[1]);
    std::string outcome(4096, '\0');
    const auto got = read(ends[0], outcome.data(), outcome.size());
    outcome.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? "ended by " + std::to_string(WTERMSIG(status)) : outcome;
}

std::size_t number_from(const char* variable, std::size_t otherwise) {
    const char* text = std::getenv(variable);
    return text == nullptr ? otherwise : std::strtoul(text, nullptr, 10);
}

bool is_right(const std::string& outcome, const test::Mutant& mutant) {
    if (outcome == "read") return true;
    const auto names_file = outcome.find(mutant.file.substr(0, mutant.file.find('.'))) != std::string::npos ||
                            outcome.find(".csv:") != std::string::npos ||
                            outcome.find(".geojson:") != std::string::npos ||
                            outcome.find("dataset.json") != std::string::npos;
    const bool sentence = outcome.ends_with('.') || outcome.ends_with('?');
    return outcome.starts_with("told ") && sentence && names_file && printable(outcome) == outcome;
}

}  // namespace

// `tools/mutants` makes many more of them.
TEST_CASE("whatever happens to a dataset, it is read or refused with the name of the file, in seconds and "
          "bounded memory") {
    const auto count = number_from("TERRACHRON_MUTANTS", 600);
    const auto seed = number_from("TERRACHRON_SEED", 1);
    const test::Folder packages;
    const auto package = packages / "good.gpkg";
    write_dataset(read_dataset(std::filesystem::path(test::tests_folder) / "data" / "good"), package);
    read_dataset(package);  // what is loaded now need not be loaded for each
    std::size_t refused = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const test::GoodCopy folder;
        test::Mutant mutant;
        const auto path =
            test::make_mutant(folder, package, static_cast<std::uint32_t>(seed * 1'000'003 + i), mutant);
        const auto outcome = bounded_outcome_of(path);
        refused += outcome.starts_with("told ") ? 1 : 0;
        CAPTURE(i, seed, mutant.what, mutant.file, outcome);
        CHECK(is_right(outcome, mutant));
    }
    CHECK(refused > count / 3);
}
