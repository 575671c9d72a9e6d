#pragma once

#include "app/export/pictures/picture_state.hpp"
#include "app/order/export_order.hpp"
#include "app/state/option.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace viewer {

/// How an option is written and chosen: a word of several, a number, a day, `on` or not, a list of words, or a text.
enum class OptionForm : unsigned char { word, number, day, flag, list, text };

/// What an option is for: kinds of orders put together, and the chart of `terrachron series`.
using OrderKinds = unsigned;
constexpr OrderKinds for_kind(ExportKind kind) { return 1U << static_cast<unsigned>(kind); }
constexpr OrderKinds for_chart = 1U << export_kind_count;

/// One thing that can be chosen of what is written. The row yields the option of the command line with its help, the
/// control of the export dialog, the word of sessions and states, manual, completions and the test of its limits.
struct OrderInfo : OptionInfo {
    OptionForm form = OptionForm::word;
    OrderKinds kinds = 0;
    std::string help;        ///< of the command line; empty: no option there
    std::string group;       ///< heading of its control in the dialog; empty: none there
    std::string title;       ///< beside the control; empty where the group says it all
    std::string usual;       ///< its word where nothing is chosen
    std::string instead_of;  ///< the option that it cannot stand beside
    /// Whether it does something for an order of its kinds.
    std::function<bool(const ExportOrder&)> matters = [](const ExportOrder&) { return true; };
};

/// How whoever asks calls the field, to begin a sentence with; and the dataset that days are read for, where there is one.
struct Asking {
    std::string field;
    const geodata::Dataset* dataset = nullptr;
};

template <class Order>
struct OptionOf : OrderInfo {
    /// Empty for what is not chosen.
    std::function<std::string(const Order&)> write;
    /// Throws UsageError that says what it takes, and leaves the order as it was.
    std::function<void(Order&, const std::string& text, const Asking&)> read;
};
using PageOption = OptionOf<PageSpec>;
using OrderOption = OptionOf<ExportOrder>;

/// What pages can choose: also the words of a picture's state about its page.
const std::vector<PageOption>& page_options();

/// Everything that command line or dialog can choose, the page of the order's kind among it.
const std::vector<OrderOption>& order_options();

/// Those that the export dialog offers for an order, as it stands.
std::vector<const OrderOption*> options_offered(const ExportOrder& order);

/// What was typed into fields, by the names of their options.
using TypedFields = std::map<std::string, std::string>;

/// The order with what was typed; an empty field of a day means the usual one. Throws UsageError.
ExportOrder with_typed(ExportOrder order, const TypedFields& typed, const geodata::Dataset& dataset);

/// The words of an option that such orders take.
std::vector<OptionWord> words_for(const OrderInfo& option, OrderKinds kinds);

/// `picture`, `film` …: what the dialog offers.
const std::vector<OptionWord>& export_kind_words();

/// The page as words of a picture's state, and from them; what is chosen already stays. Throws UsageError for words that
/// cannot be read.
void add_page_state(const PageSpec& page, PictureState& state);
void take_page_state(const PictureState& state, PageSpec& page);

/// An order as words, to be remembered: only those that differ from the program's own.
std::map<std::string, std::string> words_of(const ExportOrder& order);

/// The other way. A word that is unknown or out of range is passed over: what an earlier version remembered must not
/// stand in the way.
ExportOrder order_from(const std::map<std::string, std::string>& words);

}  // namespace viewer
