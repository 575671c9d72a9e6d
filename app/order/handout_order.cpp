#include "app/order/handout_order.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/order/picture_description.hpp"
#include "geodata/base/text.hpp"

#include <utility>

namespace viewer {

using namespace geodata;

namespace {

bool answers(const Slide& slide, const Slide& asking) {
    return asking.hidden.any() && !slide.hidden.any() && slide.day == asking.day &&
           slide.view == asking.view && slide.mode == asking.mode && slide.since == asking.since &&
           slide.selected == asking.selected;
}

}  // namespace

HandoutPaper handout_paper(const PageSpec& page) {
    const auto size = chosen_page(page);
    return {size.width, size.height, text_scale(page)};
}

std::vector<std::size_t> slides_for(HandoutReader reader, const Presentation& presentation) {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < presentation.size(); ++i) {
        const bool answer = i > 0 && answers(presentation[i], presentation[i - 1]);
        if (reader == HandoutReader::teacher || !answer) {
            positions.push_back(i);
        }
    }
    return positions;
}

HandoutPage page_for(HandoutReader reader, HandoutPage page, const HiddenAnswers& hidden) {
    if (reader == HandoutReader::pupils) {
        page.scene.hidden_answers = hidden;
        page.note.clear();
        page.for_pupils = true;
    }
    return page;
}

PictureText handout_text(const MapData& map, const std::string& title,
                         const std::vector<HandoutPage>& pages) {
    PictureText text(title.empty() ? map.dataset->title : title);
    for (const auto& page : pages) {
        const auto& hidden = page.scene.hidden_answers;
        text.pages.push_back((hidden.date ? std::string("Which day?") : long_text(page.scene.day)) +
                             (page.caption.empty() ? "" : ": " + page.caption));
        if (hidden.any()) {
            text.pictures.push_back(text.pages.back());
        } else {
            text.pictures.push_back(joined(scene_sentences(map, page.scene), " "));
            text.description += (text.description.empty() ? "" : " ") + text.pictures.back();
        }
    }
    return text;
}

std::size_t write_handout(const std::filesystem::path& target, const MapData& map, const HandoutOrder& order,
                          const std::string& title, bool overwrite) {
    require_writable(target, overwrite);
    const auto sheets = handout(map, order.paper, order.pages);
    auto text = handout_text(map, title, order.pages);
    if (sheets.size() != order.pages.size()) {  // words that go on over more sheets
        text.pages.clear();
    }
    write_file(target, encode_pages(sheets, text), overwrite);
    return sheets.size();
}

}  // namespace viewer
