#pragma once
// The reading of one entry as a document, from what it begins and ends with to its title; internal to extract/entry_*.cpp.

#include <optional>

#include "extract/entry_document.hpp"
#include "graph/document_type.hpp"

namespace recital {

/// Marks between the parts of an entry.
inline constexpr std::string_view entry_marks = " \t:;,.-/|*";

struct EntryDocumentReader::Run {
    const EntryWords &words;
    Page &page;
    const EntryText &entry;
    Section section;
    EntryDocument found{};
    Stretch rest{}; // what is not yet read
    std::optional<Symbol> symbol{};
    DocumentType opening_type = DocumentType::document;
    DocumentType tail_type = DocumentType::document;
    DocumentType bracket_type = DocumentType::document;
    bool dated = false;

    std::size_t block() const { return entry.block; }
    DocumentType type_so_far() const {
        if (symbol && document_type_of(*symbol) != DocumentType::document)
            return document_type_of(*symbol);
        for (const DocumentType type : {opening_type, tail_type, bracket_type})
            if (type != DocumentType::document)
                return type;
        return section == Section::publication ? DocumentType::publication : DocumentType::document;
    }
    void relate(LinkKind kind, std::int32_t other, Stretch at, bool from_other = false) {
        found.relations.push_back({kind, other, at, from_other});
    }
    void date(DateKind kind, const DatedStretch &when) {
        found.thing.dates.push_back({kind, when.from, when.to});
        dated = true;
    }

    EntryDocument read();
    void read_symbol();
    void read_cells();
    void set_symbol(const Symbol &printed);
    void read_links();
    void read_brackets();
    bool read_bracket(const Bracket &bracket);
    bool read_bracket_symbol(Stretch inside);
    bool is_no_day(Stretch inside) const;
    bool read_dates(Stretch inside);
    bool read_publisher(Stretch inside);
    DateKind kind_of_date() const;
    void read_last_date();
    void read_authors();
    void read_tails();
    bool read_tail(Stretch tail, bool whole);
    bool names_issuer(Stretch stretch) const;
    void read_opening();
    void read_letter();
    void read_press();
    void read_leading_publisher();
    void read_occasion();
    std::int32_t speaker(Stretch stretch) const;
    Stretch up_to_title(Stretch stretch) const;
    void decide_type();
};

} // namespace recital
