#include "graph/statement_digest.hpp"

#include <cstdint>
#include <cstring>

namespace recital {
namespace {

constexpr std::uint32_t known_text = 0x80000000U; // the rest is where it stands

enum class Mark : std::uint32_t { file, literal, iri };

class Cursor {
  public:
    explicit Cursor(std::string_view bytes) : bytes_(bytes) {}
    bool at_end() const { return at_ == bytes_.size(); }
    bool number(std::uint32_t &value) { return number(at_, value); }
    bool text(std::string_view &text) {
        std::uint32_t value = 0;
        const std::size_t before = at_;
        if (!number(at_, value))
            return false;
        if ((value & known_text) == 0)
            return text_of(at_, value, text);
        std::size_t place = value & ~known_text;
        return place < before && number(place, value) && text_of(place, value, text);
    }

  private:
    bool number(std::size_t &at, std::uint32_t &value) const {
        if (bytes_.size() - at < sizeof value)
            return false;
        std::memcpy(&value, bytes_.data() + at, sizeof value);
        at += sizeof value;
        return true;
    }
    bool text_of(std::size_t &at, std::uint32_t size, std::string_view &text) const {
        if (size > bytes_.size() - at)
            return false;
        text = bytes_.substr(at, size);
        at += size;
        return true;
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
};

} // namespace

void DigestWriter::put(std::uint32_t number) { digest_.append(reinterpret_cast<const char *>(&number), sizeof number); }

void DigestWriter::put(std::string_view text) {
    const auto [known, fresh] = places_.try_emplace(std::string(text), static_cast<std::uint32_t>(digest_.size()));
    if (!fresh) {
        put(known_text | known->second);
        return;
    }
    put(static_cast<std::uint32_t>(text.size()));
    digest_.append(text);
}

Status DigestWriter::add(const std::string &name, std::string_view turtle) {
    put(static_cast<std::uint32_t>(Mark::file));
    put(name);
    return read_turtle(
        name, turtle, [&](std::string_view subject, std::string_view predicate, const TurtleObject &object) {
            put(static_cast<std::uint32_t>(object.is_iri ? Mark::iri : Mark::literal));
            for (const std::string_view text : {subject, predicate, object.value, object.language, object.datatype})
                put(text);
        });
}

bool read_digest(std::string_view digest, const DigestHandler &handler) {
    Cursor cursor(digest);
    std::string_view file;
    std::string_view subject;
    while (!cursor.at_end()) {
        std::uint32_t mark = 0;
        if (!cursor.number(mark))
            return false;
        if (mark == static_cast<std::uint32_t>(Mark::file)) {
            if (!cursor.text(file))
                return false;
            continue;
        }
        std::string_view predicate;
        TurtleObject object;
        object.is_iri = mark == static_cast<std::uint32_t>(Mark::iri);
        if (!cursor.text(subject) || !cursor.text(predicate) || !cursor.text(object.value) ||
            !cursor.text(object.language) || !cursor.text(object.datatype))
            return false;
        handler(file, subject, predicate, object);
    }
    return true;
}

} // namespace recital
