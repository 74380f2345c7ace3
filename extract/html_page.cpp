#include "extract/html_page.hpp"

#include <algorithm>
#include <utility>

#include "extract/markdown_blocks.hpp"
#include "extract/page_address.hpp"
#include "extract/page_inline.hpp"
#include "extract/text_builder.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

using Kind = PageBlock::Kind;
using Zone = PageBlock::Zone;

constexpr std::size_t longest_marker = 4; // of a footnote
constexpr std::size_t deepest = 200;      // nested items; deeper ones stay at that depth

bool is_blank_byte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "12" of "12", "[12]", "(12)"; empty for what is no marker.
std::string_view marker_of(std::string_view words) {
    words = trim_blanks(words);
    if (words.size() > 2 && (words.front() == '[' || words.front() == '('))
        words = words.substr(1, words.size() - 2);
    const bool marker =
        !words.empty() && words.size() <= longest_marker && std::all_of(words.begin(), words.end(), is_digit);
    return marker ? words : std::string_view();
}

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

} // namespace

void HtmlPage::start(std::string_view name, HtmlAttributes attributes) {
    std::uint8_t level = 0;
    Element element;
    element.name = name;
    element.role = html_role(name, level);
    element.outer = zone_;
    element.preformatted = name == "pre";
    if (element.role == HtmlRole::skipped || skipped_ > 0) {
        ++skipped_;
        elements_.push_back(std::move(element));
        return;
    }
    zone_ = html_zone(element.role, attributes, zone_, words_);
    open(element, attributes, level);
    // Spans that style sheets set apart stand side by side in the markup: a name and its value.
    if (name == "span" && span_ended_)
        put(" ");
    span_ended_ = false;
    element.begin = block_.text.size();
    elements_.push_back(std::move(element));
}

void HtmlPage::end(std::string_view name) {
    const auto found = std::find_if(elements_.rbegin(), elements_.rend(),
                                    [name](const Element &element) { return element.name == name; });
    if (found == elements_.rend())
        return;
    for (auto left = found - elements_.rbegin() + 1; left > 0; --left) {
        const Element element = std::move(elements_.back());
        elements_.pop_back();
        if (skipped_ > 0)
            --skipped_;
        else
            close(element);
        zone_ = element.outer;
    }
    span_ended_ = name == "span";
}

void HtmlPage::open(const Element &element, HtmlAttributes attributes, std::uint8_t level) {
    switch (element.role) {
    case HtmlRole::root:
    case HtmlRole::meta:
    case HtmlRole::link_to:
        read_html_metadata(element.role, attributes, page_);
        break;
    case HtmlRole::base:
        base_ = html_attribute(attributes, "href");
        break;
    case HtmlRole::title:
        in_title_ = head_title_.empty();
        break;
    case HtmlRole::time:
        if (page_.published.empty() && zone_ != Zone::frame)
            page_.published = html_attribute(attributes, "datetime");
        break;
    case HtmlRole::link:
        open_link(attributes);
        break;
    case HtmlRole::line_break:
        line_break();
        break;
    case HtmlRole::heading:
        leave_data_tables();
        flush();
        level_ = level;
        break;
    case HtmlRole::list:
    case HtmlRole::ordered_list:
        leave_data_tables();
        flush();
        lists_.push_back({element.role == HtmlRole::ordered_list, 0});
        break;
    case HtmlRole::item:
        open_item(true);
        break;
    case HtmlRole::term:
    case HtmlRole::definition:
        open_item(false);
        item_begins_ = element.role == HtmlRole::term;
        break;
    case HtmlRole::table:
        leave_data_tables();
        flush();
        tables_.emplace_back();
        break;
    case HtmlRole::row:
        flush();
        if (!tables_.empty())
            tables_.back().begin_row();
        break;
    case HtmlRole::cell:
        flush();
        if (!tables_.empty())
            tables_.back().begin_cell();
        break;
    case HtmlRole::caption:
        flush();
        caption_ = true;
        break;
    case HtmlRole::part_of_line:
    case HtmlRole::superscript:
    case HtmlRole::skipped:
        break;
    default:
        flush();
    }
}

void HtmlPage::close(const Element &element) {
    switch (element.role) {
    case HtmlRole::title:
        in_title_ = false;
        break;
    case HtmlRole::link:
        close_link();
        break;
    case HtmlRole::superscript:
        if (element.begin <= block_.text.size() && !link_.open)
            tell_note(element.begin, false);
        break;
    case HtmlRole::heading:
        flush();
        level_ = 0;
        break;
    case HtmlRole::caption:
        flush();
        caption_ = false;
        break;
    case HtmlRole::list:
    case HtmlRole::ordered_list:
        flush();
        if (!lists_.empty())
            lists_.pop_back();
        break;
    case HtmlRole::item:
    case HtmlRole::term:
    case HtmlRole::definition:
        flush();
        items_ -= items_ > 0 ? 1 : 0;
        item_begins_ = false;
        break;
    case HtmlRole::cell:
        flush();
        if (!tables_.empty())
            tables_.back().end_cell();
        break;
    case HtmlRole::row:
        flush();
        if (!tables_.empty())
            for (PageBlock &block : tables_.back().end_row())
                page_.blocks.push_back(std::move(block));
        break;
    case HtmlRole::table:
        flush();
        if (!tables_.empty()) {
            for (PageBlock &block : tables_.back().end_row())
                page_.blocks.push_back(std::move(block));
            tables_.pop_back();
        }
        break;
    case HtmlRole::part_of_line:
    case HtmlRole::line_break:
    case HtmlRole::meta:
    case HtmlRole::link_to:
    case HtmlRole::base:
    case HtmlRole::time:
    case HtmlRole::skipped:
        break;
    default:
        flush();
        if (element.preformatted)
            read_preformatted();
    }
}

/// Nothing of a page's layout stands in a cell of data.
void HtmlPage::leave_data_tables() {
    if (!in_cell())
        return;
    flush();
    for (HtmlTable &table : tables_)
        for (PageBlock &block : table.take_apart())
            page_.blocks.push_back(std::move(block));
}

void HtmlPage::open_item(bool counted) {
    leave_data_tables();
    flush();
    ++items_;
    item_begins_ = true;
    number_.clear();
    if (counted && !lists_.empty() && lists_.back().ordered)
        number_ = std::to_string(++lists_.back().number) + ". ";
}

void HtmlPage::open_link(HtmlAttributes attributes) {
    close_link();
    const std::string_view address = trim_blanks(html_attribute(attributes, "href"));
    link_ = OpenLink{true, {}, {}, block_.text.size()};
    if (address.starts_with('#'))
        link_.fragment = address;
    else if (!address.starts_with("javascript:"))
        link_.url = resolved_address(base_.empty() ? page_.url : base_, address);
}

void HtmlPage::close_link() {
    if (!link_.open)
        return;
    link_.open = false;
    if (!link_.url.empty())
        add_link();
    else if (!link_.fragment.empty())
        tell_note(link_.begin, link_.begin == 0 && link_.fragment.find("ref") != std::string::npos);
}

/// The words of the link read so far, without the blanks at their ends.
void HtmlPage::add_link() {
    if (link_.begin >= block_.text.size())
        return;
    const std::string_view words = std::string_view(block_.text).substr(link_.begin);
    const std::size_t first = words.find_first_not_of(' ');
    if (first != std::string_view::npos)
        block_.links.push_back(
            {offset(link_.begin + first), offset(link_.begin + words.find_last_not_of(' ') + 1), link_.url});
}

/// Words that are a number calls a footnote, or are the mark of the footnote that the block is.
void HtmlPage::tell_note(std::size_t begin, bool mark) {
    if (begin > block_.text.size())
        return;
    const std::string marker(marker_of(std::string_view(block_.text).substr(begin)));
    if (marker.empty())
        return;
    block_.text.resize(begin);
    if (mark) {
        block_.kind = Kind::footnote;
        block_.marker = marker;
    } else {
        block_.text.append("[").append(marker).append("]");
    }
}

void HtmlPage::line_break() {
    if (!preformatted_.empty())
        preformatted_ += '\n';
    blank_line_ = line_break_ && begun_;
    line_break_ = begun_;
}

/// A new line of an item goes on with it where it begins with a link or the line above is not at its end; else it speaks of it.
void HtmlPage::settle_line_break(std::string_view next) {
    line_break_ = false;
    const bool data = in_cell();
    const std::string_view above = trim_blanks(block_.text);
    const bool goes_on = above.ends_with(',') || above.ends_with('-') || above.ends_with(':');
    const bool linked = (link_.open && link_.begin == block_.text.size()) || address_length(next, 0) > 0;
    const bool small = !next.empty() && next.front() >= 'a' && next.front() <= 'z';
    const bool parts = blank_line_ ? level_ == 0 : items_ > 0 && !goes_on && !linked && !small && level_ == 0;
    blank_line_ = false;
    if (parts && !data)
        flush();
    else
        put(" ");
}

void HtmlPage::text(std::string_view characters, std::size_t offset) {
    if (skipped_ > 0)
        return;
    span_ended_ = false;
    if (in_title_) {
        head_title_ += characters;
        return;
    }
    if (!elements_.empty() && elements_.back().preformatted) {
        if (preformatted_.empty())
            preformatted_at_ = offset;
        preformatted_ += characters;
        return;
    }
    const auto word = std::find_if_not(characters.begin(), characters.end(), is_blank_byte);
    if (word == characters.end()) {
        put(characters);
        return;
    }
    const auto blanks = static_cast<std::size_t>(word - characters.begin());
    if (line_break_)
        settle_line_break(characters.substr(blanks));
    if (!begun_)
        begin(offset + blanks);
    put(characters);
}

void HtmlPage::begin(std::size_t offset) {
    begun_ = true;
    block_.raw = offset;
    block_.zone = zone_;
    block_.picture = caption_;
    if (level_ > 0) {
        block_.kind = Kind::heading;
        block_.level = level_;
        // The title of a page often stands in what its markup calls the header.
        if (level_ == 1 && zone_ == Zone::likely_frame)
            block_.zone = Zone::unsaid;
        return;
    }
    block_.depth = static_cast<std::uint8_t>(std::min(items_, deepest));
    if (item_begins_) {
        block_.kind = Kind::item;
        item_begins_ = false;
        block_.text = number_;
        if (link_.open && link_.begin == 0)
            link_.begin = number_.size();
    }
}

void HtmlPage::put(std::string_view characters) {
    for (const char c : characters) {
        if (!is_blank_byte(c))
            block_.text += c;
        else if (begun_ && !block_.text.empty() && block_.text.back() != ' ')
            block_.text += ' ';
    }
}

void HtmlPage::flush() {
    line_break_ = blank_line_ = false;
    if (!begun_) {
        block_ = PageBlock();
        if (link_.open)
            link_.begin = 0;
        return;
    }
    if (link_.open && !link_.url.empty())
        add_link();
    while (!block_.text.empty() && block_.text.back() == ' ')
        block_.text.pop_back();
    for (TextLink &link : block_.links)
        link.end = std::min(link.end, offset(block_.text.size()));
    if (in_cell())
        tables_.back().add(std::move(block_));
    else
        page_.blocks.push_back(std::move(block_));
    block_ = PageBlock();
    begun_ = false;
    link_.begin = 0;
}

/// Old pages print whole documents with line ends and indentation of their own.
void HtmlPage::read_preformatted() {
    if (preformatted_.empty())
        return;
    MarkedPage inner = markdown_page(preformatted_);
    for (PageBlock &block : inner.blocks) {
        block.raw = std::max(preformatted_at_, block.raw + preformatted_at_);
        block.zone = zone_;
        page_.blocks.push_back(std::move(block));
    }
    preformatted_.clear();
}

MarkedPage HtmlPage::take() {
    while (!elements_.empty())
        end(std::string(elements_.back().name));
    flush();
    if (page_.title.empty())
        append_collapsed(page_.title, head_title_, false);
    return std::move(page_);
}

} // namespace recital
