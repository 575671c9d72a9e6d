#include "app/scene/chart/chart.hpp"

#include "app/scene/chart/chart_pen.hpp"
#include "app/scene/hatch.hpp"
#include "app/scene/scene_settings.hpp"

namespace viewer {

using namespace geodata;

namespace {

void draw_area_sample(ChartPen& pen, const ChartData& data, const PageRect& box, bool hatched) {
    const auto ring = box.ring();
    pen.fill({ring}, chart_fill(pen.theme(), data.party, hatched ? ChartFill::band : ChartFill::low));
    if (hatched) {
        pen.lines(hatch_lines({ring}, HatchDirection::right, pen.units(10), {box.left, box.bottom()}, box),
                  1.3, chart_hatch(pen.theme(), data.party));
    }
    pen.line({{box.left, box.top}, {box.right(), box.top}}, hatched ? 1.2 : 2.4, pen.theme().emphasis);
}

void draw_part_sample(ChartPen& pen, const Party& party, const PageRect& box) {
    const auto ring = box.ring();
    pen.fill({ring}, chart_fill(pen.theme(), party, ChartFill::part));
    draw_part_lines(pen, party, {ring}, box);
}

void draw_event_sample(ChartPen& pen, const PageRect& box) {
    pen.line({{box.left + pen.units(3), box.top}, {box.left + pen.units(3), box.bottom()}}, 2,
             pen.theme().link);
    const PageRect bar{box.left + pen.units(10), box.middle().y - pen.units(3), box.width - pen.units(10),
                       pen.units(6)};
    pen.fill({bar.ring()}, with_alpha(pen.theme().link, 90));
}

void draw_sample(ChartPen& pen, const ChartData& data, const ChartLegendEntry& entry) {
    const PageRect box{entry.at.x, entry.at.y - pen.units(12), pen.units(chart_sample_width), pen.units(14)};
    const double middle = box.middle().y;
    const PagePath across{{box.left, middle}, {box.right(), middle}};
    switch (entry.sample) {
        case ChartSample::low:
            data.parts.empty() ? draw_area_sample(pen, data, box, false)
                               : pen.line(across, 2.4, pen.theme().emphasis);
            break;
        case ChartSample::part: draw_part_sample(pen, data.parts[entry.part].party, box); break;
        case ChartSample::band: draw_area_sample(pen, data, box, true); break;
        case ChartSample::midpoint:
            pen.line(across, 1.6, pen.theme().text, {pen.units(2), pen.units(4)});
            break;
        case ChartSample::total:
            pen.line(across, 1.6, pen.theme().text, {pen.units(7), pen.units(5)});
            pen.line({{box.left + pen.units(14), middle}, {box.right(), middle}}, 4.5, pen.theme().text);
            break;
        case ChartSample::event: draw_event_sample(pen, box); break;
    }
}

double draw_lines(ChartPen& pen, const std::vector<std::string>& lines, double top, double size,
                  Weight weight, Colour colour) {
    for (const auto& line : lines) {
        pen.text({pen.layout().edge, top + pen.units(size)}, line, size, colour, weight);
        top += pen.layout().line_height(size);
    }
    return top;
}

}  // namespace

void draw_chart_head(ChartPen& pen, const ChartData& data) {
    const auto& layout = pen.layout();
    const double below =
        draw_lines(pen, layout.title, layout.edge, chart_title_size, Weight::bold, pen.theme().text);
    draw_lines(pen, layout.subtitle, below, chart_text_size, Weight::regular, pen.theme().secondary);
    for (const auto& entry : layout.legend) {
        draw_sample(pen, data, entry);
        pen.text({entry.at.x + pen.units(chart_sample_width + 8), entry.at.y}, entry.text, chart_small_size,
                 pen.theme().secondary);
    }
    const double foot = layout.events_top + layout.row_height * static_cast<double>(data.event_rows.size());
    draw_lines(pen, layout.sources, foot + pen.units(8), chart_small_size, Weight::regular,
               pen.theme().secondary);
}

ChartSettings default_chart_settings(const ChartData& data, double width, double height) {
    ChartSettings settings;
    settings.width = width;
    settings.height = height;
    settings.unit = unit_for(width, height);
    settings.first = data.first_day;
    settings.last = data.last_day;
    return settings;
}

DisplayList build_chart(const ChartData& data, const ChartSettings& settings, const Theme& theme) {
    const auto layout = lay_out_chart(data, settings);
    ChartPen pen(layout, theme);
    draw_chart_axes(pen, data);
    draw_chart_steps(pen, data, settings);
    draw_chart_totals(pen, data);
    draw_chart_events(pen, data);
    draw_chart_mark(pen, data, settings);
    draw_chart_changes(pen, data, settings);
    draw_chart_head(pen, data);
    return {settings.width, settings.height, theme.card, pen.take()};
}

}  // namespace viewer
