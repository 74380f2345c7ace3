#include "export/explorer_data.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "export/explorer_quotes.hpp"
#include "export/graph_items.hpp"
#include "export/labels.hpp"
#include "export/rdf_term.hpp"
#include "export/script_json.hpp"
#include "graph/document_date.hpp"
#include "graph/provision.hpp"

namespace recital {
namespace {

constexpr std::string_view simple_address = "https://docs.un.org/en/";

struct ByPlace {
    bool operator()(std::string_view left, std::string_view right) const { return provision_before(left, right); }
};

/// Places and lists of them, numbered.
struct PlaceNumbers {
    std::map<std::string_view, std::int64_t, ByPlace> places;
    std::unordered_map<std::string_view, std::int64_t> lists;
    std::vector<std::string_view> lists_in_order;

    explicit PlaceNumbers(const KnowledgeGraph &graph) {
        places.try_emplace("");
        add_list("");
        for (const Citation &citation : graph.citations()) {
            places.try_emplace(citation.citing_provision);
            add_list(citation.cited_provisions);
            for (const Evidence &place : graph.evidence(citation))
                places.try_emplace(place.provision);
        }
        std::int64_t number = 0;
        for (auto &[key, position] : places)
            position = number++;
    }

    /// Views of the keys in a list.
    template <class See> static void each_key(std::string_view list, See &&see) {
        while (!list.empty()) {
            const std::size_t end = std::min(list.find(';'), list.size());
            if (end > 0)
                see(list.substr(0, end));
            list.remove_prefix(std::min(end + 1, list.size()));
        }
    }

  private:
    void add_list(std::string_view list) {
        if (!lists.try_emplace(list, static_cast<std::int64_t>(lists_in_order.size())).second)
            return;
        lists_in_order.push_back(list);
        each_key(list, [&](std::string_view key) { places.try_emplace(key); });
    }
};

template <class T> void append_names(JsonColumns &columns, std::string_view name) {
    const auto names = names_of<T>();
    columns.column(name, names.size(), [&](std::size_t i) { return names[i]; });
}

/// "takes note of" of the act's property, which is named by the verb as a sentence has it; else the label.
std::string act_words(const TermNames::Act &act) {
    if (!act.property.empty())
        return words_of_name(act.property);
    std::string words = act.label.empty() ? act.lemma : act.label;
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

class Composer {
  public:
    Composer(const KnowledgeGraph &graph, const ExportOptions &options)
        : graph_(graph), options_(options), quotes_(graph, options.passages.get()), numbers_(graph) {}

    Result<ExplorerData> compose(std::size_t room) {
        std::string body;
        JsonColumns parts(body);
        const auto part = [&](std::string_view name, void (Composer::*append)(std::string &)) {
            parts.name(name);
            (this->*append)(body);
        };
        part("terms", &Composer::append_terms);
        part("places", &Composer::append_places);
        part("lists", &Composer::append_lists);
        part("documents", &Composer::append_documents);
        part("citations", &Composer::append_citations);
        part("evidence", &Composer::append_evidence);
        part("words", &Composer::append_words);
        part("claims", &Composer::append_claims);
        part("others", &Composer::append_others);
        part("links", &Composer::append_links);
        constexpr std::size_t room_of_about = 1 << 14;
        if (body.size() + room_of_about > room)
            return Problem{ProblemRule::output_write,
                           Severity::error,
                           {},
                           0,
                           0,
                           "a page of " + std::to_string(graph_.documents().size()) + " documents and " +
                               std::to_string(graph_.citations().size()) +
                               " citations would be too large to open: narrow it with --top, --around, --since or "
                               "--types"};
        ExplorerData out;
        out.quotes_left_out = quotes_.keep(room - body.size() - room_of_about);
        parts.name("quotes");
        append_quotes(body);
        parts.name("about");
        append_about(body, out.quotes_left_out);
        parts.close();
        out.json = std::move(body);
        return out;
    }

  private:
    void append_terms(std::string &out) {
        JsonColumns columns(out);
        append_names<DocumentType>(columns, "types");
        const auto organs = names_of_organs();
        columns.column("organs", organs.size(), [&](std::size_t i) { return organs[i]; });
        columns.column("languages", official_languages.size() + 1, [](std::size_t i) {
            return language_code(i < official_languages.size() ? official_languages[i] : Language::unknown);
        });
        append_names<Adoption>(columns, "adoptions");
        append_names<LinkKind>(columns, "links");
        append_names<AgentKind>(columns, "agents");
        append_names<EventKind>(columns, "events");
        append_names<ClaimKind>(columns, "claims");
        append_names<SourceRank>(columns, "sources");
        const TermNames &terms = graph_.terms();
        columns.column("acts", terms.acts.size(), [&](std::size_t i) { return std::string_view(terms.acts[i].lemma); });
        columns.column("act_classes", terms.acts.size(),
                       [&](std::size_t i) { return std::string_view(terms.acts[i].act_class); });
        columns.column("act_words", terms.acts.size(), [&](std::size_t i) { return act_words(terms.acts[i]); });
        columns.column("relations", terms.relations.size(),
                       [&](std::size_t i) { return std::string_view(terms.relations[i].lemma); });
        columns.close();
    }

    static std::vector<std::string_view> names_of_organs() {
        std::vector<std::string_view> names;
        for (auto organ = Organ::none;; organ = static_cast<Organ>(static_cast<int>(organ) + 1)) {
            names.push_back(name(organ));
            if (organ == Organ::other)
                return names;
        }
    }

    void append_places(std::string &out) {
        std::vector<std::string_view> keys;
        for (const auto &[key, number] : numbers_.places)
            keys.push_back(key);
        JsonColumns columns(out);
        columns.column("key", keys.size(), [&](std::size_t i) { return keys[i]; });
        columns.column("label", keys.size(), [&](std::size_t i) { return place_label(keys[i]); });
        columns.close();
    }

    void append_lists(std::string &out) {
        const auto &lists = numbers_.lists_in_order;
        std::vector<std::vector<std::int64_t>> numbers(lists.size());
        for (std::size_t i = 0; i < lists.size(); ++i)
            PlaceNumbers::each_key(lists[i],
                                   [&](std::string_view key) { numbers[i].push_back(numbers_.places.at(key)); });
        JsonColumns columns(out);
        columns.sparse_lists(
            "places", lists.size(), [&](std::size_t i) -> const auto & { return numbers[i]; });
        columns.column("label", lists.size(), [&](std::size_t i) { return places_label(split_places(lists[i])); });
        columns.close();
    }

    /// The label where it does not follow from the key.
    static std::string special_label(const Document &document) {
        std::string plain = document.key;
        if (const std::size_t bracket = plain.find('('); bracket != std::string::npos)
            plain.insert(bracket, " ");
        std::string label = label_of(document);
        return label == plain ? std::string() : label;
    }

    /// As ISO 8601 has it; empty without one.
    static std::string date_text(const Date &date) { return date ? iso_date(date) : std::string(); }

    void append_documents(std::string &out) {
        const auto documents = graph_.documents();
        const std::size_t rows = documents.size();
        JsonColumns columns(out);
        const auto number = [](auto value) { return static_cast<std::int64_t>(value); };
        columns.column("key", rows, [&](std::size_t i) { return std::string_view(documents[i].key); });
        columns.sparse("label", rows, [&](std::size_t i) { return special_label(documents[i]); });
        columns.sparse("title", rows, [&](std::size_t i) { return std::string_view(documents[i].title); });
        columns.sparse("title_language", rows, [&](std::size_t i) {
            return documents[i].title.empty() ? 0 : number(documents[i].title_language);
        });
        columns.column("type", rows, [&](std::size_t i) { return number(documents[i].type); });
        columns.column("organ", rows, [&](std::size_t i) { return number(documents[i].organ); });
        columns.sparse("date", rows, [&](std::size_t i) { return date_text(date_of(documents[i])); });
        columns.sparse("adopted", rows, [&](std::size_t i) { return date_text(documents[i].adopted); });
        columns.sparse("issued", rows, [&](std::size_t i) { return date_text(documents[i].issued); });
        columns.sparse("published", rows, [&](std::size_t i) { return date_text(documents[i].published); });
        columns.sparse("dated", rows, [&](std::size_t i) { return date_text(documents[i].dated); });
        columns.sparse("year", rows, [&](std::size_t i) { return number(documents[i].year); });
        columns.sparse("session", rows, [&](std::size_t i) { return number(documents[i].session); });
        columns.sparse("meeting", rows, [&](std::size_t i) { return std::string_view(documents[i].meeting); });
        columns.sparse("agenda_item", rows, [&](std::size_t i) { return std::string_view(documents[i].agenda_item); });
        columns.sparse("agenda_title", rows,
                       [&](std::size_t i) { return std::string_view(documents[i].agenda_title); });
        columns.sparse("adoption", rows, [&](std::size_t i) { return number(documents[i].adoption); });
        std::vector<std::vector<std::int64_t>> votes(rows);
        for (std::size_t i = 0; i < rows; ++i)
            if (documents[i].votes_for >= 0)
                votes[i] = {documents[i].votes_for, documents[i].votes_against, documents[i].abstentions};
        columns.sparse_lists(
            "votes", rows, [&](std::size_t i) -> const auto & { return votes[i]; });
        columns.sparse_lists(
            "aliases", rows, [&](std::size_t i) -> const auto & { return documents[i].aliases; });
        append_addresses(columns);
        std::vector<std::vector<std::int64_t>> texts(rows); // language, twice and one more where it was read in part
        for (std::size_t i = 0; i < rows; ++i)
            for (const TextId text : documents[i].texts)
                texts[i].push_back(2 * number(graph_.texts()[text].language) + (graph_.texts()[text].damaged ? 1 : 0));
        columns.sparse_lists(
            "texts", rows, [&](std::size_t i) -> const auto & { return texts[i]; });
        columns.sparse("described", rows, [&](std::size_t i) {
            return number(!graph_.claims_of(static_cast<DocumentId>(i)).empty() ? 1 : 0);
        });
        columns.close();
    }

    void append_addresses(JsonColumns &columns) {
        const auto documents = graph_.documents();
        std::vector<std::string> addresses;
        addresses.reserve(documents.size());
        for (const Document &document : documents)
            addresses.push_back(address_of(document));
        const auto simple = [&](std::size_t i) {
            return addresses[i] == std::string(simple_address) + documents[i].key;
        };
        columns.sparse("at_un", documents.size(), [&](std::size_t i) { return std::int64_t{simple(i) ? 1 : 0}; });
        columns.sparse("address", documents.size(),
                       [&](std::size_t i) { return simple(i) ? std::string() : addresses[i]; });
        columns.sparse_lists(
            "urls", documents.size(), [&](std::size_t i) -> const auto & { return documents[i].urls; });
    }

    static std::int64_t flags_of(const Citation &citation) {
        return (citation.polarity == Polarity::negative ? 1 : 0) + (citation.voice == Voice::reported ? 2 : 0) +
               (citation.status == Resolution::partial ? 4 : 0) + (citation.status == Resolution::ambiguous ? 8 : 0) +
               (citation.status == Resolution::unresolved ? 16 : 0) + (citation.verified == Verified::no ? 32 : 0);
    }

    void append_citations(std::string &out) {
        const auto citations = graph_.citations();
        const std::size_t rows = citations.size();
        JsonColumns columns(out);
        const auto number = [](auto value) { return static_cast<std::int64_t>(value); };
        columns.column("citing", rows, [&](std::size_t i) { return number(citations[i].citing); });
        columns.column("cited", rows, [&](std::size_t i) { return number(citations[i].cited); });
        columns.column("place", rows, [&](std::size_t i) { return numbers_.places.at(citations[i].citing_provision); });
        columns.column("places", rows, [&](std::size_t i) { return numbers_.lists.at(citations[i].cited_provisions); });
        columns.column("act", rows, [&](std::size_t i) { return number(citations[i].act); });
        columns.sparse("relation", rows, [&](std::size_t i) { return number(citations[i].relation); });
        columns.sparse("flags", rows, [&](std::size_t i) { return flags_of(citations[i]); });
        columns.sparse("said_by", rows, [&](std::size_t i) {
            return citations[i].said_by == no_id ? 0 : number(citations[i].said_by) + 1;
        });
        columns.sparse("judged", rows, [&](std::size_t i) { return number(citations[i].judged); });
        columns.sparse("weight", rows, [&](std::size_t i) { return number(citations[i].weight) - 1; });
        columns.sparse("confidence", rows, [&](std::size_t i) { return number(citations[i].confidence); });
        columns.column("evidence", rows, [&](std::size_t i) { return number(graph_.evidence(citations[i]).size()); });
        columns.close();
    }

    void append_evidence(std::string &out) {
        struct Printed {
            std::int64_t language = 0;
            std::int64_t source = 0; // number of the document and one more; 0: the citing one
            std::int64_t place = 0;  // number of the place and one more; 0: the citing place
        };
        std::vector<Printed> printed;
        for (const Citation &citation : graph_.citations())
            for (const Evidence &place : graph_.evidence(citation)) {
                const TextRecord &text = graph_.texts()[place.text];
                printed.push_back(
                    {static_cast<std::int64_t>(text.language),
                     text.document == citation.citing ? 0 : std::int64_t{text.document} + 1,
                     place.provision == citation.citing_provision ? 0 : numbers_.places.at(place.provision) + 1});
            }
        JsonColumns columns(out);
        columns.column("language", printed.size(), [&](std::size_t i) { return printed[i].language; });
        const auto &quotes = quotes_.of_evidence();
        columns.column("quote", printed.size(), [&](std::size_t i) { return std::int64_t{quotes[i].quote}; });
        columns.sparse("mark", printed.size(), [&](std::size_t i) { return std::int64_t{quotes[i].begin}; });
        columns.sparse("marked", printed.size(), [&](std::size_t i) { return std::int64_t{quotes[i].length}; });
        columns.sparse("source", printed.size(), [&](std::size_t i) { return printed[i].source; });
        columns.sparse("place", printed.size(), [&](std::size_t i) { return printed[i].place; });
        columns.close();
    }

    void append_words(std::string &out) {
        const auto &places = quotes_.places();
        JsonColumns columns(out);
        columns.column("document", places.size(), [&](std::size_t i) { return std::int64_t{places[i].document}; });
        columns.column("place", places.size(), [&](std::size_t i) { return numbers_.places.at(places[i].place); });
        columns.column("language", places.size(),
                       [&](std::size_t i) { return static_cast<std::int64_t>(places[i].language); });
        columns.column("quote", places.size(), [&](std::size_t i) { return std::int64_t{places[i].quote}; });
        columns.close();
    }

    void append_quotes(std::string &out) {
        out += '[';
        for (std::size_t i = 0; i < quotes_.quotes().size(); ++i) {
            out += i > 0 ? ",\n" : "";
            append_script_json(out, quotes_.kept(i) ? std::string_view(quotes_.quotes()[i]) : std::string_view());
        }
        out += ']';
    }

    /// Only where sources contradict each other.
    void append_claims(std::string &out) {
        std::vector<const Claim *> rows;
        for (DocumentId id = 0; id < graph_.documents().size(); ++id) {
            const auto claims = graph_.claims_of(id);
            for (const Claim &claim : claims)
                if (std::any_of(claims.begin(), claims.end(), [&](const Claim &other) {
                        return other.kind == claim.kind && other.standing == Standing::outdone;
                    }))
                    rows.push_back(&claim);
        }
        JsonColumns columns(out);
        columns.column("document", rows.size(), [&](std::size_t i) { return std::int64_t{rows[i]->document}; });
        columns.column("kind", rows.size(), [&](std::size_t i) { return static_cast<std::int64_t>(rows[i]->kind); });
        columns.column("value", rows.size(), [&](std::size_t i) { return std::string_view(rows[i]->value); });
        columns.column("source", rows.size(),
                       [&](std::size_t i) { return static_cast<std::int64_t>(rows[i]->source); });
        columns.sparse("outdone", rows.size(),
                       [&](std::size_t i) { return std::int64_t{rows[i]->standing == Standing::outdone ? 1 : 0}; });
        columns.close();
    }

    void append_others(std::string &out) {
        const auto agents = graph_.agents();
        const auto events = graph_.events();
        const std::size_t rows = agents.size() + events.size();
        const auto event = [&](std::size_t i) -> const Event & { return events[i - agents.size()]; };
        const auto is_agent = [&](std::size_t i) { return i < agents.size(); };
        JsonColumns columns(out);
        columns.member("agents", static_cast<std::int64_t>(agents.size()));
        columns.column("id", rows, [&](std::size_t i) { return is_agent(i) ? node_id(agents[i]) : node_id(event(i)); });
        columns.column("label", rows,
                       [&](std::size_t i) { return is_agent(i) ? label_of(agents[i]) : label_of(event(i)); });
        columns.column("kind", rows, [&](std::size_t i) {
            return is_agent(i) ? static_cast<std::int64_t>(agents[i].kind) : static_cast<std::int64_t>(event(i).kind);
        });
        columns.sparse("start", rows, [&](std::size_t i) { return is_agent(i) ? "" : date_text(event(i).start); });
        columns.sparse("end", rows, [&](std::size_t i) { return is_agent(i) ? "" : date_text(event(i).end); });
        columns.sparse("place", rows, [&](std::size_t i) { return is_agent(i) ? std::string() : event(i).place; });
        columns.sparse_lists(
            "names",
            rows, [&](std::size_t i) -> const auto & { return is_agent(i) ? agents[i].names : event(i).names; });
        columns.close();
    }

    std::int64_t number_of(NodeRef node) const {
        const std::size_t before = node.kind == NodeKind::document ? 0
                                   : node.kind == NodeKind::agent  ? graph_.documents().size()
                                                                   : graph_.documents().size() + graph_.agents().size();
        return static_cast<std::int64_t>(before) + node.id;
    }

    void append_links(std::string &out) {
        std::vector<const LinkRecord *> standing;
        for (const LinkRecord &link : graph_.links())
            if (graph_.stands(link))
                standing.push_back(&link);
        JsonColumns columns(out);
        columns.column("kind", standing.size(),
                       [&](std::size_t i) { return static_cast<std::int64_t>(standing[i]->kind); });
        columns.column("source", standing.size(), [&](std::size_t i) { return number_of(standing[i]->source); });
        columns.column("target", standing.size(), [&](std::size_t i) { return number_of(standing[i]->target); });
        columns.close();
    }

    void append_about(std::string &out, std::size_t quotes_left_out) {
        const GraphInfo &info = graph_.info();
        JsonColumns columns(out);
        columns.member("program", std::string_view(info.program_version));
        columns.member("fingerprint", std::string_view(info.fingerprint));
        columns.member("part", std::string_view(options_.picture.subject));
        columns.member("texts", static_cast<std::int64_t>(graph_.texts().size()));
        columns.member("whole_texts", std::int64_t{info.texts});
        columns.member("whole_documents", static_cast<std::int64_t>(options_.whole.documents));
        columns.member("whole_citations", static_cast<std::int64_t>(options_.whole.citations));
        columns.member("quotes_left_out", static_cast<std::int64_t>(quotes_left_out));
        columns.close();
    }

    const KnowledgeGraph &graph_;
    const ExportOptions &options_;
    ExplorerQuotes quotes_;
    PlaceNumbers numbers_;
};

} // namespace

Result<ExplorerData> explorer_data(const KnowledgeGraph &graph, const ExportOptions &options, std::size_t room) {
    return Composer(graph, options).compose(room);
}

} // namespace recital
