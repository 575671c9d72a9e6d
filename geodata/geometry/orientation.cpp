#include "geodata/geometry/orientation.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace geodata {
namespace {

/// A number as an exact sum of doubles, as in J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast
/// Robust Geometric Predicates" (1997): parts do not overlap and grow in size, so the last one has the sign.
class ExactSum {
public:
    void add_product(double a, double b) {
        const double product = a * b;
        add(std::fma(a, b, -product));
        add(product);
    }

    double value() const {
        double sum = 0;
        for (std::size_t i = 0; i < count_; ++i) sum += parts_[i];
        return sum;
    }

private:
    void add(double value) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < count_; ++i) {
            const double sum = value + parts_[i];
            const double taken = sum - value;
            const double lost = (value - (sum - taken)) + (parts_[i] - taken);
            if (lost != 0) parts_[kept++] = lost;
            value = sum;
        }
        if (value != 0) parts_[kept++] = value;
        count_ = kept;
    }

    std::array<double, 12> parts_{};
    std::size_t count_ = 0;
};

}  // namespace

double exact_orientation(double ax, double ay, double bx, double by, double cx, double cy) {
    ExactSum sum;
    sum.add_product(ax, by);
    sum.add_product(-ay, bx);
    sum.add_product(bx, cy);
    sum.add_product(-by, cx);
    sum.add_product(cx, ay);
    sum.add_product(-cy, ax);
    return sum.value();
}

}  // namespace geodata
