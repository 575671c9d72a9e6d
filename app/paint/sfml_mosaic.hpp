#pragma once

#include "app/paint/mosaic_mesh.hpp"

#include <SFML/Graphics/Shader.hpp>
#include <SFML/Graphics/VertexBuffer.hpp>

#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace sf {
class RenderTarget;
}

namespace viewer {

/// Draws mosaics from vertex buffers. Each chunk is simplified to a pixel, cut into triangles and sent to the graphics
/// card when it first comes into view at a zoom, on two threads, and then only drawn; a change of looks sends the
/// vertices of the pieces that changed. Zooms within a factor of two share their buffers.
/// Lives in one OpenGL context; not for two threads at once.
class SfmlMosaic {
public:
    /// Throws geodata::Error when OpenGL has no shaders.
    SfmlMosaic();

    /// Into a target whose view counts pixels of the page; (left, top) is where the page lies in the target, `scale`
    /// is pixels per page unit.
    void draw(const Mosaic& mosaic, sf::RenderTarget& target, double scale, int left, int top);
    /// Makes and recolours what `draw` would, without drawing.
    void prepare(const Mosaic& mosaic, double scale);
    /// The same without simplifying: what every zoom would cost without. For measuring.
    void keep_detail(bool full) { full_detail_ = full; }

private:
    struct Kept {
        MosaicMesh mesh;
        sf::VertexBuffer fills{sf::Triangles, sf::VertexBuffer::Static};
        sf::VertexBuffer rims{sf::Quads, sf::VertexBuffer::Static};
        std::vector<std::uint8_t> look_of;
    };
    using Key = std::pair<int, std::size_t>;  ///< level, chunk

    void take_ground(const Mosaic& mosaic);
    void forget_far_levels(int level);
    std::vector<std::size_t> shown(const Mosaic& mosaic) const;
    void make_missing(const Mosaic& mosaic, int level, const std::vector<std::size_t>& chunks);
    void add(const Mosaic& mosaic, Key key, MosaicMesh mesh);
    void recolour(const Mosaic& mosaic, std::size_t chunk, Kept& kept) const;
    void set_uniforms(const Mosaic& mosaic, double scale);
    int level_of(const Mosaic& mosaic, double scale) const;

    std::shared_ptr<const MosaicGround> ground_;
    std::vector<MosaicLook> looks_;
    std::map<Key, std::unique_ptr<Kept>> kept_;
    bool full_detail_ = false;
    sf::Shader fill_shader_;
    sf::Shader rim_shader_;
};

}  // namespace viewer
