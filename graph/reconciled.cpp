#include "graph/reconciled.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "graph/tsv.hpp"

namespace recital {
namespace {

constexpr std::array<OutsideData, 4> table{{{"wikidata", "http://www.wikidata.org/entity/"},
                                            {"viaf", "http://viaf.org/viaf/"},
                                            {"gnd", "https://d-nb.info/gnd/"},
                                            {"isni", "https://isni.org/isni/"}}};

std::string trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos
               ? std::string()
               : std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

/// The identifier at the end of an address, without what people put between its digits.
std::string identifier_in(std::string_view cell, const OutsideData &data) {
    std::string out = trimmed(cell);
    if (const std::size_t slash = out.rfind('/'); slash != std::string::npos)
        out.erase(0, slash + 1);
    if (data.column == "isni")
        std::erase_if(out, [](char c) { return c == ' '; });
    return out;
}

bool is_identifier(std::string_view text, const OutsideData &data) {
    const auto only = [](std::string_view digits, std::string_view allowed) {
        return !digits.empty() && digits.size() <= 32 && digits.find_first_not_of(allowed) == std::string_view::npos;
    };
    if (data.column == "wikidata")
        return text.starts_with('Q') && only(text.substr(1), "0123456789");
    if (data.column == "isni")
        return text.size() == 16 && only(text, "0123456789X");
    return only(text, "0123456789X-");
}

/// An IRI that stands in angle brackets as it is.
bool is_plain_iri(std::string_view text) {
    return text.find("://") != std::string_view::npos &&
           text.find_first_of(" <>\"{}|\\^`\n\r\t") == std::string_view::npos;
}

} // namespace

std::span<const OutsideData> outside_data() { return table; }

bool is_reconciled_name(std::string_view path) {
    std::string name(
        path.substr(path.find_last_of('.') == std::string_view::npos ? path.size() : path.find_last_of('.')));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name == ".csv";
}

Result<std::string> turtle_of_reconciled(const std::string &name, std::string_view content) {
    std::vector<Problem> problems;
    TsvLimits limits;
    limits.separator = ',';
    const TsvTable rows = read_tsv(content, name, ProblemRule::authority_rule, {"iri"}, problems, limits);
    if (!problems.empty())
        return problems.front();
    std::string out = "@prefix owl: <http://www.w3.org/2002/07/owl#> . ";
    std::uint32_t line = 1;
    for (const TsvRow &row : rows.rows) {
        const TsvCell *iri = rows.cell(row, "iri");
        const std::string subject = trimmed(iri->text);
        for (const OutsideData &data : table) {
            const TsvCell *cell = rows.cell(row, data.column);
            if (cell == nullptr || trimmed(cell->text).empty())
                continue;
            const std::string id = identifier_in(cell->text, data);
            const auto wrong = [&](const TsvCell &at, std::string message) {
                return Problem{ProblemRule::authority_rule, Severity::error, name, at.line, at.column,
                               std::move(message)};
            };
            if (!is_plain_iri(subject))
                return wrong(*iri, "\"" + subject + "\" is no IRI");
            if (!is_identifier(id, data))
                return wrong(*cell, "\"" + trimmed(cell->text) + "\" is no identifier of " + std::string(data.column));
            for (; line < cell->line; ++line)
                out += '\n';
            out.append("<").append(subject).append("> owl:sameAs <").append(data.space).append(id).append("> . ");
        }
    }
    return out += '\n';
}

} // namespace recital
