#pragma once
// Readers: one per input format, in one closed table. A reader turns bytes into a Reading without citations: text, blocks
// with their provisions, facts of the masthead, links to other documents and agents. It does structure only and never
// looks for citations. Format is decided by content, never by the file's name.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "extract/reader_words.hpp"
#include "graph/authority.hpp"
#include "graph/child_process.hpp"
#include "graph/reading.hpp"

namespace recital {

/// Limits that hold for every input, so that no input can take memory or time without bound.
struct ReadLimits {
    std::size_t max_bytes = 64U << 20; // one input
    std::size_t max_depth = 256;       // nested elements
    // of an input that holds several documents (extract/container.hpp)
    std::size_t max_nesting = 3; // containers within containers
    std::size_t max_members = 200'000;
    std::size_t max_unpacked = std::size_t{1} << 30U; // bytes of all its members
};

/// The programs that take the text out of formats which recital does not read itself, by name or path.
struct Converters {
    std::string pdf_to_text = "pdftotext";
    ChildLimits limits;
};

/// What readers work with; made once for many documents, read by many threads.
struct ReadContext {
    explicit ReadContext(const Authority &data, ReadLimits bounds = {})
        : authority(data), limits(bounds), words(data) {}
    const Authority &authority;
    ReadLimits limits;
    ReaderWords words;
    Converters converters;
};

struct ReaderFormat {
    std::string_view name;        // "akn", "text"
    std::string_view description; // one line for --help
    bool (*recognises)(std::string_view bytes);
    /// Fills facts, text, links, problems of the reading (input is set already). False: nothing could be read.
    bool (*read)(std::string_view bytes, const ReadContext &context, Reading &reading);
    bool binary = false; // may hold bytes that no text has
};

/// The closed table of formats, in the order in which they are tried.
std::span<const ReaderFormat> reader_formats();

/// Reads `bytes` (the content of `reading.input.path`) with the format that recognises it, and names that format in
/// `reading.input.format`; problems are added to the reading with the path as file. False when no document could be read.
bool read_document(std::string_view bytes, const ReadContext &context, Reading &reading);

} // namespace recital
