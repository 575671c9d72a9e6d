#include "app/order/option_rows.hpp"
#include "app/state/map_element.hpp"
#include "geodata/base/error.hpp"
#include "geodata/model/typed_date.hpp"

namespace viewer {

using namespace geodata;

namespace {

constexpr auto film = for_kind(ExportKind::film);
constexpr auto handout_kind = for_kind(ExportKind::handout);
constexpr auto sheet_kind = for_kind(ExportKind::contact_sheet);

// A presentation has days of its own.
bool goes_by_days(const ExportOrder& order) {
    return order.kind != ExportKind::handout || order.sheets == HandoutSheets::changes;
}

// What is typed into a field is read as people write days; what is remembered is one as it was written.
OrderOption day_row(const char* name, DayWanted wanted, std::optional<Day> ExportOrder::*member) {
    OrderOption row;
    row.name = name;
    row.takes = "a day, like 1992-05-08";
    row.form = OptionForm::day;
    row.kinds = film | sheet_kind | handout_kind;
    row.matters = goes_by_days;
    row.write = [member](const ExportOrder& order) {
        return order.*member ? iso_text(*(order.*member)) : std::string();
    };
    row.read = [wanted, member, takes = row.takes](ExportOrder& order, const std::string& text,
                                                   const Asking& asking) {
        const auto* dataset = asking.dataset;
        const auto typed = dataset != nullptr
                               ? read_typed_day(text, dataset->first_day, dataset->last_day, wanted)
                               : TypedDay{parse_day(text), {}};
        if (!typed.day && dataset != nullptr) {
            throw UsageError{asking.field + ": " + typed.problem};
        }
        if (!typed.day) {
            refuse_value(asking.field, takes, text);
        }
        order.*member = *typed.day;
    };
    return row;
}

OrderOption by_row() {
    const std::vector<ValueWord<Pace>> paces{{Pace::play, {"play", "Equal time for each change"}},
                                             {Pace::change, {"change", "Each change"}},
                                             {Pace::day, {"day", "Each day"}},
                                             {Pace::week, {"week", "Each week"}},
                                             {Pace::month, {"month", "Each month"}}};
    auto row = word_row("by", paces, &ExportOrder::by, film | sheet_kind | handout_kind);
    row.matters = goes_by_days;
    row.read = [read = row.read, info = OrderInfo(row)](ExportOrder& order, const std::string& text,
                                                        const Asking& asking) {
        require_word(words_for(info, for_kind(order.kind)), text, asking.field);
        read(order, text, asking);
    };
    return helped(std::move(row),
                  "Step from picture to picture (default change; of a film play, which gives each change the "
                  "same time, or day where --set pacing=calendar)");
}

OrderOption report_row() {
    std::vector<ValueWord<const ReportChoice*>> reports;
    for (const auto& report : report_choices()) {
        reports.push_back({&report, {report.word, report.title}});
    }
    return word_row("report", std::move(reports), &ExportOrder::report, for_kind(ExportKind::report));
}

OrderOption reader_row() {
    const std::vector<ValueWord<HandoutReader>> readers{
        {HandoutReader::teacher, {"teacher", "The teacher: answers and notes"}},
        {HandoutReader::pupils, {"pupils", "Pupils: lines to write on"}}};
    return helped(word_row("for", readers, &ExportOrder::reader, handout_kind),
                  "teacher: with answers and notes (default); pupils: without them, with lines to write on");
}

OrderOption sheets_row() {
    const std::vector<ValueWord<HandoutSheets>> sheets{
        {HandoutSheets::slides, {"talk", "Each slide of the presentation"}},
        {HandoutSheets::changes, {"change", "Days of one's own choice"}}};
    return word_row("sheets", sheets, &ExportOrder::sheets, handout_kind);
}

OrderOption theme_row() {
    std::vector<ValueWord<ThemeName>> themes;
    for (const auto& theme : theme_choices()) {
        themes.push_back({theme.name, {theme.word}});
    }
    return helped(
        word_row("theme", std::move(themes), &ExportOrder::theme, sheet_kind | handout_kind | for_chart),
        "Colours (default: light)");
}

OrderOption once_row() {
    auto row = flag_row("once", &ExportOrder::once, {"no", "Again and again"}, {"yes", "Once"}, film);
    row.matters = [](const ExportOrder& order) { return order.extension() == ".gif"; };
    return helped(std::move(row), "A GIF that stops at its end instead of beginning again");
}

OrderOption records_row() {
    return helped(flag_row("all", &ExportOrder::all_records, {"no", "As on the day shown"},
                           {"yes", "All records"}, for_kind(ExportKind::data)),
                  "All records of all sources instead of the state on a day");
}

std::vector<OrderOption> own_rows() {
    return {
        offered(records_row(), "Records"),
        offered(report_row(), "Table"),
        offered(sheets_row(), "A sheet for"),
        offered(helped(day_row("from", DayWanted::beginning, &ExportOrder::first),
                       "First day (default: the first of the dataset)"),
                "Days", "First day"),
        offered(helped(day_row("to", DayWanted::end, &ExportOrder::last),
                       "Last day, included (default: the last of the dataset)"),
                "Days", "Last day"),
        offered(by_row(), "Steps"),
        helped(number_row("seconds", 0.1, 36'000, &ExportOrder::seconds, film), "Length of the whole film"),
        offered(helped(number_row("hold", 0.01, 600, &ExportOrder::hold, film),
                       "Seconds that each picture stands; played, from one change to the next", "seconds"),
                "Steps", "seconds each"),
        offered(helped(number_row("fps", 1, 60, &ExportOrder::fps, film),
                       "Frames per second, 1 to 60; a GIF at most 50 (default 30, of a GIF 20)"),
                "Steps", "frames a second"),
        offered(once_row(), "It plays"),
        offered(reader_row(), "For"),
        helped(number_row("columns", 1, 20, &ExportOrder::columns, sheet_kind),
               "Maps side by side, 1 to 20 (default: what shows them largest)"),
        theme_row()};
}

// An option of a page as one of the order whose page it is.
OrderOption lifted(const PageOption& page, PageSpec& (*part)(ExportOrder&)) {
    OrderOption row;
    static_cast<OrderInfo&>(row) = page;
    row.write = [write = page.write, part](ExportOrder order) { return write(part(order)); };
    row.read = [read = page.read, part](ExportOrder& order, const std::string& text, const Asking& asking) {
        read(part(order), text, asking);
    };
    return row;
}

std::vector<OrderOption> page_rows(PageSpec& (*part)(ExportOrder&), const std::string& before = {}) {
    std::vector<OrderOption> rows;
    for (const auto& page : page_options()) {
        rows.push_back(lifted(page, part));
        rows.back().name = before + page.name;
    }
    return rows;
}

std::vector<OrderOption> put_together(std::vector<OrderOption> rows, const std::vector<OrderOption>& more) {
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

OrderOption kind_row() {
    std::vector<ValueWord<ExportKind>> kinds;
    for (const auto& word : export_kind_words()) {
        kinds.push_back({static_cast<ExportKind>(kinds.size()), word});
    }
    return word_row("what", std::move(kinds), &ExportOrder::kind, 0);
}

// A text that is remembered as it is.
template <class Part>
OrderOption text_row_of(std::string name, Part part) {
    OrderOption row;
    row.name = std::move(name);
    row.form = OptionForm::text;
    row.write = [part](ExportOrder order) { return std::filesystem::path(part(order)).string(); };
    row.read = [part](ExportOrder& order, const std::string& text, const Asking&) { part(order) = text; };
    return row;
}

// What a session remembers: the kind first, as others ask for it, and the pages of pictures and of sheets both.
const std::vector<OrderOption>& remembered() {
    static const auto table = [] {
        std::vector<OrderOption> rows{
            kind_row(), text_row_of(
                            "folder", [](ExportOrder & order) -> auto& { return order.folder; })};
        for (std::size_t i = 0; i < export_kind_count; ++i) {
            rows.push_back(text_row_of(
                export_kind_words()[i].word + "-format", [i](ExportOrder & order) -> auto& {
                    return order.extensions.at(i);
                }));
        }
        rows = put_together(std::move(rows), own_rows());
        rows = put_together(std::move(rows), page_rows([](ExportOrder& o) -> PageSpec& { return o.page; }));
        return put_together(std::move(rows),
                            page_rows([](ExportOrder& o) -> PageSpec& { return o.sheet; }, "sheet-"));
    }();
    return table;
}

}  // namespace

const std::vector<OptionWord>& export_kind_words() {
    static const std::vector<OptionWord> table{{"picture", "Picture"},
                                               {"film", "Film"},
                                               {"data", "Data"},
                                               {"report", "Table"},
                                               {"page", "Page for a browser"},
                                               {"handout", "Handout"},
                                               {"contact-sheet", "Contact sheet"}};
    return table;
}

const std::vector<OrderOption>& order_options() {
    static const auto table =
        put_together(own_rows(), page_rows([](ExportOrder& order) -> PageSpec& { return order.own_page(); }));
    return table;
}

std::vector<const OrderOption*> options_offered(const ExportOrder& order) {
    std::vector<const OrderOption*> offered;
    for (const auto& option : order_options()) {
        if (!option.group.empty() && (option.kinds & for_kind(order.kind)) != 0 && option.matters(order)) {
            offered.push_back(&option);
        }
    }
    return offered;
}

ExportOrder with_typed(ExportOrder order, const TypedFields& typed, const Dataset& dataset) {
    for (const auto& option : order_options()) {
        const auto field = typed.find(option.name);
        const bool unused = option.name == "size" && !order.own_page().size;
        if (field == typed.end() || unused || (option.kinds & for_kind(order.kind)) == 0) {
            continue;
        }
        if (option.form == OptionForm::day && trimmed(field->second).empty()) {
            (option.name == "from" ? order.first : order.last).reset();
        } else {
            option.read(order, field->second, {option.title, &dataset});
        }
    }
    return order;
}

// Only what runs can be played, and has a time bar.
std::vector<OptionWord> words_for(const OrderInfo& option, OrderKinds kinds) {
    auto words = option.words;
    if (option.name == "by" && (kinds & film) == 0) {
        std::erase_if(words, [](const OptionWord& each) { return each.word == "play"; });
    }
    if (option.name == "without" && (kinds & film) == 0) {
        std::erase_if(words, [](const OptionWord& each) { return find_map_element(each.word)->of_films; });
    }
    return words;
}

std::map<std::string, std::string> words_of(const ExportOrder& order) {
    const ExportOrder usual;
    std::map<std::string, std::string> words;
    for (const auto& row : remembered()) {
        if (const auto text = row.write(order); text != row.write(usual)) {
            words[row.name] = text;
        }
    }
    return words;
}

ExportOrder order_from(const std::map<std::string, std::string>& words) {
    ExportOrder order;
    for (const auto& row : remembered()) {
        const auto found = words.find(row.name);
        try {
            if (found != words.end()) {
                row.read(order, found->second, {row.name});
            }
        } catch (const UsageError&) {
            continue;
        }
    }
    return order;
}

}  // namespace viewer
