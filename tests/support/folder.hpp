#pragma once

#include "tests/support/where.hpp"

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

// Files of a test: read, written, and gone when the test ends.
namespace test {

inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

inline void write_text(const std::filesystem::path& path, const std::string& content) {
    std::ofstream stream(path, std::ios::binary);
    stream << content;
    if (!stream.flush()) throw std::runtime_error("cannot write " + path.string());
}

/// An empty folder of its own, removed with all it holds.
class Folder {
public:
    Folder() {
        static std::atomic<int> count = 0;
        path_ = std::filesystem::temp_directory_path() /
                ("terrachron-test-" + std::to_string(getpid()) + "-" + std::to_string(++count));
        std::filesystem::create_directories(path_);
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    std::size_t file_count() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path_), {}));
    }

private:
    std::filesystem::path path_;
};

/// A copy of tests/data/good, to be broken in one place.
class GoodCopy : public Folder {
public:
    GoodCopy() {
        const auto good = std::filesystem::path(test::tests_folder) / "data" / "good";
        std::filesystem::copy(good, path(), std::filesystem::copy_options::recursive);
    }

    /// Replaces a text that the file holds exactly once.
    GoodCopy& replace(const std::string& file, const std::string& from, const std::string& to) {
        auto content = read_file(*this / file);
        const auto at = content.find(from);
        if (at == std::string::npos || content.find(from, at + 1) != std::string::npos)
            throw std::invalid_argument(file + " does not hold once: " + from);
        write_text(*this / file, content.replace(at, from.size(), to));
        return *this;
    }
};

}  // namespace test
