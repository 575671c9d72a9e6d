#include "app/paint/coverage.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <utility>

namespace viewer {
namespace {

/// A pixel is handled as two words of two channels each, with 16 bits for each channel.
constexpr std::uint32_t channels = 0x00FF00FF;

/// (a * share + b * (255 - share)) / 255 in both channels, rounded to nearest.
std::uint32_t mix(std::uint32_t a, std::uint32_t b, std::uint32_t share) {
    const std::uint32_t sum = a * share + b * (255 - share) + 0x00800080;
    return (sum + (sum >> 8 & channels)) >> 8 & channels;
}

/// A colour ready to be laid over pixels.
class Ink {
public:
    explicit Ink(Colour colour)
        : blue_red_(colour.blue | static_cast<std::uint32_t>(colour.red) << 16),
          green_alpha_(colour.green | 0x00FF0000u), alpha_(colour.alpha) {}

    void blend(std::uint8_t* pixel, std::uint32_t coverage) const {
        const std::uint32_t share = alpha_ == 255 ? coverage : mix(coverage, 0, alpha_);
        std::uint32_t below = 0;
        std::memcpy(&below, pixel, 4);
        const std::uint32_t mixed =
            mix(blue_red_, below & channels, share) | mix(green_alpha_, below >> 8 & channels, share) << 8;
        std::memcpy(pixel, &mixed, 4);
    }

    /// The same for a run of pixels.
    void blend_run(std::uint8_t* pixels, std::size_t count, std::uint32_t coverage) const {
        if (coverage == 255 && alpha_ == 255) {
            const std::uint32_t colour = blue_red_ | green_alpha_ << 8;
            for (std::size_t i = 0; i < count; ++i) std::memcpy(pixels + 4 * i, &colour, 4);
        } else if (coverage > 0)
            for (std::size_t i = 0; i < count; ++i) blend(pixels + 4 * i, coverage);
    }

private:
    std::uint32_t blue_red_, green_alpha_, alpha_;
};

/// Every polygon, and every way round, adds one where it lies, so that their number can be told from the sum.
std::uint32_t in_255ths(float sum, FillRule rule) {
    float covered = std::abs(sum);
    if (rule == FillRule::even_odd && covered > 1) covered = std::abs(covered - 2 * std::round(covered / 2));
    const float rounded_up = std::min(covered, 1.0f) * 255 + 0.5f;
    return static_cast<std::uint32_t>(rounded_up);
}

}  // namespace

void blend_pixels(std::uint8_t* pixels, const std::uint8_t* coverage, int count, Colour colour) {
    const Ink ink(colour);
    for (int i = 0; i < count; ++i)
        if (coverage[i] > 0) ink.blend(pixels + 4 * i, coverage[i]);
}

void Coverage::begin(int width, const PixelBox& clip) {
    width_ = width;
    clip_ = clip;
    placed_.clear();
}

void Coverage::add(std::span<const PagePoint> polygon) {
    double area = 0;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++)
        area += (polygon[j].x - polygon[i].x) * (polygon[j].y + polygon[i].y);
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++)
        add_edge(polygon[j], polygon[i], area < 0 ? -1 : 1);
}

void Coverage::add_edge(PagePoint from, PagePoint to) { add_edge(from, to, 1); }

/// Cuts an edge into its parts in single rows. What a row gets does not depend on the rows above it.
void Coverage::add_edge(PagePoint from, PagePoint to, double sign) {
    if (from.y == to.y || std::min(from.y, to.y) >= clip_.bottom || std::max(from.y, to.y) <= clip_.top) {
        return;
    }
    const double slope = (to.x - from.x) / (to.y - from.y);
    if (from.y > to.y) {
        std::swap(from, to);
        sign = -sign;
    }
    const double bottom = std::min(to.y, static_cast<double>(clip_.bottom));
    double y = std::max(from.y, static_cast<double>(clip_.top));
    double x = from.x + (y - from.y) * slope;
    for (int row = static_cast<int>(y); y < bottom; ++row) {
        const double next_y = std::min(row + 1.0, bottom);
        const double next_x = next_y == to.y ? to.x : from.x + (next_y - from.y) * slope;
        add_row_part(row, x, next_x, sign * (next_y - y));
        y = next_y;
        x = next_x;
    }
}

/// What lies right of an edge's part in one row is covered by the part's height; in the pixels that it crosses, by the
/// area right of it.
void Coverage::add_row_part(int y, double x_from, double x_to, double height) {
    auto [left, right] = std::minmax({x_from, x_to});
    if (left >= width_) return;
    if (right <= 0) return add_step(y, 0, height);
    const double per_pixel = right > left ? height / (right - left) : 0;
    if (left < 0) {
        add_step(y, 0, -left * per_pixel);
        left = 0;
    }
    right = std::min(right, static_cast<double>(width_));
    if (per_pixel != 0) height = (right - left) * per_pixel;
    const int first = static_cast<int>(left);
    const int last = static_cast<int>(right);
    if (first == last) {
        const double beyond = (left + right) / 2 - first;
        add_step(y, first, height * (1 - beyond));
        add_step(y, first + 1, height * beyond);
    } else
        add_crossing(y, left, right, height);
}

/// The same for a part that crosses several pixels of the picture.
void Coverage::add_crossing(int y, double left, double right, double height) {
    const double per_pixel = height / (right - left);
    const int last = static_cast<int>(right);
    double before = 0;  // what the pixel to the left has
    for (int x = static_cast<int>(left); x <= last; ++x) {
        const double enters = std::max(left - x, 0.0);
        const double leaves = std::min(right - x, 1.0);
        // What is left of this pixel counts in full, what is in it from there on.
        const double covered =
            per_pixel * ((leaves - enters) * (1 - (enters + leaves) / 2) + std::max(x - left, 0.0));
        add_step(y, x, covered - before);
        before = covered;
    }
    add_step(y, last + 1, height - before);
}

void Coverage::add_step(int y, int x, double change) {
    if (x < width_ && change != 0) placed_.push_back({y, {x, static_cast<float>(change)}});
}

void Coverage::sort_by_row(int first_row, int last_row) {
    row_starts_.assign(static_cast<std::size_t>(last_row - first_row) + 2, 0);
    for (const PlacedStep& placed : placed_) ++row_starts_[static_cast<std::size_t>(placed.y - first_row)];
    std::uint32_t sum = 0;
    for (std::uint32_t& start : row_starts_) start = sum += start;
    sorted_.resize(placed_.size());
    // Filling each row from its end turns the ends into starts; backwards, to keep the order in which steps came.
    for (auto placed = placed_.rbegin(); placed != placed_.rend(); ++placed)
        sorted_[--row_starts_[static_cast<std::size_t>(placed->y - first_row)]] = placed->step;
}

void Coverage::paint(Raster& raster, Colour colour, FillRule rule) {
    if (placed_.empty()) return;
    const auto [first, last] = std::ranges::minmax(placed_, {}, &PlacedStep::y);
    sort_by_row(first.y, last.y);
    // Both are left empty by every row.
    row_.resize(static_cast<std::size_t>(width_));
    touched_.resize(static_cast<std::size_t>(width_) / 64 + 1);
    for (int y = first.y; y <= last.y; ++y) {
        const auto row = static_cast<std::size_t>(y - first.y);
        if (row_starts_[row] < row_starts_[row + 1])
            paint_row(raster.row(y),
                      std::span(sorted_).subspan(row_starts_[row], row_starts_[row + 1] - row_starts_[row]),
                      colour, rule);
    }
}

/// Adds the steps up by pixel, and goes from each pixel with a step to the next.
void Coverage::paint_row(std::uint8_t* pixels, std::span<const Step> steps, Colour colour, FillRule rule) {
    std::size_t first_word = touched_.size();
    std::size_t last_word = 0;
    for (const Step& step : steps) {
        const auto x = static_cast<std::size_t>(step.x);
        row_[x] += step.change;
        touched_[x / 64] |= std::uint64_t{1} << x % 64;
        first_word = std::min(first_word, x / 64);
        last_word = std::max(last_word, x / 64);
    }
    const Ink ink(colour);
    float covered = 0;
    std::size_t from = 0;
    std::uint32_t share = 0;
    const auto clip_left = static_cast<std::size_t>(clip_.left);
    const auto clip_right = static_cast<std::size_t>(clip_.right);
    const auto run_to = [&](std::size_t until) {
        const auto first = std::max(from, clip_left);
        const auto end = std::min(until, clip_right);
        if (first < end) {
            ink.blend_run(pixels + 4 * first, end - first, share);
        }
        from = until;
    };
    for (std::size_t word = first_word; word <= last_word; ++word)
        for (; touched_[word] != 0; touched_[word] &= touched_[word] - 1) {
            const std::size_t x = 64 * word + static_cast<std::size_t>(std::countr_zero(touched_[word]));
            run_to(x);
            covered += std::exchange(row_[x], 0.0f);
            share = in_255ths(covered, rule);
        }
    run_to(static_cast<std::size_t>(width_));
}

}  // namespace viewer
