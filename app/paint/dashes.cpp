#include "app/paint/dashes.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace viewer {
namespace {

/// Walks along a path and cuts where the pattern says.
class Dasher {
public:
    explicit Dasher(const std::vector<double>& dash) : dash_(dash), left_(dash.front()) {}

    void start(PagePoint at) { pieces_.push_back({at}); }

    void line(PagePoint from, PagePoint to) {
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        double done = 0;
        while (length - done > left_) {
            done += left_;
            const double share = done / length;
            turn({from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)});
        }
        left_ -= length - done;
        if (on_) pieces_.back().push_back(to);
    }

    std::vector<PagePath> finish() {
        std::erase_if(pieces_, [](const PagePath& piece) { return piece.size() < 2; });
        return std::move(pieces_);
    }

private:
    void turn(PagePoint at) {
        if (on_) pieces_.back().push_back(at);
        on_ = !on_;
        if (on_) pieces_.push_back({at});
        index_ = (index_ + 1) % dash_.size();
        left_ = dash_[index_];
    }

    const std::vector<double>& dash_;
    std::vector<PagePath> pieces_;
    double left_;
    std::size_t index_ = 0;
    bool on_ = true;
};

}  // namespace

std::vector<PagePath> split_dashes(const PagePath& path, bool closed, const std::vector<double>& dash) {
    if (path.empty()) return {};
    PagePath whole = path;
    if (closed) whole.push_back(path.front());
    const bool usable = std::ranges::all_of(dash, [](double length) { return length >= 0; }) &&
                        std::accumulate(dash.begin(), dash.end(), 0.0) > 0;
    if (!usable) return {whole};
    Dasher dasher(dash);
    dasher.start(path.front());
    for (std::size_t i = 1; i < whole.size(); ++i) dasher.line(whole[i - 1], whole[i]);
    return dasher.finish();
}

}  // namespace viewer
