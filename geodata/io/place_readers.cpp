#include "geodata/io/input_limits.hpp"
#include "geodata/io/record_readers.hpp"

#include <fmt/format.h>

namespace geodata {

void add_id(Ids& ids, const Row& row, const std::string& column) {
    if (!row.excused(column) && !ids.try_emplace(row.text(column), static_cast<int>(ids.size())).second) {
        row.fail(column, "be different from all rows above");
    }
}

void add_source(const Row& row, KnownIds& ids, Dataset& dataset) {
    add_id(ids.sources, row, "id");
    // Also one that has a fault is there for the rows that name it.
    auto& source = dataset.sources.emplace_back();
    source.id = row.text("id");
    source.role = row.choice("role", role_words);
    if (!row.text("published").empty()) {
        row.date("published");
    }
    source.title = row.text("title").empty() ? source.id : row.text("title");
    source.short_name = row.text("short").empty() ? source.title : row.text("short");
    source.publisher = row.text("publisher");
    source.perspective = row.text("perspective");
    source.published = row.text("published");
    source.file_or_url = row.text("file_or_url");
}

void add_region(const Row& row, KnownIds& ids, Dataset& dataset) {
    // Without an id of its own a feature is known by its name, else by its number.
    const auto id = !row.text("id").empty()     ? row.text("id")
                    : !row.text("name").empty() ? row.text("name")
                                                : fmt::format("feature-{}", dataset.regions.size() + 1);
    if (!ids.regions.try_emplace(id, static_cast<int>(ids.regions.size())).second) {
        row.fail(row.text("id").empty() ? "name" : "id", "be different from all rows above");
    }
    const auto* shape = row.raw().shape ? std::get_if<LonLatPolygons>(&*row.raw().shape) : nullptr;
    if (shape == nullptr && !(ids.outlines_in_part && !row.raw().shape)) {
        throw CellError(
            fmt::format("{}: region '{}' must have a Polygon or MultiPolygon.", row.raw().place, id),
            outline_column);
    }
    Region region{id,
                  row.text("name").empty() ? id : row.text("name"),
                  row.text("kind"),
                  {},
                  row.choice("basis", basis_words),
                  row.text("note"),
                  shape == nullptr ? LonLatPolygons() : *shape,
                  row.optional_date("from"),
                  row.end("until")};
    if (validity(region).empty()) {
        row.fail("until", "come after 'from'");
    }
    dataset.regions.push_back(std::move(region));
}

void resolve_part(const Row& row, std::size_t position, const KnownIds& ids, Dataset& dataset) {
    auto& region = dataset.regions[position];
    region.part_of = {row.optional_reference("part_of", ids.regions)};
}

// A circle that does not come back to the region itself is found at one of the regions in it.
void refuse_circle(const Row& row, std::size_t position, const Dataset& dataset) {
    const RegionIndex region{static_cast<int>(position)};
    auto around = dataset[region].part_of;
    for (int levels = 1; around; ++levels) {
        if (around == region) {
            row.fail("part_of", "not lead back to the region itself");
        }
        if (levels > most_levels) {
            row.fail("part_of", fmt::format("lead to the outermost region in at most {} steps", most_levels));
        }
        around = dataset[around].part_of;
    }
}

void add_context(const Row& row, Dataset& dataset) {
    if (!row.raw().shape) {
        throw CellError(fmt::format("{}: the feature must have a polygon, line or point.", row.raw().place),
                        outline_column);
    }
    const auto rank = row.optional_number("rank", 1, 9);
    dataset.context.push_back({row.text("kind"), row.text("id"), row.text("name"),
                               static_cast<int>(rank.value_or(5)), row.optional_date("from"),
                               row.end("until"), row.choice("basis", basis_words), row.text("note"),
                               row.text("part_of"), *row.raw().shape});
}

}  // namespace geodata
