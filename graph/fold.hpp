#pragma once
// Folding of names for comparison: what two spellings of one name have in common. Case and diacritics are folded (Unicode
// NFKD without marks, case folding), anything but letters and digits separates words, words are joined by one blank:
// "Côte d’Ivoire" and "COTE D'IVOIRE" give "cote d ivoire".

#include <string>
#include <string_view>

namespace recital {

std::string fold_name(std::string_view name);

} // namespace recital
