#include "geodata/io/plain/plain_wkb.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

namespace {

using Bytes = std::vector<std::uint8_t>;

template <class Number>
void add(Bytes& bytes, Number number) {
    const auto at = bytes.size();
    bytes.resize(at + sizeof number);
    std::memcpy(bytes.data() + at, &number, sizeof number);
}

void add_kind(Bytes& bytes, std::uint32_t kind) {
    bytes.push_back(1);
    add(bytes, kind);
}

void add_ring(Bytes& bytes, const LonLatLine& ring) {
    add(bytes, static_cast<std::uint32_t>(ring.size()));
    for (const auto point : ring) {
        add(bytes, point.lon);
        add(bytes, point.lat);
    }
}

/// The head of a geometry without a box.
Bytes head() { return {'G', 'P', 0, 1, 0xE6, 0x10, 0, 0}; }

const LonLatLine ring{{1, 1}, {2, 1}, {2, 2}, {1, 1}};
const LonLatLine hole{{1.5, 1.25}, {1.75, 1.25}, {1.75, 1.5}};

/// Two polygons, the second with a hole that is not closed.
Bytes two_polygons() {
    auto bytes = head();
    add_kind(bytes, 6);
    add(bytes, std::uint32_t{2});
    add_kind(bytes, 3);
    add(bytes, std::uint32_t{1});
    add_ring(bytes, ring);
    add_kind(bytes, 3);
    add(bytes, std::uint32_t{2});
    add_ring(bytes, ring);
    add_ring(bytes, hole);
    return bytes;
}

bool is_plain(const Bytes& bytes) {
    // A copy of just that size, so that the sanitizers see a step past its end.
    const std::vector<std::uint8_t> alone(bytes.begin(), bytes.end());
    try {
        plain_wkb_shape({alone.data(), alone.size()});
        return true;
    } catch (const NotPlain&) {
        return false;
    }
}

}  // namespace

TEST_CASE("polygons of a GeoPackage lose the point that closes a ring") {
    const auto bytes = two_polygons();
    const auto shape = plain_wkb_shape({bytes.data(), bytes.size()});
    const Ring<LonLat> corners{{1, 1}, {2, 1}, {2, 2}};
    CHECK((shape == ContextShape(LonLatPolygons{{corners, {}}, {corners, {hole}}})));
}

TEST_CASE("a geometry cut short anywhere, or with a byte left over, is not plain") {
    auto bytes = two_polygons();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        REQUIRE_FALSE(is_plain({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)}));
    }
    CHECK(is_plain(bytes));
    bytes.push_back(0);
    CHECK_FALSE(is_plain(bytes));
}

TEST_CASE("counts larger than the geometry are not plain") {
    for (const auto at : {std::size_t{13}, std::size_t{22}, std::size_t{26}}) {  // of polygons, rings, points
        auto bytes = two_polygons();
        for (std::size_t i = at; i < at + 4; ++i) {
            bytes[i] = 0xFF;
        }
        CHECK_FALSE(is_plain(bytes));
    }
}

TEST_CASE("a geometry with a damaged bit is plain or not, and no more") {
    const auto bytes = two_polygons();
    int plain = 0;
    for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
        auto damaged = bytes;
        damaged[bit / 8] = static_cast<std::uint8_t>(damaged[bit / 8] ^ (1U << bit % 8));
        plain += is_plain(damaged) ? 1 : 0;
    }
    CHECK(plain > 0);  // such as the last digits of a coordinate
}
