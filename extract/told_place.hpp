#pragma once
// Which paragraph of a document a page speaks of, in a sentence that does not name the document: "Its third preambular
// paragraph recalls ...", "Operative paragraph 5 recalls ...", "In paragraph 2, the Council recalls ...".

#include <string>
#include <string_view>

#include "extract/reader_words.hpp"

namespace recital {

/// The place told in folded words (fold_words): "pp_3", "op_5", or "para_2" where only the number is said. Empty where none
/// is, or several are.
std::string place_told(std::string_view folded, const ReaderWords &words);

} // namespace recital
