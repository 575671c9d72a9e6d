#include "geodata/import/column_scores.hpp"

#include "geodata/base/text.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace geodata {

namespace {

/// A column's name in lower case, and how much it speaks for it.
using NameScores = std::map<std::string, double>;

double word_score(const std::string& name, const NameScores& scores) {
    auto plain = lower_case(name);
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
    const auto whole = scores.find(plain);
    if (whole != scores.end()) {
        return whole->second;
    }
    double most = 0;
    for (const auto& word : name_words(name)) {
        const auto found = scores.find(word);
        most = std::max(most, found == scores.end() ? 0 : found->second / 2);
    }
    return most;
}

}  // namespace

bool is_label(const ColumnFacts& facts) {
    constexpr double longest = 60;
    return facts.filled > 0 && !facts.mostly_numbers() && !facts.mostly_shares() && !facts.mostly_dates() &&
           facts.mean_length <= longest;
}

double name_score(const ColumnFacts& facts) {
    static const NameScores scores{
        {"name", 10},     {"title", 9},      {"label", 8},     {"cntry_name", 10}, {"name_en", 7},
        {"nom", 8},       {"nombre", 8},     {"naam", 8},      {"nome", 8},        {"country", 7},
        {"toponym", 8},   {"state_name", 7}, {"placename", 8}, {"district", 6},    {"region", 6},
        {"province", 6},  {"full_name", 6},  {"statename", 7}, {"entity", 7},      {"territory", 5},
        {"polity", 8},    {"admin", 3},      {"state", 4},     {"county", 6},      {"id_name", 7},
        {"shapename", 9}, {"location", 6},   {"gebiet", 7},    {"bezirk", 6},      {"kreis", 6},
        {"provinz", 6},   {"ort", 6},        {"land", 5},      {"provincia", 6},   {"departement", 6},
        {"itemlabel", 9}, {"place", 6},      {"місто", 6},     {"название", 8},    {"имя", 7},
        {"назва", 8},     {"nazwa", 8},      {"název", 8},     {"ad", 4}};
    if (!is_label(facts) || facts.share_filled() < 0.5) {
        return 0;
    }
    const double named = word_score(facts.name, scores);
    const double different = static_cast<double>(facts.distinct) / static_cast<double>(facts.filled);
    // What all rows have in common names none of them, unless nothing else does.
    const bool common = facts.distinct == 1 && facts.filled > 2;
    return named > 0 ? (common ? named / 3 : named) + different + facts.share_filled() : 0;
}

double any_label_score(const ColumnFacts& facts) {
    const bool enough = is_label(facts) && facts.share_filled() > 0.9 && facts.distinct > 1;
    return enough ? static_cast<double>(facts.distinct) / static_cast<double>(facts.filled) : 0;
}

double holder_score(const ColumnFacts& facts) {
    static const NameScores scores{
        {"holder", 10},     {"subjecto", 10},     {"sovereign", 10},     {"sovereignt", 10},
        {"sov", 6},         {"owner", 9},         {"controlled_by", 10}, {"control", 7},
        {"controller", 9},  {"occupier", 9},      {"occupied_by", 9},    {"power", 8},
        {"ruler", 8},       {"rule", 6},          {"party", 8},          {"faction", 9},
        {"side", 8},        {"empire", 7},        {"held_by", 10},       {"possession", 6},
        {"metropole", 8},   {"belongs_to", 9},    {"belligerent", 8},    {"army", 6},
        {"government", 5},  {"partof", 5},        {"colonizer", 8},      {"suzerain", 7},
        {"group", 5},       {"alliance", 6},      {"claimant", 9},       {"claimed_by", 10},
        {"controlling", 9}, {"administrator", 7}, {"overlord", 8},       {"occupying", 8},
        {"sovereignty", 8}, {"dynasty", 6},       {"besatzung", 7},      {"herrscher", 7},
        {"soberanía", 7},   {"control_by", 9},    {"actor", 6},          {"dueño", 7},
        {"halter", 7},      {"besitzer", 8},      {"propriétaire", 8},   {"владелец", 9},
        {"сторона", 8},     {"держава", 7}};
    const bool repeats = facts.distinct > 1 && facts.filled > facts.distinct;
    const bool plain = is_label(facts) && facts.share_filled() > 0.5;
    return repeats && plain ? word_score(facts.name, scores) : 0;
}

double kind_score(const ColumnFacts& facts) {
    static const NameScores scores{{"type", 8},    {"kind", 9},       {"terr_type", 9}, {"adm_name", 8},
                                   {"status", 6},  {"level", 5},      {"category", 7},  {"class", 5},
                                   {"type_en", 9}, {"featurecla", 5}, {"unit_type", 9}, {"featuretype", 8}};
    constexpr std::size_t most_kinds = 40;
    const bool few = facts.distinct <= most_kinds && (facts.distinct < facts.filled || facts.filled == 1);
    const double named = word_score(facts.name, scores);
    const bool common = facts.distinct == 1 && facts.filled > 1;  // tells no kind from another
    return is_label(facts) && few && facts.share_filled() > 0.5 ? (common ? named / 3 : named) : 0;
}

double citation_score(const ColumnFacts& facts) {
    static const NameScores scores{{"citation", 10},    {"source", 8},     {"sources", 8},
                                   {"reference", 8},    {"references", 8}, {"source_name", 9},
                                   {"bibliography", 8}, {"ref", 7},        {"quelle", 8},
                                   {"citations", 10},   {"cite", 8}};
    const bool texts = facts.filled > 0 && !facts.mostly_numbers() && !facts.mostly_dates();
    return texts ? word_score(facts.name, scores) : 0;
}

double note_score(const ColumnFacts& facts) {
    static const NameScores scores{{"change", 8},   {"note", 9},        {"notes", 9},  {"comment", 8},
                                   {"comments", 8}, {"description", 7}, {"remark", 8}, {"remarks", 8},
                                   {"desc", 6},     {"event", 6}};
    const bool texts = facts.filled > 0 && !facts.mostly_numbers() && !facts.mostly_dates();
    return texts ? word_score(facts.name, scores) : 0;
}

bool identifies(const ColumnFacts& facts) {
    static const NameScores scores{{"id", 8},      {"gid", 6},         {"code", 6},       {"gwcode", 9},
                                   {"cowcode", 9}, {"wikidata_id", 8}, {"wikidataid", 8}, {"uid", 6},
                                   {"iso", 6},     {"key", 6},         {"nuts", 6},       {"fips", 5},
                                   {"abbr", 4}};
    return facts.share_filled() > 0.9 && facts.distinct > 1 && facts.distinct < facts.filled &&
           !facts.mostly_dates() && facts.mean_length <= 60 && word_score(facts.name, scores) > 0;
}

}  // namespace geodata
