#include "export/jsonld_context.hpp"

#include <stdexcept>

#include <nlohmann/json.hpp>

#include "graph/embedded.hpp"

namespace recital {
namespace {

constexpr std::string_view context_file = "context.jsonld";
constexpr int indent = 1;

std::string_view context_content() {
    for (const EmbeddedFile &file : embedded_ontologies())
        if (file.name == context_file)
            return file.content;
    throw std::runtime_error("the context of JSON-LD is not compiled in");
}

} // namespace

JsonldContext::JsonldContext(const RdfPrefixes &prefixes) {
    using Json = nlohmann::ordered_json;
    Json context = Json::parse(context_content()).at("@context");
    for (const DeclaredPrefix &prefix : prefixes.declared())
        context[prefix.name] = prefix.iri;
    for (const auto &[name, definition] : context.items()) {
        if (!definition.is_object())
            continue;
        std::string type = definition.value("@type", "");
        // A datatype has the name that the file itself gives its vocabulary.
        if (const std::size_t colon = type.find(':'); colon != std::string::npos)
            type = context.at(type.substr(0, colon)).get<std::string>() + type.substr(colon + 1);
        plain_values_.emplace(name, PlainValue{std::move(type), definition.value("@language", "")});
    }
    text_ = context.dump(indent);
}

const PlainValue &JsonldContext::plain_value(std::string_view property) const {
    static const PlainValue text;
    const auto found = plain_values_.find(property);
    return found == plain_values_.end() ? text : found->second;
}

} // namespace recital
