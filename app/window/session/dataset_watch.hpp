#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace viewer {

/// Looks a few times a second, in a thread of its own, whether files that are shown were changed by another program, such as
/// a spreadsheet or QGIS. What was changed and has come to rest is read once more; only that it can be read, or why not, is
/// told here.
class DatasetWatch {
public:
    /// `files` are files or folders, of which what stands in them directly counts. `reread` is called in the thread; it
    /// throws for what cannot be read.
    DatasetWatch(std::vector<std::filesystem::path> files, std::function<void()> reread);
    ~DatasetWatch();
    DatasetWatch(const DatasetWatch&) = delete;
    DatasetWatch& operator=(const DatasetWatch&) = delete;

    /// Reads the files once more whether or not they were changed.
    void ask() { tell(asked_); }

    /// Once for each change: an empty text when it can be read, else why it cannot. Nothing while there is no news.
    std::optional<std::string> take_news();

private:
    void watch(std::string read);
    enum class Wish : unsigned char { look, read, stop };
    Wish wait();
    void tell(bool& wish);
    std::string stamp() const;
    void read_again();

    std::vector<std::filesystem::path> files_;
    std::function<void()> reread_;
    std::mutex guard_;
    std::condition_variable stopping_;
    bool stop_ = false;
    bool asked_ = false;
    std::optional<std::string> news_;
    std::thread thread_;  // last: it uses the others
};

}  // namespace viewer
