#include "export/turtle_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "export/vocabulary.hpp"

namespace recital {
namespace {

/// Of descriptions, beside the table that every export has.
constexpr auto more_prefixes = std::to_array<Prefix>({
    {"void", "http://rdfs.org/ns/void#"},
    {"dcat", "http://www.w3.org/ns/dcat#"},
    {"vcard", "http://www.w3.org/2006/vcard/ns#"},
    {"formats", "http://www.w3.org/ns/formats/"},
});

const std::vector<Prefix> &known_prefixes() {
    static const std::vector<Prefix> all = [] {
        const auto shared = vocabulary_prefixes();
        std::vector<Prefix> table(shared.begin(), shared.end());
        for (const Prefix &more : more_prefixes)
            if (std::none_of(table.begin(), table.end(), [&](const Prefix &one) { return one.name == more.name; }))
                table.push_back(more);
        return table;
    }();
    return all;
}

/// A name that needs no escapes in Turtle, and is one in XML too.
bool is_plain_name(std::string_view name) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_";
    return !name.empty() && letters.find(name.front()) != std::string_view::npos &&
           name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-") ==
               std::string_view::npos;
}

/// Position in the table, and the local name; the table's size where there is none.
std::pair<std::size_t, std::string_view> split(std::string_view iri, const std::vector<Prefix> &table) {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (iri.starts_with(table[i].iri) && is_plain_name(iri.substr(table[i].iri.size())))
            return {i, iri.substr(table[i].iri.size())};
    return {table.size(), {}};
}

class Printer {
  public:
    explicit Printer(std::string_view whole) : parts_(std::string(whole) + '#'), prefixes_(known_prefixes()) {
        prefixes_.push_back({"part", parts_});
    }
    Printer(const Printer &) = delete;
    Printer &operator=(const Printer &) = delete;

    void add(std::string_view subject, std::string_view predicate, const DescribedTerm &object) {
        if (subject != subject_) {
            out_ += subject_.empty() ? "\n" : " .\n\n";
            out_ += iri(subject);
            subject_ = subject;
            predicate_.clear();
        }
        if (predicate == predicate_) {
            out_ += " ,\n        ";
        } else {
            out_ += predicate_.empty() ? "\n    " : " ;\n    ";
            out_ += predicate == rdf::type ? "a" : iri(predicate);
            out_ += ' ';
            predicate_ = predicate;
        }
        out_ += term(object);
    }

    std::string finish() {
        std::string head;
        for (const std::size_t i : used_)
            head.append("@prefix ").append(prefixes_[i].name).append(": <").append(prefixes_[i].iri).append("> .\n");
        return head + out_ + (subject_.empty() ? "" : " .\n");
    }

  private:
    std::string iri(std::string_view value) {
        const auto [prefix, local] = split(value, prefixes_);
        if (prefix == prefixes_.size())
            return '<' + std::string(value) + '>';
        used_.insert(prefix);
        return std::string(prefixes_[prefix].name) + ':' + std::string(local);
    }

    std::string term(const DescribedTerm &term) {
        if (term.is_iri)
            return iri(term.value);
        if (term.datatype == xsd::integer)
            return term.value;
        std::string out = "\"";
        for (const char c : term.value) {
            constexpr std::string_view escaped = "\"\\\n\r\t";
            constexpr std::string_view letters = "\"\\nrt";
            if (const std::size_t at = escaped.find(c); at != std::string_view::npos)
                out.append({'\\', letters[at]});
            else
                out += c;
        }
        out += '"';
        if (!term.language.empty())
            out += '@' + term.language;
        else if (!term.datatype.empty())
            out += "^^" + iri(term.datatype);
        return out;
    }

    const std::string parts_; // what prefixes_ refers to
    std::vector<Prefix> prefixes_;
    std::string out_;
    std::string subject_;
    std::string predicate_;
    std::set<std::size_t> used_;
};

/// Positions of things by their names, in the order of their first coming.
class Order {
  public:
    std::size_t of(const std::string &name) { return places_.try_emplace(name, places_.size()).first->second; }

  private:
    std::map<std::string, std::size_t> places_;
};

} // namespace

std::string turtle_text(std::span<const DescribedStatement> statements) {
    Order subjects;
    Order groups;
    std::vector<std::pair<std::pair<std::size_t, std::size_t>, const DescribedStatement *>> sorted;
    for (const DescribedStatement &one : statements)
        sorted.push_back({{subjects.of(one.subject), groups.of(one.subject + ' ' + one.predicate)}, &one});
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto &left, const auto &right) { return left.first < right.first; });
    Printer printer(statements.empty() ? std::string_view() : std::string_view(statements.front().subject));
    std::set<std::pair<std::pair<std::size_t, std::size_t>, DescribedTerm>> written;
    for (const auto &[place, one] : sorted)
        if (written.emplace(place, one->object).second)
            printer.add(one->subject, one->predicate, one->object);
    return printer.finish();
}

std::string hyphenated(std::string_view iri) {
    const auto [prefix, local] = split(iri, known_prefixes());
    return prefix == known_prefixes().size() ? std::string()
                                             : std::string(known_prefixes()[prefix].name) + '-' + std::string(local);
}

} // namespace recital
