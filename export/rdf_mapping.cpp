#include "export/rdf_mapping.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "export/iri_names.hpp"
#include "export/labels.hpp"
#include "export/own_terms.hpp"
#include "export/rdf_emitter.hpp"
#include "export/rdf_told.hpp"
#include "export/vocabulary.hpp"
#include "graph/provision.hpp"
#include "graph/sha256.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

constexpr std::string_view run_label = "run of recital ";
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
    Mapper(const KnowledgeGraph &graph, const std::string &base, RdfSerializer &serializer,
           std::vector<Problem> &problems)
        : graph_(graph), names_(base), terms_(graph.terms(), base, problems), out_(serializer),
          run_(names_.run(graph.info().fingerprint)), told_(graph, names_, terms_, out_) {}

    bool run() {
        for (DocumentId id = 0; id < graph_.documents().size() && out_.ok(); ++id) {
            out_.graph(names_.graph_of_document(graph_.documents()[id].key));
            document(id);
        }
        out_.graph(names_.shared_graph());
        told_.describe_all();
        describe_run();
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
        masthead(document, symbol);
        statements(id, iri);
        aliases(id, iri);
        texts(document, iri, symbol.has_value());
        places(id, iri);
        for (const CitationId citation_id : graph_.citations_from(id))
            citation(citation_id, iri);
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
        keys.insert(document.aliases.begin(), document.aliases.end());
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
        out_.date(dcterms::date_accepted, document.adopted);
        out_.date(dcterms::issued, document.issued);
        out_.date(schema::date_published, document.published);
        out_.date(dcterms::created, document.dated);
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
            if (citation.citing_provision.empty())
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

    void aliases(DocumentId id, const std::string &iri) {
        const Document &document = graph_.documents()[id];
        for (const std::string &alias : std::set<std::string>(document.aliases.begin(), document.aliases.end())) {
            // Where another document has this symbol for its own, the IRI is that document's.
            if (alias == document.key || graph_.find(alias).value_or(id) != id)
                continue;
            out_.subject(names_.document(alias));
            out_.iri(owl::same_as, iri);
            out_.label(display_of_key(alias));
        }
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

    /// Every place of the document that cites or is cited, with the places it cites.
    void places(DocumentId id, const std::string &iri) {
        const auto before = [](const std::string &left, const std::string &right) {
            return provision_before(left, right);
        };
        std::map<std::string, std::set<std::string>, decltype(before)> cited_from(before);
        for (const CitationId citation_id : graph_.citations_from(id)) {
            const Citation &citation = graph_.citations()[citation_id];
            if (citation.citing_provision.empty())
                continue;
            std::set<std::string> &cited = cited_from[citation.citing_provision];
            if (!is_direct(graph_, citation))
                continue;
            const std::string target = names_.document(graph_.documents()[citation.cited].key);
            for (const std::string &place : split_places(citation.cited_provisions))
                cited.insert(IriNames::provision(target, place));
        }
        for (const CitationId citation_id : graph_.citations_to(id))
            for (const std::string &place : split_places(graph_.citations()[citation_id].cited_provisions))
                cited_from.try_emplace(place);

        const std::string label = label_of(graph_.documents()[id]);
        for (const auto &[key, cited] : cited_from) {
            out_.subject(IriNames::provision(iri, key));
            own(rdf::type, rec::provision);
            if (const std::string_view type = class_of_place(key); !type.empty())
                own(rdf::type, type);
            out_.label(label + ", " + place_label(key));
            out_.text(rec::provision_key, key);
            out_.iri(dcterms::is_part_of, iri);
            // The places around it, where they are nodes too: op_4 of op_4_a.
            for (std::size_t cut = key.find('_'); cut != std::string::npos; cut = key.find('_', cut + 1)) {
                const std::string outer = key.substr(0, cut);
                if (cited_from.contains(outer) && provision_contains(outer, key))
                    out_.iri(dcterms::is_part_of, IriNames::provision(iri, outer));
            }
            for (const std::string &target : cited)
                out_.iri(rec::cites_provision, target);
        }
    }

    void citation(CitationId id, const std::string &citing) {
        const Citation &citation = graph_.citations()[id];
        const std::string iri = names_.citation(citation_key(graph_, citation));
        std::set<std::string> evidence;
        for (const Evidence &place : graph_.evidence(citation))
            evidence.insert(evidence_iri(iri, place));

        out_.subject(iri);
        out_.type(cito::citation);
        out_.label(citation_label(graph_, citation));
        out_.iri(cito::has_citing_entity, citing);
        if (!citation.citing_provision.empty())
            out_.iri(rec::citing_provision, IriNames::provision(citing, citation.citing_provision));
        const std::string cited = names_.document(graph_.documents()[citation.cited].key);
        out_.iri(cito::has_cited_entity, cited);
        for (const std::string &place : unique_places(citation))
            out_.iri(rec::cited_provision, IriNames::provision(cited, place));
        const std::string &property = terms_.property(citation);
        own(cito::has_characterization, property.empty() ? cito::cites : std::string_view(property));
        for (auto [made, last] = made_by_.equal_range(id); made != last; ++made)
            own(rec::makes, made->second);
        term(rec::act, terms_.act(citation.act));
        term(rec::clause_act, terms_.act(citation.clause_act));
        term(rec::relation, terms_.relation(citation.relation));
        own(rec::polarity, individual_of(citation.polarity));
        own(rec::voice, individual_of(citation.voice));
        if (citation.said_by != no_id)
            out_.iri(rec::said_by, names_.document(graph_.documents()[citation.said_by].key));
        own(rec::status, individual_of(citation.status));
        if (citation.confidence != 0)
            out_.decimal(rec::confidence, citation.confidence);
        if (citation.verified != Verified::unknown)
            out_.boolean(rec::verified, citation.verified == Verified::yes);
        out_.integer(rec::weight, citation.weight);
        for (const std::string &name : printed_names(citation))
            out_.text(rec::printed_name, name);
        for (const std::string &place : evidence)
            out_.iri(rec::evidence, place);
        out_.iri(prov::was_generated_by, run_);

        for (const Evidence &place : graph_.evidence(citation)) {
            const std::string place_iri = evidence_iri(iri, place);
            if (evidence.erase(place_iri) == 1)
                describe(citation, place, place_iri);
        }
    }

    void term(std::string_view predicate, const std::string &iri) {
        if (!iri.empty())
            out_.iri(predicate, iri);
    }

    static std::set<std::string> unique_places(const Citation &citation) {
        const std::vector<std::string> places = split_places(citation.cited_provisions);
        return {places.begin(), places.end()};
    }

    /// What a target that is no document is called where it is cited, each once.
    std::set<std::string> printed_names(const Citation &citation) const {
        std::set<std::string> names;
        for (const Evidence &evidence : graph_.evidence(citation))
            if (!evidence.name.empty())
                names.insert(clean_text(evidence.name));
        return names;
    }

    std::string evidence_iri(const std::string &citation_iri, const Evidence &evidence) {
        return names_.evidence(citation_iri, hex(graph_.texts()[evidence.text].text_sha256), evidence.begin,
                               evidence.end);
    }

    void describe(const Citation &citation, const Evidence &evidence, const std::string &iri) {
        const TextRecord &text = graph_.texts()[evidence.text];
        const Document &teller = graph_.documents()[text.document]; // the citing document, or what tells of it
        out_.subject(iri);
        out_.type(oa::specific_resource);
        out_.label("evidence in " + label_of(teller) + ", " + std::string(language_name(text.language)) +
                   " text, characters " + std::to_string(evidence.begin) + " to " + std::to_string(evidence.end));
        out_.iri(oa::has_source, IriNames::text(names_.document(teller.key), text.language, text.text_sha256));
        out_.text(oa::exact, evidence.quote, text.language);
        out_.position(oa::start, evidence.begin);
        out_.position(oa::end, evidence.end);
        term(rec::rule, terms_.rule(evidence.rule));
        out_.text(rec::form, name_of(evidence.form));
        if (evidence.act != citation.act)
            term(rec::act, terms_.act(evidence.act));
        if (evidence.clause_act != citation.clause_act)
            term(rec::clause_act, terms_.act(evidence.clause_act));
    }

    void describe_run() {
        const GraphInfo &info = graph_.info();
        const std::string software = names_.software(info.program_version);
        out_.subject(run_);
        out_.type(prov::activity);
        out_.label(std::string(run_label) + info.fingerprint.substr(0, 12));
        out_.text(rec::fingerprint, info.fingerprint);
        out_.iri(prov::was_associated_with, software);
        out_.subject(software);
        out_.type(prov::software_agent);
        out_.label("recital " + info.program_version);
    }

    const KnowledgeGraph &graph_;
    IriNames names_;
    OwnTerms terms_;
    RdfEmitter out_;
    std::string run_;
    ToldMapper told_;
    std::multimap<CitationId, std::string_view> made_by_; // links of the document at hand that a citation makes
};

} // namespace

bool is_direct(const KnowledgeGraph &graph, const Citation &citation) {
    if (citation.cited == citation.citing || citation.voice != Voice::own || citation.polarity != Polarity::positive)
        return false;
    return citation.status == Resolution::resolved ||
           (citation.status == Resolution::partial && graph.documents()[citation.cited].type != DocumentType::named);
}

bool map_to_rdf(const KnowledgeGraph &graph, const std::string &base, RdfSerializer &serializer,
                std::vector<Problem> &problems) {
    return Mapper(graph, base, serializer, problems).run() && serializer.finish();
}

} // namespace recital
