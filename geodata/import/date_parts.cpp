#include "geodata/import/date_parts.hpp"

#include "geodata/base/plain_letters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace geodata {

namespace {

// Without marks, as `plain_letters` writes them; first the Roman numeral. Words that mean something else in names of files,
// like the Italian `set`, are left away.
constexpr std::array<std::string_view, 12> months{
    " i jan january januar janvier janv gennaio enero ene janeiro januari "
    "stycznia styczen января январь янв січня січень ledna leden ocak ",
    " ii feb february februar fevrier fevr fev febbraio febrero fevereiro "
    "februari lutego luty февраля февраль фев лютого лютий unora unor subat ",
    " iii mar march marz maerz mrz mars marzo marco maart mrt marca "
    "marzec марта март мар березня березень brezna brezen mart ",
    " iv apr april avril avr aprile abril abr kwietnia kwiecien "
    "апреля апрель апр квітня квітень dubna duben nisan ",
    " v may mai maggio mayo maio mei maja maj мая май травня травень kvetna kveten mayis ",
    " vi jun june juni juin giugno giu junio junho czerwca "
    "czerwiec июня июнь июн червня червень cervna cerven haziran ",
    " vii jul july juli juillet juil luglio julio julho lipca "
    "lipiec июля июль июл липня липень cervence cervenec temmuz ",
    " viii aug august aout agosto ago augustus sierpnia sierpien "
    "августа август авг серпня серпень srpna srpen agustos ",
    " ix sep sept september septembre settembre septiembre setembro wrzesnia "
    "wrzesien сентября сентябрь сен сент вересня вересень zari eylul ",
    " x oct october oktober okt octobre ottobre octubre outubro pazdziernika "
    "pazdziernik октября октябрь окт жовтня жовтень rijna rijen ekim ",
    " xi nov november novembre noviembre novembro "
    "listopada listopad ноября ноябрь ноя листопада kasim ",
    " xii dec december dezember dez decembre dicembre dic diciembre dezembro "
    "grudnia grudzien декабря декабрь дек грудня грудень prosince prosinec aralik "};

}  // namespace

bool only_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

int digits_value(std::string_view digits) { return std::atoi(std::string(digits).c_str()); }

std::string edtf_year(int year) { return fmt::format("{}{:04}", year < 0 ? "-" : "", std::abs(year)); }

std::optional<ForeignDate> edtf_of(const std::string& text, DateGrain grain) {
    auto date = parse_edtf(text);
    return date ? std::optional(ForeignDate{std::move(*date), grain}) : std::nullopt;
}

std::optional<ForeignDate> edtf_of_day(int year, int month, int day) {
    const auto found = day_from({year, month, day});
    return found ? std::optional(ForeignDate{date_of(*found), DateGrain::day}) : std::nullopt;
}

int month_of_word(std::string_view word) {
    const auto plain = " " + plain_letters(word) + " ";
    if (word.find(' ') != std::string_view::npos) {
        return 0;
    }
    for (std::size_t i = 0; plain.size() > 2 && i < months.size(); ++i) {
        if (months[i].find(plain) != std::string_view::npos) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

}  // namespace geodata
