#include "app/scene/cards/cards.hpp"

#include "app/scene/cards/card.hpp"
#include "app/scene/text_flow.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace viewer {

using namespace geodata;

namespace {

constexpr double most_selection_width = 440;  // units

/// What the list states of the selected regions together.
struct SelectedSum {
    Area area;
    std::size_t regions = 0;
    std::size_t without_area = 0;  ///< by this list
    bool inside = false;           ///< one lies in another, and is counted once
    std::set<std::string> sources;
};

bool inside_another(const Listing& listing, const ListRow& row, const std::set<RegionIndex>& selected) {
    for (int around = row.inside; around >= 0;
         around = listing.rows[static_cast<std::size_t>(around)].inside) {
        if (selected.contains(listing.rows[static_cast<std::size_t>(around)].region)) {
            return true;
        }
    }
    return false;
}

SelectedSum sum_of(const Drawing& drawing) {
    const auto& settings = drawing.settings();
    const auto& dataset = drawing.dataset();
    const auto& listing = drawing.map().shown;
    std::set<RegionIndex> selected(settings.selected_too.begin(), settings.selected_too.end());
    selected.insert(settings.selected);
    SelectedSum sum;
    sum.regions = sum.without_area = selected.size();
    std::set<RegionIndex> counted;  // a region may stand in the lists of several parties
    for (const auto& row : listing.rows) {
        if (!selected.contains(row.region) || row.area_claim < 0 || !counted.insert(row.region).second) {
            continue;
        }
        --sum.without_area;
        const auto& claim = dataset.areas[static_cast<std::size_t>(row.area_claim)];
        sum.sources.insert(dataset[claim.citation.source].short_name);
        if (settings.counting == Counting::once && inside_another(listing, row, selected)) {
            sum.inside = true;
        } else {
            sum.area = sum.area + stated_area(dataset, row);
        }
    }
    return sum;
}

std::vector<CardLine> selection_lines(const Drawing& drawing) {
    const auto& theme = drawing.theme();
    const auto sum = sum_of(drawing);
    const auto* whole = denominator_of(drawing.dataset(), drawing.map().listing.profile);
    std::vector<CardLine> lines{{{{fmt::format("{} regions selected", count_text(sum.regions)),
                                   {17, Weight::regular, theme.secondary}}},
                                 34}};
    if (!sum.sources.empty()) {  // no sum stands for areas that nobody stated
        CardLine line{{{grouped(in_square_km(sum.area)) + " km²", {24, Weight::bold, theme.emphasis}}}, 36};
        if (whole != nullptr) {
            line.pieces.push_back(
                {fmt::format("{} % of {} km²", share_text({sum.area, sum.area}, whole->area),
                             grouped(in_square_km(whole->area))),
                 {18, Weight::regular, theme.secondary}});
        }
        lines.push_back(std::move(line));
    }
    const auto above = lines.size();
    auto words = sum.sources.empty() ? std::string("no area stated")
                                     : "areas: " + joined({sum.sources.begin(), sum.sources.end()}, ", ");
    words += sum.inside ? "; overlaps counted once" : "";
    if (sum.without_area > 0 && !sum.sources.empty()) {
        words += fmt::format("; {} without a listed area", sum.without_area);
    }
    const TextStyle style{16, Weight::regular, theme.secondary};
    for (const auto& line :
         wrapped_lines(words, drawing.units(style.size), style.weight, drawing.units(most_selection_width))) {
        lines.push_back({{{line, style}}, lines.size() == above ? 28.0 : 21.0});
    }
    return lines;
}

bool covers_selected(const Drawing& drawing, const PageRect& card) {
    const auto& settings = drawing.settings();
    const auto under = [&](RegionIndex region) {
        return card.overlaps(drawing.view().box_on_page(drawing.map().regions[region.position()].box));
    };
    return under(settings.selected) || std::ranges::any_of(settings.selected_too, under);
}

// At the right, else in the middle, else at the left: where it covers no card, and no selected region.
PageRect selection_box(const Drawing& drawing, const CardPlaces& places, double width, double height) {
    const auto& page = drawing.settings();
    const double right = page.width - drawing.edge() - width;
    const double low = page.height - drawing.edge() - height;
    const auto boxes = places.boxes();
    PageRect second;
    for (const PageRect& box :
         {PageRect{right, drawing.edge(), width, height},
          PageRect{right, (page.height - height) / 2, width, height}, PageRect{right, low, width, height},
          PageRect{(page.width - width) / 2, low, width, height},
          PageRect{(page.width - width) / 2, drawing.edge(), width, height},
          PageRect{drawing.edge(), (page.height - height) / 2, width, height}}) {
        const bool free = !box.overlaps_any(boxes);
        if (free && !covers_selected(drawing, box)) {
            return box;
        }
        second = free && second.empty() ? box : second;
    }
    return second;
}

bool shows_sum(const SceneSettings& settings) {
    return settings.selected && !settings.selected_too.empty() && settings.date_card && settings.totals &&
           !settings.hidden_answers.number && settings.tag != "A";
}

}  // namespace

PageRect draw_selection_card(Drawing& drawing, const CardPlaces& others) {
    if (!shows_sum(drawing.settings())) {
        return {};
    }
    const auto lines = selection_lines(drawing);
    const double height = drawing.units(card_padding * 0.75 + height_of(lines));
    const double width = widest_line(drawing, lines) + 2 * drawing.units(card_padding);
    const auto box = selection_box(drawing, others, width, height);
    if (!box.empty()) {
        draw_card(drawing, box);
        draw_card_lines(drawing, box, lines);
    }
    return box;
}

}  // namespace viewer
