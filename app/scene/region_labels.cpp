#include "app/scene/label_setter.hpp"
#include "app/scene/region_look.hpp"
#include "geodata/analysis/describe.hpp"
#include "geodata/base/text.hpp"

namespace viewer {

using namespace geodata;

namespace {

std::string region_note(const Drawing& drawing, const ListRow& row, int record) {
    const auto area = row.area_claim < 0
                          ? std::string("no area stated")
                          : grouped(in_square_km(stated_area(drawing.dataset(), row))) + " km²";
    return date_text(drawing.dataset(), row, record) + " · " + area;
}

Colour name_colour(const Drawing& drawing, RegionStatus status) {
    const auto& theme = drawing.theme();
    switch (status) {
        case RegionStatus::changed: return theme.changed_rim;
        case RegionStatus::unchanged: return theme.secondary;
        default: return theme.text;
    }
}

// The region's size on the page decides how large its name may be; a small one gets no second line.
void region_label(Drawing& drawing, LabelSetter& labels, const ListRow& row, const Holding& holding,
                  RegionStatus status) {
    const auto& region = drawing.map().regions[row.region.position()];
    if (!drawing.view().shows(region.box)) {
        return;
    }
    // A name stands on its own land; where that is lower than the letters, none does, and no place is looked for.
    if (drawing.view().length(region.box.height()) < drawing.units(18) * 0.6) {
        return;
    }
    const bool large = drawing.view().length(region.box.width()) > drawing.units(150);
    LabelLine name{drawing.dataset()[row.region].name,
                   {18, Weight::bold, name_colour(drawing, status), 0, true}};
    const LabelLine note{region_note(drawing, row, holding.record),
                         {15, Weight::regular, drawing.theme().secondary, 0, true}};
    const auto at = drawing.view().to_page(label_place(drawing.map(), row.region));
    const bool with_note = large && status != RegionStatus::unchanged;
    const auto own = [&](PagePoint middle) {
        return region_at(drawing.map(), drawing.view().to_plane(middle)) == row.region;
    };
    // Of what changed, a small name is better than none.
    for (const double size : {26, 21, 18}) {
        name.style.size = size;
        const bool fitting = size == 26 ? status == RegionStatus::changed : size < 21 || large;
        if (fitting && ((with_note && labels.near(at, {name, note}, row.region.value, own)) ||
                        labels.near(at, {name}, row.region.value, own))) {
            return;
        }
    }
}

}  // namespace

void set_region_labels(Drawing& drawing, LabelSetter& labels, NamedRegions regions) {
    const auto& listing = drawing.map().listing;
    const auto holdings = holdings_on(drawing.dataset(), listing, drawing.settings().day);
    const auto status = statuses(drawing.map(), drawing.settings());
    for (std::size_t row = 0; row < listing.rows.size(); ++row) {
        if ((status[row] == RegionStatus::changed) == (regions == NamedRegions::changed)) {
            region_label(drawing, labels, listing.rows[row], holdings[row], status[row]);
        }
    }
}

}  // namespace viewer
