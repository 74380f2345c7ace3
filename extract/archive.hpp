#pragma once
// The files inside a zip or tar archive (also a gzip-packed one), read from memory and never written anywhere. What unpacks
// without end is stopped at a limit; a name that leads out of the archive is given to nobody.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace recital {

struct ArchiveLimits {
    std::size_t max_unpacked = 256U << 20; // bytes of all files that are wanted
    std::size_t max_entries = 100'000;     // looked at
};

/// How the reading of an archive ended.
enum class ArchiveEnd {
    all,       // every file was looked at, or the receiver wanted no more
    damaged,   // what stands behind is lost
    locked,    // a file is locked with a password
    too_large, // stopped at a limit
};

struct ArchiveReport {
    ArchiveEnd end = ArchiveEnd::all;
    std::size_t bad_names = 0; // files left out for their name
    std::string bad_name;      // the first of these
    std::string error;         // what the library says of the damage
};

/// True where a file of this name is wanted; only such files are unpacked.
using ArchiveWish = std::function<bool(std::string_view name)>;
/// Takes a file; false: no more are wanted.
using ArchiveSink = std::function<bool(std::string_view name, std::string_view bytes)>;

bool recognises_zip(std::string_view bytes);
/// A tar archive, or a gzip-packed file.
bool recognises_tar(std::string_view bytes);

/// Hands on the wanted files in the order in which they stand in the archive. A packed file that is no archive is handed on
/// by itself, without a name.
ArchiveReport read_archive(std::string_view bytes, const ArchiveLimits &limits, const ArchiveWish &wish,
                           const ArchiveSink &sink);

/// False for names that are absolute, lead upwards, or hold what no file name should.
bool is_inner_name(std::string_view name);

} // namespace recital
