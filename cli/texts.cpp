#include "cli/texts.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "export/labels.hpp"

namespace recital {

Result<TextId> text_in(const KnowledgeGraph &graph, DocumentId document, std::optional<Language> wanted) {
    const Document &found = graph.documents()[document];
    const auto problem = [&](std::string message) {
        return Problem{ProblemRule::target_unknown, Severity::error, "", 0, 0, label_of(found) + std::move(message)};
    };
    if (!found.read())
        return problem(" is cited, not read: it has no text here");
    TextId best = no_id;
    for (const TextId id : found.texts) {
        const Language language = graph.texts()[id].language;
        if (wanted && language != *wanted)
            continue;
        if (best == no_id || language < graph.texts()[best].language)
            best = id;
    }
    if (best == no_id)
        return problem(" was not read in " + std::string(language_name(*wanted)) + " but in " +
                       languages_read(graph, found));
    return best;
}

std::string languages_read(const KnowledgeGraph &graph, const Document &document) {
    std::vector<Language> languages;
    for (const TextId id : document.texts)
        languages.push_back(graph.texts()[id].language);
    std::sort(languages.begin(), languages.end());
    languages.erase(std::unique(languages.begin(), languages.end()), languages.end());
    std::string out;
    for (std::size_t i = 0; i < languages.size(); ++i) {
        out += i == 0 ? "" : i + 1 == languages.size() ? " and " : ", ";
        out += language_name(languages[i]);
    }
    return out;
}

} // namespace recital
