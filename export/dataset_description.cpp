#include "export/dataset_description.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "export/iri_names.hpp"
#include "export/labels.hpp"
#include "export/rdf_term.hpp"
#include "export/vocabulary.hpp"
#include "graph/sha256.hpp"

// NOLINTBEGIN(cppcoreguidelines-macro-usage): only literals of the preprocessor join with the names after them
#define RECITAL_VOID "http://rdfs.org/ns/void#"
#define RECITAL_DCAT "http://www.w3.org/ns/dcat#"
#define RECITAL_FORMATS "http://www.w3.org/ns/formats/"
// NOLINTEND(cppcoreguidelines-macro-usage)

namespace recital {
namespace {

constexpr std::string_view media_types = "https://www.iana.org/assignments/media-types/";

/// W3C's IRIs of the formats, by media type.
constexpr auto features = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"text/turtle", RECITAL_FORMATS "Turtle"},
    {"application/n-triples", RECITAL_FORMATS "N-Triples"},
    {"application/n-quads", RECITAL_FORMATS "N-Quads"},
    {"application/trig", RECITAL_FORMATS "TriG"},
    {"application/rdf+xml", RECITAL_FORMATS "RDF_XML"},
    {"application/ld+json", RECITAL_FORMATS "JSON-LD"},
});

/// A term as people say it, with its vocabulary: "cito:hasCitedEntity"; its IRI where it is of none that we know.
std::string term_name(const std::string &iri) {
    std::string name = hyphenated(iri);
    if (name.empty())
        return iri;
    name[name.find('-')] = ':';
    return name;
}

/// For the end of an IRI, the same for the same term and for no other.
std::string term_key(const std::string &iri) {
    constexpr std::size_t digits = 32;
    const std::string name = hyphenated(iri);
    return name.empty() ? hex(sha256(iri)).substr(0, digits) : name;
}

class Describer {
  public:
    explicit Describer(const DatasetParts &parts)
        : parts_(parts), names_(parts.base), dataset_(dataset_iri(parts)), info_(parts.graph.info()) {}

    std::vector<DescribedStatement> describe() {
        head();
        numbers();
        examples();
        years();
        files();
        partitions(parts_.counts.classes, "class", RECITAL_VOID "classPartition", RECITAL_VOID "class",
                   RECITAL_VOID "entities");
        partitions(parts_.counts.properties, "property", RECITAL_VOID "propertyPartition", RECITAL_VOID "property",
                   RECITAL_VOID "triples");
        linksets();
        others();
        return std::move(out_);
    }

  private:
    static std::string dataset_iri(const DatasetParts &parts) {
        if (parts.meta != nullptr && !parts.meta->iri.empty())
            return parts.meta->iri;
        constexpr std::size_t digits = 32;
        const std::string key = parts.graph.info().fingerprint + '\n' + parts.part;
        return parts.base + "dataset/" + hex(sha256(key)).substr(0, digits);
    }

    void put(std::string_view predicate, DescribedTerm object) {
        out_.push_back({subject_, std::string(predicate), std::move(object)});
    }
    void iri(std::string_view predicate, std::string_view value) {
        put(predicate, DescribedTerm::iri(std::string(value)));
    }
    void text(std::string_view predicate, std::string value, std::string language = {}) {
        put(predicate, DescribedTerm::text(clean_text(value), std::move(language)));
    }
    void number(std::string_view predicate, std::uint64_t value) {
        put(predicate, DescribedTerm::typed(std::to_string(value), std::string(xsd::integer)));
    }
    /// A thing of its own within the data set.
    std::string part(const std::string &name) const {
        return dataset_ + (dataset_.find('#') == std::string::npos ? '#' : '-') + name;
    }
    void begin(std::string subject, std::string_view type, const std::string &label) {
        subject_ = std::move(subject);
        iri(rdf::type, type);
        text(rdfs::label, label, "en");
    }

    void head() {
        subject_ = dataset_;
        iri(rdf::type, RECITAL_VOID "Dataset");
        iri(rdf::type, RECITAL_DCAT "Dataset");
        static const std::vector<DescribedStatement> nothing;
        const std::vector<DescribedStatement> &told = parts_.meta == nullptr ? nothing : parts_.meta->own;
        std::set<std::string> told_properties;
        for (const DescribedStatement &one : told)
            told_properties.insert(one.predicate);
        // The label: the title in English, else in the language that comes first.
        const std::vector<DescribedStatement> &named =
            told_properties.contains(std::string(dcterms::title)) ? told : parts_.defaults.own;
        const DescribedTerm *label = nullptr;
        for (const DescribedStatement &one : named)
            if (one.predicate == dcterms::title && (label == nullptr || one.object.language == "en"))
                label = &one.object;
        if (label != nullptr)
            put(rdfs::label, *label);
        for (const DescribedStatement &one : told)
            if (one.predicate != RECITAL_VOID "dataDump")
                put(one.predicate, one.object);
        for (const DescribedStatement &one : parts_.defaults.own)
            if (one.predicate != rdfs::label && !told_properties.contains(one.predicate))
                put(one.predicate, one.object);
        if (!parts_.part.empty())
            text(RECITAL_RDFS "comment", parts_.part, "en");
        text(RECITAL_DCAT "version", info_.fingerprint);
        if (parts_.counts.classes.contains(std::string(prov::activity)))
            iri(prov::was_generated_by, names_.run(info_.program_version, info_.authority_fingerprint));
        std::set<std::string> languages;
        for (const TextRecord &read : parts_.graph.texts())
            if (std::string code = language_iri(read.language); !code.empty())
                languages.insert(std::move(code));
        for (const std::string &language : languages)
            iri(dcterms::language, language);
    }

    void numbers() {
        text(RECITAL_VOID "uriSpace", parts_.base);
        number(RECITAL_VOID "triples", parts_.counts.triples);
        number(RECITAL_VOID "entities", parts_.counts.entities);
        number(RECITAL_VOID "distinctSubjects", parts_.counts.distinct_subjects);
        number(RECITAL_VOID "distinctObjects", parts_.counts.distinct_objects);
        number(RECITAL_VOID "properties", parts_.counts.properties.size());
        number(RECITAL_VOID "classes", parts_.counts.classes.size());
        std::set<std::string> vocabularies;
        for (const auto *terms : {&parts_.counts.properties, &parts_.counts.classes})
            for (const auto &[term, count] : *terms)
                if (const std::size_t end = term.find_last_of("#/"); end != std::string::npos)
                    vocabularies.insert(term.substr(0, end + 1));
        for (const std::string &vocabulary : vocabularies)
            iri(RECITAL_VOID "vocabulary", vocabulary);
    }

    /// The document that is cited most by others, and the first of other kinds.
    void examples() {
        const KnowledgeGraph &graph = parts_.graph;
        std::optional<DocumentId> found;
        for (DocumentId id = 0; id < graph.documents().size(); ++id)
            if (!found || graph.citations_to(id).size() > graph.citations_to(*found).size())
                found = id;
        if (found)
            iri(RECITAL_VOID "exampleResource", names_.document(graph.documents()[*found].key));
        for (const std::string_view of_class : {cito::citation, schema::event, std::string_view(RECITAL_FOAF "Person")})
            if (const auto example = parts_.counts.examples.find(std::string(of_class));
                example != parts_.counts.examples.end())
                iri(RECITAL_VOID "exampleResource", example->second);
    }

    void years() {
        int first = 0;
        int last = 0;
        for (const Document &document : parts_.graph.documents())
            if (document.read() && document.year != 0) {
                first = first == 0 ? document.year : std::min(first, document.year);
                last = std::max(last, document.year);
            }
        if (first == 0)
            return;
        iri(RECITAL_DCTERMS "temporal", part("years"));
        begin(part("years"), RECITAL_DCTERMS "PeriodOfTime", "years of the documents that were read");
        put(RECITAL_DCAT "startDate", DescribedTerm::typed(std::to_string(first), std::string(xsd::g_year)));
        put(RECITAL_DCAT "endDate", DescribedTerm::typed(std::to_string(last), std::string(xsd::g_year)));
    }

    /// Where the publisher says that the file will be found.
    std::string address_of(const DatasetFile &file) const {
        if (parts_.meta != nullptr)
            for (const DescribedStatement &one : parts_.meta->own)
                if (one.predicate == RECITAL_VOID "dataDump" &&
                    one.object.value.ends_with('/' + percent_encode(file.name)))
                    return one.object.value;
        return {};
    }

    void files() {
        if (!parts_.files.empty()) {
            subject_ = dataset_;
            number(RECITAL_VOID "documents", parts_.files.size());
        }
        for (const DatasetFile &file : parts_.files) {
            const std::string iri_of_file = part("file-" + percent_encode(file.name));
            const std::string address = address_of(file);
            subject_ = dataset_;
            iri(RECITAL_DCAT "distribution", iri_of_file);
            for (const auto &[media_type, feature] : features)
                if (media_type == file.format->media_type)
                    iri(RECITAL_VOID "feature", feature);
            if (!address.empty())
                iri(RECITAL_VOID "dataDump", address);
            begin(iri_of_file, RECITAL_DCAT "Distribution", file.name);
            text(dcterms::title, file.name);
            iri(RECITAL_DCAT "mediaType", std::string(media_types) + std::string(file.format->media_type));
            if (file.compressed)
                iri(RECITAL_DCAT "compressFormat", std::string(media_types) + "application/gzip");
            put(RECITAL_DCAT "byteSize",
                DescribedTerm::typed(std::to_string(file.bytes), std::string(xsd::non_negative_integer)));
            if (!address.empty())
                iri(RECITAL_DCAT "downloadURL", address);
            if (parts_.meta != nullptr)
                for (const DescribedStatement &one : parts_.meta->own)
                    if (one.predicate == RECITAL_DCTERMS "license")
                        put(one.predicate, one.object);
        }
    }

    void partitions(const std::map<std::string, std::uint64_t> &counts, const std::string &kind,
                    std::string_view partition, std::string_view term, std::string_view counted) {
        for (const auto &[iri_of_term, count] : counts) {
            const std::string iri_of_part = part(kind + '-' + term_key(iri_of_term));
            subject_ = dataset_;
            iri(partition, iri_of_part);
            begin(iri_of_part, RECITAL_VOID "Dataset", kind + ' ' + term_name(iri_of_term));
            iri(term, iri_of_term);
            number(counted, count);
        }
    }

    void linksets() {
        for (const OutsideDataset &outside : parts_.defaults.outside) {
            std::map<std::string, std::uint64_t> links;
            for (const auto &[link, count] : parts_.counts.links)
                if (std::find(outside.spaces.begin(), outside.spaces.end(), link.first) != outside.spaces.end())
                    links[link.second] += count;
            for (const auto &[property, count] : links) {
                const std::string linkset = part("links-" + term_key(property) + '-' + percent_encode(outside.iri));
                subject_ = dataset_;
                iri(RECITAL_VOID "subset", linkset);
                begin(linkset, RECITAL_VOID "Linkset", "links by " + term_name(property) + " to " + outside.label);
                iri(RECITAL_VOID "subjectsTarget", dataset_);
                iri(RECITAL_VOID "objectsTarget", outside.iri);
                iri(RECITAL_VOID "linkPredicate", property);
                number(RECITAL_VOID "triples", count);
            }
            if (links.empty())
                continue;
            begin(outside.iri, RECITAL_VOID "Dataset", outside.label);
            if (!outside.homepage.empty())
                iri(RECITAL_FOAF "homepage", outside.homepage);
            for (const std::string &space : outside.spaces)
                text(RECITAL_VOID "uriSpace", space);
        }
    }

    void others() {
        out_.insert(out_.end(), parts_.defaults.others.begin(), parts_.defaults.others.end());
        if (parts_.meta != nullptr)
            out_.insert(out_.end(), parts_.meta->others.begin(), parts_.meta->others.end());
    }

    const DatasetParts &parts_;
    IriNames names_;
    std::string dataset_;
    const GraphInfo &info_;
    std::string subject_;
    std::vector<DescribedStatement> out_;
};

} // namespace

std::vector<std::string> outside_spaces(const DatasetDefaults &defaults) {
    std::vector<std::string> spaces;
    for (const OutsideDataset &outside : defaults.outside)
        spaces.insert(spaces.end(), outside.spaces.begin(), outside.spaces.end());
    std::sort(spaces.begin(), spaces.end(), std::greater<>()); // a longer one comes before its own beginning
    return spaces;
}

std::vector<DescribedStatement> describe_dataset(const DatasetParts &parts) { return Describer(parts).describe(); }

} // namespace recital
