#pragma once
// What the masthead tells, whatever the format it is printed in: identity from the symbol, agenda items, meetings, the
// outcome of a vote, and the checks of a document's own statements about itself against each other.

#include <optional>
#include <string>
#include <string_view>

#include "extract/reader.hpp"
#include "graph/reading.hpp"
#include "graph/symbol.hpp"

namespace recital {

/// Adds a problem about the input of the reading.
void report(Reading &reading, ProblemRule rule, Severity severity, std::string message, std::size_t line = 0,
            std::size_t column = 0);

/// Makes `symbol` the document's identity: key and symbols (a joint symbol's representative first), organ, type, and
/// the session where the symbol names one and none is known.
void identify(DocumentFacts &facts, const Symbol &symbol);
/// The symbol that a masthead line is; parts may be listed ("A/DEC/76/553 A and B").
std::optional<Symbol> printed_symbol(std::string_view printed, const ReaderWords &words);
/// The symbol of a document that prints no more than its number: the first number in "Resolution 242 (1967)".
std::optional<Symbol> symbol_of_number(std::string_view printed, Organ organ, SymbolKind kind);

/// "Agenda items 18 (a) and 20" as "18 (a), 20"; empty without a number.
std::string agenda_items(std::string_view printed, const ReaderWords &words);

/// The first number of a text, without leading zeros: the meeting of "8699th meeting", "第48次全体会议".
std::string first_number(std::string_view text);

/// "14-0-1" anywhere in a text.
struct VoteCount {
    int votes_for = -1;
    int votes_against = -1;
    int abstentions = -1;
};
std::optional<VoteCount> vote_count(std::string_view text);

/// How a text says that it was adopted ("unanimously", "without a vote"), from the words of the authority data.
Adoption adoption_of(std::string_view folded, const ReaderWords &words);
/// Links the text to the record of the meeting at which it was adopted, where nothing has named that record and the number of
/// the meeting tells which it is.
void link_meeting_record(Reading &reading);
/// Settles how the document was adopted from what is known by now: counts, organ and words.
void settle_adoption(DocumentFacts &facts);

/// The checks that hold for every format; each contradiction becomes a problem, and the printed text wins.
/// `title_number` is the number in the title line ("76/190", "1674 (2006)"), empty where there is none.
void check_identity(Reading &reading, const ReadContext &context, std::string_view title_number);
/// `told` is the language that metadata claim, unknown where they are silent.
void check_language(Reading &reading, Language told);

} // namespace recital
