#include "geodata/base/text.hpp"
#include "geodata/import/enclosed_rows.hpp"
#include "geodata/import/guess.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace geodata {

void guess_parts(const ImportTable& table, Mapping& mapping) {
    constexpr int any_year = 2000;  // where there are no dates all are there at one time
    const auto versions = versions_of(table, mapping, any_year);
    const auto enclosures = enclosures_of(table, versions);
    mapping.set("parts", "beside");
    if (enclosures.empty()) {
        return;
    }
    const auto most =
        std::max_element(enclosures.begin(), enclosures.end(), [](const Enclosure& a, const Enclosure& b) {
            return a.inner.size() < b.inner.size();
        });
    std::set<std::string> others;
    for (const auto& enclosure : enclosures) {
        others.insert(versions.rows[enclosure.outer].name);
    }
    const auto& name = versions.rows[most->outer].name;
    others.erase(name);
    const auto more =
        others.empty() ? std::string() : fmt::format(", and so it is with {} more", others.size());
    mapping.set("parts", "inside",
                fmt::format("{} others lie in “{}” and cover {} % of it at one time{}", most->inner.size(),
                            name, grouped(100 * std::min(1.0, most->share)), more));
}

}  // namespace geodata
