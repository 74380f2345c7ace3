#include "extract/json_document.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include "extract/masthead.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

namespace dom = simdjson::dom;

/// Finds the byte at which JSON breaks off, and holds nothing of it.
struct FaultFinder : nlohmann::json_sax<nlohmann::json> {
    std::size_t at = 0;
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t &) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::json::exception &) override {
        at = position;
        return false;
    }
};

void report_broken(std::string_view json, simdjson::error_code error, Reading &reading) {
    FaultFinder finder;
    nlohmann::json::sax_parse(json.begin(), json.end(), &finder);
    const Place place = place_of(json, std::min(finder.at > 0 ? finder.at - 1 : 0, json.size()));
    report(reading, ProblemRule::json_broken, Severity::error,
           error == simdjson::DEPTH_ERROR ? "JSON that is nested too deep" : "JSON that breaks off or is none here",
           place.line, place.column);
}

std::string string_of(dom::element value) {
    if (value.is_string())
        return std::string(std::string_view(value.get_string()));
    if (value.is_int64() || value.is_uint64() || value.is_double())
        return simdjson::minify(value);
    return {};
}

std::string string_field(dom::object object, std::string_view key) {
    dom::element value;
    return object.at_key(key).get(value) == simdjson::SUCCESS ? string_of(value) : std::string();
}

TypedParagraph paragraph_of(dom::object object) {
    TypedParagraph paragraph;
    paragraph.text = string_field(object, "text");
    paragraph.type = string_field(object, "type");
    paragraph.prefix = string_field(object, "prefix");
    std::int64_t level = 0;
    if (object.at_key("heading_level").get(level) == simdjson::SUCCESS)
        paragraph.heading_level = static_cast<int>(std::clamp<std::int64_t>(level, 0, 9));
    dom::array links;
    if (object.at_key("links").get(links) == simdjson::SUCCESS)
        for (const dom::element link : links) {
            dom::array pair;
            if (link.get(pair) == simdjson::SUCCESS && pair.size() == 2)
                paragraph.links.emplace_back(string_of(pair.at(0)), string_of(pair.at(1)));
        }
    return paragraph;
}

std::vector<TypedParagraph> paragraphs_of(dom::array array) {
    std::vector<TypedParagraph> paragraphs;
    for (const dom::element element : array) {
        dom::object object;
        if (element.get(object) == simdjson::SUCCESS)
            paragraphs.push_back(paragraph_of(object));
    }
    return paragraphs;
}

/// False: it was reported why the JSON is none that is wanted.
template <class Wanted> bool parse(dom::parser &parser, std::string_view json, Wanted &wanted, Reading &reading) {
    if (json.starts_with("\xEF\xBB\xBF"))
        json.remove_prefix(3);
    dom::element element;
    const simdjson::error_code error = parser.parse(json.data(), json.size()).get(element);
    if (error != simdjson::SUCCESS)
        report_broken(json, error, reading);
    return error == simdjson::SUCCESS && element.get(wanted) == simdjson::SUCCESS;
}

} // namespace

std::string_view JsonRecord::first_of(std::initializer_list<std::string_view> keys) const {
    for (const std::string_view key : keys)
        for (const auto &[name, value] : fields)
            if (name == key && !trim_blanks(value).empty())
                return value;
    return {};
}

std::optional<std::vector<TypedParagraph>> typed_paragraphs(std::string_view json, Reading &reading) {
    dom::parser parser;
    dom::array array;
    if (!parse(parser, json, array, reading))
        return std::nullopt;
    return paragraphs_of(array);
}

std::optional<JsonRecord> json_record(std::string_view json, Reading &reading) {
    dom::parser parser;
    dom::object object;
    if (!parse(parser, json, object, reading))
        return std::nullopt;
    JsonRecord record;
    for (const dom::key_value_pair field : object) {
        std::string key(field.key);
        std::transform(key.begin(), key.end(), key.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; });
        dom::array array;
        if (field.value.get(array) == simdjson::SUCCESS) {
            if (record.paragraphs.empty())
                record.paragraphs = paragraphs_of(array);
        } else {
            record.fields.emplace_back(std::move(key), string_of(field.value));
        }
    }
    std::erase_if(record.paragraphs, [](const TypedParagraph &paragraph) { return paragraph.text.empty(); });
    return record;
}

} // namespace recital
