#include "app/order/sheet_order.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/export/pictures/contact_sheet.hpp"
#include "app/export/pictures/picture_formats.hpp"
#include "app/order/usage_error.hpp"
#include "geodata/analysis/words/sentences.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <utility>

namespace viewer {

using namespace geodata;

namespace {

// What each day shows, for those who do not see it.
std::string sheet_description(const MapData& map, const std::vector<Day>& days) {
    std::vector<std::string> sentences;
    for (const auto day : days) {
        const auto more = describe_day(*map.dataset, map.listing, day);
        sentences.insert(sentences.end(), more.begin(), more.end());
    }
    return joined(sentences, " ");
}

}  // namespace

SheetOrder sheet_order(const ExportOrder& order, const MapData& map, std::vector<Day> days) {
    auto page = page_settings(order.sheet, map, days.front());
    page.theme = order.theme;
    const double scale = page_scale(order.sheet, chosen_page(order.sheet));
    return {std::move(page), std::move(days), order.columns, scale};
}

void check_picture_name(const std::filesystem::path& target) {
    if (picture_format_of(target.string()) == nullptr) {
        throw UsageError{fmt::format("The name of the file must end in {}, found '{}'.", picture_extensions(),
                                     target.string())};
    }
}

void write_contact_sheet(const std::filesystem::path& target, const MapData& map, const SheetOrder& sheet,
                         bool overwrite) {
    check_picture_name(target);
    require_writable(target, overwrite);
    write_file(target,
               picture_format_of(target.string())
                   ->encode(contact_sheet(map, sheet.page, sheet.days, sheet.columns), sheet.scale,
                            {map.dataset->title, sheet_description(map, sheet.days)}),
               overwrite);
}

}  // namespace viewer
