#include "cli/asked_end.hpp"

#include "cli/terminal.hpp"
#include "cli/wording.hpp"

namespace recital {
namespace {
constexpr std::size_t title_shown = 100;
} // namespace

Result<CitationEnd> find_end(const OpenedIndex &opened, const std::string &typed) {
    auto asked = find_asked(opened.documents, typed, authority_of(opened.store));
    if (!asked)
        return asked.problem();
    return CitationEnd{asked->document, std::move(asked->places)};
}

std::string end_words(const OpenedIndex &opened, const CitationEnd &end, bool titled) {
    const Document &text = opened.documents.documents()[opened.index.adopted(end.document)];
    std::string places;
    for (const Provision &place : end.places)
        places += (places.empty() ? "" : ";") + place.key();
    std::string out = label_of(text) + (places.empty() ? "" : ", " + places_words(places));
    if (titled && !text.title.empty() && text.title != label_of(text))
        out += "  " + without_middle(text.title, title_shown);
    return printable(out);
}

} // namespace recital
