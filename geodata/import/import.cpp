#include "geodata/import/import.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/import/guess.hpp"
#include "geodata/io/database_dataset.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/gdal_module.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>

namespace geodata {

namespace {

namespace fs = std::filesystem;

bool has_description_layer(const fs::path& file) {
    try {
        return gdal_module().open(file, "GPKG")->read(description_table(), "dataset").has_value();
    } catch (const Error&) {
        return true;  // whose fault the reader of datasets tells
    }
}

std::string layer_sentence(const ImportTable& table) {
    std::size_t rows = 0;
    std::size_t layers = 0;
    std::vector<std::string> left;
    std::string form;
    for (const auto& layer : table.layers) {
        if (layer.taken && layer.outlines > 0) {
            rows += layer.outlines;
            ++layers;
            form = layer.form;
        } else if (!layer.taken) {
            left.push_back(fmt::format("{} ({} rows)", layer.name, layer.rows));
        }
    }
    constexpr std::size_t most_named = 8;
    const auto more = left.size() > most_named ? left.size() - most_named : 0;
    left.resize(std::min(left.size(), most_named));
    auto sentence =
        layers == 1
            ? fmt::format("{}: {}, {} {}.", table.title, form, rows, rows == 1 ? "feature" : "features")
            : fmt::format("{}: {} layers of {} features together.", table.title, layers, rows);
    if (!left.empty()) {
        sentence += fmt::format(" Left out: {}{}.", joined(left, ", "),
                                more > 0 ? fmt::format(" and {} more", more) : "");
    }
    return sentence;
}

std::string join_sentence(const ImportJoin& join) {
    auto sentence = fmt::format("{} of {} rows of {} match, “{}” with “{}” of the outlines.", join.matched,
                                join.rows, join.table, join.table_column, join.column);
    if (!join.unmatched.empty()) {
        sentence += fmt::format(" Without an outline: {}{}.", joined(join.unmatched, ", "),
                                join.rows - join.matched > join.unmatched.size() ? ", …" : "");
    }
    return sentence;
}

// A folder of datasets is none itself, and their tables put together would be nobody's.
void require_no_datasets_in(const std::vector<fs::path>& files) {
    std::error_code status;
    if (files.size() != 1 || !fs::is_directory(files.front(), status)) {
        return;
    }
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(files.front(), status)) {
        if (fs::exists(entry.path() / "control.csv", status) &&
            fs::exists(entry.path() / "regions.geojson", status)) {
            names.push_back(printable(entry.path().filename().string()));
        }
    }
    if (!names.empty()) {
        std::sort(names.begin(), names.end());
        const bool more = names.size() > 5;
        names.resize(std::min<std::size_t>(names.size(), 5));
        throw Error(fmt::format("{}: this folder has datasets in it ({}{}); open one of them.",
                                printable(files.front().string()), joined(names, ", "), more ? ", …" : ""));
    }
}

}  // namespace

bool is_own_dataset(const fs::path& path) {
    std::error_code status;
    if (is_database_address(path)) {
        return true;
    }
    if (fs::is_directory(path, status)) {
        return fs::exists(path / "regions.geojson", status) || fs::exists(path / "control.csv", status) ||
               fs::exists(path / "dataset.json", status);
    }
    if (lower_case(path.extension().string()) != ".gpkg") {
        return false;
    }
    return !fs::exists(path, status) || has_description_layer(path);
}

int year_written(const std::vector<fs::path>& files) {
    struct stat status {};
    constexpr std::int64_t seconds_a_day = 86'400;
    if (files.empty() || stat(files.front().c_str(), &status) != 0) {
        return 2000;
    }
    return year_month_day(Day{static_cast<std::int32_t>(status.st_mtime / seconds_a_day)}).year;
}

KnownMapping always(std::optional<Mapping> mapping) {
    return [mapping = std::move(mapping)](const ImportTable&) { return mapping; };
}

ImportResult import_files(const ImportRequest& request, const KnownMapping& known) {
    require_no_datasets_in(request.files);
    ImportResult result{read_import_table(request), {}, {}, request};
    auto answers = known ? known(result.table) : std::nullopt;
    if (answers) {
        recode(result.table, (*answers)["encoding"]);
    }
    result.mapping = answers ? *std::move(answers) : guess_mapping(result.table);
    result.made = make_dataset(result.table, result.mapping, year_written(request.files));
    return result;
}

Dataset read_any_dataset(const ImportRequest& request, const KnownMapping& known) {
    const bool own = request.files.size() == 1 && is_own_dataset(request.files.front());
    if (own && is_database_address(request.files.front())) {
        return DatabaseDataset(parse_database_address(request.files.front().string())).whole();
    }
    return own ? read_dataset(request.files.front()) : import_files(request, known).made.dataset;
}

std::vector<std::string> import_sentences(const ImportResult& result) {
    std::vector<std::string> sentences{layer_sentence(result.table)};
    for (const auto& join : result.table.joins) {
        sentences.push_back(join_sentence(join));
    }
    for (const auto& answer : result.mapping.answers) {
        const auto& question = mapping_question(answer.key);
        const bool asked =
            !answer.value.empty() && (question.kind != AnswerKind::choice || !answer.evidence.empty());
        if (asked) {
            sentences.push_back(fmt::format("{}: {}{}.", question.title, answer_text(answer),
                                            answer.evidence.empty() ? "" : " (" + answer.evidence + ")"));
        } else if (answer.key == "holder" || answer.key == "begin") {
            sentences.push_back(fmt::format("{}: {}.", question.title, answer_text(answer)));
        }
    }
    const auto& notes = result.made.notes;     // the last of them are the repairs
    constexpr std::ptrdiff_t most_named = 12;  // `check` tells all
    const auto more = std::max<std::ptrdiff_t>(0, std::ssize(result.table.repairs) - most_named);
    sentences.insert(sentences.end(), notes.begin(), notes.end() - more);
    if (more > 0) {
        sentences.push_back(
            fmt::format("{} more outlines were repaired, with smaller changes; 'terrachron check' "
                        "names each.",
                        more));
    }
    return sentences;
}

}  // namespace geodata
