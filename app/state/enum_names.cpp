#include "app/state/enum_names.hpp"

#include <algorithm>
#include <iterator>

namespace viewer {

const WordTable<TimeMode>& time_mode_words() {
    static const WordTable<TimeMode> table{{TimeMode::held, "held"},
                                           {TimeMode::since_start, "since-start"},
                                           {TimeMode::recently, "recently"},
                                           {TimeMode::everything, "everything"}};
    return table;
}

const WordTable<Comparison>& comparison_words() {
    static const WordTable<Comparison> table{{Comparison::off, "off"},
                                             {Comparison::side_by_side, "side-by-side"},
                                             {Comparison::swipe, "swipe"},
                                             {Comparison::difference, "difference"}};
    return table;
}

const WordTable<Pacing>& pacing_words() {
    static const WordTable<Pacing> table{{Pacing::by_change, "change"}, {Pacing::by_calendar, "calendar"}};
    return table;
}

const WordTable<PanelTab>& tab_words() {
    static const WordTable<PanelTab> table{
        {PanelTab::regions, "regions"},  {PanelTab::totals, "totals"},
        {PanelTab::events, "events"},    {PanelTab::documents, "documents"},
        {PanelTab::sources, "sources"},  {PanelTab::findings, "findings"},
        {PanelTab::words, "words"},      {PanelTab::presentation, "presentation"},
        {PanelTab::view, "view"},        {PanelTab::data, "data"},
        {PanelTab::presentation, "talk"}};  // as it was called once
    return table;
}

const WordTable<ShowMode>& show_mode_words() {
    static const WordTable<ShowMode> table{
        {ShowMode::held, "held"}, {ShowMode::gained, "gained"}, {ShowMode::everything, "everything"}};
    return table;
}

const WordTable<ThemeName>& theme_words() {
    static const auto table = [] {
        WordTable<ThemeName> rows;
        std::transform(theme_choices().begin(), theme_choices().end(), std::back_inserter(rows),
                       [](const ThemeChoice& choice) { return std::pair(choice.name, choice.word); });
        return rows;
    }();
    return table;
}

const WordTable<Vision>& vision_words() {
    static const auto table = [] {
        WordTable<Vision> rows;
        std::transform(vision_choices().begin(), vision_choices().end(), std::back_inserter(rows),
                       [](const VisionChoice& choice) { return std::pair(choice.vision, choice.word); });
        return rows;
    }();
    return table;
}

}  // namespace viewer
