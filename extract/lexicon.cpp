#include "extract/lexicon.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "extract/lexicon_tables.hpp"

namespace recital {
namespace {

struct ClassName {
    std::string_view name;
    WordClass word_class;
    std::uint16_t value = 0; // of those that are one class by several names
};

/// rec:tokenClass of grammar words. Classes that only readers use (masthead lines, headings) are not in the lexicon.
constexpr std::array class_names{
    ClassName{"resolution", WordClass::resolution},
    ClassName{"decision", WordClass::decision},
    ClassName{"paragraph", WordClass::paragraph},
    ClassName{"operative", WordClass::operative},
    ClassName{"preambular", WordClass::operative},
    ClassName{"subparagraph", WordClass::subparagraph},
    ClassName{"article", WordClass::article},
    ClassName{"chapter", WordClass::chapter},
    ClassName{"section", WordClass::section},
    ClassName{"part", WordClass::part},
    ClassName{"annex", WordClass::annex},
    ClassName{"appendix", WordClass::appendix},
    ClassName{"rule", WordClass::rule},
    ClassName{"goal", WordClass::goal},
    ClassName{"target", WordClass::target},
    ClassName{"principle", WordClass::principle},
    ClassName{"action", WordClass::principle, action_place},
    ClassName{"and", WordClass::and_},
    ClassName{"or", WordClass::or_},
    ClassName{"range", WordClass::range},
    ClassName{"of", WordClass::of},
    ClassName{"dated", WordClass::dated},
    ClassName{"both", WordClass::both},
    ClassName{"thereof", WordClass::thereof},
    ClassName{"above", WordClass::above},
    ClassName{"below", WordClass::below},
    ClassName{"ibid", WordClass::ibid},
    ClassName{"present", WordClass::present},
    ClassName{"same", WordClass::same},
    ClassName{"that", WordClass::that},
    ClassName{"those", WordClass::those},
    ClassName{"its", WordClass::its},
    ClassName{"previous", WordClass::previous},
    ClassName{"all", WordClass::all},
    ClassName{"relevant", WordClass::relevant},
    ClassName{"entitled", WordClass::entitled},
    ClassName{"report", WordClass::report},
    ClassName{"letter", WordClass::letter},
    ClassName{"note", WordClass::note},
    ClassName{"statement", WordClass::report},
    ClassName{"document", WordClass::document},
    ClassName{"draft", WordClass::draft},
    ClassName{"record", WordClass::document},
    ClassName{"supplement", WordClass::document},
    ClassName{"month", WordClass::month},
    ClassName{"negation", WordClass::negation},
    ClassName{"relative", WordClass::relative},
    ClassName{"adverb", WordClass::adverb},
    ClassName{"keep", WordClass::keep},
    ClassName{"particle", WordClass::particle},
    ClassName{"number", WordClass::number},
    ClassName{"session_prefix", WordClass::session_prefix},
    ClassName{"session_roman", WordClass::session_roman},
    ClassName{"part_letter", WordClass::part_letter},
    ClassName{"volume", WordClass::volume},
    ClassName{"determiner", WordClass::determiner},
    ClassName{"infinitive", WordClass::infinitive},
    ClassName{"relative_content", WordClass::relative_content},
    ClassName{"topic", WordClass::topic},
    ClassName{"numeral", WordClass::numeral},
    ClassName{"name_head", WordClass::name_head},
    ClassName{"name_link", WordClass::name_word},
    ClassName{"treaty_series", WordClass::name_word, value_of(NameWord::treaty_series)},
    ClassName{"item", WordClass::name_word, value_of(NameWord::item)},
    ClassName{"session", WordClass::name_word, value_of(NameWord::session)},
    ClassName{"no_document", WordClass::name_word, value_of(NameWord::no_document)},
    ClassName{"common_in_names", WordClass::name_word, value_of(NameWord::common)},
    ClassName{"general_noun", WordClass::name_word, value_of(NameWord::general)},
    ClassName{"hereinafter", WordClass::name_word, value_of(NameWord::hereinafter)},
    ClassName{"list_letter", WordClass::list_letter},
};

/// Value of a grammar word as a number: a month's number, a part's letter, 1 for "S-" and 2 for "ES-".
std::uint16_t numeric_value(WordClass word_class, const std::string &value) {
    if (value.empty())
        return 0;
    if (word_class == WordClass::session_prefix)
        return value.starts_with('E') ? 2 : 1;
    if (word_class == WordClass::part_letter || word_class == WordClass::list_letter)
        return static_cast<std::uint16_t>(value.front());
    std::uint16_t number = 0;
    for (const char c : value)
        if (c >= '0' && c <= '9' && number < 1000)
            number = static_cast<std::uint16_t>(number * 10 + (c - '0'));
    return number;
}

struct AnchorOfClass {
    Anchor anchor;
    ClassMask classes;
};

constexpr std::array anchors_of_classes{
    AnchorOfClass{Anchor::mention,
                  mask_of(WordClass::instrument) | mask_of(WordClass::ibid) | mask_of(WordClass::thereof)},
    AnchorOfClass{Anchor::noun, mask_of(WordClass::resolution) | mask_of(WordClass::decision)},
    AnchorOfClass{Anchor::short_name, mask_of(WordClass::instrument_short)},
    AnchorOfClass{Anchor::place, place_nouns | mask_of(WordClass::number)},
    AnchorOfClass{Anchor::place_of_its_own, mask_of(WordClass::above) | mask_of(WordClass::below)},
    AnchorOfClass{Anchor::part_letter, mask_of(WordClass::part_letter)},
    AnchorOfClass{Anchor::name, mask_of(WordClass::name_head)},
    AnchorOfClass{Anchor::report,
                  mask_of(WordClass::report) | mask_of(WordClass::letter) | mask_of(WordClass::name_head)},
    AnchorOfClass{Anchor::month, mask_of(WordClass::month)},
};

} // namespace

std::uint32_t LanguageLexicon::child(std::uint32_t node, std::uint32_t word) const {
    const std::uint64_t key = (std::uint64_t{node} << 32) | word;
    const std::uint64_t hash = key * 0x9E3779B97F4A7C15ULL;
    if ((link_bits_[hash >> 52] & (std::uint64_t{1} << (hash >> 46 & 63U))) == 0)
        return 0;
    for (std::size_t at = (hash >> 40) & (links_.size() - 1);; at = (at + 1) & (links_.size() - 1)) {
        if (links_[at].node == 0)
            return 0;
        if (links_[at].key == key)
            return links_[at].node;
    }
}

std::uint32_t LanguageLexicon::make_child(std::uint32_t node, std::uint32_t word) {
    if (const std::uint32_t known = child(node, word))
        return known;
    const auto place = [this](std::uint64_t key, std::uint32_t target) {
        const std::uint64_t hash = key * 0x9E3779B97F4A7C15ULL;
        std::size_t at = (hash >> 40) & (links_.size() - 1);
        while (links_[at].node != 0)
            at = (at + 1) & (links_.size() - 1);
        links_[at] = {key, target};
        link_bits_[hash >> 52] |= std::uint64_t{1} << (hash >> 46 & 63U);
    };
    if (++link_count_ * 2 > links_.size()) {
        std::vector<Link> old(links_.size() * 2);
        old.swap(links_);
        for (const Link &link : old)
            if (link.node != 0)
                place(link.key, link.node);
    }
    nodes_[node].follows |= bit_of(word);
    nodes_.emplace_back();
    const auto made = static_cast<std::uint32_t>(nodes_.size() - 1);
    place((std::uint64_t{node} << 32) | word, made);
    return made;
}

void LanguageLexicon::add(std::string_view form, const Lexeme &lexeme) {
    constexpr unsigned char first_arabic = 0xD8; // of the bytes of Arabic letters
    std::vector<std::uint32_t> words = tokenize_form(form, vocabulary_);
    if (words.empty())
        return;
    add(words, lexeme);
    if (static_cast<unsigned char>(form.front()) >= first_arabic && static_cast<unsigned char>(form.front()) < 0xE0)
        clinging_.push_back({std::move(words), lexeme});
}

void LanguageLexicon::add_small_word(std::string_view form, SmallWord word) {
    for (const std::uint32_t number : tokenize_form(form, vocabulary_)) {
        if (small_words_.size() <= number)
            small_words_.resize(number + 1);
        small_words_[number] = word;
    }
}

void LanguageLexicon::add_clinging() {
    // A word with its particles may be known as such, of another form; then its own forms begin with it too.
    std::vector<std::vector<std::uint32_t>> with_particles(vocabulary_.size() + 1);
    if (!clinging_.empty())
        vocabulary_.each([&](std::uint32_t number, const FoldedForm &form) {
            if (const std::uint32_t bare = without_proclitics(form, vocabulary_))
                with_particles[bare].push_back(number);
        });
    for (Clinging &form : clinging_) {
        const std::vector<std::uint32_t> numbers = with_particles[form.words.front()];
        for (const std::uint32_t number : numbers) {
            form.words.front() = number;
            add(form.words, form.lexeme);
        }
    }
    clinging_ = {};
}

void LanguageLexicon::add(std::span<const std::uint32_t> words, const Lexeme &lexeme) {
    if (roots_.size() <= vocabulary_.size()) {
        roots_.resize(vocabulary_.size() + 1);
        uses_.resize(vocabulary_.size() + 1);
    }
    for (const std::uint32_t word : words)
        ++uses_[word];
    if (lexeme.word_class == WordClass::name_word && words.size() == 1) {
        if (name_links_.size() <= words.front())
            name_links_.resize(words.front() + 1);
        name_links_[words.front()] = static_cast<NameWord>(lexeme.value);
    }
    bool anchored = false;
    for (const AnchorOfClass &of_class : anchors_of_classes)
        if ((of_class.classes & mask_of(lexeme.word_class)) != 0) {
            anchored = true;
            anchored_.push_back({static_cast<std::uint32_t>(anchor_words_.size()),
                                 static_cast<std::uint32_t>(words.size()), 0, of_class.anchor});
        }
    if (anchored)
        anchor_words_.insert(anchor_words_.end(), words.begin(), words.end());
    std::uint32_t node = roots_[words.front()];
    if (node == 0) {
        nodes_.emplace_back();
        node = static_cast<std::uint32_t>(nodes_.size() - 1);
        roots_[words.front()] = node;
    }
    for (std::size_t i = 1; i < words.size(); ++i)
        node = make_child(node, words[i]);
    if (nodes_[node].entry == 0) {
        building_.push_back(0);
        nodes_[node].entry = static_cast<std::uint32_t>(building_.size());
    }
    std::uint32_t *reading = &building_[nodes_[node].entry - 1];
    for (; *reading != 0; reading = &read_[*reading - 1].next)
        if (read_[*reading - 1].lexeme.word_class == lexeme.word_class &&
            read_[*reading - 1].lexeme.value == lexeme.value)
            return;
    *reading = static_cast<std::uint32_t>(read_.size() + 1);
    read_.push_back({lexeme, 0});
}

void LanguageLexicon::set_anchors() {
    marked_.assign(vocabulary_.size() + 1, {});
    const auto mark_of = [this](const Anchored &form) { return anchor_words_[form.first + form.mark]; };
    for (Anchored &form : anchored_) {
        const auto words = std::span(anchor_words_).subspan(form.first, form.count);
        const auto rarest = std::min_element(words.begin(), words.end(),
                                             [this](std::uint32_t a, std::uint32_t b) { return uses_[a] < uses_[b]; });
        form.mark = static_cast<std::uint32_t>(rarest - words.begin());
        if (form.count == 1)
            marked_[*rarest].lone = marked_[*rarest].lone | form.anchor;
    }
    std::erase_if(anchored_, [](const Anchored &form) { return form.count == 1; });
    std::stable_sort(anchored_.begin(), anchored_.end(),
                     [&](const Anchored &a, const Anchored &b) { return mark_of(a) < mark_of(b); });
    for (std::uint32_t i = 0; i < anchored_.size(); ++i) {
        MarkedForms &forms = marked_[mark_of(anchored_[i])];
        if (forms.count++ == 0)
            forms.first = i;
    }
    uses_ = {};
}

Anchor LanguageLexicon::marked_anchor(const MarkedForms &forms, std::span<const Token> tokens, std::size_t at) const {
    Anchor found = forms.lone;
    for (const Anchored &form : std::span(anchored_).subspan(forms.first, forms.count)) {
        if (form.mark > at || at - form.mark + form.count > tokens.size())
            continue;
        const auto stretch = tokens.subspan(at - form.mark, form.count);
        const auto words = std::span(anchor_words_).subspan(form.first, form.count);
        if (std::equal(words.begin(), words.end(), stretch.begin(),
                       [](std::uint32_t word, const Token &token) { return word == token.word; }))
            found = found | form.anchor;
    }
    return found;
}

void LanguageLexicon::finish() {
    add_clinging();
    roots_.resize(vocabulary_.size() + 1);
    set_anchors();
    for (std::uint32_t reading : building_) {
        Entry &entry = entries_.emplace_back();
        entry.first = static_cast<std::uint32_t>(lexemes_.size());
        for (; reading != 0; reading = read_[reading - 1].next) {
            entry.mask |= mask_of(read_[reading - 1].lexeme.word_class);
            lexemes_.push_back(read_[reading - 1].lexeme);
        }
        entry.count = static_cast<std::uint32_t>(lexemes_.size()) - entry.first;
    }
    building_ = {};
    read_ = {};
}

Phrase LanguageLexicon::find_from(std::span<const Token> tokens, std::size_t at, std::uint32_t node,
                                  ClassMask classes) const {
    Phrase best;
    for (std::uint32_t length = 1;; ++length) {
        if (nodes_[node].entry != 0 && (entries_[nodes_[node].entry - 1].mask & classes) != 0)
            best = {&entries_[nodes_[node].entry - 1], length};
        if (at + length >= tokens.size() || tokens[at + length].word == 0 ||
            (nodes_[node].follows & bit_of(tokens[at + length].word)) == 0)
            return best;
        node = child(node, tokens[at + length].word);
        if (node == 0)
            return best;
    }
}

namespace {

constexpr std::array verb_endings{
    std::pair{std::string_view("finite_ending"), VerbForm::finite},
    std::pair{std::string_view("participle_ending"), VerbForm::participle},
    std::pair{std::string_view("other_ending"), VerbForm::other},
    std::pair{std::string_view("infinitive_ending"), VerbForm::infinitive},
};

/// Tells the shape of a verb by the longest ending of its first word that has one ("with satisfaction notes").
class VerbForms {
  public:
    VerbForms(Language language, const Authority &authority) {
        const auto words_of = [&](const GrammarWord &word, const auto &take) {
            for (const Word &form : word.words)
                if (form.language == language)
                    take(form.text);
        };
        for (const GrammarWord &word : authority.words()) {
            if (word.token_class == "infinitive")
                words_of(word, [&](const std::string &text) { marks_.push_back(text); });
            if (word.token_class == "verb_clitic")
                words_of(word, [&](const std::string &text) { clitics_.push_back(text); });
            for (const auto &[token_class, form] : verb_endings)
                if (word.token_class == token_class)
                    words_of(word, [&](const std::string &text) { endings_[last_of(text)].emplace_back(text, form); });
        }
    }

    VerbForm of(std::string_view verb) const {
        if (endings_.empty())
            return VerbForm::unknown; // a language without endings here
        for (bool first = true; !verb.empty(); first = false) {
            const std::string_view word = verb.substr(0, verb.find(' '));
            verb.remove_prefix(std::min(word.size() + 1, verb.size()));
            if (first && std::find(marks_.begin(), marks_.end(), word) != marks_.end())
                return VerbForm::infinitive;
            if (std::find(clitics_.begin(), clitics_.end(), word) != clitics_.end())
                continue;
            VerbForm form = VerbForm::other;
            std::size_t longest = 0;
            if (const auto alike = endings_.find(last_of(word)); alike != endings_.end())
                for (const auto &[ending, of_ending] : alike->second)
                    if (ending.size() > longest && word.ends_with(ending)) {
                        longest = ending.size();
                        form = of_ending;
                    }
            if (longest != 0)
                return form;
        }
        return VerbForm::other;
    }

  private:
    static char last_of(std::string_view text) { return text.empty() ? '\0' : text.back(); }

    std::map<char, std::vector<std::pair<std::string_view, VerbForm>>> endings_; // by their last byte
    std::vector<std::string_view> marks_;
    std::vector<std::string_view> clitics_;
};

/// The other ways in which the name of an instrument is written: with short words in it, with blanks for hyphens.
class OtherWritings {
  public:
    OtherWritings(Language language, const Authority &authority) {
        for (const GrammarWord &word : authority.words())
            if (word.token_class == "written_otherwise" && !word.value.empty())
                for (const Word &form : word.words)
                    if (form.language == language)
                        pairs_.emplace_back(word.value, form.text);
    }

    void each(const std::string &name, const auto &take) {
        made_.clear();
        for (const auto &[usual, written] : pairs_) {
            if (name.find(usual) == std::string::npos)
                continue;
            const std::size_t before = made_.size();
            add(name, usual, written);
            for (std::size_t i = 0; i < before; ++i)
                add(std::string(made_[i]), usual, written);
        }
        for (const std::string &other : made_)
            take(other);
    }

  private:
    void add(std::string name, std::string_view usual, std::string_view written) {
        for (std::size_t at = name.find(usual); at != std::string::npos; at = name.find(usual, at + written.size()))
            name.replace(at, usual.size(), written);
        made_.push_back(std::move(name));
    }

    std::vector<std::pair<std::string_view, std::string_view>> pairs_;
    std::vector<std::string> made_;
};

void make(LanguageLexicon &lexicon, Language language, const Authority &authority) {
    const auto add = [&](const std::vector<Word> &words, const Lexeme &lexeme) {
        for (const Word &word : words)
            if (word.language == language || word.language == Language::unknown)
                lexicon.add(word.text, lexeme);
    };
    const auto position = [](std::size_t i) { return static_cast<std::uint16_t>(i); };
    const VerbForms forms(language, authority);
    OtherWritings writings(language, authority);
    for (std::size_t i = 1; i < authority.acts().size(); ++i)
        for (const Word &word : authority.acts()[i].words)
            if (word.language == language || word.language == Language::unknown)
                lexicon.add(word.text, {WordClass::act, position(i), false, forms.of(word.text)});
    for (std::size_t i = 1; i < authority.relations().size(); ++i) {
        const RelationTerm &relation = authority.relations()[i];
        add(relation.words, {WordClass::relation, position(i), relation.polarity == Polarity::negative});
        add(relation.words_after, {WordClass::relation_after, position(i), relation.polarity == Polarity::negative});
    }
    for (std::size_t i = 0; i < authority.organs().size(); ++i) {
        add(authority.organs()[i].words, {WordClass::organ, position(i), false});
        add(authority.organs()[i].short_words, {WordClass::organ_short, position(i), false});
    }
    for (std::size_t i = 0; i < authority.instruments().size(); ++i) {
        const Lexeme instrument{WordClass::instrument, position(i), false};
        add(authority.instruments()[i].words, instrument);
        for (const Word &word : authority.instruments()[i].words)
            if (word.language == language)
                writings.each(word.text, [&](const std::string &other) { lexicon.add(other, instrument); });
        add(authority.instruments()[i].short_words, {WordClass::instrument_short, position(i), false});
    }
    for (const GrammarWord &word : authority.words()) {
        const auto in_language = [language](const Word &form) { return form.language == language; };
        if (word.token_class == "place_tie" && std::any_of(word.words.begin(), word.words.end(), in_language))
            lexicon.set_ties_places();
        if (word.token_class == "plural_ending")
            for (const Word &form : word.words)
                if (in_language(form))
                    lexicon.add_plural_ending(form.text);
        if (word.token_class == "small_word")
            for (const Word &form : word.words)
                if (form.language == language)
                    lexicon.add_small_word(form.text,
                                           static_cast<SmallWord>(numeric_value(WordClass::name_word, word.value)));
        for (const ClassName &name : class_names)
            if (name.name == word.token_class)
                add(word.words,
                    {name.word_class, name.value == 0 ? numeric_value(name.word_class, word.value) : name.value,
                     word.polarity == Polarity::negative});
    }
    lexicon.finish();
}

} // namespace

const LanguageLexicon &Lexicon::Tables::of(Language language) const {
    const std::size_t at = language == Language::unknown ? 0 : static_cast<std::size_t>(language);
    std::call_once(made[at], [&] { make(languages[at], official_languages[at], authority); });
    return languages[at];
}

Lexicon::Lexicon(const Authority &authority) : authority_(&authority), tables_(std::make_unique<Tables>(authority)) {}

Lexicon::Lexicon(Lexicon &&) noexcept = default;
Lexicon &Lexicon::operator=(Lexicon &&) noexcept = default;
Lexicon::~Lexicon() = default;

} // namespace recital
