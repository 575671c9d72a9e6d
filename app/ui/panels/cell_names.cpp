#include "app/ui/panels/cell_names.hpp"

#include "geodata/base/text.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

namespace viewer {

using namespace geodata;

namespace {

template <class Rows, class Name>
std::shared_ptr<const CellNames> names_by_id(const Rows& rows, Name name) {
    std::map<std::string, std::string> by_id;
    for (const auto& row : rows) {
        if (const std::string& text = row.*name; !text.empty()) {
            by_id[row.id] = text;
        }
    }
    return std::make_shared<const CellNames>(std::move(by_id));
}

// Each of the parts between semicolons with what stands for it; all as it is where nothing does.
std::string with_parts(const std::string& cell, const std::map<std::string, std::string>& table,
                       const char* between) {
    std::vector<std::string> parts;
    bool some = false;
    for (const auto& part : split(cell, ';')) {
        const auto found = table.find(std::string(trimmed(part)));
        const bool named = found != table.end() && !found->second.empty();
        some = some || named;
        parts.push_back(named ? found->second : std::string(trimmed(part)));
    }
    return some ? joined(parts, between) : cell;
}

}  // namespace

CellNames::CellNames(std::map<std::string, std::string> by_id) : by_id_(std::move(by_id)) {
    for (const auto& [id, name] : by_id_) {
        const auto [at, first] = by_name_.try_emplace(name, id);
        if (!first) {
            at->second.clear();
        }
    }
    for (const auto& [id, name] : by_id_) {
        by_name_.erase(id);  // an id means itself
    }
}

std::string CellNames::shown(const std::string& cell) const { return with_parts(cell, by_id_, "; "); }

std::string CellNames::written(const std::string& typed) const { return with_parts(typed, by_name_, ";"); }

std::shared_ptr<const CellNames> names_in_column(const Dataset& dataset, const std::string& column) {
    const auto one_of = [&](std::initializer_list<const char*> columns) {
        return std::find(columns.begin(), columns.end(), column) != columns.end();
    };
    if (one_of({"region", "part_of", "scope", "towards"})) {
        return names_by_id(dataset.regions, &Region::name);
    }
    if (one_of({"holder", "party"})) {
        return names_by_id(dataset.parties, &Party::name);
    }
    if (one_of({"source", "document", "list_source"})) {
        return names_by_id(dataset.sources, &Source::short_name);
    }
    return column == "denominator" ? names_by_id(dataset.reference_areas, &ReferenceArea::name) : nullptr;
}

}  // namespace viewer
