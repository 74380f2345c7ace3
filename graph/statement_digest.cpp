#include "graph/statement_digest.hpp"

#include <cstdint>
#include <cstring>

namespace recital {
namespace {

constexpr std::uint32_t same_as_before = 0xFFFFFFFFU;

enum class Mark : std::uint32_t { file, literal, iri };

void put(std::string &out, std::uint32_t number) { out.append(reinterpret_cast<const char *>(&number), sizeof number); }

void put(std::string &out, std::string_view text) {
    put(out, static_cast<std::uint32_t>(text.size()));
    out.append(text);
}

class Cursor {
  public:
    explicit Cursor(std::string_view bytes) : bytes_(bytes) {}
    bool at_end() const { return bytes_.empty(); }
    bool number(std::uint32_t &value) {
        if (bytes_.size() < sizeof value)
            return false;
        std::memcpy(&value, bytes_.data(), sizeof value);
        bytes_.remove_prefix(sizeof value);
        return true;
    }
    /// Leaves `text` as it is where it is the same as before.
    bool text(std::string_view &text) {
        std::uint32_t size = 0;
        if (!number(size))
            return false;
        if (size == same_as_before)
            return true;
        if (size > bytes_.size())
            return false;
        text = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
        return true;
    }

  private:
    std::string_view bytes_;
};

} // namespace

Status append_digest(std::string &digest, const std::string &name, std::string_view turtle) {
    put(digest, static_cast<std::uint32_t>(Mark::file));
    put(digest, name);
    std::string before;
    return read_turtle(name, turtle,
                       [&](std::string_view subject, std::string_view predicate, const TurtleObject &object) {
                           put(digest, static_cast<std::uint32_t>(object.is_iri ? Mark::iri : Mark::literal));
                           if (subject == before)
                               put(digest, same_as_before);
                           else
                               put(digest, subject);
                           before = subject;
                           put(digest, predicate);
                           put(digest, object.value);
                           put(digest, object.language);
                           put(digest, object.datatype);
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
