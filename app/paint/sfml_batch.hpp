#pragma once

#include "app/paint/kept_meshes.hpp"
#include "app/paint/sfml_mosaic.hpp"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Shader.hpp>
#include <SFML/Graphics/Texture.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

// Internal to the sfml_*.cpp files.
namespace viewer {

/// Gathers triangles in drawing order, and draws those of one kind whenever another kind begins.
class SfmlBatch {
public:
    /// Throws geodata::Error when OpenGL has no shaders.
    SfmlBatch();
    SfmlBatch(const SfmlBatch&) = delete;
    SfmlBatch& operator=(const SfmlBatch&) = delete;

    void begin(const DisplayList& list, sf::RenderTarget& target, double scale, int left, int top);
    /// Until the next `begin`: nothing is seen outside the box, which matters to those who clip for themselves.
    void clip(const PageRect& box) { clip_ = box; }
    KeptMeshes& meshes() { return meshes_; }
    /// The whole page in one colour.
    void draw_paper(Colour colour);
    void draw(KeptMeshes::Entry& entry);
    /// Draws what is gathered.
    void flush();
    SfmlMosaic& mosaics();

private:
    void draw(const Mesh& mesh, MeshKind kind);
    void draw(const Mosaic& mosaic);
    void upload_letters();
    sf::Shader& shader_of(MeshKind kind) { return shaders_[static_cast<std::size_t>(kind)]; }

    KeptMeshes meshes_;
    sf::RenderTarget* target_ = nullptr;
    double scale_ = 1;
    int left_ = 0, top_ = 0;  ///< of the page in the target
    PageRect page_;
    PageRect clip_;
    MeshKind kind_ = MeshKind::soft;
    Mesh gathered_;
    sf::Texture letters_;
    std::vector<std::uint8_t> pixels_;     ///< of new letters
    std::array<sf::Shader, 4> shaders_;    ///< one for each kind of mesh
    std::unique_ptr<SfmlMosaic> mosaics_;  ///< once one is drawn
};

}  // namespace viewer
