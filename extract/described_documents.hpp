#pragma once
// Which documents things describe: told apart by symbol, then address, then title. A symbol that is printed wins over an
// address that leads elsewhere; half of a joint symbol leads to the joint document; a title makes two descriptions one where
// both are of one type and nothing else tells them apart.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/document_table.hpp"
#include "extract/resolver.hpp"
#include "extract/thing_nodes.hpp"
#include "graph/reading.hpp"

namespace recital {

/// The symbols that texts print as those of one document.
class JointSymbols {
  public:
    /// `ties` keeps apart what the user's files say is not one.
    JointSymbols(std::span<const Reading> readings, const YearTable &years, const AuthorityTies &ties,
                 unsigned jobs = 1);
    /// The symbol under which the document is known of which this is one; the symbol itself where no page joins it to others.
    const std::string &known_as(const std::string &symbol) const;
    /// Other symbols, each with the one its document is known under, in their order.
    const std::map<std::string, std::string> &others() const { return known_; }

  private:
    void join(const std::vector<std::string> &keys);

    const AuthorityTies &ties_;
    std::map<std::string, std::string> known_;
};

/// The symbols of a thing, canonical, that under which the document is known first; empty without one.
std::vector<std::string> symbols_of(const Thing &thing, const YearTable &years);

class DescribedDocuments {
  public:
    DescribedDocuments(ThingNodes &nodes, DocumentTable &documents, const JointSymbols &joints, const YearTable &years,
                       const AuthorityTies &ties)
        : nodes_(nodes), documents_(documents), joints_(joints), years_(years), ties_(ties) {}

    /// Finds or makes the documents; the table must not be frozen yet.
    void add();
    /// What describes a document, in the order of texts and places.
    const std::map<std::uint32_t, std::vector<ThingRef>> &told() const { return told_; }

  private:
    using TitleKey = std::pair<DocumentType, std::string>;

    void add_with_symbol(const ThingRef &ref);
    void add_with_key(const ThingRef &ref);
    void add_with_address(const ThingRef &ref);
    void add_with_title(const ThingRef &ref);
    void place(const ThingRef &ref, std::uint32_t id);
    /// Whether the user's files say that what has this key is not that document.
    bool different(const std::string &key, std::uint32_t id);
    void learn_title(DocumentType type, std::string_view title, std::uint32_t id);
    std::uint32_t of_title(const Thing &thing) const;
    void learn_address(const std::string &url, std::uint32_t id);
    void learn_addresses(const Thing &thing, std::uint32_t id);
    std::uint32_t of_address(const Thing &thing) const;

    ThingNodes &nodes_;
    DocumentTable &documents_;
    const JointSymbols &joints_;
    const YearTable &years_;
    const AuthorityTies &ties_;
    std::map<std::string, std::uint32_t, std::less<>> addresses_; // normal address -> document; no_id where two have it
    std::map<TitleKey, std::uint32_t> titles_;                    // the same
    std::map<std::uint32_t, std::vector<ThingRef>> told_;
};

} // namespace recital
