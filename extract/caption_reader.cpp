#include "extract/caption_reader.hpp"

#include <utility>

#include "extract/agent_things.hpp"
#include "extract/entry_document.hpp"
#include "extract/entry_text.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_caption = 240; // bytes
constexpr std::size_t farthest = 6;          // blocks behind the title that may speak of it
constexpr std::string_view marks = " \t:;,-|*";

} // namespace

bool CaptionReader::read_title(std::size_t block, Stretch line) {
    Stretch rest;
    DocumentType type = DocumentType::document;
    Stretch title = line;
    if (const auto *opens = opening(page_, line, "entry_opening", words_.words, rest))
        type = value_of<DocumentType>(opens->value).value_or(DocumentType::document);
    if (type != DocumentType::interview) {
        const auto *label = opening(page_, line, "entry_label", words_.words, rest);
        if (label == nullptr || value_of<DocumentType>(label->value) != DocumentType::video)
            return false;
        const std::string_view behind = page_.view(rest);
        if (behind.empty() || std::string_view(":-|").find(behind.front()) == std::string_view::npos)
            return false;
        type = DocumentType::video;
        title = trimmed(page_, rest, marks);
    }
    const std::string_view text = page_.view(title);
    if (text.empty() || text.back() == '.' || text.back() == '?')
        return false;
    const Stretch named = title;
    if (const auto bracket = last_bracket(page_, title); bracket && bracket->whole.begin > title.begin)
        title = trimmed(page_, {title.begin, bracket->whole.begin}, marks);
    Thing thing;
    thing.type = type;
    thing.name = page_.view(title);
    for (const TextLink &link : page_.links(page_.stretch(block)))
        thing.urls.push_back(link.url);
    shown_ = page_.add(std::move(thing), block, named, Rule::entry);
    shown_at_ = block;
    page_.describe(block, shown_);
    const auto persons = page_.things_within(block, title, {ThingKind::person});
    if (!persons.empty())
        page_.relate(type == DocumentType::interview ? LinkKind::interview_with : LinkKind::features, shown_,
                     persons.front(), block, page_.told_at(persons.front()), Rule::entry);
    return true;
}

/// "Published on April 16, 2014"
bool CaptionReader::read_date(std::size_t block, Stretch line) {
    Stretch rest;
    if (opening(page_, line, "kind_published", words_.words, rest) == nullptr)
        return false;
    const std::vector<DatedStretch> dates = dates_in(page_, line, words_);
    if (dates.empty() || page_.blocks()[block].kind == BlockKind::list_item)
        return false;
    page_.thing(shown_).dates.push_back({DateKind::published, dates.front().from, dates.front().to});
    return true;
}

/// "Video produced by A for the B"
bool CaptionReader::read_makers(std::size_t block, Stretch line) {
    Stretch rest;
    if (opening(page_, line, "produced_by", words_.words, rest) == nullptr)
        return false;
    Stretch makers = rest;
    Stretch behind;
    for (std::uint32_t at = rest.begin; at < rest.end; ++at)
        if (at > rest.begin && page_.view({at - 1, at}) == " " && page_.view({at, at + 1}) != " " &&
            opening(page_, {at, rest.end}, "produced_for", words_.words, behind) != nullptr) {
            makers.end = at;
            const auto bodies = page_.things_within(block, behind, {ThingKind::organisation});
            if (!bodies.empty())
                page_.relate(LinkKind::produced_for, shown_, bodies.front(), block, page_.told_at(bodies.front()),
                             Rule::entry);
            break;
        }
    for (const std::int32_t maker : add_authors(words_.agents, page_, block, trimmed(page_, makers, marks)))
        page_.relate(LinkKind::created_by, shown_, maker, block, page_.told_at(maker), Rule::entry);
    return true;
}

/// "Panelists at the 2044 dialogue on B: A, role; C, role"
void CaptionReader::read_panel(std::size_t block, Stretch line) {
    Stretch rest;
    if (opening(page_, line, "panel_opening", words_.words, rest) == nullptr)
        return;
    const std::size_t colon = page_.view(rest).find(':');
    if (colon == std::string_view::npos)
        return;
    const Stretch head{rest.begin, static_cast<std::uint32_t>(rest.begin + colon)};
    const auto persons = page_.things_within(block, {head.end, rest.end}, {ThingKind::person});
    const auto events = words_.events.within(page_.view(head), page_.language());
    if (persons.empty() || events.size() != 1 || events.front().name.empty())
        return;
    const Stretch named{head.begin + events.front().begin, head.begin + events.front().end};
    const std::int32_t event = page_.add(event_thing(events.front()), block, named.empty() ? head : named, Rule::event);
    for (const std::int32_t person : persons)
        page_.relate(LinkKind::has_participant, event, person, block, page_.told_at(person), Rule::event);
}

void CaptionReader::read(std::size_t block) {
    const Block &at = page_.blocks()[block];
    if (at.kind != BlockKind::footnote)
        read_panel(block, trimmed(page_, page_.stretch(block)));
    if ((at.kind != BlockKind::paragraph && at.kind != BlockKind::heading && at.kind != BlockKind::other) ||
        at.parent >= 0 || at.end - at.begin > longest_caption)
        return;
    const Stretch line = trimmed(page_, page_.stretch(block));
    if (line.empty() || read_title(block, line))
        return;
    if (shown_ >= 0 && block - shown_at_ <= farthest && !read_date(block, line))
        read_makers(block, line);
}

} // namespace recital
