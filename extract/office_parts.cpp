#include "extract/office_parts.hpp"

#include <algorithm>

#include "extract/archive.hpp"
#include "extract/masthead.hpp"

namespace recital {

bool OfficeParts::unpack(std::string_view bytes, std::initializer_list<std::string_view> openings,
                         const ReadContext &context, Reading &reading) {
    const ArchiveLimits limits{.max_unpacked = context.limits.max_bytes};
    const ArchiveReport told = read_archive(
        bytes, limits,
        [&](std::string_view name) {
            return std::any_of(openings.begin(), openings.end(),
                               [&](std::string_view opening) { return name.starts_with(opening); });
        },
        [&](std::string_view name, std::string_view content) {
            parts_.emplace(name, content);
            return true;
        });
    report_archive(told, limits, reading);
    return told.end == ArchiveEnd::all;
}

std::string_view OfficeParts::part(const std::string &name) const {
    const auto found = parts_.find(name);
    return found == parts_.end() ? std::string_view() : std::string_view(found->second);
}

void report_archive(const ArchiveReport &told, const ArchiveLimits &limits, Reading &reading) {
    if (told.bad_names > 0)
        report(reading, ProblemRule::archive_name, Severity::warning,
               std::to_string(told.bad_names) + (told.bad_names == 1 ? " file" : " files") +
                   " left out for a name that leads out of the archive: \"" + told.bad_name + "\"");
    switch (told.end) {
    case ArchiveEnd::all:
        return;
    case ArchiveEnd::damaged:
        report(reading, ProblemRule::archive_damaged, Severity::error,
               "the archive is damaged" + (told.error.empty() ? std::string() : ": " + told.error));
        return;
    case ArchiveEnd::locked:
        report(reading, ProblemRule::file_encrypted, Severity::error, "the archive is locked with a password");
        return;
    case ArchiveEnd::too_large:
        report(reading, ProblemRule::archive_too_large, Severity::error,
               "unpacks to more than the limit of " + std::to_string(limits.max_unpacked) + " bytes");
        return;
    }
}

} // namespace recital
