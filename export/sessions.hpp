#pragma once
// Sessions of organs, as documents are of them. A session counts in the row that the symbol names (regular, special, emergency
// special), so that its number alone does not say which it is. Organs that count no sessions have none.

#include <optional>
#include <string>

#include "graph/model.hpp"
#include "graph/symbol.hpp"

namespace recital {

struct Session {
    Organ organ = Organ::none;
    SessionKind kind = SessionKind::regular;
    int number = 0;
    /// "75", "ES-11".
    std::string words() const;
    /// "A/75", "A/ES-11".
    std::string key() const;
};

/// symbol: of the document's key, where it is one.
std::optional<Session> session_of(const Document &document, const std::optional<Symbol> &symbol);

} // namespace recital
