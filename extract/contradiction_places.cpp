// Cited paragraphs that are not there. Whether a place exists is known from what was read of the cited document; where the reader
// found no structure, nothing is missing. So a place is told as missing only where others of its kind beside it were read,
// one after the other from the first, and the number is beyond the last.

#include <algorithm>
#include <charconv>
#include <map>

#include "extract/contradiction_finders.hpp"

namespace recital {
namespace {

/// A place whose last step is a number: "annex_2_para_" and 13.
struct NumberedPlace {
    std::string_view before;
    int number = 0;
};
NumberedPlace numbered(std::string_view key) {
    NumberedPlace out;
    const std::size_t last = key.rfind('_');
    if (last == std::string_view::npos)
        return out;
    const auto [end, error] = std::from_chars(key.data() + last + 1, key.data() + key.size(), out.number);
    if (error != std::errc() || end != key.data() + key.size())
        return {};
    out.before = key.substr(0, last + 1);
    return out;
}

class PlaceFinder {
  public:
    explicit PlaceFinder(Contradictions &found) : found_(found), graph_(found.store.graph) {}

    Status run() {
        for (const Citation &citation : graph_.citations()) {
            if (!KnowledgeGraph::stands(citation) || citation.verified != Verified::no ||
                citation.voice != Voice::own || citation.status != Resolution::resolved)
                continue;
            if (Status status = look_at(citation); !status)
                return status;
        }
        return {};
    }

  private:
    Status look_at(const Citation &citation) {
        const auto evidence = graph_.evidence(citation);
        const auto symbol = Symbol::parse(graph_.documents()[citation.cited].key);
        const auto letters = symbol ? symbol->letters() : std::nullopt;
        if (evidence.empty() || (letters && letters->first != letters->last)) // parts that number anew
            return {};
        if (Status status = read(citation.cited); !status)
            return status;
        std::string_view places = citation.cited_provisions;
        while (!places.empty()) {
            const std::string_view place = places.substr(0, places.find(';'));
            places.remove_prefix(std::min(place.size() + 1, places.size()));
            const NumberedPlace wanted = numbered(place);
            const auto &last = last_[citation.cited];
            const auto known = last.find(wanted.before);
            if (wanted.number == 0 || known == last.end() || wanted.number <= known->second)
                continue;
            Contradiction &one = found_.add("place-missing", citation.citing);
            one.others = {citation.cited};
            one.text = evidence.front().text;
            one.provision = citation.citing_provision;
            one.quote = evidence.front().quote;
            one.says = "cites " + Contradictions::place(place) + " of " + found_.label(citation.cited);
            one.against = "the last one there is " +
                          Contradictions::place(std::string(wanted.before) + std::to_string(known->second));
        }
        return {};
    }

    /// Of every row of numbered places of the document that begins with 1 and leaves none out, the last number.
    Status read(DocumentId document) {
        if (last_.contains(document))
            return {};
        std::map<std::string, std::set<int>, std::less<>> rows;
        for (const TextId id : graph_.documents()[document].texts) {
            const auto reading = found_.store.reading(id);
            if (!reading)
                return reading.problem();
            for (std::string_view rest = reading->places; !rest.empty();) {
                const std::string_view line = rest.substr(0, rest.find('\n'));
                rest.remove_prefix(std::min(line.size() + 1, rest.size()));
                // "op_4_a" is a place of op_4 too.
                for (std::size_t end = line.find('_'); end != std::string_view::npos;) {
                    end = line.find('_', end + 1);
                    if (const NumberedPlace place = numbered(line.substr(0, end)); place.number > 0)
                        rows[std::string(place.before)].insert(place.number);
                }
            }
        }
        auto &last = last_[document];
        for (const auto &[before, numbers] : rows)
            if (numbers.size() > 1 && *numbers.begin() == 1 && *numbers.rbegin() == static_cast<int>(numbers.size()))
                last.emplace(before, *numbers.rbegin());
        return {};
    }

    Contradictions &found_;
    const KnowledgeGraph &graph_;
    std::map<DocumentId, std::map<std::string, int, std::less<>>> last_;
};

} // namespace

Status find_in_places(Contradictions &found) { return PlaceFinder(found).run(); }

} // namespace recital
