#include "cli/command.hpp"

#include <array>

namespace recital {

std::span<const Command> commands() {
    static constexpr std::array table{
        Command{"build", "Make the store of exactly these documents", declare_build},
        Command{"add", "Add documents to a store", declare_add},
        Command{"remove", "Remove documents from a store", declare_remove},
        Command{"stats", "Count documents, citations and problems", declare_stats},
        Command{"show", "Show a document or a provision, what it cites and what cites it", declare_show},
        Command{"search", "Find the paragraphs and titles that hold words or a phrase", declare_search},
        Command{"wording", "Find who else says the same words, and whether they cite where they stand",
                declare_wording},
        Command{"lineage", "Show what rests on a document or provision, or what it rests on", declare_lineage},
        Command{"path", "Show the chains of citations by which one document rests on another", declare_path},
        Command{"compare", "Show what two documents both rest on, and what rests on both", declare_compare},
        Command{"timeline", "Show when a document or provision was cited, by year and act", declare_timeline},
        Command{"gaps", "Show which series of documents used to cite it and stopped", declare_gaps},
        Command{"coverage", "Show what was read, what is known from citations alone, and what to fetch",
                declare_coverage},
        Command{"rank", "Show which documents stand out in the network of citations", declare_rank},
        Command{"agree", "Compare what the language versions of documents cite", declare_agree},
        Command{"audit", "Compare a page that describes documents with the documents themselves", declare_audit},
        Command{"review", "List statements for a person to judge, and count what was found right", declare_review},
        Command{"explain", "Say why each citation of a text was read as it was", declare_explain},
        Command{"check", "List contradictions in the data of a store, or what is wrong with authority data of your own",
                declare_check},
        Command{"diff", "Show what is new, changed and gone between two stores", declare_diff},
        Command{"export", "Write the graph as RDF, graph files, pictures, tables or JSON lines", declare_export},
        Command{"load", "Load the graph into a triple store on the network", declare_load},
        Command{"queries", "List and print questions for a store of RDF, in SPARQL", declare_queries},
        Command{"extract", "Print the citations found in documents, storing nothing", declare_extract},
        Command{"text", "Print the normalised text of a document", declare_text},
        Command{"verify", "Check a store against its sources", declare_verify},
    };
    return table;
}

} // namespace recital
