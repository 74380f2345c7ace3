#include "extract/archive.hpp"

#include <algorithm>
#include <memory>

#include <archive.h>
#include <archive_entry.h>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_name = 1024;
constexpr std::size_t tar_mark = 257; // where "ustar" stands

struct Free {
    void operator()(archive *reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, Free>;

std::string name_of(archive_entry *entry) {
    const char *name = archive_entry_pathname_utf8(entry);
    if (name == nullptr)
        name = archive_entry_pathname(entry);
    std::string known = name == nullptr ? std::string() : std::string(name);
    for (char &c : known)
        c = c == '\\' ? '/' : c;
    return known;
}

enum class Unpacked { whole, too_large, broken };

Unpacked unpack(archive *reader, std::size_t room, std::string &content) {
    content.clear();
    const void *block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    for (;;) {
        const int status = archive_read_data_block(reader, &block, &size, &offset);
        if (status == ARCHIVE_EOF)
            return Unpacked::whole;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            return Unpacked::broken;
        const auto begin = static_cast<std::size_t>(offset);
        if (offset < 0 || begin > room || size > room - begin)
            return Unpacked::too_large;
        content.resize(std::max(content.size(), begin)); // a hole in a sparse file
        content.replace(begin, content.size() - begin, static_cast<const char *>(block), size);
    }
}

} // namespace

bool recognises_zip(std::string_view bytes) {
    constexpr std::string_view empty = "PK\x05\x06"; // its directory alone
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with(empty);
}

bool recognises_tar(std::string_view bytes) {
    return bytes.starts_with("\x1F\x8B") || (bytes.size() > tar_mark && bytes.substr(tar_mark).starts_with("ustar"));
}

bool is_inner_name(std::string_view name) {
    if (name.empty() || name.size() > longest_name || name.front() == '/' ||
        first_fault(name).kind != TextFault::Kind::none)
        return false;
    if (name.size() > 1 && name[1] == ':') // "C:"
        return false;
    while (!name.empty()) {
        const std::size_t slash = name.find('/');
        if (name.substr(0, slash) == "..")
            return false;
        name.remove_prefix(slash == std::string_view::npos ? name.size() : slash + 1);
    }
    return true;
}

ArchiveReport read_archive(std::string_view bytes, const ArchiveLimits &limits, const ArchiveWish &wish,
                           const ArchiveSink &sink) {
    ArchiveReport report;
    const Reader reader(archive_read_new());
    const auto stop = [&](ArchiveEnd end) {
        report.end = end;
        if (const char *error = archive_error_string(reader.get()); error != nullptr && end == ArchiveEnd::damaged)
            report.error = error;
        return report;
    };
    archive_read_support_format_zip(reader.get());
    archive_read_support_format_tar(reader.get());
    archive_read_support_filter_gzip(reader.get());
    const bool packed = bytes.starts_with("\x1F\x8B");
    if (packed) // it may be one file that is no archive
        archive_read_support_format_raw(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        return stop(ArchiveEnd::damaged);
    std::string content;
    std::size_t unpacked = 0;
    for (std::size_t entries = 0;; ++entries) {
        archive_entry *entry = nullptr;
        const int status = archive_read_next_header(reader.get(), &entry);
        if (status == ARCHIVE_EOF)
            return report;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            return stop(ArchiveEnd::damaged);
        if (entries >= limits.max_entries)
            return stop(ArchiveEnd::too_large);
        if (archive_entry_filetype(entry) != AE_IFREG && archive_entry_filetype(entry) != 0)
            continue; // folders, links, devices
        const bool raw = archive_format(reader.get()) == ARCHIVE_FORMAT_RAW;
        if (raw && archive_filter_code(reader.get(), 0) != ARCHIVE_FILTER_GZIP)
            return stop(ArchiveEnd::damaged); // it only looked packed
        const std::string name = raw ? std::string() : name_of(entry);
        if (!raw && !is_inner_name(name)) {
            if (report.bad_names++ == 0)
                report.bad_name = is_sound_text(name) ? name.substr(0, 200) : mend_utf8(name).substr(0, 200);
            continue;
        }
        if (!raw && name.ends_with('/'))
            continue;
        if (!wish(name))
            continue;
        if (archive_entry_is_data_encrypted(entry) != 0)
            return stop(ArchiveEnd::locked);
        switch (unpack(reader.get(), limits.max_unpacked - unpacked, content)) {
        case Unpacked::too_large:
            return stop(ArchiveEnd::too_large);
        case Unpacked::broken:
            return stop(ArchiveEnd::damaged);
        case Unpacked::whole:
            break;
        }
        unpacked += content.size();
        if (!sink(name, content))
            return report;
    }
}

} // namespace recital
