#include "extract/agent_names.hpp"

#include <algorithm>
#include <array>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::uint32_t plain_root = 0;
constexpr std::uint32_t stem_root = 1;
constexpr std::size_t longest_name = 40; // words
constexpr std::size_t shortest_stem = 4; // letters

constexpr std::array<std::string_view, static_cast<std::size_t>(AgentWord::count)> class_names{
    "honorific", "honorific_after", "name_particle", "former_holder", "acting_holder", "deputy",      "role_tie",
    "article",   "possessive",      "conjunction",   "session_noun",  "credit",        "author_mark", "role_end",
    "no_name",   "body_noun",       "body_of_state", "name_ending",   "foreign_body",  "seat"};

/// A bit for each kind of names, and for each class of small words.
std::uint32_t opening_of(const NameEntry &entry) {
    const auto kind = static_cast<unsigned>(entry.kind);
    return 1U << (entry.kind == NameKind::word
                      ? static_cast<unsigned>(NameKind::count) + static_cast<unsigned>(entry.word_class)
                      : kind);
}
static_assert(static_cast<unsigned>(NameKind::count) + static_cast<unsigned>(AgentWord::count) <= 32);

std::uint64_t link(std::uint32_t node, std::uint32_t word) { return (std::uint64_t{node} << 32) | word; }

} // namespace

AgentNames::AgentNames(const Agents &agents) : agents_(agents), forms_of_(2) {
    for (const GrammarWord &word : agents.words())
        for (const Word &form : word.words) {
            if (word.token_class == "name_ending")
                endings_.push_back(name_text(form.text).words.empty() ? form.text
                                                                      : name_text(form.text).words[0].folded);
            else if (word.token_class == "name_proclitic")
                proclitics_.push_back({form.text, word.value});
        }
    std::stable_sort(endings_.begin(), endings_.end(),
                     [](const std::string &a, const std::string &b) { return a.size() > b.size(); });
    const auto add_all = [&](const std::vector<Word> &words, NameEntry entry) {
        for (const Word &word : words)
            add(word.text, entry, word.language == Language::ru);
    };
    for (std::uint32_t i = 0; i < agents.organisations().size(); ++i) {
        const OrganisationTerm &term = agents.organisations()[i];
        NameEntry entry{NameKind::organisation, AgentWord::count, i, nullptr, false};
        add(term.label, entry, false);
        add_all(term.labels, entry);
        add_all(term.words, entry);
        entry.earlier = true;
        add_all(term.earlier, entry);
    }
    for (std::uint32_t i = 0; i < agents.states().size(); ++i) {
        const NameEntry entry{NameKind::state, AgentWord::count, i, nullptr, false};
        add(agents.states()[i].label, entry, false);
        add_all(agents.states()[i].words, entry);
    }
    for (std::uint32_t i = 0; i < agents.heads().size(); ++i) {
        add_all(agents.heads()[i].words, {NameKind::role_head, AgentWord::count, i, nullptr, false});
        add_all(agents.heads()[i].plurals, {NameKind::role_heads, AgentWord::count, i, nullptr, false});
    }
    for (std::uint32_t i = 0; i < agents.roles().size(); ++i) {
        const NameEntry entry{NameKind::role, AgentWord::count, i, nullptr, false};
        add(agents.roles()[i].label, entry, false);
        add_all(agents.roles()[i].labels, entry);
        add_all(agents.roles()[i].words, entry);
        add_all(agents.roles()[i].topics, {NameKind::topic, AgentWord::count, i, nullptr, false});
    }
    for (std::uint32_t i = 0; i < agents.officials().size(); ++i) {
        add_official(agents.officials()[i].label, i);
        for (const Word &word : agents.officials()[i].words) {
            if (word.language == Language::ru)
                add(word.text, {NameKind::official, AgentWord::count, i, nullptr, false}, true);
            else
                add_official(word.text, i);
        }
    }
    for (const GrammarWord &word : agents.words()) {
        const auto at = std::find(class_names.begin(), class_names.end(), word.token_class);
        if (at == class_names.end())
            continue;
        const auto word_class = static_cast<AgentWord>(at - class_names.begin());
        add_all(word.words, {NameKind::word, word_class, 0, &word.value, false});
    }
}

/// Also without the initials between first and family name: "A C. B" is printed "A B".
void AgentNames::add_official(std::string_view name, std::uint32_t index) {
    const NameEntry entry{NameKind::official, AgentWord::count, index, nullptr, false};
    add(name, entry, false);
    const NameText text = name_text(name);
    std::string without;
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        const NameWord &word = text.words[i];
        if (i != 0 && i + 1 < text.words.size() && word.folded.size() == 1 &&
            (text.gap_before(i + 1) & gap_period) != 0)
            continue;
        if (i != 0)
            without += (word.gap & gap_hyphen) != 0 ? "-" : (word.gap & gap_apostrophe) != 0 ? "'" : " ";
        without += name.substr(word.begin, word.end - word.begin);
    }
    if (text.words.size() > 2 && without.find(' ') != std::string::npos && without != name)
        add(without, entry, false);
}

std::string AgentNames::stem(std::string_view folded) const {
    for (const std::string &ending : endings_)
        if (folded.ends_with(ending) && count_points(folded.substr(0, folded.size() - ending.size())) >= shortest_stem)
            return std::string(folded.substr(0, folded.size() - ending.size()));
    return std::string(folded);
}

void AgentNames::prepare(NameText &text) const {
    for (NameWord &word : text.words) {
        word.number = word_number(word.folded);
        const std::string bare = stem(word.folded);
        word.stem = bare == word.folded ? word.number : word_number(bare);
    }
}

AgentNames::Node AgentNames::child(Node node, std::uint32_t word) const {
    const auto at = children_.find(link(node, word));
    return at == children_.end() ? 0 : at->second;
}

AgentNames::Node AgentNames::make_child(Node node, std::uint32_t word) {
    const auto [at, fresh] = children_.try_emplace(link(node, word), static_cast<Node>(forms_of_.size()));
    if (fresh)
        forms_of_.emplace_back();
    return at->second;
}

std::uint32_t AgentNames::word_number(const std::string &folded) const {
    const auto at = numbers_.find(folded);
    return at == numbers_.end() ? 0 : at->second;
}

void AgentNames::add(std::string_view form, const NameEntry &entry, bool declined) {
    const NameText text = name_text(form);
    if (text.words.empty() || text.words.size() > longest_name)
        return;
    Form made;
    made.entry = entry;
    made.printed = form;
    made.capital = text.words.front().capital;
    made.capitals = true;
    for (const NameWord &word : text.words) {
        made.capitals = made.capitals && (word.capitals || (word.capital && text.words.size() > 1) || word.digit);
        made.gaps.push_back(word.gap);
    }
    made.capitals = made.capitals && std::any_of(text.words.begin(), text.words.end(),
                                                 [](const NameWord &word) { return word.capitals; });
    const auto number = static_cast<std::uint32_t>(forms_.size());
    forms_.push_back(std::move(made));
    const auto put = [&](Node node, bool stems) {
        bool first = true;
        for (const NameWord &word : text.words) {
            const auto [at, fresh] = numbers_.try_emplace(stems ? stem(word.folded) : word.folded,
                                                          static_cast<std::uint32_t>(numbers_.size() + 1));
            if (openings_.size() <= at->second)
                openings_.resize(at->second + 1);
            if (first)
                openings_[at->second] |= opening_of(entry);
            first = false;
            node = make_child(node, at->second);
        }
        std::vector<std::uint32_t> &forms = forms_of_[node];
        if (std::none_of(forms.begin(), forms.end(), [&](std::uint32_t known) {
                const NameEntry &other = forms_[known].entry;
                return other.kind == entry.kind && other.index == entry.index && other.word_class == entry.word_class &&
                       other.value == entry.value && forms_[known].printed == forms_[number].printed;
            }))
            forms.push_back(number);
    };
    put(plain_root, false);
    if (declined)
        put(stem_root, true);
}

bool AgentNames::fits(const Form &form, const NameText &text, std::size_t at, std::size_t words, bool any_case) const {
    for (std::size_t i = 1; i < words; ++i)
        if ((text.words[at + i].gap & ~(soft_gaps | form.gaps[i])) != 0)
            return false;
    const NameWord &first = text.words[at];
    if (form.capitals) {
        for (std::size_t i = 0; i < words; ++i)
            if (!text.words[at + i].capitals && !text.words[at + i].capital && !text.words[at + i].digit)
                return false;
        return first.capitals || words > 1;
    }
    // "UN" is no article; a small word in capitals is one of a line in capitals, where capitals tell nothing anyway
    if (form.entry.kind == NameKind::word && !form.capital && words == 1 && first.capitals)
        return false;
    return any_case || !form.capital || first.capital;
}

template <class Accept>
NameMatch AgentNames::walk(const NameText &text, std::size_t at, Node root, bool stems, std::string_view first,
                           bool any_case, std::uint32_t openings, Accept accept, bool shortest) const {
    NameMatch best;
    Node node = root;
    for (std::size_t i = at; i < text.words.size() && i - at < longest_name; ++i) {
        if (i != at && (text.words[i].gap & (gap_stop | gap_quote)) != 0)
            break;
        const std::uint32_t word = i == at && !first.empty() ? word_number(std::string(first))
                                   : stems                   ? text.words[i].stem
                                                             : text.words[i].number;
        if (i == at && (word == 0 || (openings_[word] & openings) == 0))
            break;
        node = word == 0 ? 0 : child(node, word);
        if (node == 0)
            break;
        const Form *found = nullptr;
        bool several = false;
        for (const std::uint32_t number : forms_of_[node]) {
            const Form &form = forms_[number];
            if (!accept(form.entry) || !fits(form, text, at, i - at + 1, any_case))
                continue;
            several = several || (found != nullptr &&
                                  (found->entry.kind != form.entry.kind || found->entry.index != form.entry.index));
            if (found == nullptr)
                found = &form;
        }
        if (found != nullptr && !(several && stems))
            best = {static_cast<std::uint32_t>(i - at + 1), found->entry};
        if (best && shortest)
            break;
    }
    return best;
}

template <class Accept>
NameMatch AgentNames::search(const NameText &text, std::size_t at, bool any_case, std::uint32_t openings,
                             Accept accept) const {
    if (at >= text.words.size())
        return {};
    const NameMatch plain = walk(text, at, plain_root, false, {}, any_case, openings, accept);
    NameMatch best = plain;
    if (!endings_.empty()) {
        const NameMatch declined = walk(text, at, stem_root, true, {}, any_case, openings, accept);
        if (declined.words > best.words)
            best = declined;
    }
    if (!best && text.words[at].caseless && !text.words[at].han)
        for (const auto &[particle, replacement] : proclitics_) {
            const std::string_view folded = text.words[at].folded;
            if (!folded.starts_with(particle) || count_points(folded) <= count_points(particle) + 1)
                continue;
            const std::string bare = replacement + std::string(folded.substr(particle.size()));
            if (NameMatch found = walk(text, at, plain_root, false, bare, any_case, openings, accept))
                return found;
        }
    return best;
}

NameMatch AgentNames::find(const NameText &text, std::size_t at, NameKinds kinds, bool any_case) const {
    return search(text, at, any_case, kinds, [&](const NameEntry &entry) {
        return entry.kind != NameKind::word && (kinds & kinds_of(entry.kind)) != 0;
    });
}

NameMatch AgentNames::find_shortest(const NameText &text, std::size_t at, NameKinds kinds) const {
    if (at >= text.words.size())
        return {};
    const auto accept = [&](const NameEntry &entry) {
        return entry.kind != NameKind::word && (kinds & kinds_of(entry.kind)) != 0;
    };
    return walk(text, at, plain_root, false, {}, false, kinds, accept, true);
}

NameMatch AgentNames::word(const NameText &text, std::size_t at, AgentWord word_class) const {
    if (at >= text.words.size())
        return {};
    return walk(text, at, plain_root, false, {}, false, opening_of({NameKind::word, word_class, 0, nullptr, false}),
                [&](const NameEntry &entry) { return entry.kind == NameKind::word && entry.word_class == word_class; });
}

NameMatch AgentNames::topic(const NameText &text, std::size_t at, std::string_view head) const {
    return search(text, at, true, kinds_of(NameKind::topic), [&](const NameEntry &entry) {
        return entry.kind == NameKind::topic && agents_.roles()[entry.index].head == head;
    });
}

} // namespace recital
