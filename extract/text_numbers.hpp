#pragma once
// Numbers and letters of paragraphs that optical reading damaged or lost: "6, Also requests", "Z. Demands", "(6)" for "(b)".
// What they were is told by the numbers before and behind; where those do not tell, nothing is changed.

#include <string_view>
#include <vector>

#include "extract/text_lines.hpp"

namespace recital {

/// Value of a label that is a number; 0 for others.
int number_of(const LineLabel &label);

/// A number that optical reading damaged: "6, Also requests", "Z. Demands". Whether it is one, its neighbours tell.
struct MisreadNumber {
    int value = 0;          // 0 = none
    bool letters = false;   // letters stand for digits
    std::size_t length = 0; // bytes up to the text behind it
};

/// The damaged number that a text begins with.
MisreadNumber misread_number(std::string_view text);

/// Mends the numbers of paragraphs.
void mend_numbers(std::vector<TextLine> &lines);
/// Mends the letters of lists: "(i)" taken for "(1)", "(b)" for "(5)".
void mend_labels(std::vector<TextLine> &lines);

} // namespace recital
