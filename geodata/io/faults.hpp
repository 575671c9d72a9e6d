#pragma once

#include "geodata/base/error.hpp"

#include <string>
#include <vector>

namespace geodata {

/// What happens to the faults of a dataset while it is read: the first ends the reading, or all are noted and the rest is
/// read as far as it goes.
class Faults {
public:
    /// The first is thrown.
    Faults() = default;
    /// All are added to `noted`, which must outlive this.
    explicit Faults(std::vector<std::string>& noted) : noted_(&noted) {}

    /// Does a piece of the work; returns whether it was done without a fault.
    template <class Work>
    bool attempt(const Work& work) const {
        if (noted_ == nullptr) {
            work();
            return true;
        }
        try {
            work();
            return true;
        } catch (const Error& error) {
            if (noted_->size() < most_noted) {  // nobody mends more at once
                noted_->push_back(error.what());
            }
            return false;
        }
    }

private:
    static constexpr std::size_t most_noted = 1000;
    std::vector<std::string>* noted_ = nullptr;
};

}  // namespace geodata
