#pragma once

namespace geodata {

/// The table of functions that the module `name` of this program gives, which is loaded on the first call and stays.
/// What needs large foreign libraries lives in such a module, a shared library `libterrachron_NAME.so`: linking them
/// takes longer than most runs of the program, and most runs need none of them. Modules are looked for only where they
/// belong to the running program, never along a search path. Several threads may ask at once. Throws Error when the
/// module is missing.
const void* load_module(const char* name);

/// The same as the type that the module and its header agree on.
template <class Functions>
const Functions& module_functions(const char* name) {
    return *static_cast<const Functions*>(load_module(name));
}

}  // namespace geodata
