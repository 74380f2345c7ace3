#pragma once
// The XML parts of a word processor's file, unpacked within limits; what is wrong with the archive becomes a problem.

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "extract/archive.hpp"
#include "extract/reader.hpp"
#include "graph/reading.hpp"

namespace recital {

class OfficeParts {
  public:
    /// Parts whose names begin with one of these. False: the archive cannot be read, or unpacks to more than an input may
    /// have; that is told already.
    bool unpack(std::string_view bytes, std::initializer_list<std::string_view> openings, const ReadContext &context,
                Reading &reading);
    /// Empty where there is no such part.
    std::string_view part(const std::string &name) const;

  private:
    std::map<std::string, std::string> parts_;
};

/// Tells what was wrong with an archive.
void report_archive(const ArchiveReport &told, const ArchiveLimits &limits, Reading &reading);

} // namespace recital
