#include "cli/page_target.hpp"

#include <set>
#include <string>

#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "extract/address.hpp"
#include "graph/fold.hpp"

namespace recital {
namespace {

constexpr std::size_t most_named = 5;

Problem unknown(std::string message) {
    return {ProblemRule::target_unknown, Severity::error, "", 0, 0, std::move(message)};
}

bool ends_path(std::string_view path, std::string_view asked) {
    return path == asked ||
           (path.size() > asked.size() && path.ends_with(asked) && path[path.size() - asked.size() - 1] == '/');
}

std::set<DocumentId> of_path(const KnowledgeGraph &graph, std::string_view asked) {
    while (asked.starts_with("./"))
        asked.remove_prefix(2);
    std::set<DocumentId> found;
    for (const TextRecord &text : graph.texts())
        if (!asked.empty() && ends_path(text.path, asked))
            found.insert(text.document);
    return found;
}

std::set<DocumentId> of_name(const KnowledgeGraph &graph, std::string_view asked) {
    const std::string address = normal_address(asked);
    const std::string title = fold_name(asked);
    std::set<DocumentId> found;
    for (DocumentId id = 0; id < graph.documents().size(); ++id) {
        const Document &document = graph.documents()[id];
        if (!document.read())
            continue;
        bool meant = !title.empty() && fold_name(document.title) == title;
        if (!address.empty()) {
            meant = meant || document.key == address;
            for (const std::string &url : document.urls)
                meant = meant || normal_address(url) == address;
        }
        if (meant)
            found.insert(id);
    }
    return found;
}

} // namespace

Result<DocumentId> find_page(const KnowledgeGraph &graph, std::string_view asked, const AuthoritySource &authority) {
    for (const auto &found : {of_path(graph, asked), of_name(graph, asked)}) {
        if (found.size() == 1)
            return *found.begin();
        if (found.empty())
            continue;
        std::string message =
            "'" + printable(asked) + "' is the name of " + counted(found.size(), "document") + " here:";
        std::size_t named = 0;
        for (const DocumentId id : found)
            if (named++ < most_named)
                message += (named == 1 ? " " : ", ") + graph.texts()[graph.documents()[id].texts.front()].path;
        return unknown(printable(message));
    }
    const auto document = find_document(graph, asked, authority);
    if (document && !graph.documents()[*document].read())
        return unknown("'" + printable(asked) + "' is cited here, but was not read");
    return document;
}

} // namespace recital
