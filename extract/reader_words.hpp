#pragma once
// The words that readers need, taken from the authority data by token class and made ready for comparison. Forms are
// folded: letter case, typographic apostrophes, quotes and hyphens, runs of blanks, Arabic vowel signs and lengthening
// strokes make no difference.

#include <array>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/authority.hpp"

namespace recital {

/// The folded form of (the first `limit` bytes of) a text; blanks at its ends are dropped.
std::string fold_words(std::string_view text, std::size_t limit = std::string_view::npos);

class ReaderWords {
  public:
    struct Entry {
        std::string folded;
        std::string value;
        Organ organ = Organ::none;
        Language language = Language::unknown;
    };

    explicit ReaderWords(const Authority &authority);
    ReaderWords(const ReaderWords &) = delete; // it points into itself
    ReaderWords &operator=(const ReaderWords &) = delete;
    ~ReaderWords() = default;

    /// All forms of a token class, longest first; empty for a class that the data lack.
    std::span<const Entry> of(std::string_view token_class) const;
    /// The forms of the class of function words that begin with this byte.
    std::span<const Entry *const> function_words(char first) const {
        return function_words_[static_cast<unsigned char>(first)];
    }
    /// The longest form of the class with which folded text begins, ending at a word's end; nullptr when there is none.
    const Entry *opens(std::string_view token_class, std::string_view folded) const;
    /// The form of the class that folded text is; nullptr when there is none.
    const Entry *is(std::string_view token_class, std::string_view folded) const;
    /// True when a form of the class stands anywhere in folded text.
    bool within(std::string_view token_class, std::string_view folded) const;
    /// The State of a name that the authority data give to it, as written there or all in capitals; nullptr for others. A
    /// quick look: other spellings are known to the authority data themselves.
    const StateTerm *state(std::string_view name) const {
        const auto found = states_.find(name);
        return found == states_.end() ? nullptr : found->second;
    }
    /// Place in its alphabet or numeral order of a letter that lists use (1 for the first); 0 for others.
    int list_letter(char32_t letter) const;

  private:
    std::map<std::string, std::vector<Entry>, std::less<>> classes_;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::array<std::vector<const Entry *>, 256> function_words_; // by first byte; they point into classes_
    std::map<char32_t, int> letters_;
    std::unordered_map<std::string, const StateTerm *, Hash, std::equal_to<>> states_;
};

} // namespace recital
