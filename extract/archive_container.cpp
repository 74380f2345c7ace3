#include "extract/archive_container.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "extract/archive.hpp"
#include "extract/docx_reader.hpp"
#include "extract/odt_reader.hpp"
#include "extract/office_parts.hpp"

namespace recital {
namespace {

/// ".DS_Store", "__MACOSX/page.html": nobody packed these on purpose.
bool is_hidden(std::string_view name) {
    if (name.starts_with("__MACOSX/"))
        return true;
    while (!name.empty()) {
        if (name.front() == '.')
            return true;
        const std::size_t slash = name.find('/');
        name.remove_prefix(slash == std::string_view::npos ? name.size() : slash + 1);
    }
    return false;
}

/// Files of spreadsheets and slides are zip archives too.
bool is_office_file(std::string_view bytes) {
    constexpr std::string_view contents = "[Content_Types].xml";
    constexpr std::string_view media_type = "mimetypeapplication/vnd.oasis.opendocument";
    return bytes.substr(0, 4096).find(contents) != std::string_view::npos ||
           bytes.substr(0, 128).find(media_type) != std::string_view::npos;
}

} // namespace

bool recognises_zip_container(std::string_view bytes) {
    return recognises_zip(bytes) && !is_office_file(bytes) && !recognises_docx(bytes) && !recognises_odt(bytes);
}

bool recognises_tar_container(std::string_view bytes) { return recognises_tar(bytes); }

void unpack_archive(std::string_view bytes, const ReadContext &context, Reading &container, const MemberSink &sink) {
    const ArchiveLimits limits{.max_unpacked = context.limits.max_unpacked, .max_entries = context.limits.max_members};
    std::map<std::string, std::size_t> names; // an archive may hold a name twice
    const ArchiveReport told = read_archive(
        bytes, limits, [](std::string_view name) { return !is_hidden(name); },
        [&](std::string_view name, std::string_view content) {
            std::string label = name.empty() ? "content" : std::string(name);
            if (const std::size_t times = ++names[label]; times > 1)
                label += " (" + std::to_string(times) + ")";
            return sink({std::move(label), content, 0});
        });
    report_archive(told, limits, container);
}

} // namespace recital
