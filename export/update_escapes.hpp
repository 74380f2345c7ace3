#pragma once
// SPARQL resolves \uXXXX anywhere in a request before it reads it (SPARQL 1.1 Query, section 19.2), so that a text which holds a backslash
// before a "u", "\\u0041" in N-Triples, would be taken for an escape by some and not by others. Here that "u" becomes an
// escape itself, which both read as the same.

#include "export/writer.hpp"

namespace recital {

/// Hands on N-Triples so that they mean the same within an update.
class UpdateEscapes final : public Sink {
  public:
    explicit UpdateEscapes(Sink &sink) : sink_(sink) {}
    bool write(std::string_view bytes) override;

  private:
    enum class State : std::uint8_t { text, escape, backslash }; // after: anything else, "\", "\\"

    Sink &sink_;
    State state_ = State::text;
};

} // namespace recital
