#include "cli/review_list.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "cli/agreement_report.hpp"
#include "cli/explanation.hpp"
#include "cli/wording.hpp"
#include "extract/cited_places.hpp"
#include "extract/correction_verdicts.hpp"
#include "extract/rules.hpp"
#include "graph/agreement.hpp"
#include "graph/corrections.hpp"
#include "graph/provision.hpp"
#include "graph/sample.hpp"
#include "graph/tsv.hpp"

namespace recital {
namespace {

constexpr std::array<std::string_view, 6> reason_names{"ambiguous", "unresolved", "place",
                                                       "languages", "confidence", "name"};
constexpr std::array<std::string_view, 5> groups{"act", "form", "rule", "status", "language"};

constexpr std::array columns{
    ReviewColumn{"citing", "document that cites"},
    ReviewColumn{"provision", "place in it"},
    ReviewColumn{"quote", "words that cite, as they are printed"},
    ReviewColumn{"context", "the paragraph around them, with a mark before and after them"},
    ReviewColumn{"act", "verb that cites, as it was read; empty: none"},
    ReviewColumn{"target", "document that is cited, as it was read; empty: none was found"},
    ReviewColumn{"target_provision", "places in it; empty: the document as a whole"},
    ReviewColumn{"candidates", "documents that can be meant, where there are several"},
    ReviewColumn{"why", "why it is worth a look"},
    ReviewColumn{"verdict", "to fill in: right, wrong, unsure, add"},
    ReviewColumn{"new_act", "to fill in where another verb is right; - for none"},
    ReviewColumn{"new_target", "to fill in where another document is right"},
    ReviewColumn{"new_target_provision", "to fill in where other places are right; - for none"},
    ReviewColumn{"by", "to fill in: who"},
    ReviewColumn{"date", "to fill in: when, as 2024-03-31"},
    ReviewColumn{"note", "to fill in: why"},
    ReviewColumn{"language", "language of the text that has the words"},
    ReviewColumn{"printed", "the target as it is printed"},
    ReviewColumn{"told_by", "document whose text tells of it, where that is not the citing one"},
    ReviewColumn{"form", "how the target is printed: symbol, number, list, named ..."},
    ReviewColumn{"rule", "rule that read it"},
};

constexpr std::size_t longest_context = 900; // bytes; longer paragraphs are cut around the words
constexpr std::size_t context_before = 500;

/// A statement to look at, with the place in print by which it is judged.
struct Chosen {
    CitationId citation = no_id;
    EvidenceId evidence = 0; // of the citation's, counted from its first
    std::string why;
};

std::string places_text(std::string_view keys) {
    std::string out;
    while (!keys.empty()) {
        const std::size_t end = std::min(keys.find(';'), keys.size());
        const std::string_view key = keys.substr(0, end);
        const auto place = Provision::of_key(key);
        const std::string shown = place ? place->display() : std::string(key);
        const std::vector<Provision> back = Provision::read(shown);
        out += out.empty() ? "" : "; ";
        out += back.size() == 1 && back.front().key() == key ? shown : std::string(key);
        keys.remove_prefix(std::min(end + 1, keys.size()));
    }
    return out;
}

std::string words_of(std::string lemma) {
    std::replace(lemma.begin(), lemma.end(), '_', ' ');
    return lemma;
}

/// Between bytes of UTF-8, away from the middle of a character, and at a blank where one is near.
std::size_t cut_at(std::string_view text, std::size_t at, bool forward) {
    const auto inside = [&](std::size_t byte) { return byte < text.size() && (text[byte] & 0xC0) == 0x80; };
    constexpr std::size_t near = 40;
    for (std::size_t steps = 0; steps < near && at > 0 && at < text.size(); ++steps) {
        if (text[at] == ' ')
            return at;
        at = forward ? at + 1 : at - 1;
    }
    while (at > 0 && inside(at))
        --at;
    return at;
}

class Lister {
  public:
    Lister(const OpenedStore &opened, const Authority &authority, const ReviewRequest &request)
        : opened_(opened), graph_(opened.graph), authority_(authority), request_(request),
          years_(years_taught(opened.graph, authority)), places_(authority) {}

    Result<ReviewList> run() {
        std::vector<Chosen> chosen = request_.sample ? sample() : worth_a_look();
        ReviewList out;
        out.found = chosen.size();
        if (request_.limit != 0 && chosen.size() > request_.limit)
            chosen.resize(request_.limit);
        for (std::size_t i = 0; i < columns.size(); ++i)
            out.table.append(i == 0 ? "" : "\t").append(columns[i].name);
        out.table += '\n';
        // the texts one after the other, the lines in the order of the graph
        std::map<TextId, std::vector<std::size_t>> by_text;
        for (std::size_t i = 0; i < chosen.size(); ++i)
            by_text[evidence_of(chosen[i]).text].push_back(i);
        std::vector<std::string> lines(chosen.size());
        for (const auto &[text, those] : by_text) {
            const auto reading = opened_.store.reading(text);
            if (!reading)
                return reading.problem();
            const std::vector<Target> targets = resolve_mentions(*reading, authority_, years_);
            for (const std::size_t i : those)
                lines[i] = line_of(chosen[i], *reading, targets);
        }
        for (const std::string &line : lines)
            out.table += line;
        out.statements = lines.size();
        return out;
    }

  private:
    const Evidence &evidence_of(const Chosen &one) const {
        return graph_.evidence(graph_.citations()[one.citation])[one.evidence];
    }

    bool asked(ReviewReason reason) const { return request_.reasons.contains(reason); }

    // ---- which

    std::vector<Chosen> worth_a_look() {
        std::unordered_map<CitationId, Chosen> differing;
        if (asked(ReviewReason::languages))
            differing = differing_in_languages();
        std::vector<Chosen> out;
        for (CitationId id = 0; id < graph_.citations().size(); ++id) {
            const Citation &citation = graph_.citations()[id];
            if (citation.judged != Judged::none || graph_.evidence(citation).empty())
                continue;
            Chosen one{id, 0, {}};
            if (const auto at = differing.find(id); at != differing.end())
                one = at->second;
            add_reason(one, ReviewReason::ambiguous, citation.status == Resolution::ambiguous, "no single candidate");
            add_reason(one, ReviewReason::unresolved, citation.status == Resolution::unresolved, "not resolved");
            add_reason(one, ReviewReason::name, citation.status == Resolution::partial, "known by its name alone");
            add_reason(one, ReviewReason::place, citation.verified == Verified::no,
                       "the cited place is not in the text that was read");
            add_reason(one, ReviewReason::confidence, citation.confidence != 0 && citation.confidence < request_.below,
                       fmt::format("of its kind {:.1f} % are right", citation.confidence / 10.0));
            if (!one.why.empty())
                out.push_back(std::move(one));
        }
        return out;
    }

    void add_reason(Chosen &one, ReviewReason reason, bool holds, const std::string &words) const {
        if (holds && asked(reason))
            one.why += (one.why.empty() ? "" : "; ") + words;
    }

    std::unordered_map<CitationId, Chosen> differing_in_languages() const {
        std::unordered_map<CitationId, Chosen> out;
        const StoredMentions mentions(opened_.store);
        for (DocumentId id = 0; id < graph_.documents().size(); ++id) {
            const auto compared = compare_texts(graph_, id, std::cref(mentions));
            if (!compared)
                continue;
            std::unordered_map<const Evidence *, std::pair<CitationId, EvidenceId>> owner;
            for (const CitationId citation : graph_.citations_from(id)) {
                const auto evidence = graph_.evidence(graph_.citations()[citation]);
                for (EvidenceId i = 0; i < evidence.size(); ++i)
                    owner.emplace(&evidence[i], std::pair(citation, i));
            }
            for (const ComparedCitation &citation : compared->citations)
                take_differences(*compared, citation, owner, out);
        }
        return out;
    }

    static void take_differences(const ComparedDocument &document, const ComparedCitation &citation,
                                 const std::unordered_map<const Evidence *, std::pair<CitationId, EvidenceId>> &owner,
                                 std::unordered_map<CitationId, Chosen> &out) {
        std::string why;
        const Evidence *shown = nullptr; // of a text that differs, where it says anything
        const Evidence *first = nullptr;
        for (std::size_t language = 0; language < official_languages.size(); ++language) {
            const auto &reading = citation.readings[language];
            if (reading && first == nullptr)
                first = reading->evidence;
            const auto differences = differences_in(document, citation, official_languages[language]);
            if (!differences || differences->none())
                continue;
            if (reading && shown == nullptr)
                shown = reading->evidence;
            why += why.empty() ? "the texts differ: " : "; ";
            why += std::string(language_name(official_languages[language])) + ' ' + differences_words(*differences);
        }
        if (why.empty())
            return;
        if (const auto at = owner.find(shown != nullptr ? shown : first); at != owner.end())
            out.try_emplace(at->second.first, Chosen{at->second.first, at->second.second, why});
    }

    static std::string differences_words(const Differences &differences) {
        constexpr std::array<std::string_view, difference_kinds> words{
            "has it not",         "alone has it",     "has it in another paragraph",
            "names other places", "has another verb", "has another noun or preposition"};
        std::string out;
        for (std::size_t i = 0; i < words.size(); ++i)
            if (differences.test(i))
                out.append(out.empty() ? "" : ", ").append(words[i]);
        return out;
    }

    /// All that the program read, whatever persons said of it since.
    std::vector<Chosen> sample() const {
        std::vector<Chosen> all;
        std::vector<SampleItem> items;
        std::map<std::string, std::size_t> seen;
        for (CitationId id = 0; id < graph_.citations().size(); ++id) {
            const Citation &citation = graph_.citations()[id];
            const auto evidence = graph_.evidence(citation);
            const bool open = citation.status == Resolution::ambiguous || citation.status == Resolution::unresolved;
            if (evidence.empty() || citation.judged == Judged::curated || citation.voice != Voice::own || open)
                continue;
            std::string key = citation_key(graph_, citation);
            if (const std::size_t before = seen[key]++; before != 0)
                key += '\n' + std::to_string(before);
            all.push_back({id, 0, "sample"});
            items.push_back({std::move(key), group_of(citation, evidence.front())});
        }
        std::vector<Chosen> out;
        for (const std::size_t at : draw_sample(items, request_.sample->size, request_.sample->seed))
            out.push_back(std::move(all[at]));
        return out;
    }

    std::string group_of(const Citation &citation, const Evidence &evidence) const {
        const std::string &by = request_.sample->by;
        if (by == "act")
            return act_of(evidence.act);
        if (by == "form")
            return std::string(name_of(evidence.form));
        if (by == "rule")
            return rule_of(evidence);
        if (by == "status")
            return std::string(name_of(citation.status));
        if (by == "language")
            return std::string(language_code(graph_.texts()[evidence.text].language));
        return {};
    }

    std::string act_of(TermId act) const {
        return act == 0 || act >= graph_.terms().acts.size() ? std::string() : graph_.terms().acts[act].lemma;
    }
    std::string rule_of(const Evidence &evidence) const {
        return evidence.rule < graph_.terms().rules.size() ? graph_.terms().rules[evidence.rule] : std::string();
    }

    // ---- how it is written

    std::string line_of(const Chosen &one, const Reading &reading, const std::vector<Target> &targets) {
        const Citation &citation = graph_.citations()[one.citation];
        const Evidence &evidence = evidence_of(one);
        const Document &citing = graph_.documents()[citation.citing];
        const TextRecord &text = graph_.texts()[evidence.text];
        std::string target;
        std::string places = citation.cited_provisions;
        std::string printed = evidence.name;
        std::string candidates;
        if (const std::size_t m = mention_of(evidence, reading); m < targets.size()) {
            const Mention &mention = reading.mentions[m];
            if (!targets[m].key.empty())
                target = document_text(graph_.documents()[citation.cited]);
            places = places_.of(mention.places, graph_.documents()[citation.cited].key);
            printed = printed_target(mention);
            candidates = candidates_of(targets[m]);
        }
        const std::string language =
            text.language == Language::unknown ? std::string() : std::string(language_code(text.language));
        const std::array<std::string, columns.size()> cells{
            document_text(citing),
            places_text(evidence.provision),
            evidence.quote,
            context_of(evidence, reading.text),
            words_of(act_of(evidence.act)),
            target,
            places_text(places),
            candidates,
            one.why,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            language,
            printed,
            text.document == citation.citing ? std::string() : document_text(graph_.documents()[text.document]),
            std::string(name_of(evidence.form)),
            rule_of(evidence)};
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            line += i == 0 ? "" : "\t";
            append_tsv(line, cells[i]);
        }
        return line + '\n';
    }

    static std::size_t mention_of(const Evidence &evidence, const Reading &reading) {
        const auto at = std::find_if(reading.mentions.begin(), reading.mentions.end(), [&](const Mention &mention) {
            return mention.begin == evidence.begin && mention.end == evidence.end && mention.act == evidence.act &&
                   mention.relation == evidence.relation && mention.rule == evidence.rule;
        });
        return static_cast<std::size_t>(at - reading.mentions.begin());
    }

    /// The document as people write it, where that leads to it again; else its key.
    std::string document_text(const Document &document) const {
        if (const auto symbol = Symbol::parse(document.label); symbol && symbol->representative().key() == document.key)
            return document.label;
        const InstrumentTerm *named = authority_.instrument_of_name(document.label);
        if (named != nullptr && (named->key == document.key || named->symbol == document.key))
            return document.label;
        constexpr std::string_view name = "NAME:";
        if (document.key.starts_with(name) && named == nullptr && !Symbol::parse(document.label) &&
            document.key.substr(name.size()) == document.label)
            return document.label;
        return document.key;
    }

    static std::string candidates_of(const Target &target) {
        std::string out;
        std::string_view rest = target.candidates;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(';'), rest.size());
            out += out.empty() ? "" : "; ";
            out += display_of_key(std::string(rest.substr(0, end)));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return out;
    }

    /// The block that holds the words, in one line; cut around them where it is long.
    static std::string context_of(const Evidence &evidence, const Text &text) {
        const auto after = std::partition_point(text.blocks.begin(), text.blocks.end(), [&](const Block &block) {
            return block.begin_point <= evidence.begin;
        });
        if (after == text.blocks.begin())
            return {};
        const Block &block = *(after - 1);
        const std::string_view all = std::string_view(text.content).substr(block.begin, block.end - block.begin);
        const std::size_t quote = byte_of(all, evidence.begin - block.begin_point);
        const std::size_t last = std::min(quote + evidence.quote.size(), all.size());
        std::size_t from = 0;
        std::size_t to = all.size();
        if (all.size() > longest_context) {
            from = quote > context_before ? cut_at(all, quote - context_before, true) : 0;
            to = std::max(last, cut_at(all, std::min(from + longest_context, all.size()), false));
            from = std::min(from, quote);
        }
        std::string out = from == 0 ? "" : "…";
        out.append(all.substr(from, quote - from)).append(quote_begin).append(all.substr(quote, last - quote));
        out.append(quote_end).append(all.substr(last, to - last)).append(to == all.size() ? "" : "…");
        std::replace_if(
            out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
        return out;
    }

    static std::size_t byte_of(std::string_view text, std::uint32_t point) {
        std::size_t byte = 0;
        for (; byte < text.size(); ++byte)
            if ((text[byte] & 0xC0) != 0x80 && point-- == 0)
                break;
        return byte;
    }

    const OpenedStore &opened_;
    const KnowledgeGraph &graph_;
    const Authority &authority_;
    const ReviewRequest &request_;
    const YearTable years_;
    CitedPlaces places_;
};

} // namespace

std::span<const std::string_view> review_reason_names() { return reason_names; }
std::span<const std::string_view> sample_groups() { return groups; }
std::span<const ReviewColumn> review_columns() { return columns; }

Result<ReviewList> review_list(const OpenedStore &opened, const Authority &authority, const ReviewRequest &request) {
    return Lister(opened, authority, request).run();
}

} // namespace recital
