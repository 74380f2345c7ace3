// Numbers and dates that go together: resolutions of the Security Council and its meetings are numbered through in the order of
// time, and regular sessions of the General Assembly open in September of one year and close in September of the next.
//
// In a row of numbers with their dates, those that would have to change for all dates to rise are the fewest that can be: all
// but a longest row of rising dates.

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "extract/contradiction_finders.hpp"

namespace recital {
namespace {

/// Regular session n of the General Assembly opens in September of this year plus n. The first one met in two parts.
constexpr int assembly_epoch = 1945;
constexpr int month_of_opening = 9;

/// A number of a series, of a document that bears it, with its day.
struct Numbered {
    long long number = 0;
    Date date;
    DocumentId document = no_id;
};

/// Positions of those that stand in the way of rising dates; `row` is sorted by number and date.
std::vector<std::size_t> out_of_order(const std::vector<Numbered> &row) {
    std::vector<std::size_t> last; // of the best row of each length, the one that ends earliest
    std::vector<std::size_t> before(row.size(), row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto at = std::upper_bound(last.begin(), last.end(), row[i].date,
                                         [&](const Date &date, std::size_t other) { return date < row[other].date; });
        if (at != last.begin())
            before[i] = *std::prev(at);
        if (at == last.end())
            last.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> in_order(row.size(), false);
    for (std::size_t i = last.empty() ? row.size() : last.back(); i < row.size(); i = before[i])
        in_order[i] = true;
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < row.size(); ++i)
        if (!in_order[i])
            out.push_back(i);
    return out;
}

/// The number of a resolution of the Security Council; 0 where the symbol is none.
int resolution_number(const Symbol &symbol) {
    if (symbol.organ() != Organ::security_council || symbol.kind() != SymbolKind::resolution || !symbol.year())
        return 0;
    const std::string_view tail = std::string_view(symbol.key()).substr(symbol.key().rfind('/') + 1);
    int number = 0;
    std::from_chars(tail.data(), tail.data() + tail.size(), number);
    return number;
}

class NumberFinder {
  public:
    explicit NumberFinder(Contradictions &found) : found_(found), graph_(found.store.graph) {}

    void run() {
        own_years();
        cited_years();
        order();
        meetings();
        sessions();
    }

  private:
    /// That a source contradicts itself on the date was told.
    bool told(DocumentId id) const {
        return found_.has("date-differs", id) || found_.has("year-differs", id) || found_.has("order-differs", id);
    }

    void own_years() {
        for (DocumentId id = 0; id < graph_.documents().size(); ++id) {
            const Document &document = graph_.documents()[id];
            const auto symbol = Symbol::parse(document.key);
            if (!symbol || !document.read() || !is_whole(document.adopted) ||
                symbol->organ() != Organ::security_council || !symbol->year())
                continue;
            const int number = resolution_number(*symbol);
            if (*symbol->year() == document.adopted.year) {
                if (number != 0)
                    years_.emplace(number, *symbol->year());
                continue;
            }
            if (told(id))
                continue;
            Contradiction &one = found_.add("year-differs", id);
            one.says = "the symbol is of " + std::to_string(*symbol->year());
            one.against = "adopted on " + iso_date(document.adopted);
        }
    }

    std::optional<int> year_of(int number) const {
        if (const auto year = found_.store.authority.year_of_sc_resolution(number))
            return year;
        const auto at = years_.find(number);
        return at == years_.end() ? std::nullopt : std::optional(at->second);
    }

    /// Each document that misprints a year, once for each resolution.
    void cited_years() {
        std::map<DocumentId, int> wrong; // cited -> its true year
        for (DocumentId id = 0; id < graph_.documents().size(); ++id) {
            const auto symbol = Symbol::parse(graph_.documents()[id].key);
            const int number = symbol ? resolution_number(*symbol) : 0;
            const auto year = number == 0 ? std::nullopt : year_of(number);
            if (year && *year != *symbol->year())
                wrong.emplace(id, *year);
        }
        std::set<std::pair<DocumentId, DocumentId>> seen;
        for (const Citation &citation : graph_.citations()) {
            const auto at = wrong.find(citation.cited);
            const auto evidence = graph_.evidence(citation);
            if (at == wrong.end() || evidence.empty() || !KnowledgeGraph::stands(citation) ||
                !seen.emplace(citation.citing, citation.cited).second)
                continue;
            const Symbol symbol = *Symbol::parse(graph_.documents()[citation.cited].key);
            Contradiction &one = found_.add("year-differs", citation.citing);
            one.others = {citation.cited};
            if (const auto meant = graph_.find(symbol.with_year(at->second).key()))
                one.others.push_back(*meant);
            one.text = evidence.front().text;
            one.provision = citation.citing_provision;
            one.quote = evidence.front().quote;
            one.says = "cites " + found_.label(citation.cited);
            one.against =
                "resolution " + std::to_string(resolution_number(symbol)) + " is of " + std::to_string(at->second);
        }
    }

    /// One finding for each of the row that stands out, with its neighbours that do not.
    template <class Words> void tell(std::vector<Numbered> row, std::string_view rule, const Words &words) {
        std::sort(row.begin(), row.end(), [](const Numbered &a, const Numbered &b) {
            return std::tuple(a.number, a.date, a.document) < std::tuple(b.number, b.date, b.document);
        });
        const std::vector<std::size_t> out = out_of_order(row);
        for (const std::size_t at : out) {
            if (told(row[at].document))
                continue;
            const auto is_out = [&](std::size_t i) { return std::binary_search(out.begin(), out.end(), i); };
            std::size_t below = at;
            std::size_t above = at + 1;
            while (below > 0 && is_out(below - 1))
                --below;
            while (above < row.size() && is_out(above))
                ++above;
            Contradiction &one = found_.add(rule, row[at].document);
            one.says = words(row[at]);
            for (const Numbered *other :
                 {below == 0 ? nullptr : &row[below - 1], above == row.size() ? nullptr : &row[above]})
                if (other != nullptr) {
                    one.others.push_back(other->document);
                    one.against +=
                        (one.against.empty() ? "" : "; ") + found_.label(other->document) + ": " + words(*other);
                }
        }
    }

    void order() {
        std::vector<Numbered> row;
        for (DocumentId id = 0; id < graph_.documents().size(); ++id) {
            const Document &document = graph_.documents()[id];
            const auto symbol = Symbol::parse(document.key);
            const int number = symbol && document.read() ? resolution_number(*symbol) : 0;
            if (number != 0 && is_whole(document.adopted) && !told(id))
                row.push_back({number, document.adopted, id});
        }
        tell(std::move(row), "order-differs", [](const Numbered &one) { return "adopted on " + iso_date(one.date); });
    }

    void meetings() {
        std::vector<Numbered> row;
        for (DocumentId id = 0; id < graph_.documents().size(); ++id) {
            const Document &document = graph_.documents()[id];
            Numbered one{0, day_of_adoption(document), id};
            const std::string &meeting = document.meeting;
            const auto [end, error] = std::from_chars(meeting.data(), meeting.data() + meeting.size(), one.number);
            if (document.read() && document.organ == Organ::security_council && one.date && error == std::errc() &&
                end == meeting.data() + meeting.size() && one.number > 0 && !told(id))
                row.push_back(one);
        }
        tell(std::move(row), "meeting-differs",
             [](const Numbered &one) { return "meeting " + std::to_string(one.number) + " on " + iso_date(one.date); });
    }

    void sessions() {
        for (DocumentId id = 0; id < graph_.documents().size(); ++id) {
            const Document &document = graph_.documents()[id];
            const auto symbol = Symbol::parse(document.key);
            if (!symbol || !document.read() || !is_whole(document.adopted) || told(id) ||
                symbol->organ() != Organ::general_assembly || !symbol->session() || *symbol->session() < 2 ||
                symbol->session_kind() != SessionKind::regular ||
                (symbol->kind() != SymbolKind::resolution && symbol->kind() != SymbolKind::decision))
                continue;
            const int opened = assembly_epoch + *symbol->session();
            const Date &date = document.adopted;
            if ((date.year == opened && date.month >= month_of_opening) ||
                (date.year == opened + 1 && date.month <= month_of_opening))
                continue;
            Contradiction &one = found_.add("session-differs", id);
            one.says = "the symbol is of session " + std::to_string(*symbol->session()) + ", from September " +
                       std::to_string(opened) + " to September " + std::to_string(opened + 1);
            one.against = "adopted on " + iso_date(date);
        }
    }

    Contradictions &found_;
    const KnowledgeGraph &graph_;
    std::map<int, int> years_; // of resolutions of the Security Council that were read
};

} // namespace

void find_in_numbers(Contradictions &found) { NumberFinder(found).run(); }

} // namespace recital
