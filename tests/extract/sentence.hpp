#pragma once
// One sentence as a text of its own, for tests of the citation grammar: read with the words of the authority data and written
// down as one line for each mention.

#include <string>
#include <vector>

#include "extract/citation.hpp"
#include "extract/resolver.hpp"
#include "extract/rules.hpp"

namespace recital::test {

// Tests of readers have an authority() of the same name, with States of their own.
inline namespace sentences {

inline const Authority &authority() {
    static const Authority loaded = std::move(*Authority::load());
    return loaded;
}

} // namespace sentences

inline const Lexicon &lexicon() {
    static const Lexicon made(authority());
    return made;
}

struct Setting {
    Language language = Language::en;
    Organ organ = Organ::general_assembly;
    std::string key = "A/RES/75/999";
    int year = 2020;
    BlockKind kind = BlockKind::preambular;
};

inline Reading read_sentence(const std::string &sentence, const Setting &setting = {}) {
    Reading reading;
    reading.input.path = "sentence.txt";
    reading.facts.key = setting.key;
    reading.facts.symbols = {setting.key};
    reading.facts.type = DocumentType::resolution;
    reading.facts.organ = setting.organ;
    reading.facts.adopted.year = static_cast<std::int16_t>(setting.year);
    reading.text.content = sentence;
    reading.text.language = setting.language;
    Block block;
    block.kind = setting.kind;
    block.end = static_cast<std::uint32_t>(sentence.size());
    block.provision = "pp_1";
    reading.text.blocks.push_back(block);
    extract_citations(lexicon(), reading);
    return reading;
}

/// "recall A/RES/60/1 para_138;para_139": act, key (or what was printed, in quotes, where it is not resolved), places.
inline std::vector<std::string> statements(const std::string &sentence, const Setting &setting = {}) {
    const Reading reading = read_sentence(sentence, setting);
    const YearTable years(authority());
    const std::vector<Target> targets = resolve_mentions(reading, authority(), years);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const Mention &mention = reading.mentions[i];
        std::string line = authority().act(mention.act).lemma;
        line += ' ';
        line += targets[i].status == Resolution::resolved ? targets[i].key : "\"" + mention.quote + "\"";
        if (!mention.places.empty())
            line += " " + mention.places;
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace recital::test
