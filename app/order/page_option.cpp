#include "app/order/option_rows.hpp"

#include "geodata/base/rows.hpp"

namespace viewer {

using namespace geodata;

namespace {

constexpr OrderKinds drawn = for_kind(ExportKind::picture) | for_kind(ExportKind::film) |
                             for_kind(ExportKind::handout) | for_kind(ExportKind::contact_sheet);
constexpr OrderKinds of_pixels = (drawn & ~for_kind(ExportKind::handout)) | for_chart;

// Vector formats have no pixels.
bool has_pixels(const ExportOrder& order) {
    return order.extension() != ".svg" && order.extension() != ".pdf";
}

PageSize read_size(const std::string& text, const std::string& field) {
    const auto sides = split(lower_case(text), 'x');
    const auto side = [&](std::size_t i) -> double {
        const auto pixels = parse_whole_number(i < sides.size() ? sides[i] : "");
        if (sides.size() != 2 || !pixels || *pixels < least_side || *pixels > most_side) {
            refuse_value(
                field,
                fmt::format("width x height in pixels, {} to {} each, like 1920x1080", least_side, most_side),
                text);
        }
        return *pixels;
    };
    const double width = side(0);
    return {width, side(1)};
}

PageOption size_row() {
    PageOption row;
    row.name = "size";
    row.takes = "width x height in pixels";
    row.form = OptionForm::text;
    row.kinds = drawn | for_chart;
    row.usual = "1920x1080";
    row.title = "A size of one's own";
    row.write = [](const PageSpec& page) {
        return page.size ? fmt::format("{:.0f}x{:.0f}", page.size->width, page.size->height) : std::string();
    };
    row.read = [](PageSpec& page, const std::string& text, const Asking& asking) {
        page.size = read_size(text, asking.field);
        page.layout = nullptr;
    };
    return helped(std::move(row), "Width x height in pixels (default 1920x1080)");
}

// Paper is upright unless it is said to lie, and may be said to be.
PageOption layout_row() {
    PageOption row;
    row.name = "layout";
    row.kinds = drawn | for_chart;
    for (const auto& layout : page_layouts()) {
        row.words.push_back({layout.name, layout.title});
    }
    row.takes = joined(each_of(row.words, &OptionWord::word), ", ");
    row.write = [](const PageSpec& page) {
        return page.layout != nullptr ? page.layout->name : std::string();
    };
    row.read = [words = row.words](PageSpec& page, const std::string& text, const Asking& asking) {
        const std::string upright = "-portrait";
        const auto word = text.ends_with(upright) ? text.substr(0, text.size() - upright.size()) : text;
        require_word(words, word, asking.field);
        page.layout = find_layout(word);
        page.size.reset();
    };
    return offered(helped(std::move(row), "Page instead of --size", "size"), "Page");
}

PageOption dpi_row() {
    auto row = helped(number_row("dpi", 96, 768, &PageSpec::dpi, of_pixels),
                      "Pixels per inch instead of --scale, 96 to 768", "scale");
    row.usual = "96";
    row.words = {
        {"96", "96 dpi"}, {"144", "144 dpi"}, {"192", "192 dpi"}, {"288", "288 dpi"}, {"384", "384 dpi"}};
    row.matters = has_pixels;
    return offered(std::move(row), "Resolution");
}

// The window's map has a size of type of its own.
PageOption text_row() {
    auto row = helped(number_row("text", smallest_text, largest_text, &PageSpec::text, drawn | for_chart),
                      "Size of type and lines, 1 to 3");
    row.usual = "1";
    for (const double scale : text_scales) {
        row.words.push_back({fmt::format("{}", scale), fmt::format("{:.0f} %", scale * 100)});
    }
    row.matters = [](const ExportOrder& order) { return order.own_page().has_own_size(); };
    return offered(std::move(row), "Size of text");
}

PageOption without_row() {
    PageOption row;
    row.name = "without";
    row.form = OptionForm::list;
    row.kinds = drawn;
    for (const auto& element : map_elements()) {
        row.words.push_back({element.word, element.title});
    }
    row.takes = joined(each_of(row.words, &OptionWord::word), ", ");
    row.write = [](const PageSpec& page) {
        std::vector<std::string> words;
        for (const auto* element : page.without) {
            words.push_back(element->word);
        }
        return joined(words, ",");
    };
    row.read = [takes = row.takes](PageSpec& page, const std::string& text, const Asking& asking) {
        std::vector<const MapElement*> without;
        for (const auto& word : split(text, ',')) {
            const auto* element = find_map_element(word);
            if (element == nullptr) {
                throw UsageError{fmt::format("{} takes {}, found '{}'.{}", asking.field, takes, word,
                                             did_you_mean(word, map_element_words()))};
            }
            without.push_back(element);
        }
        page.without = std::move(without);
    };
    return offered(helped(std::move(row), "Parts to leave out"), "Parts");
}

}  // namespace

const std::vector<PageOption>& page_options() {
    static const std::vector<PageOption> table{
        layout_row(),
        size_row(),
        helped(number_row("scale", 1, 8, &PageSpec::scale, of_pixels), "Pixels per unit of the size, 1 to 8"),
        dpi_row(),
        text_row(),
        without_row(),
        number_row("unit", 0.01, 100, &PageSpec::unit, 0)};
    return table;
}

void add_page_state(const PageSpec& page, PictureState& state) {
    for (const auto& option : page_options()) {
        if (const auto text = option.write(page); !text.empty()) {
            state[option.name] = text;
        }
    }
}

void take_page_state(const PictureState& state, PageSpec& page) {
    PageSpec said;
    for (const auto& option : page_options()) {
        const auto found = state.find(option.name);
        if (found != state.end() && !found->second.empty()) {
            option.read(said, found->second, {"The word " + option.name + " of a state"});
        }
    }
    if (!page.has_own_size()) {
        page.size = said.size;
        page.layout = said.layout;
    }
    if (page.without.empty()) {
        page.without = said.without;
    }
    if (page.scale == 0 && page.dpi == 0) {
        page.scale = said.scale;
        page.dpi = said.dpi;
    }
    // The exact unit of a window's picture holds for no other text and page.
    if (page.text == 0 && page.size == said.size) {
        page.unit = said.unit;
    }
    page.text = page.text == 0 ? said.text : page.text;
}

}  // namespace viewer
