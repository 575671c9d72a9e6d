#include "app/window/session/action_script.hpp"
#include "app/window/session/session_file.hpp"
#include "tests/fuzz/feeding.hpp"
#include "tests/fuzz/targets.hpp"

namespace fuzz {

namespace {

using namespace viewer;

void actions(const std::string& bytes) {
    const MemoryFile file(bytes);
    without_errors([&] { read_actions(file.path(), map()); });
}

void session(const std::string& bytes) {
    const MemoryFile file(bytes);
    without_errors([&] { read_session(file.path(), map()); });
}

}  // namespace

const std::vector<Target>& window_targets() {
    static const std::vector<Target> table{{"actions", actions}, {"session", session}};
    return table;
}

}  // namespace fuzz
