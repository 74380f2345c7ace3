#include "graph/authority_ties.hpp"

#include <algorithm>
#include <utility>

#include "graph/symbol.hpp"

namespace recital {
namespace {

constexpr std::string_view own_space = "https://w3id.org/recital/id/";
constexpr std::string_view owl = "http://www.w3.org/2002/07/owl#";
constexpr std::string_view replaced_by = "http://purl.org/dc/terms/isReplacedBy";

/// Folders of IRIs of one kind: an export tells organs from other organisations, the authority data do not.
constexpr std::string_view organisation_folder = "organisation/";
constexpr std::string_view organ_folder = "org/";

/// Folders whose keys are written as symbols are.
bool of_symbols(std::string_view folder) {
    return folder == "doc/" || folder == "event/" || folder == "agenda/" || folder == "session/";
}

int digit_of(char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? digit_of(text[i + 1]) : -1;
        const int low = high >= 0 ? digit_of(text[i + 2]) : -1;
        if (low >= 0)
            i += 2;
        out += low >= 0 ? static_cast<char>(high * 16 + low) : text[i];
    }
    return out;
}

std::string percent_encoded(std::string_view text) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '.' || c == '_' || c == '~';
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += digits[static_cast<unsigned char>(c) >> 4U];
            out += digits[static_cast<unsigned char>(c) & 15U];
        }
    }
    return out;
}

} // namespace

std::string name_of_iri(std::string_view iri) {
    if (!iri.starts_with(own_space))
        return std::string(iri);
    std::string_view rest = iri.substr(own_space.size());
    const std::size_t slash = rest.find('/');
    if (slash == std::string_view::npos || rest.find('#') != std::string_view::npos)
        return {};
    std::string_view folder = rest.substr(0, slash + 1);
    rest.remove_prefix(slash + 1);
    if (folder == organisation_folder)
        folder = organ_folder;
    if (!of_symbols(folder))
        return std::string(folder) + percent_decoded(rest);
    const auto key = key_of_iri_local_name(rest);
    return key ? std::string(folder) + *key : std::string();
}

std::string name_of_agent(AgentKind kind, std::string_view key) {
    std::string_view folder = organ_folder;
    switch (kind) {
    case AgentKind::state:
        folder = "state/";
        break;
    case AgentKind::agenda_item:
        folder = "agenda/";
        break;
    case AgentKind::person:
        folder = "person/";
        break;
    case AgentKind::role:
        folder = "role/";
        break;
    case AgentKind::organ:
    case AgentKind::organisation:
        break;
    }
    return std::string(folder).append(key);
}

std::string name_of_document(std::string_view key) { return std::string("doc/").append(key); }

bool is_own_name(std::string_view name) {
    return name.find("://") == std::string_view::npos || name.starts_with("doc/");
}

std::string iri_of_name(std::string_view name) {
    if (!is_own_name(name))
        return std::string(name);
    const std::size_t slash = std::min(name.find('/'), name.size() - 1);
    const std::string_view folder = name.substr(0, slash + 1);
    const std::string_view key = name.substr(slash + 1);
    return std::string(own_space).append(folder) + (of_symbols(folder) ? iri_local_name(key) : percent_encoded(key));
}

bool AuthorityTies::add(const std::string &file, std::string_view subject, std::string_view predicate,
                        const TurtleObject &object) {
    if (predicate == replaced_by && object.is_iri) {
        replaced_by_[std::string(subject)] = object.value;
        return true;
    }
    if (!predicate.starts_with(owl))
        return false;
    const std::string_view name = predicate.substr(owl.size());
    if (name == "deprecated") {
        if (object.value == "true" || object.value == "1")
            retired_.insert(std::string(subject));
        else
            retired_.erase(std::string(subject));
        return true;
    }
    if ((name != "sameAs" && name != "differentFrom") || !object.is_iri)
        return false;
    std::string one = name_of_iri(subject);
    std::string other = name_of_iri(object.value);
    if (!is_own_name(one) || !is_own_name(other) || one.empty() || other.empty())
        return false; // a link to what others have
    if (name == "differentFrom") {
        if (other < one)
            std::swap(one, other);
        different_.try_emplace({std::move(one), std::move(other)}, Said{file, object.line});
    } else if (one != other) {
        joins_.push_back({{std::move(one), std::move(other)}, {file, object.line}});
    }
    return true;
}

/// The end of the chain, to which all on the way then lead at once.
std::string AuthorityTies::root_of(const std::string &name) {
    std::string root = name;
    for (auto next = kept_.find(root); next != kept_.end(); next = kept_.find(root))
        root = next->second;
    for (auto at = kept_.find(name); at != kept_.end() && at->second != root;) {
        const std::string next = std::exchange(at->second, root);
        at = kept_.find(next);
    }
    return root;
}

Status AuthorityTies::settle() {
    kept_.clear();
    joined_to_.clear();
    std::set<std::string> said_same;
    for (const auto &[pair, said] : joins_) {
        said_same.insert(pair.first);
        const std::string one = root_of(pair.first);
        const std::string other = root_of(pair.second);
        if (one != other)
            kept_[one] = other;
    }
    std::map<std::string, std::vector<std::string>> groups; // by root
    for (const auto &[pair, said] : joins_)
        for (const std::string *name : {&pair.first, &pair.second})
            groups[root_of(*name)].push_back(*name);
    kept_.clear();
    for (auto &[root, names] : groups) {
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        // the one that is not said to be another; in a circle there is none
        const auto end = std::find_if(names.begin(), names.end(),
                                      [&](const std::string &name) { return !said_same.contains(name); });
        const std::string kept = end == names.end() ? names.front() : *end;
        for (const std::string &name : names)
            if (name != kept) {
                kept_[name] = kept;
                joined_to_[kept].push_back(name);
            }
    }
    for (const auto &[pair, said] : different_) {
        if (pair.first != pair.second && kept(pair.first) != kept(pair.second))
            continue;
        std::string message =
            "<" + iri_of_name(pair.first) + "> and <" + iri_of_name(pair.second) + "> are said to differ";
        for (const auto &[join, where] : joins_)
            if (kept(join.first) == kept(pair.first)) {
                message += ", and to be one at " + where.file + ':' + std::to_string(where.line);
                break;
            }
        return Problem{ProblemRule::authority_rule, Severity::error, said.file, said.line, 0, std::move(message)};
    }
    return {};
}

const std::string &AuthorityTies::kept(const std::string &name) const {
    const auto at = kept_.find(name);
    return at == kept_.end() ? name : at->second;
}

std::span<const std::string> AuthorityTies::joined_to(const std::string &name) const {
    const auto at = joined_to_.find(name);
    return at == joined_to_.end() ? std::span<const std::string>() : std::span<const std::string>(at->second);
}

bool AuthorityTies::different(const std::string &a, const std::string &b) const {
    if (different_.empty())
        return false;
    return different_.contains(a < b ? Pair{a, b} : Pair{b, a});
}

std::string AuthorityTies::replacement(std::string_view iri) const {
    std::string at(iri);
    std::set<std::string> seen;
    for (auto next = replaced_by_.find(at); next != replaced_by_.end(); next = replaced_by_.find(at)) {
        if (!seen.insert(at).second)
            return {};
        at = next->second;
    }
    return at == iri ? std::string() : at;
}

} // namespace recital
