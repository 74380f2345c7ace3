#include "graph/shared_wording.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace recital {
namespace {

constexpr std::size_t most_grams = 1000; // runs that are looked for
constexpr std::size_t grams_at_once = 50;

/// How far from a long run short ones are looked for that fit so many words asked about: some were put in between.
std::size_t reach(std::size_t words) { return 2 * words + 20; }

bool inside(const std::vector<Provision> &provisions, std::string_view place) {
    return !place.empty() && std::any_of(provisions.begin(), provisions.end(), [&](const Provision &provision) {
        return provision_contains(provision.key(), place);
    });
}

bool contain_each_other(std::string_view left, std::string_view right) {
    return provision_contains(left, right) || provision_contains(right, left);
}

/// True when one of the cited places, joined by ';', is a wanted one, lies in one, or holds one.
bool meets(std::string_view cited, const std::vector<Provision> &wanted) {
    while (!cited.empty()) {
        const std::size_t end = std::min(cited.find(';'), cited.size());
        const std::string_view one = cited.substr(0, end);
        if (!one.empty() && std::any_of(wanted.begin(), wanted.end(), [&](const Provision &provision) {
                return contain_each_other(provision.key(), one);
            }))
            return true;
        cited.remove_prefix(std::min(end + 1, cited.size()));
    }
    return false;
}

WordingCites cites_of(const KnowledgeGraph &graph, const AdoptedTexts &adopted, DocumentId document,
                      std::string_view place, const WordingPlace &target) {
    WordingCites out = WordingCites::nothing;
    for (const CitationId id : graph.citations_from(document)) {
        const Citation &citation = graph.citations()[id];
        if (adopted.text(citation.cited) != adopted.text(target.document))
            continue;
        const bool meant = target.provisions.empty() || meets(citation.cited_provisions, target.provisions);
        const bool here = !place.empty() && !citation.citing_provision.empty() &&
                          contain_each_other(citation.citing_provision, place);
        if (citation.voice != Voice::own)
            out = std::max(out, meant ? WordingCites::reported : WordingCites::nothing);
        else
            out = std::max(out, !meant ? WordingCites::document : here ? WordingCites::here : WordingCites::place);
    }
    return out;
}

/// Everything that holds one of the runs to look for, once, by text and block.
Result<std::vector<FoundText>> candidates(const TextIndex &index, const Words &asked, std::size_t least) {
    const std::size_t grams = asked.size() - least + 1;
    const std::size_t step = (grams + most_grams - 1) / most_grams;
    std::set<std::string> seen; // words that repeat are looked for once
    std::vector<FoundText> all;
    std::vector<SearchTerm> terms;
    for (std::size_t at = 0; at < grams; at += step) {
        SearchTerm term;
        std::string words;
        for (std::size_t i = at; i < at + least; ++i)
            words.append(term.words.emplace_back(asked[i])).append(1, ' ');
        if (seen.insert(std::move(words)).second)
            terms.push_back(std::move(term));
        if (terms.empty() || (terms.size() < grams_at_once && at + step < grams))
            continue;
        const auto found = index.find_any(std::move(terms));
        if (!found)
            return found.problem();
        all.insert(all.end(), found->begin(), found->end());
        terms.clear();
    }
    const auto key = [](const FoundText &one) { return std::pair(one.text, one.block); };
    std::erase_if(all, [](const FoundText &one) { return one.block == FoundText::no_block; });
    std::sort(all.begin(), all.end(), [&](const auto &l, const auto &r) { return key(l) < key(r); });
    all.erase(std::unique(all.begin(), all.end(), [&](const auto &l, const auto &r) { return key(l) == key(r); }),
              all.end());
    return all;
}

class Comparison {
  public:
    Comparison(const Store &store, const KnowledgeGraph &graph, const AdoptedTexts &adopted,
               const WordingRequest &request, const WordingRuns &runs)
        : store_(store), graph_(graph), adopted_(adopted), request_(request), runs_(runs) {}

    /// Those of the candidates that share a run, measured.
    Result<std::vector<SharedWording>> of(const std::vector<FoundText> &found) {
        std::vector<SharedWording> out;
        Text text;
        TextId read = no_id;
        for (const FoundText &one : found) {
            if (!request_.filter.takes(graph_, one))
                continue;
            if (read != one.text) {
                auto next = store_.text(one.text);
                if (!next)
                    return next.problem();
                text = std::move(*next);
                read = one.text;
            }
            if (one.block < text.blocks.size())
                if (const auto shared = compared(one, text, text.blocks[one.block]))
                    out.push_back(*shared);
        }
        return out;
    }

  private:
    std::optional<SharedWording> compared(const FoundText &found, const Text &text, const Block &block) {
        if (request_.from && adopted_.text(found.document) == adopted_.text(request_.from->document) &&
            inside(request_.from->provisions, block.provision))
            return std::nullopt;
        words_.read(std::string_view(text.content).substr(block.begin, block.end - block.begin));
        SharedWording out;
        out.found = found;
        for (const WordRun &run : runs_.in(words_)) {
            out.shared += run.length;
            out.longest = std::max(out.longest, run.length);
        }
        if (out.longest == 0)
            return std::nullopt;
        if (request_.cited)
            out.cites = cites_of(graph_, adopted_, found.document, block.provision, *request_.cited);
        return out;
    }

    const Store &store_;
    const KnowledgeGraph &graph_;
    const AdoptedTexts &adopted_;
    const WordingRequest &request_;
    const WordingRuns &runs_;
    Words words_;
};

/// Documents of which the filter takes a text.
std::size_t documents_read(const KnowledgeGraph &graph, const AdoptedTexts &adopted, const DocumentFilter &filter) {
    std::vector<bool> read(graph.documents().size());
    for (TextId id = 0; id < graph.texts().size(); ++id) {
        const DocumentId document = graph.texts()[id].document;
        FoundText text;
        text.document = document;
        text.text = id;
        if (filter.takes(graph, text))
            read[adopted.text(document)] = true;
    }
    return static_cast<std::size_t>(std::count(read.begin(), read.end(), true));
}

/// Counts documents, each by the best of its paragraphs.
void count(const AdoptedTexts &adopted, std::size_t documents, const std::vector<SharedWording> &found,
           WordingAnswer &answer) {
    std::vector<int> best(documents, -1);
    for (const SharedWording &one : found) {
        int &of_text = best[adopted.text(one.found.document)];
        of_text = std::max(of_text, static_cast<int>(one.cites));
    }
    for (DocumentId id = 0; id < best.size(); ++id) {
        const int cites = best[id];
        if (cites >= 0)
            answer.documents.push_back(id);
        answer.citing_place += cites >= static_cast<int>(WordingCites::place) ? 1U : 0U;
        answer.citing_document += cites == static_cast<int>(WordingCites::document) ? 1U : 0U;
    }
    answer.places = found.size();
}

} // namespace

WordingRuns::WordingRuns(const Words &asked, std::size_t least)
    : asked_(asked.size()), whole_(asked, least), fine_(asked, least < asked.size() ? (least + 1) / 2 : least) {}

std::vector<WordRun> WordingRuns::in(const Words &other) const {
    const std::vector<WordRun> whole = whole_.runs(other);
    if (whole.empty() || fine_.least() == whole_.least())
        return whole;
    // Short runs are what everybody says: they tell something only beside long ones.
    std::vector<WordRun> out;
    WordWindow gap;
    const auto look = [&] {
        const std::vector<WordRun> found = fine_.runs(other, gap);
        out.insert(out.end(), found.begin(), found.end());
    };
    gap.asked_end = whole.front().asked;
    gap.other_end = whole.front().other;
    gap.other = gap.other_end - std::min(gap.other_end, reach(gap.asked_end));
    look();
    for (std::size_t i = 0; i < whole.size(); ++i) {
        out.push_back(whole[i]);
        const bool last = i + 1 == whole.size();
        gap.asked = whole[i].asked + whole[i].length;
        gap.other = whole[i].other + whole[i].length;
        gap.asked_end = last ? asked_ : whole[i + 1].asked;
        const std::size_t end = last ? other.size() : whole[i + 1].other;
        const bool wide = end - gap.other > reach(gap.asked_end - gap.asked);
        if (wide && !last)
            continue;
        gap.other_end = wide ? gap.other + reach(gap.asked_end - gap.asked) : end;
        look();
    }
    return out;
}

std::size_t run_length(const Words &asked, std::size_t least) {
    std::size_t han = 0;
    for (std::size_t i = 0; i < asked.size(); ++i)
        han += asked.han(i) ? 1U : 0U;
    least = std::max<std::size_t>(least, 1);
    return std::min(asked.size(), 2 * han > asked.size() ? 2 * least : least);
}

std::string words_of_place(const Text &text, const std::vector<Provision> &provisions) {
    std::string out;
    for (const Block &block : text.blocks)
        if (block.kind != BlockKind::footnote && inside(provisions, block.provision))
            out.append(out.empty() ? "" : " ").append(text.content, block.begin, block.end - block.begin);
    return out;
}

Result<WordingAnswer> shared_wording(const Store &store, const KnowledgeGraph &graph, const TextIndex &index,
                                     const WordingRequest &request) {
    const Words asked(request.words);
    if (asked.empty())
        return Problem{ProblemRule::usage, Severity::error, "", 0, 0, "there is no word to look for"};
    WordingAnswer answer;
    answer.asked = asked.size();
    answer.least = run_length(asked, request.least);
    const AdoptedTexts adopted(graph);
    answer.documents_read = documents_read(graph, adopted, request.filter);
    const auto near = candidates(index, asked, answer.least);
    if (!near)
        return near.problem();
    const WordingRuns runs(asked, answer.least);
    auto found = Comparison(store, graph, adopted, request, runs).of(*near);
    if (!found)
        return found.problem();
    answer.in_drafts = leave_out_drafts(graph, adopted, *found, [](const SharedWording &one) { return one.found; });
    count(adopted, graph.documents().size(), *found, answer);

    const std::vector<std::uint32_t> positions = positions_by_date(graph);
    const auto by_date = [&](const SharedWording &l, const SharedWording &r) {
        return std::tuple(positions[l.found.document], l.found.text, l.found.block) <
               std::tuple(positions[r.found.document], r.found.text, r.found.block);
    };
    std::sort(found->begin(), found->end(), by_date);
    if (!found->empty())
        answer.earliest = found->front();
    if (request.limit != 0 && found->size() > request.limit) {
        std::stable_sort(found->begin(), found->end(), [](const SharedWording &l, const SharedWording &r) {
            return std::pair(l.shared, l.longest) > std::pair(r.shared, r.longest);
        });
        found->resize(request.limit);
        std::sort(found->begin(), found->end(), by_date);
    }
    answer.found = std::move(*found);
    return answer;
}

} // namespace recital
