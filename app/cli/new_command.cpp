#include "app/cli/command.hpp"
#include "app/export/files/atomic_file.hpp"
#include "geodata/base/error.hpp"
#include "geodata/io/columns.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/dataset_writer.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <fstream>
#include <ostream>

namespace viewer {

using namespace geodata;

namespace {

EdtfDate date(const char* text) { return *parse_edtf(text); }

LonLatPolygons box(double west, double east) {
    return {{{{west, 45.0}, {east, 45.0}, {east, 45.5}, {west, 45.5}}, {}}};
}

// The least that shows every table: two lands, two parties, one change.
Dataset skeleton() {
    Dataset dataset;
    dataset.title = "A dataset to be filled";
    dataset.description =
        "Replace what stands here by what your sources say; README.txt tells what each file is for.";
    dataset.boundary_note = "Outlines: two boxes, to be replaced";
    dataset.first_day = *parse_day("1900-01-01");
    dataset.last_day = *parse_day("1909-12-31");
    dataset.list_source = {0};
    dataset.default_view = {9.9, 44.9, 11.1, 45.6};
    dataset.parties = {{"east", "Eastern side", "East", "#E69F00", "hatch-right"},
                       {"west", "Western side", "West", "#56B4E9", "hatch-left"}};
    dataset.sources = {
        {"source", "Source", "Title of the publication", "", "", "1910", SourceRole::primary, ""}};
    dataset.reference_areas = {{"all", "All the land", square_km(4375), {{0}, "page 1"}}};
    dataset.regions = {{"land-east", "East land", "district", {}, Basis::mapped, "", box(10.5, 11)},
                       {"land-west", "West land", "district", {}, Basis::mapped, "", box(10, 10.5)}};
    dataset.control = {
        {{0}, {0}, date("1900-01-01"), {}, Extent::whole, {}, {{0}, "page 2"}, ""},
        {{1}, {1}, date("1900-01-01"), date("1905-03-01"), Extent::whole, {}, {{0}, "page 2"}, ""},
        {{1}, {0}, date("1905-03-01"), {}, Extent::whole, {}, {{0}, "page 3"}, "a change of hands"}};
    dataset.areas = {{{0}, square_km(2180), "as listed", {{0}, "page 4"}},
                     {{1}, square_km(2190), "as listed", {{0}, "page 4"}}};
    return dataset;
}

std::string columns_text(const TableFormat& format) {
    std::string text;
    for (const auto& column : format.columns) {
        text += (text.empty() ? "" : ", ") + column.name + (column.required ? "*" : "");
    }
    return text;
}

// Tables of commas and JSON have no place for comments, so they stand beside them.
std::string comments() {
    static const std::vector<std::pair<std::string, std::string>> words{
        {"sources", "One row a publication; the other tables name it by its id."},
        {"regions", "One feature a piece of land: draw it in QGIS or any editor of GeoJSON."},
        {"context", "Background for orientation, like towns and rivers; never counted."},
        {"control", "One row a dated claim: who holds which region from which day until before which other."},
        {"areas", "One row an area that a source states."},
        {"totals", "One row a total that a source states, to be compared with the list."},
        {"events", "One row a dated event that changes no total."},
        {"statements", "One row a statement of a document, in your own words."},
        {"names", "One row a name of a region or place in a language or document."}};
    std::string text =
        "A dataset of Terrachron. Every file may be edited with a text editor or a spreadsheet; save tables "
        "as CSV with\n"
        "commas, UTF-8. 'terrachron check FOLDER' tells all faults at once, 'terrachron FOLDER' shows it.\n"
        "Dates are like 1905-03-01, 1905-03, 1905 or 1904/1906 (some time from 1904 to 1906); an empty "
        "'until' is open.\n"
        "'until' is the first day on which it is over. Columns marked * must not be empty.\n\n"
        "dataset.json\n  Title, span of days, parties with their colours, areas that shares are shares of, "
        "the view.\n";
    for (const auto& [name, what] : words) {
        const auto& format = dataset_table(name);
        text += fmt::format("\n{} (may be left out)\n  {}\n  {}\n", format.file, what, columns_text(format));
    }
    return text;
}

void write_skeleton(const std::filesystem::path& folder) {
    write_dataset(skeleton(), folder);
    std::ofstream stream(folder / "README.txt", std::ios::binary);
    stream << comments();
    if (!stream.flush()) {
        throw Error(fmt::format("{}: not written, the disk may be full.", (folder / "README.txt").string()));
    }
}

int run_new(const std::filesystem::path& folder, const Options& options, const Streams& streams) {
    if (folder.extension() == ".gpkg") {
        throw UsageError{"FOLDER must be the name of a folder to make; 'terrachron convert' makes a "
                         "GeoPackage of it later."};
    }
    write_file(folder, false, write_skeleton, [](const std::filesystem::path& path) { read_dataset(path); });
    if (!options.quiet) {
        streams.err << fmt::format("wrote {}; README.txt in it says what each file is for\n",
                                   folder.string());
    }
    return 0;
}

}  // namespace

Command new_command() {
    return command_with<std::filesystem::path>(
        "new", "Make a folder with a small dataset to be filled, and a text on what each file is for",
        [](CLI::App& app, Options& options, std::filesystem::path& folder) {
            app.add_option("FOLDER", folder, "Folder to make")->required();
            app.add_flag("-q,--quiet", options.quiet, "Print nothing but errors");
        },
        run_new);
}

}  // namespace viewer
