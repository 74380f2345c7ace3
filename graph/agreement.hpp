#pragma once
// Agreement of the language versions of a document: each official language says the same, so a citation that one text has and
// another has not, or has with another verb or other places, is an error of a text or of its reading.
//
// Citations are laid side by side by the paragraph that they stand in and the document that they name. What is left over in
// one paragraph and missing in another of the same text in another language, in the same words of the model, is one
// citation in two places. Only documents that are known are compared: a name that nothing knows is another word in each
// language.

#include <array>
#include <bitset>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/store.hpp"

namespace recital {

/// How one text says a citation.
struct TextReading {
    const Evidence *evidence = nullptr; // of the first mention that says so; lives as long as the graph
    std::string places;                 // cited places, keys joined by ';' in the order of provision_before
    TermId act = 0;
    TermId relation = 0;
    Polarity polarity = Polarity::positive;
};

/// One citation in the texts of a document.
struct ComparedCitation {
    DocumentId cited = no_id;
    std::array<std::optional<TextReading>, official_languages.size()> readings; // by language
};

/// The texts of a document that was read in at least two languages, one text of each: the first of several.
struct ComparedDocument {
    DocumentId document = no_id;
    std::array<TextId, official_languages.size()> texts{}; // no_id: not read in that language
    std::vector<ComparedCitation> citations;               // by the place and order in the first language that has them
    std::array<std::size_t, official_languages.size()> open{}; // mentions whose target is not known: not compared
};

/// In what a text differs from others.
enum class Difference : std::uint8_t {
    missing,   // not found in it
    alone,     // found in it, not in others
    paragraph, // in another paragraph
    places,    // other places of the cited document
    act,       // another verb, or its negation
    relation   // another noun or preposition
};
inline constexpr std::size_t difference_kinds = 6;
using Differences = std::bitset<difference_kinds>;

/// "missing", "alone", "paragraph" ...: the stable names.
std::string_view name_of(Difference difference);
std::optional<Difference> difference_of(std::string_view name);

/// In what the text of one language differs from most of the others of its document (more than half of them; with one
/// other, from that one). nullopt: neither it nor most others have the citation, so that it says nothing of this text.
std::optional<Differences> differences_in(const ComparedDocument &document, const ComparedCitation &citation,
                                          Language language);

/// In what two texts differ; `missing`: only the right one has it; `alone`: only the left one. nullopt: neither has it, or
/// one of them was not read.
std::optional<Differences> differences_between(const ComparedDocument &document, const ComparedCitation &citation,
                                               Language left, Language right);

/// The mention of which an evidence was made; nullptr: what its citation says holds for it too.
using MentionOf = std::function<const Mention *(const Evidence &evidence)>;

/// nullopt for a document that was not read in two languages. Takes time that is linear in its evidence, but for sorting.
std::optional<ComparedDocument> compare_texts(const KnowledgeGraph &graph, DocumentId document,
                                              const MentionOf &mention_of);

/// The mentions that a store holds, a few texts at a time. An edge has the places that its first text prints; those of the
/// other texts are known from their mentions alone.
class StoredMentions {
  public:
    explicit StoredMentions(const Store &store);
    /// Good until the next call; nullptr where the text cannot be read.
    const Mention *operator()(const Evidence &evidence) const;

  private:
    struct Cache;
    std::shared_ptr<Cache> cache_;
};

} // namespace recital
