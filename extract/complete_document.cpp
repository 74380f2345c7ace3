#include "extract/complete_document.hpp"

#include <algorithm>
#include <string>

#include "graph/document_date.hpp"
#include "graph/document_type.hpp"

namespace recital {
namespace {

void add_matches(Document &document, std::span<const Match> matches) {
    for (const Match &match : matches)
        if (std::find(document.matches.begin(), document.matches.end(), match) == document.matches.end())
            document.matches.push_back(match);
}

/// What people call a document without a symbol: its title, else the file it was read from, else its address.
std::string shown_name(const Document &document, std::span<const Reading> readings) {
    if (!document.title.empty())
        return document.title;
    if (document.key.starts_with(given_id_prefix))
        return document.key.substr(given_id_prefix.size());
    if (!document.read())
        return document.key;
    const std::string &path = readings[document.texts.front()].input.path;
    return path == "-" ? document.key : path.substr(path.rfind('/') + 1);
}

} // namespace

void complete_document(Document &document, const std::optional<Symbol> &symbol, std::span<const Reading> readings,
                       const Authority &authority) {
    const InstrumentTerm *instrument = authority.instrument_of_key(document.key);
    if (authority.has_matches())
        add_matches(document, authority.matches_of_name(name_of_document(document.key)));
    if (symbol) {
        document.label = symbol->display();
        if (document.type == DocumentType::document)
            document.type = document_type_of(*symbol);
        if (document.organ == Organ::none)
            document.organ = symbol->organ();
        if (document.session == 0)
            document.session = symbol->session().value_or(0);
    } else if (instrument != nullptr) {
        document.label = instrument->label;
    } else if (document.key.starts_with("NAME:")) {
        document.label = document.key.substr(5);
        document.type = DocumentType::named;
    } else {
        document.label = shown_name(document, readings);
    }
    if (instrument != nullptr) {
        add_matches(document, authority.matches_of(instrument->iri));
        if (document.type == DocumentType::document || !symbol)
            document.type = instrument->type;
        if (document.title.empty()) {
            document.title = instrument->label;
            document.title_language = Language::en;
        }
        if (!document.adopted)
            document.adopted = instrument->date;
    }
    if (const Date day = day_of(document))
        document.year = day.year;
    else if (symbol)
        document.year = symbol->year().value_or(0);
    std::sort(document.urls.begin(), document.urls.end());
    std::sort(document.aliases.begin(), document.aliases.end());
}

} // namespace recital
