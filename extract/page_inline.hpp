#pragma once
// The marks inside a paragraph of marked-up text: emphasis, code, links in all their spellings, pictures, escapes,
// references. What is left is the text that a reader sees, with the addresses beside it.

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "extract/marked_page.hpp"

namespace recital {

/// Addresses by the folded name under which "[words][name]" calls them.
using LinkNames = std::map<std::string, std::string, std::less<>>;

/// Appends the seen text of a paragraph to block.text and its links to block.links. Takes time linear in the text.
void append_inline(std::string_view marked, const LinkNames &names, PageBlock &block);

/// Length of the address that begins at `at` ("https://...", "www. ..."), 0 where none does. Marks that end a sentence and
/// brackets that it did not open are no part of it.
std::size_t address_length(std::string_view text, std::size_t at);

/// The folded name of a link reference.
std::string link_name(std::string_view words);

} // namespace recital
