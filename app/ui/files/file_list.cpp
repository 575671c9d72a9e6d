#include "app/ui/files/file_list.hpp"

#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <compare>

namespace viewer {

namespace fs = std::filesystem;

namespace {

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

// The number that begins there, without leading zeros.
std::string digits_at(const std::string& text, std::size_t& at) {
    std::string digits;
    for (; at < text.size() && is_digit(text[at]); ++at) {
        if (!digits.empty() || text[at] != '0') {
            digits += text[at];
        }
    }
    return digits;
}

std::strong_ordering by_length(const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() <=> b.size() : a <=> b;
}

std::strong_ordering natural_order(const std::string& a, const std::string& b) {
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < a.size() && k < b.size()) {
        const auto order = is_digit(a[i]) && is_digit(b[k])
                               ? by_length(digits_at(a, i), digits_at(b, k))
                               : static_cast<unsigned char>(a[i++]) <=> static_cast<unsigned char>(b[k++]);
        if (order != std::strong_ordering::equal) {
            return order;
        }
    }
    return a.size() - i <=> b.size() - k;
}

FileEntry entry_of(const fs::directory_entry& found) {
    std::error_code status;
    FileEntry entry{found.path().filename().string(), found.is_directory(status), 0};
    if (!entry.folder) {
        const auto bytes = found.file_size(status);
        entry.bytes = status ? 0 : bytes;
    }
    return entry;
}

}  // namespace

bool comes_before(const FileEntry& a, const FileEntry& b) {
    if (a.folder != b.folder) {
        return a.folder;
    }
    const auto order = natural_order(geodata::lower_case(a.name), geodata::lower_case(b.name));
    return order == std::strong_ordering::equal ? a.name < b.name : order == std::strong_ordering::less;
}

bool passes(const FileEntry& entry, const FileFilter& filter) {
    if (!filter.hidden && entry.name.starts_with('.')) {
        return false;
    }
    const auto name = geodata::lower_case(entry.name);
    return entry.folder || filter.extensions.empty() ||
           std::any_of(filter.extensions.begin(), filter.extensions.end(),
                       [&](const std::string& extension) { return name.ends_with(extension); });
}

FileList list_folder(const fs::path& folder, const FileFilter& filter) {
    FileList list;
    std::error_code status;
    for (fs::directory_iterator at(folder, status), end; !status && at != end; at.increment(status)) {
        auto entry = entry_of(*at);
        if (passes(entry, filter)) {
            list.entries.push_back(std::move(entry));
        }
    }
    if (status) {
        return {{},
                fmt::format("{} cannot be opened: {}. Choose another folder.", folder.string(),
                            status.message())};
    }
    std::sort(list.entries.begin(), list.entries.end(), comes_before);
    return list;
}

fs::path existing_folder(fs::path folder) {
    std::error_code status;
    while (!fs::is_directory(folder, status) && folder.has_relative_path()) {
        folder = folder.parent_path();
    }
    return folder.empty() ? fs::current_path(status) : folder;
}

}  // namespace viewer
