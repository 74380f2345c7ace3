#pragma once
// The six official languages of the United Nations, in the fixed order in which a document's texts are preferred
// (en, fr, es, ru, zh, ar), and their codes: BCP 47 ("en") and ISO 639-2/T as Akoma Ntoso uses it ("eng").

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace recital {

enum class Language : std::uint8_t { en, fr, es, ru, zh, ar, unknown };

inline constexpr std::array<Language, 6> official_languages{Language::en, Language::fr, Language::es,
                                                            Language::ru, Language::zh, Language::ar};

/// BCP 47 primary subtag; "und" for unknown.
std::string_view language_code(Language language);
/// English name ("French"); "unknown language" for unknown.
std::string_view language_name(Language language);
/// From "en", "eng", "EN", "fra", "fre", "chi", "zho" ...; nullopt when it is none of the six.
std::optional<Language> language_of_code(std::string_view code);

} // namespace recital
