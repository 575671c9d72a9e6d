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
    constexpr std::string_view label =
        "label";  // linked data has an address in `country` and its name in `countryLabel`
    if (plain.ends_with(label) && plain.size() > label.size()) {
        const auto of = scores.find(plain.substr(0, plain.size() - label.size()));
        if (of != scores.end()) {
            return of->second + 0.5;
        }
    }
    double most = 0;
    const auto words = name_words(name);
    for (const auto& word : words) {
        const auto found = scores.find(word);
        const double score = found == scores.end() ? 0 : found->second;
        most = std::max(most, words.size() == 1 ? score : score / 2);
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
    static const NameScores scores{{"name", 10},
                                   {"title", 9},
                                   {"label", 8},
                                   {"cntry_name", 10},
                                   {"name_en", 7},
                                   {"nom", 8},
                                   {"nombre", 8},
                                   {"naam", 8},
                                   {"nome", 8},
                                   {"country", 7},
                                   {"toponym", 8},
                                   {"state_name", 7},
                                   {"placename", 8},
                                   {"district", 6},
                                   {"region", 6},
                                   {"province", 6},
                                   {"full_name", 6},
                                   {"statename", 7},
                                   {"entity", 7},
                                   {"territory", 5},
                                   {"polity", 8},
                                   {"admin", 3},
                                   {"state", 4},
                                   {"county", 6},
                                   {"id_name", 7},
                                   {"shapename", 9},
                                   {"location", 6},
                                   {"gebiet", 7},
                                   {"bezirk", 6},
                                   {"kreis", 6},
                                   {"provinz", 6},
                                   {"ort", 6},
                                   {"land", 5},
                                   {"provincia", 6},
                                   {"departement", 6},
                                   {"itemlabel", 9},
                                   {"place", 6},
                                   {"місто", 6},
                                   {"название", 8},
                                   {"имя", 7},
                                   {"назва", 8},
                                   {"nazwa", 8},
                                   {"název", 8},
                                   {"ad", 4},
                                   {"adı", 8},
                                   {"isim", 8},
                                   {"bezeichnung", 8},
                                   {"denominación", 8},
                                   {"denominazione", 8},
                                   {"intitulé", 8},
                                   {"navn", 8},
                                   {"namn", 8},
                                   {"nimi", 8},
                                   {"nume", 8},
                                   {"név", 8},
                                   {"ime", 8},
                                   {"naziv", 8},
                                   {"meno", 8},
                                   {"наименование", 8},
                                   {"الاسم", 8},
                                   {"اسم", 8},
                                   {"نام", 8},
                                   {"名称", 8},
                                   {"名稱", 8},
                                   {"地名", 8},
                                   {"名前", 8},
                                   {"이름", 8},
                                   {"지명", 8},
                                   {"שם", 8},
                                   {"όνομα", 8},
                                   {"სახელი", 8},
                                   {"नाम", 8},
                                   {"ชื่อ", 8},
                                   {"gemeinde", 6},
                                   {"stadt", 6},
                                   {"staat", 6},
                                   {"territorium", 6},
                                   {"pays", 6},
                                   {"région", 6},
                                   {"lieu", 6},
                                   {"territoire", 6},
                                   {"país", 6},
                                   {"región", 6},
                                   {"territorio", 6},
                                   {"regione", 6},
                                   {"região", 6},
                                   {"plaats", 6},
                                   {"gebied", 6},
                                   {"území", 6},
                                   {"территория", 6},
                                   {"область", 6},
                                   {"регион", 6},
                                   {"країна", 6},
                                   {"страна", 6},
                                   {"територія", 6},
                                   {"bölge", 6},
                                   {"ülke", 6},
                                   {"المنطقة", 6},
                                   {"地区", 6},
                                   {"地域", 6}};
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

namespace {

const NameScores& holder_words() {
    static const NameScores scores{{"holder", 10},
                                   {"subjecto", 10},
                                   {"sovereign", 10},
                                   {"sovereignt", 10},
                                   {"sov", 6},
                                   {"owner", 9},
                                   {"controlled_by", 10},
                                   {"control", 7},
                                   {"controller", 9},
                                   {"occupier", 9},
                                   {"occupied_by", 9},
                                   {"power", 8},
                                   {"ruler", 8},
                                   {"rule", 6},
                                   {"party", 8},
                                   {"winner", 7},
                                   {"elected", 6},
                                   {"incumbent", 6},
                                   {"gewinner", 7},
                                   {"wahlsieger", 7},
                                   {"vainqueur", 7},
                                   {"ganador", 7},
                                   {"vincitore", 7},
                                   {"country", 4},
                                   {"nation", 4},
                                   {"政权", 8},
                                   {"政權", 8},
                                   {"朝代", 8},
                                   {"王朝", 8},
                                   {"国家", 5},
                                   {"國家", 5},
                                   {"الدولة", 5},
                                   {"faction", 9},
                                   {"side", 8},
                                   {"empire", 7},
                                   {"held_by", 10},
                                   {"possession", 6},
                                   {"metropole", 8},
                                   {"belongs_to", 9},
                                   {"belligerent", 8},
                                   {"army", 6},
                                   {"government", 5},
                                   {"name of the layer", 4},
                                   {"name_of_the_layer", 4},
                                   {"name_of_the_file_or_folder", 4},
                                   {"partof", 5},
                                   {"colonizer", 8},
                                   {"suzerain", 7},
                                   {"group", 5},
                                   {"alliance", 6},
                                   {"claimant", 9},
                                   {"claimed_by", 10},
                                   {"controlling", 9},
                                   {"administrator", 7},
                                   {"overlord", 8},
                                   {"occupying", 8},
                                   {"sovereignty", 8},
                                   {"dynasty", 6},
                                   {"besatzung", 7},
                                   {"herrscher", 7},
                                   {"soberanía", 7},
                                   {"control_by", 9},
                                   {"actor", 6},
                                   {"dueño", 7},
                                   {"halter", 7},
                                   {"besitzer", 8},
                                   {"propriétaire", 8},
                                   {"владелец", 9},
                                   {"сторона", 8},
                                   {"держава", 7},
                                   {"inhaber", 10},
                                   {"détenteur", 10},
                                   {"landesherr", 9},
                                   {"gehört_zu", 9},
                                   {"besatzungsmacht", 9},
                                   {"possesseur", 9},
                                   {"occupant", 9},
                                   {"appartient_à", 9},
                                   {"poseedor", 9},
                                   {"tenedor", 9},
                                   {"ocupante", 9},
                                   {"pertenece_a", 9},
                                   {"possessore", 9},
                                   {"detentore", 9},
                                   {"detentor", 9},
                                   {"possuidor", 9},
                                   {"eigenaar", 9},
                                   {"bezitter", 9},
                                   {"innehavare", 9},
                                   {"indehaver", 9},
                                   {"właściciel", 9},
                                   {"posiadacz", 9},
                                   {"držitel", 9},
                                   {"vlastník", 9},
                                   {"tulajdonos", 9},
                                   {"birtokos", 9},
                                   {"власник", 9},
                                   {"контролирует", 9},
                                   {"sahibi", 9},
                                   {"المالك", 9},
                                   {"持有者", 9},
                                   {"支配者", 9},
                                   {"统治者", 9},
                                   {"統治者", 9},
                                   {"占领者", 9},
                                   {"所有者", 9},
                                   {"控制者", 9},
                                   {"控制方", 9},
                                   {"소유자", 9},
                                   {"κάτοχος", 9},
                                   {"მფლობელი", 9},
                                   {"besitz", 8},
                                   {"herrschaft", 8},
                                   {"zugehörigkeit", 8},
                                   {"souverain", 8},
                                   {"soberano", 8},
                                   {"sovrano", 8},
                                   {"принадлежность", 8},
                                   {"контроль", 8},
                                   {"sahip", 8},
                                   {"الحاكم", 8},
                                   {"السيادة", 8},
                                   {"السيطرة", 8},
                                   {"مالك", 8},
                                   {"归属", 8},
                                   {"歸屬", 8},
                                   {"宗主国", 8},
                                   {"領有", 8},
                                   {"egemen", 8},
                                   {"שליטה", 8},
                                   {"macht", 6},
                                   {"kontrolle", 6},
                                   {"puissance", 8},
                                   {"contrôle", 6},
                                   {"potencia", 6},
                                   {"potenza", 6},
                                   {"władca", 6},
                                   {"przynależność", 6},
                                   {"государство", 6},
                                   {"правитель", 6},
                                   {"所属", 6},
                                   {"所屬", 6},
                                   {"소속", 6}};
    return scores;
}

}  // namespace

bool names_holder(const std::string& name) { return word_score(name, holder_words()) > 0; }

double holder_score(const ColumnFacts& facts) {
    constexpr double surely = 8;  // a name that means nothing else
    const bool plain = is_label(facts) && facts.share_filled() > 0.5 && facts.distinct > 1;
    const double score = plain ? word_score(facts.name, holder_words()) : 0;
    return facts.filled > facts.distinct || score >= surely ? score : 0;
}

double kind_score(const ColumnFacts& facts) {
    static const NameScores scores{{"type", 8},      {"kind", 9},       {"terr_type", 9}, {"adm_name", 8},
                                   {"status", 6},    {"level", 5},      {"category", 7},  {"class", 5},
                                   {"type_en", 9},   {"featurecla", 5}, {"unit_type", 9}, {"featuretype", 8},
                                   {"categoria", 7}, {"categoría", 7},  {"kategorie", 7}, {"catégorie", 7},
                                   {"art", 7},       {"typ", 7},        {"tipo", 7},      {"genre", 7},
                                   {"rodzaj", 7},    {"druh", 7},       {"тип", 7},       {"вид", 7},
                                   {"tür", 7},       {"النوع", 7},      {"类型", 7},      {"類型", 7},
                                   {"種類", 7},      {"유형", 7},       {"סוג", 7},       {"είδος", 7}};
    constexpr std::size_t most_kinds = 40;
    const bool few = facts.distinct <= most_kinds && (facts.distinct < facts.filled || facts.filled == 1);
    const double named = word_score(facts.name, scores);
    const bool common = facts.distinct == 1 && facts.filled > 1;  // tells no kind from another
    return is_label(facts) && few && facts.share_filled() > 0.5 ? (common ? named / 3 : named) : 0;
}

double citation_score(const ColumnFacts& facts) {
    static const NameScores scores{
        {"citation", 10},   {"source", 8},       {"sources", 8},   {"reference", 8}, {"references", 8},
        {"source_name", 9}, {"bibliography", 8}, {"ref", 7},       {"quelle", 8},    {"citations", 10},
        {"cite", 8},        {"quellen", 8},      {"beleg", 8},     {"nachweis", 8},  {"fuente", 8},
        {"fuentes", 8},     {"fonte", 8},        {"référence", 8}, {"bron", 8},      {"źródło", 8},
        {"zdroj", 8},       {"источник", 8},     {"джерело", 8},   {"kaynak", 8},    {"المصدر", 8},
        {"来源", 8},        {"來源", 8},         {"出典", 8},      {"출처", 8},      {"πηγή", 8}};
    const bool texts = facts.filled > 0 && !facts.mostly_numbers() && !facts.mostly_dates();
    return texts ? word_score(facts.name, scores) : 0;
}

double note_score(const ColumnFacts& facts) {
    static const NameScores scores{
        {"change", 8},      {"note", 9},        {"notes", 9},         {"comment", 8},     {"comments", 8},
        {"description", 7}, {"remark", 8},      {"remarks", 8},       {"desc", 6},        {"event", 6},
        {"anmerkung", 8},   {"anmerkungen", 8}, {"bemerkung", 8},     {"bemerkungen", 8}, {"notiz", 8},
        {"nota", 8},        {"notas", 8},       {"observaciones", 8}, {"remarque", 8},    {"remarques", 8},
        {"commentaire", 8}, {"uwagi", 8},       {"poznámka", 8},      {"примечание", 8},  {"примітка", 8},
        {"açıklama", 8},    {"ملاحظات", 8},     {"备注", 8},          {"備考", 8},        {"비고", 8}};
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
