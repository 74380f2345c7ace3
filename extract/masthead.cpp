#include "extract/masthead.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "extract/number_label.hpp"
#include "extract/utf8_text.hpp"
#include "graph/document_type.hpp"
#include "graph/meeting_record.hpp"

namespace recital {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Number {
    int value = 0;
    std::size_t digits = 0;
    std::size_t end = 0; // byte behind it
};

// The next run of ASCII digits at or after `from`; digits == 0 when there is none.
Number next_number(std::string_view text, std::size_t from) {
    while (from < text.size() && !is_digit(text[from])) {
        ++from;
    }
    std::size_t end = from;
    while (end < text.size() && is_digit(text[end])) {
        ++end;
    }
    Number number{0, end - from, end};
    if (number.digits > 0 && number.digits <= 9) {
        std::from_chars(text.data() + from, text.data() + end, number.value);
    }
    return number;
}

std::vector<Number> numbers_in(std::string_view text) {
    std::vector<Number> numbers;
    for (Number number = next_number(text, 0); number.digits > 0 && numbers.size() < 8;
         number = next_number(text, number.end)) {
        numbers.push_back(number);
    }
    return numbers;
}

std::string_view stem_of(std::string_view path) {
    path.remove_prefix(path.rfind('/') + 1); // npos + 1 is 0
    return path.substr(0, path.find('.'));
}

// Names of files that are made from symbols: "75_105_F", "S_RES_1674_N0628", "GA_decision_76_413_B_E".
bool is_named_after_symbol(std::string_view stem) {
    static constexpr std::array<std::string_view, 8> openings{"A_", "S_", "E_", "T_", "ST_", "GA_", "SC_", "A-"};
    const bool opened = std::any_of(openings.begin(), openings.end(),
                                    [stem](std::string_view opening) { return stem.starts_with(opening); });
    const std::size_t digits = std::min(stem.find_first_not_of("0123456789"), stem.size());
    return opened || (digits > 0 && digits <= 3 && digits < stem.size() && stem[digits] == '_');
}

constexpr std::size_t longest_serial = 4; // longer numbers in file names are job numbers

bool is_year(int value) { return value >= 1946 && value <= 2100; }

} // namespace

void report(Reading &reading, ProblemRule rule, Severity severity, std::string message, std::size_t line,
            std::size_t column) {
    Problem problem;
    problem.rule = rule;
    problem.severity = severity;
    problem.file = reading.input.path;
    problem.line = static_cast<std::uint32_t>(line);
    problem.column = static_cast<std::uint32_t>(column);
    problem.message = std::move(message);
    reading.problems.push_back(std::move(problem));
}

void identify(DocumentFacts &facts, const Symbol &symbol) {
    const Symbol representative = symbol.representative();
    facts.key = representative.key();
    facts.symbols.clear();
    for (const Symbol &part : symbol.parts()) {
        facts.symbols.push_back(part.key());
    }
    if (symbol.is_joint()) {
        facts.symbols.push_back(symbol.key());
    }
    for (const Symbol &part : symbol.expand_letters()) { // several resolutions in one document
        if (part.key() != symbol.key()) {
            facts.symbols.push_back(part.key());
        }
    }
    facts.organ = representative.organ();
    facts.type = document_type_of(representative);
    if (facts.session == 0) {
        facts.session = representative.session().value_or(0);
    }
}

std::optional<Symbol> printed_symbol(std::string_view printed, const ReaderWords &words) {
    printed = trim_blanks(printed);
    if (std::optional<Symbol> whole = Symbol::parse(printed)) {
        return whole;
    }
    const std::optional<Symbol::Match> match = Symbol::match(printed);
    if (!match || !match->symbol.letters()) {
        return std::nullopt;
    }
    std::string rest = fold_words(printed.substr(match->length));
    const std::size_t blank = rest.find(' ');
    const bool list = blank != std::string_view::npos && rest.size() == blank + 2 &&
                      words.is("and", std::string_view(rest).substr(0, blank)) != nullptr;
    if (!list) {
        return std::nullopt;
    }
    return Symbol::parse(match->symbol.key() + '-' + static_cast<char>(rest.back() - 'a' + 'A'));
}

std::optional<Symbol> symbol_of_number(std::string_view printed, Organ organ, SymbolKind kind) {
    const auto digit = std::find_if(printed.begin(), printed.end(), is_digit);
    std::string_view number = printed.substr(static_cast<std::size_t>(digit - printed.begin()));
    const std::size_t close = number.find(')');
    std::size_t end = close < 20 ? close + 1 : 0;
    while (end == 0 ||
           (end < number.size() && close == std::string_view::npos && (is_digit(number[end]) || number[end] == '/'))) {
        if (number.empty()) {
            return std::nullopt;
        }
        ++end;
    }
    return Symbol::numbered(organ, kind, number.substr(0, end));
}

std::string agenda_items(std::string_view printed, const ReaderWords &words) {
    std::string items;
    for (Number number = next_number(printed, 0); number.digits > 0; number = next_number(printed, number.end)) {
        if (number.value == 0) {
            continue;
        }
        items += items.empty() ? "" : ", ";
        items += std::to_string(number.value);
        std::string_view rest = trim_blanks(printed.substr(number.end));
        if (rest.starts_with('(')) {
            const std::size_t close = rest.find(')');
            const std::string letter = number_label(rest.substr(0, std::min(close, std::size_t{16})), words);
            if (close != std::string_view::npos && !letter.empty() && letter.size() <= 3 && !is_digits(letter)) {
                items += " (" + letter + ")";
            }
        }
    }
    return items;
}

std::string first_number(std::string_view text) {
    const Number number = next_number(text, 0);
    return number.value > 0 ? std::to_string(number.value) : std::string();
}

std::optional<VoteCount> vote_count(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) { // every dash is a hyphen here
        const char32_t point = next_point(text, at);
        plain += point < 0x80 ? static_cast<char>(point) : point >= 0x2010 && point <= 0x2014 ? '-' : ' ';
    }
    for (Number first = next_number(plain, 0); first.digits > 0; first = next_number(plain, first.end)) {
        const std::string_view rest = std::string_view(plain).substr(first.end);
        if (first.digits > 3 || rest.size() < 4 || rest[0] != '-' || !is_digit(rest[1])) {
            continue;
        }
        const Number second = next_number(rest, 1);
        if (second.end + 1 >= rest.size() || rest[second.end] != '-' || !is_digit(rest[second.end + 1])) {
            continue;
        }
        const Number third = next_number(rest, second.end);
        return VoteCount{first.value, second.value, third.value};
    }
    return std::nullopt;
}

Adoption adoption_of(std::string_view folded, const ReaderWords &words) {
    struct Row {
        std::string_view token_class;
        Adoption adoption;
    };
    static constexpr std::array<Row, 3> rows{{{"vote_unanimous", Adoption::unanimously},
                                              {"vote_none", Adoption::without_vote},
                                              {"vote_recorded", Adoption::recorded_vote}}};
    for (const Row &row : rows) {
        if (words.within(row.token_class, folded)) {
            return row.adoption;
        }
    }
    return Adoption::unknown;
}

void link_meeting_record(Reading &reading) {
    const bool named = std::any_of(reading.links.begin(), reading.links.end(),
                                   [](const Link &link) { return link.kind == LinkKind::adopted_at; });
    const std::optional<Symbol> symbol =
        named || reading.facts.meeting.empty() ? std::nullopt : Symbol::parse(reading.facts.key);
    if (!symbol)
        return;
    if (std::string record = meeting_record(*symbol, reading.facts.meeting); !record.empty())
        reading.links.push_back({LinkKind::adopted_at, std::move(record)});
}

void settle_adoption(DocumentFacts &facts) {
    if (facts.votes_for < 0) {
        return;
    }
    if (facts.votes_against < 0) {
        facts.votes_against = 0;
    }
    if (facts.abstentions < 0) {
        facts.abstentions = 0;
    }
    if (facts.organ != Organ::security_council || facts.adoption == Adoption::unanimously) {
        if (facts.adoption == Adoption::unknown) {
            facts.adoption = Adoption::recorded_vote;
        }
        return;
    }
    // The Council had eleven members until 1965, fifteen since; all of them in favour is unanimity.
    const int members = facts.adopted && facts.adopted.year < 1966 ? 11 : 15;
    const bool all = facts.votes_for == members && facts.votes_against == 0 && facts.abstentions == 0;
    facts.adoption = all ? Adoption::unanimously : Adoption::vote;
}

void check_identity(Reading &reading, const ReadContext &, std::string_view title_number) {
    const DocumentFacts &facts = reading.facts;
    if (facts.key.empty()) {
        report(reading, ProblemRule::symbol_missing, Severity::note, "no symbol found; kept under its content");
        return;
    }
    const std::vector<Number> printed = numbers_in(facts.key);
    const std::vector<Number> titled = numbers_in(title_number);
    if (!titled.empty() && !printed.empty()) {
        const bool same = titled[0].value == printed[0].value &&
                          (titled.size() < 2 || printed.size() < 2 || titled[1].value == printed[1].value);
        if (!same) {
            report(reading, ProblemRule::title_names_other, Severity::warning,
                   "the title is that of " + std::string(title_number) + ", the symbol is " + facts.key);
        }
    }
    const std::string_view stem = stem_of(reading.input.path);
    const std::vector<Number> named = numbers_in(stem);
    if (printed.empty() || named.empty() || named[0].digits > longest_serial || !is_named_after_symbol(stem)) {
        return;
    }
    bool same = named[0].value == printed[0].value;
    if (same && printed.size() > 1 && named.size() > 1 && named[1].digits <= longest_serial) {
        const bool year_expected = facts.key.ends_with(')') && is_year(printed[1].value);
        same = named[1].value == printed[1].value || (year_expected && !is_year(named[1].value));
    }
    if (!same) {
        report(reading, ProblemRule::symbol_differs_name, Severity::warning,
               "the file is named after another document than the one it prints, " + facts.key);
    }
}

void check_language(Reading &reading, Language told) {
    const Language read = reading.text.language;
    std::string_view folder = reading.input.path;
    folder = folder.substr(0, std::min(folder.rfind('/'), folder.size()));
    folder.remove_prefix(folder.rfind('/') + 1);
    const Language place =
        folder.size() == 2 ? language_of_code(folder).value_or(Language::unknown) : Language::unknown;
    for (const Language other : {told, place}) {
        if (read != Language::unknown && other != Language::unknown && other != read) {
            report(reading, ProblemRule::language_differs, Severity::warning,
                   "the text is " + std::string(language_name(read)) + ", its " +
                       (other == told ? "metadata say " : "folder says ") + std::string(language_name(other)));
            return;
        }
    }
}

} // namespace recital
