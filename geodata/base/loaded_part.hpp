#pragma once

namespace geodata {

/// The address of `function` in the shared library `file` of this program, which is loaded on the first call and stays.
/// What needs large foreign libraries lives in such a part: linking them takes longer than most runs of the
/// program, and most runs need none of them. Several threads may ask at once. Throws Error when the part is missing.
void* loaded_part(const char* file, const char* function);

}  // namespace geodata
