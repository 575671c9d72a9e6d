#pragma once

#include "geodata/analysis/control/listing.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "tests/support/where.hpp"

#include <stdexcept>
#include <string>

// The dataset that comes with the program, read once in a run.
namespace test {

inline const geodata::Dataset& built_in() {
    static const auto dataset = geodata::read_dataset(test::dataset_folder);
    return dataset;
}

/// Its list of nine regions.
inline const geodata::Listing& built_in_list() {
    static const auto listing = geodata::default_listing(built_in());
    return listing;
}

inline geodata::SourceIndex source_of(const geodata::Dataset& dataset, const std::string& id) {
    const auto source = geodata::find_source(dataset, id);
    if (!source) throw std::invalid_argument("no source " + id);
    return source;
}

inline const geodata::Region& region_of(const geodata::Dataset& dataset, const std::string& id) {
    const auto region = geodata::find_region(dataset, id);
    if (!region) throw std::invalid_argument("no region " + id);
    return dataset[region];
}

}  // namespace test
