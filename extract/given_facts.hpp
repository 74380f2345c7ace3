#pragma once
// What a person says of documents (graph/manifest.hpp), laid over what was read of them. A person is believed before the
// masthead; what the masthead says otherwise stays as a claim that is outdone, and is named in a note. Where both say the
// same, nothing is laid over anything: a manifest that repeats what was read changes no graph.
//
// It is done anew whenever a graph is made, so that a changed manifest needs no document to be read again. The citations of a
// text are those that were found in it as it was read.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claims.hpp"
#include "extract/described_documents.hpp"
#include "extract/document_table.hpp"
#include "graph/authority.hpp"
#include "graph/problem.hpp"
#include "graph/reading.hpp"

namespace recital {

class GivenFacts {
  public:
    GivenFacts(std::span<Reading> readings, const Authority &authority) : readings_(readings), authority_(authority) {}

    /// Gives the readings the symbols, names, titles and languages that a person says are theirs. Where two texts have one name
    /// and one of them a symbol, it is that of both.
    void name_documents();
    /// A symbol that only names the printed one otherwise is no other: half of a joint one, a number without its year.
    void settle_symbols(const JointSymbols &joints, const YearTable &years);
    /// Names that the documents of these texts would have by less of what is said, and their addresses.
    void add_names(DocumentTable &documents, std::span<const std::uint32_t> document_of_text);
    /// The rest, when all else is known of the documents. `claims` receives what is contradicted.
    void lay_over(DocumentTable &documents, std::span<const std::uint32_t> document_of_text,
                  std::vector<ToldClaim> &claims, std::vector<Problem> &problems);
    /// What was laid over what, for the fingerprint of the graph; empty where it made no difference.
    const std::string &changes() const { return changes_; }

  private:
    /// A text of which a person speaks, and its document.
    struct Given {
        std::uint32_t document = no_id;
        TextId text = no_id;
        std::string_view key; // of the document
    };
    template <class Each> void for_each(Each each);
    static void lay_over_names(Reading &reading);
    void join_names();
    void lay_over_names_of(const Given &given, const Reading &reading, const Document &document,
                           std::vector<ToldClaim> &claims, std::vector<Problem> &problems);
    void lay_over_kind_and_date(const Given &given, const Reading &reading, Document &document,
                                std::vector<ToldClaim> &claims, std::vector<Problem> &problems);
    static void tell(const Reading &reading, std::string_view what, std::string_view given, std::string_view printed,
                     std::vector<Problem> &problems);
    /// The value is now that of a person; what was shown before is outdone.
    void claim(const Given &given, ClaimKind kind, const std::string &value, const std::string &before,
               std::vector<ToldClaim> &claims);

    std::span<Reading> readings_;
    const Authority &authority_;
    std::string changes_;
};

} // namespace recital
