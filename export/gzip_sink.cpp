#include "export/gzip_sink.hpp"

#include <array>
#include <limits>
#include <new>

#define ZLIB_CONST
#include <zlib.h>

namespace recital {
namespace {

constexpr int gzip_window = 15 + 16; // the largest window, and a gzip header, which zlib leaves without time and name
constexpr int most_memory = 9;

} // namespace

struct GzipSink::Stream {
    z_stream zlib{};
    std::array<unsigned char, 1 << 16> out{};
};

GzipSink::GzipSink(Sink &sink) : sink_(sink), stream_(std::make_unique<Stream>()) {
    if (deflateInit2(&stream_->zlib, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, most_memory, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        throw std::bad_alloc();
}

GzipSink::~GzipSink() { deflateEnd(&stream_->zlib); }

bool GzipSink::write(std::string_view bytes) {
    constexpr std::size_t most = std::numeric_limits<uInt>::max();
    while (ok_ && !bytes.empty()) {
        const std::string_view part = bytes.substr(0, most);
        deflate(part, false);
        bytes.remove_prefix(part.size());
    }
    return ok_;
}

bool GzipSink::finish() { return deflate({}, true); }

bool GzipSink::deflate(std::string_view bytes, bool last) {
    z_stream &zlib = stream_->zlib;
    zlib.next_in = reinterpret_cast<const Bytef *>(bytes.data());
    zlib.avail_in = static_cast<uInt>(bytes.size());
    int result = Z_OK;
    do {
        zlib.next_out = stream_->out.data();
        zlib.avail_out = static_cast<uInt>(stream_->out.size());
        result = ::deflate(&zlib, last ? Z_FINISH : Z_NO_FLUSH);
        const std::size_t made = stream_->out.size() - zlib.avail_out;
        ok_ = ok_ && (result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR) &&
              (made == 0 || sink_.write({reinterpret_cast<const char *>(stream_->out.data()), made}));
    } while (ok_ && zlib.avail_out == 0);
    return ok_ && (!last || result == Z_STREAM_END);
}

} // namespace recital
