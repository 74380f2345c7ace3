#include "extract/entry_run.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "extract/agent_things.hpp"
#include "extract/event_words.hpp"
#include "extract/scan_words.hpp"
#include "graph/document_type.hpp"

namespace recital {
namespace {

constexpr int most_brackets = 6;
constexpr std::uint32_t shortest_publisher = 2; // bytes of an acronym that other words may follow

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The last year that stands alone in the text: "(UNU, 2012)".
int year_in(std::string_view text) {
    for (std::size_t at = text.size(); at >= 4; --at) {
        const std::string_view four = text.substr(at - 4, 4);
        const bool alone = (at == text.size() || (!is_digit(text[at]) && text[at] != '/')) &&
                           (at == 4 || (!is_digit(text[at - 5]) && text[at - 5] != '/'));
        if (alone && std::all_of(four.begin(), four.end(), is_digit)) {
            int year = 0;
            std::from_chars(four.data(), four.data() + 4, year);
            if (year >= 1945 && year <= 2099)
                return year;
        }
    }
    return 0;
}

/// Without the quotation marks around all of it.
Stretch unquoted(const Page &page, Stretch name) {
    constexpr std::pair<std::string_view, std::string_view> marks[] = {{"\"", "\""},
                                                                       {"'", "'"},
                                                                       {"\xE2\x80\x9C", "\xE2\x80\x9D"},
                                                                       {"\xE2\x80\x98", "\xE2\x80\x99"},
                                                                       {"\xC2\xAB", "\xC2\xBB"}};
    const std::string_view text = page.view(name);
    for (const auto &[open, close] : marks)
        if (text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close) &&
            text.find(open, open.size()) >= text.size() - close.size())
            return trimmed(page, {static_cast<std::uint32_t>(name.begin + open.size()),
                                  static_cast<std::uint32_t>(name.end - close.size())});
    return name;
}

/// How a document of this type hangs on the event that it is listed under.
constexpr std::array ties{std::pair{DocumentType::press_release, LinkKind::has_press_release},
                          std::pair{DocumentType::webcast, LinkKind::has_webcast},
                          std::pair{DocumentType::video, LinkKind::has_webcast},
                          std::pair{DocumentType::meeting_record, LinkKind::has_meeting_record},
                          std::pair{DocumentType::summary_record, LinkKind::has_meeting_record},
                          std::pair{DocumentType::concept_note, LinkKind::has_concept_note},
                          std::pair{DocumentType::summary, LinkKind::has_summary},
                          std::pair{DocumentType::news_story, LinkKind::has_news_story},
                          std::pair{DocumentType::statement, LinkKind::has_statement},
                          std::pair{DocumentType::web_page, LinkKind::has_web_page}};

} // namespace

LinkKind tie_of(DocumentType type) {
    const auto *const row = std::find_if(ties.begin(), ties.end(), [&](const auto &tie) { return tie.first == type; });
    return row == ties.end() ? LinkKind::has_related_document : row->second;
}

std::vector<DatedStretch> dates_in(const Page &page, Stretch stretch, const EntryWords &words) {
    std::vector<DatedStretch> found;
    const std::string_view text = page.view(stretch);
    for (const PrintedDate &date : words.events.words().dates().find(scan_words(text)))
        if (!date.year_missing && !date.spans.empty())
            found.push_back({{stretch.begin + date.begin, stretch.begin + date.end},
                             date.spans.front().from,
                             date.spans.back().to});
    return found;
}

std::vector<std::string> symbols_of(Symbol symbol, const Authority &authority) {
    std::vector<std::string> symbols;
    for (Symbol part : symbol.parts()) {
        if (!part.complete() && part.organ() == Organ::security_council) {
            const std::string &key = part.key();
            int number = 0;
            const std::size_t slash = key.rfind('/');
            std::from_chars(key.data() + slash + 1, key.data() + key.size(), number);
            if (const auto year = authority.year_of_sc_resolution(number))
                part = part.with_year(*year);
        }
        symbols.push_back(part.key());
    }
    return symbols;
}

void EntryDocumentReader::Run::set_symbol(const Symbol &printed) {
    std::vector<std::string> symbols = symbols_of(printed, words.authority);
    found.thing.key = symbols.front();
    if (printed.is_joint())
        found.thing.key = printed.representative().key();
    symbol = Symbol::parse(found.thing.key);
    found.thing.symbols = std::move(symbols);
    found.thing.organ = printed.organ();
    found.sure = true;
}

// the symbol with which the entry begins, and the brackets behind it
void EntryDocumentReader::Run::read_symbol() {
    const Stretch start = trimmed(page, rest, " \t\"'*_([");
    const auto match = Symbol::match(page.view(start));
    if (!match)
        return;
    set_symbol(match->symbol);
    rest = {static_cast<std::uint32_t>(start.begin + match->length), rest.end};
    rest = trimmed(page, rest, " \t*_\"'");
    for (int i = 0; i < most_brackets; ++i) {
        const auto bracket = first_bracket(page, rest);
        if (!bracket || (!read_dates(bracket->inside) && !read_bracket(*bracket)))
            break;
        rest = trimmed(page, {bracket->whole.end, rest.end});
    }
    rest = trimmed(page, rest, entry_marks);
}

DateKind EntryDocumentReader::Run::kind_of_date() const {
    switch (type_so_far()) {
    case DocumentType::resolution:
    case DocumentType::decision:
    case DocumentType::presidential_statement:
        return DateKind::adopted;
    case DocumentType::publication:
    case DocumentType::interview:
    case DocumentType::news_story:
    case DocumentType::video:
    case DocumentType::summary:
        return symbol ? DateKind::issued : DateKind::published;
    default:
        return symbol ? DateKind::issued : section == Section::publication ? DateKind::published : DateKind::told;
    }
}

/// "(31 June 2011)": a date, but one in no calendar, and no part of a title.
bool EntryDocumentReader::Run::is_no_day(Stretch inside) const {
    std::vector<PrintedDate> none;
    const auto scanned = scan_words(page.view(inside));
    static_cast<void>(words.events.words().dates().find(scanned, &none));
    return !none.empty() && none.back().end == scanned.back().end;
}

/// "(adopted 14 September 2009)", "(26 May 2022)", "(Article published 2011-04-05, ...)"
bool EntryDocumentReader::Run::read_dates(Stretch inside) {
    const std::vector<DatedStretch> dates = dates_in(page, inside, words);
    if (dates.empty())
        return is_no_day(inside);
    Stretch behind = inside;
    std::optional<DateKind> kind;
    const std::pair<std::string_view, DateKind> classes[] = {{"kind_adopted", DateKind::adopted},
                                                             {"kind_issued", DateKind::issued},
                                                             {"kind_published", DateKind::published}};
    for (const auto &[token_class, date_kind] : classes)
        if (opening(page, inside, token_class, words.words, behind) != nullptr) {
            kind = date_kind;
            break;
        }
    const Stretch before = trimmed(page, {behind.begin, dates.front().at.begin}, entry_marks);
    if (!before.empty() && !kind)
        return false;
    if (kind == DateKind::published && bracket_type == DocumentType::document)
        bracket_type = DocumentType::publication;
    // "(Article published 2044-04-05, University of A website)"
    const Stretch after{dates.front().at.end, inside.end};
    if (const auto bodies = page.things_within(block(), after, {ThingKind::organisation});
        kind == DateKind::published && !bodies.empty())
        relate(LinkKind::published_by, bodies.front(), page.told_at(bodies.front()));
    date(kind.value_or(kind_of_date()), dates.front());
    return true;
}

bool EntryDocumentReader::Run::read_bracket_symbol(Stretch inside) {
    const auto match = Symbol::match(page.view(inside));
    if (!match || symbol)
        return false;
    const Stretch behind =
        trimmed(page, {static_cast<std::uint32_t>(inside.begin + match->length), inside.end}, entry_marks);
    const std::vector<DatedStretch> dates = dates_in(page, behind, words);
    if (!behind.empty() && (dates.empty() || dates.front().at.begin != behind.begin))
        return false;
    set_symbol(match->symbol);
    if (!dates.empty())
        date(kind_of_date(), dates.front());
    return true;
}

/// "(UNHCR, March 2010)", "(Independent study commissioned by A and B, 2009)"
bool EntryDocumentReader::Run::read_publisher(Stretch inside) {
    const auto bodies = bodies_in(words.agents, page, block(), inside);
    const std::vector<DatedStretch> dates = dates_in(page, inside, words);
    const int year = dates.empty() ? year_in(page.view(inside)) : 0;
    // "UN News Centre Interview": the last noun says what it is
    const std::string folded = fold_words(page.view(inside), 256);
    std::size_t last = 0;
    for (const ReaderWords::Entry &kind : words.words.of("bracket_kind"))
        if (const std::size_t at = folded.rfind(kind.folded);
            at != std::string::npos && at + kind.folded.size() > last) {
            last = at + kind.folded.size();
            bracket_type = value_of<DocumentType>(kind.value).value_or(DocumentType::document);
        }
    if (dates.empty() && year == 0 && (bodies.empty() || page.told_at(bodies.front()).begin != inside.begin))
        return bracket_type != DocumentType::document;
    found.sure = found.sure || bracket_type != DocumentType::document || !bodies.empty();
    if (!dates.empty())
        date(DateKind::published, dates.front());
    else if (year != 0)
        date(DateKind::published,
             {inside, Date{static_cast<std::int16_t>(year), 0, 0}, Date{static_cast<std::int16_t>(year), 0, 0}});
    for (Stretch from = inside; !from.empty(); ++from.begin) {
        Stretch behind;
        const char c = page.view(from).front();
        if (from.begin != inside.begin && page.view({from.begin - 1, from.begin}) != " ")
            continue;
        if (c != ' ' && opening(page, from, "commissioned_by", words.words, behind) != nullptr) {
            for (const std::int32_t body : page.things_within(block(), behind, {ThingKind::organisation}))
                relate(LinkKind::commissioned_by, body, page.told_at(body));
            return true;
        }
    }
    // "UN Newsmaker" names a series, not its publisher
    const auto publisher = std::find_if(bodies.begin(), bodies.end(), [&](std::int32_t body) {
        const Stretch at = page.told_at(body);
        const Stretch behind = trimmed(page, {at.end, inside.end});
        const bool goes_on = !behind.empty() && behind.begin > at.end && page.view(behind).front() >= 'A' &&
                             page.view(behind).front() <= 'Z';
        // "United Nations High Commissioner for X - ACRONYM"
        const std::size_t comma = std::min(page.view(behind).find(','), page.view(behind).size());
        const bool named_again = std::any_of(bodies.begin(), bodies.end(), [&](std::int32_t other) {
            return page.told_at(other).begin > at.end && page.told_at(other).begin < behind.begin + comma;
        });
        if (goes_on && named_again)
            return false;
        return !goes_on || page.thing(body).key.empty() || at.end - at.begin > shortest_publisher;
    });
    if (publisher != bodies.end())
        relate(LinkKind::published_by, *publisher, page.told_at(*publisher));
    return true;
}

bool EntryDocumentReader::Run::read_bracket(const Bracket &bracket) {
    const Stretch inside = bracket.inside;
    if (inside.empty() || read_bracket_symbol(inside))
        return true;
    if (const auto *language = words.words.is("language_name", fold_words(page.view(inside), 64))) {
        found.thing.language = language_of_code(language->value).value_or(Language::unknown);
        return true;
    }
    Stretch behind;
    if (opening(page, inside, "delivered_by", words.words, behind) != nullptr) {
        if (const auto persons = page.things_within(block(), behind, {ThingKind::person}); !persons.empty())
            relate(LinkKind::delivered_by, persons.front(), page.told_at(persons.front()));
        return true;
    }
    if (read_dates(inside))
        return true;
    const DocumentType type = type_so_far();
    if (type == DocumentType::statement || type == DocumentType::interview) {
        if (const auto venue = words.events.venue(page.view(inside), page.language());
            venue && type == DocumentType::statement) {
            const Stretch at{inside.begin + venue->begin, inside.begin + venue->end};
            const std::int32_t event = page.add(event_thing(*venue), block(), at.empty() ? inside : at, Rule::event);
            relate(LinkKind::delivered_at, event, inside);
            if (!venue->year_missing && !venue->dates.empty())
                date(DateKind::event, {inside, venue->dates.front().from, venue->dates.back().to});
            return true;
        }
    }
    return !symbol && read_publisher(inside);
}

void EntryDocumentReader::Run::read_brackets() {
    read_last_date();
    for (int i = 0; i < most_brackets; ++i) {
        const auto bracket = last_bracket(page, rest);
        if (!bracket || bracket->whole.begin <= rest.begin || !read_bracket(*bracket))
            break;
        rest = trimmed(page, {rest.begin, bracket->whole.begin}, " \t,;:");
        read_last_date();
    }
    read_last_date();
}

/// "..., 7 October 2020" at the end
void EntryDocumentReader::Run::read_last_date() {
    if (dated)
        return;
    const std::vector<DatedStretch> dates = dates_in(page, rest, words);
    if (dates.empty() || dates.back().at.end != rest.end || dates.back().at.begin <= rest.begin)
        return;
    const Stretch before = trimmed(page, {rest.begin, dates.back().at.begin});
    const std::string_view text = page.view(before);
    if (text.empty() || (text.back() != ',' && text.back() != ';' && text.back() != '-' && text.back() != ':'))
        return;
    date(kind_of_date(), dates.back());
    rest = trimmed(page, before, entry_marks);
}

void EntryDocumentReader::Run::decide_type() {
    DocumentType type = type_so_far();
    if (type == DocumentType::document || (type == DocumentType::publication && section == Section::publication))
        for (const EntryLink &link : entry.links)
            if (link.address.known && !link.address.opaque && link.address.type != DocumentType::document) {
                type = link.address.type;
                break;
            }
    if (type == DocumentType::document && !symbol && !found.sure && !entry.links.empty() &&
        !entry.links.front().address.opaque)
        type = entry.links.front().address.type;
    found.thing.type = type;
}

void EntryDocumentReader::Run::read_links() {
    for (const EntryLink &link : entry.links) {
        const std::optional<Symbol> &other = link.address.symbol;
        bool same = true;
        if (other && symbol) {
            const std::vector<std::string> told = symbols_of(*other, words.authority);
            // a link that leads astray is the document's all the same: the printed symbol is what the entry describes
            same = entry.links.size() == 1 || std::any_of(told.begin(), told.end(), [&](const std::string &one) {
                       return std::find(found.thing.symbols.begin(), found.thing.symbols.end(), one) !=
                              found.thing.symbols.end();
                   });
        }
        if (!other && !symbol && !found.thing.urls.empty())
            same = false;
        if (same && (symbol || found.thing.urls.empty()))
            found.thing.urls.push_back(link.url);
        else
            found.others.push_back(link);
        if (other && !symbol)
            set_symbol(*other);
    }
}

/// The cells of a row: a symbol, a date, and the longest other one, which is the title.
void EntryDocumentReader::Run::read_cells() {
    if (page.blocks()[block()].kind != BlockKind::table_row || page.view(rest).find('\t') == std::string_view::npos)
        return;
    Stretch title;
    for (std::uint32_t begin = rest.begin; begin <= rest.end;) {
        const std::string_view left = page.view({begin, rest.end});
        const auto end = static_cast<std::uint32_t>(begin + std::min(left.find('\t'), left.size()));
        const Stretch cell = trimmed(page, {begin, end}, entry_marks);
        begin = end + 1;
        if (cell.empty())
            continue;
        const auto printed = Symbol::match(page.view(cell));
        const std::vector<DatedStretch> dates = dates_in(page, cell, words);
        if (printed && !symbol && printed->length == cell.end - cell.begin)
            set_symbol(printed->symbol);
        else if (!dates.empty() && dates.front().at.begin == cell.begin && dates.front().at.end == cell.end && !dated)
            date(kind_of_date(), dates.front());
        else if (cell.end - cell.begin > title.end - title.begin)
            title = cell;
    }
    if (!title.empty())
        rest = title;
}

EntryDocument EntryDocumentReader::Run::read() {
    rest = entry.words;
    read_symbol();
    read_cells();
    if (!symbol || document_type_of(*symbol) == DocumentType::document)
        read_opening();
    if (!symbol)
        read_brackets();
    read_links();
    if (symbol)
        read_last_date();
    read_letter();
    if (opening_type != DocumentType::letter || !found.sure) {
        if (symbol)
            read_tails();
        else
            read_authors();
    }
    found.name = trimmed(page, rest, entry_marks);
    decide_type();
    const DocumentType type = found.thing.type;
    if (const std::int32_t says = speaker(up_to_title(found.name)); says >= 0) {
        if (opening_type == DocumentType::statement)
            relate(LinkKind::statement_by, says, page.told_at(says));
        else if (opening_type == DocumentType::interview || type == DocumentType::interview)
            relate(LinkKind::interview_with, says, page.told_at(says));
        else if (type == DocumentType::video)
            relate(LinkKind::features, says, page.told_at(says));
    } else if (type == DocumentType::interview) {
        if (const std::int32_t speaks = speaker(found.name); speaks >= 0)
            relate(LinkKind::interview_with, speaks, page.told_at(speaks));
    }
    if (type == DocumentType::press_release)
        read_press();
    if (type == DocumentType::publication)
        read_leading_publisher();
    if (type == DocumentType::statement && !symbol)
        read_occasion();
    found.thing.kind = ThingKind::document;
    found.thing.name = page.view(unquoted(page, found.name));
    for (ToldDate &told : found.thing.dates)
        if (told.kind == DateKind::told && type == DocumentType::publication)
            told.kind = DateKind::published;
    if (found.thing.language == Language::unknown)
        for (const EntryLink &link : entry.links)
            if (!symbol && link.address.known && found.thing.language == Language::unknown)
                found.thing.language = link.address.language;
    return std::move(found);
}

EntryDocument EntryDocumentReader::read(const EntryText &entry, Section section) {
    return Run{words_, page_, entry, section}.read();
}

EntryDocument EntryDocumentReader::of_link(const EntryLink &link, DocumentType label) const {
    EntryDocument found;
    found.thing.kind = ThingKind::document;
    found.thing.urls = {link.url};
    found.thing.type = label;
    found.thing.language = link.address.language;
    if (link.address.symbol) {
        found.thing.symbols = symbols_of(*link.address.symbol, words_.authority);
        found.thing.key = found.thing.symbols.front();
        found.thing.organ = link.address.symbol->organ();
        found.thing.language = Language::unknown;
        if (const DocumentType type = document_type_of(*link.address.symbol); type != DocumentType::document)
            found.thing.type = type;
    } else if (label == DocumentType::document || label == DocumentType::web_page) {
        if (!link.address.opaque)
            found.thing.type = link.address.type;
    }
    return found;
}

} // namespace recital
