// large_store DOCUMENTS CITATIONS STORE [TRIPLES]: a store of documents that nobody wrote, for measuring what depends on size, and the
// same graph as direct triples (N-Triples, cito:cites) for others to be measured with.
//
// It has the shape of the graph of real resolutions: three eighths of the documents are read and cite, 27 times each on average,
// few of them very often; half of what they cite is of the years before, half is what others cite already, so that
// some documents are cited by one in twenty; nearly all citations stand in a paragraph, one in seven names one; acts are as frequent as
// real ones. The same numbers give the same bytes.

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "export/iri_names.hpp"
#include "graph/store.hpp"

namespace recital {
namespace {

/// splitmix64: the same everywhere.
class Numbers {
  public:
    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31U);
    }
    std::uint64_t below(std::uint64_t end) { return next() % end; }
    /// Whole, at least 1, `mean` on average; the larger the rarer.
    std::uint64_t geometric(std::uint64_t mean) {
        std::uint64_t value = 1;
        while (value < 40 * mean && below(mean) != 0)
            ++value;
        return value;
    }

  private:
    std::uint64_t state_ = 20'051'609;
};

constexpr int first_year = 1946;
constexpr std::uint64_t years = 80;
constexpr std::uint64_t citations_of_one = 27;

struct Act {
    const char *lemma;
    const char *group;
    unsigned share; // of a thousand
};
constexpr auto acts = std::to_array<Act>({{"none", "none", 50},
                                          {"recall", "neutral", 450},
                                          {"reaffirm", "affirming", 170},
                                          {"take_note", "neutral", 80},
                                          {"welcome", "welcoming", 80},
                                          {"request", "operative", 80},
                                          {"call_upon", "operative", 90}});

TermId any_act(Numbers &numbers) {
    std::uint64_t drawn = numbers.below(1000);
    for (TermId act = 0; act < acts.size(); ++act) {
        if (drawn < acts[act].share)
            return act;
        drawn -= acts[act].share;
    }
    return 0;
}

/// In the order of time: the year of document `i`, and its number in that year.
Document document_at(std::uint64_t i, std::uint64_t count) {
    const std::uint64_t year = i * years / count;
    Document document;
    document.year = first_year + static_cast<int>(year);
    document.key =
        "A/RES/" + std::to_string(year + 1) + '/' + std::to_string(i - (year * count + years - 1) / years + 1);
    document.label = document.key;
    document.type = DocumentType::resolution;
    document.organ = Organ::general_assembly;
    document.adopted = {static_cast<std::int16_t>(document.year), static_cast<std::uint8_t>(1 + i % 12),
                        static_cast<std::uint8_t>(1 + i % 28)};
    return document;
}

std::string citing_place(Numbers &numbers) {
    return (numbers.below(2) == 0 ? "pp_" : "op_") + std::to_string(1 + numbers.below(20));
}

GraphParts made(std::uint64_t documents, std::uint64_t citations) {
    GraphParts parts;
    parts.info = {"0", std::string(64, '0'), std::string(64, '0'), 0};
    for (const Act &act : acts)
        parts.terms.acts.push_back({act.lemma, act.group, "", "", act.lemma, 0, 0});
    parts.terms.relations = {{"none", "", ""}};
    parts.terms.rules = {""};

    std::vector<std::uint32_t> by_key(documents);
    for (std::uint64_t i = 0; i < documents; ++i) {
        parts.documents.push_back(document_at(i, documents));
        by_key[i] = static_cast<std::uint32_t>(i);
    }
    std::sort(by_key.begin(), by_key.end(),
              [&](std::uint32_t l, std::uint32_t r) { return parts.documents[l].key < parts.documents[r].key; });
    std::vector<DocumentId> id_of(documents);
    for (std::uint32_t id = 0; id < documents; ++id)
        id_of[by_key[id]] = id;

    Numbers numbers;
    std::vector<std::uint32_t> cited; // in the order of citing, for choosing what is cited already
    cited.reserve(citations);
    parts.citations.reserve(citations);
    const std::uint64_t share = citations / citations_of_one * 1000 / documents; // that are read, of a thousand
    for (std::uint64_t i = 1; i < documents && cited.size() < citations; ++i) {
        const std::uint64_t left = documents - i;
        const bool must = (citations - cited.size()) / citations_of_one >= left * 9 / 10;
        if (!must && numbers.below(1000) >= share)
            continue;
        for (std::uint64_t n = numbers.geometric(citations_of_one); n > 0 && cited.size() < citations; --n) {
            const std::uint64_t back = 1 + numbers.below(1 + numbers.below(documents / 10 + 1)); // mostly little
            const std::uint64_t target = numbers.below(2) == 0 && !cited.empty() ? cited[numbers.below(cited.size())]
                                         : back <= i                             ? i - back
                                                                                 : numbers.below(i);
            if (target == i)
                continue;
            cited.push_back(static_cast<std::uint32_t>(target));
            Citation citation;
            citation.citing = id_of[i];
            citation.cited = id_of[target];
            citation.citing_provision = citing_place(numbers);
            if (numbers.below(7) == 0)
                citation.cited_provisions = "op_" + std::to_string(1 + numbers.below(20));
            citation.act = any_act(numbers);
            parts.citations.push_back(std::move(citation));
        }
    }
    std::stable_sort(parts.citations.begin(), parts.citations.end(), [](const Citation &l, const Citation &r) {
        return std::pair(l.citing, std::string_view(l.citing_provision)) <
               std::pair(r.citing, std::string_view(r.citing_provision));
    });
    std::vector<Document> sorted;
    sorted.reserve(documents);
    for (const std::uint32_t i : by_key)
        sorted.push_back(std::move(parts.documents[i]));
    parts.documents = std::move(sorted);
    return parts;
}

bool write_triples(const GraphParts &parts, const std::string &path) {
    std::ofstream out(path, std::ios::binary);
    std::vector<std::string> iris;
    iris.reserve(parts.documents.size());
    for (const Document &document : parts.documents)
        iris.push_back("<https://w3id.org/recital/id/doc/" + iri_local_name(document.key) + '>');
    std::vector<std::pair<DocumentId, DocumentId>> pairs;
    pairs.reserve(parts.citations.size());
    for (const Citation &citation : parts.citations)
        pairs.emplace_back(citation.citing, citation.cited);
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto &[citing, cited] : pairs)
        out << iris[citing] << " <http://purl.org/spar/cito/cites> " << iris[cited] << " .\n";
    return static_cast<bool>(out.flush());
}

int run(std::uint64_t documents, std::uint64_t citations, const std::string &store, const char *triples) {
    const GraphParts parts = made(documents, citations);
    auto writer = StoreWriter::create(store);
    if (!writer)
        return std::fprintf(stderr, "%s\n", writer.problem().message.c_str()), 3;
    writer->settle_texts();
    Status written = writer->add_graph(parts, {}, {});
    if (written)
        written = writer->commit();
    if (!written)
        return std::fprintf(stderr, "%s\n", written.problem().message.c_str()), 3;
    if (triples != nullptr && !write_triples(parts, triples))
        return std::fprintf(stderr, "%s cannot be written\n", triples), 3;
    std::printf("%zu documents, %zu citations\n", parts.documents.size(), parts.citations.size());
    return 0;
}

bool number(std::string_view text, std::uint64_t &value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > 0 && value <= 100'000'000;
}

} // namespace
} // namespace recital

int main(int count, char **values) {
    std::uint64_t documents = 0;
    std::uint64_t citations = 0;
    if (count < 4 || count > 5 || !recital::number(values[1], documents) || !recital::number(values[2], citations)) {
        std::fprintf(stderr, "large_store DOCUMENTS CITATIONS STORE [TRIPLES]\n");
        return 2;
    }
    return recital::run(documents, citations, values[3], count == 5 ? values[4] : nullptr);
}
