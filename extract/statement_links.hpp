#pragma once
// The links that a document makes by what it does with a document it cites: "Decides to extend the mandate set out in resolution
// A" renews a mandate, "Decides to terminate the measures imposed by resolution A" ends them. Which acts make which links,
// and under which conditions, is data (ontologies/authority/links.ttl).
//
// A link is made by a positive statement of the document's own alone, whose verb opens its paragraph or follows the words of
// deciding: what it asks of others, recalls of itself, or makes depend on something, makes none.

#include <string>
#include <string_view>
#include <vector>

#include "extract/reader_words.hpp"
#include "graph/authority.hpp"
#include "graph/reading.hpp"

namespace recital {

class StatementLinks {
  public:
    /// Both must outlive it.
    StatementLinks(const Authority &authority, const ReaderWords &words);
    /// Appends the links that the reading's mentions make, in the order of the mentions; their targets are said by the resolver.
    void add(Reading &reading) const;

  private:
    struct Site;
    bool makes(const LinkMaking &link, const Mention &mention, const Text &text, Site &site) const;
    bool reaches(const LinkMaking &link, const Mention &mention) const;
    bool opens(const LinkMaking &link, const Mention &mention, std::string_view before) const;
    bool decides_on(const RelationTerm &relation, std::string_view before, std::string_view between) const;
    bool decides(std::string_view folded, std::size_t longest_rest) const;

    const Authority &authority_;
    const ReaderWords &words_;
    std::vector<std::string> deciding_; // folded forms of the verbs that an infinitive follows, longest first
};

} // namespace recital
