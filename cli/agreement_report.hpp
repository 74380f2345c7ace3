#pragma once
// Where the language versions of documents cite different things, as people read it, and as JSON lines.

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cli/passage.hpp"
#include "graph/agreement.hpp"

namespace recital {

/// What texts agreed in, counted over documents.
struct AgreementCounts {
    std::size_t documents = 0;
    std::size_t citations = 0; // compared
    std::size_t agreed = 0;
    std::size_t open = 0;                                  // mentions that could not be compared
    std::array<std::size_t, difference_kinds> differing{}; // a citation may differ in several things
};

class AgreementTables {
  public:
    void add(const ComparedDocument &document);
    /// A table of the languages, and one of their pairs; one line where nothing was compared.
    std::string shown() const;

  private:
    std::size_t documents_ = 0;
    std::size_t citations_ = 0;
    std::map<Language, AgreementCounts> languages_;
    std::map<std::pair<Language, Language>, AgreementCounts> pairs_;
};

/// A citation in which texts differ, with the words of each.
std::string difference_words(const KnowledgeGraph &graph, Passages &passages, const ComparedDocument &document,
                             const ComparedCitation &citation);

/// One object: citing, cited, differs {language: [in what]}, readings [{language, provision, act, relation, polarity,
/// target_provision[], begin, end, quote}]. A language of the document that is not among the readings lacks the citation.
void append_difference(std::string &out, const KnowledgeGraph &graph, const ComparedDocument &document,
                       const ComparedCitation &citation);

} // namespace recital
