#pragma once
// From one path to its readings: the file's bytes, its hash, the reader that knows its format, the citations, the things.
// Safe to use from several threads at once.

#include <string>
#include <string_view>
#include <vector>

#include "extract/container.hpp"
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
    /// How much is done with a document: text, blocks and masthead only, or the citations and things in it too.
    enum class Extent { structure, everything };
    /// All that the opened input holds: one reading, or a container and its members (extract/container.hpp). Where no
    /// document could be read, the problems are in the reading. Whatever a reader throws (memory that is not to be had, a
    /// defect) concerns that document alone and becomes a problem too.
    std::vector<ReadInput> read(const FileBuffer &buffer, Reading opened, Extent extent = Extent::everything) const;

    /// What is left of Extent::everything where only the structure was read. False where that failed: the problem is in the
    /// reading, and nothing else.
    bool extract(Reading &reading) const;

  private:
    void find_all(Reading &reading) const;
    bool read_one(std::string_view bytes, Reading &reading, Extent extent) const;

    ReadContext context_;
    Lexicon lexicon_;
    StatementLinks links_;
    ThingExtractor things_;
};

/// The limits as the store keeps them, and whether PDF files can be read here: under others, readings are not the same.
std::string spell_limits(const ReadLimits &limits);

/// `jobs` as asked for, or as many as there are cores.
unsigned job_count(unsigned jobs);

} // namespace recital
