#pragma once
// Which words the user's own files take from the compiled-in data: a form that they give to one thing is no longer that of
// another.

#include <string>
#include <unordered_map>
#include <vector>

#include "graph/authority.hpp"
#include "graph/fold.hpp"

namespace recital {

/// Two words that are printed alike, where a word without a language is of every one.
inline bool same_form(const Word &a, const Word &b) {
    return (a.language == b.language || a.language == Language::unknown || b.language == Language::unknown) &&
           fold_name(a.text) == fold_name(b.text);
}

inline void append(std::vector<Word> &to, const std::vector<Word> &more) {
    to.insert(to.end(), more.begin(), more.end());
}

/// Leaves the user's words of each term to it alone.
template <class Term> void leave_words_to_owners(std::vector<Term> &terms, std::vector<Word> Term::*words) {
    std::unordered_map<std::string, std::vector<Word>> own;
    for (const Term &term : terms)
        for (const Word &word : term.*words)
            if (word.own)
                own[fold_name(word.text)].push_back(word);
    if (own.empty())
        return;
    for (Term &term : terms)
        std::erase_if(term.*words, [&](const Word &word) {
            const auto taken = word.own ? own.end() : own.find(fold_name(word.text));
            if (taken == own.end())
                return false;
            for (const Word &owned : taken->second)
                if (same_form(owned, word))
                    return true;
            return false;
        });
}

} // namespace recital
