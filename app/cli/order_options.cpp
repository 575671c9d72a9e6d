#include "app/cli/order_options.hpp"

#include "app/cli/command.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cctype>

namespace viewer {

using namespace geodata;

namespace {

std::string help_of(const OrderOption& option, const std::string& of_what) {
    auto help = option.help;
    if (!of_what.empty()) {
        help.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(help.front())));
    }
    return of_what + help;
}

void add_option(CLI::App& app, TypedOrder& typed, const OrderOption& option, OrderKinds kinds,
                const std::string& help) {
    const auto name = "--" + option.name;
    if (option.form == OptionForm::day) {
        app.add_option(name, option.name == "from" ? typed.from : typed.to, help)->check(is_day);
        return;
    }
    if (option.form == OptionForm::flag) {
        app.add_flag_callback(
            name, [&typed, &option, name] { option.read(typed.order, option.words.back().word, {name}); },
            help);
        return;
    }
    const auto words = each_of(words_for(option, kinds), &OptionWord::word);
    auto* added = app.add_option_function<std::string>(
        name, [&typed, &option, name](const std::string& text) { option.read(typed.order, text, {name}); },
        option.form == OptionForm::list ? help + ": " + joined(words, ", ") : help);
    if (option.form == OptionForm::word) {
        added->type_name("TEXT:{" + joined(words, ",") + "}");
    }
}

std::vector<Day> listed_days(const std::string& dates, const Dataset& dataset) {
    std::vector<Day> days;
    for (const auto& text : split(dates, ',')) {
        days.push_back(day_in_span(dataset, text, "--dates with commas between: each"));
    }
    return days;
}

}  // namespace

void add_order_options(CLI::App& app, TypedOrder& typed, OrderKinds kinds, const std::string& of_what) {
    const auto is_for = [&](const OrderOption& option) {
        return !option.help.empty() && (option.kinds & kinds) != 0;
    };
    for (const auto& option : order_options()) {
        if (is_for(option)) {
            add_option(app, typed, option, kinds, help_of(option, of_what));
        }
    }
    for (const auto& option : order_options()) {
        auto* other = is_for(option) && !option.instead_of.empty()
                          ? app.get_option_no_throw("--" + option.instead_of)
                          : nullptr;
        if (other != nullptr) {
            app.get_option("--" + option.name)->excludes(other);
        }
    }
}

void add_dates_option(CLI::App& app, TypedOrder& typed) {
    app.add_option("--dates", typed.dates, "Chosen days instead, like 1992-05-08,1993-07-23");
}

FilmSpan chosen_range(const TypedOrder& typed, const Dataset& dataset, const FilmSpan& usual) {
    const auto day_or = [&](const std::string& text, Day otherwise, const char* name) {
        return text.empty() ? otherwise : day_in_span(dataset, text, name);
    };
    const FilmSpan range{day_or(typed.from, usual.from, "--from"), day_or(typed.to, usual.to, "--to")};
    if (range.to < range.from) {
        throw UsageError{fmt::format("--to must not lie before --from, found {} and {}.", iso_text(range.to),
                                     iso_text(range.from))};
    }
    return range;
}

std::vector<Day> chosen_days(const TypedOrder& typed, const Dataset& dataset,
                             const std::vector<ChangeDay>& changes, std::size_t most,
                             const std::string& things) {
    const auto range = chosen_range(typed, dataset, usual_range({}, dataset));
    auto days =
        typed.dates.empty() ? days_of(typed.order, changes, range) : listed_days(typed.dates, dataset);
    refuse_too_many(days, most, things);
    return days;
}

}  // namespace viewer
