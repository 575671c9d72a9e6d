#include "geodata/import/time_words.hpp"

#include <algorithm>
#include <string_view>

namespace geodata {

namespace {

// Chinese and Japanese write words without blanks: 开始日期 is the date of the beginning.
bool is_part_of_word(const std::string& word, std::string_view wanted) {
    constexpr unsigned char first_of_three_bytes = 0xE3;
    return !wanted.empty() && static_cast<unsigned char>(wanted.front()) >= first_of_three_bytes &&
           word.find(wanted) != std::string::npos;
}

bool any_word(const TimeWords& words, const std::vector<std::string_view>& wanted) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::any_of(wanted.begin(), wanted.end(),
                           [&](std::string_view one) { return word == one || is_part_of_word(word, one); });
    });
}

}  // namespace

bool begins_by_name(const TimeWords& words) {
    static const std::vector<std::string_view> known{
        "start",
        "starts",
        "begin",
        "begins",
        "beginning",
        "from",
        "since",
        "beg",
        "von",
        "ab",
        "debut",
        "début",
        "desde",
        "inizio",
        "inception",
        "established",
        "founded",
        "gws",
        "cows",
        "st",
        "strt",
        "s",
        "first",
        "beginn",
        "anfang",
        "created",
        "effective",
        "startdt",
        "began",
        "gained",
        "deb",
        "inicio",
        "início",
        "od",
        "początek",
        "начало",
        "с",
        "початок",
        "з",
        "başlangıç",
        "dal",
        "du",
        "vom",
        "del",
        "opened",
        "birth",
        "foundation",
        "creation",
        "independence",
        "seit",
        "البداية",
        "بداية",
        "من",
        "开始",
        "起",
        "開始",
        "התחלה",
        "شروع",
        "시작",
        "αρχή",
        "έναρξη",
        "დასაწყისი",
        "vanaf",
        "fra",
        "från",
        "dela",
        "întemeiat",
        "kezdet",
        "kezdete",
        "alku",
        "alkaen",
        "početak",
        "zahájení",
        "початку",
        "старт",
        "tarihinden",
        "itibaren",
        "بدء",
        "ابتداء",
        "تأسيس",
        "منذ",
        "از",
        "آغاز",
        "起始",
        "始",
        "自",
        "成立",
        "建立",
        "启用",
        "啟用",
        "設立",
        "부터",
        "설립",
        "מתאריך",
        "החל",
        "dès",
        "commence",
        "depuis",
        "commencement",
        "comienzo",
        "comienza",
        "fundación",
        "fundado",
        "fondation",
        "gründung",
        "gegründet",
        "założenie",
        "založení",
        "основан",
        "основание",
        "засновано",
        "kuruluş",
        "acquired",
        "annexed",
        "validfrom",
        "onset",
    };
    return any_word(words, known);
}

bool ends_by_name(const TimeWords& words) {
    static const std::vector<std::string_view> known{
        "end",         "ends",      "ended",     "until",     "till",        "to",         "thru",
        "through",     "bis",       "fin",       "hasta",     "fine",        "gwe",        "cowe",
        "e",           "en",        "last",      "dissolved", "abolished",   "expiry",     "expires",
        "stop",        "finish",    "ende",      "enddt",     "lost",        "final",      "fim",
        "do",          "koniec",    "конец",     "по",        "кінець",      "до",         "bitiş",
        "al",          "au",        "closed",    "death",     "dissolution", "abolition",  "disestablished",
        "superseded",  "ceased",    "النهاية",   "نهاية",     "إلى",         "结束",       "止",
        "終了",        "סוף",       "پایان",     "종료",      "τέλος",       "λήξη",       "დასასრული",
        "tot",         "til",       "până",      "pana",      "vége",        "loppu",      "päättyen",
        "kraj",        "konec",     "ukončení",  "окончание", "son",         "sona",       "kadar",
        "انتهاء",      "حتى",       "الى",       "تا",        "止于",        "终止",       "終止",
        "截止",        "至",        "撤销",      "撤銷",      "废止",        "廃止",       "까지",
        "עד",          "fino",      "fini",      "jusque",    "jusqu",       "termine",    "término",
        "termino",     "até",       "auflösung", "aufgelöst", "disolución",  "zánik",      "upadek",
        "ліквідовано", "упразднен", "упразднён", "validto",   "validuntil",  "terminated", "ceded"};
    return any_word(words, known);
}

bool dates_by_name(const TimeWords& words) {
    static const std::vector<std::string_view> known{
        "decade", "century",    "jahrzehnt", "jahrhundert", "siècle",    "siglo",   "secolo",    "date",
        "year",   "datum",      "jahr",      "time",        "timestamp", "when",    "dates",     "annee",
        "año",    "anno",       "day",       "year_",       "дата",      "год",     "рік",       "yr",
        "fecha",  "data",       "dato",      "tarih",       "tarihi",    "yıl",     "rok",       "ano",
        "jour",   "giorno",     "tag",       "dag",         "année",     "التاريخ", "تاريخ",     "سنة",
        "日期",   "年",         "年份",      "时间",        "時間",      "날짜",    "년",        "תאריך",
        "שנה",    "ημερομηνία", "έτος",      "თარიღი",      "წელი",      "dátum",   "päivämäärä"};
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
