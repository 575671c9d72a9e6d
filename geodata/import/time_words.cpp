#include "geodata/import/time_words.hpp"

#include <algorithm>
#include <string_view>

namespace geodata {

namespace {

bool any_word(const TimeWords& words, const std::vector<std::string_view>& wanted) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
    });
}

}  // namespace

bool begins_by_name(const TimeWords& words) {
    static const std::vector<std::string_view> known{
        "start",        "starts",    "begin",   "begins",     "beginning",
        "from",         "since",     "beg",     "von",        "ab",
        "debut",        "début",     "desde",   "inizio",     "inception",
        "established",  "founded",   "gws",     "cows",       "st",
        "strt",         "s",         "first",   "beginn",     "anfang",
        "created",      "effective", "startdt", "began",      "gained",
        "deb",          "inicio",    "início",  "od",         "początek",
        "начало",       "с",         "початок", "з",          "başlangıç",
        "dal",          "opened",    "birth",   "foundation", "creation",
        "independence", "seit",      "البداية", "بداية",      "من",
        "开始",         "起",        "開始",    "התחלה",      "شروع",
        "시작",         "αρχή",      "έναρξη",  "დასაწყისი"};
    return any_word(words, known);
}

bool ends_by_name(const TimeWords& words) {
    static const std::vector<std::string_view> known{"end",
                                                     "ends",
                                                     "ended",
                                                     "until",
                                                     "till",
                                                     "to",
                                                     "thru",
                                                     "through",
                                                     "bis",
                                                     "fin",
                                                     "hasta",
                                                     "fine",
                                                     "gwe",
                                                     "cowe",
                                                     "e",
                                                     "en",
                                                     "last",
                                                     "dissolved",
                                                     "abolished",
                                                     "expiry",
                                                     "expires",
                                                     "stop",
                                                     "finish",
                                                     "ende",
                                                     "enddt",
                                                     "lost",
                                                     "final",
                                                     "fim",
                                                     "do",
                                                     "koniec",
                                                     "конец",
                                                     "по",
                                                     "кінець",
                                                     "до",
                                                     "bitiş",
                                                     "al",
                                                     "closed",
                                                     "death",
                                                     "dissolution",
                                                     "abolition",
                                                     "disestablished",
                                                     "superseded",
                                                     "ceased",
                                                     "النهاية",
                                                     "نهاية",
                                                     "إلى",
                                                     "结束",
                                                     "止",
                                                     "終了",
                                                     "סוף",
                                                     "پایان",
                                                     "종료",
                                                     "τέλος",
                                                     "λήξη",
                                                     "დასასრული"};
    return any_word(words, known);
}

bool dates_by_name(const TimeWords& words) {
    static const std::vector<std::string_view> known{"date",  "year",  "datum", "jahr", "time", "timestamp",
                                                     "when",  "dates", "annee", "año",  "anno", "day",
                                                     "year_", "дата",  "год",   "рік",  "yr"};
    return any_word(words, known);
}

bool of_record_by_name(const TimeWords& words) {
    static const std::vector<std::string_view> known{
        "edit", "edited",    "update",    "updated",   "modified",  "changed",    "census",     "pop",
        "gdp",  "accessed",  "access",    "retrieved", "download",  "downloaded", "uploaded",   "entered",
        "ent",  "digitized", "digitised", "compiled",  "published", "lastcensus", "population", "survey"};
    return any_word(words, known);
}

bool made_by_name(const TimeWords& words) { return any_word(words, {"created", "creation"}); }

}  // namespace geodata
