#include "app/cli/program.hpp"
#include "app/start/open_window.hpp"

#include <iostream>
#include <string>
#include <vector>

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    return viewer::run_program(arguments, {std::cout, std::cerr}, viewer::open_window);
}
