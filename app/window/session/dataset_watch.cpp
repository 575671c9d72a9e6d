#include "app/window/session/dataset_watch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

namespace viewer {

namespace {

namespace fs = std::filesystem;

// A change is to be seen within a second, reading included.
constexpr std::chrono::milliseconds between_looks(200);

std::string stamp_of(const fs::path& file) {
    std::error_code status;
    const auto written = fs::last_write_time(file, status);
    const auto bytes = fs::is_regular_file(file, status) ? fs::file_size(file, status) : 0;
    return fmt::format("{} {} {}\n", file.string(), written.time_since_epoch().count(), bytes);
}

}  // namespace

DatasetWatch::DatasetWatch(std::vector<fs::path> files, std::function<void()> reread)
    : files_(std::move(files)), reread_(std::move(reread)), thread_([this, read = stamp()] { watch(read); }) {
}

DatasetWatch::~DatasetWatch() {
    tell(stop_);
    thread_.join();
}

void DatasetWatch::tell(bool& wish) {
    const std::lock_guard lock(guard_);
    wish = true;
    stopping_.notify_all();
}

std::optional<std::string> DatasetWatch::take_news() {
    const std::lock_guard lock(guard_);
    return std::exchange(news_, std::nullopt);
}

// Spreadsheets write beside a file and rename, so names count as well as times.
std::string DatasetWatch::stamp() const {
    std::string stamp;
    for (const auto& file : files_) {
        std::error_code status;
        if (!fs::is_directory(file, status)) {
            stamp += stamp_of(file);
            continue;
        }
        std::vector<std::string> inside;
        for (fs::directory_iterator at(file, status), end; !status && at != end; at.increment(status)) {
            const auto name = at->path().filename().string();
            const bool of_others = name.starts_with('.') || name.ends_with('~') || name.ends_with("-wal") ||
                                   name.ends_with("-shm");
            if (!of_others) {
                inside.push_back(stamp_of(at->path()));
            }
        }
        std::sort(inside.begin(), inside.end());
        for (const auto& one : inside) {
            stamp += one;
        }
    }
    return stamp;
}

DatasetWatch::Wish DatasetWatch::wait() {
    std::unique_lock lock(guard_);
    stopping_.wait_for(lock, between_looks, [this] { return stop_ || asked_; });
    const bool asked = std::exchange(asked_, false);
    return stop_ ? Wish::stop : asked ? Wish::read : Wish::look;
}

void DatasetWatch::read_again() {
    std::string fault;
    try {
        reread_();
    } catch (const std::exception& error) {
        fault = error.what();
    }
    const std::lock_guard lock(guard_);
    news_ = std::move(fault);
}

// `read` is what the files were before anybody could change them again.
void DatasetWatch::watch(std::string read) {
    auto last = read;
    for (auto wish = wait(); wish != Wish::stop; wish = wait()) {
        const auto now = stamp();
        // Twice the same is at rest.
        if (wish == Wish::read || (now != read && now == last)) {
            read = now;
            read_again();
        }
        last = now;
    }
}

}  // namespace viewer
