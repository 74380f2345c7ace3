#include "cli/coverage_words.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "graph/document_date.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

/// "12 General Assembly (2020–2023), 3 Security Council (2006)".
std::string read_words(std::span<const IndexedDocument> documents) {
    struct Years {
        std::size_t documents = 0;
        int first = 0;
        int last = 0;
    };
    std::map<Organ, Years> organs;
    for (const IndexedDocument &document : documents) {
        if (!document.read)
            continue;
        Years &years = organs[document.organ == Organ::none ? Organ::other : document.organ];
        ++years.documents;
        const int year = document.date.year;
        if (year == 0)
            continue;
        years.first = years.first == 0 ? year : std::min(years.first, year);
        years.last = std::max(years.last, year);
    }
    std::string out;
    for (const auto &[organ, years] : organs) {
        out += (out.empty() ? "" : ", ") + grouped(years.documents) + ' ' +
               (organ == Organ::other ? "other" : words_in_capitals(name(organ)));
        if (years.last != 0)
            out += years.first == years.last ? fmt::format(" ({})", years.last)
                                             : fmt::format(" ({}\u2013{})", years.first, years.last);
    }
    return out.empty() ? "nothing" : out;
}

std::string words_of(std::span<const IndexedDocument> documents, std::span<const DocumentId> answer) {
    const auto read = static_cast<std::size_t>(
        std::count_if(documents.begin(), documents.end(), [](const IndexedDocument &one) { return one.read; }));
    std::set<DocumentId> unread;
    for (const DocumentId id : answer)
        if (!documents[id].read)
            unread.insert(id);
    const std::string out =
        fmt::format("Read: {}: {}. {} cited, not read; of this answer, {}.", counted(read, "document"),
                    read_words(documents), counted(documents.size() - read, "document is", "documents are"),
                    unread.empty() ? "none" : grouped(unread.size()));
    return (is_terminal(Stream::out) ? wrapped(out, terminal_width(Stream::out), "") : out) + '\n';
}

} // namespace

void say_coverage(const std::string &coverage, const CommonOptions &common) {
    if (!common.quiet)
        std::fputs(coverage.c_str(), stderr);
}

std::string coverage_words(const CitationIndex &index, std::span<const DocumentId> answer) {
    return words_of(index.documents(), answer);
}

std::string coverage_words(const KnowledgeGraph &graph, std::span<const DocumentId> answer) {
    std::vector<IndexedDocument> documents;
    documents.reserve(graph.documents().size());
    for (const Document &document : graph.documents())
        documents.push_back({date_of(document), document.type, document.organ, document.read()});
    return words_of(documents, answer);
}

} // namespace recital
