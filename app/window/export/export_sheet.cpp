#include "app/window/export/export_sheet.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/export/pictures/contact_sheet.hpp"
#include "app/order/usage_error.hpp"
#include "geodata/analysis/words/sentences.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

namespace viewer {

using namespace geodata;

namespace {

constexpr std::size_t most_days = 60;
constexpr double units_to_the_inch = 96;

// What each day shows, for those who do not see it.
std::string sheet_description(const MapData& map, const std::vector<Day>& days) {
    std::vector<std::string> sentences;
    for (const auto day : days) {
        const auto more = describe_day(*map.dataset, map.listing, day);
        sentences.insert(sentences.end(), more.begin(), more.end());
    }
    return joined(sentences, " ");
}

std::vector<Day> sheet_days(const ExportChoices& choices, const ExportSource& source) {
    const auto span = film_span(choices, source);
    auto days = film_days(source.map.steps, span.from, span.to, pace_of(choices.by));
    if (days.empty()) {  // nothing changes: one map of how it is
        days.push_back(span.from);
    }
    if (days.size() > most_days) {
        throw UsageError{fmt::format("That would be {} maps, and {} are possible; choose a longer step or a "
                                     "shorter time.",
                                     days.size(), most_days)};
    }
    return days;
}

}  // namespace

SheetOrder sheet_order(const ExportChoices& choices, const ExportSource& source) {
    PageSpec page;
    page.layout = read_page_layout(choices.sheet, "The paper");
    page.text = choices.text;
    page.scale = choices.dpi / units_to_the_inch;
    SheetOrder order{{}, sheet_days(choices, source), page_scale(page, chosen_page(page))};
    order.page = page_settings(page, source.map, order.days.front());
    order.page.theme = source.state.look.theme;
    order.page.counting = source.state.counting;
    return order;
}

void write_contact_sheet(const ExportChoices& choices, const ExportSource& source,
                         const std::filesystem::path& target, bool overwrite) {
    const auto* format = picture_format_of(target.string());
    if (format == nullptr) {
        throw UsageError{fmt::format("{}: not written, the name must end in {}.", target.filename().string(),
                                     picture_extensions())};
    }
    require_writable(target, overwrite);
    const auto order = sheet_order(choices, source);
    write_file(target,
               format->encode(contact_sheet(source.map, order.page, order.days), order.scale,
                              {source.map.dataset->title, sheet_description(source.map, order.days)}),
               overwrite);
}

}  // namespace viewer
