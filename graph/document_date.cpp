#include "graph/document_date.hpp"

#include <utility>

namespace recital {

Date day_of(const Document &document) {
    for (const Date &date : {document.adopted, document.issued, document.published, document.dated})
        if (date)
            return date;
    return {};
}

Date date_of(const Document &document) {
    const Date day = day_of(document);
    return day ? day : Date{static_cast<std::int16_t>(document.year), 0, 0};
}

ClaimKind dated_by(DocumentType type) {
    switch (type) {
    case DocumentType::resolution:
    case DocumentType::decision:
    case DocumentType::presidential_statement:
        return ClaimKind::adopted;
    case DocumentType::report:
    case DocumentType::letter:
    case DocumentType::note:
    case DocumentType::meeting_record:
    case DocumentType::summary_record:
    case DocumentType::draft:
    case DocumentType::document:
        return ClaimKind::issued;
    default:
        return ClaimKind::published;
    }
}

const Date &date_of(const Document &document, ClaimKind kind) {
    return kind == ClaimKind::adopted     ? document.adopted
           : kind == ClaimKind::issued    ? document.issued
           : kind == ClaimKind::published ? document.published
                                          : document.dated;
}

Date &date_of(Document &document, ClaimKind kind) {
    return const_cast<Date &>(date_of(std::as_const(document), kind)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

bool earlier(const Document &left, const Document &right) {
    const Date l = date_of(left);
    const Date r = date_of(right);
    if (static_cast<bool>(l) != static_cast<bool>(r))
        return static_cast<bool>(l);
    return l != r ? l < r : left.key < right.key;
}

} // namespace recital
