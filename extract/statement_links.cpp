#include "extract/statement_links.hpp"

#include <algorithm>
#include <array>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

// Bytes of folded text.
constexpr std::size_t longest_infinitive_mark = 24; // "to", "further to" between deciding and what is decided
constexpr std::size_t longest_label = 12;           // "12.", "(a)", "4 bis."
constexpr std::size_t longest_decision = 400;
constexpr std::size_t longest_clause = 100;        // that only leads to the verb
constexpr std::size_t longest_way = 240;           // from the verb to the noun that a link needs
constexpr std::size_t longest_opening = 600;       // looked at before the verb
constexpr std::size_t longest_object = 4000;       // between verb and document
constexpr std::size_t longest_rest_of_object = 40; // code points

constexpr std::array<BlockKind, 5> statement_blocks{BlockKind::preambular, BlockKind::operative,
                                                    BlockKind::subparagraph, BlockKind::paragraph, BlockKind::other};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0; }

/// The first byte at or behind `at` that begins a character.
std::size_t behind_character(std::string_view content, std::size_t at) {
    while (at < content.size() && (static_cast<unsigned char>(content[at]) & 0xC0U) == 0x80U)
        ++at;
    return at;
}

/// The byte that stands so many code points behind `at`, or the end of the text.
std::size_t byte_of(std::string_view content, std::size_t at, std::size_t points) {
    while (at < content.size() && points > 0) {
        at = behind_character(content, at + 1);
        --points;
    }
    return at;
}

const Block *block_of(const Text &text, std::uint32_t point) {
    const auto after =
        std::upper_bound(text.blocks.begin(), text.blocks.end(), point,
                         [](std::uint32_t wanted, const Block &block) { return wanted < block.begin_point; });
    return after == text.blocks.begin() ? nullptr : &*std::prev(after);
}

/// Without the number or letter that a paragraph begins with.
std::string_view without_label(std::string_view folded) {
    if (folded.starts_with('(')) {
        const std::size_t close = folded.find(')');
        if (close < longest_label)
            folded.remove_prefix(close + 1);
    }
    const std::size_t letter =
        static_cast<std::size_t>(std::find_if(folded.begin(), folded.end(), is_letter) - folded.begin());
    if (letter <= longest_label)
        folded.remove_prefix(letter);
    // "a) to renew": a letter alone is a label
    if (folded.size() > 1 && folded[1] == ')')
        folded.remove_prefix(2);
    return trim_blanks(folded);
}

/// What stands behind the last comma, semicolon or word for "and".
std::string_view last_clause(std::string_view folded, const ReaderWords &words) {
    std::size_t from = 0;
    for (const std::string_view mark : {", ", "; ", "\xEF\xBC\x8C", "\xEF\xBC\x9B", "\xD8\x8C ", "\xD8\x9B "})
        if (const std::size_t at = folded.rfind(mark); at != std::string_view::npos)
            from = std::max(from, at + mark.size());
    for (const ReaderWords::Entry &entry : words.of("and")) {
        const std::string mark = ' ' + entry.folded + ' ';
        if (const std::size_t at = folded.rfind(mark); at != std::string_view::npos)
            from = std::max(from, at + mark.size());
    }
    return trim_blanks(folded.substr(from));
}

} // namespace

/// A verb, and what was found out about it.
struct StatementLinks::Site {
    std::uint32_t verb = 0xFFFFFFFFU; // code point at which it stands
    TermId act = 0;
    TermId linking = 0; // relation, where that makes the link
    bool opens = false; // the verb is what the document does
    bool named = false; // the word that the link needs stands behind it
};

StatementLinks::StatementLinks(const Authority &authority, const ReaderWords &words)
    : authority_(authority), words_(words) {
    for (const ActTerm &act : authority.acts())
        if (act.takes_infinitive)
            for (const Word &word : act.words)
                deciding_.push_back(fold_words(word.text));
    std::sort(deciding_.begin(), deciding_.end(), [](const std::string &left, const std::string &right) {
        return left.size() != right.size() ? left.size() > right.size() : left < right;
    });
}

/// The text is a verb of deciding and, behind it, no more than `longest_rest`.
bool StatementLinks::decides(std::string_view folded, std::size_t longest_rest) const {
    for (const ReaderWords::Entry *skipped = words_.opens("adverb", folded); skipped != nullptr;
         skipped = words_.opens("adverb", folded))
        folded = trim_blanks(folded.substr(skipped->folded.size()));
    return std::any_of(deciding_.begin(), deciding_.end(), [&](const std::string &form) {
        return folded.starts_with(form) && folded.size() - form.size() <= longest_rest;
    });
}

/// Is the verb, before which this stands in its paragraph, what the document does by this paragraph?
bool StatementLinks::opens(const LinkMaking &link, const Mention &mention, std::string_view before) const {
    const bool decision = authority_.act(mention.clause_act).takes_infinitive;
    const bool far = link.kind == LinkKind::transmits || (link.within_decision && decision);
    if (before.size() > longest_clause && !far) { // all but the last clause is too long for what is looked for
        const std::string tail = fold_words(before.substr(behind_character(before, before.size() - longest_clause)));
        return decides(last_clause(tail, words_), longest_infinitive_mark);
    }
    const std::string folded = fold_words(before);
    const std::string_view opening = without_label(folded);
    if (opening.empty())
        return decision || mention.clause_act == mention.act;
    if (words_.is("infinitive_mark", opening) != nullptr)
        return decision;
    if (decides(opening, longest_infinitive_mark) || decides(last_clause(opening, words_), longest_infinitive_mark))
        return true;
    if (link.kind == LinkKind::transmits)
        return words_.within("transmittal", opening);
    return link.within_decision && decision && decides(opening, longest_decision);
}

/// "Decides to amend": deciding opens the paragraph, and the relation follows it.
bool StatementLinks::decides_on(const RelationTerm &relation, std::string_view before, std::string_view between) const {
    if (!without_label(fold_words(before)).empty())
        return false;
    const std::string folded = fold_words(between);
    return std::any_of(relation.words.begin(), relation.words.end(), [&](const Word &word) {
        const std::size_t at = folded.find(fold_words(word.text));
        return at != std::string::npos && decides(trim_blanks(std::string_view(folded).substr(0, at)), 0);
    });
}

/// The statement is the document's own, and the document it names is what the verb is done to.
bool StatementLinks::reaches(const LinkMaking &link, const Mention &mention) const {
    if (mention.voice != Voice::own || mention.polarity != Polarity::positive || mention.form == Form::footnote ||
        mention.kind == TargetKind::self || mention.kind == TargetKind::open_set)
        return false;
    const RelationTerm &relation = authority_.relation(mention.relation);
    return mention.relation == 0 || relation.link || relation.reach == RelationReach::object ||
           (link.through_attributes && (relation.reach == RelationReach::attribute || relation.passes_link));
}

bool StatementLinks::makes(const LinkMaking &link, const Mention &mention, const Text &text, Site &site) const {
    if (!reaches(link, mention))
        return false;
    // many documents may hang on one verb: what stands before it, and what was found behind it, is looked at once
    const RelationTerm &relation = authority_.relation(mention.relation);
    const TermId linking = relation.link ? mention.relation : TermId{0};
    const bool known = site.verb == mention.clause_begin && site.act == mention.act && site.linking == linking;
    if (known && (site.named || !site.opens))
        return site.opens;
    if (!known)
        site = {mention.clause_begin, mention.act, linking, false, false};
    const Block *verb_block = block_of(text, mention.clause_begin);
    const Block *block = block_of(text, mention.begin);
    if (verb_block == nullptr || block == nullptr || mention.begin < mention.clause_begin ||
        std::find(statement_blocks.begin(), statement_blocks.end(), verb_block->kind) == statement_blocks.end())
        return false;
    const std::string_view content = text.content;
    const std::size_t verb = byte_of(content, verb_block->begin, mention.clause_begin - verb_block->begin_point);
    const std::size_t from = block == verb_block ? byte_of(content, verb, mention.begin - mention.clause_begin)
                                                 : byte_of(content, block->begin, mention.begin - block->begin_point);
    if (from - verb > longest_object || verb - verb_block->begin > longest_opening)
        return false;
    // Chinese has the noun behind the document, and the verb too
    const std::size_t last = text.language == Language::zh ? byte_of(content, from, longest_rest_of_object) : from;
    const std::string_view between = content.substr(verb, last - verb);
    const std::string_view before = content.substr(verb_block->begin, verb - verb_block->begin);
    if (!known)
        site.opens = relation.link ? decides_on(relation, before, between) : opens(link, mention, before);
    site.named = site.opens && (link.needs.empty() || words_.within(link.needs, fold_words(between, longest_way)));
    site.opens = site.opens && (site.named || between.size() < longest_way); // what lies further on needs no look
    return site.named;
}

void StatementLinks::add(Reading &reading) const {
    Site site;
    for (std::size_t i = 0; i < reading.mentions.size(); ++i) {
        const Mention &mention = reading.mentions[i];
        const RelationTerm &relation = authority_.relation(mention.relation);
        const auto &link = relation.link ? relation.link : authority_.act(mention.act).link;
        if (link && makes(*link, mention, reading.text, site))
            reading.links.push_back({link->kind, {}, static_cast<std::int32_t>(i)});
    }
}

} // namespace recital
