#pragma once

#include "app/paint/raster.hpp"
#include "app/paint/row_ranges.hpp"
#include "geodata/base/error.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace viewer {

/// Why FFmpeg did not do what was asked, as the end of a sentence: `the film cannot be written: No space left on
/// device`.
class FilmError : public geodata::Error {
public:
    explicit FilmError(const std::string& why) : geodata::Error(why + "."), reason(why) {}
    std::string reason;
};

/// A kind of film file. Adding one is one row in the table.
struct FilmFormat {
    std::string extension;  ///< with the dot, in lower case
    std::string title;
    std::string encoder;  ///< as FFmpeg names it
    std::string options;  ///< of the encoder, `name=value:name=value`
    int threads = 1;      ///< of the encoder, whatever the machine has: they decide the bytes
    bool beside =
        false;  ///< a picture is encoded while the next one is drawn, unless the encoder itself sees to that
    bool even_sides = false;
    bool palette =
        false;  ///< colours are chosen beforehand, and a held picture is one frame with a longer delay
    double most_fps = 60;  ///< what readers of the format can follow
};

/// Why the format cannot show so many pictures a second, as a sentence; empty when it can.
std::string rate_fault(const FilmFormat& format, double fps);

const std::vector<FilmFormat>& film_formats();

/// The format of a file name by its extension, or null.
const FilmFormat* film_format_of(const std::string& file_name);

struct FilmHead {
    int width = 0;  ///< pixels
    int height = 0;
    double fps = 30;
    std::string title;
    std::string comment;
    std::vector<std::uint32_t> colours;  ///< 0xAARRGGBB, at most 256; only for formats with a palette
    bool once = false;  ///< stops at its end; only for formats that begin again by themselves
};

/// Chooses the few colours that stand for all of the pictures it is shown.
class FilmColours {
public:
    virtual ~FilmColours() = default;
    virtual void add_picture(const Raster& raster) = 0;
    /// 256 of them, one transparent. Ends the choice.
    virtual std::vector<std::uint32_t> choose() = 0;
};

std::unique_ptr<FilmColours> open_colours(int width, int height);

/// A film being written, through the FFmpeg libraries, perhaps in a thread beside the caller's, so that what is wrong with
/// a picture may be told by the next call. What is not finished is no film: the caller gives a temporary
/// path and takes it away. Every failure is a FilmError.
class FilmFile {
public:
    virtual ~FilmFile() = default;
    /// Shows the raster for so many frames. `changed` are the rows that differ from the raster of the call before.
    virtual void add(const Raster& raster, const RowRanges& changed, int frames) = 0;
    virtual void finish() = 0;
};

std::unique_ptr<FilmFile> open_film(const std::filesystem::path& file, const FilmFormat& format,
                                    const FilmHead& head);

/// What a film file holds, found by reading it through.
struct FilmFacts {
    int frames = 0;  ///< packets of the picture stream
    int width = 0;
    int height = 0;
};

/// Throws FilmError for a file that is no film or ends in its midst.
FilmFacts read_film(const std::filesystem::path& file);

}  // namespace viewer
