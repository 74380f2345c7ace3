#include "extract/place.hpp"

#include <algorithm>
#include <array>

#include "extract/number.hpp"

namespace recital {
namespace {

constexpr int container_level = 1; // from parts on, a report may contain resolutions with annexes of their own
constexpr int contained_level = 3;
constexpr std::size_t most_places = 64; // of one list or range; more is no citation but a table

struct PlaceWord {
    WordClass word_class;
    std::string_view step;
    int level;  // coarse to fine; a finer place may follow a coarser one after a comma
    bool lone;  // may stand without a number ("annex")
    bool roman; // numbered in roman numerals or letters too
};

constexpr std::array place_words{
    PlaceWord{WordClass::volume, "vol", -1, false, true},
    PlaceWord{WordClass::annex, "annex", 0, true, true},
    PlaceWord{WordClass::appendix, "appendix", 0, true, true},
    PlaceWord{WordClass::part, "part", 1, false, true},
    PlaceWord{WordClass::chapter, "chap", 2, false, true},
    PlaceWord{WordClass::section, "sect", 3, false, true},
    PlaceWord{WordClass::article, "art", 4, false, true},
    PlaceWord{WordClass::rule, "rule", 4, false, false},
    PlaceWord{WordClass::goal, "goal", 4, false, false},
    PlaceWord{WordClass::target, "target", 5, false, false},
    PlaceWord{WordClass::principle, "principle", 4, false, false},
    PlaceWord{WordClass::paragraph, "para", 6, false, false},
    PlaceWord{WordClass::subparagraph, "", 7, false, false},
};

constexpr PlaceWord action_word{WordClass::principle, "action", 4, false, false};

const PlaceWord *place_word(const Line &line, std::size_t i) {
    const ClassMask mask = line.mask(i);
    if (mask == 0)
        return nullptr;
    if (const auto lexeme = line.lexeme(i, WordClass::principle); lexeme && lexeme->value == action_place)
        return &action_word;
    for (const PlaceWord &word : place_words)
        if ((mask & mask_of(word.word_class)) != 0)
            return &word;
    return nullptr;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// The Latin letter that a letter of another script is printed for: "п. 10 а)", "приложение В". Of the small ones only
/// those that look alike; 0 when the token is none.
char letter_printed_otherwise(const Line &line, std::size_t i) {
    static constexpr std::string_view alike_when_small = "ACEOPX";
    const Token &token = line.token(i);
    if (token.end - token.begin != 2)
        return 0;
    const auto letter = line.lexeme(i, WordClass::part_letter);
    if (!letter)
        return 0;
    const char latin = static_cast<char>(letter->value);
    return !lower_case(line.spelled(i)) || alike_when_small.find(latin) != std::string_view::npos ? lower(latin) : '\0';
}

/// A letter or small roman numeral that names a sub-paragraph; empty when the token is none.
std::string list_label(const Line &line, std::size_t i) {
    if (i >= line.size() || line.token(i).kind != TokenKind::word)
        return {};
    const std::string_view word = line.spelled(i);
    if (word.size() == 1 && ((word[0] >= 'a' && word[0] <= 'z') || (word[0] >= 'A' && word[0] <= 'Z')))
        return std::string(1, lower(word[0]));
    if (word.size() <= 5 && word.find_first_not_of("ivx") == std::string_view::npos)
        return std::string(word);
    if (const char letter = letter_printed_otherwise(line, i); letter != 0)
        return std::string(1, letter);
    if (const auto letter = line.lexeme(i, WordClass::list_letter)) // (د), the fourth of its alphabet as (d) is
        return std::string(1, lower(static_cast<char>(letter->value)));
    return {};
}

/// "(a)", "(ii)", "a)": appends "_a"; returns the first token after it, or i.
std::size_t read_label(const Line &line, std::size_t i, std::string &key) {
    std::size_t at = i;
    const bool open = line.is(at, '(');
    if (open)
        ++at;
    std::string label = list_label(line, at);
    if (label.empty() && open && line.is_number(at) && line.number(at) > 0 && line.number(at) < 100)
        label = std::to_string(line.number(at));
    if (label.empty() || !line.is(at + 1, ')'))
        return i;
    key += '_';
    key += label;
    return at + 2;
}

/// Letters and roman numerals in brackets after a number, each a step: "3 (a) (v)".
std::size_t read_labels(const Line &line, std::size_t i, std::string &key) {
    for (int depth = 0; depth < 4; ++depth) {
        const std::size_t next = read_label(line, i, key);
        if (next == i)
            break;
        i = next;
    }
    return i;
}

/// Latin for "a second, a third time": what was put between two numbers later.
bool is_inserted(std::string_view word) { return word == "bis" || word == "ter" || word == "quater"; }

/// The number that names a place of this kind, as a step of its key; empty when there is none.
std::string read_step(const Line &line, std::size_t &i, const PlaceWord &word) {
    if (line.is_number(i)) {
        const int value = line.number(i);
        if (value <= 0 || value > 9999)
            return {};
        std::string step = std::to_string(value);
        ++i;
        if (word.roman && line.is(i, '-') && line.glued(i) && line.glued(i + 1) && i + 1 < line.size() &&
            line.token(i + 1).capital && line.token(i + 1).end - line.token(i + 1).begin == 1) { // Annex 1-A
            step += '_';
            step += lower(line.spelled(i + 1)[0]);
            i += 2;
        }
        if (i < line.size() && line.token(i).kind == TokenKind::word && is_inserted(line.spelled(i)))
            step += line.spelled(i++); // Article 12 bis
        if (word.word_class == WordClass::target && line.is(i, '.') && line.glued(i) && line.glued(i + 1)) {
            if (line.is_number(i + 1))
                step += "." + std::to_string(line.number(i + 1));
            else if (!list_label(line, i + 1).empty())
                step += "." + list_label(line, i + 1);
            else
                return step;
            i += 2;
        }
        return step;
    }
    if (const PrintedNumeral numeral = read_numeral(line, i); numeral.value > 0) {
        i = numeral.next;
        return std::to_string(numeral.value);
    }
    if (const auto letter = line.lexeme(i, WordClass::part_letter);
        letter && word.roman && line.token(i).end - line.token(i).begin > 2) { // الفرع ألف
        i += line.length(i);
        return std::string(1, lower(static_cast<char>(letter->value)));
    }
    if (!word.roman || i >= line.size() || line.token(i).kind != TokenKind::word)
        return {};
    const std::string_view text = line.spelled(i);
    const bool capitals = text.find_first_not_of("IVXLC") == std::string_view::npos;
    const bool letter = text == "C" || text == "L"; // "Annex C": no list reaches the hundredth
    if (capitals && !letter && roman_number(text) > 0) {
        std::string step = std::to_string(roman_number(text));
        ++i;
        if (line.is(i, '.') && line.glued(i) && line.glued(i + 1) && line.token(i + 1).capital &&
            line.token(i + 1).end - line.token(i + 1).begin == 1) { // sect. III.C
            step += '_';
            step += lower(line.spelled(i + 1)[0]);
            i += 2;
        }
        return step;
    }
    if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z' && word.word_class != WordClass::article) {
        std::string step(1, lower(text[0]));
        ++i;
        if (line.is(i, '.') && line.glued(i) && line.glued(i + 1) && line.is_number(i + 1)) { // section B.1
            step += '_' + std::to_string(line.number(i + 1));
            i += 2;
        }
        return step;
    }
    if (word.word_class != WordClass::article && !lower_case(text))
        if (const char printed = letter_printed_otherwise(line, i); printed != 0) {
            ++i;
            return std::string(1, printed);
        }
    return {};
}

bool joins(const Line &line, std::size_t i) {
    return line.is(i, ',') || line.has(i, WordClass::and_) || line.has(i, WordClass::or_);
}

std::size_t after_joins(const Line &line, std::size_t i) {
    while (joins(line, i) || line.has(i, WordClass::number))
        i += line.length(i);
    return i;
}

std::string joined(std::string_view step, std::string_view label) {
    std::string key(step);
    if (!key.empty() && !label.empty())
        key += '_';
    key += label;
    return key;
}

/// Numbers after the word: one, a list, a range; with letters. Adds keys; returns the first token after them, or i.
std::size_t read_list(const Line &line, std::size_t i, const PlaceWord &word, std::vector<std::string> &keys) {
    std::size_t at = i;
    while (line.has(at, WordClass::number))
        at += line.length(at);
    std::string step = read_step(line, at, word);
    if (step.empty())
        return i;
    const std::string first = joined(word.step, step);
    std::string key = first;
    at = read_labels(line, at, key);
    if (key == first && word.word_class == WordClass::article && line.has(at + 1, WordClass::of) && at < line.size() &&
        line.token(at).end - line.token(at).begin == 1 && !line.token(at).capital) {
        if (const std::string label = list_label(line, at); !label.empty()) { // Article 73 e of the Charter
            keys.push_back(joined(key, label));
            return at + 1;
        }
    }
    if (key == first && word.word_class == WordClass::article && line.is(at, '(') && line.is_number(at + 1) &&
        line.is(at + 2, '-') && line.is_number(at + 3) && line.is(at + 4, ')')) { // Article 2 (1-7)
        const int to = line.number(at + 3);
        for (int n = line.number(at + 1); n <= to && keys.size() < most_places; ++n)
            keys.push_back(key + "_" + std::to_string(n));
        return at + 5;
    }
    keys.push_back(key);
    std::string head = first;
    for (;;) {
        if ((line.is(at, '-') || line.has(at, WordClass::range)) && keys.size() < most_places) { // 138-140, (a) to (c)
            std::size_t to = at + (line.is(at, '-') ? 1 : line.length(at));
            if (line.is_number(to) && step.find_first_not_of("0123456789") == std::string::npos) {
                const int from_number = std::stoi(step);
                const int to_number = line.number(to);
                if (to_number > from_number && to_number - from_number < static_cast<int>(most_places)) {
                    for (int n = from_number + 1; n <= to_number; ++n)
                        keys.push_back(joined(word.step, std::to_string(n)));
                    step = std::to_string(to_number);
                    head = keys.back();
                    key = head;
                    at = read_labels(line, to + 1, key);
                    keys.back() = key;
                    continue;
                }
            }
            std::string label;
            const std::size_t next = read_label(line, to, label);
            if (next != to && label.size() == 2 && key.size() > 2 && key[key.size() - 2] == '_' &&
                label[1] > key.back()) {
                const std::string stem = key.substr(0, key.size() - 1);
                for (char c = static_cast<char>(key.back() + 1); c <= label[1]; ++c)
                    keys.push_back(stem + c);
                key = keys.back();
                at = next;
                continue;
            }
            break;
        }
        const std::size_t next = after_joins(line, at);
        if ((next == at && !line.has(at, WordClass::numeral)) || keys.size() >= most_places)
            break;
        std::string label_key = head;
        std::size_t end = read_label(line, next, label_key);
        if (end != next) { // another letter of the same number: 3 (c), (d) and (e)
            end = read_labels(line, end, label_key);
            keys.push_back(label_key);
            key = label_key;
            at = end;
            continue;
        }
        end = next;
        std::string other = read_step(line, end, word);
        if (other.empty() || line.is(end, '/') || line.has(end, WordClass::month) ||
            (line.is(end, '(') && line.is_number(end + 1) &&
             line.number(end + 1) > 1000)) // the number of something else
            break;
        if (!line.is_number(next) && line.token(next).end - line.token(next).begin == 1 &&
            !line.has(at, WordClass::and_) && !line.is(at, ','))
            break;
        step = other;
        head = joined(word.step, step);
        key = head;
        at = read_labels(line, end, key);
        keys.push_back(key);
    }
    return at;
}

/// Chinese puts the number before the word: 第138和139段, 第三章 is left to its digits.
std::optional<PrintedPlaces> read_one_number_first(const Line &line, std::size_t i, int &level) {
    std::size_t at = i;
    while (line.has(at, WordClass::number))
        at += line.length(at);
    const bool letter = at == i && at + 1 < line.size() && line.token(at).capital &&
                        line.token(at + 1).kind == TokenKind::han && place_word(line, at + 1) != nullptr; // A节
    if (!letter && (at == i || !(line.is_number(at) || line.has(at, WordClass::numeral))))
        return std::nullopt;
    for (const PlaceWord &word : place_words) {
        std::vector<std::string> keys;
        const std::size_t end = read_list(line, at, word, keys);
        if (end == at || !line.has(end, word.word_class))
            continue;
        std::size_t next = end + line.length(end);
        for (std::string &key : keys) { // 第4段(b)
            if (keys.size() == 1)
                next = read_labels(line, next, key);
        }
        level = word.level;
        return PrintedPlaces{std::move(keys), i, next};
    }
    return std::nullopt;
}

/// "resolution 1" of a report that contains resolutions.
std::optional<PrintedPlaces> read_contained(const Line &line, std::size_t i) {
    if (!line.has(i, WordClass::resolution))
        return std::nullopt;
    std::size_t at = i + line.length(i);
    if (!line.is_number(at) || line.number(at) <= 0 || line.number(at) > 99 || line.is(at + 1, '/') ||
        line.is(at + 1, '('))
        return std::nullopt;
    return PrintedPlaces{{"res_" + std::to_string(line.number(at))}, i, at + 1};
}

/// The same with more of them: 第1(d)段和第4段.
std::optional<PrintedPlaces> read_number_first(const Line &line, std::size_t i, int &level) {
    std::optional<PrintedPlaces> places = read_one_number_first(line, i, level);
    while (places && places->keys.size() < most_places && joins(line, places->next)) {
        int level_of_more = 0;
        const auto more = read_one_number_first(line, places->next + line.length(places->next), level_of_more);
        if (!more || level_of_more != level)
            break;
        places->keys.insert(places->keys.end(), more->keys.begin(), more->keys.end());
        places->next = more->next;
    }
    return places;
}

std::optional<PrintedPlaces> read_one(const Line &line, std::size_t i, int &level) {
    std::size_t at = i;
    if (line.has(at, WordClass::operative)) {
        if (place_word(line, at + line.length(at)) != nullptr || line.has(at, WordClass::paragraph))
            at += line.has(at, WordClass::paragraph) ? 0 : line.length(at);
    }
    const PlaceWord *word = place_word(line, at);
    if (word == nullptr)
        return read_number_first(line, i, level);
    level = word->level;
    PrintedPlaces places;
    places.begin = i;
    std::size_t after = at + line.length(at);
    if (line.has(after, WordClass::of) && line.is_number(after + line.length(after)) &&
        line.has(after + line.length(after) + 1, WordClass::range))
        after += line.length(after);                   // الفقرات من 1 إلى 6
    if (word->word_class == WordClass::subparagraph) { // subparagraph (b) of paragraph 4
        std::string label;
        std::size_t next = read_label(line, after, label);
        if (next == after)
            return std::nullopt;
        std::vector<std::string> labels{label};
        for (;;) {
            const std::size_t more = after_joins(line, next);
            std::string other;
            const std::size_t end = more == next ? more : read_label(line, more, other);
            if (end == more)
                break;
            labels.push_back(other);
            next = end;
        }
        for (const std::string &one : labels)
            places.keys.push_back(one.substr(1));
        places.next = next;
        return places;
    }
    const bool counted = line.has(after, WordClass::numeral) && line.token(after).kind == TokenKind::han && !word->lone;
    const std::size_t end = counted ? after : read_list(line, after, *word, places.keys); // 附件一, but 第七章
    if (end == after) {
        if (!word->lone)
            return std::nullopt;
        places.keys.emplace_back(word->step);
    }
    places.next = end;
    return places;
}

} // namespace

std::string PrintedPlaces::joined() const {
    std::string all;
    for (const std::string &key : keys)
        all.append(all.empty() ? "" : ";").append(key);
    return all;
}

std::optional<PrintedPlaces> read_places(const Line &line, std::size_t i) {
    int level = 0;
    std::optional<PrintedPlaces> places = read_one(line, i, level);
    if (!places)
        return std::nullopt;
    bool letters_only = line.has(i, WordClass::subparagraph) && level == 7;
    for (int depth = 0; depth < 4; ++depth) {
        // finer after a comma: annex I, para. 3
        std::size_t at = places->next;
        const bool comma = line.is(at, ',');
        if (comma)
            ++at;
        int next_level = 0;
        if (comma && places->keys.size() == 1 && level >= container_level && level < contained_level) {
            if (const auto inner = read_contained(line, at)) { // chap. I, resolution 1
                places->keys.front() += '_' + inner->keys.front();
                places->next = inner->next;
                level = contained_level;
                continue;
            }
        }
        const PlaceWord *finer = place_word(line, at);
        if (finer == nullptr && places->keys.size() == 1 && (comma || line.has(at, WordClass::number))) {
            if (auto inner = read_number_first(line, at, next_level); inner && next_level > level) { // 第三章，A节
                for (std::string &key : inner->keys)
                    key.insert(0, places->keys.front() + '_');
                places->keys = std::move(inner->keys);
                places->next = inner->next;
                level = next_level;
                continue;
            }
        }
        const bool annex_of_part = comma && finer != nullptr && finer->level == 0 && level >= container_level &&
                                   level <= contained_level; // chap. I, resolution 1, annex I
        if (!letters_only && places->keys.size() == 1 && finer != nullptr && (finer->level > level || annex_of_part)) {
            if (auto inner = read_one(line, at, next_level)) {
                const std::string container = places->keys.front() + '_';
                for (std::string &key : inner->keys)
                    key.insert(0, container);
                places->keys = std::move(inner->keys);
                places->next = inner->next;
                level = next_level;
                continue;
            }
        }
        // coarser after "of": paragraph 4 of section III
        at = places->next;
        if (line.is(at, ','))
            ++at;
        const bool genitive = at == places->next && place_word(line, at) != nullptr; // пункт 15 раздела VIII
        if (!genitive && !line.has(at, WordClass::of) && !line.has(at, WordClass::determiner))
            break;
        while (line.has(at, WordClass::of) || line.has(at, WordClass::determiner) || line.has(at, WordClass::its))
            at += line.length(at);
        if (place_word(line, at) == nullptr || place_word(line, at)->level >= level)
            break;
        auto outer = read_one(line, at, next_level);
        if (!outer || outer->keys.size() != 1 || next_level >= level)
            break;
        const std::string container = outer->keys.front() + '_';
        for (std::string &key : places->keys)
            key.insert(0, container);
        places->next = outer->next;
        level = next_level;
        letters_only = false;
    }
    if (letters_only)
        return std::nullopt;
    return places;
}

} // namespace recital
