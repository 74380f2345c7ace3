#include "export/rdf_counts.hpp"

#include <array>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "export/vocabulary.hpp"

namespace recital {
namespace {

std::uint64_t hash_of(std::string_view text, std::uint64_t seed) {
    return XXH3_64bits_withSeed(text.data(), text.size(), seed);
}

/// A set of hashes in one block of memory. What is inserted waits until there are many, and the memory that all of them will
/// touch is asked for before the first is looked up: one by one, each would wait for it.
class HashSet {
  public:
    void insert(std::uint64_t hash) {
        waiting_[count_++] = hash == 0 ? 1 : hash; // 0 is an empty slot
        if (count_ == waiting_.size())
            settle();
    }
    std::uint64_t size() {
        settle();
        return used_;
    }

  private:
    void settle() {
        while ((used_ + count_) * 2 > slots_.size())
            grow();
        for (std::size_t i = 0; i < count_; ++i)
            __builtin_prefetch(&slots_[waiting_[i] & (slots_.size() - 1)], 1);
        for (std::size_t i = 0; i < count_; ++i)
            used_ += put(waiting_[i]) ? 1 : 0;
        count_ = 0;
    }
    bool put(std::uint64_t hash) {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = hash & mask;
        for (; slots_[at] != 0; at = (at + 1) & mask)
            if (slots_[at] == hash)
                return false;
        slots_[at] = hash;
        return true;
    }
    void grow() {
        std::vector<std::uint64_t> old(slots_.size() * 2);
        old.swap(slots_);
        for (const std::uint64_t hash : old)
            if (hash != 0)
                put(hash);
    }

    std::array<std::uint64_t, 128> waiting_{};
    std::size_t count_ = 0;
    std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(1024); // a power of two
    std::size_t used_ = 0;
};

/// Numbers by name, for few names that come often.
class NameTally {
  public:
    void add(std::string_view name) {
        // Names that come often are constants, each at its own address; what stands there is compared all the same.
        Named *&known = known_[(reinterpret_cast<std::uintptr_t>(name.data()) >> 3) % known_.size()];
        if (known == nullptr || known->first != name) {
            auto found = counts_.find(name);
            if (found == counts_.end())
                found = counts_.emplace(std::string(name), 0).first;
            known = &*found;
        }
        ++known->second;
    }
    const std::map<std::string, std::uint64_t, std::less<>> &counts() const { return counts_; }

  private:
    using Named = std::pair<const std::string, std::uint64_t>;
    std::map<std::string, std::uint64_t, std::less<>> counts_;
    std::array<Named *, 256> known_{};
};

} // namespace

struct RdfCounter::Impl {
    Impl(RdfSerializer &to, std::string_view entity_base, const std::vector<std::string> &outside)
        : serializer(to), base(entity_base), spaces(outside), links(outside.size()) {}

    void count(const RdfStatement &statement) {
        ++triples;
        if (statement.subject != subject) {
            subject = statement.subject;
            (subject.starts_with(base) ? entities : other_subjects).insert(hash_of(subject, 0));
        }
        properties.add(statement.predicate);
        const RdfTerm &object = statement.object;
        if (!object.is_iri) {
            const std::string_view kind = object.datatype.empty() ? object.language : object.datatype;
            objects.insert(hash_of(object.value, hash_of(kind, 1)));
            return;
        }
        objects.insert(hash_of(object.value, 0));
        if (statement.predicate == rdf::type)
            classes.add(object.value);
        else if (!object.value.starts_with(base))
            link(statement.predicate, object.value);
    }

    void link(std::string_view property, std::string_view object) {
        for (std::size_t i = 0; i < spaces.size(); ++i)
            if (object.starts_with(spaces[i])) {
                links[i].add(property);
                return;
            }
    }

    RdfSerializer &serializer;
    std::string base;
    const std::vector<std::string> &spaces;
    std::uint64_t triples = 0;
    std::string subject; // the last one
    HashSet entities;
    HashSet other_subjects;
    HashSet objects;
    NameTally properties;
    NameTally classes;
    std::vector<NameTally> links; // by space
};

RdfCounter::RdfCounter(RdfSerializer &serializer, std::string_view entity_base, const std::vector<std::string> &spaces)
    : impl_(std::make_unique<Impl>(serializer, entity_base, spaces)) {}

RdfCounter::~RdfCounter() = default;

bool RdfCounter::write(const RdfStatement &statement) {
    if (!impl_->serializer.write(statement))
        return false;
    impl_->count(statement);
    return true;
}

bool RdfCounter::finish() { return impl_->serializer.finish(); }

std::string RdfCounter::error() const { return impl_->serializer.error(); }

RdfCounts RdfCounter::counts() const {
    RdfCounts counts;
    counts.triples = impl_->triples;
    counts.entities = impl_->entities.size();
    counts.distinct_subjects = counts.entities + impl_->other_subjects.size();
    counts.distinct_objects = impl_->objects.size();
    counts.properties.insert(impl_->properties.counts().begin(), impl_->properties.counts().end());
    counts.classes.insert(impl_->classes.counts().begin(), impl_->classes.counts().end());
    for (std::size_t i = 0; i < impl_->links.size(); ++i)
        for (const auto &[property, number] : impl_->links[i].counts())
            counts.links[{impl_->spaces[i], property}] += number;
    return counts;
}

} // namespace recital
