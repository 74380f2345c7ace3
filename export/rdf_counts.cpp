#include "export/rdf_counts.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "export/distinct_hashes.hpp"
#include "export/vocabulary.hpp"

namespace recital {
namespace {

std::uint64_t hash_of(std::string_view text, std::uint64_t seed) {
    return XXH3_64bits_withSeed(text.data(), text.size(), seed);
}

/// What is known of names that come often. Those are constants, each at its own address, by which they are found; what stands
/// there is compared all the same.
template <class Known, std::size_t size> class NameTable {
  public:
    template <class Make> Known &of(std::string_view name, Make &&make) {
        const auto address = reinterpret_cast<std::uintptr_t>(name.data());
        Slot &slot = slots_[(address >> 3 ^ address >> 9) % size];
        if (!slot.used || slot.name != name) {
            slot.name = name;
            slot.known = make(name);
            slot.used = true;
        }
        return slot.known;
    }

  private:
    struct Slot {
        std::string name;
        Known known{};
        bool used = false;
    };
    std::vector<Slot> slots_ = std::vector<Slot>(size);
};

using Tally = std::map<std::string, std::uint64_t, std::less<>>;

/// The number of the name, at a place that stays.
std::uint64_t *number_of(Tally &tally, std::string_view name) {
    const auto found = tally.find(name);
    return found != tally.end() ? &found->second : &tally.emplace(std::string(name), 0).first->second;
}

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
        std::uint64_t *const property =
            known_properties.of(statement.predicate, [this](auto name) { return number_of(properties, name); });
        ++*property;
        const RdfTerm &object = statement.object;
        if (!object.is_iri) {
            const std::string_view kind = object.datatype.empty() ? object.language : object.datatype;
            objects.insert(hash_of(object.value, known_kinds.of(kind, [](auto name) { return hash_of(name, 1); })));
        } else if (property != type && object.value.starts_with(base)) {
            objects.insert(hash_of(object.value, 0));
        } else {
            Outside &outside = known_objects.of(object.value, [this](auto name) { return meet(name); });
            if (property == type) {
                if (outside.as_class == nullptr) {
                    outside.as_class = number_of(classes, object.value);
                    examples.try_emplace(std::string(object.value), subject);
                }
                ++*outside.as_class;
            } else if (outside.space < spaces.size())
                ++*number_of(links[outside.space], statement.predicate);
        }
    }

    /// An IRI that is not of the data set.
    struct Outside {
        std::uint64_t *as_class = nullptr; // its number in classes
        std::size_t space = 0;             // in spaces; their number where it is in none
    };
    Outside meet(std::string_view iri) {
        objects.insert(hash_of(iri, 0));
        Outside outside;
        while (outside.space < spaces.size() && !iri.starts_with(spaces[outside.space]))
            ++outside.space;
        return outside;
    }

    RdfSerializer &serializer;
    std::string base;
    const std::vector<std::string> &spaces;
    std::uint64_t triples = 0;
    std::string subject; // the last one
    DistinctHashes entities;
    DistinctHashes other_subjects;
    DistinctHashes objects;
    Tally properties;
    Tally classes;
    std::map<std::string, std::string> examples; // by class
    std::vector<Tally> links;                    // by space
    std::uint64_t *const type = number_of(properties, rdf::type);
    NameTable<std::uint64_t *, 256> known_properties;
    NameTable<std::uint64_t, 64> known_kinds;
    NameTable<Outside, 512> known_objects;
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
    counts.entities = impl_->entities.count();
    counts.distinct_subjects = counts.entities + impl_->other_subjects.count();
    counts.distinct_objects = impl_->objects.count();
    for (const auto &[property, number] : impl_->properties)
        if (number != 0)
            counts.properties.emplace(property, number);
    counts.classes.insert(impl_->classes.begin(), impl_->classes.end());
    counts.examples = impl_->examples;
    for (std::size_t i = 0; i < impl_->links.size(); ++i)
        for (const auto &[property, number] : impl_->links[i])
            counts.links[{impl_->spaces[i], property}] += number;
    return counts;
}

} // namespace recital
