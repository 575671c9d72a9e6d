#pragma once

#include <memory>

namespace viewer {

/// Tells when a part of the window was uncovered and shows nothing: a window that draws only when something moves
/// must know, and SFML keeps it to itself. On systems other than X11 it never tells anything.
class ExposeWatch {
public:
    /// `window` is the X11 window; it must outlive the watch.
    explicit ExposeWatch(unsigned long window);
    ~ExposeWatch();
    ExposeWatch(const ExposeWatch&) = delete;
    ExposeWatch& operator=(const ExposeWatch&) = delete;

    /// True once for all exposures since the last call.
    bool exposed();

private:
    struct Connection;
    std::unique_ptr<Connection> connection_;
};

}  // namespace viewer
