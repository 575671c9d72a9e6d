#include "app/export/files/begun_moves.hpp"

#include "app/export/files/disk_file.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <system_error>

namespace viewer {

namespace {

namespace fs = std::filesystem;

constexpr const char* note_name = ".moves";  // beside the files, none of which is called so

constexpr const char* nothing = "none";

/// What a file is known by: one that somebody else has written since has other ones.
std::string marks_of(const fs::path& file) {
    struct stat found {};
    return stat(file.c_str(), &found) != 0 ? std::string(nothing)
                                           : fmt::format("{}-{}-{}.{}", found.st_ino, found.st_size,
                                                         found.st_mtim.tv_sec, found.st_mtim.tv_nsec);
}

/// A line of the note.
struct NotedMove {
    char what = 'm';  ///< `m` moved, `g` gone
    std::string marks;
    std::string name;
};

// A note that names what lies elsewhere was not written by this program.
bool is_plain(const std::string& name) {
    return !name.empty() && fs::path(name).filename() == name && name != "..";
}

std::vector<NotedMove> noted_in(const fs::path& temporary) {
    std::ifstream stream(temporary / note_name);
    std::vector<NotedMove> moves;
    for (std::string line; std::getline(stream, line);) {
        NotedMove move;
        std::istringstream words(line);
        words >> move.what >> move.marks;
        std::getline(words >> std::ws, move.name);
        if (!is_plain(move.name)) {
            return {};
        }
        moves.push_back(std::move(move));
    }
    return moves;
}

bool is_left(const NotedMove& move, const fs::path& temporary, const fs::path& to) {
    std::error_code status;
    return move.what == 'g' ? fs::exists(to / move.name, status) : fs::exists(temporary / move.name, status);
}

}  // namespace

void note_moves(const fs::path& temporary, const fs::path& to, const std::vector<std::string>& names,
                const std::vector<std::string>& gone) {
    std::string note;
    const auto add = [&](char what, const std::string& name) {
        note += fmt::format("{} {} {}\n", what, marks_of(to / name), name);
    };
    for (const auto& name : names) {
        add('m', name);
    }
    for (const auto& name : gone) {
        add('g', name);
    }
    const auto file = temporary / note_name;
    const auto whole = temporary / fmt::format("{}-whole", note_name);
    write_bytes(whole, note, to);
    flush_to_disk(whole, to);
    std::error_code status;
    fs::rename(whole, file, status);  // there is a note, or none
}

bool has_noted_moves(const fs::path& temporary) {
    std::error_code status;
    return fs::exists(temporary / note_name, status);
}

std::vector<std::string> finish_moves(const fs::path& temporary, const fs::path& to) {
    auto moves = noted_in(temporary);
    std::erase_if(moves, [&](const NotedMove& move) { return !is_left(move, temporary, to); });
    const bool changed = std::any_of(moves.begin(), moves.end(), [&](const NotedMove& move) {
        const auto now = marks_of(to / move.name);
        return now != move.marks && now != nothing;  // an old one may have made way already
    });
    std::vector<std::string> done;
    std::error_code status;
    for (const auto& move : moves) {
        if (changed) {
            break;
        }
        move.what == 'g' ? static_cast<void>(fs::remove(to / move.name, status))
                         : fs::rename(temporary / move.name, to / move.name, status);
        if (!status) {
            done.push_back(move.name);
        }
    }
    return done;
}

}  // namespace viewer
