#include "extract/json_places.hpp"

#include <algorithm>
#include <charconv>

namespace recital {
namespace {

/// One past the closing quotation mark of the string whose opening one stands at `at`.
std::size_t behind_string(std::string_view json, std::size_t at) {
    for (++at; at < json.size() && json[at] != '"'; ++at)
        if (json[at] == '\\')
            ++at;
    return std::min(at + 1, json.size());
}

std::size_t behind_blanks(std::string_view json, std::size_t at) {
    return std::min(json.find_first_not_of(" \t\r\n", at), json.size());
}

/// Bytes in UTF-8 of an escape "\uXXXX"; the second half of a pair counts with the first.
std::size_t size_of_point(std::string_view digits) {
    unsigned point = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), point, 16);
    if (point >= 0xDC00 && point <= 0xDFFF)
        return 0;
    if (point >= 0xD800 && point <= 0xDBFF)
        return 4;
    return point < 0x80 ? 1 : point < 0x800 ? 2 : 3;
}

} // namespace

std::vector<std::size_t> json_string_places(std::string_view json, std::string_view key, std::size_t depth) {
    std::vector<std::size_t> places;
    std::size_t level = 0;
    for (std::size_t at = 0; at < json.size();) {
        const char c = json[at];
        if (c != '"') {
            if (c == '{' || c == '[')
                ++level;
            else if ((c == '}' || c == ']') && level > 0)
                --level;
            ++at;
            continue;
        }
        const std::size_t end = behind_string(json, at);
        const std::size_t colon = behind_blanks(json, end);
        const bool found =
            level == depth && json.substr(at + 1, end - at - 2) == key && colon < json.size() && json[colon] == ':';
        at = end;
        if (!found)
            continue;
        at = behind_blanks(json, colon + 1);
        if (at < json.size() && json[at] == '"')
            places.push_back(at + 1);
    }
    return places;
}

JsonStringMap::JsonStringMap(std::string_view json, std::size_t begin) {
    marks_.emplace_back(0, begin);
    std::size_t decoded = 0;
    for (std::size_t at = begin; at < json.size() && json[at] != '"';) {
        if (json[at] != '\\') {
            ++at;
            ++decoded;
            continue;
        }
        const bool point = at + 5 < json.size() && json[at + 1] == 'u';
        decoded += point ? size_of_point(json.substr(at + 2, 4)) : 1;
        at += point ? 6 : 2;
        marks_.emplace_back(decoded, at);
    }
}

std::size_t JsonStringMap::raw(std::size_t decoded) const {
    const auto next = std::upper_bound(marks_.begin(), marks_.end(), decoded,
                                       [](std::size_t at, const auto &mark) { return at < mark.first; });
    const auto &[from, raw] = *std::prev(next);
    return raw + (decoded - from);
}

} // namespace recital
