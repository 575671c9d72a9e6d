#pragma once

#include "geodata/import/enclosed_rows.hpp"
#include "geodata/import/fitting_text.hpp"
#include "geodata/import/version.hpp"
#include "geodata/model/dataset.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace geodata {

/// Makes what a dataset records of each version: a region, valid as long as it, or one for all that hold one outline in turn;
/// who holds it and its stated area, with file and row as locator; lines and points as context, and events of points.
class RecordMaker {
public:
    /// All must outlive this. `versions` are all that will be added; `parties` by their holders.
    RecordMaker(const ImportTable& table, const Mapping& mapping, const Versions& versions,
                const std::map<std::string, PartyIndex>& parties, Dataset& dataset);

    /// What repeats an earlier version in everything, or has no outline, is only told.
    void add(const Version& version);

    /// Each region into the smallest that it lies in. Returns how many lie in another.
    std::size_t put_parts_inside(const std::vector<Enclosure>& enclosures);

    /// Sentences: what was not added.
    std::vector<std::string> notes() const;

private:
    /// A shape, and the whole that it is a part of where there are several in turn: what a region is made of.
    using DrawnPart = std::pair<std::size_t, std::size_t>;
    DrawnPart drawn(const Version& version) const { return {table_.rows[version.row].shape, version.whole}; }
    const ImportShape& shape(const Version& version) const;
    const std::string& cell(const Version& version, std::string_view question) const;

    bool repeats(const Version& version);
    RegionIndex region_for(const Version& version);
    std::string id_of(const Version& version, bool shared);
    Citation citation_of(const Version& version) const;
    std::string note_of(const Version& version) const;
    void add_area(const Version& version, RegionIndex region);
    void add_context(const Version& version, ContextShape drawn, const char* kind);
    void add_event(const Version& version);

    const ImportTable& table_;
    const Mapping& mapping_;
    const Versions& versions_;
    const std::map<std::string, PartyIndex>& parties_;
    Dataset& dataset_;
    UniqueIds ids_{};
    UniqueIds context_ids_{};
    std::map<std::string, std::size_t> versions_of_thing_{};
    std::map<DrawnPart, std::size_t> versions_of_shape_{};
    std::map<DrawnPart, RegionIndex> regions_{};
    std::map<std::string, std::vector<std::size_t>> known_{};  ///< shapes of rows that are alike
    std::vector<std::string> repeated_{};                      ///< where rows stand that repeat others
    std::size_t without_outline_ = 0;
};

}  // namespace geodata
