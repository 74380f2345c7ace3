#pragma once
// One item of a list cut into what it consists of: its words without printed addresses, its links, its brackets. All stretches
// are bytes of Text::content, so that everything found in them can be quoted.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/link_address.hpp"
#include "extract/page.hpp"
#include "extract/reader_words.hpp"

namespace recital {

struct EntryLink {
    Stretch words; // in the text; the address itself where it is printed
    std::string url;
    LinkAddress address;
    bool printed = false; // its words are the address
};

struct EntryText {
    std::size_t block = 0;
    Stretch words; // from the first word on, up to the first printed address, without the marks before it
    std::vector<EntryLink> links; // in printed order
    bool sound = true;            // false: words stand between or behind the printed addresses
};

EntryText entry_text(const Page &page, std::size_t block, const LinkAddresses &addresses);

/// The stretch without blanks and these marks at its ends.
Stretch trimmed(const Page &page, Stretch stretch, std::string_view marks = " \t");
/// The last bracket, where it ends the stretch: with and without its parentheses. Nested ones belong to the outer.
struct Bracket {
    Stretch whole;
    Stretch inside;
};
std::optional<Bracket> last_bracket(const Page &page, Stretch stretch);
/// The bracket with which the stretch begins.
std::optional<Bracket> first_bracket(const Page &page, Stretch stretch);

/// A form of the class that the stretch begins with; `rest` is what follows, without blanks.
const ReaderWords::Entry *opening(const Page &page, Stretch stretch, std::string_view token_class,
                                  const ReaderWords &words, Stretch &rest);

} // namespace recital
