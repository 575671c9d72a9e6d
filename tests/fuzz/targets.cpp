#include "tests/fuzz/targets.hpp"

#include "app/export/pictures/picture_state.hpp"
#include "app/state/presentation_text.hpp"
#include "app/state/state_text.hpp"
#include "geodata/base/error.hpp"
#include "geodata/io/csv_reader.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/description_reader.hpp"
#include "geodata/io/geojson_guard.hpp"
#include "geodata/io/geojson_reader.hpp"
#include "geodata/model/edtf.hpp"
#include "tests/support/where.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <filesystem>
#include <memory>

namespace fuzz {

namespace {

using namespace geodata;
using namespace viewer;

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

template <class Work>
void without_errors(const Work& work) {
    try {
        work();
    } catch (const Error&) {
        // the one way to refuse
    }
}

const MapData& map() {
    static const MapData data = [] {
        const auto dataset = std::make_shared<const Dataset>(
            read_dataset(std::filesystem::path(test::tests_folder) / "data" / "good"));
        return make_map_data(dataset, default_listing(*dataset));
    }();
    return data;
}

void csv(const std::string& bytes) {
    const MemoryFile file(bytes);
    without_errors([&] { read_csv(file.path(), dataset_table("control")); });
}

void geojson(const std::string& bytes) {
    const MemoryFile file(bytes);
    without_errors([&] {
        if (!read_geojson(file.path(), dataset_table("regions"))) {
            require_safe_geojson(file.path());
        }
    });
}

void edtf(const std::string& bytes) {
    if (const auto date = parse_edtf(bytes)) {
        readable_text(*date);
    }
}

void description(const std::string& bytes) {
    Dataset dataset;
    without_errors([&] {
        read_description(bytes, {{"gazette", 0}, {"atlas", 1}}, dataset);
        read_profiles(bytes, dataset);
    });
}

void state(const std::string& bytes) {
    without_errors([&] {
        if (const auto words = find_state(bytes)) {
            const auto read = state_from(*words, map());
            state_from(state_text(read, map(), {}), map());  // what is written can be read
        }
    });
}

void presentation(const std::string& bytes) {
    without_errors([&] {
        const auto read = parse_presentation(bytes, map());
        parse_presentation(presentation_text(read, map()), map());
    });
}

}  // namespace

const std::vector<Target>& targets() {
    static const std::vector<Target> table{{"csv", csv},     {"geojson", geojson},
                                           {"edtf", edtf},   {"description", description},
                                           {"state", state}, {"talk", presentation}};
    return table;
}

}  // namespace fuzz
