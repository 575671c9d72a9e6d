#include "app/window/import/import_answers.hpp"

#include "geodata/base/text.hpp"
#include "geodata/import/guess.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace viewer {

using namespace geodata;

namespace {

// What the map shows by the answers chosen; answers that make no map leave the one that is there.
void show_answers(ImportSheet& sheet) {
    try {
        auto made =
            make_dataset(sheet.result->table, sheet.mapping, year_written(sheet.result->request.files));
        sheet.view = std::make_shared<const Dataset>(std::move(made.dataset));
        sheet.other_view = true;
        sheet.problem.clear();
    } catch (const std::exception& error) {
        sheet.problem = error.what();
    }
}

// Other letters make other names of columns, so everything is guessed anew.
void take_letters(ImportSheet& sheet, const std::string& encoding) {
    auto other = std::make_shared<ImportResult>(*sheet.result);
    recode(other->table, encoding);
    sheet.mapping = guess_mapping(other->table);
    sheet.mapping.set("encoding", encoding, "as chosen");
    sheet.result = std::move(other);
    sheet.recoded = true;
}

bool several_in_a_file(const ImportTable& table) {
    std::map<std::string, std::size_t> of_file;
    for (const auto& layer : table.layers) {
        of_file[layer.file] += layer.outlines > 0 ? 1 : 0;
    }
    return std::any_of(of_file.begin(), of_file.end(), [](const auto& one) { return one.second > 1; });
}

}  // namespace

bool ImportSheet::changed() const {
    if (recoded) {
        return true;
    }
    for (const auto& answer : mapping.answers) {
        if (result->mapping[answer.key] != answer.value) {
            return true;
        }
    }
    return false;
}

void open_import_sheet(ImportSheet& sheet, std::shared_ptr<const ImportResult> result) {
    sheet.open = true;
    sheet.recoded = false;
    sheet.columns = result->table.columns;
    sheet.by_itself = result->by_itself.empty() ? sheet.columns : result->by_itself;
    sheet.mapping = result->mapping;
    sheet.result = std::move(result);
    sheet.opened = sheet.result;
    sheet.view.reset();
    sheet.other_view = false;
    sheet.problem.clear();
}

void answer_in_sheet(ImportSheet& sheet, const std::string& key, const std::string& value) {
    sheet.mapping.set(key, value, "as chosen");
    if (key == "encoding") {
        take_letters(sheet, value);
        show_answers(sheet);
        return;
    }
    const bool of_time =
        key == "begin" || key == "end" || key == "at" || key == "thing" || key == "name" || key == "order";
    if (of_time) {
        guess_ends(sheet.result->table, sheet.mapping);
    }
    show_answers(sheet);
}

std::vector<std::string> answers_for(const ImportSheet& sheet, const MappingQuestion& question) {
    std::vector<std::string> answers;
    if (question.kind == AnswerKind::choice) {
        for (const auto& choice : question.choices) {
            answers.push_back(choice.word);
        }
        return answers;
    }
    answers.emplace_back();
    const auto& guessed = sheet.result->mapping[question.key];
    if (guessed.find(" + ") != std::string::npos) {
        answers.push_back(guessed);
    }
    for (const auto& column : sheet.result->table.columns) {
        answers.push_back(column.name);
    }
    return answers;
}

std::vector<LayerChoice> layers_for(const ImportSheet& sheet) {
    const auto& table = sheet.result->table;
    const auto& wanted = sheet.result->request.layers;
    if (!several_in_a_file(table)) {
        return {};
    }
    std::vector<LayerChoice> choices{{"all with the columns of the largest", {}, wanted.empty()}};
    for (const auto& layer : table.layers) {
        const bool known = std::any_of(choices.begin(), choices.end(), [&](const LayerChoice& choice) {
            return choice.names == std::vector<std::string>{layer.name};
        });
        if (layer.outlines > 0 && !known) {
            choices.push_back({fmt::format("{}, {} {}", layer.name, layer.outlines,
                                           layer.outlines == 1 ? "feature" : "features"),
                               {layer.name},
                               wanted == std::vector<std::string>{layer.name}});
        }
    }
    return choices;
}

std::string shown_layers(const ImportSheet& sheet) {
    std::set<std::string> names;
    for (const auto& layer : sheet.result->table.layers) {
        if (layer.taken && layer.outlines > 0) {
            names.insert(layer.name);
        }
    }
    constexpr std::size_t most_named = 3;
    return names.size() <= most_named ? joined({names.begin(), names.end()}, ", ")
                                      : fmt::format("{} and {} more", *names.begin(), names.size() - 1);
}

void take_layers(ImportSheet& sheet, const std::vector<std::string>& names) {
    try {
        auto request = sheet.result->request;
        request.layers = names;
        auto other = std::make_shared<const ImportResult>(import_files(request));
        sheet.columns = other->table.columns;
        sheet.mapping = other->mapping;
        sheet.view = std::make_shared<const Dataset>(other->made.dataset);
        sheet.other_view = true;
        sheet.recoded = false;
        sheet.result = std::move(other);
        sheet.problem.clear();
    } catch (const std::exception& error) {
        sheet.problem = error.what();
    }
}

void leave_answers(ImportSheet& sheet) {
    if (sheet.other_view) {
        sheet.view = std::make_shared<const Dataset>(sheet.opened->made.dataset);
        sheet.other_view = false;
    }
    sheet.open = false;
}

}  // namespace viewer
