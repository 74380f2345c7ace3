#pragma once

// Internal to graph/symbol: reads one printed symbol, or several joined by dashes, into canonical spelling and fields.

#include "graph/symbol.hpp"
#include "graph/symbol_text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace recital::symbol_detail {

/// What is known of the symbol read so far; copied whenever a prefix of the text is a symbol by itself.
struct SymbolFields {
    std::size_t end = 0;         ///< in the SymbolText
    std::uint16_t size = 0;      ///< of the key
    std::uint16_t base_size = 0; ///< of the key without suffixes
    std::int16_t year = 0;
    std::int16_t session = 0;
    SymbolKind kind = SymbolKind::document;
    Organ organ = Organ::none;
    SessionKind session_kind = SessionKind::regular;
    bool complete = true;
};

/// A symbol that is not joint, in canonical spelling.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): the buffer holds nothing up to fields.size
class SingleSymbol {
  public:
    std::string_view key() const { return {key_.data(), fields.size}; }
    std::string_view base_key() const { return {key_.data(), fields.base_size}; }
    SymbolFields fields;

    void append(std::string_view text);
    void append(char c) { append(std::string_view(&c, 1)); }
    void append_number(int value);
    bool overflown() const { return overflown_; }

  private:
    std::array<char, max_symbol_length + 40> key_; // the canonical spelling may add slashes and numerals
    bool overflown_ = false;
};

constexpr std::size_t max_joint_parts = 4;

struct SymbolReading {
    std::array<SingleSymbol, max_joint_parts> parts;
    std::size_t count = 0;
    std::size_t end = 0; ///< in the SymbolText
};

/// Reads the longest symbol at the start of `text`; false when there is none.
bool read_symbol(const SymbolText &text, SymbolReading &reading);

/// Whether running text may begin a symbol: a known first element and a slash or what may stand before one. Cheap, no copy.
bool may_begin_symbol(std::string_view raw);

} // namespace recital::symbol_detail
