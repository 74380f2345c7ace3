// The date printed behind the number of a cited text ("resolution 60/1 of 16 September 2005") against the day on which that text
// says it was adopted; where it was not read, against the day that nearly all others print. A day counts where a word that dates
// stands between (token class "dated": "of", "du"), and no second date follows soon: "of 16 September and 20 December
// 2005, respectively" tells of several. Where something leads to the cited text ("the report pursuant to resolution 60/1, dated
// 15 July") the day may be that of the report.

#include <algorithm>
#include <array>
#include <map>

#include "extract/contradiction_finders.hpp"
#include "extract/date_spans.hpp"

namespace recital {
namespace {

constexpr PhraseTable::Class dated = 0;
constexpr std::size_t most_behind = 160;  // bytes looked at behind the number
constexpr std::size_t least_apart = 4;    // words and marks up to a second date
constexpr std::size_t least_agreeing = 4; // documents that print one day, where the cited text was not read,
constexpr std::size_t times_as_many = 4;  // and how many to one that prints another
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
        : found_(found), graph_(found.store.graph), dates_(found.store.authority) {
        for (const GrammarWord &word : found.store.authority.words())
            if (word.token_class == "dated")
                for (const Word &form : word.words)
                    dated_.add(form.text, dated, 0);
        dated_.finish();
    }

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
        for (const auto &[cited, days] : printed_)
            compare(cited, days);
        return {};
    }

  private:
    bool is_doubtful(DocumentId id) const {
        return std::any_of(doubts.begin(), doubts.end(), [&](std::string_view rule) { return found_.has(rule, id); });
    }

    /// Not of texts whose parts may have been adopted on days of their own: those of several letters, and those of none
    /// beside which there is one with a letter.
    bool is_cited_by_date(DocumentId id) const {
        const Document &document = graph_.documents()[id];
        const auto symbol = Symbol::parse(document.key);
        if (!symbol || !is_one_of(adopted_types, document.type))
            return false;
        if (const auto letters = symbol->letters())
            return letters->first == letters->last;
        for (char letter = 'A'; letter <= 'Z'; ++letter)
            if (const auto part = symbol->with_letter(letter); part && graph_.find(part->key()))
                return false;
        return true;
    }

    void gather() {
        std::vector<bool> wanted(graph_.documents().size());
        for (DocumentId id = 0; id < wanted.size(); ++id)
            wanted[id] = is_cited_by_date(id);
        for (const Citation &citation : graph_.citations())
            if (wanted[citation.cited] && citation.cited != citation.citing && KnowledgeGraph::stands(citation) &&
                citation.status == Resolution::resolved)
                for (const Evidence &evidence : graph_.evidence(citation))
                    if (is_one_of(exact_forms, evidence.form) && evidence.relation == 0)
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
            if (const Date printed = date_behind(behind))
                printed_[place.citation->cited][printed].push_back({text, place.citation, place.evidence});
        }
    }

    /// The day that `behind` begins with; no date where there is none, or it is not plain whose it is.
    Date date_behind(std::string_view behind) const {
        const std::vector<ScanWord> words = scan_words(behind);
        const std::vector<PrintedDate> dates = dates_.find(words);
        if (dates.empty() || dates[0].spans.size() != 1 || !dates[0].has_day || dates[0].year_missing ||
            !(dates[0].spans[0].from == dates[0].spans[0].to))
            return {};
        const std::size_t at = words[0].mark == ',' ? 1 : 0;
        const auto link = dated_.find(words, at, dated);
        if (!link || at + link.words != dates[0].first_word)
            return {};
        const std::size_t end = dates[0].first_word + dates[0].words;
        const bool another = dates.size() > 1 && dates[1].first_word < end + least_apart;
        return !another ? dates[0].spans[0].from : Date();
    }

    struct Printed {
        TextId text = no_id;
        const Citation *citation = nullptr;
        const Evidence *evidence = nullptr;
    };
    using Days = std::map<Date, std::vector<Printed>>;

    static std::size_t citing_documents(const std::vector<Printed> &places) {
        std::set<DocumentId> citing;
        for (const Printed &place : places)
            citing.insert(place.citation->citing);
        return citing.size();
    }

    void compare(DocumentId cited, const Days &days) {
        const Document &document = graph_.documents()[cited];
        if (document.read() && is_whole(document.adopted) && !is_doubtful(cited)) {
            for (const auto &[day, places] : days)
                if (day != document.adopted)
                    tell(places, day, "it was adopted on " + iso_date(document.adopted));
            return;
        }
        const auto usual = std::max_element(days.begin(), days.end(), [](const auto &a, const auto &b) {
            return citing_documents(a.second) < citing_documents(b.second);
        });
        const std::size_t agreeing = citing_documents(usual->second);
        for (auto at = days.begin(); at != days.end(); ++at)
            if (at != usual && agreeing >= least_agreeing && agreeing >= times_as_many * citing_documents(at->second))
                tell(at->second, at->first,
                     std::to_string(agreeing) + " other documents print " + iso_date(usual->first));
    }

    /// A misprint is told once for all places and languages of a document in which it stands.
    void tell(const std::vector<Printed> &places, const Date &day, const std::string &against) {
        std::set<DocumentId> told;
        for (const Printed &place : places) {
            const Citation &citation = *place.citation;
            if (!told.insert(citation.citing).second)
                continue;
            Contradiction &one = found_.add("cited-date-differs", citation.citing);
            one.others = {citation.cited};
            one.text = place.text;
            one.provision = citation.citing_provision;
            one.quote = place.evidence->quote;
            one.says = "cites " + found_.label(citation.cited) + " of " + iso_date(day);
            one.against = against;
        }
    }

    Contradictions &found_;
    const KnowledgeGraph &graph_;
    DateSpans dates_;
    PhraseTable dated_;
    std::map<TextId, std::vector<Place>> places_;
    std::map<DocumentId, Days> printed_;
};

} // namespace

Status find_in_cited_dates(Contradictions &found) { return CitedDateFinder(found).run(); }

} // namespace recital
