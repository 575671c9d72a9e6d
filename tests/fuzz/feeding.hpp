#pragma once

#include "app/order/usage_error.hpp"
#include "app/scene/map/map_data.hpp"
#include "geodata/base/error.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <filesystem>
#include <string>

// What targets feed their readers with.
namespace fuzz {

/// Bytes as a file that needs no disk.
class MemoryFile {
public:
    explicit MemoryFile(const std::string& bytes) : handle_(memfd_create("fuzz", MFD_CLOEXEC)) {
        written_ = write(handle_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    }
    ~MemoryFile() { close(handle_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(handle_); }
    bool written() const { return written_; }

private:
    int handle_;
    bool written_ = false;
};

/// Does what may refuse its input, by one of the two errors that people are told.
template <class Work>
void without_errors(const Work& work) {
    try {
        work();
    } catch (const geodata::Error&) {
        // as it should
    } catch (const viewer::UsageError&) {
        // the same, of what was typed
    }
}

/// Of the dataset in tests/data/good.
const viewer::MapData& map();

}  // namespace fuzz
