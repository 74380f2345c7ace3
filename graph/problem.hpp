#pragma once
// What went wrong or looks wrong, and where: the one shape of every diagnostic. People see it as
// `file:line:column: level: message [rule]`; the store keeps it; nothing is dropped in silence.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace recital {

enum class Severity : std::uint8_t { note, warning, error };

/// The closed list of things that can be wrong. Names (problem_rule_name) are stable: they are stored and exported.
enum class ProblemRule : std::uint8_t {
    file_unreadable,         // cannot be opened or read
    file_empty,              // holds nothing
    file_binary,             // holds bytes that no text format has
    file_not_utf8,           // bytes that are not UTF-8; replaced by U+FFFD
    file_too_large,          // beyond the limit for one input
    format_unknown,          // no reader knows it
    no_documents,            // a directory without anything to read
    xml_not_well_formed,     // XML that the XML recommendation rejects; read as far as a recovering parser gets
    json_broken,             // JSON that no parser takes
    xml_too_deep,            // nested beyond the limit
    document_damaged,        // part of the text could not be read
    file_encrypted,          // is locked with a password
    file_no_text,            // holds pictures of pages and no text
    file_bad_ocr,            // text that a machine read badly from pictures of pages
    converter_missing,       // the program that reads or draws this format is not installed
    converter_failed,        // the program that reads or draws this format crashed, hung, or wrote without end
    archive_damaged,         // an archive, or a file made as one, that cannot be unpacked
    archive_too_large,       // unpacks to more than the limit
    archive_name,            // a name in an archive that leads out of it; that member is left out
    symbol_missing,          // a document without a symbol; kept under its content hash
    symbol_differs_name,     // file name and printed symbol disagree; the printed one holds
    symbol_differs_metadata, // printed symbol and the file's metadata disagree; the printed one holds
    title_names_other,       // masthead title and symbol speak of different documents
    text_differs,            // the same symbol in the same language with another text
    language_differs,        // metadata or place say another language than the text
    language_unknown,        // none of the six languages could be told
    date_differs,            // dates that contradict each other
    words_repeated,          // a text names one thing twice where it counts several up: "part I and part I"
    state_unknown,           // a voter or sponsor that the authority files do not know
    link_differs,            // hyperlink and printed text disagree; the text holds
    year_differs,            // printed year of a resolution contradicts the year table
    input_gone,              // was in the store's inputs, is no longer there
    source_changed,          // the source no longer is what was read
    quote_misplaced,         // a stored quote does not stand at its offsets
    store_missing,           // no such store
    store_invalid,           // not a store of recital, or damaged
    store_version,           // a store of another schema version
    store_write,             // the store could not be written
    output_write,            // an output could not be written
    authority_syntax,        // authority data that is not Turtle
    authority_rule,          // authority data that breaks a rule of its own
    target_unknown,          // asked for a symbol, name or provision that the store does not hold
    usage,                   // the request itself is wrong
    interrupted,             // stopped by a signal
    correction_syntax,       // a line of a corrections file that cannot be read
    correction_unknown,      // a correction that names a document, act or target which nobody knows
    correction_conflict,     // corrections that contradict each other; none of them holds
    correction_unmatched,    // a correction of words that are not there
    internal,                // a defect of recital
    dataset_syntax,          // a description of a data set that is not Turtle
    dataset_rule,            // a description of a data set that breaks a rule
    manifest_syntax,         // a manifest that is no table, or a line of it that is broken
    manifest_rule,           // a manifest that breaks a rule of its own, or names what is not there
    manifest_differs,        // the document says of itself something else than the manifest does; the manifest holds
};

inline constexpr ProblemRule last_problem_rule = ProblemRule::manifest_differs;

struct Problem {
    ProblemRule rule = ProblemRule::internal;
    Severity severity = Severity::error;
    std::string file;         // path as given; empty where no file is concerned
    std::uint32_t line = 0;   // 1-based; 0 = unknown
    std::uint32_t column = 0; // 1-based, in bytes; 0 = unknown
    std::string message;      // one sentence without a full stop
};

std::string_view problem_rule_name(ProblemRule rule);
std::optional<ProblemRule> problem_rule_of_name(std::string_view name);
std::string_view severity_name(Severity severity);

/// `file:line:column: level: message [rule]`; parts that are unknown are left out.
std::string format_problem(const Problem &problem);

} // namespace recital
