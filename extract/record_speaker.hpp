#pragma once
// The words with which a speech opens in the record of a meeting: "Mr. Ferri (Aland) (spoke in French):", "The President:",
// "Mr. Odo (Special Envoy):", "Ms. Ferri (Aland), Rapporteur of the Third Committee:". Words are those of the classes record_*
// of the authority data.

#include <optional>
#include <string_view>

#include "extract/reader_words.hpp"
#include "graph/authority.hpp"

namespace recital {

/// All views are parts of the text.
struct RecordSpeaker {
    std::string_view name;            // with honorific: "Mr. Ferri"; empty for "The President"
    std::string_view printed;         // name and State or role, as a reader sees them: "Mr. Ferri (Aland)"
    std::string_view capacity;        // State, role or organisation between brackets; empty without one
    const StateTerm *state = nullptr; // where the capacity is a State
    std::string_view role;            // printed behind name or brackets: "Rapporteur of the Third Committee"
    std::string_view language;        // "spoke in French"
    std::size_t end = 0;              // byte behind the colon
};

/// Who speaks, where the text opens as a speech does; nothing for other text.
std::optional<RecordSpeaker> read_record_speaker(std::string_view text, const ReaderWords &words,
                                                 const Authority &authority);

/// The same of a summary record, which tells what was said: "12. Mr. Ferri (Aland) said that", "Ms. Odo (Special Envoy) noted".
/// The end is that of the brackets.
std::optional<RecordSpeaker> read_summary_speaker(std::string_view text, const ReaderWords &words,
                                                  const Authority &authority);

/// True where the name begins (or, in Chinese, ends) with what names of speakers do.
bool is_speaker_name(std::string_view name, const ReaderWords &words);

} // namespace recital
