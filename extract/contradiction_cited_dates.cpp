// The date printed behind the number of a cited text ("resolution 60/1 of 16 September 2005") against the day on which that text
// says it was adopted. A day counts where at most one word stands between ("of", "du"), and no second date follows soon: "of 16
// September and 20 December 2005, respectively" tells of several.

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "extract/contradiction_finders.hpp"
#include "extract/date_spans.hpp"

namespace recital {
namespace {

constexpr std::size_t most_behind = 160; // bytes looked at behind the number
constexpr std::size_t most_between = 2;  // words and marks up to the date
constexpr std::size_t least_apart = 4;   // words and marks up to a second date
constexpr std::array adopted_types{DocumentType::resolution, DocumentType::decision};
constexpr std::array exact_forms{Form::symbol, Form::number, Form::list};
/// What doubts the date of the cited text itself.
constexpr std::array<std::string_view, 6> doubts{"date-differs",    "year-differs",    "order-differs",
                                                 "meeting-differs", "session-differs", "versions-differ"};

template <class List, class T> bool is_one_of(const List &list, T value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

struct Place {
    const Citation *citation = nullptr;
    const Evidence *evidence = nullptr;
};

class CitedDateFinder {
  public:
    explicit CitedDateFinder(Contradictions &found)
        : found_(found), graph_(found.store.graph), dates_(found.store.authority) {}

    Status run() {
        gather();
        for (auto &[text, places] : places_) {
            const auto content = found_.store.text(text);
            if (!content)
                return content.problem();
            std::sort(places.begin(), places.end(),
                      [](const Place &a, const Place &b) { return a.evidence->end < b.evidence->end; });
            look_at(text, content->content, places);
        }
        return {};
    }

  private:
    void gather() {
        std::vector<bool> known(graph_.documents().size());
        for (DocumentId id = 0; id < known.size(); ++id) {
            const Document &document = graph_.documents()[id];
            const auto symbol = Symbol::parse(document.key);
            const auto letters = symbol ? symbol->letters() : std::nullopt;
            known[id] =
                symbol && document.read() && is_one_of(adopted_types, document.type) && is_whole(document.adopted) &&
                !(letters && letters->first != letters->last) &&
                std::none_of(doubts.begin(), doubts.end(), [&](std::string_view rule) { return found_.has(rule, id); });
        }
        for (const Citation &citation : graph_.citations())
            if (known[citation.cited] && citation.cited != citation.citing && KnowledgeGraph::stands(citation) &&
                citation.status == Resolution::resolved)
                for (const Evidence &evidence : graph_.evidence(citation))
                    if (is_one_of(exact_forms, evidence.form))
                        places_[evidence.text].push_back({&citation, &evidence});
    }

    void look_at(TextId text, std::string_view content, const std::vector<Place> &places) {
        std::size_t byte = 0;
        std::uint32_t point = 0;
        for (const Place &place : places) {
            for (; point < place.evidence->end && byte < content.size(); ++point)
                for (++byte; byte < content.size() && (static_cast<unsigned char>(content[byte]) & 0xC0U) == 0x80U;)
                    ++byte;
            std::string_view behind = content.substr(byte, most_behind);
            behind = behind.substr(0, behind.find('\n'));
            while (!behind.empty() && (static_cast<unsigned char>(behind.back()) & 0x80U) != 0)
                behind.remove_suffix(1); // a character that is cut
            const Date printed = date_behind(behind);
            const Document &cited = graph_.documents()[place.citation->cited];
            if (printed && printed != cited.adopted)
                tell(text, place, printed);
        }
    }

    /// The day that `behind` begins with; no date where there is none, or it is not plain whose it is.
    Date date_behind(std::string_view behind) const {
        const std::vector<ScanWord> words = scan_words(behind);
        const std::vector<PrintedDate> dates = dates_.find(words);
        if (dates.empty() || dates[0].first_word > most_between || dates[0].spans.size() != 1 || !dates[0].has_day ||
            dates[0].year_missing || !(dates[0].spans[0].from == dates[0].spans[0].to))
            return {};
        std::size_t between = 0;
        for (std::size_t i = 0; i < dates[0].first_word; ++i) {
            if (words[i].number || (words[i].mark != 0 && words[i].mark != ','))
                return {};
            between += words[i].mark == 0 ? 1 : 0;
        }
        const std::size_t end = dates[0].first_word + dates[0].words;
        const bool another = dates.size() > 1 && dates[1].first_word < end + least_apart;
        return between == 1 && !another ? dates[0].spans[0].from : Date();
    }

    /// A misprint is told once for all languages in which it stands.
    void tell(TextId text, const Place &place, const Date &printed) {
        const Citation &citation = *place.citation;
        if (!told_.emplace(citation.citing, citation.cited, printed).second)
            return;
        Contradiction &one = found_.add("cited-date-differs", citation.citing);
        one.others = {citation.cited};
        one.text = text;
        one.provision = citation.citing_provision;
        one.quote = place.evidence->quote;
        one.says = "cites " + found_.label(citation.cited) + " of " + iso_date(printed);
        one.against = "it was adopted on " + iso_date(graph_.documents()[citation.cited].adopted);
    }

    Contradictions &found_;
    const KnowledgeGraph &graph_;
    DateSpans dates_;
    std::map<TextId, std::vector<Place>> places_;
    std::set<std::tuple<DocumentId, DocumentId, Date>> told_;
};

} // namespace

Status find_in_cited_dates(Contradictions &found) { return CitedDateFinder(found).run(); }

} // namespace recital
