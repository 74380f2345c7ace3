#pragma once
// The documents of a graph under construction.

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/authority_ties.hpp"
#include "graph/model.hpp"
#include "graph/symbol.hpp"

namespace recital {

/// Documents under construction, found by key or alias. Once they are frozen, aliases are too, and only documents that are
/// cited and were not read come to them.
class DocumentTable {
  public:
    /// Keys that the user's files say are those of another document, each with that one's. To be told before all else.
    void join(std::map<std::string, std::string, std::less<>> joined) { joined_ = std::move(joined); }
    /// The joined keys become other names of the documents that there are.
    void name_joined() {
        for (const auto &[key, kept] : joined_)
            if (const auto id = known(kept); id && Symbol::parse(key))
                list_[*id].aliases.push_back(key);
            else if (id)
                list_[*id].former.push_back(key);
    }
    std::uint32_t at(std::string_view given) {
        const std::string_view key = kept(given);
        if (const auto known = index_.find(key); known != index_.end())
            return known->second.id;
        if (const auto known = cited_.find(key); known != cited_.end())
            return known->second.id;
        const auto id = static_cast<std::uint32_t>(list_.size());
        Document &document = list_.emplace_back();
        document.key = key;
        (frozen_ ? cited_ : index_).emplace(std::string(key), Entry{id, &document.key});
        return id;
    }
    void alias(const std::string &symbol, std::uint32_t id) {
        const auto [at, fresh] = index_.try_emplace(symbol, Entry{id, &list_[id].key});
        if (fresh)
            list_[id].aliases.push_back(symbol);
    }
    /// A key that the document would have where less were read; it leads nowhere else while the graph is made.
    void formerly(std::uint32_t id, std::string key) { list_[id].former.push_back(std::move(key)); }
    /// Each former key, place and item once; of the keys, those that are no document's own and no alias.
    void settle_former() {
        for (Document &document : list_) {
            for (std::vector<std::string> *names :
                 {&document.former, &document.former_places, &document.former_items}) {
                std::sort(names->begin(), names->end());
                names->erase(std::unique(names->begin(), names->end()), names->end());
            }
            std::erase_if(document.former, [this](const std::string &key) { return known(key).has_value(); });
        }
    }
    void freeze() { frozen_ = true; }
    /// The key of the document that the symbol stands for; the symbol itself where no document has it as an alias. May be
    /// asked on any thread when all is frozen, even while others add cited documents.
    const std::string &key_of(const std::string &symbol) const {
        const auto joined = joined_.empty() ? joined_.end() : joined_.find(symbol);
        const std::string &kept = joined == joined_.end() ? symbol : joined->second;
        const auto known = index_.find(kept);
        return known == index_.end() ? kept : *known->second.key;
    }
    Document &operator[](std::uint32_t id) { return list_[id]; }
    std::deque<Document> &list() { return list_; }
    /// The documents in the order of their keys.
    std::vector<std::uint32_t> in_order() const {
        std::vector<Place> places;
        places.reserve(list_.size());
        for (std::uint32_t id = 0; id < list_.size(); ++id)
            places.push_back({beginning(list_[id].key, 0), beginning(list_[id].key, 8), id});
        std::sort(places.begin(), places.end(), [this](const Place &a, const Place &b) {
            return a.first != b.first     ? a.first < b.first
                   : a.second != b.second ? a.second < b.second
                                          : list_[a.id].key < list_[b.id].key;
        });
        std::vector<std::uint32_t> order;
        order.reserve(places.size());
        for (const Place &place : places)
            order.push_back(place.id);
        return order;
    }
    /// The document of this key or alias, where there is one.
    std::optional<std::uint32_t> known(std::string_view given) const {
        const std::string_view key = kept(given);
        for (const Index *index : {&index_, &cited_})
            if (const auto found = index->find(key); found != index->end())
                return found->second.id;
        return std::nullopt;
    }

  private:
    std::string_view kept(std::string_view key) const {
        const auto joined = joined_.empty() ? joined_.end() : joined_.find(key);
        return joined == joined_.end() ? key : std::string_view(joined->second);
    }
    struct Entry {
        std::uint32_t id = 0;
        const std::string *key = nullptr; // the document's own
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    /// A document by the first sixteen bytes of its key, which nearly always tell which of two is the first, and lie beside
    /// those of the others.
    struct Place {
        std::uint64_t first = 0;
        std::uint64_t second = 0;
        std::uint32_t id = 0;
    };
    /// Eight bytes of the key as a number that compares as they do; what is missing is zero.
    static std::uint64_t beginning(std::string_view key, std::size_t from) {
        std::uint64_t value = 0;
        for (std::size_t at = from; at < from + sizeof value; ++at)
            value = (value << 8U) | (at < key.size() ? static_cast<unsigned char>(key[at]) : 0U);
        return value;
    }
    using Index = std::unordered_map<std::string, Entry, Hash, std::equal_to<>>;
    std::deque<Document> list_; // which stay where they are
    std::map<std::string, std::string, std::less<>> joined_;
    Index index_;
    Index cited_;
    bool frozen_ = false;
};

/// The keys of documents that the user's files join, each with the one that is kept.
inline std::map<std::string, std::string, std::less<>> joined_documents(const AuthorityTies &ties) {
    constexpr std::string_view folder = "doc/";
    std::map<std::string, std::string, std::less<>> joined;
    for (const auto &[name, kept] : ties.all_kept())
        if (name.starts_with(folder) && kept.starts_with(folder))
            joined.emplace(name.substr(folder.size()), kept.substr(folder.size()));
    return joined;
}

} // namespace recital
