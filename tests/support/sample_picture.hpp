#pragma once

#include "app/scene/display_list.hpp"

#include <cmath>

namespace test {

/// A ragged closed outline round a place, like a district's.
inline viewer::PagePath blob(viewer::PagePoint centre, double radius, int points, double roughness = 0.2) {
    viewer::PagePath ring;
    for (int i = 0; i < points; ++i) {
        const double turn = 2 * 3.14159265358979 * i / points;
        const double r = radius * (1 + roughness * std::sin(7 * turn) * std::cos(3 * turn + 1));
        ring.push_back({centre.x + r * std::cos(turn), centre.y + r * std::sin(turn)});
    }
    return ring;
}

/// One of everything that a painter must draw, 900 x 600 page units.
inline viewer::DisplayList sample_picture() {
    using namespace viewer;
    DisplayList list{900, 600, {0xE9, 0xE6, 0xDF}, {}};
    const auto add = [&](Role role, Shape shape) {
        list.items.push_back({role, no_subject, std::move(shape)});
    };

    const PagePath land = blob({260, 250}, 190, 90);
    const PagePath district = blob({560, 220}, 150, 60, 0.3);
    add(Role::region, Fill{{land, blob({220, 230}, 60, 40)}, {0xFB, 0xF9, 0xF4}});
    add(Role::region, Fill{{district, blob({560, 220}, 40, 3)}, {0xE6, 0x82, 0x3C}});
    Stroke hatch{{}, false, 2, {0x8E, 0x2F, 0x05}, {}, false};
    for (int i = 0; i < 14; ++i) hatch.paths.push_back({{480.0 + 12 * i, 120}, {440.0 + 12 * i, 180}});
    add(Role::region, hatch);
    add(Role::region, Fill{{blob({420, 300}, 90, 50)}, {0x00, 0x72, 0xB2, 90}});
    add(Role::region, Stroke{{land}, true, 2.5, {0x6B, 0x64, 0x58}, {}});
    add(Role::region, Stroke{{district}, true, 1.5, {0x8E, 0x2F, 0x05}, {7, 4}});
    add(Role::line, Stroke{{{{40, 480}, {200, 430}, {230, 540}, {420, 460}, {440, 462}}},
                           false,
                           8,
                           {0xD5, 0x5E, 0, 120},
                           {}});
    add(Role::line, Stroke{{{{40, 520}, {200, 470}, {230, 580}, {420, 500}}}, false, 0.5, {0, 0, 0}, {}});
    add(Role::line, Stroke{{{{30, 570}, {400, 570}}}, false, 4, {0x0B, 0x5C, 0x8F}, {1, 8}});
    for (int i = 0; i < 6; ++i)
        add(Role::place,
            Dot{{60.0 + 30 * i, 60.0 + 3.3 * i}, 3.0 + i, {255, 255, 255}, {0x1E, 0x1B, 0x16}, 1.5});

    const Colour ink{0x1E, 0x1B, 0x16};
    const Colour white{255, 255, 255};
    add(Role::label, Text{{470, 230.4}, "Lachin", 24, Weight::bold, {0x5A, 0x1E, 0x04}, 0, white, 3});
    add(Role::label,
        Text{{430.3, 262}, "18 May 1992 · 1\u202F840 km²", 15, Weight::regular, ink, 0, white, 2.5});
    add(Role::label, Text{{120, 330}, "Şuşa, Kəlbəcər, Ağdam", 17, Weight::bold, ink, 0, white, 2});
    add(Role::label, Text{{120, 360}, "Հայաստան · Ստեփանակերտ", 17, Weight::regular, ink, 0, white, 2});
    add(Role::label,
        Text{{500, 420}, "АЗЕРБАЙДЖАН", 26, Weight::bold, {0x8B, 0x85, 0x77}, 5, {0xE9, 0xE6, 0xDF}, 2});
    add(Role::card, Box{{620, 440, 250, 130}, 9, white, {0xD9, 0xD4, 0xC9}, 1});
    add(Role::card, Box{{640, 520, 36, 24}, 4, {0xF7, 0xE6, 0xC4}, {0xD5, 0x8A, 0x1D}, 1.5});
    add(Role::card, Text{{640, 500}, "18 May 1992", 38, Weight::bold, ink, 0, {}, 0});
    add(Role::card, Text{{690, 538},
                         "within 1988–1992, no day stated",
                         11,
                         Weight::regular,
                         {0x5C, 0x56, 0x49},
                         0,
                         {},
                         0});
    return list;
}

}  // namespace test
