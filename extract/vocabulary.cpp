#include "extract/vocabulary.hpp"

#include "extract/token_sign.hpp"

namespace recital {
namespace {

std::uint64_t hash_of_long(const FoldedForm &form) {
    std::uint64_t hash = form.size;
    for (std::size_t i = 0; i * 8 < form.size; ++i) {
        hash = (hash ^ form.chunk(i)) * 0xD6E8FEB86659FD93ULL;
        hash ^= hash >> 32;
    }
    return hash;
}

/// Of a table with open addressing, in slots for one form: enough that nearly every form is found where it is looked for first.
constexpr std::size_t room = 4;

/// Leaves `size` empty slots; returns the old ones that are not.
template <class Slots> Slots grow(Slots &slots, std::size_t size) {
    Slots old(size);
    old.swap(slots);
    std::erase_if(old, [](const auto &slot) { return slot.number == 0; });
    return old;
}

} // namespace

Vocabulary::Vocabulary() : short_((1U << 12) + 1), short_mask_(short_.size() - 2), long_(1U << 12) {}

FoldedForm Vocabulary::form_of(const ShortForm &slot) {
    FoldedForm form;
    for (std::uint64_t chunk : {slot.first, slot.second})
        for (; chunk != 0; chunk >>= 8)
            form.bytes[form.size++] = static_cast<char>(chunk & 0xFFU);
    return form;
}

std::uint32_t Vocabulary::find_long(const FoldedForm &form) const {
    const std::uint64_t hash = hash_of_long(form);
    if (!may_hold(hash))
        return 0;
    for (std::size_t at = hash & (long_.size() - 1);; at = (at + 1) & (long_.size() - 1)) {
        const Long &slot = long_[at];
        if (slot.number == 0)
            return 0;
        if (slot.hash == hash && texts_[slot.place].text() == form.text())
            return slot.number;
    }
}

void Vocabulary::put(const Short &slot) {
    const std::uint64_t hash = hash_of(slot.form);
    note(hash);
    std::size_t at = place_of(hash);
    while (short_[at].number != 0)
        at = (at + 1) & short_mask_;
    short_[at] = slot;
}

void Vocabulary::put(const Long &slot) {
    note(slot.hash);
    std::size_t at = slot.hash & (long_.size() - 1);
    while (long_[at].number != 0)
        at = (at + 1) & (long_.size() - 1);
    long_[at] = slot;
}

void Vocabulary::add_short(const FoldedForm &form) {
    if (++short_count_ * room > short_mask_) {
        const std::size_t slots = 2 * (short_mask_ + 1);
        const std::vector<Short> old = grow(short_, slots + 1);
        short_mask_ = slots - 1;
        for (const Short &slot : old)
            put(slot);
    }
    put(Short{{form.chunk(0), form.chunk(1)}, count_});
}

void Vocabulary::add_long(const FoldedForm &form) {
    texts_.push_back(form);
    if (texts_.size() * room > long_.size())
        for (const Long &slot : grow(long_, 2 * long_.size()))
            put(slot);
    put(Long{hash_of_long(form), count_, static_cast<std::uint32_t>(texts_.size() - 1)});
}

void Vocabulary::add_character(const FoldedForm &form) {
    const Point point = decode(form.bytes, form.bytes + form.size);
    if (point.size != form.size)
        return;
    if (point.value < ascii_.size())
        ascii_[point.value] = count_;
    if (is_han(point.value)) {
        if (han_.size() <= point.value - first_han)
            han_.resize(point.value - first_han + 1);
        han_[point.value - first_han] = count_;
    }
}

std::uint32_t Vocabulary::add(const FoldedForm &form) {
    if (const std::uint32_t number = find(form))
        return number;
    ++count_;
    if (form.size <= short_size)
        add_short(form);
    else
        add_long(form);
    add_character(form);
    return count_;
}

} // namespace recital
