#pragma once
// The parts of find_contradictions: each looks for the contradictions of some rules.

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/contradiction.hpp"
#include "graph/symbol.hpp"

namespace recital {

/// What was found, with what the finders share.
class Contradictions {
  public:
    explicit Contradictions(const CheckedStore &checked) : store(checked) {}

    /// The finding to be filled in; `rule` is one of the table.
    Contradiction &add(std::string_view rule, DocumentId document);
    bool has(std::string_view rule, DocumentId document) const {
        return found_.contains({std::string(rule), document});
    }
    std::vector<Contradiction> take() { return std::move(all_); }

    const Document &document(DocumentId id) const { return store.graph.documents()[id]; }
    /// As people know it.
    const std::string &label(DocumentId id) const {
        return document(id).label.empty() ? document(id).key : document(id).label;
    }

    /// A key of a place, and of a document, as people know them.
    static std::string place(std::string_view key);
    static std::string symbol(std::string_view key);

    const CheckedStore &store;

  private:
    std::vector<Contradiction> all_;
    std::set<std::pair<std::string, DocumentId>> found_;
};

constexpr bool is_whole(const Date &date) { return date.day != 0; }
/// The day of adoption, where a day is told, and not merely that of issue: presidential statements may be issued weeks after the
/// meeting, and many masthead lines give that day alone. Else no date.
Date day_of_adoption(const Document &document);

/// What reading the documents showed: names of files, metadata and languages against what is printed, texts of one symbol.
void find_in_problems(Contradictions &found);
/// Numbers against years, dates of neighbours, sessions and meetings.
void find_in_numbers(Contradictions &found);
/// What was cited, or issued as a draft, before it was there. To be called after find_in_numbers.
void find_in_dates(Contradictions &found);
void find_in_votes(Contradictions &found);
/// Cited paragraphs that the cited document has not.
Status find_in_places(Contradictions &found);
/// The language versions of one document beside each other.
Status find_between_versions(Contradictions &found);
/// Dates printed with cited numbers. To be called after all that doubts dates.
Status find_in_cited_dates(Contradictions &found);
/// What pages say of documents, and where their links lead.
Status find_on_pages(Contradictions &found);
/// Persons told with a role that another held.
void find_in_roles(Contradictions &found);

} // namespace recital
