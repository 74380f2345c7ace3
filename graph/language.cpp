#include "graph/language.hpp"

#include <string>

namespace recital {
namespace {

struct Row {
    Language language;
    std::string_view code;
    std::string_view name;
    std::string_view terminological; // ISO 639-2/T
    std::string_view bibliographic;  // ISO 639-2/B
};

constexpr std::array<Row, 6> rows{{
    {Language::en, "en", "English", "eng", "eng"},
    {Language::fr, "fr", "French", "fra", "fre"},
    {Language::es, "es", "Spanish", "spa", "spa"},
    {Language::ru, "ru", "Russian", "rus", "rus"},
    {Language::zh, "zh", "Chinese", "zho", "chi"},
    {Language::ar, "ar", "Arabic", "ara", "ara"},
}};

} // namespace

std::string_view language_code(Language language) {
    for (const Row &row : rows)
        if (row.language == language)
            return row.code;
    return "und";
}

std::string_view language_name(Language language) {
    for (const Row &row : rows)
        if (row.language == language)
            return row.name;
    return "unknown language";
}

std::optional<Language> language_of_code(std::string_view code) {
    std::string folded(code);
    for (char &c : folded)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    for (const Row &row : rows)
        if (folded == row.code || folded == row.terminological || folded == row.bibliographic)
            return row.language;
    return std::nullopt;
}

} // namespace recital
