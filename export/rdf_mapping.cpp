#include "export/rdf_mapping.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "export/former_names.hpp"
#include "export/iri_names.hpp"
#include "export/labels.hpp"
#include "export/own_terms.hpp"
#include "export/rdf_citations.hpp"
#include "export/rdf_emitter.hpp"
#include "export/rdf_sessions.hpp"
#include "export/rdf_tenures.hpp"
#include "export/rdf_told.hpp"
#include "export/vocabulary.hpp"
#include "graph/citation_network.hpp"
#include "graph/provision.hpp"
#include "graph/sha256.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

/// Letters and digits of a symbol, in capitals: what any spelling of it has in common.
std::string symbol_key_of(std::string_view key) {
    std::string out;
    for (const char c : key) {
        if (c >= 'a' && c <= 'z')
            out += static_cast<char>(c - 'a' + 'A');
        else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            out += c;
    }
    return out;
}

/// The kind of the last numbered step of a provision's key: "op" of "sect_2_op_4_a".
std::string_view class_of_place(std::string_view key) {
    std::string_view found;
    for (std::size_t begin = 0; begin < key.size();) {
        const std::size_t end = std::min(key.find('_', begin), key.size());
        if (const std::string_view iri = class_of_step(key.substr(begin, end - begin)); !iri.empty())
            found = iri;
        begin = end + 1;
    }
    return found;
}

class Mapper {
  public:
    Mapper(const KnowledgeGraph &graph, const ExportOptions &options, RdfSerializer &serializer,
           std::vector<Problem> &problems)
        : graph_(graph), agents_(options.agents), full_(options.profile == RdfProfile::full), names_(options.base),
          terms_(graph.terms(), options.base, problems), out_(serializer),
          run_(names_.run(graph.info().program_version, graph.info().authority_fingerprint)), former_(graph),
          sessions_(graph, names_, terms_, out_), citations_(graph, names_, former_, terms_, out_, run_),
          told_(graph, names_, former_, terms_, sessions_, out_, full_) {}

    bool run() {
        for (DocumentId id = 0; id < graph_.documents().size() && out_.ok(); ++id) {
            out_.graph(names_.graph_of_document(graph_.documents()[id].key));
            document(id);
        }
        out_.graph(names_.shared_graph());
        told_.describe_all();
        if (full_) {
            if (agents_)
                TenureMapper(graph_, names_, out_).describe_all(*agents_);
            sessions_.describe_all();
            describe_run();
        }
        terms_.describe(out_);
        return out_.ok();
    }

  private:
    /// One of our classes or individuals as object: it will be described at the end.
    void own(std::string_view predicate, std::string_view object) {
        out_.iri(predicate, object);
        terms_.use(object);
    }

    void document(DocumentId id) {
        const Document &document = graph_.documents()[id];
        const std::string iri = names_.document(document.key);
        const std::optional<Symbol> symbol = Symbol::parse(document.key);
        out_.subject(iri);
        out_.type(undo::document);
        if (const std::string_view type = class_of(document.type); type != undo::document)
            own(rdf::type, type);
        out_.label(label_of(document));
        if (full_)
            masthead(document, symbol);
        statements(id, iri);
        aliases(id, iri);
        if (full_)
            texts(document, iri, symbol.has_value());
        places(id, iri);
        if (!full_)
            return;
        citations_.describe(id, made_by_);
    }

    void masthead(const Document &document, const std::optional<Symbol> &symbol) {
        std::set<std::string> keys;
        std::set<std::string> pages(document.urls.begin(), document.urls.end());
        if (symbol) {
            keys.insert(document.key);
            pages.insert(un_address(document.key, Language::en));
        }
        for (const std::string &page : pages)
            if (valid_iri(page))
                out_.iri(foaf::page, page);
        for (const std::string &alias : document.aliases)
            if (Symbol::parse(alias))
                keys.insert(alias);
        std::set<std::string> shown;
        std::set<std::string> folded;
        for (const std::string &key : keys) {
            shown.insert(display_of_key(key));
            folded.insert(symbol_key_of(key));
        }
        for (const std::string_view property : {rec::symbol, dcterms::identifier})
            for (const std::string &symbol_shown : shown)
                out_.text(property, symbol_shown);
        for (const std::string &key : folded)
            out_.text(rec::symbol_key, key);
        if (!document.title.empty())
            out_.text(dcterms::title, document.title, document.title_language);
        const std::array<std::tuple<ClaimKind, DateYear, Date>, 4> dates{
            {{ClaimKind::adopted, DateYear::adopted, document.adopted},
             {ClaimKind::issued, DateYear::issued, document.issued},
             {ClaimKind::published, DateYear::published, document.published},
             {ClaimKind::dated, DateYear::dated, document.dated}}};
        for (const auto &[kind, year, date] : dates)
            out_.date(property_of(kind), year, date);
        if (document.year != 0)
            out_.integer(rec::year, document.year);
        out_.boolean(rec::read, document.read());
        if (document.session != 0)
            out_.integer(rec::session_number, document.session);
        if (!document.meeting.empty())
            out_.text(rec::meeting_number, document.meeting);
        if (!document.agenda_item.empty())
            out_.text(rec::agenda_item_number, document.agenda_item);
        if (!document.agenda_title.empty())
            out_.text(rec::agenda_title, document.agenda_title, document.title_language);
        if (const std::string_view adoption = individual_of(document.adoption); !adoption.empty())
            own(rec::adoption, adoption);
        const std::array<std::pair<std::string_view, int>, 3> votes{{{rec::votes_for, document.votes_for},
                                                                     {rec::votes_against, document.votes_against},
                                                                     {rec::abstentions, document.abstentions}}};
        for (const auto &[property, count] : votes)
            if (count >= 0)
                out_.integer(property, count);
        out_.matches(document.matches);
        sessions_.of_document(document, symbol);
    }

    /// Direct statements from document to document or agent: what citations and links say, each once.
    void statements(DocumentId id, const std::string &iri) {
        std::set<std::pair<std::string, std::string>> statements;
        for (const CitationId citation_id : graph_.citations_from(id)) {
            const Citation &citation = graph_.citations()[citation_id];
            if (!is_direct(graph_, citation))
                continue;
            const std::string cited = names_.document(graph_.documents()[citation.cited].key);
            statements.emplace(std::string(cito::cites), cited);
            if (const std::string &property = terms_.property(citation); !property.empty())
                statements.emplace(property, cited);
            for (const std::string &place : split_places(citation.cited_provisions))
                statements.emplace(std::string(rec::cites_provision), IriNames::provision(cited, place));
        }
        std::set<std::pair<std::string, std::string_view>> backward;
        made_by_.clear();
        for (const LinkRecord &link : graph_.links_from(id)) {
            if (!graph_.stands(link))
                continue;
            const LinkProperty kind = property_of(link.kind);
            std::string target = told_.iri(link.target);
            if (link.citation != no_id)
                made_by_.emplace(link.citation, kind.property);
            if (kind.from_target)
                backward.emplace(std::move(target), kind.property);
            else
                statements.emplace(std::string(kind.property), std::move(target));
        }
        for (const auto &[property, object] : statements)
            out_.iri(property, object);
        for (const auto &[target, property] : backward) {
            out_.subject(target);
            out_.iri(property, iri);
        }
    }

    /// Other names of the document, and with them of its texts and its graph.
    void aliases(DocumentId id, const std::string &iri) {
        const Document &document = graph_.documents()[id];
        if (full_ && !former_.of(document_node(id)).empty()) {
            out_.subject(names_.graph_of_document(document.key));
            out_.label("graph of " + label_of(document));
        }
        for (const std::string &key : former_.of(document_node(id))) {
            const std::string other = names_.document(key);
            const std::string label = display_of_key(key);
            same(other, iri, label);
            if (!full_)
                continue;
            same(names_.graph_of_document(key), names_.graph_of_document(document.key), "graph of " + label);
            std::set<std::string> texts;
            for (const TextId text : document.texts) {
                const TextRecord &record = graph_.texts()[text];
                const std::string known = IriNames::text(other, record.language, record.text_sha256);
                if (texts.insert(known).second)
                    same(known, IriNames::text(iri, record.language, record.text_sha256), label);
            }
        }
    }

    void same(const std::string &other, const std::string &iri, const std::string &label) {
        out_.subject(other);
        out_.iri(owl::same_as, iri);
        out_.label(label);
    }

    /// One node for each text that was read; copies of one text are one.
    void texts(const Document &document, const std::string &iri, bool has_address) {
        struct Version {
            std::set<std::string> titles;
            bool damaged = false;
        };
        std::map<std::pair<Language, Sha256>, Version> versions;
        for (const TextId id : document.texts) {
            const TextRecord &text = graph_.texts()[id];
            Version &version = versions[{text.language, text.text_sha256}];
            if (!text.title.empty())
                version.titles.insert(clean_text(text.title));
            version.damaged = version.damaged || text.damaged;
        }
        out_.subject(iri);
        for (const auto &[key, version] : versions)
            out_.iri(dcterms::has_version, IriNames::text(iri, key.first, key.second));
        for (const auto &[key, version] : versions) {
            const auto &[language, hash] = key;
            out_.subject(IriNames::text(iri, language, hash));
            out_.type(undo::document_version);
            out_.label(label_of(document) + (language == Language::unknown
                                                 ? ", text in an unknown language"
                                                 : ", " + std::string(language_name(language)) + " text"));
            out_.iri(dcterms::is_version_of, iri);
            if (const std::string code = language_iri(language); !code.empty())
                out_.iri(dcterms::language, code);
            for (const std::string &title : version.titles)
                out_.text(dcterms::title, title, language);
            out_.text(rec::sha256, hex(hash));
            out_.boolean(rec::damaged, version.damaged);
            if (has_address && language != Language::unknown)
                out_.iri(foaf::page, un_address(document.key, language));
        }
    }

    struct PlaceOrder {
        bool operator()(const std::string &left, const std::string &right) const {
            return provision_before(left, right);
        }
    };
    using CitedFrom = std::map<std::string, std::set<std::string>, PlaceOrder>;

    /// Adds the place that cites, with the document and places it cites where the citation counts.
    void place_of(const Citation &citation, CitedFrom &cited_from) const {
        if (citation.citing_provision.empty())
            return;
        std::set<std::string> &cited = cited_from[citation.citing_provision];
        if (!is_direct(graph_, citation))
            return;
        const std::string target = names_.document(graph_.documents()[citation.cited].key);
        cited.insert(target);
        for (const std::string &place : split_places(citation.cited_provisions))
            cited.insert(IriNames::provision(target, place));
    }

    /// Every place of the document that cites or is cited, with the documents and places it cites.
    void places(DocumentId id, const std::string &iri) {
        CitedFrom cited_from;
        for (const auto ids : {graph_.citations_from(id), graph_.rejected_from(id)})
            for (const CitationId citation_id : ids)
                place_of(graph_.citations()[citation_id], cited_from);
        for (const auto ids : {graph_.citations_to(id), graph_.rejected_to(id)})
            for (const CitationId citation_id : ids)
                for (const std::string &place : split_places(graph_.citations()[citation_id].cited_provisions))
                    cited_from.try_emplace(place);

        for (const std::string &place : graph_.documents()[id].former_places)
            cited_from.try_emplace(place);

        const std::string label = label_of(graph_.documents()[id]);
        for (const auto &[key, cited] : cited_from) {
            const std::string place = IriNames::provision(iri, key);
            for (const std::string &other : former_.of(document_node(id)))
                same(IriNames::provision(names_.document(other), key), place, label + ", " + place_label(key));
            out_.subject(place);
            own(rdf::type, rec::provision);
            if (const std::string_view type = class_of_place(key); !type.empty())
                own(rdf::type, type);
            out_.label(label + ", " + place_label(key));
            if (full_)
                out_.text(rec::provision_key, key);
            out_.iri(dcterms::is_part_of, iri);
            // The places around it, where they are nodes too: op_4 of op_4_a.
            for (std::size_t cut = key.find('_'); cut != std::string::npos; cut = key.find('_', cut + 1)) {
                const std::string outer = key.substr(0, cut);
                if (cited_from.contains(outer) && provision_contains(outer, key))
                    out_.iri(dcterms::is_part_of, IriNames::provision(iri, outer));
            }
            for (const std::string &target : cited)
                out_.iri(rec::provision_cites, target);
        }
    }

    /// The run, which texts and authority data it used, and by which rules it read.
    void describe_run() {
        const GraphInfo &info = graph_.info();
        const std::string software = names_.software(info.program_version);
        const std::string authority = names_.authority(info.authority_fingerprint);
        const std::string association = run_ + "#association";
        out_.subject(run_);
        out_.type(prov::activity);
        out_.label("run of recital " + info.program_version);
        out_.text(rec::fingerprint, info.fingerprint);
        out_.iri(prov::was_associated_with, software);
        out_.iri(prov::qualified_association, association);
        out_.iri(prov::used, authority);
        for (const Document &document : graph_.documents()) {
            std::set<std::string> texts;
            const std::string iri = names_.document(document.key);
            for (const TextId text : document.texts)
                texts.insert(IriNames::text(iri, graph_.texts()[text].language, graph_.texts()[text].text_sha256));
            for (const std::string &text : texts)
                out_.iri(prov::used, text);
        }
        out_.subject(association);
        out_.type(prov::association);
        out_.label("recital " + info.program_version + " with its rules");
        out_.iri(prov::agent, software);
        for (const std::string &rule : terms_.used_rules())
            out_.iri(prov::had_plan, rule);
        out_.subject(software);
        out_.type(prov::software_agent);
        out_.label("recital " + info.program_version);
        out_.subject(authority);
        out_.type(prov::entity);
        out_.label("authority data " + info.authority_fingerprint.substr(0, 12));
        out_.text(rec::fingerprint, info.authority_fingerprint);
    }

    const KnowledgeGraph &graph_;
    std::shared_ptr<const Agents> agents_;
    bool full_;
    IriNames names_;
    OwnTerms terms_;
    RdfEmitter out_;
    std::string run_;
    FormerNames former_;
    SessionMapper sessions_;
    CitationMapper citations_;
    ToldMapper told_;
    std::multimap<CitationId, std::string_view> made_by_; // links of the document at hand that a citation makes
};

} // namespace

bool is_direct(const KnowledgeGraph &graph, const Citation &citation) {
    return citation.cited != citation.citing && citation.voice == Voice::own &&
           citation.polarity == Polarity::positive && leads_to_document(graph, citation);
}

bool map_to_rdf(const KnowledgeGraph &graph, const ExportOptions &options, RdfSerializer &serializer,
                std::vector<Problem> &problems) {
    return Mapper(graph, options, serializer, problems).run() && serializer.finish();
}

} // namespace recital
