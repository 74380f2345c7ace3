#pragma once
// Counts by act as columns of a table.

#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "export/columns.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

/// How often each act occurs: pairs sorted by act.
using ActCounts = std::vector<std::pair<TermId, std::uint32_t>>;
void add_act(ActCounts &counts, TermId act);

/// One column for each act that is not rare among those of the graph, by lemma, and one for all others, since programs show
/// every column and nobody reads hundreds.
class ActColumns {
  public:
    /// To be told of every occurrence before append_to().
    void note(TermId act) { ++seen_[act]; }
    /// Names begin with `prefix`; `meaning` reads on "by the verb ...".
    void append_to(std::vector<Column> &columns, const TermNames &terms, std::string_view prefix,
                   std::string_view meaning);
    void fill(const ActCounts &counts, Cells &cells) const;

  private:
    std::map<TermId, std::size_t> seen_;
    std::map<TermId, std::size_t> position_;
    std::size_t others_ = 0; // column of the rest, where there is any
};

} // namespace recital
