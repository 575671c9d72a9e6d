#pragma once

#include "app/order/film_order.hpp"
#include "app/order/handout_order.hpp"
#include "app/order/map_file.hpp"
#include "app/order/sheet_order.hpp"

#include <filesystem>
#include <string>

namespace viewer {

/// What the window shows when an export begins.
struct ExportSource {
    const MapData& map;  ///< named as the user chose
    const ViewerState& state;
    geodata::PlaneBox ground;  ///< in the map's place
    PageRect place;            ///< of the map in the window, pixels
    double unit = 1;           ///< of the window
    std::string dataset;       ///< as the command line names it; empty: the built-in one
    bool in_part = false;      ///< the map holds only what is shown of a database
};

/// The page that was chosen. A film's sides are multiples of four pixels, which every encoder takes. Throws UsageError for
/// one that cannot be.
PageSpec export_page(const ExportOrder& order, const ExportSource& source);

/// A picture that shows what the window does, on the page that was chosen; for a film that of the day shown, or of its
/// first or last when that is nearer. Its state is as exact as the words of its file, so that these draw it again exactly.
/// Throws UsageError for a page or days that cannot be.
PagePicture export_picture(const ExportOrder& order, const ExportSource& source);

/// The same without the words of its file, which take longer than the page: for looking at.
PagePicture preview_picture(const ExportOrder& order, const ExportSource& source);

/// The first and last day of a film: those chosen, else those of the range that the window plays, else the dataset's.
/// Throws geodata::Error for the wrong way round.
FilmSpan film_span(const ExportOrder& order, const ExportSource& source);

/// The days of a film and how long each stands. Throws UsageError or geodata::Error.
FilmPlan export_plan(const ExportOrder& order, const ExportSource& source);

/// The film that was chosen. Throws UsageError or geodata::Error for one that cannot be.
Film film_order(const ExportOrder& order, const ExportSource& source);

/// The days of a contact sheet, or of a handout by days. Throws UsageError for more than can be shown.
std::vector<geodata::Day> chosen_days(const ExportOrder& order, const ExportSource& source, std::size_t most,
                                      const std::string& things);
SheetOrder sheet_order(const ExportOrder& order, const ExportSource& source);

/// A sheet for each slide of the presentation, with its caption and note, or for each of the days chosen, in the look of
/// the window. Throws UsageError or geodata::Error for days that cannot be.
HandoutOrder handout_order(const ExportOrder& order, const ExportSource& source);

/// Writes everything but films, whole or not at all, as the command line does. Throws UsageError or geodata::Error.
void write_export(const ExportOrder& order, const ExportSource& source, const std::filesystem::path& target,
                  bool overwrite);

/// The days that a report is about.
ReportDays report_days(const ViewerState& state);

/// What an export is about where nothing can be chosen of that, in sentences; else empty.
std::string export_about(const ExportOrder& order, const ViewerState& state);

/// The table that a data file or report begins with, for looking at.
TextTable export_table(const ExportOrder& order, const ExportSource& source);

/// A name for the file: what it shows and its day.
std::string suggested_name(const ExportOrder& order, const ViewerState& state);

}  // namespace viewer
