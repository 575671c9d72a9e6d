#pragma once

#include <chrono>
#include <cstddef>

namespace geodata::geos {

/// While it lives, what this thread lets GEOS do may take only so much of the processor's time: 8 seconds and 50
/// microseconds for each corner, which is a hundred times what outlines drawn by people take. Outlines of a few hundred
/// kilobytes that cross each other everywhere would take hours. Inside another limit the other one holds.
class WorkLimit {
public:
    explicit WorkLimit(std::size_t corners);
    explicit WorkLimit(std::chrono::duration<double> most);
    ~WorkLimit();
    WorkLimit(const WorkLimit&) = delete;
    WorkLimit& operator=(const WorkLimit&) = delete;

private:
    bool outer_;  // whether it is the one that holds
};

/// Throws Error, in a sentence that names the limit, once the limit of this thread is passed.
void require_within_work_limit();

}  // namespace geodata::geos
