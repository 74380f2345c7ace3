#include "extract/described_documents.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_set>

#include "extract/address.hpp"
#include "extract/ordered_pool.hpp"
#include "extract/rules.hpp"
#include "graph/fold.hpp"
#include "graph/manifest.hpp"

namespace recital {
namespace {

/// A shorter title ("Concept note") is that of many documents.
constexpr std::size_t fewest_words = 3;

/// Hyphenated words are written in one and apart: titles are compared without their gaps.
std::string joined(std::string folded) {
    std::erase(folded, ' ');
    return folded;
}

std::size_t words_in(std::string_view folded) {
    return folded.empty() ? 0 : static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1;
}

} // namespace

std::vector<std::string> symbols_of(const Thing &thing, const YearTable &years) {
    std::vector<std::string> keys;
    std::string all;
    const auto take = [&](const std::string &printed) {
        const auto symbol = Symbol::parse(printed);
        if (!symbol)
            return;
        for (const Symbol &part : symbol->parts()) {
            const Target target = resolve_symbol(part.key(), years);
            if (!target.key.empty() && std::find(keys.begin(), keys.end(), target.key) == keys.end()) {
                keys.push_back(target.key);
                all.append(all.empty() ? "" : "-").append(target.key);
            }
        }
    };
    take(thing.key);
    for (const std::string &printed : thing.symbols)
        take(printed);
    if (keys.size() > 1)
        if (const auto joint = Symbol::parse(all)) { // which puts its parts into their fixed order
            const std::string first = joint->representative().key();
            const auto at = std::find(keys.begin(), keys.end(), first);
            if (at != keys.end())
                std::rotate(keys.begin(), at, at + 1);
        }
    return keys;
}

JointSymbols::JointSymbols(std::span<const Reading> readings, const YearTable &years, const AuthorityTies &ties,
                           unsigned jobs)
    : ties_(ties) {
    // on all threads what may be joint: of two halves the second begins after a dash
    constexpr std::size_t share = 128;
    using Printed = std::vector<std::string_view>;
    const auto look = [&](std::size_t i) {
        Printed printed;
        for (const Reading &reading : readings.subspan(i * share, std::min(share, readings.size() - i * share)))
            for (const Mention &mention : reading.mentions)
                if (mention.kind == TargetKind::symbol && mention.target.find('-') != std::string::npos)
                    printed.push_back(mention.target);
        return printed;
    };
    std::unordered_set<std::string_view> seen;
    const auto take = [&](std::size_t, Printed &&printed) {
        seen.insert(printed.begin(), printed.end());
        return true;
    };
    run_in_order<Printed>(jobs, (readings.size() + share - 1) / share, 8, look, take);
    for (const Reading &reading : readings)
        for (const Thing &thing : reading.things)
            if (thing.kind == ThingKind::document &&
                (thing.symbols.size() > 1 || thing.key.find('-') != std::string::npos))
                join(symbols_of(thing, years));
    const std::set<std::string_view> in_order(seen.begin(), seen.end());
    for (const std::string_view printed : in_order)
        if (const auto symbol = Symbol::parse(printed); symbol && symbol->is_joint()) {
            Thing joint;
            joint.key = symbol->key();
            join(symbols_of(joint, years));
        }
}

void JointSymbols::join(const std::vector<std::string> &keys) {
    for (std::size_t i = 1; i < keys.size(); ++i)
        if ((!known_.contains(keys.front()) || known_.at(keys.front()) != keys[i]) &&
            !ties_.different(name_of_document(keys.front()), name_of_document(keys[i])))
            known_.try_emplace(keys[i], keys.front());
}

const std::string &JointSymbols::known_as(const std::string &symbol) const {
    const std::string *at = &symbol;
    constexpr int most_steps = 8;
    for (int step = 0; step < most_steps; ++step) {
        const auto known = known_.find(*at);
        if (known == known_.end() || known->second == symbol)
            break;
        at = &known->second;
    }
    return *at;
}

bool DescribedDocuments::different(const std::string &key, std::uint32_t id) {
    return ties_.separates() && ties_.different(name_of_document(key), name_of_document(documents_[id].key));
}

void DescribedDocuments::place(const ThingRef &ref, std::uint32_t id) {
    nodes_.set(ref, document_node(id));
    told_[id].push_back(ref);
    Document &document = documents_[id];
    if (document.type == DocumentType::document)
        document.type = ref->type;
    if (document.organ == Organ::none)
        document.organ = ref->organ;
    for (const std::string &url : ref->urls)
        if (std::find(document.urls.begin(), document.urls.end(), url) == document.urls.end())
            document.urls.push_back(url);
    learn_addresses(*ref, id);
    learn_title(ref->type, ref->name, id);
}

void DescribedDocuments::learn_title(DocumentType type, std::string_view title, std::uint32_t id) {
    std::string folded = fold_name(title);
    if (words_in(folded) < fewest_words)
        return;
    const auto [at, fresh] = titles_.try_emplace({type, joined(std::move(folded))}, id);
    if (!fresh && at->second != id)
        at->second = no_id;
}

std::uint32_t DescribedDocuments::of_title(const Thing &thing) const {
    const auto known = titles_.find({thing.type, joined(fold_name(thing.name))});
    return known == titles_.end() ? no_id : known->second;
}

void DescribedDocuments::learn_addresses(const Thing &thing, std::uint32_t id) {
    for (const std::string &url : thing.urls)
        learn_address(url, id);
}

void DescribedDocuments::learn_address(const std::string &url, std::uint32_t id) {
    std::string address = normal_address(url);
    // an address that prints another document's symbol is a wrong link
    if (address.empty() || symbol_of_address(url))
        return;
    const auto [at, fresh] = addresses_.try_emplace(std::move(address), id);
    if (!fresh && at->second != id)
        at->second = no_id;
}

std::uint32_t DescribedDocuments::of_address(const Thing &thing) const {
    for (const std::string &url : thing.urls)
        if (const auto known = addresses_.find(normal_address(url));
            known != addresses_.end() && known->second != no_id)
            return known->second;
    return no_id;
}

void DescribedDocuments::add_with_symbol(const ThingRef &ref) {
    const std::vector<std::string> symbols = symbols_of(*ref, years_);
    const std::uint32_t id = documents_.at(joints_.known_as(symbols.front()));
    for (const std::string &symbol : symbols)
        if (symbol != documents_[id].key && !different(symbol, id))
            documents_.alias(symbol, id);
    place(ref, id);
}

void DescribedDocuments::add_with_key(const ThingRef &ref) { place(ref, documents_.at(ref->key)); }

void DescribedDocuments::add_with_address(const ThingRef &ref) {
    for (const std::string &url : ref->urls)
        if (const auto symbol = symbol_of_address(url)) {
            const Target target = resolve_symbol(symbol->key(), years_);
            if (!target.key.empty())
                return place(ref, documents_.at(joints_.known_as(target.key)));
        }
    std::string address;
    for (const std::string &url : ref->urls)
        if (address.empty())
            address = normal_address(url);
    std::uint32_t known = of_address(*ref);
    if (known == no_id) {
        known = of_title(*ref);
        if (known != no_id && !documents_[known].urls.empty())
            known = no_id;
    }
    if (known != no_id && different(address, known))
        known = no_id;
    if (known == no_id)
        return place(ref, documents_.at(address));
    documents_.formerly(known, std::move(address)); // its name by this page alone
    place(ref, known);
}

void DescribedDocuments::add_with_title(const ThingRef &ref) {
    const std::string folded = fold_name(ref->name);
    const std::string title = "TITLE:" + folded;
    const bool tells = words_in(folded) >= fewest_words;
    const bool known_by_it = !folded.empty() && ref->told.rule != static_cast<TermId>(Rule::titled);
    std::uint32_t id = of_title(*ref);
    if (id != no_id && different(title, id))
        id = no_id;
    if (id == no_id && known_by_it) {
        const bool alone = tells && !titles_.contains({ref->type, joined(folded)}); // else of many documents
        const std::string place_told =
            " (" + documents_[nodes_.document_of(ref.text)].key + ", " + std::to_string(ref->told.begin) + ')';
        id = documents_.at(alone ? title : title + place_told);
    }
    if (id == no_id)
        return;
    if (known_by_it && tells)
        documents_.formerly(id, title); // its name by this page alone
    place(ref, id);
}

void DescribedDocuments::add() {
    std::vector<ThingRef> with_address;
    std::vector<ThingRef> with_title;
    for (const auto &[other, key] : joints_.others())
        if (const std::uint32_t id = documents_.at(joints_.known_as(key)); documents_[id].key != other)
            documents_.alias(other, id);
    // what was read is known by its title too, and was found where its address is not known
    for (std::uint32_t text = 0; text < nodes_.readings().size(); ++text) {
        const Reading &reading = nodes_.readings()[text];
        if (reading.facts.key.empty())
            learn_title(reading.facts.type, reading.facts.title, nodes_.document_of(text));
        if (reading.given != nullptr)
            learn_address(reading.given->row->url, nodes_.document_of(text));
    }
    nodes_.each(ThingKind::document, [&](const ThingRef &ref) {
        if (!symbols_of(*ref, years_).empty())
            add_with_symbol(ref);
        else if (!ref->key.empty())
            add_with_key(ref);
        else if (std::any_of(ref->urls.begin(), ref->urls.end(),
                             [](const std::string &url) { return !normal_address(url).empty(); }))
            with_address.push_back(ref);
        else
            with_title.push_back(ref);
    });
    for (const ThingRef &ref : with_address)
        add_with_address(ref);
    for (const ThingRef &ref : with_title)
        add_with_title(ref);
}

} // namespace recital
