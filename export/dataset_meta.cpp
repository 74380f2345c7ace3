#include "export/dataset_meta.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "export/rdf_term.hpp"
#include "export/turtle_lines.hpp"
#include "export/vocabulary.hpp"
#include "graph/embedded.hpp"
#include "graph/turtle.hpp"

namespace recital {
namespace {

constexpr std::string_view void_space = "http://rdfs.org/ns/void#";
constexpr std::string_view void_dataset = "http://rdfs.org/ns/void#Dataset";
constexpr std::string_view dcat_dataset = "http://www.w3.org/ns/dcat#Dataset";
constexpr std::string_view own_iri = "https://w3id.org/recital/dataset";
/// What `<>` is read as, and what relative IRIs are read below; no address of anything (RFC 2606).
constexpr std::string_view unnamed = "http://unnamed.invalid/";

enum class Taken : std::uint8_t { iri, text, either, date };

struct Property {
    std::string_view iri;
    std::string_view name;
    Taken taken;
    bool once; // one value; of texts, one a language
};

constexpr auto dataset_properties = std::to_array<Property>({
    {"http://purl.org/dc/terms/title", "dcterms:title", Taken::text, true},
    {"http://purl.org/dc/terms/description", "dcterms:description", Taken::text, true},
    {"http://purl.org/dc/terms/license", "dcterms:license", Taken::iri, true},
    {"http://purl.org/dc/terms/rights", "dcterms:rights", Taken::either, false},
    {"http://purl.org/dc/terms/publisher", "dcterms:publisher", Taken::iri, true},
    {"http://purl.org/dc/terms/creator", "dcterms:creator", Taken::iri, false},
    {"http://www.w3.org/ns/dcat#contactPoint", "dcat:contactPoint", Taken::iri, false},
    {"http://xmlns.com/foaf/0.1/homepage", "foaf:homepage", Taken::iri, true},
    {"http://www.w3.org/ns/dcat#landingPage", "dcat:landingPage", Taken::iri, false},
    {"http://purl.org/dc/terms/issued", "dcterms:issued", Taken::date, true},
    {"http://purl.org/dc/terms/modified", "dcterms:modified", Taken::date, true},
    {"http://purl.org/dc/terms/identifier", "dcterms:identifier", Taken::text, false},
    {"http://purl.org/dc/terms/bibliographicCitation", "dcterms:bibliographicCitation", Taken::text, true},
    {"http://www.w3.org/ns/dcat#keyword", "dcat:keyword", Taken::text, false},
    {"http://www.w3.org/ns/dcat#theme", "dcat:theme", Taken::iri, false},
    {"http://purl.org/dc/terms/subject", "dcterms:subject", Taken::iri, false},
    {"http://rdfs.org/ns/void#dataDump", "void:dataDump", Taken::iri, false},
    {"http://rdfs.org/ns/void#sparqlEndpoint", "void:sparqlEndpoint", Taken::iri, true},
});

/// Of publisher, creators and contacts.
constexpr auto party_properties = std::to_array<Property>({
    {RECITAL_RDF "type", "rdf:type", Taken::iri, false},
    {RECITAL_RDFS "label", "rdfs:label", Taken::text, true},
    {RECITAL_FOAF "name", "foaf:name", Taken::text, true},
    {RECITAL_FOAF "homepage", "foaf:homepage", Taken::iri, false},
    {RECITAL_FOAF "mbox", "foaf:mbox", Taken::iri, false},
    {"http://www.w3.org/2006/vcard/ns#fn", "vcard:fn", Taken::text, true},
    {"http://www.w3.org/2006/vcard/ns#hasEmail", "vcard:hasEmail", Taken::iri, false},
    {"http://www.w3.org/2006/vcard/ns#hasURL", "vcard:hasURL", Taken::iri, false},
});

template <std::size_t n> const Property *find(const std::array<Property, n> &table, std::string_view iri) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Property &property) { return property.iri == iri; });
    return found == table.end() ? nullptr : &*found;
}

struct ReadStatement {
    DescribedStatement statement;
    std::uint32_t line = 0;
};

Result<std::vector<ReadStatement>> statements_of(const std::string &name, std::string_view content) {
    std::vector<ReadStatement> statements;
    const std::string head = "@base <" + std::string(unnamed) + "> . "; // on the first line, so that lines stay
    const Status status =
        read_turtle(name, head + std::string(content),
                    [&](std::string_view subject, std::string_view predicate, const TurtleObject &object) {
                        statements.push_back({{std::string(subject),
                                               std::string(predicate),
                                               {std::string(object.value), std::string(object.language),
                                                std::string(object.datatype), object.is_iri}},
                                              0});
                    });
    if (!status) {
        Problem problem = status.problem();
        if (problem.line == 1)
            problem.column -= std::min(problem.column, static_cast<std::uint32_t>(head.size()));
        if (problem.rule == ProblemRule::authority_syntax)
            problem.rule = ProblemRule::dataset_syntax;
        return problem;
    }
    const std::vector<std::uint32_t> lines = statement_lines(content);
    for (std::size_t i = 0; i < statements.size() && lines.size() == statements.size(); ++i)
        statements[i].line = lines[i];
    return statements;
}

bool is_dataset_type(const DescribedStatement &one) {
    return one.predicate == rdf::type && one.object.is_iri &&
           (one.object.value == void_dataset || one.object.value == dcat_dataset);
}

class MetaReader {
  public:
    MetaReader(const std::string &name, std::vector<Problem> &problems) : name_(name), problems_(problems) {}

    Result<DatasetMeta> read(std::string_view content) {
        Result<std::vector<ReadStatement>> read = statements_of(name_, content);
        if (!read)
            return read.problem();
        const Result<std::string> dataset = subject_of(*read);
        if (!dataset)
            return dataset.problem();
        DatasetMeta meta;
        meta.iri = *dataset == unnamed ? std::string() : *dataset;
        std::set<std::string> parties;
        for (ReadStatement &one : *read) {
            if (one.statement.subject != *dataset || is_dataset_type(one.statement))
                continue;
            const Property *property = find(dataset_properties, one.statement.predicate);
            if (property == nullptr) {
                passed_over(one, "is not taken from a description");
                continue;
            }
            if (Status status = take(*property, one); !status)
                return status.problem();
            if (one.statement.object.is_iri)
                parties.insert(one.statement.object.value);
            meta.own.push_back({"", one.statement.predicate, one.statement.object});
        }
        for (ReadStatement &one : *read) {
            if (one.statement.subject == *dataset)
                continue;
            const Property *property = find(party_properties, one.statement.predicate);
            if (property == nullptr || !parties.contains(one.statement.subject)) {
                passed_over(one, property == nullptr ? "is not taken from a description"
                                                     : "is said of something that the data set does not name");
                continue;
            }
            if (Status status = take(*property, one); !status)
                return status.problem();
            meta.others.push_back(one.statement);
        }
        return meta;
    }

  private:
    Problem broken(std::uint32_t line, std::string message) const {
        return {ProblemRule::dataset_rule, Severity::error, name_, line, 0, std::move(message)};
    }

    void passed_over(const ReadStatement &one, const std::string &why) {
        problems_.push_back({ProblemRule::dataset_rule, Severity::warning, name_, one.line, 0,
                             clean_text(one.statement.predicate) + ' ' + why});
    }

    Result<std::string> subject_of(const std::vector<ReadStatement> &statements) const {
        std::set<std::string> typed;
        std::set<std::string> all;
        for (const ReadStatement &one : statements) {
            all.insert(one.statement.subject);
            if (is_dataset_type(one.statement))
                typed.insert(one.statement.subject);
        }
        const std::set<std::string> &candidates = typed.empty() ? all : typed;
        if (candidates.size() != 1)
            return broken(0, candidates.empty() ? "it says nothing"
                             : typed.empty()    ? "it describes several things, of which none is a dcat:Dataset"
                                                : "it describes several data sets");
        const std::string &iri = *candidates.begin();
        if (iri != unnamed && (!valid_iri(iri) || iri.starts_with(unnamed)))
            return broken(0, "the data set needs an absolute IRI, or <>");
        return iri;
    }

    /// Checks the value, and makes it what every reader takes.
    Status take(const Property &property, ReadStatement &one) {
        DescribedTerm &value = one.statement.object;
        const std::string what = std::string(property.name);
        if (value.is_iri) {
            if (property.taken == Taken::text || property.taken == Taken::date)
                return broken(one.line, what + " is a text, not an address");
            const bool relative = value.value.starts_with(unnamed);
            if (relative || !valid_iri(value.value))
                return broken(one.line, what + " must be an absolute IRI, not <" +
                                            clean_text(value.value.substr(relative ? unnamed.size() : 0)) + '>');
        } else {
            if (property.taken == Taken::iri)
                return broken(one.line, what + " must be an IRI, not the text \"" + clean_text(value.value) + '"');
            value.value = clean_text(value.value);
            if (value.value.find_first_not_of(" \t\n") == std::string::npos)
                return broken(one.line, what + " is empty");
            if (property.taken == Taken::date && !take_date(value))
                return broken(one.line, what + " must be a date as in 2026-11-22, not \"" + value.value + '"');
            if (property.taken != Taken::date)
                value.datatype.clear();
        }
        if (property.once &&
            !seen_.emplace(one.statement.subject + ' ' + std::string(property.iri), value.language).second)
            return broken(one.line,
                          what + " is given twice" +
                              (value.language.empty() ? std::string() : " in one language: " + value.language));
        return {};
    }

    static bool take_date(DescribedTerm &value) {
        const std::optional<Date> date = parse_iso_date(value.value);
        if (!date)
            return false;
        value = DescribedTerm::typed(iso_date(*date), std::string(date_datatype(*date)));
        return true;
    }

    const std::string &name_;
    std::vector<Problem> &problems_;
    std::set<std::pair<std::string, std::string>> seen_;
};

} // namespace

Result<DatasetMeta> read_dataset_meta(const std::string &name, std::string_view content,
                                      std::vector<Problem> &problems) {
    return MetaReader(name, problems).read(content);
}

Result<DatasetDefaults> dataset_defaults() {
    DatasetDefaults defaults;
    std::map<std::string, OutsideDataset> outside;
    for (const EmbeddedFile &file : embedded_ontologies()) {
        if (file.name != "dataset.ttl")
            continue;
        const Result<std::vector<ReadStatement>> read = statements_of(std::string(file.name), file.content);
        if (!read)
            return read.problem();
        for (const ReadStatement &each : *read) {
            const DescribedStatement &one = each.statement;
            if (one.subject == own_iri) {
                if (!is_dataset_type(one))
                    defaults.own.push_back({"", one.predicate, one.object});
            } else if (one.subject.starts_with(own_iri)) {
                defaults.others.push_back(one);
            } else {
                OutsideDataset &described = outside[one.subject];
                if (one.predicate == rdfs::label)
                    described.label = one.object.value;
                else if (one.predicate == RECITAL_FOAF "homepage")
                    described.homepage = one.object.value;
                else if (one.predicate == std::string(void_space) + "uriSpace")
                    described.spaces.push_back(one.object.value);
            }
        }
    }
    for (auto &[iri, described] : outside) {
        described.iri = iri;
        defaults.outside.push_back(std::move(described));
    }
    return defaults;
}

} // namespace recital
