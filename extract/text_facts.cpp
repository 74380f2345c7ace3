#include "extract/text_facts.hpp"

#include <algorithm>
#include <charconv>

#include "extract/masthead.hpp"
#include "extract/printed_date.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t masthead_lines = 25;
constexpr std::size_t longest_heading = 60;
constexpr std::size_t unknown_masthead = 8; // lines to look at where no masthead is recognised
constexpr std::size_t longest_symbol_line = 200;
constexpr std::size_t longest_between = 40; // bytes between the number of a meeting and the word for it

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The document's own symbol stands on a line of its own, or ends a short line ("United Nations S/RES/1454 (2002)").
std::optional<Symbol> symbol_of_line(std::string_view line, const ReaderWords &words) {
    line = trim_blanks(line);
    if (line.empty() || line.size() > longest_symbol_line || line.starts_with('[')) {
        return std::nullopt;
    }
    if (std::optional<Symbol> whole = printed_symbol(line, words)) {
        return whole;
    }
    for (std::size_t at = 0; at < line.size(); ++at) {
        const std::optional<Symbol::Match> match = Symbol::match_at(line, at);
        if (match) {
            const bool ends = trim_blanks(line.substr(at + match->length)).empty();
            return ends ? std::optional<Symbol>(match->symbol) : std::nullopt;
        }
    }
    return std::nullopt;
}

SymbolKind kind_of_word(std::string_view folded, const ReaderWords &words) {
    return words.opens("decision", folded) != nullptr ? SymbolKind::decision : SymbolKind::resolution;
}

// A number with its year is the Security Council's, one with a Roman session the General Assembly's.
Organ organ_of_shape(std::string_view number) {
    const std::size_t open = number.find('(');
    if (open == std::string_view::npos || open + 1 >= number.size()) {
        return Organ::none;
    }
    return is_digit(number[open + 1]) ? Organ::security_council : Organ::general_assembly;
}

// Symbol of a document that prints nothing but its number: "Resolution 242 (1967)", "82 (1950). Resolution of ...".
std::optional<Symbol> numbered_symbol(const std::vector<TextLine> &lines, const TextOutline &outline,
                                      const ReadContext &context) {
    Organ organ = outline.organ();
    if (!outline.title_number().empty()) {
        const Organ series = organ == Organ::none ? organ_of_shape(outline.title_number()) : organ;
        return Symbol::numbered(series, SymbolKind::resolution, outline.title_number());
    }
    const std::size_t end = std::min(lines.size(), outline.masthead_end());
    for (std::size_t i = 0; i < end; ++i) {
        const std::string_view folded = lines[i].folded;
        const bool resolution = lines[i].text.size() <= longest_heading && context.words.within("resolution", folded);
        if (!resolution && context.words.opens("decision", folded) == nullptr) {
            continue;
        }
        if (organ == Organ::none) {
            organ = organ_of_shape(lines[i].text);
        }
        if (auto symbol = symbol_of_number(lines[i].text, organ, kind_of_word(folded, context.words))) {
            return symbol;
        }
    }
    return std::nullopt;
}

// The letter of a part in a line of its own behind the title: "B [1]".
void read_part_letter(const std::vector<TextLine> &lines, const std::vector<LinePlace> &places,
                      const ReadContext &context, DocumentFacts &facts) {
    const std::optional<Symbol> symbol = Symbol::parse(facts.key);
    if (!symbol || symbol->letters() || symbol->is_joint()) {
        return;
    }
    bool titled = false;
    for (std::size_t i = 0; i < lines.size() && i < masthead_lines; ++i) {
        if (places[i].provision != "title") {
            continue;
        }
        std::string_view text = trim_blanks(lines[i].text);
        text = trim_blanks(text.substr(0, text.find('[')));
        const ReaderWords::Entry *named = context.words.is("part_letter", fold_words(text));
        const bool capital = text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z';
        const char letter = capital ? text[0] : named != nullptr && named->value.size() == 1 ? named->value[0] : '\0';
        if (titled && letter != '\0') {
            if (const std::optional<Symbol> part = symbol->with_letter(letter)) {
                identify(facts, *part);
            }
            return;
        }
        titled = true;
    }
}

void find_identity(const std::vector<TextLine> &lines, const std::vector<LinePlace> &places, const TextOutline &outline,
                   const ReadContext &context, DocumentFacts &facts) {
    const std::size_t masthead = outline.masthead_end() > 0 ? outline.masthead_end() : unknown_masthead;
    const std::size_t end = std::min({lines.size(), masthead_lines, masthead});
    std::optional<Symbol> numbered = numbered_symbol(lines, outline, context);
    if (numbered && !numbered->complete()) {
        numbered.reset();
    }
    for (std::size_t i = 0; i < end && facts.key.empty(); ++i) {
        const std::optional<Symbol> symbol = symbol_of_line(lines[i].text, context.words);
        // Beside "Resolution 462 (1980)" the symbol of an agenda or a draft is not the document's own.
        if (symbol && (!numbered || symbol->kind() == numbered->kind() || symbol->kind() == SymbolKind::decision)) {
            identify(facts, *symbol);
        }
    }
    if (facts.key.empty() && numbered) {
        identify(facts, *numbered);
    }
    if (!facts.key.empty()) {
        read_part_letter(lines, places, context, facts);
    }
}

int number_before(std::string_view folded, std::size_t end) {
    while (end > 0 && !is_digit(folded[end - 1])) {
        --end;
    }
    std::size_t begin = end;
    while (begin > 0 && is_digit(folded[begin - 1])) {
        --begin;
    }
    int value = -1;
    std::from_chars(folded.data() + begin, folded.data() + end, value);
    return value;
}

struct Found {
    std::size_t begin = std::string_view::npos;
    std::size_t end = 0;
};

Found find_word(std::string_view token_class, std::string_view folded, std::size_t from, const ReaderWords &words) {
    Found found;
    for (const ReaderWords::Entry &entry : words.of(token_class)) {
        const std::string mark = ' ' + entry.folded;
        const std::size_t at = folded.find(mark, from);
        if (at < found.begin &&
            (at + mark.size() == folded.size() || folded[at + mark.size()] < 'a' || folded[at + mark.size()] > 'z')) {
            found = {at, at + mark.size()};
        }
    }
    return found;
}

// "by 9 votes to none, with 1 abstention": the count before each word, or a word that stands for none.
void read_vote(std::string_view folded, const ReaderWords &words, DocumentFacts &facts) {
    const Found in_favour = find_word("votes_for", folded, 0, words);
    if (in_favour.begin == std::string_view::npos) {
        return;
    }
    const int votes_for = number_before(folded, in_favour.begin);
    if (votes_for < 0 || votes_for > 200) {
        return;
    }
    facts.votes_for = votes_for;
    const Found none = find_word("no_votes", folded, in_favour.end, words);
    const Found abstained = find_word("abstentions", folded, in_favour.end, words);
    const auto digit = static_cast<std::size_t>(
        std::find_if(folded.begin() + static_cast<std::ptrdiff_t>(in_favour.end), folded.end(), is_digit) -
        folded.begin());
    int against = 0;
    if (digit < std::min(none.begin, abstained.begin) && digit < folded.size()) {
        std::from_chars(folded.data() + digit, folded.data() + folded.size(), against);
    }
    facts.votes_against = abstained.begin != std::string_view::npos &&
                                  number_before(folded, abstained.begin) == against &&
                                  none.begin != std::string_view::npos
                              ? 0
                              : against;
    facts.abstentions =
        abstained.begin != std::string_view::npos ? std::max(number_before(folded, abstained.begin), 0) : 0;
}

// The number beside the word for a meeting: "8701st meeting", "第41次全体会议", "الجلسة 46".
std::string meeting_number(std::string_view folded, const ReaderWords &words) {
    for (const std::string_view token_class : {"plenary_meeting", "meeting"}) {
        for (const ReaderWords::Entry &entry : words.of(token_class)) {
            const std::size_t at = folded.find(entry.folded);
            if (at == std::string_view::npos) {
                continue;
            }
            const std::size_t behind = at + entry.folded.size();
            const std::string_view before = folded.substr(0, at);
            const std::size_t last = before.find_last_of("0123456789");
            if (last != std::string_view::npos && before.size() - last <= longest_between) {
                return std::to_string(std::max(number_before(folded, at), 0));
            }
            const std::string_view after = trim_blanks(folded.substr(behind));
            if (!after.empty() && is_digit(after.front()) &&
                std::to_string(first_date(after, words).day) != first_number(after)) {
                return first_number(after);
            }
        }
    }
    return {};
}

} // namespace

void report_other_date(std::string_view folded, const ReadContext &context, Reading &reading) {
    const Date adopted = reading.facts.adopted;
    const Date date = first_date(folded, context.words);
    if (adopted && date && adopted != date) {
        report(reading, ProblemRule::date_differs, Severity::note,
               "adopted on " + iso_date(adopted) + " by one printed line, on " + iso_date(date) + " by another");
    }
}

void read_adoption_line(std::string_view line, const ReadContext &context, DocumentFacts &facts) {
    const std::string folded = fold_words(line);
    if (!facts.adopted) {
        facts.adopted = first_date(folded, context.words);
    }
    if (facts.meeting.empty()) {
        facts.meeting = meeting_number(folded, context.words);
    }
    if (facts.adoption == Adoption::unknown) {
        facts.adoption = adoption_of(folded, context.words);
    }
    if (facts.votes_for < 0) {
        read_vote(folded, context.words, facts);
    }
}

void read_origin(std::string_view line, Reading &reading) {
    for (std::size_t at = 0; at < line.size();) {
        const std::optional<Symbol::Match> match = Symbol::match_at(line, at);
        if (!match) {
            ++at;
            continue;
        }
        const LinkKind kind = match->symbol.kind() == SymbolKind::draft ? LinkKind::draft : LinkKind::recommended_in;
        const Link link{kind, match->symbol.key()};
        if (std::find(reading.links.begin(), reading.links.end(), link) == reading.links.end()) {
            reading.links.push_back(link);
        }
        at += std::max<std::size_t>(match->length, 1);
    }
}

void read_text_facts(const std::vector<TextLine> &lines, const std::vector<LinePlace> &places,
                     const TextOutline &outline, const ReadContext &context, Reading &reading) {
    DocumentFacts &facts = reading.facts;
    const ReaderWords &words = context.words;
    find_identity(lines, places, outline, context, facts);
    facts.title = outline.title();
    bool item = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const TextLine &line = lines[i];
        const bool masthead = places[i].kind == BlockKind::cover || places[i].kind == BlockKind::title;
        if (places[i].kind == BlockKind::enacting && facts.type == DocumentType::presidential_statement) {
            read_adoption_line(line.text, context, facts); // "At the 5606th meeting ..., held on 21 December 2006"
        }
        if (!masthead && places[i].kind != BlockKind::conclusion) {
            continue;
        }
        if (places[i].kind == BlockKind::conclusion) {
            report_other_date(line.folded, context, reading);
            read_adoption_line(line.text, context, facts);
        } else if (line.text.starts_with('[')) {
            read_origin(line.text, reading);
        } else if (words.opens("adopted_line", line.folded) != nullptr ||
                   (words.within("adopted", line.folded) && first_date(line.folded, words)) ||
                   (words.within("resolution", line.folded) && first_date(line.folded, words)) ||
                   (words.opens("of", line.folded) != nullptr && first_date(line.folded, words))) {
            read_adoption_line(line.text, context, facts);
        } else if (is_date_line(line.folded, words) && !facts.issued) {
            facts.issued = first_date(line.folded, words);
        } else if (facts.agenda_item.empty() && words.within("agenda_item", line.folded) && line.text.size() < 120) {
            facts.agenda_item = agenda_items(line.text, words);
            item = !facts.agenda_item.empty();
            continue;
        } else if (item && facts.agenda_title.empty() && facts.type != DocumentType::decision) {
            facts.agenda_title = trim_blanks(line.text);
        }
        item = false;
    }
    settle_adoption(facts);
}

} // namespace recital
