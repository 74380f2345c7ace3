#pragma once
// One stretch of text as the recognisers of events see it: its words, its dates, its quotations, and the reading of one event
// from its noun outwards. Internal to extract/event_*.cpp.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/event_phrase.hpp"
#include "extract/event_words.hpp"

namespace recital {

/// Words [first, last).
struct WordRange {
    std::size_t first = 0;
    std::size_t last = 0;
    bool empty() const { return first >= last; }
};

class EventScan {
  public:
    EventScan(std::string_view text, const EventWords &words, Language language);

    struct Noun { // of an event
        std::size_t first = 0;
        std::size_t last = 0;
        EventKind kind = EventKind::event;
        bool whole = false; // enough by itself
        explicit operator bool() const { return last > first; }
    };
    /// The noun of an event that begins here; nothing where it is part of a document's name ("summit outcome").
    Noun noun(std::size_t at) const;
    /// The name around a noun, from its first word on, with all that is told beside it.
    struct Name {
        EventPhrase phrase;
        WordRange words;
        std::size_t behind = 0; // first word after everything that was read
        bool bare = false;      // the noun alone
    };
    Name name(const Noun &noun, std::size_t from) const;
    /// A summit or conference with a name of its own in capitals: "World Food Summit". One is known by its year alone.
    bool is_named(const Noun &noun, std::size_t first) const;
    /// Topic and agenda item of a name, as printed in these words.
    void read_topic(WordRange range, EventPhrase &phrase) const;
    /// The first organ named in these words, outside of quotations.
    void read_organ(WordRange range, EventPhrase &phrase) const;
    /// The organ that is the subject of the verb before the event: "General Assembly holds its Dialogue".
    void read_subject(std::size_t first, EventPhrase &phrase) const;
    /// Whether the verb, and behind it the organ, stand before: "holds the Security Council on 4 May an open debate", as verbs
    /// stand first in Arabic. `organ`: its value.
    bool subject_behind_verb(std::size_t first, std::uint16_t &organ) const;
    void set_organ(std::uint16_t value, EventPhrase &phrase) const;
    void set_dates(const PrintedDate &date, EventPhrase &phrase) const;

    PhraseTable::Hit find(std::size_t at, EventClass event_class) const {
        return table.find(words, at, event_class, language);
    }
    bool is(std::size_t at, EventClass event_class) const { return static_cast<bool>(find(at, event_class)); }
    /// How many words before `end` are a phrase of the class; 0: none.
    std::size_t before(std::size_t end, EventClass event_class) const;
    bool mark(std::size_t at, char sign) const { return at < words.size() && words[at].mark == sign; }
    bool opens_quote(std::size_t at) const;
    /// The word that closes the quotation opened here; where none does, the word before the next bracket, date or end.
    std::size_t quote_end(std::size_t at) const;
    /// The date that begins at, or ends before, the word; nullptr: none.
    const PrintedDate *date_at(std::size_t at) const;
    const PrintedDate *date_before(std::size_t at) const;
    bool in_date(std::size_t at) const { return at < in_date_.size() && in_date_[at]; }
    /// Where a topic ends that begins at the word: with its quotation, or before what does not belong to it.
    std::size_t topic_end(std::size_t at) const;
    bool sentence_end(std::size_t at) const;
    bool is_address(std::size_t at) const; // a link's address begins here
    std::string printed(WordRange range) const;

    std::string_view text;
    Language language;
    const EventWords &table;
    std::vector<ScanWord> words;
    std::vector<PrintedDate> dates;

  private:
    bool is_han(std::size_t at) const;
    void read_topic_before(Name &name) const;
    std::size_t left_edge(std::size_t at, std::size_t from) const;
    std::size_t name_word_before(std::size_t at, std::size_t from) const;
    std::vector<bool> in_date_;
};

/// Without blanks, and marks that do not belong to a name, at its ends.
std::string trimmed_name(std::string_view text);

} // namespace recital
