#include "app/paint/sfml_batch.hpp"

#include "app/paint/sfml_mesh_shaders.hpp"
#include "app/paint/sfml_vertices.hpp"
#include "geodata/base/error.hpp"

#include <SFML/Graphics/RenderStates.hpp>

#include <cstddef>
#include <utility>
#include <variant>

namespace viewer {
namespace {

/// More corners than this are drawn from where they are kept.
constexpr std::size_t worth_a_call = 3000;

}  // namespace

SfmlBatch::SfmlBatch() {
    using namespace mesh_shaders;
    const char* const programs[] = {solid, soft, discs, letters};  // in the order of `MeshKind`
    for (std::size_t kind = 0; kind < shaders_.size(); ++kind)
        if (!sf::Shader::isAvailable() || !shaders_[kind].loadFromMemory(corners, programs[kind]))
            throw geodata::Error(
                "the window cannot draw: OpenGL has no shaders; update the graphics driver, or run with "
                "LIBGL_ALWAYS_SOFTWARE=1 set");
    shader_of(MeshKind::letters).setUniform("picture", sf::Shader::CurrentTexture);
    meshes_.maker().before_forgetting([this] { flush(); });
}

void SfmlBatch::begin(const DisplayList& list, sf::RenderTarget& target, double scale, int left, int top) {
    target_ = &target;
    scale_ = scale;
    left_ = left;
    top_ = top;
    clip_ = page_ = {0, 0, list.width, list.height};
    meshes_.begin(list.width, list.height, scale);
}

void SfmlBatch::draw_paper(Colour colour) {
    if (kind_ != MeshKind::solid) flush();
    kind_ = MeshKind::solid;
    const float right = whole_pixels(page_.width, scale_);
    const float below = whole_pixels(page_.height, scale_);
    for (const auto& [x, y] :
         {std::pair{0.0F, 0.0F}, {right, 0.0F}, {right, below}, {0.0F, 0.0F}, {right, below}, {0.0F, below}})
        gathered_.push_back({x, y, colour});
}

void SfmlBatch::draw(KeptMeshes::Entry& entry) {
    if (const auto* mosaic = std::get_if<Mosaic>(&entry.item.shape)) return draw(*mosaic);
    for (const auto& [kind, mesh] : meshes_.parts_of(entry)) {
        const bool large = mesh.size() > worth_a_call;
        if (kind_ != kind || large) flush();
        kind_ = kind;
        if (large)
            draw(mesh, kind);
        else
            gathered_.insert(gathered_.end(), mesh.begin(), mesh.end());
    }
}

void SfmlBatch::flush() {
    if (!gathered_.empty()) draw(gathered_, kind_);
    gathered_.clear();
}

void SfmlBatch::draw(const Mesh& mesh, MeshKind kind) {
    sf::RenderStates states;
    if (kind == MeshKind::solid) states.blendMode = sf::BlendNone;
    states.shader = &shader_of(kind);
    if (kind == MeshKind::letters) {
        upload_letters();
        states.texture = &letters_;
    }
    target_->draw(sfml_vertices(mesh), mesh.size(), sf::Triangles, states);
}

/// White letters on a texture as large as the atlas.
void SfmlBatch::upload_letters() {
    GlyphAtlas& atlas = meshes_.maker().letters();
    const auto side = static_cast<unsigned>(atlas.side());
    if (letters_.getSize().x != side && !letters_.create(side, side))
        throw geodata::Error("the window cannot draw letters: no room for a texture on the graphics card");
    const auto [from, until] = atlas.take_new_rows();
    if (from == until) return;
    const auto first = static_cast<std::size_t>(from) * side;
    const auto rows = static_cast<unsigned>(until - from);
    pixels_.assign(std::size_t{4} * side * rows, 255);
    for (std::size_t i = 0; i < pixels_.size() / 4; ++i) pixels_[4 * i + 3] = atlas.coverage()[first + i];
    letters_.update(pixels_.data(), side, rows, 0, static_cast<unsigned>(from));
}

SfmlMosaic& SfmlBatch::mosaics() {
    if (mosaics_ == nullptr) mosaics_ = std::make_unique<SfmlMosaic>();
    return *mosaics_;
}

void SfmlBatch::draw(const Mosaic& mosaic) {
    flush();
    Mosaic seen = mosaic;
    seen.frame = mosaic.frame.within(clip_);
    if (!seen.frame.empty()) mosaics().draw(seen, *target_, scale_, left_, top_);
}

}  // namespace viewer
