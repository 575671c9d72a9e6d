#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>

namespace viewer {

/// What can leave the program.
enum class ExportKind : unsigned char { picture, film, data, report, page, handout, contact_sheet };

constexpr std::size_t export_kind_count = 7;

/// Everything that the export dialog lets choose, as plain values. Words name the same things as on the command line.
struct ExportChoices {
    ExportKind kind = ExportKind::picture;
    /// With the dot; one for each kind, so that each keeps its own.
    std::array<std::string, export_kind_count> extensions{".png",  ".mp4", ".gpkg", ".csv",
                                                          ".html", ".pdf", ".pdf"};
    std::string paper = "window";  ///< `window`: as large as the map in the window; `size`; or a page layout
    std::string size = "1920x1080";  ///< read where `paper` is `size`
    int dpi = 96;                    ///< 96 to 768; pixels per inch of 96 page units
    double text = 1;                 ///< size of type and lines, 1 to 3; the window's map has its own
    std::string without;             ///< parts left out, `legend,source`
    std::string by = "play";  ///< step of a film or contact sheet; `play`: as the window plays by change
    std::string
        first_day;  ///< of a film, `1992-05-08`; empty: of the range that the window plays, else of the dataset
    std::string last_day;  ///< the same
    double hold = 0;       ///< seconds that each picture of a film stands; 0: as suits the step
    double fps = 30;       ///< of a film, 1 to 60
    bool once = false;     ///< a GIF that does not begin again
    std::string report = "stats";
    std::string sheet = "a4-landscape";  ///< page layout of a handout or contact sheet
    std::string sheets = "talk";     ///< of a handout: for each scene of the `presentation` or each `change`
    std::string reader = "teacher";  ///< of a handout: `teacher` or `pupils`
    bool all_records = false;        ///< data: all records instead of the day's state
    std::filesystem::path folder;
    friend bool operator==(const ExportChoices&, const ExportChoices&) = default;

    const std::string& extension() const { return extensions.at(static_cast<std::size_t>(kind)); }
    std::string& extension() { return extensions.at(static_cast<std::size_t>(kind)); }
};

/// Choices as words, to be remembered: only those that differ from the program's own.
std::map<std::string, std::string> words_of(const ExportChoices& choices);

/// The other way. A word that is unknown or out of range is passed over: what an earlier version remembered must not
/// stand in the way.
ExportChoices export_choices_from(const std::map<std::string, std::string>& words);

/// A file name with another extension; a name without one gets it.
std::string with_extension(const std::string& name, const std::string& extension);

}  // namespace viewer
