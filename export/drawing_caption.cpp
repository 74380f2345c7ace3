#include "export/drawing_caption.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "export/dot_text.hpp"
#include "export/labels.hpp"
#include "export/picture_look.hpp"

namespace recital {
namespace {

constexpr std::size_t title_width = 80; // columns
constexpr std::size_t legend_width = 110;
constexpr std::size_t note_width = 105;
constexpr std::size_t title_lines = 3;
constexpr std::size_t note_lines = 6;
constexpr std::size_t entry_margin = 6; // columns
constexpr std::size_t kinds_named = 3;
constexpr std::size_t classes_named = 3;

std::string row(const std::string &content) {
    return "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">" + content + "</TD></TR>";
}

std::string font(int size, std::string_view colour, const std::string &content) {
    return "<FONT POINT-SIZE=\"" + std::to_string(size) + "\" COLOR=\"" + std::string(colour) + "\">" + content +
           "</FONT>";
}

std::string lines(std::string_view text, std::size_t width, std::size_t most) {
    std::string out;
    for (const std::string &line : wrapped(text, width, most))
        out.append(out.empty() ? "" : "<BR/>").append(dot_markup(line));
    return out;
}

/// A coloured sign and what it means.
struct Entry {
    std::string_view colour;
    std::string_view sign;
    std::string text;
};

/// Entries beside each other, as many as fit on a line.
std::string legend(const std::vector<Entry> &entries) {
    constexpr std::string_view between = "&#160; &#160; ";
    std::string out;
    std::size_t used = 0;
    for (const Entry &entry : entries) {
        const std::size_t columns = columns_of(entry.text) + entry_margin;
        if (used > 0 && used + columns > legend_width) {
            out += "<BR/>";
            used = 0;
        }
        out += (used > 0 ? between : "");
        out += font(12, entry.colour, std::string(entry.sign)) + ' ' + font(10, "black", dot_markup(entry.text));
        used += columns;
    }
    return out;
}

std::string words(std::string name) {
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

/// Boxes: types of documents, kinds of agents.
std::vector<Entry> box_entries(const Picture &picture) {
    std::map<std::string, std::string_view> types;
    for (const PictureNode &node : picture.nodes)
        if (!node.is_place)
            types.emplace(words(node.type), node.colour);
    std::vector<Entry> out; // one for each colour, in the order of the names
    for (const auto &[type, colour] : types) {
        const auto same =
            std::find_if(out.begin(), out.end(), [&](const Entry &entry) { return entry.colour == colour; });
        if (same == out.end())
            out.push_back({colour, "\u25A0", type});
        else
            same->text += ", " + type;
    }
    const bool unread = std::any_of(picture.nodes.begin(), picture.nodes.end(),
                                    [](const PictureNode &node) { return node.is_document && !node.read; });
    if (unread)
        out.push_back({"black", "\u254C", "dashed frame: cited, not read"});
    return out;
}

using Counts = std::map<std::string, std::size_t>;

/// The most frequent names, as many as are to be named: "recall, note ...".
std::string most_frequent(const Counts &counts, std::size_t most) {
    std::vector<std::pair<std::string, std::size_t>> order(counts.begin(), counts.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto &left, const auto &right) { return left.second > right.second; });
    std::string out;
    for (std::size_t i = 0; i < std::min(order.size(), most); ++i)
        out.append(i == 0 ? "" : ", ").append(order[i].first);
    return order.size() > most ? out + " \u2026" : out;
}

/// Lines: classes of acts, the most frequent first, then styles.
std::vector<Entry> line_entries(const Picture &picture) {
    struct Line {
        std::size_t arrows = 0;
        Counts classes; // those without a colour of their own share one
        Counts kinds;
    };
    std::map<std::string_view, Line> lines_of;
    Counts ties;
    bool reported = false;
    for (const PictureArrow &arrow : picture.arrows) {
        if (arrow.style == ArrowStyle::tie)
            for (const std::string &kind : arrow.kinds)
                ++ties[kind];
        if (arrow.style != ArrowStyle::own && arrow.style != ArrowStyle::reported)
            continue;
        reported = reported || arrow.style == ArrowStyle::reported;
        Line &line = lines_of[colour_of(arrow)];
        ++line.arrows;
        ++line.classes[arrow.act_class.empty() ? "without a verb" : words(arrow.act_class)];
        for (const std::string &kind : arrow.kinds)
            ++line.kinds[kind];
    }
    std::vector<std::pair<std::string_view, Line>> order(lines_of.begin(), lines_of.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto &left, const auto &right) { return left.second.arrows > right.second.arrows; });
    std::vector<Entry> out;
    for (const auto &[colour, line] : order) {
        std::string text = most_frequent(line.classes, classes_named);
        if (!picture.merged)
            text += " (" + most_frequent(line.kinds, kinds_named) + ')';
        out.push_back({colour, "\u2501\u25B6", std::move(text)});
    }
    if (reported)
        out.push_back({"black", "\u254C\u25B6", "dashed: reported by another text"});
    if (!ties.empty())
        out.push_back({"black", "\u2508\u25B6", "dotted: no citation (" + most_frequent(ties, kinds_named) + ')'});
    return out;
}

} // namespace

std::string drawing_note(const Picture &picture, const GraphInfo &info, bool rows) {
    const auto documents = static_cast<std::size_t>(
        std::count_if(picture.nodes.begin(), picture.nodes.end(), [](const auto &node) { return node.is_document; }));
    const auto citations =
        static_cast<std::size_t>(std::count_if(picture.arrows.begin(), picture.arrows.end(), [](const auto &arrow) {
            return arrow.style == ArrowStyle::own || arrow.style == ArrowStyle::reported;
        }));
    std::string out = std::to_string(documents) + (documents == 1 ? " document, " : " documents, ") +
                      std::to_string(citations) + (citations == 1 ? " arrow" : " arrows") +
                      " of citations; an arrow leads from the citing document to the cited one";
    if (picture.merged)
        out += " and stands for all its citations of that document, in the colour of the most frequent kind";
    out += rows ? ". Later years stand above earlier ones." : ".";
    if (const std::string left_out = left_out_words(picture); !left_out.empty())
        out += ' ' + left_out + '.';
    if (!info.program_version.empty())
        out += " Drawn by recital " + info.program_version + ".";
    return out;
}

std::string drawing_title(const PictureOptions &options) {
    return options.subject.empty() ? "United Nations documents and what they cite" : options.subject;
}

std::string drawing_caption(const Picture &picture, const GraphInfo &info, const PictureOptions &options, bool rows) {
    std::string out = "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">";
    out += row(font(9, "black", " ")); // off the picture
    out += row(font(13, "black", "<B>" + lines(drawing_title(options), title_width, title_lines) + "</B>"));
    for (const std::vector<Entry> &entries : {box_entries(picture), line_entries(picture)})
        if (!entries.empty())
            out += row(legend(entries));
    out += row(font(9, "#444444", lines(drawing_note(picture, info, rows), note_width, note_lines)));
    return out + "</TABLE>>";
}

} // namespace recital
