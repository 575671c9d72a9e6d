#pragma once

#include "app/export/films/film_export.hpp"
#include "app/export/films/film_file.hpp"

#include <memory>

namespace bench {

/// The frames of a film as the rows in which each differs from the one before, already in the colours that an encoder
/// takes: raw frames from memory, at no cost of drawing or converting.
class RawFrames {
public:
    explicit RawFrames(const viewer::Film& film);
    ~RawFrames();
    RawFrames(const RawFrames&) = delete;
    RawFrames& operator=(const RawFrames&) = delete;

    int count() const;
    double megabytes() const;
    /// Sends all frames through a fresh encoder with the options of the format, and throws the packets away: no file.
    /// `threads` as FFmpeg takes them, 0 for as many as it likes. Returns the bytes that came out.
    std::size_t encode(const viewer::FilmFormat& format, int threads) const;

private:
    struct Store;
    std::unique_ptr<Store> store_;
};

}  // namespace bench
