#pragma once

// Internal to sfml_batch.cpp: the programs that run on the graphics card for each corner and pixel of a mesh.
//
// All of them, and Dear ImGui's, hand on the same two values in the same order, and each program for pixels reads both:
// software OpenGL compiles how triangles are set up anew for every other set of values, which takes longer at the start
// than all programs together.
namespace viewer::mesh_shaders {

inline constexpr const char* corners = R"(
varying vec2 place;
varying vec4 colour;
void main() {
    gl_Position = gl_ModelViewProjectionMatrix * gl_Vertex;
    place = (gl_TextureMatrix[0] * gl_MultiTexCoord0).xy;
    colour = gl_Color;
})";

/// Where `MeshVertex` describes full coverage: u is 0 and v is 1.
inline constexpr const char* solid = R"(
varying vec2 place;
varying vec4 colour;
void main() { gl_FragColor = colour * (place.y - place.x); })";

/// Multiplies alpha by the coverage that `MeshVertex` describes.
inline constexpr const char* soft = R"(
varying vec2 place;
varying vec4 colour;
void main() {
    float coverage = clamp(place.y - abs(place.x), 0.0, 1.0);
    gl_FragColor = vec4(colour.rgb, colour.a * coverage);
})";

/// Discs: the place is that from the middle, the edge of the smoothed disc lying at 1.
inline constexpr const char* discs = R"(
varying vec2 place;
varying vec4 colour;
void main() {
    float pixel = abs(dFdx(place.x)) + abs(dFdy(place.x));
    float coverage = clamp((1.0 - length(place)) / pixel, 0.0, 1.0);
    gl_FragColor = vec4(colour.rgb, colour.a * coverage);
})";

inline constexpr const char* letters = R"(
uniform sampler2D picture;
varying vec2 place;
varying vec4 colour;
void main() { gl_FragColor = colour * texture2D(picture, place); })";

}  // namespace viewer::mesh_shaders
