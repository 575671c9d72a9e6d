#pragma once

#include "geodata/base/units.hpp"
#include "geodata/model/edtf.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>
#include <string>

namespace viewer {

/// Key order as written, so that reports read from general to particular.
using Json = nlohmann::ordered_json;

/// Rounded to `decimals`; whole numbers print without a point.
inline Json json_number(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(value * scale) / scale;
    return std::trunc(rounded) == rounded ? Json(static_cast<long long>(rounded)) : Json(rounded);
}

/// In square kilometres.
inline Json km2_number(geodata::Area area, int decimals = 3) {
    return json_number(in_square_km(area), decimals);
}

/// Null for an empty text.
inline Json text_json(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

/// The date as written; null for none.
inline Json date_json(const std::optional<geodata::EdtfDate>& date) {
    return date ? Json(date->text) : Json(nullptr);
}

/// The id of the row that an index names; null for none.
template <class Tables, class Index>
Json id_json(const Tables& dataset, Index index) {
    return index ? Json(dataset[index].id) : Json(nullptr);
}

/// A list of what `make` gives of each row.
template <class Rows, class Make>
Json json_list(const Rows& rows, const Make& make) {
    Json list = Json::array();
    for (const auto& row : rows) {
        list.push_back(make(row));
    }
    return list;
}

}  // namespace viewer
