#include "graph/document_date.hpp"

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

bool earlier(const Document &left, const Document &right) {
    const Date l = date_of(left);
    const Date r = date_of(right);
    if (static_cast<bool>(l) != static_cast<bool>(r))
        return static_cast<bool>(l);
    return l != r ? l < r : left.key < right.key;
}

} // namespace recital
