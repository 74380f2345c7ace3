#pragma once
// From one path to one reading: the file's bytes, its hash, the reader that knows its format, the citations, the things. Safe to use from
// several threads at once.

#include <string>

#include "extract/lexicon.hpp"
#include "extract/reader.hpp"
#include "extract/statement_links.hpp"
#include "extract/things.hpp"
#include "graph/authority.hpp"
#include "graph/file.hpp"
#include "graph/reading.hpp"

namespace recital {

class InputReader {
  public:
    InputReader(const Authority &authority, const ReadLimits &limits)
        : context_(authority, limits), lexicon_(authority), links_(authority, context_.words),
          things_(authority, context_.words) {}

    /// Reads the file into `buffer`, and of `reading` sets input but for the format. False: the problem is in `reading`.
    bool open(const std::string &path, FileBuffer &buffer, Reading &reading) const;
    /// Fills the rest of a reading whose input is set. False: no document could be read, the problems are in `reading`. Whatever
    /// a reader throws (memory that is not to be had, a defect) concerns this document alone and becomes a problem too.
    bool parse(const FileBuffer &buffer, Reading &reading) const;
    /// The same without citations and things: text, blocks and masthead only.
    bool parse_structure(const FileBuffer &buffer, Reading &reading) const;

  private:
    ReadContext context_;
    Lexicon lexicon_;
    StatementLinks links_;
    ThingExtractor things_;
};

/// The limits as the store keeps them: readings under other limits are not the same readings.
std::string spell_limits(const ReadLimits &limits);

/// `jobs` as asked for, or as many as there are cores.
unsigned job_count(unsigned jobs);

} // namespace recital
