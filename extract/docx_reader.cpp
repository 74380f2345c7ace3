#include "extract/docx_reader.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include "extract/docx_styles.hpp"
#include "extract/masthead.hpp"
#include "extract/office_parts.hpp"
#include "extract/office_text.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::string_view main_part = "word/document.xml";
constexpr unsigned parse_flags = pugi::parse_default | pugi::parse_ws_pcdata;

bool is(const pugi::xml_node &node, const char *name) { return std::strcmp(node.name(), name) == 0; }

using Targets = std::map<std::string, std::string>; // of relationships, by their id

Targets targets_in(std::string_view xml) {
    Targets targets;
    pugi::xml_document document;
    document.load_buffer(xml.data(), xml.size());
    for (const pugi::xml_node node : document.child("Relationships").children("Relationship"))
        targets[node.attribute("Id").as_string()] = node.attribute("Target").as_string();
    return targets;
}

class DocxText {
  public:
    DocxText(const OfficeParts &parts, std::size_t depth)
        : parts_(parts), depth_(depth), styles_(parts.part("word/styles.xml")),
          numbering_(parts.part("word/numbering.xml")),
          targets_(targets_in(parts.part("word/_rels/document.xml.rels"))) {
        const std::string_view notes = parts.part("word/footnotes.xml");
        footnotes_.load_buffer(notes.data(), notes.size(), parse_flags);
        for (const pugi::xml_node note : footnotes_.child("w:footnotes").children("w:footnote"))
            notes_by_id_[note.attribute("w:id").as_string()] = note;
    }

    bool read(const pugi::xml_node &body) {
        read_header(body);
        read_children(body, 0);
        return !too_deep_;
    }
    std::vector<OfficeParagraph> take() { return std::move(paragraphs_); }

  private:
    /// The header of the first page: of the first section, which is told by the first section mark.
    void read_header(const pugi::xml_node &body) {
        pugi::xml_node section = body.child("w:sectPr");
        for (const pugi::xml_node paragraph : body.children("w:p"))
            if (const pugi::xml_node own = paragraph.child("w:pPr").child("w:sectPr")) {
                section = own;
                break;
            }
        std::string id;
        for (const pugi::xml_node header : section.children("w:headerReference"))
            if (id.empty() || std::strcmp(header.attribute("w:type").as_string(), "first") == 0)
                id = header.attribute("r:id").as_string();
        const auto target = targets_.find(id);
        if (target == targets_.end())
            return;
        const std::string_view xml = parts_.part("word/" + target->second);
        pugi::xml_document header;
        header.load_buffer(xml.data(), xml.size(), parse_flags);
        in_header_ = true;
        read_children(header.child("w:hdr"), 0);
        in_header_ = false;
    }

    void read_children(const pugi::xml_node &parent, std::size_t depth) {
        if (depth > depth_) {
            too_deep_ = true;
            return;
        }
        for (const pugi::xml_node node : parent) {
            if (is(node, "w:p"))
                read_paragraph(node, depth);
            else if (is(node, "w:tbl"))
                read_table(node, depth + 1);
            else if (is(node, "w:sdt"))
                read_children(node.child("w:sdtContent"), depth + 1);
            else if (is(node, "w:ins") || is(node, "w:customXml") || is(node, "w:smartTag"))
                read_children(node, depth + 1);
        }
    }

    /// A row is one paragraph, its cells parted by tabs. In the header of the first page, where tables set out the masthead,
    /// each cell's paragraphs stay paragraphs; a table of one column is no table either.
    void read_table(const pugi::xml_node &table, std::size_t depth) {
        if (depth > depth_) {
            too_deep_ = true;
            return;
        }
        for (const pugi::xml_node row : table.children("w:tr")) {
            std::size_t cells = 0;
            for (const pugi::xml_node cell : row.children("w:tc"))
                cells += cell ? 1 : 0;
            if (in_header_ || cells < 2) {
                for (const pugi::xml_node cell : row.children("w:tc"))
                    read_children(cell, depth + 1);
                continue;
            }
            OfficeParagraph line;
            line.kind = BlockKind::table_row;
            std::vector<OfficeParagraph> notes;
            for (const pugi::xml_node cell : row.children("w:tc")) {
                std::vector<OfficeParagraph> outer = std::exchange(paragraphs_, {});
                read_children(cell, depth + 1);
                const std::vector<OfficeParagraph> inner = std::exchange(paragraphs_, std::move(outer));
                append_cell(line, inner, notes);
            }
            if (line.text.find_first_not_of(" \t") != std::string::npos)
                paragraphs_.push_back(std::move(line));
            std::move(notes.begin(), notes.end(), std::back_inserter(paragraphs_));
        }
    }

    static void append_cell(OfficeParagraph &line, const std::vector<OfficeParagraph> &inner,
                            std::vector<OfficeParagraph> &notes) {
        if (!line.text.empty())
            line.text += '\t';
        bool first = true;
        for (const OfficeParagraph &paragraph : inner) {
            if (paragraph.kind == BlockKind::footnote) {
                notes.push_back(paragraph);
                continue;
            }
            const std::string_view text = trim_blanks(paragraph.text);
            if (text.empty())
                continue;
            if (!std::exchange(first, false))
                line.text += ' ';
            const auto shift = static_cast<std::uint32_t>(line.text.size());
            const auto cut = static_cast<std::uint32_t>(text.data() - paragraph.text.data());
            for (const TextLink &link : paragraph.links)
                if (link.begin >= cut && link.end - cut <= text.size())
                    line.links.push_back({link.begin - cut + shift, link.end - cut + shift, link.url});
            line.text += text;
        }
    }

    void read_paragraph(const pugi::xml_node &node, std::size_t depth) {
        OfficeParagraph paragraph;
        const pugi::xml_node properties = node.child("w:pPr");
        const std::string style = properties.child("w:pStyle").attribute("w:val").as_string();
        paragraph.level = styles_.heading(style);
        if (paragraph.level > 0)
            paragraph.kind = BlockKind::heading;
        const std::size_t first_note = calls_.size();
        read_runs(node, paragraph, depth);
        if (trim_blanks(paragraph.text).empty()) {
            calls_.resize(first_note);
            return;
        }
        number(properties, style, paragraph);
        paragraphs_.push_back(std::move(paragraph));
        for (std::size_t i = first_note; i < calls_.size(); ++i)
            add_note(calls_[i], depth);
        calls_.resize(first_note);
    }

    /// Prints the number that the file only counts.
    void number(const pugi::xml_node &properties, const std::string &style, OfficeParagraph &paragraph) {
        const pugi::xml_node own = properties.child("w:numPr");
        DocxList place = styles_.list(style);
        if (own) {
            place.number = own.child("w:numId").attribute("w:val").as_int(place.number);
            place.level = own.child("w:ilvl").attribute("w:val").as_int(place.level);
        }
        if (place.number <= 0) // zero takes a paragraph out of the list of its style
            return;
        const DocxNumbering::Label label = numbering_.next(place);
        if (!label.known)
            return;
        if (label.bullet && paragraph.kind == BlockKind::other) {
            paragraph.kind = BlockKind::list_item;
            paragraph.level = static_cast<std::uint8_t>(std::clamp(place.level, 0, 8));
        }
        if (label.text.empty())
            return;
        const std::string before = label.text + ' ';
        const std::size_t blanks = paragraph.text.size() - trim_blanks(paragraph.text).size();
        if (blanks > 0 && paragraph.text.front() == ' ') {
            paragraph.text.erase(0, 1);
            for (TextLink &link : paragraph.links) {
                link.begin -= std::min<std::uint32_t>(link.begin, 1);
                link.end -= std::min<std::uint32_t>(link.end, 1);
            }
        }
        paragraph.text.insert(0, before);
        for (TextLink &link : paragraph.links) {
            link.begin += static_cast<std::uint32_t>(before.size());
            link.end += static_cast<std::uint32_t>(before.size());
        }
    }

    void read_runs(const pugi::xml_node &parent, OfficeParagraph &paragraph, std::size_t depth) {
        if (depth > depth_) {
            too_deep_ = true;
            return;
        }
        for (const pugi::xml_node node : parent) {
            if (is(node, "w:r")) {
                read_run(node, paragraph);
            } else if (is(node, "w:hyperlink")) {
                const auto begin = static_cast<std::uint32_t>(paragraph.text.size());
                read_runs(node, paragraph, depth + 1);
                const auto target = targets_.find(node.attribute("r:id").as_string());
                if (target != targets_.end() && paragraph.text.size() > begin)
                    paragraph.links.push_back(
                        {begin, static_cast<std::uint32_t>(paragraph.text.size()), target->second});
            } else if (is(node, "w:sdt")) {
                read_runs(node.child("w:sdtContent"), paragraph, depth + 1);
            } else if (is(node, "w:ins") || is(node, "w:smartTag") || is(node, "w:fldSimple") ||
                       is(node, "w:customXml") || is(node, "w:moveTo")) {
                read_runs(node, paragraph, depth + 1);
            }
        }
    }

    void read_run(const pugi::xml_node &run, OfficeParagraph &paragraph) {
        if (const pugi::xml_node vanish = run.child("w:rPr").child("w:vanish");
            vanish && vanish.attribute("w:val").as_bool(true))
            return;
        std::string &text = paragraph.text;
        for (const pugi::xml_node node : run) {
            if (is(node, "w:t")) {
                append_words(text, node.text().get());
            } else if (is(node, "w:tab") || is(node, "w:br") || is(node, "w:cr")) {
                append_words(text, " ");
            } else if (is(node, "w:noBreakHyphen")) {
                text += '-';
            } else if (is(node, "w:footnoteReference")) {
                const std::string id = node.attribute("w:id").as_string();
                if (!notes_by_id_.contains(id))
                    continue;
                const std::string own =
                    node.attribute("w:customMarkFollows").as_bool() ? std::string() : std::to_string(++notes_);
                if (own.empty())
                    continue; // the mark is printed as text
                text.append("[").append(own).append("]");
                calls_.emplace_back(own, id);
            }
        }
    }

    void add_note(const std::pair<std::string, std::string> &call, std::size_t depth) {
        const pugi::xml_node note = notes_by_id_[call.second];
        OfficeParagraph paragraph;
        paragraph.kind = BlockKind::footnote;
        for (const pugi::xml_node part : note.children("w:p")) {
            append_words(paragraph.text, " ");
            read_runs(part, paragraph, depth + 1);
        }
        const std::string before = "[" + call.first + "] ";
        const auto cut = static_cast<std::uint32_t>(
            paragraph.text.size() -
            paragraph.text.substr(std::min(paragraph.text.find_first_not_of(' '), paragraph.text.size())).size());
        paragraph.text = before + paragraph.text.substr(cut);
        for (TextLink &link : paragraph.links) {
            link.begin += static_cast<std::uint32_t>(before.size()) - cut;
            link.end += static_cast<std::uint32_t>(before.size()) - cut;
        }
        paragraphs_.push_back(std::move(paragraph));
    }

    const OfficeParts &parts_;
    const std::size_t depth_;
    DocxStyles styles_;
    DocxNumbering numbering_;
    Targets targets_;
    pugi::xml_document footnotes_;
    std::map<std::string, pugi::xml_node> notes_by_id_;
    std::vector<OfficeParagraph> paragraphs_;
    std::vector<std::pair<std::string, std::string>> calls_; // marker and id of the notes that the open paragraph calls
    std::size_t notes_ = 0;
    bool in_header_ = false;
    bool too_deep_ = false;
};

} // namespace

bool recognises_docx(std::string_view bytes) {
    return recognises_zip(bytes) && bytes.find(main_part) != std::string_view::npos;
}

bool read_docx(std::string_view bytes, const ReadContext &context, Reading &reading) {
    OfficeParts parts;
    if (!parts.unpack(bytes,
                      {main_part, "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/header",
                       "word/_rels/document.xml.rels"},
                      context, reading))
        return false;
    const std::string_view xml = parts.part(std::string(main_part));
    pugi::xml_document document;
    const auto parsed = document.load_buffer(xml.data(), xml.size(), parse_flags);
    if (!parsed && !take_damaged(parsed.description(), !document.child("w:document").empty(), "Word", reading))
        return false;
    DocxText text(parts, context.limits.max_depth);
    const bool whole = text.read(document.child("w:document").child("w:body"));
    return read_office_text(text.take(), whole, "Word", context, reading);
}

} // namespace recital
