#pragma once
// What styles.xml and numbering.xml of a docx file say of paragraphs: which are headings, which are numbered, and the number
// that the program which shows the file prints before them.

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "extract/list_number.hpp"

namespace recital {

inline constexpr std::size_t docx_levels = 9;

/// A place in a list; no list: number below zero.
struct DocxList {
    int number = -1;
    int level = -1; // below zero: not said
};

class DocxStyles {
  public:
    explicit DocxStyles(std::string_view xml);

    /// Level of a heading in this style, from 1; 0 for other paragraphs.
    std::uint8_t heading(const std::string &style) const;
    /// The list to which paragraphs of the style belong.
    DocxList list(const std::string &style) const;

  private:
    struct Style {
        std::string name;
        std::string base;
        int outline = -1;
        DocxList list;
    };
    std::map<std::string, Style> styles_;
};

class DocxNumbering {
  public:
    explicit DocxNumbering(std::string_view xml);

    struct Label {
        std::string text; // "4.", "(a)"; empty for a bullet, or no list of the file
        bool bullet = false;
        bool known = false;
    };
    /// The label of the next paragraph at this place; counts it.
    Label next(DocxList place);

  private:
    struct Level {
        NumberForm form = NumberForm::none;
        std::string text; // "(%1)"
        int start = 1;
    };
    struct List {
        std::array<Level, docx_levels> levels;
        std::array<int, docx_levels> counts{};
    };
    struct Instance {
        int list = -1;
        std::map<int, int> starts; // level -> number with which it begins anew
        bool begun = false;
    };
    std::map<int, List> lists_;
    std::map<int, Instance> instances_;
};

} // namespace recital
