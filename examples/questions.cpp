// The questions along citations as library calls: what rests on a document, how one comes to rest on another, what two have in
// common, when a document was cited, which series stopped citing it, who says the same words, and what to read next.
//
//     questions STORE CITING CITED        questions r2p.db "S/RES/1706 (2006)" "A/RES/60/1"

#include <cstdio>
#include <string>

#include "graph/citation_comparison.hpp"
#include "graph/citation_gaps.hpp"
#include "graph/citation_paths.hpp"
#include "graph/citation_timeline.hpp"
#include "graph/lineage.hpp"
#include "graph/reading_coverage.hpp"
#include "graph/search.hpp"
#include "graph/shared_wording.hpp"
#include "graph/store.hpp"

using namespace recital;

int main(int argc, char **argv) {
    if (argc != 4)
        return 2;
    const auto store = Store::open(argv[1]);
    if (!store)
        return std::fprintf(stderr, "%s\n", store.problem().message.c_str()), 3;
    // Names and addresses of the documents, and, apart from them and packed, who cites whom; the ids are the same.
    auto names = store->documents();
    auto citations = store->citation_index();
    if (!names || !citations)
        return 3;
    const auto citing = names->find_spelled(argv[2]);
    const auto cited = names->find_spelled(argv[3]);
    if (!citing || !cited)
        return 3;
    CitationIndex &index = *citations;
    const auto label = [&](DocumentId id) { return names->documents()[id].label; };

    LineageQuery lineage;
    lineage.document = *cited;
    std::printf("%zu documents rest on %s\n", trace_lineage(index, lineage).reached, label(*cited).c_str());

    PathQuery path;
    path.from = {*citing, {}};
    path.to = {*cited, {}};
    path.longer = 1;
    for (const CitationPath &steps : find_paths(index, path).paths) {
        std::string line = label(*citing);
        for (const PathStep &step : steps)
            line += " > " + label(step.cited);
        std::printf("path: %s\n", line.c_str());
    }

    ComparisonQuery comparison;
    comparison.a = path.from;
    comparison.b = path.to;
    const Comparison common = compare_citations(index, comparison);
    std::printf("%zu documents cite both, %zu rest on both, both rest on %zu\n", common.citing.direct.both,
                common.citing.all.both, common.cited.all.both);

    TimelineQuery timeline;
    timeline.target = path.to;
    for (const TimelineYear &year : trace_timeline(index, timeline).years)
        if (year.citing != 0)
            std::printf("%d: %zu of %zu read\n", year.year, year.citing, year.read);

    GapQuery gaps;
    gaps.target = path.to;
    const SeriesGaps found = find_gaps(index, names->documents(), gaps);
    std::printf("%zu series cite it, %zu stopped\n", found.series, found.gaps.size());

    // Words are looked up in an index beside the store, which is made when it is first asked for; answers need the graph.
    const auto graph = store->graph();
    if (!graph)
        return 3;
    const auto words = TextIndex::open(*store, *graph, argv[1], {});
    const auto query = SearchQuery::read("\"responsibility to protect\"");
    if (!words || !query)
        return 3;
    if (const auto answer = search(*graph, *words, {.query = *query, .filter = {}}))
        std::printf("said in %zu places of %zu documents\n", answer->places, answer->documents.size());
    WordingRequest wording;
    wording.words = "the responsibility to protect populations from genocide";
    wording.cited = WordingPlace{*cited, {}};
    if (const auto answer = shared_wording(*store, *graph, *words, wording))
        std::printf("shared by %zu documents, %zu of which cite the document\n", answer->documents.size(),
                    answer->citing_place + answer->citing_document);

    for (const MissingDocument &one : missing_documents(index, names->documents(), 3))
        std::printf("to read next: %s, cited by %zu\n", label(one.document).c_str(), one.citing);
}
