#pragma once

#include "app/export/films/film_plan.hpp"
#include "app/export/tables/report_choices.hpp"
#include "app/order/page_spec.hpp"

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace viewer {

/// What can leave the program.
enum class ExportKind : unsigned char { picture, film, data, report, page, handout, contact_sheet };

constexpr std::size_t export_kind_count = 7;

/// What a handout has a sheet for.
enum class HandoutSheets : unsigned char { slides, changes };

/// Whom a handout is for: a teacher reads answers and notes, pupils have lines to write on instead.
enum class HandoutReader : unsigned char { teacher, pupils };

/// What is to be written, and how. Export dialog, command line and session fill it through the table of
/// `order_option.hpp`, the one place where it is text; whatever is not chosen is empty or 0.
struct ExportOrder {
    ExportKind kind = ExportKind::picture;
    /// With the dot; one for each kind, so that each keeps its own.
    std::array<std::string, export_kind_count> extensions{".png",  ".mp4", ".gpkg", ".csv",
                                                          ".html", ".pdf", ".pdf"};
    PageSpec page;                      ///< of a picture or film
    PageSpec sheet;                     ///< of a handout or contact sheet; A4 landscape
    std::optional<geodata::Day> first;  ///< else that of the range that the window plays, or of the dataset
    std::optional<geodata::Day> last;
    std::optional<Pace> by;         ///< see `pace_of`
    std::optional<double> hold;     ///< seconds that each picture of a film stands
    std::optional<double> seconds;  ///< of the whole film, instead
    std::optional<double> fps;      ///< see `fps_of`
    bool once = false;              ///< a GIF that does not begin again
    int columns = 0;                ///< of a contact sheet; 0: what shows the maps largest
    HandoutSheets sheets = HandoutSheets::slides;
    HandoutReader reader = HandoutReader::teacher;
    ThemeName theme = ThemeName::light;  ///< of sheets; a picture or film has that of its state
    bool all_records = false;            ///< data: all records instead of the day's state
    const ReportChoice* report = nullptr;
    std::filesystem::path folder;

    ExportOrder();
    friend bool operator==(const ExportOrder&, const ExportOrder&) = default;

    const std::string& extension() const { return extensions.at(static_cast<std::size_t>(kind)); }
    std::string& extension() { return extensions.at(static_cast<std::size_t>(kind)); }
    bool on_sheets() const { return kind == ExportKind::handout || kind == ExportKind::contact_sheet; }
    const PageSpec& own_page() const { return on_sheets() ? sheet : page; }
    PageSpec& own_page() { return on_sheets() ? sheet : page; }
};

/// The step chosen. A film without one goes as the window plays by `calendar` or not, sheets by change.
Pace pace_of(const ExportOrder& order, bool calendar = false);

/// Frames a second: 30 where none are chosen, 20 of a GIF.
double fps_of(const ExportOrder& order);

/// A file name with another extension; a name without one gets it.
std::string with_extension(const std::string& name, const std::string& extension);

}  // namespace viewer
