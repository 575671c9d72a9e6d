#include "app/cli/command_line_text.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

namespace viewer {

namespace {

using geodata::joined;

std::vector<std::string> option_names(const CommandText& command) {
    std::vector<std::string> names;
    for (const auto& option : command.options) {
        names.insert(names.end(), option.names.begin(), option.names.end());
    }
    return names;
}

bool takes_file(const OptionText& option) { return option.value == "FILE"; }

std::string quoted(std::string text) {
    for (auto at = text.find('\''); at != std::string::npos; at = text.find('\'', at + 4)) {
        text.replace(at, 1, "'\\''");
    }
    return "'" + text + "'";
}

// A stroke before each of those letters.
std::string with_strokes(const std::string& text, std::string_view letters) {
    std::string safe;
    for (const char c : text) {
        safe += (letters.find(c) == std::string_view::npos ? "" : "\\") + std::string(1, c);
    }
    return safe;
}

// ---- bash ----

// One arm for each option that takes a value: its words, file names, or nothing that could be known.
std::string bash_values(const CommandText& command, const std::string& key) {
    std::string arms;
    for (const auto& option : command.options) {
        if (option.value.empty() || option.names.empty()) {
            continue;
        }
        std::vector<std::string> patterns;
        for (const auto& name : option.names) {
            patterns.push_back(quoted(key + " " + name));
        }
        const auto reply = !option.words.empty() ? fmt::format("words={}", quoted(joined(option.words, " ")))
                           : takes_file(option)  ? std::string("files=yes")
                                                 : std::string(":");
        arms += fmt::format("        {}) {} ;;\n", joined(patterns, " | "), reply);
    }
    return arms;
}

std::string bash_options(const CommandText& command, const std::string& key) {
    return fmt::format("        {}) options={} ;;\n", key.empty() ? "''" : key,
                       quoted(joined(option_names(command), " ")));
}

constexpr const char* bash_script = R"(# Completion of terrachron for bash.
_terrachron() {{
    local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} command='' word words='' files=''
    local commands={commands} options=''
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        if [[ " $commands " == *" $word "* ]]; then command=$word; break; fi
    done
    case $command in
{options}    esac
    case "$command $prev" in
{values}        *)
            words=$options
            if [[ -z $command && $cur != -* ]]; then words=$commands files=yes; fi ;;
    esac
    mapfile -t COMPREPLY < <(
        compgen -W "$words" -- "$cur"
        if [[ -n $files ]]; then compgen -f -- "$cur"; fi)
    if [[ -n $files ]]; then compopt -o filenames 2>/dev/null; fi
}}
complete -F _terrachron terrachron
)";

std::string bash(const CommandLineText& line) {
    auto options = bash_options(line.program, "");
    auto values = bash_values(line.program, "");
    for (const auto& command : line.commands) {
        options += bash_options(command, command.name);
        values += bash_values(command, command.name);
    }
    return fmt::format(
        bash_script,
        fmt::arg("commands", quoted(joined(geodata::each_of(line.commands, &CommandText::name), " "))),
        fmt::arg("options", options), fmt::arg("values", values));
}

// ---- zsh ----

std::string zsh_guarded(const std::string& text) { return with_strokes(text, "[]:\\"); }

std::string zsh_option(const OptionText& option, const std::string& name) {
    const auto value = option.value.empty()    ? std::string()
                       : !option.words.empty() ? fmt::format(":value:({})", joined(option.words, " "))
                       : takes_file(option)    ? std::string(":file:_files")
                                               : std::string(":value: ");
    return quoted(
        fmt::format("{}{}[{}]{}", option.repeated ? "*" : "", name, zsh_guarded(option.help), value));
}

std::string zsh_options(const CommandText& command) {
    std::string text;
    for (const auto& option : command.options) {
        for (const auto& name : option.names) {
            text += " \\\n                " + zsh_option(option, name);
        }
    }
    return text;
}

constexpr const char* zsh_script = R"(#compdef terrachron
# Completion of terrachron for zsh.
_terrachron_first() {{
    local -a commands=(
{commands}    )
    _describe command commands
    _files
}}
_terrachron() {{
    local command=${{words[2]}}
    if (( CURRENT > 2 )); then
        case $command in
{arms}        esac
    fi
    _arguments{options} \
                '1: :_terrachron_first'
}}
_terrachron "$@"
)";

std::string zsh(const CommandLineText& line) {
    std::string commands, arms;
    for (const auto& command : line.commands) {
        commands += fmt::format("        {}\n", quoted(command.name + ":" + zsh_guarded(command.help)));
        arms += fmt::format("            {})\n                shift words\n                (( CURRENT-- ))\n"
                            "                _arguments{}\n                return ;;\n",
                            command.name, zsh_options(command));
    }
    return fmt::format(zsh_script, fmt::arg("commands", commands), fmt::arg("arms", arms),
                       fmt::arg("options", zsh_options(line.program)));
}

// ---- fish ----

std::string fish_quoted(const std::string& text) { return "'" + with_strokes(text, "'\\") + "'"; }

std::string fish_option(const OptionText& option, const std::string& when) {
    if (option.names.empty()) {
        return {};
    }
    auto row = fmt::format("complete -c terrachron -n {}", fish_quoted(when));
    for (const auto& name : option.names) {
        row += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    }
    if (!option.words.empty()) {
        row += " -x -a " + fish_quoted(joined(option.words, " "));
    } else if (!option.value.empty()) {
        row += takes_file(option) ? " -r -F" : " -x";
    }
    return row + " -d " + fish_quoted(option.help) + "\n";
}

std::string fish(const CommandLineText& line) {
    std::string script = "# Completion of terrachron for fish.\n";
    const auto first =
        "not __fish_seen_subcommand_from " + joined(geodata::each_of(line.commands, &CommandText::name), " ");
    for (const auto& command : line.commands) {
        script += fmt::format("complete -c terrachron -n {} -a {} -d {}\n", fish_quoted(first), command.name,
                              fish_quoted(command.help));
    }
    for (const auto& option : line.program.options) {
        script += fish_option(option, first);
    }
    for (const auto& command : line.commands) {
        for (const auto& option : command.options) {
            script += fish_option(option, "__fish_seen_subcommand_from " + command.name);
        }
    }
    return script;
}

}  // namespace

const std::vector<ShellCompletion>& shell_completions() {
    static const std::vector<ShellCompletion> table{{"bash", bash}, {"zsh", zsh}, {"fish", fish}};
    return table;
}

}  // namespace viewer
