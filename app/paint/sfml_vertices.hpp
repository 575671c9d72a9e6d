#pragma once

#include "app/paint/mesh.hpp"

#include <SFML/Graphics/Vertex.hpp>

#include <cstddef>

namespace viewer {

static_assert(sizeof(MeshVertex) == sizeof(sf::Vertex) &&
              offsetof(MeshVertex, colour) == offsetof(sf::Vertex, color) &&
              offsetof(MeshVertex, u) == offsetof(sf::Vertex, texCoords));

/// A mesh as SFML takes it, from a corner on: laid out alike, it is handed over as it is.
inline const sf::Vertex* sfml_vertices(const Mesh& mesh, std::size_t first = 0) {
    return reinterpret_cast<const sf::Vertex*>(mesh.data() + first);
}

}  // namespace viewer
