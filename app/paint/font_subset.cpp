#include "app/paint/font_subset.hpp"

#include "geodata/base/error.hpp"

#include <hb-subset.h>

#include <memory>

namespace viewer {
namespace {

struct Release {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
template <class Thing>
using Owned = std::unique_ptr<Thing, Release>;

Owned<hb_face_t> read_face(const std::string& file, int index) {
    const Owned<hb_blob_t> blob(hb_blob_create_from_file_or_fail(file.c_str()));
    Owned<hb_face_t> face(hb_face_create(blob.get(), static_cast<unsigned>(index)));
    if (hb_face_get_glyph_count(face.get()) == 0) {
        throw geodata::Error(file +
                             ": not a font that can be read; install the package fonts-noto-core again");
    }
    return face;
}

Owned<hb_subset_input_t> request(const std::set<char32_t>& characters, bool joined) {
    Owned<hb_subset_input_t> input(hb_subset_input_create_or_fail());
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    for (const char32_t character : characters) {
        hb_set_add(hb_subset_input_unicode_set(input.get()), character);
    }
    if (joined) {
        return input;
    }
    // Letters are placed one by one: ligatures and kerning would only make the file larger.
    auto* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t table :
         {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F')}) {
        hb_set_add(dropped, table);
    }
    return input;
}

}  // namespace

std::string subset_font(const std::string& file, const std::set<char32_t>& characters, bool joined,
                        int index) {
    const auto face = read_face(file, index);
    const Owned<hb_face_t> subset(hb_subset_or_fail(face.get(), request(characters, joined).get()));
    if (subset == nullptr) {
        throw geodata::Error(file +
                             ": its letters cannot be taken out; install the package fonts-noto-core again");
    }
    const Owned<hb_blob_t> blob(hb_face_reference_blob(subset.get()));
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    return {data, length};
}

}  // namespace viewer
