#include "geodata/import/column_scores.hpp"

#include "geodata/base/characters.hpp"
#include "geodata/import/name_words.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace geodata {

namespace {

/// How much columns' names, or words of them, in lower case, speak for it.
using NameScores = std::map<double, std::vector<std::string_view>>;

double score_of(const std::string& name, const NameScores& scores) {
    for (const auto& [score, names] : scores) {
        if (std::find(names.begin(), names.end(), name) != names.end()) {
            return score;
        }
    }
    return 0;
}

double word_score(const std::string& name, const NameScores& scores) {
    auto plain = small_letters(name);
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
    if (const double whole = score_of(plain, scores); whole > 0) {
        return whole;
    }
    constexpr std::string_view label =
        "label";  // linked data has an address in `country` and its name in `countryLabel`
    if (plain.ends_with(label)) {
        if (const double of = score_of(plain.substr(0, plain.size() - label.size()), scores); of > 0) {
            return of + 0.5;
        }
    }
    double most = 0;
    const auto words = name_words(name);
    for (const auto& word : words) {
        most = std::max(most, score_of(word, scores));
    }
    return words.size() == 1 ? most : most / 2;
}

// Of columns of words.
double text_score(const ColumnFacts& facts, const NameScores& scores) {
    const bool texts = facts.filled > 0 && !facts.mostly_numbers() && !facts.mostly_dates();
    return texts ? word_score(facts.name, scores) : 0;
}

}  // namespace

bool is_label(const ColumnFacts& facts) {
    constexpr double longest = 60;
    return facts.filled > 0 && !facts.mostly_numbers() && !facts.mostly_shares() && !facts.mostly_dates() &&
           facts.mean_length <= longest;
}

double name_score(const ColumnFacts& facts) {
    static const NameScores scores{
        {10, {"name", "cntry_name"}},
        {9, {"title", "shapename", "itemlabel"}},
        {8, {"adı",       "bezeichnung", "denominación", "denominazione", "ime",   "intitulé", "isim",
             "label",     "meno",        "naam",         "namn",          "navn",  "naziv",    "nazwa",
             "nimi",      "nom",         "nombre",       "nome",          "nume",  "název",    "név",
             "placename", "polity",      "toponym",      "όνομα",         "назва", "название", "наименование",
             "שם",        "اسم",         "الاسم",        "نام",           "नाम",   "ชื่อ",       "სახელი",
             "名前",      "名称",        "名稱",         "地名",          "이름",  "지명"}},
        {7, {"name_en", "country", "state_name", "statename", "entity", "id_name", "gebiet", "имя"}},
        {6, {"district",   "region",  "province",   "full_name",   "county",      "location", "bezirk",
             "kreis",      "provinz", "ort",        "provincia",   "departement", "place",    "місто",
             "gemeinde",   "stadt",   "staat",      "territorium", "pays",        "région",   "lieu",
             "territoire", "país",    "región",     "territorio",  "regione",     "região",   "plaats",
             "gebied",     "území",   "территория", "область",     "регион",      "країна",   "страна",
             "територія",  "bölge",   "ülke",       "المنطقة",     "地区",        "地域"}},
        {5, {"territory", "land"}},
        {4, {"state", "ad"}},
        {3, {"admin"}}};
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
    static const NameScores scores{
        {10,
         {"holder", "subjecto", "sovereign", "sovereignt", "controlled_by", "held_by", "claimed_by",
          "inhaber", "détenteur"}},
        {9, {"owner",           "controller",  "occupier",   "occupied_by",  "faction",    "belongs_to",
             "claimant",        "controlling", "control_by", "владелец",     "landesherr", "gehört_zu",
             "besatzungsmacht", "possesseur",  "occupant",   "appartient_à", "poseedor",   "tenedor",
             "ocupante",        "pertenece_a", "possessore", "detentore",    "detentor",   "possuidor",
             "eigenaar",        "bezitter",    "innehavare", "indehaver",    "właściciel", "posiadacz",
             "držitel",         "vlastník",    "tulajdonos", "birtokos",     "власник",    "контролирует",
             "sahibi",          "المالك",      "持有者",     "支配者",       "统治者",     "統治者",
             "占领者",          "所有者",      "控制者",     "控制方",       "소유자",     "κάτοχος",
             "მფლობელი"}},
        {8, {"power",      "ruler",         "party",     "政权",         "政權",      "朝代",
             "王朝",       "side",          "metropole", "belligerent",  "colonizer", "overlord",
             "occupying",  "sovereignty",   "besitzer",  "propriétaire", "сторона",   "besitz",
             "herrschaft", "zugehörigkeit", "souverain", "soberano",     "sovrano",   "принадлежность",
             "контроль",   "sahip",         "الحاكم",    "السيادة",      "السيطرة",   "مالك",
             "归属",       "歸屬",          "宗主国",    "領有",         "egemen",    "שליטה",
             "puissance"}},
        {7,
         {"control", "winner", "gewinner", "wahlsieger", "vainqueur", "ganador", "vincitore", "empire",
          "suzerain", "administrator", "besatzung", "herrscher", "soberanía", "dueño", "halter", "держава"}},
        {6, {"sov",     "rule",          "elected",     "incumbent", "possession", "army",     "alliance",
             "dynasty", "actor",         "macht",       "kontrolle", "contrôle",   "potencia", "potenza",
             "władca",  "przynależność", "государство", "правитель", "所属",       "所屬",     "소속"}},
        {5, {"国家", "國家", "الدولة", "government", "partof", "group"}},
        {4, {"country", "nation", "name_of_the_layer", "name_of_the_file_or_folder"}}};
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
    static const NameScores scores{
        {9, {"kind", "terr_type", "type_en", "unit_type"}},
        {8, {"type", "adm_name", "featuretype"}},
        {7, {"category", "categoria", "categoría", "kategorie", "catégorie", "art", "typ",
             "tipo",     "genre",     "rodzaj",    "druh",      "тип",       "вид", "tür",
             "النوع",    "类型",      "類型",      "種類",      "유형",      "סוג", "είδος"}},
        {6, {"status"}},
        {5, {"level", "class", "featurecla"}}};
    constexpr std::size_t most_kinds = 40;
    const bool few = facts.distinct <= most_kinds && (facts.distinct < facts.filled || facts.filled == 1);
    const double named = word_score(facts.name, scores);
    const bool common = facts.distinct == 1 && facts.filled > 1;  // tells no kind from another
    return is_label(facts) && few && facts.share_filled() > 0.5 ? (common ? named / 3 : named) : 0;
}

double citation_score(const ColumnFacts& facts) {
    static const NameScores scores{
        {10, {"citation", "citations"}},
        {9, {"source_name"}},
        {8, {"source",  "sources", "reference", "references", "bibliography", "quelle", "cite",
             "quellen", "beleg",   "nachweis",  "fuente",     "fuentes",      "fonte",  "référence",
             "bron",    "źródło",  "zdroj",     "источник",   "джерело",      "kaynak", "المصدر",
             "来源",    "來源",    "出典",      "출처",       "πηγή"}},
        {7, {"ref"}}};
    return text_score(facts, scores);
}

double note_score(const ColumnFacts& facts) {
    static const NameScores scores{
        {9, {"note", "notes"}},
        {8, {"change",    "comment",     "comments", "remark",   "remarks",    "anmerkung",     "anmerkungen",
             "bemerkung", "bemerkungen", "notiz",    "nota",     "notas",      "observaciones", "remarque",
             "remarques", "commentaire", "uwagi",    "poznámka", "примечание", "примітка",      "açıklama",
             "ملاحظات",   "备注",        "備考",     "비고"}},
        {7, {"description"}},
        {6, {"desc", "event"}}};
    return text_score(facts, scores);
}

bool identifies(const ColumnFacts& facts) {
    static const NameScores scores{{9, {"gwcode", "cowcode"}},
                                   {8, {"id", "wikidata_id", "wikidataid"}},
                                   {6, {"gid", "code", "uid", "iso", "key", "nuts"}},
                                   {5, {"fips"}},
                                   {4, {"abbr"}}};
    return facts.share_filled() > 0.9 && facts.distinct > 1 && facts.distinct < facts.filled &&
           !facts.mostly_dates() && facts.mean_length <= 60 && word_score(facts.name, scores) > 0;
}

}  // namespace geodata
