#pragma once
// Terms as the RDF syntaxes spell them: which bytes each of them escapes, and how. Bytes that need no escape, nearly all, are
// found eight at a time and copied as they are.
//
// Literals are clean UTF-8 (clean_text of export/rdf_term.hpp); whatever else they hold, no syntax is broken by it, only XML has
// no spelling for control characters. IRIs and language tags are not repaired but checked: what is none is not written.

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

#include "export/byte_buffer.hpp"

namespace recital {

/// What stands for each byte; empty where it stands for itself.
using Escapes = std::array<std::string_view, 256>;

/// N-Triples, N-Quads, Turtle, TriG: a string in double quotes, on one line.
struct QuotedText {
    static const Escapes escapes;
    static constexpr std::array<char, 3> marks{'"', '\\', '\x7F'};
};
/// JSON: a string in double quotes.
struct JsonText {
    static const Escapes escapes;
    static constexpr std::array<char, 3> marks{'"', '\\', '\x7F'};
};
/// XML: text between tags.
struct XmlText {
    static const Escapes escapes;
    static constexpr std::array<char, 3> marks{'&', '<', '>'};
};
/// XML: the value of an attribute, in double quotes.
struct XmlAttribute {
    static const Escapes escapes;
    static constexpr std::array<char, 4> marks{'&', '<', '>', '"'};
};

/// Length of the beginning of `text` that stands for itself. Only marks of the syntax and bytes below a blank have escapes.
template <class Syntax> std::size_t plain_length(std::string_view text) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t tops = 0x8080808080808080U;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = text.size();
        if (at + sizeof(std::uint64_t) <= text.size()) {
            std::uint64_t word = 0;
            std::memcpy(&word, text.data() + at, sizeof word);
            // The top bit of a byte is set where the byte is below a blank, or equal to a mark; a borrow may set it in
            // further bytes, never where there is none of these.
            std::uint64_t found = (word - ones * 0x20U) & ~word;
            for (const char mark : Syntax::marks) {
                const std::uint64_t difference = word ^ (ones * static_cast<unsigned char>(mark));
                found |= (difference - ones) & ~difference;
            }
            end = at + sizeof word;
            if ((found & tops) == 0) {
                at = end;
                continue;
            }
        }
        for (; at < end; ++at)
            if (!Syntax::escapes[static_cast<unsigned char>(text[at])].empty())
                return at;
    }
    return at;
}

/// To a ByteBuffer, or to a string.
template <class Syntax, class Out> void put_escaped(Out &out, std::string_view text) {
    const auto put = [&out](std::string_view bytes) {
        if constexpr (std::is_same_v<Out, std::string>)
            out += bytes;
        else
            out.put(bytes);
    };
    for (;;) {
        const std::size_t plain = plain_length<Syntax>(text);
        put(text.substr(0, plain));
        if (plain == text.size())
            return;
        put(Syntax::escapes[static_cast<unsigned char>(text[plain])]);
        text.remove_prefix(plain + 1);
    }
}

/// True where no byte of an absolute IRI would end or break it in any syntax. Fast; valid_iri() says more.
bool iri_stands(std::string_view iri);

/// The grammar that RDF and XML share: letters, then parts of letters and digits, none longer than eight (BCP 47).
bool valid_language_tag(std::string_view tag);

/// The value as Turtle writes it without quotes and datatype: canonical xsd:integer, xsd:decimal, xsd:boolean.
bool stands_bare(std::string_view value, std::string_view datatype);

/// What was written for the IRIs of late: those of properties, classes and datatypes come again and again.
class WrittenIris {
  public:
    /// Null where nothing is kept.
    const std::string *find(std::string_view iri) const {
        const Entry &entry = entries_[slot(iri)];
        return entry.iri == iri && !iri.empty() ? &entry.written : nullptr;
    }
    const std::string &keep(std::string_view iri, std::string written) {
        Entry &entry = entries_[slot(iri)];
        entry.iri = iri;
        entry.written = std::move(written);
        return entry.written;
    }

  private:
    struct Entry {
        std::string iri;
        std::string written;
    };
    static constexpr std::size_t bits = 9;

    static std::size_t slot(std::string_view iri) {
        std::uint64_t last = iri.size();
        if (iri.size() >= sizeof last)
            std::memcpy(&last, iri.data() + iri.size() - sizeof last, sizeof last);
        return ((last + iri.size()) * 0x9E3779B97F4A7C15U) >> (64U - bits);
    }

    std::array<Entry, std::size_t{1} << bits> entries_;
};

} // namespace recital
