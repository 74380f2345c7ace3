#pragma once
// A statement as `recital extract` prints it: one JSON object in one line, keys in a fixed order.
//
//   kind, source, citing, language, provision, act, clause_act, relation, polarity, voice, said_by, target, name, target_provision,
//   form, status, candidates, begin, end, quote, rule, confidence, verified
//
// Of a citation that a page tells of another document, `citing` and `provision` are that document's, and `voice` is reported;
// `source`, offsets and quote are the page's.
//
// `said_by` is the document that a relative clause lets speak ("resolution A, which reaffirms B"), absent elsewhere.
// `target` is a canonical symbol, joint where a joint one is printed, and absent where none is known; `name` is the
// instrument as printed, and absent where the target is cited by symbol or number. `begin` and `end` count Unicode code
// points of the normalised text. `candidates` stands only where there are several, `confidence` only where it was measured.

#include <string>
#include <string_view>

#include "extract/confidence.hpp"
#include "extract/resolver.hpp"

namespace recital {

struct Statement {
    const Reading &reading;
    const Mention &mention;
    const Target &target;
    const Authority &authority;
    const TermNames &terms;
    const ConfidenceTable &confidence;
    std::string_view said_by = {}; // key of the document of whose words the text tells
};

void append_statement(std::string &out, const Statement &statement);

/// The text between quotation marks, escaped as RFC 8259 has it; bytes that are not UTF-8 become U+FFFD.
void append_json_string(std::string &out, std::string_view text);

} // namespace recital
