#pragma once
// Which page of a store is meant: by the path under which it was read or the end of that path ("guides/r2p.html"), by its address,
// its title, or as any other document is asked for.

#include <string_view>

#include "cli/target.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/result.hpp"

namespace recital {

/// A document that was read. Fails with `target_unknown` where there is none, and says what lies near, or which are meant by
/// a file name or title that several have.
Result<DocumentId> find_page(const KnowledgeGraph &graph, std::string_view asked, const AuthoritySource &authority);

} // namespace recital
