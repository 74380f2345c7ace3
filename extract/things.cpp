#include "extract/things.hpp"

#include <algorithm>
#include <array>

#include "extract/page.hpp"
#include "extract/record_reader.hpp"

namespace recital {
namespace {

constexpr std::array texts_of_their_own{
    DocumentType::resolution, DocumentType::decision,    DocumentType::presidential_statement,
    DocumentType::draft,      DocumentType::declaration, DocumentType::charter,
    DocumentType::treaty,     DocumentType::convention,  DocumentType::agreement};

} // namespace

bool tells_of_things(const Reading &reading) {
    return reading.input.format != "akn" && std::find(texts_of_their_own.begin(), texts_of_their_own.end(),
                                                      reading.facts.type) == texts_of_their_own.end();
}

void ThingExtractor::extract(Reading &reading) const {
    if (!tells_of_things(reading))
        return;
    Page page(reading);
    if (is_record(reading))
        read_record(page, words_, authority_);
    page.sort();
}

} // namespace recital
