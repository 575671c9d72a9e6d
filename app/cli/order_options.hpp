#pragma once

#include "app/order/film_order.hpp"
#include "app/order/order_option.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace viewer {

/// An order as typed. Its days wait for the dataset, which says to which century a short year belongs.
struct TypedOrder {
    ExportOrder order;
    std::string from;
    std::string to;
    std::string dates;
};

/// The options of the table that are for such orders; what cannot be read is refused while they are parsed. `of_what`
/// begins their help, `Of a chart: `.
void add_order_options(CLI::App& app, TypedOrder& typed, OrderKinds kinds, const std::string& of_what = {});

/// `--dates`, for commands that show single days.
void add_dates_option(CLI::App& app, TypedOrder& typed);

/// `usual` is for what was not typed. Throws UsageError for what is no day, for days outside the dataset's span or
/// the wrong way round.
FilmSpan chosen_range(const TypedOrder& typed, const geodata::Dataset& dataset, const FilmSpan& usual);

/// The days of `--dates`, or those at the pace of `--by`. Throws UsageError for more than `most`, which are counted as
/// `things`.
std::vector<geodata::Day> chosen_days(const TypedOrder& typed, const geodata::Dataset& dataset,
                                      const std::vector<geodata::ChangeDay>& changes, std::size_t most,
                                      const std::string& things);

}  // namespace viewer
