#pragma once
// Addresses of the web as names of documents: two spellings of one address are one, and an address that prints a symbol
// leads to the document of that symbol.

#include <optional>
#include <string>
#include <string_view>

#include "graph/symbol.hpp"

namespace recital {

/// "https://host/path?query": the scheme https for http, the host in small letters without "www.", no empty step in the path,
/// no slash at the end, no fragment, percent escapes of plain letters undone. Empty for what is no address of the web.
std::string normal_address(std::string_view address);

/// The symbol that an address prints as its path (with or without a language before it) or as a value of its query
/// ("https://undocs.org/en/A/77/910", "...?symbol=S/RES/1674(2006)"); empty where it prints none.
std::optional<Symbol> symbol_of_address(std::string_view address);

} // namespace recital
