#include "extract/docx_styles.hpp"

#include <algorithm>
#include <utility>

#include <pugixml.hpp>

namespace recital {
namespace {

constexpr int longest_chain = 16; // styles based on each other
constexpr int outline_levels = 9;

int value_of_child(const pugi::xml_node &node, const char *child, int absent) {
    const pugi::xml_node found = node.child(child);
    return found ? found.attribute("w:val").as_int(absent) : absent;
}

DocxList list_of(const pugi::xml_node &properties) {
    const pugi::xml_node numbers = properties.child("w:numPr");
    return {value_of_child(numbers, "w:numId", -1), value_of_child(numbers, "w:ilvl", -1)};
}

NumberForm form_of(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, NumberForm>, 8> forms{
        {{"bullet", NumberForm::bullet},
         {"decimal", NumberForm::decimal},
         {"decimalZero", NumberForm::decimal},
         {"lowerLetter", NumberForm::lower_letter},
         {"upperLetter", NumberForm::upper_letter},
         {"lowerRoman", NumberForm::lower_roman},
         {"upperRoman", NumberForm::upper_roman},
         {"ordinal", NumberForm::decimal}}};
    const auto found = std::find_if(forms.begin(), forms.end(), [&](const auto &form) { return form.first == name; });
    return found == forms.end() ? NumberForm::none : found->second;
}

/// How the styles of headings are named, in the program's own templates and those of the United Nations.
bool names_heading(std::string_view name) {
    static constexpr std::array<std::string_view, 6> openings{"heading", "Heading", "_ H",
                                                              "Title",   "H_",      "Agenda_Title"};
    return std::any_of(openings.begin(), openings.end(),
                       [&](std::string_view opening) { return name.starts_with(opening); });
}

bool has_level(int level) { return level >= 0 && level < static_cast<int>(docx_levels); }

} // namespace

DocxStyles::DocxStyles(std::string_view xml) {
    pugi::xml_document document;
    document.load_buffer(xml.data(), xml.size());
    for (const pugi::xml_node node : document.child("w:styles").children("w:style")) {
        const pugi::xml_node paragraph = node.child("w:pPr");
        styles_[node.attribute("w:styleId").as_string()] = {
            node.child("w:name").attribute("w:val").as_string(), node.child("w:basedOn").attribute("w:val").as_string(),
            value_of_child(paragraph, "w:outlineLvl", -1), list_of(paragraph)};
    }
}

std::uint8_t DocxStyles::heading(const std::string &style) const {
    auto at = styles_.find(style);
    if (at == styles_.end() || !names_heading(at->second.name))
        return 0;
    for (int i = 0; i < longest_chain && at != styles_.end(); ++i, at = styles_.find(at->second.base))
        if (at->second.outline >= 0 && at->second.outline < outline_levels)
            return static_cast<std::uint8_t>(at->second.outline + 1);
    return 1;
}

DocxList DocxStyles::list(const std::string &style) const {
    DocxList list;
    auto at = styles_.find(style);
    for (int i = 0; i < longest_chain && at != styles_.end(); ++i, at = styles_.find(at->second.base)) {
        if (list.level < 0)
            list.level = at->second.list.level;
        if (list.number < 0)
            list.number = at->second.list.number;
    }
    return list;
}

DocxNumbering::DocxNumbering(std::string_view xml) {
    pugi::xml_document document;
    document.load_buffer(xml.data(), xml.size());
    const pugi::xml_node root = document.child("w:numbering");
    for (const pugi::xml_node node : root.children("w:abstractNum")) {
        List &list = lists_[node.attribute("w:abstractNumId").as_int(-1)];
        for (const pugi::xml_node told : node.children("w:lvl")) {
            const int level = told.attribute("w:ilvl").as_int(-1);
            if (has_level(level))
                list.levels[static_cast<std::size_t>(level)] = {
                    form_of(told.child("w:numFmt").attribute("w:val").as_string()),
                    told.child("w:lvlText").attribute("w:val").as_string(), value_of_child(told, "w:start", 1)};
        }
    }
    for (const pugi::xml_node node : root.children("w:num")) {
        Instance &instance = instances_[node.attribute("w:numId").as_int(-1)];
        instance.list = value_of_child(node, "w:abstractNumId", -1);
        for (const pugi::xml_node over : node.children("w:lvlOverride"))
            if (const int start = value_of_child(over, "w:startOverride", -1); start >= 0)
                instance.starts[over.attribute("w:ilvl").as_int(-1)] = start;
    }
}

DocxNumbering::Label DocxNumbering::next(DocxList place) {
    const auto instance = instances_.find(place.number);
    const int given = std::max(place.level, 0);
    const auto list = instance == instances_.end() ? lists_.end() : lists_.find(instance->second.list);
    if (list == lists_.end() || !has_level(given))
        return {};
    const auto level = static_cast<std::size_t>(given);
    std::array<int, docx_levels> &counts = list->second.counts;
    if (!std::exchange(instance->second.begun, true))
        for (const auto &[begun, start] : instance->second.starts)
            if (has_level(begun))
                counts[static_cast<std::size_t>(begun)] = start - 1;
    const std::array<Level, docx_levels> &levels = list->second.levels;
    if (counts[level] == 0)
        counts[level] = levels[level].start - 1;
    ++counts[level];
    std::fill(counts.begin() + static_cast<std::ptrdiff_t>(level) + 1, counts.end(), 0);
    Label label{{}, levels[level].form == NumberForm::bullet, true};
    if (label.bullet || levels[level].form == NumberForm::none)
        return label;
    const std::string &pattern = levels[level].text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool number =
            pattern[at] == '%' && at + 1 < pattern.size() && pattern[at + 1] >= '1' && pattern[at + 1] <= '9';
        if (!number) {
            label.text += pattern[at];
            continue;
        }
        const auto shown = static_cast<std::size_t>(pattern[++at] - '1');
        label.text +=
            list_number(shown < level && counts[shown] == 0 ? levels[shown].start : counts[shown], levels[shown].form);
    }
    return label;
}

} // namespace recital
