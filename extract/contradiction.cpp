#include "extract/contradiction.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "extract/contradiction_finders.hpp"
#include "graph/provision.hpp"

namespace recital {
namespace {

constexpr auto rules_table = std::to_array<ContradictionRule>({
    {"year-differs", Severity::error, "the number of a resolution and the year printed with it do not go together",
     "the year in the text; a misprint leads readers to no document"},
    {"cited-date-differs", Severity::error,
     "the date printed with a cited resolution is not that of its adoption, or not the one that others print",
     "the date in the text, and the masthead of the cited one"},
    {"order-differs", Severity::error,
     "the date of adoption does not fit between those of the numbers before and after",
     "the date in the masthead, and the number"},
    {"meeting-differs", Severity::error,
     "the meeting at which it was adopted was on another day than the dates of the meetings around it allow",
     "the number of the meeting in the masthead, and the date"},
    {"session-differs", Severity::error, "the session of the symbol was not held at the date of adoption",
     "the symbol and the date in the masthead"},
    {"date-differs", Severity::error, "one text prints two dates of adoption, or another than its metadata",
     "the masthead, the closing lines and the metadata"},
    {"versions-differ", Severity::error, "the language versions print different dates, meetings or votes",
     "the version that stands alone, beside the others"},
    {"votes-differ", Severity::error,
     "the numbers of the vote contradict each other, the States named, or how it was adopted",
     "the lines on the vote, and the list of those who voted"},
    {"cites-later", Severity::error, "a document cites by symbol or number what was adopted after it",
     "the number in the text; an earlier session or another organ may be meant"},
    {"draft-later", Severity::error, "a text was adopted before its draft was issued", "the symbol of the draft"},
    {"place-missing", Severity::warning, "a paragraph is cited that the document does not have",
     "the number of the paragraph; another document or an annex of it may be meant"},
    {"role-holder", Severity::error, "a person is told with a role that another is known to have held then",
     "the person, the role and the date"},
    {"event-later", Severity::error, "the record or summary of an event is older than the event",
     "the date of the event, and of what was written on it"},
    {"text-differs", Severity::warning, "two different texts bear one symbol in one language",
     "both files; one may bear a wrong symbol, or be another issue"},
    {"symbol-differs-name", Severity::warning, "the file is named after another document than the one it prints",
     "the name of the file"},
    {"symbol-differs-metadata", Severity::warning, "the metadata name another symbol than the text prints",
     "the metadata"},
    {"title-names-other", Severity::warning, "the title names another document than the symbol", "the masthead"},
    {"language-differs", Severity::warning, "the text is in another language than its folder or metadata say",
     "the place of the file"},
    {"link-differs", Severity::error, "a link leads to another document than its words name",
     "the address of the link"},
    {"page-symbol", Severity::error, "a page describes a document under the symbol of another",
     "the entry of the page"},
    {"page-title", Severity::warning, "a page gives a document another title than it bears", "the entry of the page"},
    {"page-date", Severity::warning, "a page gives a document another date than it bears", "the entry of the page"},
    {"page-paragraph", Severity::warning, "a page says of a document that it cites what it does not cite there",
     "the paragraphs that the page names"},
});

/// In this order: what one tells of a document, a later one need not tell again.
constexpr auto finders = std::to_array<Status (*)(Contradictions &)>({
    [](Contradictions &found) { return find_in_problems(found), Status(); },
    [](Contradictions &found) { return find_in_numbers(found), Status(); },
    [](Contradictions &found) { return find_in_dates(found), Status(); },
    [](Contradictions &found) { return find_in_votes(found), Status(); },
    find_in_places,
    find_between_versions,
    find_in_cited_dates,
    find_on_pages,
    [](Contradictions &found) { return find_in_roles(found), Status(); },
});

const ContradictionRule *rule_of(std::string_view id) {
    const auto *const at = std::find_if(rules_table.begin(), rules_table.end(),
                                        [&](const ContradictionRule &rule) { return rule.id == id; });
    return at == rules_table.end() ? nullptr : at;
}

} // namespace

std::span<const ContradictionRule> contradiction_rules() { return rules_table; }

Contradiction &Contradictions::add(std::string_view rule, DocumentId document) {
    found_.emplace(std::string(rule), document);
    Contradiction &one = all_.emplace_back();
    one.rule = rule_of(rule);
    one.document = document;
    return one;
}

Date day_of_adoption(const Document &document) {
    const bool issue_alone =
        document.type == DocumentType::presidential_statement && document.adopted == document.issued;
    return is_whole(document.adopted) && !issue_alone ? document.adopted : Date();
}

std::string Contradictions::place(std::string_view key) {
    const auto provision = Provision::of_key(key);
    return provision ? provision->display() : std::string(key);
}

std::string Contradictions::symbol(std::string_view key) {
    const auto symbol = Symbol::parse(key);
    return symbol ? symbol->display() : std::string(key);
}

Result<std::vector<Contradiction>> find_contradictions(const CheckedStore &store, std::span<const std::string> rules) {
    const auto wanted = [&](std::string_view id) {
        return rules.empty() || std::find(rules.begin(), rules.end(), id) != rules.end();
    };
    Contradictions found(store);
    for (Status (*const find)(Contradictions &) : finders)
        if (Status status = find(found); !status)
            return status.problem();
    std::vector<Contradiction> all = found.take();
    std::erase_if(all, [&](const Contradiction &one) { return !wanted(one.rule->id); });
    std::stable_sort(all.begin(), all.end(), [](const Contradiction &a, const Contradiction &b) {
        return std::tuple(-static_cast<int>(a.rule->severity), a.rule, a.document) <
               std::tuple(-static_cast<int>(b.rule->severity), b.rule, b.document);
    });
    return all;
}

} // namespace recital
