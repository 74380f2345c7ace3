#include "extract/akn_text.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include <pugixml.hpp>

#include "extract/akn_structure.hpp"
#include "extract/number_label.hpp"
#include "extract/text_lines.hpp"
#include "extract/utf8_text.hpp"

namespace recital::akn {
namespace {

enum class Element : std::uint8_t { other, line, container, item, paragraph, table, skipped };

// What an element is to a reader of running text; everything else is looked into.
Element element_of(std::string_view name) {
    struct Row {
        std::string_view name;
        Element element;
    };
    static constexpr std::array<Row, 22> rows{{{"p", Element::line},
                                               {"paragraph", Element::paragraph},
                                               {"content", Element::container},
                                               {"num", Element::skipped},
                                               {"subheading", Element::line},
                                               {"point", Element::item},
                                               {"item", Element::item},
                                               {"list", Element::container},
                                               {"intro", Element::container},
                                               {"sublist", Element::container},
                                               {"alinea", Element::container},
                                               {"crossHeading", Element::line},
                                               {"heading", Element::line},
                                               {"docTitle", Element::line},
                                               {"title", Element::line},
                                               {"listIntroduction", Element::line},
                                               {"block", Element::line},
                                               {"embeddedStructure", Element::line},
                                               {"blockList", Element::container},
                                               {"wrapUp", Element::container},
                                               {"table", Element::table},
                                               {"img", Element::skipped}}};
    for (const Row &row : rows) {
        if (!name.empty() && row.name[0] == name[0] && row.name == name) {
            return row.element;
        }
    }
    return name == "meta" ? Element::skipped : Element::other;
}

// True for a place that paragraphs and list items can stand below, or a base that numbers are put behind.
bool holds_paragraphs(std::string_view base) {
    const BlockKind kind = kind_of_place(base);
    const std::string_view step = base.substr(base.rfind('_') + 1); // npos + 1 is 0
    return kind == BlockKind::preambular || kind == BlockKind::operative || kind == BlockKind::subparagraph ||
           kind == BlockKind::paragraph || step == "op" || step == "para";
}

constexpr std::size_t enough_for_a_number = 32; // bytes of a paragraph's text that can hold its number

} // namespace

void TextReader::mark(const pugi::xml_node &text_node) {
    const char *text = text_node.value();
    text += std::strspn(text, " \t\r\n");
    if (*text != '\0') {
        builder_.raw(static_cast<std::size_t>(text - base_));
    }
}

BlockKind TextReader::kind_here(const pugi::xml_node &node) const {
    const BlockKind kind = kind_of_place(place_);
    return kind == BlockKind::other && is_heading_name(local_name(node)) ? BlockKind::heading : kind;
}

void TextReader::start_section(bool with_preamble) {
    places_.start_body();
    if (with_preamble) {
        preambular_ = 0;
    }
}

// --- lines

void TextReader::read_footnote(const pugi::xml_node &node, std::string &out) {
    const std::string printed = attribute(node, "marker");
    std::string marker(printed.empty() ? std::string_view("*") : trim_blanks(printed));
    std::string note;
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (is_element(child)) {
            read_inline(child, note);
        } else if (is_text(child) && child.previous_sibling()) {
            append_collapsed(note, child.value(), child.type() == pugi::node_pcdata);
        }
    }
    out += '[';
    out += marker;
    out += ']';
    builder_.footnote(std::move(marker), std::string(trim_blanks(note)), place_,
                      static_cast<std::size_t>(first_text(node) - base_));
}

void TextReader::read_inline(const pugi::xml_node &node, std::string &out) {
    const std::string_view name = local_name(node);
    if (name == "authorialNote") {
        read_footnote(node, out);
        return;
    }
    if (name == "img") {
        return;
    }
    if (name == "eol") {
        append_collapsed(out, " ", false);
    }
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (is_text(child)) {
            mark(child);
            append_collapsed(out, child.value(), child.type() == pugi::node_pcdata);
        } else if (is_element(child)) {
            read_inline(child, out);
        }
    }
}

void TextReader::read_line(const pugi::xml_node &node, Label *pending) {
    builder_.open(kind_here(node), place_);
    if (pending != nullptr && !pending->printed.empty()) {
        builder_.raw(pending->raw);
        builder_.label(pending->printed);
        pending->printed.clear();
    }
    read_inline(node, builder_.out());
    builder_.close();
}

void TextReader::read_row(const pugi::xml_node &row) {
    builder_.open(BlockKind::table_row, place_);
    bool first = true;
    for (pugi::xml_node cell = row.first_child(); cell; cell = cell.next_sibling()) {
        if (!is_element(cell)) {
            continue;
        }
        std::string text;
        read_inline(cell, text);
        if (!first) {
            builder_.out() += '\t';
        }
        builder_.out() += trim_blanks(text);
        first = false;
    }
    builder_.close(TextBuilder::Ends::kept);
}

void TextReader::read_table(const pugi::xml_node &node) {
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (is_element(child) && local_name(child) == "tr") {
            read_row(child);
        }
        read_table(child);
    }
}

// --- blocks

void TextReader::read_children(const pugi::xml_node &node, Label *pending) {
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (is_element(child)) {
            read_block(child, pending);
        }
    }
}

void TextReader::read_block(const pugi::xml_node &node, Label *pending) {
    switch (element_of(local_name(node))) {
    case Element::line:
        read_line(node, pending);
        break;
    case Element::item:
    case Element::paragraph: {
        const std::string base = place_;
        read_numbered(node, base, local_name(node) == "paragraph");
        place_ = base;
        break;
    }
    case Element::container:
        read_children(node, pending);
        break;
    case Element::table:
        read_table(node);
        break;
    case Element::skipped:
        break;
    case Element::other:
        if (is_text(node.first_child()) && !trim_blanks(node.first_child().value()).empty()) {
            read_line(node, nullptr);
        } else {
            read_children(node, pending);
        }
        break;
    }
}

// The label of a paragraph or list item: from its number element, else as printed at the start of its text.
LineLabel TextReader::read_label(const pugi::xml_node &node, bool paragraph, Label &pending) const {
    if (const pugi::xml_node number = child_named(node, "num")) {
        pending = {all_text(number), static_cast<std::size_t>(first_text(number) - base_)};
    }
    LineLabel label = label_of_line(pending.printed + ' ', words_);
    if (label.form == LineLabel::Form::none) {
        label.label = number_label(pending.printed, words_);
    }
    if (!is_key_label(label.label)) {
        label = {};
    }
    if (paragraph && label.label.empty() && pending.printed.empty()) {
        label = label_of_line(all_text(node, enough_for_a_number), words_);
        if (label.form == LineLabel::Form::bracket && !places_.numbered()) {
            label = {};
        }
    }
    return label;
}

void TextReader::read_numbered(const pugi::xml_node &node, const std::string &base, bool paragraph) {
    Label pending;
    const LineLabel label = read_label(node, paragraph, pending);
    const bool of_preamble = kind_of_place(base) == BlockKind::preambular;
    const bool heading =
        paragraph && label.label.empty() &&
        (is_heading_name(local_name(first_element(node))) || is_section_mark(all_text(node, enough_for_a_number)));
    std::string place;
    if (!holds_paragraphs(base)) {
        place = base; // lists of the cover, of closing lines and of headings have no places of their own
    } else if (of_preamble && is_number(label.label) && label.form != LineLabel::Form::bracket) {
        place = places_.paragraph(outer_ + "op", label, ""); // some files put operative paragraphs into the preamble
    } else if (heading) {
        place = base.substr(0, base.rfind('_') + 1);
        place = place.substr(0, place.empty() ? 0 : place.size() - 1);
    } else if (paragraph && !of_preamble) {
        place = places_.paragraph(base, label, plain_ && base == outer_ + "op" ? outer_ + "para" : "");
    } else if (of_preamble) {
        place = label.label.empty() ? base : base + '_' + label.label;
    } else {
        place = places_.item(base, label);
    }
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (is_element(child)) {
            place_ = place;
            read_block(child, &pending);
        }
    }
    place_ = place;
    if (!pending.printed.empty()) { // a number without text
        builder_.open(kind_of_place(place_), place_);
        builder_.raw(pending.raw);
        builder_.label(pending.printed);
        builder_.close();
    }
}

// --- bodies

void TextReader::read_body(const pugi::xml_node &body, const Base &base, int depth) {
    const bool anew = depth == 0 && sections_number_anew(body, words_);
    const bool flat = depth == 0 && !anew && paragraphs_number_anew(body, words_); // parts marked by headings alone
    const bool headed = flat && has_section_mark(body);
    Base here = base;
    int sections = 0;
    int since = 0;
    for (pugi::xml_node child = body.first_child(); child; child = child.next_sibling()) {
        if (!is_element(child)) {
            continue;
        }
        const std::string_view name = local_name(child);
        if (flat) {
            const bool marked = is_mark(child);
            const bool first = name == "paragraph" && label_of(child, words_) == "1";
            // Paragraphs before the first heading of a section stand in none.
            if (marked || (first && since > 0) || (sections == 0 && !headed)) {
                here = base.section(++sections);
                since = 0;
                start_section(true);
            }
            since += name == "paragraph" ? 1 : 0;
        }
        const bool own = base.own;
        const bool container = name == "container";
        const bool section = is_section_name(name) || (container && holds_paragraph(child));
        // A preambular paragraph inside the body; its opening may be marked up as a heading.
        const bool preambular =
            own && ((container && !section) ||
                    (name == "crossHeading" && std::string_view(child.attribute("refersTo").value()) == "#preamble"));
        if (preambular) {
            place_ = here.preambular(++preambular_);
            read_block(child, nullptr);
        } else if (section) {
            ++sections;
            const Base inner = anew ? base.section(sections) : here;
            if (anew) {
                start_section(true);
            }
            place_ = inner.unnumbered(plain_ && !places_.counted());
            for (pugi::xml_node number = child.first_child(); number; number = number.next_sibling()) {
                if (is_element(number) && local_name(number) == "num") {
                    read_line(number, nullptr);
                }
            }
            read_body(child, inner, depth + 1);
        } else if (name == "subsection") {
            read_body(child, here, depth + 1);
        } else if (name == "paragraph") {
            read_numbered(child, here.paragraphs(), true);
        } else if (name != "num") {
            place_ = here.unnumbered(plain_ && !places_.counted());
            read_block(child, nullptr);
        }
    }
}

void TextReader::read_annex(const pugi::xml_node &node, int number) {
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        const std::string_view name = local_name(child);
        if (name == "mainBody") {
            start_section(false);
            read_body(child, Base::of_annex(number), 0);
        } else if (name == "preamble") { // of a draft that is annexed
            outer_ = "annex_" + std::to_string(number) + '_';
            preambular_ = 0;
            read_preamble(child);
            outer_.clear();
        } else if (name == "preface" || name == "conclusions") {
            place_ = "annex_" + std::to_string(number);
            read_children(child, nullptr);
        } else if (name != "meta") {
            read_annex(child, number);
        }
    }
}

void TextReader::read_attachments(const pugi::xml_node &attachments) {
    builder_.flush_footnotes();
    for (pugi::xml_node child = attachments.first_child(); child; child = child.next_sibling()) {
        if (is_element(child)) {
            read_annex(child, ++annexes_);
            builder_.flush_footnotes();
        }
    }
}

// Several resolutions or decisions in one document.
void TextReader::read_components(const pugi::xml_node &components) {
    for (pugi::xml_node child = components.first_child(); child; child = child.next_sibling()) {
        const pugi::xml_node statement = first_below(child, "statement");
        if (!statement) {
            continue;
        }
        outer_ = "res_" + std::to_string(++resolutions_) + '_';
        preambular_ = 0;
        places_.start_document();
        read_parts(statement);
        outer_.clear();
    }
}

void TextReader::read_preamble(const pugi::xml_node &preamble) {
    for (pugi::xml_node child = preamble.first_child(); child; child = child.next_sibling()) {
        if (!is_element(child)) {
            continue;
        }
        if (local_name(child) == "container") {
            const std::string place =
                statement_ ? places_.count(outer_ + "para") : outer_ + "pp_" + std::to_string(++preambular_);
            for (pugi::xml_node part = child.first_child(); part; part = part.next_sibling()) {
                if (is_element(part)) {
                    place_ = place;
                    read_block(part, nullptr);
                }
            }
        } else {
            const bool formula = local_name(child) == "formula" || preambular_ == 0;
            place_ = outer_ + (formula ? "enacting" : "pp_" + std::to_string(preambular_));
            read_block(child, nullptr);
        }
    }
}

void TextReader::read_parts(const pugi::xml_node &document) {
    statement_ = std::string_view(document.attribute("name").value()) == "presidentialStatement";
    plain_ = statement_ || !child_named(document, "preamble");
    for (pugi::xml_node part = document.first_child(); part; part = part.next_sibling()) {
        if (!is_element(part)) {
            continue;
        }
        const std::string_view name = local_name(part);
        if (name == "meta") {
            continue;
        }
        if (name == "preamble") {
            read_preamble(part);
        } else if (name == "mainBody") {
            places_.start_body();
            read_body(part, Base::of_body(outer_), 0);
            builder_.flush_footnotes();
        } else if (name == "attachments" || name == "components") {
            read_attachments(part);
        } else {
            static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> places{
                {{"coverPage", "cover"}, {"preface", "title"}, {"conclusions", "conclusions"}}};
            place_ = outer_.substr(0, outer_.empty() ? 0 : outer_.size() - 1);
            for (const auto &[element, place] : places) {
                if (element == name) {
                    place_ = outer_ + std::string(place);
                }
            }
            read_children(part, nullptr);
        }
    }
    builder_.flush_footnotes();
}

void TextReader::read_document(const pugi::xml_node &root) {
    pugi::xml_node document = root;
    for (pugi::xml_node child = root.first_child(); child; child = child.next_sibling()) {
        const std::string_view name = local_name(child);
        if (name == "statement" || name == "documentCollection") {
            document = child;
            break;
        }
    }
    read_parts(document);
    for (pugi::xml_node part = root.first_child(); part; part = part.next_sibling()) {
        if (is_element(part) && local_name(part) == "components") { // the parts of a collection
            read_components(part);
        }
    }
}

} // namespace recital::akn
