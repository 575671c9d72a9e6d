#include "app/cli/command.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/order/dataset_saving.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_encoding.hpp"
#include "geodata/import/import.hpp"
#include "geodata/model/naming.hpp"
#include "geodata/model/typed_date.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <ostream>

namespace viewer {

using namespace geodata;

namespace {

Dataset named_as_chosen(const Options& options, Dataset dataset) {
    if (options.names.empty()) {
        return dataset;
    }
    const auto policy = parse_name_policy(dataset, options.names);
    if (!policy) {
        const auto words = each_of(name_policies(dataset), &NamePolicyChoice::word);
        refuse_value("--names", "one of " + joined(words, ", "), options.names, words);
    }
    return renamed(dataset, *policy);
}

Listing chosen_listing(const Options& options, const Dataset& dataset, const Profile& profile) {
    if (options.party.empty()) {
        return make_listing(dataset, profile);
    }
    std::vector<std::string> known{all_parties};
    for (auto& listing : listings_of(dataset, profile)) {
        const auto& id = dataset[listing.party].id;
        if (id == options.party) {
            return std::move(listing);
        }
        known.push_back(id);
    }
    if (options.party == known.front()) {
        return make_listing(dataset, profile, PartyIndex{});
    }
    refuse_value("--party", fmt::format("one that the list has regions of ({})", joined(known, ", ")),
                 options.party, known);
}

}  // namespace

std::string is_day(const std::string& text) {
    // Which century a short year belongs to is only known with the dataset.
    const auto typed = read_typed_date(text, *parse_day("1900-01-01"), *parse_day("1999-12-31"));
    const bool asks = !typed.date && typed.problem.find("may be") != std::string::npos;
    return typed.date && typed.date->is_day() ? std::string()
           : asks                             ? typed.problem
                  : fmt::format("must be a day like 1992-05-08, found '{}'", text);
}

std::function<std::string(const std::string&)> is_number(double least, double most) {
    return [=](const std::string& text) {
        const auto number = parse_number(text);
        return number.found && number.value >= least && number.value <= most
                   ? std::string()
                   : fmt::format("must be a number from {} to {}, found '{}'", least, most, text);
    };
}

const std::vector<Command>& commands() {
    static const std::vector<Command> table{
        stats_command(),     series_command(),  compare_command(),  explain_command(),
        reconcile_command(), render_command(),  describe_command(), check_command(),
        convert_command(),   animate_command(), export_command(),   contact_sheet_command(),
        handout_command(),   page_command(),    profiles_command(), statements_command(),
        events_command(),    sources_command(), import_command(),   diff_command(),
        edit_command(),      merge_command(),   new_command(),      manual_command()};
    return table;
}

std::filesystem::path dataset_path(const Options& options) {
    return options.dataset.empty() ? built_in_dataset() : options.dataset;
}

ImportRequest import_request(const Options& options) {
    ImportRequest request;
    request.files = {dataset_path(options)};
    request.files.insert(request.files.end(), options.beside.begin(), options.beside.end());
    request.layers = options.layers;
    request.crs = options.crs;
    request.encoding = options.encoding;
    return request;
}

std::optional<Mapping> typed_mapping(const Options& options) {
    if (options.mapping.empty()) {
        return std::nullopt;
    }
    return mapping_from_json(read_file(options.mapping), options.mapping.filename().string());
}

Loaded loaded_as_asked(const Options& options, Dataset read) {
    const auto dataset = std::make_shared<const Dataset>(named_as_chosen(options, std::move(read)));
    auto listing = chosen_listing(options, *dataset, chosen_profile(options, *dataset));
    return {dataset, std::move(listing), dataset_path(options)};
}

Loaded load(const Options& options) {
    finish_saving(dataset_path(options));
    return loaded_as_asked(options,
                           read_any_dataset(import_request(options), always(typed_mapping(options))));
}

Day chosen_day(const Options& options, const Dataset& dataset) {
    return day_in_span(dataset, options.date, "--date");
}

Day day_in_span(const Dataset& dataset, const std::string& text, const std::string& option) {
    const auto typed = read_typed_date(text, dataset.first_day, dataset.last_day);
    const bool is_day = typed.date && typed.date->is_day();
    if (!is_day || typed.date->latest < dataset.first_day || typed.date->earliest > dataset.last_day) {
        refuse_value(
            option,
            fmt::format("a day from {} to {}", iso_text(dataset.first_day), iso_text(dataset.last_day)),
            text);
    }
    return typed.date->earliest;
}

void tell_written(const Options& options, const Streams& streams, const std::string& how_much) {
    if (!options.quiet) {
        streams.err << fmt::format("wrote {}{}\n", options.output.string(),
                                   how_much.empty() ? "" : " (" + how_much + ")");
    }
}

void deliver(const std::string& text, const Options& options, const Streams& streams) {
    if (options.output.empty() || options.output == "-") {
        streams.out << text;
    } else {
        write_file(options.output, text, options.overwrite);
    }
}

CLI::Option* repeated(CLI::Option* option) {
    return option->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_files(CLI::App& app, Options& options) {
    app.add_option_function<std::vector<std::filesystem::path>>(
        "FILE",
        [&options](const std::vector<std::filesystem::path>& files) {
            options.dataset = files.front();
            options.beside.assign(files.begin() + 1, files.end());
        },
        "Dataset, or files, folders and zips of dated outlines and tables (default: the built-in dataset)");
}

namespace {

std::string is_encoding(const std::string& text) {
    if (decoded_from("", text)) {
        return {};
    }
    const auto words = each_of(text_encodings(), &TextEncoding::word);
    return fmt::format("must name an encoding, such as {}, found '{}'.{}", joined(words, ", "), text,
                       did_you_mean(text, words));
}

}  // namespace

void add_import_options(CLI::App& app, Options& options) {
    app.add_option("--map", options.mapping,
                   "How the columns of the files are meant, as 'terrachron import --save-map' writes it");
    repeated(app.add_option("--layer", options.layers,
                            "Layer of the files to take, by its name; may be given again"));
    app.add_option("--crs", options.crs, "System of coordinates of files that declare none, like EPSG:32638");
    app.add_option("--encoding", options.encoding,
                   "What the texts of a table or Shapefile are written in, like windows-1251")
        ->check(is_encoding);
}

void add_dataset_options(CLI::App& app, Options& options) {
    add_files(app, options);
    app.add_option("--dataset", options.dataset, "The same for one file, as an option")->type_name("FILE");
    add_import_options(app, options);
    app.add_option("--list", options.list,
                   "Id of the source whose list is counted (default: the dataset's own)");
    app.add_option(
        "--prefer", options.prefer,
        "Sources by fact, like dates=gazette,lombardy.area=almanac, or a profile of the dataset; see "
        "'terrachron profiles'");
    app.add_option(
        "--party", options.party,
        "Id of the party that sums and headlines are about, or 'all' (default: the dataset's own)");
    app.add_option("--names", options.names, "Names as in a document (its id), a language (it), or both");
    app.add_flag("-q,--quiet", options.quiet, "Print nothing but errors and what was asked for");
}

void add_date_option(CLI::App& app, Options& options) {
    app.add_option("--date", options.date, "Civil day, like 1992-05-08 or \"8 May 1992\"")
        ->required()
        ->check(is_day);
}

CLI::Option* add_output_options(CLI::App& app, Options& options) {
    auto* output = app.add_option("-o,--output", options.output, "File to write")->type_name("FILE");
    app.add_flag("--overwrite", options.overwrite, "Replace the file if it exists");
    return output;
}

void add_format_flags(CLI::App& app, Options& options) {
    auto* json = app.add_flag("--json", options.json, "Print JSON");
    app.add_flag("--csv", options.csv, "Print CSV")->excludes(json);
    add_spreadsheet_flag(app, options);
}

void add_spreadsheet_flag(CLI::App& app, Options& options) {
    app.add_flag("--for-spreadsheet", options.for_spreadsheet,
                 "Begin CSV with a byte order mark, by which spreadsheets know UTF-8");
}

}  // namespace viewer
