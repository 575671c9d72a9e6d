#include "app/cli/command_line_text.hpp"

#include "app/state/state_option.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

namespace viewer {

namespace {

// What man would take for its own: backslashes, hyphens that are typed, and lines that begin with a dot or quote.
std::string roff(const std::string& text) {
    std::string safe;
    for (const char c : text) {
        safe += c == '\\' ? std::string("\\e") : c == '-' ? std::string("\\-") : std::string(1, c);
    }
    return (safe.starts_with('.') || safe.starts_with('\'') ? "\\&" : "") + safe;
}

std::string head_of(const OptionText& option) {
    std::vector<std::string> names;
    for (const auto& name : option.names) {
        names.push_back("\\fB" + roff(name) + "\\fR");
    }
    auto head = geodata::joined(names, ", ");
    if (!option.value.empty()) {
        const auto value = option.words.empty() ? "\\fI" + roff(option.value) + "\\fR"
                                                : roff(geodata::joined(option.words, "|"));
        head += (head.empty() ? "" : " ") + value;
    }
    return head;
}

std::string paragraph_of(const OptionText& option) {
    return fmt::format(".TP\n{}\n{}.{}{}\n", head_of(option), roff(option.help),
                       option.required ? " Must be given." : "",
                       option.repeated ? " May be given several times." : "");
}

std::string options_of(const CommandText& command) {
    std::string text;
    for (const auto& option : command.options) {
        // The same in every command: it stands once, in the options of the program.
        const bool help = !option.names.empty() && option.names.front() == "-h";
        text += help && command.name != "terrachron" ? std::string() : paragraph_of(option);
    }
    return text;
}

std::string commands_of(const CommandLineText& line) {
    std::string text;
    for (const auto& command : line.commands) {
        text += fmt::format(".SS {}\n{}.\n{}", roff(command.name), roff(command.help), options_of(command));
    }
    return text;
}

std::string state_words_of_set() {
    std::string text;
    for (const auto& option : state_options()) {
        text += fmt::format(".TP\n\\fB{}\\fR\n{}\n", roff(option.name), roff(option.takes));
    }
    return text;
}

constexpr const char* page = R"(.TH TERRACHRON 1 "" "terrachron {version}" "User Commands"
.SH NAME
terrachron \- who held which district, on which day, by whose account
.SH SYNOPSIS
.B terrachron
[\fIOPTION\fR]... [\fIDATASET\fR]
.br
.B terrachron
\fICOMMAND\fR [\fIOPTION\fR]...
.SH DESCRIPTION
Without a command the window opens, with a map of dated control, statistics and their sources. With a command a report is
printed, or a picture, film, page or file of data is written; that needs no display. A dataset comes with the program; one
of your own is a folder of CSV and GeoJSON files or one GeoPackage, and files of others are read too.
.SH OPTIONS
{options}.SH COMMANDS
Each explains itself with \fB\-\-help\fR.
{commands}.SH WORDS OF A STATE
What \fB\-\-set\fR \fIWORD=VALUE\fR and lines \fBset\fR \fIWORD=VALUE\fR in a file of actions take:
{words}.SH FILES
.TP
.I ~/.local/state/terrachron
How each window was left, and the datasets opened last.
.TP
.I /usr/share/terrachron/datasets
The built\-in dataset.
.SH EXIT STATUS
0 when all is well; 1 when something failed, or a row that \fBcheck\fR reads is in error; 2 when what was typed is wrong.
.SH EXAMPLES
.nf
terrachron stats \-\-date 1992\-05\-18
terrachron render \-\-date 1993\-08\-23 \-o map.png
terrachron reconcile \-\-csv \-o totals.csv
.fi
)";

}  // namespace

std::string manual_page(const CommandLineText& line, const std::string& version) {
    return fmt::format(page, fmt::arg("version", version), fmt::arg("options", options_of(line.program)),
                       fmt::arg("commands", commands_of(line)), fmt::arg("words", state_words_of_set()));
}

}  // namespace viewer
