#include "cli/checks.hpp"

#include "graph/date.hpp"

namespace recital {

CLI::Validator iso_date_check() {
    return CLI::Validator(
        [](const std::string &text) {
            return parse_iso_date(text) ? std::string() : "'" + text + "' is no date; 2005, 2005-09 and 2005-09-16 are";
        },
        "DATE");
}

std::string as_name(std::string typed) {
    for (char &c : typed)
        c = c == ' ' || c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return typed;
}

} // namespace recital
