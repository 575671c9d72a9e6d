#include "geodata/import/name_words.hpp"

#include "geodata/base/characters.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace geodata {

namespace {

// startyear, gwsdate, enddate: what a date is called stands behind what it is the date of.
void split_date_word(const std::string& word, std::vector<std::string>& words) {
    static constexpr std::array<std::string_view, 10> kinds{"date", "year",  "month", "datum", "jahr",
                                                            "yr",   "dates", "time",  "day",   "annee"};
    const bool many = word.ends_with('s');  // the end of `years_end` is no beginning of anything
    for (const auto kind : kinds) {
        if (word == kind || (many && word.substr(0, word.size() - 1) == kind)) {
            words.emplace_back(kind);
            return;
        }
    }
    for (const auto kind : kinds) {
        if (word.size() > kind.size() && word.ends_with(kind)) {
            words.push_back(word.substr(0, word.size() - kind.size()));
            words.emplace_back(kind);
            return;
        }
        if (word.size() > kind.size() && word.starts_with(kind)) {
            words.emplace_back(kind);
            words.push_back(word.substr(kind.size()));
            return;
        }
    }
    words.push_back(word);
}

// Chinese and Japanese write words without blanks: 开始日期 is the date of the beginning.
bool is_part_of_word(const std::string& word, std::string_view wanted) {
    constexpr unsigned char first_of_three_bytes = 0xE3;
    return !wanted.empty() && static_cast<unsigned char>(wanted.front()) >= first_of_three_bytes &&
           word.find(wanted) != std::string::npos;
}

bool any_word(const std::vector<std::string>& words, const std::vector<std::string_view>& wanted) {
    return has_word(words, wanted) || std::any_of(words.begin(), words.end(), [&](const std::string& word) {
               return std::any_of(wanted.begin(), wanted.end(),
                                  [&](auto one) { return is_part_of_word(word, one); });
           });
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) {
            split_date_word(small_letters(word), words);
        }
        word.clear();
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto c = static_cast<unsigned char>(name[i]);
        const bool letter = std::isalnum(c) != 0 || c > 127;
        const bool begins =
            std::isupper(c) != 0 && i > 0 && std::islower(static_cast<unsigned char>(name[i - 1])) != 0;
        if (!letter || begins) {
            end_word();
        }
        if (letter) {
            word += name[i];
        }
    }
    end_word();
    return words;
}

bool has_word(const std::vector<std::string>& words, const std::vector<std::string_view>& known) {
    return std::find_first_of(words.begin(), words.end(), known.begin(), known.end()) != words.end();
}

bool begins_by_name(const std::vector<std::string>& words) {
    static const std::vector<std::string_view> known{
        "ab",         "acquired",  "alkaen",   "alku",         "anfang",      "annexed",      "başlangıç",
        "beg",        "began",     "begin",    "beginn",       "beginning",   "begins",       "birth",
        "comienza",   "comienzo",  "commence", "commencement", "cows",        "created",      "creation",
        "dal",        "deb",       "debut",    "del",          "dela",        "depuis",       "desde",
        "du",         "dès",       "début",    "effective",    "established", "first",        "fondation",
        "foundation", "founded",   "fra",      "from",         "från",        "fundación",    "fundado",
        "gained",     "gegründet", "gründung", "gws",          "inception",   "independence", "inicio",
        "inizio",     "início",    "itibaren", "kezdet",       "kezdete",     "kuruluş",      "od",
        "onset",      "opened",    "początek", "početak",      "s",           "seit",         "since",
        "st",         "start",     "startdt",  "starts",       "strt",        "tarihinden",   "validfrom",
        "vanaf",      "vom",       "von",      "zahájení",     "založení",    "założenie",    "întemeiat",
        "έναρξη",     "αρχή",      "з",        "засновано",    "начало",      "основан",      "основание",
        "початку",    "початок",   "с",        "старт",        "החל",         "התחלה",        "מתאריך",
        "آغاز",       "ابتداء",    "از",       "البداية",      "بدء",         "بداية",        "تأسيس",
        "شروع",       "من",        "منذ",      "დასაწყისი",    "启用",        "啟用",         "始",
        "建立",       "开始",      "成立",     "自",           "設立",        "起",           "起始",
        "開始",       "부터",      "설립",     "시작"};
    return any_word(words, known);
}

bool ends_by_name(const std::vector<std::string>& words) {
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

bool dates_by_name(const std::vector<std::string>& words) {
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

bool of_record_by_name(const std::vector<std::string>& words) {
    static const std::vector<std::string_view> known{
        "edit", "edited",    "update",    "updated",   "modified",  "changed",    "census",     "pop",
        "gdp",  "accessed",  "access",    "retrieved", "download",  "downloaded", "uploaded",   "entered",
        "ent",  "digitized", "digitised", "compiled",  "published", "lastcensus", "population", "survey"};
    return any_word(words, known);
}

bool made_by_name(const std::vector<std::string>& words) { return any_word(words, {"created", "creation"}); }

}  // namespace geodata
