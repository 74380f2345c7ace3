#include "extract/list_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/agent_things.hpp"
#include "extract/entry_line.hpp"
#include "graph/document_type.hpp"

namespace recital {
namespace {

constexpr std::string_view between = " \t:;,.-/|*";

constexpr std::array section_names{std::pair{std::string_view("statement"), Section::statement},
                                   std::pair{std::string_view("publication"), Section::publication},
                                   std::pair{std::string_view("event"), Section::event},
                                   std::pair{std::string_view("document"), Section::document},
                                   std::pair{std::string_view("web_page"), Section::link}};

/// The name of the host, without "www.".
std::string_view host_of(std::string_view url) {
    if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos)
        url.remove_prefix(scheme + 3);
    if (url.starts_with("www."))
        url.remove_prefix(4);
    return url.substr(0, url.find('/'));
}

} // namespace

/// What the heading says; the word that stands last in it, as the noun of an English heading does, wins.
Section ListReader::section_of(std::size_t block) {
    const std::int32_t heading = page_.heading_of(block);
    if (heading == section_heading_)
        return section_;
    section_heading_ = heading;
    section_ = Section::none;
    if (heading < 0)
        return section_;
    const std::string folded = fold_words(page_.block_text(static_cast<std::size_t>(heading)), 256);
    std::size_t first = std::string::npos;
    for (const ReaderWords::Entry &entry : words_.words.of("entry_section"))
        if (const std::size_t at = folded.find(entry.folded); at != std::string::npos && at < first) {
            first = at;
            for (const auto &[name, section] : section_names)
                if (name == entry.value)
                    section_ = section;
        }
    return section_;
}

/// The thing that the item hangs on: that of the item it is nested under; for what stands by itself in a list of events,
/// the event before it.
std::int32_t ListReader::owner_of(std::size_t block) const {
    if (page_.blocks()[block].parent >= 0)
        return page_.thing_above(block);
    return event_heading_ == page_.heading_of(block) ? event_ : Page::no_thing;
}

void ListReader::tie(std::int32_t owner, std::int32_t thing, std::size_t block, Stretch at) {
    if (owner < 0)
        return;
    if (page_.thing(owner).kind == ThingKind::event)
        page_.relate(tie_of(page_.thing(thing).type), owner, thing, block, at, Rule::entry);
    else if (page_.thing(owner).kind == ThingKind::organisation && same_host(page_.thing(thing).urls, owner))
        page_.relate(LinkKind::published_by, thing, owner, block, at, Rule::entry);
}

bool ListReader::same_host(const std::vector<std::string> &urls, std::int32_t organisation) const {
    const std::vector<std::string> &own = page_.thing(organisation).urls;
    return std::any_of(urls.begin(), urls.end(), [&](const std::string &url) {
        return std::any_of(own.begin(), own.end(),
                           [&](const std::string &known) { return host_of(known) == host_of(url); });
    });
}

std::int32_t ListReader::add(EntryDocument document, const EntryText &entry, Stretch at, Rule rule) {
    const std::int32_t index = page_.add(std::move(document.thing), entry.block, at, rule);
    for (const EntryRelation &relation : document.relations)
        page_.relate(relation.kind, relation.from_other ? relation.other : index,
                     relation.from_other ? index : relation.other, entry.block, relation.at, rule);
    return index;
}

/// Mentions within the title speak for the document, not for the page. What begins the title or a part of it, or is no name
/// as printed there ("implementing ..."), is but its own name.
void ListReader::cite_about(std::int32_t thing, const EntryText &entry, Stretch name) {
    if (name.empty())
        return;
    const Told at = page_.told(entry.block, name, Rule::entry);
    const std::string_view title = page_.view(name);
    const std::string &key = page_.thing(thing).key;
    for (Mention &mention : page_.mentions()) {
        if (mention.begin < at.begin || mention.end > at.end)
            continue;
        mention.about = thing;
        const std::size_t where = title.find(mention.quote);
        const std::string_view before = title.substr(0, std::min(where, title.size()));
        const bool begins =
            trimmed(page_, {name.begin, static_cast<std::uint32_t>(name.begin + before.size())}).empty() ||
            before.ends_with(": ") || before.ends_with("; ");
        const bool small = !mention.quote.empty() && mention.quote.front() >= 'a' && mention.quote.front() <= 'z';
        if (mention.target == key || (mention.kind != TargetKind::symbol && (begins || small)))
            mention.kind = TargetKind::self;
    }
}

/// "Webcasts: <address>, <address>", "Concept note: title <address>"
bool ListReader::read_label(const EntryText &entry) {
    Stretch rest;
    const ReaderWords::Entry *label = opening(page_, entry.words, "entry_label", words_.words, rest);
    if (label == nullptr)
        return false;
    std::string_view text = page_.view(rest);
    while (text.starts_with("(")) { // "Press release (French): ..."
        const auto bracket = first_bracket(page_, rest);
        if (!bracket)
            return false;
        rest = trimmed(page_, {bracket->whole.end, rest.end});
        text = page_.view(rest);
    }
    if (!text.empty() && !text.starts_with(":"))
        return false;
    const auto type = value_of<DocumentType>(label->value).value_or(DocumentType::document);
    const std::int32_t owner = owner_of(entry.block);
    Stretch name = trimmed(page_, rest, between);
    const bool worded =
        std::any_of(entry.links.begin(), entry.links.end(), [](const EntryLink &link) { return !link.printed; });
    if (entry.links.empty() || (!name.empty() && !worded)) {
        // a title of its own, or a symbol, behind the label
        if (name.empty())
            return false;
        EntryText titled = entry;
        titled.words = name;
        EntryDocument document = documents_.read(titled, Section::none);
        if (entry.links.empty() && document.thing.symbols.empty())
            return false;
        if (document.thing.type == DocumentType::document || document.thing.type == DocumentType::web_page)
            document.thing.type = type;
        const std::int32_t index = add(std::move(document), entry, name, Rule::entry);
        page_.describe(entry.block, index);
        tie(owner, index, entry.block, name);
        return true;
    }
    for (const EntryLink &link : entry.links) {
        EntryDocument document = documents_.of_link(link, type);
        if (document.thing.symbols.empty())
            document.thing.name = page_.view(
                link.printed ? Stretch{entry.words.begin, name.empty() ? rest.begin : name.begin} : link.words);
        if (document.thing.name.ends_with(":") || document.thing.name.ends_with(" "))
            document.thing.name = page_.view(trimmed(page_, {entry.words.begin, rest.begin}, between));
        const std::int32_t index = add(std::move(document), entry, link.words, Rule::address);
        tie(owner, index, entry.block, link.words);
    }
    return true;
}

/// A link of an event or organisation itself.
void ListReader::tie_to_page(std::int32_t owner, const EntryLink &link, std::size_t block) {
    EntryDocument document = documents_.of_link(link, link.address.opaque ? DocumentType::document : link.address.type);
    EntryText none;
    none.block = block;
    const std::int32_t index = add(std::move(document), none, link.words, Rule::address);
    page_.relate(page_.thing(owner).kind == ThingKind::event ? tie_of(page_.thing(index).type) : LinkKind::has_web_page,
                 owner, index, block, link.words, Rule::address);
}

bool ListReader::read_event(const EntryText &entry) {
    const std::int32_t owner =
        page_.blocks()[entry.block].parent >= 0 ? page_.thing_above(entry.block) : Page::no_thing;
    const bool under_event = owner >= 0 && page_.thing(owner).kind == ThingKind::event;
    const auto phrase = words_.events.item(page_.view(entry.words), page_.language(), under_event);
    if (!phrase)
        return false;
    Stretch at{entry.words.begin + phrase->begin, entry.words.begin + phrase->end};
    if (at.empty() || at.end > entry.words.end)
        at = entry.words;
    const std::int32_t event = page_.add(event_thing(*phrase), entry.block, at, Rule::event);
    page_.describe(entry.block, event);
    if (under_event)
        page_.relate(LinkKind::has_sub_event, owner, event, entry.block, at, Rule::event);
    if (page_.blocks()[entry.block].parent < 0) {
        event_ = event;
        event_heading_ = page_.heading_of(entry.block);
    }
    for (const EntryLink &link : entry.links)
        tie_to_page(event, link, entry.block);
    const Stretch organizers{entry.words.begin + phrase->organizers_begin, entry.words.begin + phrase->organizers_end};
    if (phrase->organizers_end > phrase->organizers_begin)
        for (const std::int32_t body :
             page_.things_within(entry.block, organizers, {ThingKind::organisation, ThingKind::state}))
            page_.relate(LinkKind::co_organized_by, event, body, entry.block, page_.told_at(body), Rule::event);
    for (const std::int32_t person : page_.things_within(entry.block, entry.words, {ThingKind::person}))
        page_.relate(LinkKind::has_participant, event, person, entry.block, page_.told_at(person), Rule::event);
    // the documents that its name gives with their symbols are what it is about
    const Told told = page_.told(entry.block, entry.words, Rule::event);
    std::vector<std::pair<Stretch, std::string>> considered;
    for (const Mention &mention : page_.mentions())
        if (mention.begin >= told.begin && mention.end <= told.end && mention.kind == TargetKind::symbol) {
            const std::string_view text = page_.view(entry.words);
            const std::size_t where = text.find(mention.quote);
            if (where != std::string_view::npos) {
                const auto begin = static_cast<std::uint32_t>(entry.words.begin + where);
                considered.emplace_back(Stretch{begin, begin + static_cast<std::uint32_t>(mention.quote.size())},
                                        mention.target);
            }
        }
    for (const auto &[where, key] : considered) {
        const auto symbol = Symbol::parse(key);
        if (!symbol)
            continue;
        Thing thing;
        thing.symbols = symbols_of(*symbol, words_.authority);
        thing.key = symbol->representative().key();
        thing.type = document_type_of(*symbol);
        thing.organ = symbol->organ();
        const std::int32_t document = page_.add(std::move(thing), entry.block, where, Rule::entry);
        page_.relate(LinkKind::considers, event, document, entry.block, where, Rule::event);
    }
    return true;
}

/// "Open debate on A, 11 May 2042 (S/PV.1234)": an event, and the record of it.
bool ListReader::read_recorded_event(const EntryText &entry) {
    const auto bracket = last_bracket(page_, entry.words);
    if (!bracket || !trimmed(page_, {bracket->whole.end, entry.words.end}, between).empty())
        return false;
    const auto match = Symbol::match(page_.view(bracket->inside));
    if (!match || match->length != bracket->inside.end - bracket->inside.begin)
        return false;
    const DocumentType type = document_type_of(match->symbol);
    if (type != DocumentType::meeting_record && type != DocumentType::summary_record)
        return false;
    EntryText met = entry;
    met.words = trimmed(page_, {entry.words.begin, bracket->whole.begin}, between);
    if (met.words.empty() || !read_event(met))
        return false;
    const std::int32_t event = page_.thing_of(entry.block);
    const auto leads_to_record = [&](const EntryLink &link) {
        return link.address.symbol && link.address.symbol->key() == match->symbol.key();
    };
    if (std::any_of(entry.links.begin(), entry.links.end(), leads_to_record))
        return true; // tied by its link
    Thing record;
    record.symbols = symbols_of(match->symbol, words_.authority);
    record.key = match->symbol.representative().key();
    record.type = type;
    record.organ = match->symbol.organ();
    const std::int32_t document = page_.add(std::move(record), entry.block, bracket->inside, Rule::entry);
    page_.relate(tie_of(type), event, document, entry.block, bracket->inside, Rule::entry);
    return true;
}

/// "Name (ACRONYM): <address>", "Name - part of its site: <address>"
bool ListReader::read_organisation(const EntryText &entry) {
    if (entry.links.empty() || entry.words.empty())
        return false;
    for (const EntryLink &link : entry.links)
        if (link.address.symbol || (link.address.known && !link.address.opaque))
            return false;
    const auto bodies = bodies_in(words_.agents, page_, entry.block, entry.words);
    if (bodies.empty())
        return false;
    const Stretch at = page_.told_at(bodies.front());
    Stretch before = trimmed(page_, {entry.words.begin, at.begin}, "\"'*_");
    Stretch nothing;
    if (!before.empty() &&
        (opening(page_, before, "sent_article", words_.words, nothing) == nullptr || !nothing.empty()))
        return false;
    Stretch behind = trimmed(page_, {at.end, entry.words.end}, "\"'*_)");
    if (const auto bracket = first_bracket(page_, behind))
        behind = trimmed(page_, {bracket->whole.end, behind.end});
    const std::string_view text = page_.view(behind);
    const bool ends = text.empty() || text.starts_with("- ") || text.starts_with("\xE2\x80\x93") ||
                      text.starts_with("\xE2\x80\x94") || text.starts_with("| ");
    if (!ends)
        return false;
    const std::int32_t body = bodies.front();
    for (const EntryLink &link : entry.links) {
        if (text.empty())
            page_.thing(body).urls.push_back(link.url);
        tie_to_page(body, link, entry.block);
    }
    page_.describe(entry.block, body);
    return true;
}

/// Whether its own words say that the entry is a document.
bool ListReader::is_document(const EntryText &entry) const {
    const Stretch start = trimmed(page_, entry.words, " \t\"'*_([");
    if (Symbol::match(page_.view(start)))
        return true;
    Stretch rest;
    if (opening(page_, entry.words, "entry_opening", words_.words, rest) != nullptr)
        return true;
    Stretch left = entry.words;
    for (int i = 0; i < 3; ++i) {
        const auto bracket = last_bracket(page_, left);
        if (!bracket)
            break;
        if (Symbol::match(page_.view(bracket->inside)))
            return true;
        left = {left.begin, bracket->whole.begin};
    }
    return page_.view(entry.words).find(" / ") != std::string_view::npos;
}

void ListReader::read_document(const EntryText &entry, EntryDocument document) {
    const Stretch name = document.name.empty() ? entry.words : document.name;
    const std::vector<EntryLink> others = std::move(document.others);
    const DocumentType type = document.thing.type;
    const std::string title = document.thing.name;
    const bool with_symbol = !document.thing.symbols.empty();
    const std::int32_t owner = owner_of(entry.block);
    const std::int32_t index = add(std::move(document), entry, entry.words, Rule::entry);
    page_.describe(entry.block, index);
    cite_about(index, entry, name);
    read_transmitted(words_, page_, entry.block, name, index);
    const bool of_event = owner >= 0 && page_.thing(owner).kind == ThingKind::event;
    Stretch behind;
    if (const ReaderWords::Entry *kind = opening(page_, name, "entry_opening", words_.words, behind);
        kind != nullptr && value_of<DocumentType>(kind->value) == DocumentType::summary) {
        // a summary hangs on the event that its title names, or that it is listed under
        if (page_.thing(index).type == DocumentType::document || page_.thing(index).type == DocumentType::publication)
            page_.thing(index).type = DocumentType::summary;
        if (!of_event) {
            const auto events = words_.events.within(page_.view(behind), page_.language());
            if (!events.empty() && !events.front().name.empty()) {
                const Stretch at{behind.begin + events.front().begin, behind.begin + events.front().end};
                const std::int32_t event =
                    page_.add(event_thing(events.front()), entry.block, at.empty() ? behind : at, Rule::event);
                page_.relate(LinkKind::has_summary, event, index, entry.block, name, Rule::entry);
            }
        }
    }
    tie(owner, index, entry.block, entry.words);
    for (const EntryLink &link : others) {
        EntryDocument other = documents_.of_link(link, with_symbol ? DocumentType::document : type);
        if (other.thing.symbols.empty())
            other.thing.name = title;
        const std::int32_t also = add(std::move(other), entry, link.words, Rule::address);
        tie(owner, also, entry.block, link.words);
    }
}

void ListReader::read(std::size_t block) {
    const Block &at = page_.blocks()[block];
    if (at.kind != BlockKind::list_item && at.kind != BlockKind::table_row)
        return;
    const Section section = section_of(block);
    const EntryText entry = entry_text(page_, block, words_.addresses);
    if (read_label(entry))
        return;
    if (entry.words.empty()) {
        for (const EntryLink &link : entry.links) {
            const std::int32_t index =
                add(documents_.of_link(link, DocumentType::document), entry, link.words, Rule::address);
            tie(owner_of(block), index, block, link.words);
        }
        return;
    }
    if (section != Section::publication && read_recorded_event(entry))
        return;
    if (is_document(entry)) {
        EntryDocument document = documents_.read(entry, section);
        if (document.sure || !entry.links.empty()) {
            read_document(entry, std::move(document));
            return;
        }
    }
    if (section != Section::publication && read_event(entry))
        return;
    if (read_organisation(entry) || entry.links.empty())
        return;
    read_document(entry, documents_.read(entry, section));
}

} // namespace recital
