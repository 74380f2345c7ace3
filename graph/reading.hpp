#pragma once
// A Reading is everything that was read from one input about one document: the facts of its masthead, its text with
// blocks, the citations found in it, links to other things, and what was wrong. It is what extract/ hands to the store
// and the resolver; it depends on the input's bytes and the authority data alone, so it can be kept and used again.

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "graph/date.hpp"
#include "graph/language.hpp"
#include "graph/problem.hpp"
#include "graph/statement.hpp"
#include "graph/symbol.hpp"
#include "graph/terms.hpp"
#include "graph/thing.hpp"

namespace recital {

using Sha256 = std::array<std::uint8_t, 32>;
using InputHash = std::array<std::uint8_t, 16>;

/// One stretch of the normalised text. Blocks are in text order and do not overlap; what lies between them is line ends.
struct Block {
    BlockKind kind = BlockKind::other;
    std::uint32_t begin = 0;       // bytes in Text::content
    std::uint32_t end = 0;         // one past the last byte
    std::uint32_t begin_point = 0; // the same place in code points
    std::uint32_t raw = 0;         // byte offset in the input at which the block's first character stands
    std::uint32_t page = 0;        // 1-based page of a paged input; 0 = none
    std::int32_t caller = -1;      // for a footnote: index of the block that calls it
    std::int32_t parent =
        -1;                 // for a nested list item, or the unmarked lines after one: index of the item it belongs to
    std::uint8_t level = 0; // of a heading: 1 is the highest; 0 elsewhere
    std::string provision;  // key of the place; a footnote has its caller's
    std::string marker;     // for a footnote: the marker as printed in the text ("1", "*")
};

/// A hyperlink of the input. Where the address itself is printed, the address is its text too.
struct TextLink {
    std::uint32_t begin = 0; // bytes in Text::content
    std::uint32_t end = 0;
    std::string url; // as given, with entities and escapes of the format undone
};

/// The normalised text: UTF-8, NFC as found, no markup, one block a line, footnote markers as "[1]".
struct Text {
    std::string content;
    std::vector<Block> blocks;
    std::vector<TextLink>
        links; // in text order; of pages and other documents with links, not of official documents' XML
    Language language = Language::unknown;
};

/// What the masthead says of the document. Empty strings, null dates and -1 mean: not said.
struct DocumentFacts {
    std::string key;                  // canonical symbol (representative of a joint one); empty without symbol
    std::vector<std::string> symbols; // all its symbols, canonical, representative first
    DocumentType type = DocumentType::document;
    Organ organ = Organ::none;
    std::string title; // in the text's language
    Date adopted;
    Date issued;
    int session = 0;          // 0 = none
    std::string meeting;      // "5430"
    std::string agenda_item;  // "18 (a)"
    std::string agenda_title; // in the text's language
    Adoption adoption = Adoption::unknown;
    int votes_for = -1;
    int votes_against = -1;
    int abstentions = -1;
    std::string url; // the document's own address, where it names one
};

/// A relation of the document that is no citation. Target: canonical symbol, key of a State, or the agent's name as printed
/// where it has none; empty where the link is made by what the document says of a document that it cites.
struct Link {
    LinkKind kind = LinkKind::draft;
    std::string target;
    std::int32_t mention = -1; // index in Reading::mentions of the citation that makes the link
    friend auto operator<=>(const Link &, const Link &) = default;
};

struct InputFile {
    std::string path;   // as given, with '/' between folders
    std::string format; // name of the reader
    std::uint64_t size = 0;
    std::int64_t modified = 0; // nanoseconds since the epoch
    InputHash hash{};          // of its bytes; all zero where they were never read
};

struct ManifestRow;

/// What a person says of the document, and what was read in its place. It is laid over the reading when the graph is made, and
/// is no part of what the store keeps of the reading.
struct GivenReading {
    const ManifestRow *row = nullptr;
    std::string key;       // of the document, where the person has a name for it and it has no symbol
    DocumentFacts printed; // the facts as they were read
    Language printed_language = Language::unknown;
};

struct Reading {
    InputFile input;
    DocumentFacts facts;
    Text text;
    Sha256 text_sha256{};
    std::string
        places; // provisions of the blocks in text order, a line each, equal neighbours once; stays when the text is let go
    bool damaged = false; // the input could be read in part only
    std::vector<Mention> mentions;
    std::vector<Link> links;
    std::vector<Thing> things;
    std::vector<Relation> relations;
    std::vector<Problem> problems;
    std::shared_ptr<GivenReading> given; // null for most
};

/// Reading::places of these blocks.
std::string places_of(const std::vector<Block> &blocks);

} // namespace recital
