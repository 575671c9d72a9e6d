#include "app/export/palette.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace viewer {

namespace {

// Colours that cover so much of a picture (one part in so many) are kept exactly.
constexpr std::uint64_t exact_share = 1500;

struct Counted {
    std::uint32_t colour = 0;
    std::uint64_t count = 0;
};
using Colours = std::vector<Counted>;

unsigned channel(std::uint32_t colour, unsigned which) { return colour >> (8 * which) & 0xFF; }

std::uint32_t rgb_at(const std::uint8_t* bgra) {
    return static_cast<std::uint32_t>(bgra[2] << 16 | bgra[1] << 8 | bgra[0]);
}

struct Spread {
    unsigned width = 0;
    unsigned which = 0;
};

Spread widest(const Colours& colours) {
    Spread best;
    for (unsigned which = 0; which < 3; ++which) {
        const auto [low, high] =
            std::minmax_element(colours.begin(), colours.end(), [&](const Counted& a, const Counted& b) {
                return channel(a.colour, which) < channel(b.colour, which);
            });
        const unsigned width = channel(high->colour, which) - channel(low->colour, which);
        best = width > best.width ? Spread{width, which} : best;
    }
    return best;
}

std::uint32_t mean(const Colours& colours) {
    std::array<std::uint64_t, 3> sum{};
    std::uint64_t count = 0;
    for (const auto& one : colours) {
        for (unsigned which = 0; which < 3; ++which) {
            sum[which] += one.count * channel(one.colour, which);
        }
        count += one.count;
    }
    std::uint32_t colour = 0;
    for (unsigned which = 0; which < 3; ++which) {
        colour |= static_cast<std::uint32_t>((sum[which] + count / 2) / count) << (8 * which);
    }
    return colour;
}

// Halves the box with the widest spread of a channel at the middle of its pixels.
bool split_widest(std::vector<Colours>& boxes) {
    const auto box = std::max_element(boxes.begin(), boxes.end(), [](const Colours& a, const Colours& b) {
        return widest(a).width < widest(b).width;
    });
    const auto spread = box == boxes.end() ? Spread{} : widest(*box);
    if (spread.width == 0) {
        return false;
    }
    std::sort(box->begin(), box->end(), [&](const Counted& a, const Counted& b) {
        return std::pair(channel(a.colour, spread.which), a.colour) <
               std::pair(channel(b.colour, spread.which), b.colour);
    });
    std::uint64_t whole = 0;
    std::for_each(box->begin(), box->end(), [&](const Counted& one) { whole += one.count; });
    std::uint64_t sum = 0;
    auto middle = std::find_if(box->begin(), box->end(), [&](const Counted& one) {
        sum += one.count;
        return 2 * sum >= whole;
    });
    middle = std::clamp(middle, box->begin() + 1, box->end() - 1);
    Colours upper(middle, box->end());
    box->erase(middle, box->end());
    boxes.push_back(std::move(upper));
    return true;
}

}  // namespace

void ColourCount::add(const Raster& raster) {
    for (int y = 0; y < raster.height; ++y) {
        const auto* pixel = raster.row(y);
        for (int x = 0; x < raster.width;) {
            const auto colour = rgb_at(pixel);
            std::uint64_t run = 0;  // flat maps are long runs: one look-up for each
            for (; x < raster.width && rgb_at(pixel) == colour; ++x, pixel += 4) {
                ++run;
            }
            counts_[colour] += run;
        }
    }
}

std::vector<std::uint32_t> ColourCount::choose(std::size_t most) const {
    Colours all;
    std::uint64_t whole = 0;
    for (const auto& [colour, count] : counts_) {
        all.push_back({colour, count});
        whole += count;
    }
    std::sort(all.begin(), all.end(), [](const Counted& a, const Counted& b) {
        return std::pair(b.count, a.colour) < std::pair(a.count, b.colour);
    });
    std::vector<std::uint32_t> chosen;
    std::size_t exact = 0;
    for (; exact < all.size() && exact < most / 2 && all[exact].count >= whole / exact_share; ++exact) {
        chosen.push_back(all[exact].colour);
    }
    if (exact == all.size()) {
        return chosen;
    }
    std::vector<Colours> boxes{Colours(all.begin() + static_cast<std::ptrdiff_t>(exact), all.end())};
    while (boxes.size() + chosen.size() < most && split_widest(boxes)) {
    }
    std::transform(boxes.begin(), boxes.end(), std::back_inserter(chosen), mean);
    return chosen;
}

std::uint8_t Palette::nearest(std::uint32_t colour) {
    const auto known = known_.find(colour);
    if (known != known_.end()) {
        return known->second;
    }
    std::size_t best = 0;
    int least = std::numeric_limits<int>::max();
    for (std::size_t i = 0; i < colours_.size(); ++i) {
        constexpr std::array<int, 3> weights{2, 4, 3};  // blue, green, red: roughly as eyes see
        int distance = 0;
        for (unsigned which = 0; which < 3; ++which) {
            const int difference =
                static_cast<int>(channel(colour, which)) - static_cast<int>(channel(colours_[i], which));
            distance += weights[which] * difference * difference;
        }
        if (distance < least) {
            least = distance;
            best = i;
        }
    }
    return known_[colour] = static_cast<std::uint8_t>(best);
}

void Palette::apply(const Raster& raster, RowRange rows, std::uint8_t* out, int stride) {
    for (int y = rows.first; y < rows.end; ++y) {
        const auto* pixel = raster.row(y);
        auto* to = out + static_cast<std::ptrdiff_t>(y) * stride;
        std::uint32_t last = rgb_at(pixel);
        std::uint8_t index = nearest(last);
        for (int x = 0; x < raster.width; ++x, pixel += 4) {
            if (const auto colour = rgb_at(pixel); colour != last) {
                last = colour;
                index = nearest(colour);
            }
            to[x] = index;
        }
    }
}

}  // namespace viewer
