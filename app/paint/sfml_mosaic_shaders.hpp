#pragma once

// Internal to sfml_mosaic.cpp: the programs that run on the graphics card for each corner and pixel of a mosaic.
namespace viewer::mosaic_shaders {

// `at` is a pixel of the page.
inline constexpr const char* fill_vertex = R"(
varying vec2 at;
varying float look;
void main() {
    vec4 place = gl_ModelViewMatrix * gl_Vertex;
    at = place.xy;
    look = gl_MultiTexCoord0.x;
    gl_FrontColor = gl_Color;
    gl_Position = gl_ProjectionMatrix * place;
})";

// `line`: spacing and width in pixels, and the sign of the direction. As `hatch_lines` turns it.
inline constexpr const char* fill_fragment = R"(
varying vec2 at;
varying float look;
uniform vec2 anchor;
uniform vec4 hatch[8];
uniform vec4 line[8];
void main() {
    vec4 colour = gl_Color;
    for (int i = 0; i < 8; ++i) {
        if (abs(look - float(i)) < 0.5 && line[i].x > 0.0) {
            float across = (line[i].z * (at.y - anchor.y) - (at.x - anchor.x)) * 0.70710678;
            float off = abs(mod(across + 0.5 * line[i].x, line[i].x) - 0.5 * line[i].x);
            float covered = clamp(0.5 * line[i].y + 0.5 - off, 0.0, 1.0);
            colour.rgb = mix(colour.rgb, hatch[i].rgb, covered * hatch[i].a);
        }
    }
    gl_FragColor = colour;
})";

// The sides of a line stand half its width and half a pixel off the outline, wherever it is zoomed to. Thinner than a
// pixel, it is drawn fainter, as strokes are.
inline constexpr const char* rim_vertex = R"(
uniform float scale;
varying float off;
varying float reach;
varying float strength;
void main() {
    vec4 place = gl_ModelViewMatrix * gl_Vertex;
    float across = length(gl_MultiTexCoord0.xy);
    float width = across * scale;
    reach = 0.5 * (width + 1.0);
    strength = width < 1.0 ? width / (reach * reach) : 1.0;
    place.xy += gl_MultiTexCoord0.xy * (reach / max(across, 0.0001));
    off = (2.0 * gl_Color.a - 1.0) * reach;
    gl_FrontColor = vec4(gl_Color.rgb, 1.0);
    gl_Position = gl_ProjectionMatrix * place;
})";

inline constexpr const char* rim_fragment = R"(
varying float off;
varying float reach;
varying float strength;
void main() {
    gl_FragColor = vec4(gl_Color.rgb, strength * clamp(reach - abs(off), 0.0, 1.0));
})";

}  // namespace viewer::mosaic_shaders
