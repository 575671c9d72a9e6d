#include "app/window/session/action_script.hpp"

#include "app/state/state_text.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/model/typed_date.hpp"

#include <fmt/format.h>

#include <functional>
#include <map>
#include <sstream>

namespace viewer {

using namespace geodata;

namespace {

double seconds_of(const std::string& text) {
    const auto number = parse_number(text);
    if (!number.found || number.value < 0 || number.value > 600) {
        throw Error(fmt::format("takes seconds from 0 to 600, found '{}'", text));
    }
    return number.value;
}

ScriptStep key_step(const std::string& text) {
    const auto press = parse_key(text);
    if (action_of(press) == nullptr && action_of(press, true) == nullptr) {
        throw Error(fmt::format("takes a key of the list that F1 shows, found '{}'", text));
    }
    return ScriptKey{press};
}

ScriptStep do_step(const std::string& id) {
    std::vector<std::string> known;
    for (const auto& group : action_groups()) {
        for (const auto& action : group.actions) {
            if (action.id == id) {
                return ScriptDo{&action};
            }
            known.push_back(action.id);
        }
    }
    throw Error(fmt::format("takes the id of an action, found '{}'.{}", id, did_you_mean(id, known)));
}

// A word that the state does not have, or a value that it cannot take, is told before anything is done.
ScriptStep set_step(const std::string& text, const MapData& map) {
    const auto equals = text.find('=');
    if (equals == std::string::npos) {
        throw Error(fmt::format("takes WORD=VALUE, found '{}'", text));
    }
    ScriptSet step{text.substr(0, equals), text.substr(equals + 1)};
    state_from({{step.name, step.value}}, map);
    return step;
}

ScriptStep day_step(const std::string& text, const Dataset& dataset) {
    const auto typed = read_typed_day(text, dataset.first_day, dataset.last_day);
    if (!typed.day) {
        throw Error(fmt::format("takes a day like 1992-05-08, found '{}'", text));
    }
    return ScriptAction{GoToDay{*typed.day}};
}

ScriptStep step_of(const std::string& line, const MapData& map) {
    const auto space = line.find(' ');
    const auto name = line.substr(0, space);
    const auto rest = space == std::string::npos ? std::string() : std::string(trimmed(line.substr(space)));
    const std::map<std::string, std::function<ScriptStep()>> verbs{
        {"key", [&] { return key_step(rest); }},
        {"do", [&] { return do_step(rest); }},
        {"go", [&] { return day_step(rest, *map.dataset); }},
        {"set", [&] { return set_step(rest, map); }},
        {"play", [&]() -> ScriptStep { return ScriptPlay{seconds_of(rest)}; }},
        {"wait", [&]() -> ScriptStep { return ScriptWait{seconds_of(rest)}; }},
        {"picture", [&]() -> ScriptStep { return ScriptPicture{rest}; }},
        {"quit", []() -> ScriptStep { return ScriptQuit{}; }}};
    const auto verb = verbs.find(name);
    if (verb == verbs.end()) {
        std::vector<std::string> known;
        for (const auto& row : verbs) {
            known.push_back(row.first);
        }
        throw Error(fmt::format("is none of {}.{}", joined(known, ", "), did_you_mean(name, known)));
    }
    return verb->second();
}

}  // namespace

std::vector<ScriptStep> read_actions(const std::filesystem::path& file, const MapData& map) {
    std::istringstream stream(read_file_or_input(file));
    std::vector<ScriptStep> steps;
    std::string line;
    for (int number = 1; std::getline(stream, line); ++number) {
        const std::string text(trimmed(line));
        if (text.empty() || text.starts_with('#')) {
            continue;
        }
        try {
            steps.push_back(step_of(text, map));
        } catch (const Error& error) {
            throw Error(fmt::format("{}, line {}: '{}' {}", printable(file.string()), number, printable(text),
                                    error.what()));
        }
    }
    return steps;
}

}  // namespace viewer
