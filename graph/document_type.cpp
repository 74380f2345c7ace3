#include "graph/document_type.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace recital {
namespace {

constexpr std::array types{
    std::pair{SymbolKind::resolution, DocumentType::resolution},
    std::pair{SymbolKind::decision, DocumentType::decision},
    std::pair{SymbolKind::presidential_statement, DocumentType::presidential_statement},
    std::pair{SymbolKind::verbatim_record, DocumentType::meeting_record},
    std::pair{SymbolKind::summary_record, DocumentType::summary_record},
    std::pair{SymbolKind::draft, DocumentType::draft},
    std::pair{SymbolKind::press_release, DocumentType::press_release},
    std::pair{SymbolKind::publication, DocumentType::publication},
};

} // namespace

DocumentType document_type_of(const Symbol &symbol) {
    const auto *const row =
        std::find_if(types.begin(), types.end(), [&](const auto &type) { return type.first == symbol.kind(); });
    return row == types.end() ? DocumentType::document : row->second;
}

} // namespace recital
