#include "graph/symbol_relation.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace recital {
namespace {

struct Mark {
    std::string_view opening; // of what stands last in the canonical spelling
    LinkKind kind;
};

constexpr std::array<Mark, 7> suffixes{{{"Add.", LinkKind::addendum_to},
                                        {"Corr.", LinkKind::corrigendum_to},
                                        {"Corrigendum", LinkKind::corrigendum_to},
                                        {"Rev.", LinkKind::revision_of},
                                        {"Amend.", LinkKind::amends},
                                        {"Part.", LinkKind::part_of},
                                        {"Vol.", LinkKind::part_of}}};

/// In parentheses: "(PartI)", "(Vol.II)", "(Sect.29A)". Resumptions and closed meetings are no parts of a document.
constexpr std::array<std::string_view, 9> parts{"Part", "Vol",  "Sect",         "Incomesect", "Prog",
                                                "SUPP", "Fore", "Introduction", "Planoutline"};

std::optional<SymbolRelation> made(LinkKind kind, std::string_view key) {
    std::optional<Symbol> base = Symbol::parse(key);
    if (!base || base->key() != key || !base->complete())
        return std::nullopt;
    return SymbolRelation{kind, *std::move(base)};
}

} // namespace

std::optional<SymbolRelation> relation_by_symbol(const Symbol &symbol) {
    if (symbol.is_joint())
        return relation_by_symbol(symbol.representative());
    const std::string_view key = symbol.key();
    if (key.ends_with(')')) {
        const std::size_t open = key.rfind('(');
        const std::string_view inside = key.substr(open + 1);
        const bool part = std::any_of(parts.begin(), parts.end(),
                                      [inside](std::string_view opening) { return inside.starts_with(opening); });
        return part ? made(LinkKind::part_of, key.substr(0, open)) : std::nullopt;
    }
    if (const auto letters = symbol.letters()) {
        const bool one = letters->first == letters->last && key.ends_with(letters->first);
        return one && symbol.kind() == SymbolKind::resolution ? made(LinkKind::part_of, key.substr(0, key.size() - 1))
                                                              : std::nullopt;
    }
    const std::size_t slash = key.rfind('/');
    const auto *const mark = std::find_if(suffixes.begin(), suffixes.end(), [&](const Mark &one) {
        return key.substr(slash + 1).starts_with(one.opening);
    });
    return mark == suffixes.end() ? std::nullopt : made(mark->kind, key.substr(0, slash));
}

} // namespace recital
