#include "extract/odt_reader.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include "extract/list_number.hpp"
#include "extract/masthead.hpp"
#include "extract/office_parts.hpp"
#include "extract/office_text.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::string_view media_type = "mimetypeapplication/vnd.oasis.opendocument.text";
constexpr std::size_t media_type_at = 30; // behind the header of the first file, which is stored as it is
constexpr std::size_t levels = 10;
constexpr int most_blanks = 64;
constexpr unsigned parse_flags = pugi::parse_default | pugi::parse_ws_pcdata;

bool is(const pugi::xml_node &node, const char *name) { return std::strcmp(node.name(), name) == 0; }

struct Level {
    NumberForm form = NumberForm::none;
    std::string before;
    std::string behind;
    int start = 1;
};
using ListStyle = std::array<Level, levels>;

NumberForm form_of(std::string_view format) {
    static constexpr std::array<std::pair<std::string_view, NumberForm>, 5> forms{{{"1", NumberForm::decimal},
                                                                                   {"a", NumberForm::lower_letter},
                                                                                   {"A", NumberForm::upper_letter},
                                                                                   {"i", NumberForm::lower_roman},
                                                                                   {"I", NumberForm::upper_roman}}};
    const auto found = std::find_if(forms.begin(), forms.end(), [&](const auto &form) { return form.first == format; });
    return found == forms.end() ? NumberForm::none : found->second;
}

class OdtText {
  public:
    explicit OdtText(std::size_t depth) : depth_(depth) {}

    void learn_styles(const pugi::xml_node &styles) {
        for (const pugi::xml_node style : styles.children("text:list-style")) {
            ListStyle &list = styles_[style.attribute("style:name").as_string()];
            for (const pugi::xml_node told : style) {
                const int level = told.attribute("text:level").as_int(0) - 1;
                if (level < 0 || level >= static_cast<int>(levels))
                    continue;
                const bool bullet = is(told, "text:list-level-style-bullet");
                list[static_cast<std::size_t>(level)] = {
                    bullet ? NumberForm::bullet : form_of(told.attribute("style:num-format").as_string()),
                    told.attribute("style:num-prefix").as_string(), told.attribute("style:num-suffix").as_string(),
                    told.attribute("text:start-value").as_int(1)};
            }
        }
    }

    bool read(const pugi::xml_node &parent) {
        read_children(parent, 0);
        return !too_deep_;
    }
    std::vector<OfficeParagraph> take() { return std::move(paragraphs_); }

  private:
    bool enter(std::size_t depth) {
        too_deep_ = too_deep_ || depth > depth_;
        return depth <= depth_;
    }

    void read_children(const pugi::xml_node &parent, std::size_t depth) {
        if (!enter(depth))
            return;
        for (const pugi::xml_node node : parent) {
            if (is(node, "text:p") || is(node, "text:h"))
                read_paragraph(node, depth, {});
            else if (is(node, "text:list"))
                read_list(node, depth + 1, 0, node.attribute("text:style-name").as_string());
            else if (is(node, "table:table"))
                read_table(node, depth + 1);
            else if (is(node, "text:section") || is(node, "text:index-body") || is(node, "office:text"))
                read_children(node, depth + 1);
        }
    }

    void read_list(const pugi::xml_node &list, std::size_t depth, std::size_t level, const std::string &style) {
        if (!enter(depth) || level >= levels)
            return;
        const auto known = styles_.find(style);
        const Level told = known == styles_.end() ? Level{NumberForm::bullet, {}, {}, 1} : known->second[level];
        int &count = counts_[style][level];
        if (!list.attribute("text:continue-numbering").as_bool() && list.attribute("text:continue-list").empty())
            count = told.start - 1;
        for (const pugi::xml_node item : list) {
            if (!is(item, "text:list-item") && !is(item, "text:list-header"))
                continue;
            bool first = is(item, "text:list-item");
            for (const pugi::xml_node node : item) {
                if (is(node, "text:list")) {
                    const pugi::xml_attribute own = node.attribute("text:style-name");
                    read_list(node, depth + 1, level + 1, own ? own.as_string() : style);
                } else if (is(node, "text:p") || is(node, "text:h")) {
                    Label label;
                    if (std::exchange(first, false)) {
                        count = node.attribute("text:start-value").as_int(count + 1);
                        const std::string number = list_number(count, told.form);
                        label.text = number.empty() ? number : told.before + number + told.behind + ' ';
                        label.item = told.form == NumberForm::bullet;
                        label.level = static_cast<std::uint8_t>(level);
                    }
                    read_paragraph(node, depth + 1, label);
                }
            }
        }
    }

    void read_table(const pugi::xml_node &table, std::size_t depth) {
        if (!enter(depth))
            return;
        for (const pugi::xml_node row : table) {
            if (is(row, "table:table-header-rows") || is(row, "table:table-rows") || is(row, "table:table-row-group")) {
                read_table(row, depth + 1);
                continue;
            }
            if (!is(row, "table:table-row"))
                continue;
            OfficeParagraph line;
            line.kind = BlockKind::table_row;
            std::vector<OfficeParagraph> notes;
            bool first = true;
            for (const pugi::xml_node cell : row.children("table:table-cell")) {
                std::vector<OfficeParagraph> outer = std::exchange(paragraphs_, {});
                read_children(cell, depth + 1);
                if (!std::exchange(first, false))
                    line.text += '\t';
                bool begun = false;
                for (OfficeParagraph &inner : paragraphs_)
                    if (inner.kind == BlockKind::footnote)
                        notes.push_back(std::move(inner));
                    else
                        append_inner(line, inner, begun);
                paragraphs_ = std::move(outer);
            }
            if (line.text.find_first_not_of(" \t") != std::string::npos)
                paragraphs_.push_back(std::move(line));
            std::move(notes.begin(), notes.end(), std::back_inserter(paragraphs_));
        }
    }

    static void append_inner(OfficeParagraph &line, const OfficeParagraph &inner, bool &begun) {
        if (std::exchange(begun, true))
            line.text += ' ';
        const auto shift = static_cast<std::uint32_t>(line.text.size());
        for (const TextLink &link : inner.links)
            line.links.push_back({link.begin + shift, link.end + shift, link.url});
        line.text += inner.text;
    }

    struct Label {
        std::string text;
        bool item = false;
        std::uint8_t level = 0;
    };

    void read_paragraph(const pugi::xml_node &node, std::size_t depth, const Label &label) {
        OfficeParagraph paragraph;
        paragraph.text = label.text;
        if (label.item)
            paragraph.kind = BlockKind::list_item;
        paragraph.level = label.level;
        if (is(node, "text:h")) {
            paragraph.kind = BlockKind::heading;
            paragraph.level =
                static_cast<std::uint8_t>(std::clamp(node.attribute("text:outline-level").as_int(1), 1, 9));
        }
        const std::size_t first_note = notes_.size();
        read_words(node, paragraph, depth);
        if (paragraph.text.size() > label.text.size() && !trim_blanks(paragraph.text).empty())
            paragraphs_.push_back(std::move(paragraph));
        for (std::size_t i = first_note; i < notes_.size(); ++i)
            paragraphs_.push_back(std::move(notes_[i]));
        notes_.resize(first_note);
    }

    void read_words(const pugi::xml_node &parent, OfficeParagraph &paragraph, std::size_t depth) {
        if (!enter(depth))
            return;
        std::string &text = paragraph.text;
        for (const pugi::xml_node node : parent) {
            if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
                append_words(text, node.value());
            } else if (is(node, "text:s") || is(node, "text:tab") || is(node, "text:line-break")) {
                append_words(text, std::string(static_cast<std::size_t>(
                                                   std::clamp(node.attribute("text:c").as_int(1), 1, most_blanks)),
                                               ' '));
            } else if (is(node, "text:a")) {
                const auto begin = static_cast<std::uint32_t>(text.size());
                read_words(node, paragraph, depth + 1);
                if (const pugi::xml_attribute url = node.attribute("xlink:href"); url && text.size() > begin)
                    paragraph.links.push_back({begin, static_cast<std::uint32_t>(text.size()), url.as_string()});
            } else if (is(node, "text:note")) {
                read_note(node, text, depth + 1);
            } else if (is(node, "text:span") || std::strncmp(node.name(), "text:", 5) == 0) {
                const bool other = is(node, "text:bookmark") || is(node, "text:tracked-changes");
                if (!other)
                    read_words(node, paragraph, depth + 1);
            }
        }
    }

    void read_note(const pugi::xml_node &node, std::string &text, std::size_t depth) {
        std::string marker(trim_blanks(node.child("text:note-citation").text().get()));
        if (marker.empty() || marker.size() > 4)
            return;
        text.append("[").append(marker).append("]");
        OfficeParagraph note;
        note.kind = BlockKind::footnote;
        note.text = "[" + marker + "] ";
        for (const pugi::xml_node part : node.child("text:note-body").children("text:p")) {
            append_words(note.text, " ");
            read_words(part, note, depth + 1);
        }
        notes_.push_back(std::move(note));
    }

    const std::size_t depth_;
    std::map<std::string, ListStyle> styles_;
    std::map<std::string, std::array<int, levels>> counts_;
    std::vector<OfficeParagraph> paragraphs_;
    std::vector<OfficeParagraph> notes_; // that the open paragraph calls
    bool too_deep_ = false;
};

} // namespace

bool recognises_odt(std::string_view bytes) {
    return bytes.size() > media_type_at && bytes.starts_with("PK\x03\x04") &&
           bytes.substr(media_type_at).starts_with(media_type);
}

bool read_odt(std::string_view bytes, const ReadContext &context, Reading &reading) {
    OfficeParts parts;
    if (!parts.unpack(bytes, {"content.xml", "styles.xml"}, context, reading))
        return false;
    const std::string_view xml = parts.part("content.xml");
    pugi::xml_document content;
    const auto parsed = content.load_buffer(xml.data(), xml.size(), parse_flags);
    const pugi::xml_node root = content.child("office:document-content");
    if ((!parsed || !root) && !take_damaged(parsed.description(), !root.empty(), "OpenDocument", reading))
        return false;
    const std::string_view styles_xml = parts.part("styles.xml");
    pugi::xml_document styles;
    styles.load_buffer(styles_xml.data(), styles_xml.size(), parse_flags);
    const pugi::xml_node styles_root = styles.child("office:document-styles");
    OdtText text(context.limits.max_depth);
    text.learn_styles(styles_root.child("office:styles"));
    text.learn_styles(root.child("office:automatic-styles"));
    const pugi::xml_node page = styles_root.child("office:master-styles").child("style:master-page");
    const pugi::xml_node first = page.child("style:header-first");
    const bool header = text.read(first ? first : page.child("style:header"));
    const bool whole = text.read(root.child("office:body").child("office:text")) && header;
    return read_office_text(text.take(), whole, "OpenDocument", context, reading);
}

} // namespace recital
