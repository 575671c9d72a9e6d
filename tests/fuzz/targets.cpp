#include "tests/fuzz/targets.hpp"

#include "app/export/pictures/picture_state.hpp"
#include "app/order/file_page.hpp"
#include "app/order/order_option.hpp"
#include "app/state/presentation_text.hpp"
#include "app/state/state_text.hpp"
#include "geodata/base/error.hpp"
#include "geodata/io/csv_reader.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/description_reader.hpp"
#include "geodata/io/geojson_guard.hpp"
#include "geodata/io/geojson_reader.hpp"
#include "geodata/model/edtf.hpp"
#include "geodata/model/typed_date.hpp"
#include "tests/fuzz/feeding.hpp"
#include "tests/support/where.hpp"

#include <filesystem>
#include <memory>

namespace fuzz {

using namespace geodata;
using namespace viewer;

const MapData& map() {
    static const MapData data = [] {
        const auto dataset = std::make_shared<const Dataset>(
            read_dataset(std::filesystem::path(test::tests_folder) / "data" / "good"));
        return make_map_data(dataset, default_listing(*dataset));
    }();
    return data;
}

namespace {

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

void typed(const std::string& bytes) {
    const auto first = *parse_day("1900-01-01"), last = *parse_day("1999-12-31");
    const auto typed = read_typed_date(bytes, first, last);
    if (typed.date) {
        readable_text(*typed.date);
    }
    read_typed_day(bytes, first, last, DayWanted::end);
}

// What `render --from` reads out of a picture, up to the page that it would draw.
void picture(const std::string& bytes) {
    without_errors([&] {
        if (const auto words = find_state(bytes)) {
            PageSpec page;
            take_page_state(*words, page);
            check_page(page);
            file_page(map(), pictured_state(*words, map()), page);
        }
    });
}

}  // namespace

const std::vector<Target>& targets() {
    static const std::vector<Target> table{
        {"csv", csv},     {"geojson", geojson},   {"edtf", edtf},   {"description", description},
        {"state", state}, {"talk", presentation}, {"typed", typed}, {"picture", picture}};
    return table;
}

}  // namespace fuzz
