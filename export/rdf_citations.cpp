#include "export/rdf_citations.hpp"

#include <vector>

#include "export/citation_names.hpp"
#include "export/labels.hpp"
#include "export/vocabulary.hpp"

namespace recital {
namespace {

std::set<std::string> unique_places(const Citation &citation) {
    const std::vector<std::string> places = split_places(citation.cited_provisions);
    return {places.begin(), places.end()};
}

} // namespace

void CitationMapper::own(std::string_view predicate, std::string_view object) {
    out_.iri(predicate, object);
    terms_.use(object);
}

void CitationMapper::term(std::string_view predicate, const std::string &iri) {
    if (!iri.empty())
        out_.iri(predicate, iri);
}

void CitationMapper::describe(DocumentId citing, const std::multimap<CitationId, std::string_view> &made) {
    std::vector<CitationId> ids;
    for (const auto some : {graph_.citations_from(citing), graph_.rejected_from(citing)})
        ids.insert(ids.end(), some.begin(), some.end());
    // names first: none of them may be given away as another name of a citation before it
    std::vector<std::vector<std::string>> places(ids.size());
    std::vector<std::string> names(ids.size());
    taken_.clear();
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const Citation &citation = graph_.citations()[ids[i]];
        for (const Evidence &evidence : graph_.evidence(citation))
            places[i].push_back(place_name(graph_, citation, evidence));
        names[i] = citation_name(graph_, citation, places[i].empty() ? std::string() : places[i].front(), taken_);
    }
    evidence_.clear();
    const std::string iri = names_.document(graph_.documents()[citing].key);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const Citation &citation = graph_.citations()[ids[i]];
        const std::string label = citation_label(graph_, citation);
        const std::string name = names_.citation(names[i]);
        out_.subject(name);
        out_.type(cito::citation);
        out_.label(label);
        describe(citation, iri);
        if (citation.judged != Judged::none)
            judgements(ids[i]);
        for (auto [link, last] = made.equal_range(ids[i]); link != last; ++link)
            own(rec::makes, link->second);
        for (const std::string &hash : std::set<std::string>(places[i].begin(), places[i].end()))
            out_.iri(rec::evidence, names_.evidence(hash));
        out_.iri(prov::was_generated_by, run_);
        const auto evidence = graph_.evidence(citation);
        for (std::size_t k = 0; k < evidence.size(); ++k)
            if (evidence_.insert(places[i][k]).second)
                describe(citation, evidence[k], names_.evidence(places[i][k]));
        for (const std::string &hash : places[i])
            if (taken_.insert(hash).second)
                same(names_.citation(hash), name, label);
        other_names(citation, places[i], name, label);
    }
}

/// What persons said of it, and who they are.
void CitationMapper::judgements(CitationId id) {
    const std::string citation = out_.subject();
    own(rec::judged, individual_of(graph_.citations()[id].judged));
    std::vector<std::string> fresh;
    for (const Judgement &one : graph_.judgements_of(id)) {
        out_.date(rec::judged_on, DateYear::judged, one.on);
        if (!one.note.empty())
            out_.text(rec::judged_note, one.note);
        if (one.by.empty())
            continue;
        out_.iri(prov::was_attributed_to, names_.curator(one.by));
        if (curators_.insert(one.by).second)
            fresh.push_back(one.by);
    }
    for (const std::string &by : fresh) {
        out_.subject(names_.curator(by));
        out_.type(prov::person);
        out_.label(by);
    }
    out_.subject(citation);
}

void CitationMapper::describe(const Citation &citation, const std::string &citing) {
    out_.iri(cito::has_citing_entity, citing);
    if (!citation.citing_provision.empty())
        out_.iri(rec::citing_provision, IriNames::provision(citing, citation.citing_provision));
    const std::string cited = names_.document(graph_.documents()[citation.cited].key);
    out_.iri(cito::has_cited_entity, cited);
    for (const std::string &key : unique_places(citation))
        out_.iri(rec::cited_provision, IriNames::provision(cited, key));
    const std::string &property = terms_.property(citation);
    own(cito::has_characterization, property.empty() ? cito::cites : std::string_view(property));
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
}

/// What a target that is no document is called where it is cited, each once.
std::set<std::string> CitationMapper::printed_names(const Citation &citation) const {
    std::set<std::string> names;
    for (const Evidence &evidence : graph_.evidence(citation))
        if (!evidence.name.empty())
            names.insert(clean_text(evidence.name));
    return names;
}

void CitationMapper::describe(const Citation &citation, const Evidence &evidence, const std::string &iri) {
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

/// Names that the citation and its evidence have where a document is known by a former key.
void CitationMapper::other_names(const Citation &citation, const std::vector<std::string> &places,
                                 const std::string &main, const std::string &label) {
    const auto documents = graph_.documents();
    const std::string &citing = documents[citation.citing].key;
    const std::string &cited = documents[citation.cited].key;
    const auto with = [](std::string_view key, const auto &others) {
        std::vector<std::string_view> keys{key};
        keys.insert(keys.end(), others.begin(), others.end());
        return keys;
    };
    const auto of_citing = former_.of(document_node(citation.citing));
    const auto of_cited = former_.of_cited(citation.cited, citation.citing);
    const auto evidence = graph_.evidence(citation);
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const TextRecord &text = graph_.texts()[evidence[i].text];
        const std::string &teller = documents[text.document].key;
        const auto of_teller = former_.of(document_node(text.document));
        // what a page tells of a document that is not known is the page's own
        const bool reported = text.document != citation.citing;
        if (of_citing.empty() && of_cited.empty() && of_teller.empty() && !reported)
            continue;
        for (const std::string_view teller_key : with(teller, of_teller)) {
            std::vector<std::string_view> citing_keys;
            if (reported) {
                citing_keys = with(citing, of_citing);
                citing_keys.push_back(teller_key);
            } else {
                citing_keys.push_back(teller_key);
            }
            for (const std::string_view citing_key : citing_keys)
                for (const std::string_view cited_key : with(cited, of_cited)) {
                    const std::string hash = IriNames::place(
                        {citing_key, teller_key, text.text_sha256, evidence[i].begin, evidence[i].end, cited_key});
                    if (taken_.insert(hash).second)
                        same(names_.citation(hash), main, label);
                    if (evidence_.insert(hash).second)
                        same(names_.evidence(hash), names_.evidence(places[i]), label);
                }
        }
    }
}

void CitationMapper::same(const std::string &other, const std::string &main, const std::string &label) {
    out_.subject(other);
    out_.iri(owl::same_as, main);
    out_.label(label);
}

} // namespace recital
