#include "extract/text_outline.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "extract/number_label.hpp"
#include "extract/printed_date.hpp"
#include "extract/title_number.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_masthead = 60; // lines
constexpr std::size_t longest_heading = 200; // bytes
constexpr std::size_t longest_closing = 200;
constexpr std::size_t longest_enacting = 80;
constexpr std::size_t longest_annex_title = 3; // lines
constexpr std::size_t longest_number_gap = 24; // bytes from the start of a heading to its number
constexpr std::size_t longest_title = 160;
constexpr std::size_t longest_letter_line = 24; // "B [1]"
constexpr std::size_t longest_opening = 4;      // lines before the words of a statement

bool opens_quotation(std::string_view text) {
    static constexpr std::array<std::string_view, 6> marks{"“", "”", "«", "\"", "„", "「"};
    return std::any_of(marks.begin(), marks.end(), [text](std::string_view mark) { return text.starts_with(mark); });
}

bool is_row(const TextLine &line) { return line.text.find('\t') != std::string_view::npos; }

} // namespace

void TextOutline::put(std::size_t index, std::string provision, BlockKind kind) {
    LinePlace &place = places_[index];
    if (lines_[index].footnote.empty()) {
        const BlockKind usual = kind_of_place(provision);
        place.kind = kind != BlockKind::other ? kind : is_row(lines_[index]) ? BlockKind::table_row : usual;
    } else {
        place.kind = BlockKind::footnote;
        place.footnote = true;
    }
    place.provision = std::move(provision);
}

// --- lines

bool TextOutline::is_enacting(const TextLine &line) {
    std::string_view folded = line.folded;
    if (wrapped_ && folded.size() < longest_enacting) { // "Therefore the Security Council,"
        folded.remove_prefix(std::min(folded.find(' ') + 1, folded.size()));
    }
    const ReaderWords::Entry *entry = words_.opens("enacting", line.folded);
    if (entry == nullptr) {
        entry = wrapped_ && line.end == LineEnd::comma ? words_.opens("enacting", folded) : nullptr;
    } else {
        folded = line.folded;
    }
    if (entry == nullptr) {
        return false;
    }
    std::string_view rest = folded.substr(entry->folded.size());
    static constexpr std::array<std::string_view, 5> ends{",", "،", "，", ":", ""};
    rest = trim_blanks(rest);
    const bool alone = std::find(ends.begin(), ends.end(), rest) != ends.end() || (wrapped_ && rest == ".");
    if (alone) {
        organ_ = entry->organ;
    }
    return alone;
}

bool TextOutline::is_closing(std::size_t index) const {
    const TextLine &line = lines_[index];
    if (!line.footnote.empty() || line.text.size() > longest_closing || line.label.form == LineLabel::Form::bracket) {
        return false;
    }
    if (wrapped_ && words_.opens("adopted_line", line.folded) != nullptr) {
        return true;
    }
    const bool meeting = words_.within("plenary_meeting", line.folded) || words_.within("meeting", line.folded);
    const bool open = line.end == LineEnd::none || line.end == LineEnd::stop;
    return meeting && open && line.label.form == LineLabel::Form::none && line.text.size() < 120 &&
           first_date(line.folded, words_) && !words_.within("resolution", line.folded);
}

bool TextOutline::is_heading(std::size_t index, Region region) const {
    const TextLine &line = lines_[index];
    if (line.label.form != LineLabel::Form::none || !line.footnote.empty() || is_row(line)) {
        return false;
    }
    if (line.text.empty()) {
        return index + 1 < region.end; // stands in no paragraph
    }
    return line.section_mark || (line.end == LineEnd::none && line.text.size() < longest_heading &&
                                 !(line.text.front() >= 'a' && line.text.front() <= 'z') && line.text.back() != '?' &&
                                 index + 1 < region.end);
}

// A second preamble, between operative paragraphs: no number, a comma at its end.
bool TextOutline::opens_preamble(const TextLine &line) const {
    return line.label.form == LineLabel::Form::none && line.footnote.empty() && line.end == LineEnd::comma &&
           !(line.text.front() >= 'a' && line.text.front() <= 'z');
}

bool TextOutline::reads_as_title(const TextLine &line) {
    const std::string_view text = trim_blanks(line.text);
    const std::size_t length = title_number_length(text);
    if (length == 0 || (length < text.size() && (text[length] >= '0' && text[length] <= '9'))) {
        return false;
    }
    title_number_ = text.substr(0, length);
    std::string_view rest = trim_blanks(text.substr(length));
    while (rest.starts_with('.') || rest.starts_with('-') || rest.starts_with("–")) {
        rest = trim_blanks(rest.substr(rest.starts_with("–") ? std::string_view("–").size() : 1));
    }
    title_ = rest;
    return true;
}

// True for a line in the second half of the text, where closing lines stand.
bool TextOutline::is_late(std::size_t index) const { return index * 2 > lines_.size(); }

// --- masthead

std::size_t TextOutline::read_masthead() {
    const std::size_t limit = std::min(lines_.size(), longest_masthead);
    std::size_t enacting = limit;
    std::size_t title = limit;
    std::size_t statement = limit;
    std::size_t adopted = limit;
    std::size_t heading = limit; // "Resolution 242 (1967)"
    for (std::size_t i = 0; i < limit && enacting == limit; ++i) {
        // The organ's name on the cover looks alike; the formula ends with a comma or stands behind the title.
        const bool behind = title < i || adopted < i || heading < i;
        if (is_enacting(lines_[i]) && (lines_[i].end == LineEnd::comma || behind)) {
            enacting = i;
        }
        if (heading == limit && words_.opens("resolution", lines_[i].folded) != nullptr &&
            lines_[i].folded.find_first_of("0123456789") < longest_number_gap) {
            heading = i;
        }
        if (adopted == limit && words_.opens("adopted_line", lines_[i].folded) != nullptr) {
            adopted = i;
        }
        if (title == limit && enacting == limit && reads_as_title(lines_[i])) {
            title = i;
        }
        if (statement == limit && words_.opens("prst_line", lines_[i].folded) != nullptr) {
            statement = i;
        }
    }
    if (enacting < limit) {
        for (std::size_t i = 0; i < enacting; ++i) {
            const bool paragraph = wrapped_ && i > title && lines_[i].text.size() > longest_title;
            put(i, i < title ? "cover" : paragraph ? "pp_" + std::to_string(++preambular_) : "title");
        }
        put(enacting, "enacting");
        enacted_ = true;
        return enacting + 1;
    }
    organ_ = Organ::none;
    // A resolution that lacks its enacting formula: its masthead ends with the line on its adoption or with its title.
    const std::size_t titled = std::min(title, heading);
    bool closing = is_late(adopted) && heading >= adopted; // what stands above that line is the text itself
    for (std::size_t i = titled + 1; i < adopted && adopted < limit; ++i)
        closing = closing || (lines_[i].end != LineEnd::none && lines_[i].text.size() > longest_enacting);
    const std::size_t head = adopted < limit && !closing ? adopted : wrapped_ ? titled : limit;
    const bool decision = std::any_of(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(titled),
                                      [&](const auto &line) { return words_.is("decision", line.folded) != nullptr; });
    if (head + 1 < limit && statement == limit && !decision &&
        (wrapped_ || (title == limit && lines_[head + 1].end == LineEnd::comma))) {
        for (std::size_t i = 0; i <= head; ++i) {
            put(i, i < title ? "cover" : "title");
        }
        enacted_ = true;
        return head + 1;
    }
    if (statement < limit) {
        for (std::size_t i = 0; i < statement; ++i) {
            put(i, "cover");
        }
        std::size_t body = statement + 1;
        const std::size_t reach = std::min(lines_.size(), statement + 1 + longest_opening);
        for (std::size_t i = statement + 1; i < reach; ++i) {
            if (opens_quotation(lines_[i].text)) {
                body = i;
                break;
            }
            body = statement + 2;
        }
        body = std::min(body, lines_.size());
        for (std::size_t i = statement; i < body; ++i) {
            put(i, "enacting");
        }
        return body;
    }
    if (title < limit) {
        for (std::size_t i = 0; i < title; ++i) {
            put(i, "cover");
        }
        std::size_t body = title;
        do {
            put(body++, "title");
        } while (body < lines_.size() && lines_[body].text.size() <= longest_letter_line &&
                 lines_[body].label.form == LineLabel::Form::none && lines_[body].end != LineEnd::stop &&
                 lines_[body].footnote.empty());
        return body;
    }
    plain_ = true;
    return plain_masthead(limit);
}

// --- bodies

bool TextOutline::numbers_anew(Region region) const {
    std::set<std::string_view> seen;
    bool again = false;
    int ones = 0;
    for (std::size_t i = region.begin; i < region.end; ++i) {
        if (lines_[i].label.form == LineLabel::Form::number) {
            ones += lines_[i].label.label == "1" ? 1 : 0;
            again = !seen.insert(lines_[i].label.label).second || again;
        }
    }
    return again && ones > 1;
}

std::vector<TextOutline::Region> TextOutline::sections_of(Region region) const {
    std::vector<std::size_t> starts{region.begin};
    std::size_t numbered = 0; // numbered paragraphs since the section began
    for (std::size_t i = region.begin; i < region.end; ++i) {
        const TextLine &line = lines_[i];
        const bool number = line.label.form == LineLabel::Form::number;
        if (line.section_mark && i > starts.back()) {
            starts.push_back(i);
            numbered = 0;
        } else if (number && line.label.label == "1" && numbered > 0) {
            std::size_t start = i; // what opens a section stands before its first number
            while (start > starts.back() + 1 && lines_[start - 1].label.form == LineLabel::Form::none &&
                   lines_[start - 1].footnote.empty() &&
                   (lines_[start - 1].end == LineEnd::comma || is_heading(start - 1, region))) {
                --start;
            }
            starts.push_back(start);
            numbered = 0;
        }
        numbered += number ? 1 : 0;
    }
    std::vector<Region> sections;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        sections.push_back({starts[i], i + 1 < starts.size() ? starts[i + 1] : region.end});
    }
    return sections;
}

// Where the preamble ends: at the first number; without numbers behind the last line that ends with a comma.
std::size_t TextOutline::first_operative(Region region) const {
    std::size_t first = region.end;
    for (std::size_t i = region.begin; i < first; ++i) {
        const TextLine &line = lines_[i];
        if (line.footnote.empty() && (line.section_mark || line.label.form == LineLabel::Form::number)) {
            first = i;
        }
    }
    std::size_t behind_comma = region.begin;
    for (std::size_t i = region.begin; i < first; ++i) {
        if (lines_[i].footnote.empty() && lines_[i].end == LineEnd::comma) {
            behind_comma = i + 1;
        }
    }
    if (first == region.end) {
        return behind_comma;
    }
    for (std::size_t i = behind_comma; i < first;
         ++i) { // an operative paragraph without number before the first number
        const TextLine &line = lines_[i];
        const bool plain = line.footnote.empty() && line.label.form == LineLabel::Form::none && !is_row(line);
        const bool ends = line.end == LineEnd::stop || line.end == LineEnd::semicolon;
        if (plain && (line.end == LineEnd::colon || (ends && lines_[first].section_mark))) {
            return i;
        }
    }
    return first;
}

void TextOutline::read_section(Region section, const std::string &prefix, bool annex) {
    const std::string base = prefix + (annex ? "para" : "op");
    const std::string container = prefix.substr(0, prefix.empty() ? 0 : prefix.size() - 1);
    const bool numbered = std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(section.begin),
                                      lines_.begin() + static_cast<std::ptrdiff_t>(section.end),
                                      [](const TextLine &line) { return line.label.form == LineLabel::Form::number; });
    const bool count = wrapped_ && !numbered && !annex;
    std::string paragraph;
    LabelStack labels;
    int counted = 0;
    LineEnd before = LineEnd::stop; // of the line above, footnotes put aside
    for (std::size_t i = section.begin; i < section.end; ++i) {
        const TextLine &line = lines_[i];
        const bool ended = before != LineEnd::comma && before != LineEnd::colon;
        before = line.footnote.empty() ? line.end : before;
        if (numbered && !annex && ended && opens_preamble(line)) {
            paragraph.clear();
        }
        if (!line.footnote.empty()) {
            put(i, "");
        } else if (line.label.form == LineLabel::Form::number) {
            paragraph = base + '_' + line.label.label;
            labels.clear();
            put(i, paragraph);
        } else if (line.label.form == LineLabel::Form::bracket) {
            // letters without a numbered paragraph above them stand for themselves
            put(i, (!paragraph.empty() ? paragraph
                    : annex            ? base + "_1"
                                       : base) +
                       '_' + labels.place(line.label.label));
        } else if (is_heading(i, section)) {
            put(i, container, BlockKind::heading);
        } else if ((numbered || !prefix.empty()) && paragraph.empty() && !annex && line.end == LineEnd::comma) {
            put(i, prefix + "pp_" + std::to_string(++preambular_));
        } else {
            if (count && !is_row(line)) {
                paragraph = base + '_' + std::to_string(++counted);
                labels.clear();
            }
            put(i, paragraph.empty() ? base + "_1" : paragraph);
        }
    }
}

void TextOutline::read_region(Region region, const std::string &outer, bool annex) {
    if (!annex) { // the preamble of the whole document
        const std::size_t operative = first_operative(region);
        LabelStack labels;
        bool listed = false;
        for (; region.begin < operative; ++region.begin) {
            const TextLine &line = lines_[region.begin];
            std::string place = outer + "pp_" + std::to_string(std::max(preambular_, 1));
            if (!line.footnote.empty()) {
                place.clear();
            } else if (line.label.form == LineLabel::Form::bracket) {
                place += '_' + labels.place(line.label.label);
                listed = true;
            } else if (listed && !line.text.empty() && line.text.front() >= 'a' && line.text.front() <= 'z') {
                listed = false; // the paragraph goes on behind its list
            } else if (!wrapped_ && is_heading(region.begin, {region.begin, operative + 1}) &&
                       region.begin + 1 == operative) {
                place = outer.substr(0, outer.empty() ? 0 : outer.size() - 1);
                put(region.begin, place, BlockKind::heading);
                continue;
            } else {
                labels.clear();
                listed = false;
                place = outer + "pp_" + std::to_string(++preambular_);
            }
            put(region.begin, std::move(place));
        }
    }
    if (!numbers_anew(region)) {
        read_section(region, outer, annex);
        return;
    }
    int number = 0;
    for (const Region &section : sections_of(region)) {
        // Paragraphs before the first heading of a section stand in none.
        const bool loose = number == 0 && section.end < region.end && !lines_[section.begin].section_mark &&
                           lines_[section.end].section_mark;
        if (!loose) {
            preambular_ = 0;
            ++number;
        }
        read_section(section, loose ? outer : outer + "sect_" + std::to_string(number) + '_', annex);
    }
}

void TextOutline::read_counted(Region region) {
    int counted = 0;
    std::string paragraph;
    LabelStack labels;
    for (std::size_t i = region.begin; i < region.end; ++i) {
        const TextLine &line = lines_[i];
        if (!line.footnote.empty()) {
            put(i, "");
        } else if (line.label.form == LineLabel::Form::number) {
            paragraph = "op_" + line.label.label;
            labels.clear();
            put(i, paragraph);
        } else if (line.label.form == LineLabel::Form::bracket) {
            const std::string parent = paragraph.empty() ? "para_" + std::to_string(std::max(counted, 1)) : paragraph;
            put(i, parent + '_' + labels.place(line.label.label));
        } else {
            paragraph.clear();
            labels.clear();
            put(i, "para_" + std::to_string(++counted));
        }
    }
}

// True where paragraphs that number from 1 begin at the line, or behind a few lines of their title: an annex without heading.
bool TextOutline::numbers_from_one(std::size_t index) const {
    std::string_view wanted = "1";
    for (std::size_t i = index, other = 0; i < lines_.size() && other <= longest_annex_title; ++i) {
        const LineLabel &label = lines_[i].label;
        if (label.form == LineLabel::Form::number) {
            if (label.label != wanted)
                return false;
            if (wanted == "2")
                return true;
            wanted = "2";
        }
        other += wanted == "1" ? 1U : 0U;
    }
    return false;
}

// True for a line behind the operative part that speaks of the adoption. Footnotes may stand between such lines.
bool TextOutline::closes(std::size_t index) const {
    const TextLine &line = lines_[index];
    return (wrapped_ && !numbers_from_one(index)) || !line.footnote.empty() || line.text.starts_with('[') ||
           is_closing(index) || words_.opens("recorded_vote", line.folded) != nullptr;
}

std::vector<LinePlace> TextOutline::read() {
    places_.assign(lines_.size(), {});
    const std::size_t body = read_masthead();
    masthead_end_ = body;
    std::size_t end = body;
    while (end < lines_.size() && (plain_ || !is_closing(end)) && !is_annex_heading(lines_[end])) {
        ++end;
    }
    if (enacted_) {
        read_region({body, end}, "", false);
    } else if (plain_) {
        read_plain({body, end});
    } else {
        read_counted({body, end});
    }
    int annexes = 0;
    while (end < lines_.size()) {
        if (!is_annex_heading(lines_[end]) && closes(end)) {
            put(end++, "conclusions");
            continue;
        }
        std::size_t next = end + 1; // behind the closing lines stand annexes, with or without a heading
        while (next < lines_.size() && !is_annex_heading(lines_[next])) {
            ++next;
        }
        const std::string annex = "annex_" + std::to_string(++annexes);
        const bool headed = is_annex_heading(lines_[end]);
        if (headed) {
            put(end, annex, BlockKind::heading);
        }
        read_region({end + (headed ? 1 : 0), next}, annex + '_', true);
        end = next;
    }
    return std::move(places_);
}

} // namespace recital
