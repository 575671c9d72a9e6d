#pragma once

#include <compare>

namespace geodata {

/// Land area. Stored in m²; build it with `square_metres` or `square_km` and read it with `in_square_km`.
struct Area {
    double square_metres = 0;

    friend bool operator==(Area, Area) = default;
    friend auto operator<=>(Area, Area) = default;
    Area& operator+=(Area other) {
        square_metres += other.square_metres;
        return *this;
    }
    Area& operator-=(Area other) {
        square_metres -= other.square_metres;
        return *this;
    }
    friend Area operator+(Area a, Area b) { return a += b; }
    friend Area operator-(Area a, Area b) { return a -= b; }
};

constexpr Area square_metres(double value) { return Area{value}; }
constexpr Area square_km(double value) { return Area{value * 1e6}; }
constexpr double in_square_km(Area area) { return area.square_metres / 1e6; }

/// Share of `part` in `whole`, in percent; zero when the whole is empty.
constexpr double percent_of(Area part, Area whole) {
    return whole.square_metres > 0 ? 100.0 * part.square_metres / whole.square_metres : 0.0;
}

}  // namespace geodata
