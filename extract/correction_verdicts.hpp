#pragma once
// What corrections make of the mentions of a text, after the resolver has said what these cite. A correction speaks of the
// mentions that lie in its words or overlap them and print the same target:
//
//   right            a mention that says so is confirmed; where the program now says otherwise of that target, this is rejected
//                    and the person's statement stands in its place, or by itself where nothing is read there any more
//   wrong            a mention that says so is rejected; with what is right instead, this stands in its place
//   add              a mention that says so is confirmed, else the statement stands by itself
//   unsure           nothing
//
// Corrections that contradict each other are named and none of them holds; what finds nothing to speak of is named.

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "extract/correction_places.hpp"
#include "extract/resolver.hpp"
#include "graph/corrections.hpp"

namespace recital {

/// What persons said of one mention of the text.
struct MentionVerdict {
    std::uint32_t mention = 0;
    Judged judged = Judged::none;    // confirmed or rejected
    std::vector<std::uint32_t> rows; // of Corrections that say so
};

/// A statement of persons.
struct AddedMention {
    Mention mention;
    Target target;
    std::uint32_t before = 0;   // its place among the mentions of the text
    std::int32_t replaces = -1; // the mention in whose place it stands
    std::vector<std::uint32_t> rows;
};

struct TextCorrections {
    std::vector<MentionVerdict> verdicts; // sorted by mention
    std::vector<AddedMention> added;      // sorted by place

    const MentionVerdict *of(std::uint32_t mention) const;
};

/// What is known of the texts: by the build, before their content is let go.
struct PlacedCorrections {
    const Corrections *corrections = nullptr;
    std::vector<std::vector<PlacedCorrection>> texts; // by text
    std::vector<Search> searched;                     // by row
};

/// What the graph under construction knows.
struct CorrectionContext {
    std::span<const Reading> readings;
    const Authority &authority;
    const YearTable &years;
    std::function<const std::string &(const std::string &key)> key_of;    // of the document that a symbol stands for
    std::function<bool(const std::string &key)> known;                    // is there a document of that key
    std::function<std::string(TextId text, std::int32_t thing)> about_of; // key of the document that a thing is
};

struct SettledCorrections {
    std::map<TextId, TextCorrections> texts;
    std::vector<Problem> problems;

    const TextCorrections *of(TextId text) const;
};

SettledCorrections settle_corrections(const PlacedCorrections &placed, const CorrectionContext &context);

/// The target as it is printed: a name, a number, a symbol, or the words that refer back.
std::string printed_target(const Mention &mention);

} // namespace recital
