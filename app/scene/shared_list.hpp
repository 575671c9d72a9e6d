#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace viewer {

/// A list that never changes once it is made; copies share it, however long it is.
template <class T>
class SharedList {
public:
    SharedList() = default;
    explicit SharedList(std::vector<T> items)
        : items_(std::make_shared<const std::vector<T>>(std::move(items))) {}

    const T& operator[](std::size_t position) const { return (*items_)[position]; }
    std::size_t size() const { return items_->size(); }
    auto begin() const { return items_->begin(); }
    auto end() const { return items_->end(); }

private:
    std::shared_ptr<const std::vector<T>> items_ = std::make_shared<const std::vector<T>>();
};

}  // namespace viewer
