#include "app/paint/sfml_mosaic.hpp"

#include "app/paint/sfml_mosaic_shaders.hpp"
#include "app/paint/sfml_scissor.hpp"
#include "app/paint/sfml_vertices.hpp"
#include "app/scene/camera.hpp"
#include "geodata/base/error.hpp"

#include <SFML/Graphics/RenderStates.hpp>
#include <SFML/Graphics/RenderTarget.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <future>
#include <limits>

namespace viewer {
namespace {

constexpr std::size_t most_looks = 8;
constexpr int full_level = std::numeric_limits<int>::min();

sf::Glsl::Vec4 as_vector(Colour colour) {
    return {static_cast<float>(colour.red) / 255, static_cast<float>(colour.green) / 255,
            static_cast<float>(colour.blue) / 255, static_cast<float>(colour.alpha) / 255};
}

sf::Transform placed(const Mosaic& mosaic, double scale) {
    const double pixels = scale / mosaic.metres_per_unit;
    const auto middle = mosaic.ground->middle();
    sf::Transform transform;
    transform.translate(static_cast<float>(mosaic.origin.x * scale + middle.x * pixels),
                        static_cast<float>(mosaic.origin.y * scale - middle.y * pixels));
    transform.scale(static_cast<float>(pixels), static_cast<float>(pixels));
    return transform;
}

}  // namespace

SfmlMosaic::SfmlMosaic() {
    if (!sf::VertexBuffer::isAvailable() ||
        !fill_shader_.loadFromMemory(mosaic_shaders::fill_vertex, mosaic_shaders::fill_fragment) ||
        !rim_shader_.loadFromMemory(mosaic_shaders::rim_vertex, mosaic_shaders::rim_fragment)) {
        throw geodata::Error(
            "the window cannot draw so many outlines: OpenGL has no shaders or vertex buffers; "
            "update the graphics driver, or run with LIBGL_ALWAYS_SOFTWARE=1 set");
    }
}

int SfmlMosaic::level_of(const Mosaic& mosaic, double scale) const {
    return full_detail_ ? full_level
                        : static_cast<int>(std::floor(std::log2(mosaic.metres_per_unit / scale)));
}

void SfmlMosaic::take_ground(const Mosaic& mosaic) {
    if (ground_ != mosaic.ground) {
        kept_.clear();
        ground_ = mosaic.ground;
    }
    if (looks_ != mosaic.looks) {
        looks_ = mosaic.looks;
        for (auto& [key, kept] : kept_) {
            kept->look_of.clear();
        }
    }
}

std::vector<std::size_t> SfmlMosaic::shown(const Mosaic& mosaic) const {
    const MapView view(
        {{(mosaic.frame.left + mosaic.frame.width / 2 - mosaic.origin.x) * mosaic.metres_per_unit,
          (mosaic.origin.y - mosaic.frame.top - mosaic.frame.height / 2) * mosaic.metres_per_unit},
         mosaic.metres_per_unit},
        mosaic.frame);
    std::vector<std::size_t> chunks;
    for (std::size_t i = 0; i < ground_->chunks().size(); ++i) {
        if (view.shows(ground_->chunks()[i].box)) {
            chunks.push_back(i);
        }
    }
    return chunks;
}

void SfmlMosaic::add(const Mosaic& mosaic, Key key, MosaicMesh mesh) {
    auto kept = std::make_unique<Kept>();
    kept->mesh = std::move(mesh);
    recolour(mosaic, key.second, *kept);
    kept_[key] = std::move(kept);
}

void SfmlMosaic::make_missing(const Mosaic& mosaic, int level, const std::vector<std::size_t>& chunks) {
    std::vector<std::size_t> missing;
    std::copy_if(chunks.begin(), chunks.end(), std::back_inserter(missing), [&](std::size_t chunk) {
        return kept_.find({level, chunk}) == kept_.end();
    });
    std::vector<MosaicMesh> meshes(missing.size());
    const double tolerance = level == full_level ? 0 : std::exp2(level);
    const auto make_every_other = [&](std::size_t first) {
        MosaicMesher mesher;
        for (std::size_t i = first; i < missing.size(); i += 2) {
            meshes[i] = mesher.make(*ground_, ground_->chunks()[missing[i]], tolerance);
        }
    };
    auto other =
        missing.size() > 1 ? std::async(std::launch::async, make_every_other, 1) : std::future<void>();
    make_every_other(0);
    if (other.valid()) {
        other.get();
    }
    for (std::size_t i = 0; i < missing.size(); ++i) {
        add(mosaic, {level, missing[i]}, std::move(meshes[i]));
    }
}

// The vertices of a piece lie together, so that one that changes is sent alone.
void SfmlMosaic::recolour(const Mosaic& mosaic, std::size_t chunk, Kept& kept) const {
    const auto& range = ground_->chunks()[chunk];
    const auto begin = mosaic.look_of.begin() + static_cast<std::ptrdiff_t>(range.first);
    const std::vector<std::uint8_t> wanted(begin,
                                           begin + static_cast<std::ptrdiff_t>(range.end - range.first));
    if (kept.look_of == wanted) {
        return;
    }
    const bool all = kept.look_of.empty();
    const auto send = [](sf::VertexBuffer& buffer, const Mesh& mesh, MeshRange run) {
        if (run.count > 0) {
            buffer.update(sfml_vertices(mesh, run.first), run.count, static_cast<unsigned>(run.first));
        }
    };
    for (std::size_t piece = 0; piece < wanted.size(); ++piece) {
        if (all || kept.look_of[piece] != wanted[piece]) {
            colour_piece(kept.mesh, piece, mosaic.looks[wanted[piece]], wanted[piece]);
            if (!all) {
                send(kept.fills, kept.mesh.fills, kept.mesh.fills_of[piece]);
                send(kept.rims, kept.mesh.rims, kept.mesh.rims_of[piece]);
            }
        }
    }
    if (all) {
        kept.fills.create(kept.mesh.fills.size());
        kept.rims.create(kept.mesh.rims.size());
        send(kept.fills, kept.mesh.fills, {0, kept.mesh.fills.size()});
        send(kept.rims, kept.mesh.rims, {0, kept.mesh.rims.size()});
    }
    kept.look_of = wanted;
}

void SfmlMosaic::set_uniforms(const Mosaic& mosaic, double scale) {
    std::array<sf::Glsl::Vec4, most_looks> hatch;
    std::array<sf::Glsl::Vec4, most_looks> line;
    for (std::size_t i = 0; i < std::min(most_looks, mosaic.looks.size()); ++i) {
        const auto& look = mosaic.looks[i];
        hatch[i] = as_vector(look.hatch);
        line[i] = {static_cast<float>(look.hatch_spacing * scale),
                   static_cast<float>(look.hatch_width * scale), look.hatch_left ? 1.0F : -1.0F, 0};
    }
    fill_shader_.setUniformArray("hatch", hatch.data(), hatch.size());
    fill_shader_.setUniformArray("line", line.data(), line.size());
    fill_shader_.setUniform("anchor", sf::Glsl::Vec2(static_cast<float>(mosaic.origin.x * scale),
                                                     static_cast<float>(mosaic.origin.y * scale)));
    rim_shader_.setUniform("scale", static_cast<float>(scale));
}

void SfmlMosaic::prepare(const Mosaic& mosaic, double scale) {
    take_ground(mosaic);
    const int level = level_of(mosaic, scale);
    const auto chunks = shown(mosaic);
    make_missing(mosaic, level, chunks);
    for (const auto chunk : chunks) {
        recolour(mosaic, chunk, *kept_[{level, chunk}]);
    }
    forget_far_levels(level);
}

// The next zooms in and out are the likeliest to be looked at again.
void SfmlMosaic::forget_far_levels(int level) {
    std::erase_if(kept_, [level](const auto& entry) {
        const int other = entry.first.first;
        return other != level && (other == full_level || level == full_level || std::abs(other - level) > 1);
    });
}

void SfmlMosaic::draw(const Mosaic& mosaic, sf::RenderTarget& target, double scale, int left, int top) {
    prepare(mosaic, scale);
    const int level = level_of(mosaic, scale);
    set_uniforms(mosaic, scale);
    const Scissor within(target, pixels_of(mosaic.frame, scale, left, top));
    const sf::RenderStates fills(sf::BlendNone, placed(mosaic, scale), nullptr, &fill_shader_);
    const sf::RenderStates rims(sf::BlendAlpha, placed(mosaic, scale), nullptr, &rim_shader_);
    for (const auto chunk : shown(mosaic)) {
        const auto& kept = *kept_[{level, chunk}];
        target.draw(kept.fills, fills);
        if (mosaic.rims) {
            target.draw(kept.rims, rims);
        }
    }
}

}  // namespace viewer
