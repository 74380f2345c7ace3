#include "graph/agreement.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <unordered_map>

#include "graph/provision.hpp"

namespace recital {
namespace {

constexpr std::size_t languages = official_languages.size();
constexpr std::size_t texts_kept = 2 * languages;
constexpr std::array<std::string_view, difference_kinds> names{"missing", "alone", "paragraph",
                                                               "places",  "act",   "relation"};

std::size_t bit(Difference difference) { return static_cast<std::size_t>(difference); }
std::size_t index_of(Language language) { return static_cast<std::size_t>(language); }

/// The keys, sorted and without doubles; `as_compared`: "paragraph 4" and "operative paragraph 4" are one place.
std::string places_in_order(std::string_view printed, bool as_compared) {
    std::vector<std::string> keys;
    while (!printed.empty()) {
        const std::size_t end = std::min(printed.find(';'), printed.size());
        std::string key(printed.substr(0, end));
        if (as_compared)
            if (const auto provision = Provision::of_key(key))
                key = provision->as_operative().key();
        keys.push_back(std::move(key));
        printed.remove_prefix(std::min(end + 1, printed.size()));
    }
    std::sort(keys.begin(), keys.end(), provision_before);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    std::string joined;
    for (const std::string &key : keys)
        joined.append(joined.empty() ? "" : ";").append(key);
    return joined;
}
std::string places_key(const TextReading &reading) { return places_in_order(reading.places, true); }

/// The places that a text prints, called as its citation calls them where they are the same.
std::string places_of(const Citation &citation, const Mention *mention) {
    if (mention == nullptr ||
        places_in_order(mention->places, true) == places_in_order(citation.cited_provisions, true))
        return citation.cited_provisions;
    return places_in_order(mention->places, false);
}

std::string act_key(const TextReading &reading) {
    return std::to_string(reading.act) + (reading.polarity == Polarity::negative ? "-" : "+");
}
std::string whole_key(const TextReading &reading) {
    return places_key(reading) + '\x1F' + act_key(reading) + std::to_string(reading.relation);
}

/// What two readings are matched by, the closest first.
using Key = std::string (*)(const TextReading &);
constexpr std::array<Key, 4> closeness{
    whole_key,
    places_key,
    act_key,
    [](const TextReading &) { return std::string(); },
};

const TextReading &first_reading(const ComparedCitation &citation) {
    return **std::find_if(citation.readings.begin(), citation.readings.end(),
                          [](const auto &reading) { return reading.has_value(); });
}

/// What the texts say at one place of one document, each thing once: by language, in the order of the text.
using Sayings = std::array<std::vector<TextReading>, languages>;

/// Lays what the languages say side by side: each language takes, of what those before it said, what is closest.
void align(DocumentId cited, Sayings &sayings, std::vector<ComparedCitation> &out) {
    const std::size_t begin = out.size();
    for (std::size_t language = 0; language < languages; ++language) {
        std::vector<TextReading> &said = sayings[language];
        std::vector<bool> placed(said.size(), false);
        for (const Key key : closeness) {
            std::unordered_map<std::string, std::vector<std::size_t>> rows; // last first
            for (std::size_t row = out.size(); row > begin; --row)
                if (!out[row - 1].readings[language])
                    rows[key(first_reading(out[row - 1]))].push_back(row - 1);
            for (std::size_t i = 0; i < said.size() && !rows.empty(); ++i) {
                if (placed[i])
                    continue;
                const auto found = rows.find(key(said[i]));
                if (found == rows.end() || found->second.empty())
                    continue;
                out[found->second.back()].readings[language] = said[i];
                found->second.pop_back();
                placed[i] = true;
            }
        }
        for (std::size_t i = 0; i < said.size(); ++i)
            if (!placed[i]) {
                out.push_back({cited, {}});
                out.back().readings[language] = std::move(said[i]);
            }
    }
}

/// The languages that have a citation, as bits.
unsigned languages_of(const ComparedCitation &citation) {
    unsigned bits = 0;
    for (std::size_t i = 0; i < languages; ++i)
        bits |= citation.readings[i] ? 1U << i : 0U;
    return bits;
}

bool whole(const ComparedDocument &document, const ComparedCitation &citation) {
    for (std::size_t i = 0; i < languages; ++i)
        if (document.texts[i] != no_id && !citation.readings[i])
            return false;
    return true;
}

/// A citation that some languages have in one paragraph and the others in another is one.
void join_paragraphs(ComparedDocument &document) {
    // What is open, by what it says and which languages say so; positions in `joined`, in order.
    std::unordered_map<std::string, std::map<unsigned, std::deque<std::size_t>>> open;
    std::vector<ComparedCitation> joined;
    for (ComparedCitation &citation : document.citations) {
        if (whole(document, citation)) {
            joined.push_back(std::move(citation));
            continue;
        }
        auto &others = open[std::to_string(citation.cited) + '\x1F' + whole_key(first_reading(citation))];
        const unsigned own = languages_of(citation);
        auto best = others.end();
        for (auto other = others.begin(); other != others.end(); ++other)
            if ((other->first & own) == 0 && !other->second.empty() &&
                (best == others.end() || other->second.front() < best->second.front()))
                best = other;
        if (best == others.end()) {
            others[own].push_back(joined.size());
            joined.push_back(std::move(citation));
            continue;
        }
        const std::size_t row = best->second.front();
        best->second.pop_front();
        for (std::size_t i = 0; i < languages; ++i)
            if (citation.readings[i])
                joined[row].readings[i] = std::move(citation.readings[i]);
        if (!whole(document, joined[row]))
            others[best->first | own].push_back(row);
    }
    document.citations = std::move(joined);
}

/// The aspects in which readings can differ, each as a value to count.
struct Aspect {
    Difference difference;
    std::string (*value)(const TextReading &);
};
constexpr std::array<Aspect, 4> aspects{{
    {Difference::paragraph, [](const TextReading &reading) { return reading.evidence->provision; }},
    {Difference::places, places_key},
    {Difference::act, act_key},
    {Difference::relation, [](const TextReading &reading) { return std::to_string(reading.relation); }},
}};

} // namespace

std::string_view name_of(Difference difference) { return names[bit(difference)]; }

std::optional<Difference> difference_of(std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<Difference>(found - names.begin());
}

std::optional<Differences> differences_in(const ComparedDocument &document, const ComparedCitation &citation,
                                          Language language) {
    const std::size_t own = index_of(language);
    if (own >= languages || document.texts[own] == no_id)
        return std::nullopt;
    std::size_t others = 0;
    std::vector<const TextReading *> readings;
    for (std::size_t i = 0; i < languages; ++i)
        if (i != own && document.texts[i] != no_id) {
            ++others;
            if (citation.readings[i])
                readings.push_back(&*citation.readings[i]);
        }
    const bool most_have_it = 2 * readings.size() > others;
    Differences out;
    if (!citation.readings[own]) {
        if (!most_have_it)
            return std::nullopt;
        return out.set(bit(Difference::missing));
    }
    if (!most_have_it)
        return out.set(bit(Difference::alone));
    for (const Aspect &aspect : aspects) {
        std::map<std::string, std::size_t> counts;
        std::size_t most = 0;
        for (const TextReading *reading : readings)
            most = std::max(most, ++counts[aspect.value(*reading)]);
        const auto same = counts.find(aspect.value(*citation.readings[own]));
        out.set(bit(aspect.difference), same == counts.end() || same->second < most);
    }
    return out;
}

std::optional<Differences> differences_between(const ComparedDocument &document, const ComparedCitation &citation,
                                               Language left, Language right) {
    const std::size_t a = index_of(left);
    const std::size_t b = index_of(right);
    if (a >= languages || b >= languages || document.texts[a] == no_id || document.texts[b] == no_id)
        return std::nullopt;
    const auto &one = citation.readings[a];
    const auto &other = citation.readings[b];
    if (!one && !other)
        return std::nullopt;
    Differences out;
    if (!one || !other)
        return out.set(bit(one ? Difference::alone : Difference::missing));
    for (const Aspect &aspect : aspects)
        out.set(bit(aspect.difference), aspect.value(*one) != aspect.value(*other));
    return out;
}

std::optional<ComparedDocument> compare_texts(const KnowledgeGraph &graph, DocumentId document,
                                              const MentionOf &mention_of) {
    ComparedDocument out;
    out.document = document;
    out.texts.fill(no_id);
    std::size_t read = 0;
    for (const TextId text : graph.documents()[document].texts) {
        const std::size_t language = index_of(graph.texts()[text].language);
        if (language < languages && out.texts[language] == no_id) {
            out.texts[language] = text;
            ++read;
        }
    }
    if (read < 2)
        return std::nullopt;

    std::map<std::pair<DocumentId, std::string>, Sayings> places;
    std::unordered_map<std::string, bool> said;
    for (const CitationId id : graph.citations_from(document)) {
        const Citation &citation = graph.citations()[id];
        for (const Evidence &evidence : graph.evidence(citation)) {
            const std::size_t language = index_of(graph.texts()[evidence.text].language);
            if (language >= languages || out.texts[language] != evidence.text)
                continue;
            if (citation.status != Resolution::resolved) {
                ++out.open[language];
                continue;
            }
            const Mention *mention = mention_of(evidence);
            TextReading reading{&evidence, places_of(citation, mention), evidence.act, evidence.relation,
                                mention ? mention->polarity : citation.polarity};
            std::string key = std::to_string(language) + '\x1F' + std::to_string(citation.cited) + '\x1F' +
                              evidence.provision + '\x1F' + whole_key(reading);
            if (said.emplace(std::move(key), true).second)
                places[{citation.cited, evidence.provision}][language].push_back(std::move(reading));
        }
    }
    for (auto &[place, sayings] : places) {
        for (std::vector<TextReading> &readings : sayings)
            std::sort(readings.begin(), readings.end(), [](const TextReading &left, const TextReading &right) {
                return left.evidence->begin < right.evidence->begin;
            });
        align(place.first, sayings, out.citations);
    }
    join_paragraphs(out);
    std::stable_sort(
        out.citations.begin(), out.citations.end(), [](const ComparedCitation &left, const ComparedCitation &right) {
            const Evidence &a = *first_reading(left).evidence;
            const Evidence &b = *first_reading(right).evidence;
            return a.provision == b.provision ? a.begin < b.begin : provision_before(a.provision, b.provision);
        });
    return out;
}

struct StoredMentions::Cache {
    const Store *store;
    std::map<TextId, std::vector<Mention>> texts; // sorted by place
};

StoredMentions::StoredMentions(const Store &store) : cache_(std::make_shared<Cache>(Cache{&store, {}})) {}

const Mention *StoredMentions::operator()(const Evidence &evidence) const {
    const auto before = [](const Mention &left, const Mention &right) {
        return std::pair(left.begin, left.end) < std::pair(right.begin, right.end);
    };
    auto found = cache_->texts.find(evidence.text);
    if (found == cache_->texts.end()) {
        if (cache_->texts.size() >= texts_kept)
            cache_->texts.clear();
        auto reading = cache_->store->reading(evidence.text);
        std::vector<Mention> mentions;
        if (reading)
            mentions = std::move(reading->mentions);
        std::stable_sort(mentions.begin(), mentions.end(), before);
        found = cache_->texts.emplace(evidence.text, std::move(mentions)).first;
    }
    Mention wanted;
    wanted.begin = evidence.begin;
    wanted.end = evidence.end;
    const auto [first, last] = std::equal_range(found->second.begin(), found->second.end(), wanted, before);
    // Two mentions may stand at one place: the one that says what the evidence says.
    const auto same = std::find_if(first, last, [&](const Mention &mention) {
        return mention.act == evidence.act && mention.relation == evidence.relation && mention.rule == evidence.rule;
    });
    return same != last ? &*same : first != last ? &*first : nullptr;
}

} // namespace recital
