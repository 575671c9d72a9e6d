#pragma once

#include "app/export/export_choices.hpp"
#include "app/export/films/film_export.hpp"
#include "app/export/tables/report_choices.hpp"
#include "app/order/film_page.hpp"
#include "app/order/film_span.hpp"
#include "app/order/map_file.hpp"

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
PageSpec export_page(const ExportChoices& choices, const ExportSource& source);

/// A picture that shows what the window does, on the page that was chosen; for a film that of the day shown, or of its
/// first or last when that is nearer. It is drawn from the words that its file holds, so that it is drawn again exactly.
/// Throws UsageError for a page or days that cannot be.
PagePicture export_picture(const ExportChoices& choices, const ExportSource& source);

/// The same without the words of its file, which take longer than the page: for looking at.
PagePicture preview_picture(const ExportChoices& choices, const ExportSource& source);

/// The first and last day of a film: those typed, else those of the range that the window plays, else the dataset's.
/// Throws UsageError that says what was typed wrong.
FilmSpan film_span(const ExportChoices& choices, const ExportSource& source);

/// The days of a film and how long each stands. Throws UsageError or geodata::Error.
FilmPlan export_plan(const ExportChoices& choices, const ExportSource& source);

/// A film as it will be written; owns its map, so that a thread can draw it.
struct FilmOrder {
    MapData map;
    FilmLook look;
    FilmPlan plan;
    double fps = 30;
    double scale = 1;
    std::string title;
    std::string comment;
    bool once = false;  ///< a GIF that does not begin again
};

/// Throws UsageError or geodata::Error for a film that cannot be.
FilmOrder film_order(const ExportChoices& choices, const ExportSource& source);

/// The step of a film by its word; `play` for one that there is not.
Pace pace_of(const std::string& word);

/// Writes everything but films, whole or not at all, as the command line does. Throws UsageError or geodata::Error.
void write_export(const ExportChoices& choices, const ExportSource& source,
                  const std::filesystem::path& target, bool overwrite);

/// The days that a report is about.
ReportDays report_days(const ViewerState& state);

/// The table that a data file or report begins with, for looking at.
TextTable export_table(const ExportChoices& choices, const ExportSource& source);

/// A name for the file: what it shows and its day.
std::string suggested_name(const ExportChoices& choices, const ViewerState& state);

}  // namespace viewer
