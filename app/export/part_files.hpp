#pragma once

#include <filesystem>
#include <string>

// Internal to the atomic_*.cpp files: the hidden files and folders in which something is written until it is whole.
namespace viewer {

/// What is being written, apart: the folder that it is to stand in, its name, and its extension with the dot. Several
/// files for one folder have the name of their first and no extension.
struct PartOf {
    std::filesystem::path folder;
    std::string stem;
    std::string extension;
};

PartOf part_of_file(const std::filesystem::path& target);

/// `.map.1234.part-5f3a91c4.png`, with the numbers of this process and of the host it is known on.
std::filesystem::path part_path(const PartOf& part);

/// Removes what killed processes left of the same thing. What a living process writes stays, and so does all that
/// another host or container has begun, whose processes cannot be seen from here. Files that such a process had already
/// moved out of the way of new ones are put back where nothing took their place. Never throws: what cannot be removed
/// stays.
void remove_abandoned_parts(const PartOf& part);

}  // namespace viewer
