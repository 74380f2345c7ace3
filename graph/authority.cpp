#include "graph/authority.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <unordered_map>
#include <unordered_set>

#include "graph/agents.hpp"
#include "graph/authority_turtle.hpp"
#include "graph/authority_words.hpp"
#include "graph/embedded.hpp"
#include "graph/fold.hpp"
#include "graph/sha256.hpp"
#include "graph/statement_digest.hpp"
#include "graph/turtle.hpp"

namespace recital {
namespace {

/// Everything said of one subject. Single values: the last one said wins; words add up.
struct Entry {
    std::string_view iri;
    std::string_view file;               // that spoke of it first, or of the user's own the first
    std::uint32_t line = 0;              // there
    bool own = false;                    // described in a file of the user's own
    std::vector<std::string_view> types; // local names of rec: classes
    std::vector<std::pair<std::string_view, std::string_view>>
        values; // local name of the property -> value; seldom more than five
    std::vector<Word> labels;
    std::vector<Word> words;
    std::vector<Word> short_words;
    std::vector<Word> words_after;
    std::vector<Word> retired_words;
};

void set_value(Entry &entry, std::string_view name, std::string_view value) {
    for (auto &[known, said] : entry.values)
        if (known == name) {
            said = value;
            return;
        }
    entry.values.emplace_back(name, value);
}

constexpr std::array<std::pair<std::string_view, Organ>, 8> bodies{{
    {"general_assembly", Organ::general_assembly},
    {"security_council", Organ::security_council},
    {"economic_and_social_council", Organ::economic_and_social_council},
    {"trusteeship_council", Organ::trusteeship_council},
    {"secretariat", Organ::secretariat},
    {"human_rights_council", Organ::human_rights_council},
    {"commission_on_human_rights", Organ::commission_on_human_rights},
    {"other", Organ::other},
}};

} // namespace

/// Collects the statements of all files and makes the tables of them.
class AuthorityBuilder {
  public:
    Status read(const std::string &name, std::string_view content) {
        hash(name);
        hash(content);
        own_ = true;
        return read_turtle(name, content,
                           [&](std::string_view subject, std::string_view predicate, const TurtleObject &object) {
                               if (authority_.ties_.add(name, subject, predicate, object))
                                   return;
                               TurtleObject kept = object;
                               kept.value = keep(object.value);
                               add(keep(name), keep(subject), keep(predicate), kept);
                           });
    }

    /// The compiled-in files.
    Status read_embedded() {
        hashed_ += embedded_authority_hashes();
        const bool whole = read_digest(embedded_authority_digest(),
                                       [&](std::string_view file, std::string_view subject, std::string_view predicate,
                                           const TurtleObject &object) { add(file, subject, predicate, object); });
        if (!whole)
            return Problem{
                ProblemRule::internal, Severity::error, {}, 0, 0, "the compiled-in authority data is damaged"};
        return {};
    }

    Result<Authority> finish();

  private:
    void hash(std::string_view bytes) { hashed_ += hex(sha256(bytes)); }
    /// The text as it stays until all is made. The compiled-in data do so by themselves.
    std::string_view keep(std::string_view text) { return *kept_.emplace(text).first; }
    Entry &entry(std::string_view file, std::string_view iri);
    void add(std::string_view file, std::string_view subject, std::string_view predicate, const TurtleObject &object);
    /// Takes the words and labels out of the entry.
    Status make(Entry &entry, std::string_view type);
    static Status make_link(const Entry &entry, std::optional<LinkMaking> &link);
    static Problem broken(const Entry &entry, std::string message) {
        return {ProblemRule::authority_rule,
                Severity::error,
                std::string(entry.file),
                entry.line,
                0,
                "<" + std::string(entry.iri) + ">: " + std::move(message)};
    }
    void settle_words();
    void sort_and_index();

    bool own_ = false; // what is read is of the user's own files
    std::vector<Entry> entries_;
    std::unordered_set<std::string_view> own_iris_; // described there
    std::unordered_map<std::string_view, std::size_t> by_iri_;
    std::unordered_set<std::string> kept_;
    std::string hashed_;
    Authority authority_;
};

Entry &AuthorityBuilder::entry(std::string_view file, std::string_view iri) {
    // statements of one subject stand together, so the last entry is the usual answer
    if (!entries_.empty() && entries_.back().iri == iri)
        return entries_.back();
    const auto [at, fresh] = by_iri_.try_emplace(iri, entries_.size());
    if (fresh) {
        entries_.emplace_back();
        entries_.back().iri = iri;
        entries_.back().file = file;
    }
    return entries_[at->second];
}

void AuthorityBuilder::add(std::string_view file, std::string_view subject, std::string_view predicate,
                           const TurtleObject &object) {
    Entry &target = entry(file, subject);
    if (own_ && !target.own) {
        target.own = true;
        target.file = file;
        target.line = object.line;
    }
    const auto word = [&] {
        Word made = word_of(object);
        made.own = own_;
        return made;
    };
    if (predicate == rdf_type) {
        const std::string_view type = object.value.substr(std::min(object.value.size(), rec_namespace.size()));
        if (object.value.starts_with(rec_namespace) &&
            std::find(target.types.begin(), target.types.end(), type) == target.types.end()) {
            target.types.push_back(type);
            if (own_)
                own_iris_.insert(target.iri);
        }
    } else if (predicate == rdfs_label || predicate == skos_pref_label) {
        const Word label = word();
        if (own_)
            std::erase_if(target.labels,
                          [&](const Word &known) { return !known.own && known.language == label.language; });
        target.labels.push_back(label);
    } else if (predicate.starts_with(rec_namespace)) {
        const std::string_view name = predicate.substr(rec_namespace.size());
        if (name == "word")
            target.words.push_back(word());
        else if (name == "wordAfter")
            target.words_after.push_back(word());
        else if (name == "shortWord")
            target.short_words.push_back(word());
        else if (name == "retiredWord")
            target.retired_words.push_back(word());
        else if (name == "noun") // nominalised verbs pass the clause's verb on: the vocabulary's business alone
            return;
        else
            set_value(target, name, object.value);
    } else if (std::optional<Match> match = match_of(predicate, object)) {
        std::vector<Match> &known = authority_.matches_[name_of_iri(subject)];
        if (std::find(known.begin(), known.end(), *match) == known.end())
            known.push_back(std::move(*match));
    }
}

namespace {

std::string_view value(const Entry &entry, std::string_view name) {
    for (const auto &[known, said] : entry.values)
        if (known == name)
            return said;
    return {};
}

std::string english_label(const Entry &entry) {
    for (const Word &label : entry.labels)
        if (label.language == Language::en)
            return label.text;
    return entry.labels.empty() ? std::string(local_name(entry.iri)) : entry.labels.front().text;
}

Polarity polarity(const Entry &entry) {
    return value(entry, "polarity") == "negative" ? Polarity::negative : Polarity::positive;
}

std::string lemma(const Entry &entry) {
    std::string text(value(entry, "lemma"));
    return text.empty() ? std::string(local_name(entry.iri)) : text;
}

std::optional<Organ> body(const Entry &entry) {
    const std::string name(value(entry, "resolutionBody"));
    for (const auto &[key, organ] : bodies)
        if (key == name)
            return organ;
    return std::nullopt;
}

} // namespace

Status AuthorityBuilder::make_link(const Entry &entry, std::optional<LinkMaking> &link) {
    const std::string name(value(entry, "makesLink"));
    if (name.empty())
        return {};
    const auto kind = value_of<LinkKind>(name);
    if (!kind)
        return broken(entry, "rec:makesLink \"" + name + "\" is not a relation between documents");
    link = LinkMaking{*kind, value(entry, "linkThrough") == "attribute", value(entry, "linkWithin") == "decision",
                      std::string(value(entry, "linkNeeds"))};
    return {};
}

Status AuthorityBuilder::make(Entry &entry, std::string_view type) {
    if (type == "Act") {
        ActTerm term;
        term.lemma = lemma(entry);
        term.iri = entry.iri;
        term.act_class = local_name(value(entry, "actClass"));
        term.property = value(entry, "property");
        term.force = number_of(value(entry, "force")).value_or(0);
        term.tone = number_of(value(entry, "tone")).value_or(0);
        const std::string class_iri =
            std::string(entry.iri.substr(0, entry.iri.size() - local_name(entry.iri).size())) + "class_" +
            term.act_class;
        if (const auto at = by_iri_.find(class_iri); at != by_iri_.end()) {
            const std::string reach(value(entries_[at->second], "governs"));
            term.reach = reach == "opening" ? ActReach::near : reach == "object" ? ActReach::object : ActReach::clause;
        }
        term.takes_infinitive = value(entry, "governs") == "infinitive";
        if (const Status made = make_link(entry, term.link); !made)
            return made.problem();
        term.labels = std::move(entry.labels);
        term.words = std::move(entry.words);
        authority_.acts_.push_back(std::move(term));
    } else if (type == "Relation") {
        RelationTerm term;
        term.lemma = lemma(entry);
        term.iri = entry.iri;
        term.property = value(entry, "property");
        term.polarity = polarity(entry);
        if (const Status made = make_link(entry, term.link); !made)
            return made.problem();
        term.passes_link = value(entry, "passesLink") == "true";
        term.words = std::move(entry.words);
        term.words_after = std::move(entry.words_after);
        std::string reach(value(entry, "governs"));
        if (const auto at = by_iri_.find(term.property); reach.empty() && at != by_iri_.end())
            reach = value(entries_[at->second], "governs");
        if (reach == "clause")
            term.reach = RelationReach::clause;
        else if (reach == "object")
            term.reach = RelationReach::object;
        else if (reach == "attribute")
            term.reach = RelationReach::attribute;
        authority_.relations_.push_back(std::move(term));
    } else if (type == "Organ") {
        OrganTerm term;
        term.key = local_name(entry.iri);
        term.iri = entry.iri;
        term.label = english_label(entry);
        term.foreign = value(entry, "resolutionBody") == "foreign";
        term.organ = body(entry).value_or(Organ::none);
        term.words = std::move(entry.words);
        term.short_words = std::move(entry.short_words);
        authority_.organs_.push_back(std::move(term));
    } else if (type == "Instrument") {
        InstrumentTerm term;
        term.iri = entry.iri;
        term.label = english_label(entry);
        const std::string symbol(value(entry, "symbol"));
        if (!symbol.empty()) {
            const auto parsed = Symbol::parse(symbol);
            if (!parsed)
                return broken(entry, "rec:symbol \"" + symbol + "\" is no document symbol");
            term.symbol = parsed->key();
        }
        term.key = value(entry, "key");
        if (term.key.empty())
            term.key = term.symbol;
        if (const auto parsed = Symbol::parse(term.key))
            term.key = parsed->key();
        if (term.key.empty())
            return broken(entry, "an instrument needs rec:symbol or rec:key");
        const std::string kind(value(entry, "documentType"));
        const auto document_type = kind.empty() ? DocumentType::treaty : value_of<DocumentType>(kind);
        if (!document_type)
            return broken(entry, "rec:documentType \"" + kind + "\" is not a type of document");
        term.type = *document_type;
        term.continuous = value(entry, "paragraphNumbering") == "continuous";
        const std::string date(value(entry, "date"));
        if (!date.empty()) {
            const auto parsed = parse_iso_date(date);
            if (!parsed)
                return broken(entry, "rec:date \"" + date + "\" is no ISO date");
            term.date = *parsed;
        }
        term.words = std::move(entry.words);
        term.short_words = std::move(entry.short_words);
        authority_.instruments_.push_back(std::move(term));
    } else if (type == "GrammarWord") {
        GrammarWord word;
        word.token_class = value(entry, "tokenClass");
        if (word.token_class.empty())
            return broken(entry, "a grammar word needs rec:tokenClass");
        word.value = value(entry, "value");
        word.polarity = polarity(entry);
        word.words = std::move(entry.words);
        const std::string organ(value(entry, "organ"));
        if (!organ.empty()) {
            const auto at = by_iri_.find(organ);
            if (at == by_iri_.end())
                return broken(entry, "rec:organ <" + organ + "> is not described");
            word.organ = body(entries_[at->second]).value_or(Organ::other);
        }
        authority_.words_.push_back(std::move(word));
    } else if (type == "State") {
        const std::string code(value(entry, "isoCode"));
        std::string key = code.empty() ? std::string(local_name(entry.iri)) : code;
        std::transform(key.begin(), key.end(), key.begin(),
                       [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
        authority_.states_.push_back(
            {std::move(key), std::string(entry.iri), english_label(entry), std::move(entry.words)});
    } else if (type == "YearRange" || type == "ResolutionYear") {
        const auto year = number_of(value(entry, "year"));
        const auto first = number_of(value(entry, "firstNumber"));
        const auto last = number_of(value(entry, "lastNumber"));
        if (!year || !first || !last || *first > *last)
            return broken(entry, "a year of resolutions needs rec:year, rec:firstNumber and rec:lastNumber in order");
        authority_.years_.push_back({*year, *first, *last});
    } else if (type == "Measure") {
        const auto form = value_of<Form>(value(entry, "measuredForm"));
        const auto right = number_of(value(entry, "rightCount"));
        const auto found = number_of(value(entry, "foundCount"));
        if (!form || !right || !found || *right < 0 || *right > *found)
            return broken(entry,
                          "a measure needs rec:measuredForm, rec:rightCount and rec:foundCount, which is not less");
        authority_.measures_.push_back({std::string(value(entry, "measuredRule")), *form, *right, *found});
    }
    return {};
}

void AuthorityBuilder::sort_and_index() {
    Authority &a = authority_;
    const auto by = [](auto member) {
        return [member](const auto &left, const auto &right) {
            return std::invoke(member, left) < std::invoke(member, right);
        };
    };
    std::stable_sort(a.acts_.begin(), a.acts_.end(), by(&ActTerm::lemma));
    a.acts_.insert(
        a.acts_.begin(),
        ActTerm{
            .lemma = "none", .iri = {}, .act_class = "none", .property = {}, .link = {}, .labels = {}, .words = {}});
    std::stable_sort(a.relations_.begin(), a.relations_.end(), by(&RelationTerm::lemma));
    a.relations_.insert(a.relations_.begin(), RelationTerm{});
    std::stable_sort(a.organs_.begin(), a.organs_.end(), by(&OrganTerm::key));
    std::stable_sort(a.instruments_.begin(), a.instruments_.end(), by(&InstrumentTerm::iri));
    std::stable_sort(a.states_.begin(), a.states_.end(), by(&StateTerm::key));
    std::stable_sort(a.years_.begin(), a.years_.end(), by(&YearRange::first));
    // what the user's files describe comes first, and the first holds
    for (const bool own : {true, false}) {
        for (std::size_t i = 0; i < a.instruments_.size(); ++i)
            if (own_iris_.contains(a.instruments_[i].iri) == own)
                a.instrument_keys_.try_emplace(a.instruments_[i].key, i);
        for (std::size_t i = 0; i < a.states_.size(); ++i) {
            if (own_iris_.contains(a.states_[i].iri) != own)
                continue;
            a.state_names_.try_emplace(fold_name(a.states_[i].label), i);
            for (const Word &word : a.states_[i].words)
                a.state_names_.try_emplace(fold_name(word.text), i);
        }
    }
}

/// Words that the user retires, and those of what is retired, which go to what replaces it.
void AuthorityBuilder::settle_words() {
    for (Entry &entry : entries_) {
        if (!entry.retired_words.empty())
            for (auto *words : {&entry.words, &entry.short_words, &entry.words_after, &entry.labels})
                std::erase_if(*words, [&](const Word &word) {
                    return !word.own && std::any_of(entry.retired_words.begin(), entry.retired_words.end(),
                                                    [&](const Word &retired) { return same_form(word, retired); });
                });
        if (!authority_.ties_.retired(entry.iri))
            continue;
        const auto heir = by_iri_.find(authority_.ties_.replacement(entry.iri));
        if (heir == by_iri_.end())
            continue;
        Entry &other = entries_[heir->second];
        append(other.words, entry.words);
        append(other.words, entry.labels);
        append(other.short_words, entry.short_words);
        append(other.words_after, entry.words_after);
    }
}

Result<Authority> AuthorityBuilder::finish() {
    if (Status settled = authority_.ties_.settle(); !settled)
        return settled.problem();
    if (own_)
        settle_words();
    for (Entry &entry : entries_)
        for (std::size_t i = 0; i < entry.types.size() && !authority_.ties_.retired(entry.iri); ++i) {
            Entry spare;
            if (i + 1 < entry.types.size()) // something of two kinds
                spare = entry;
            if (Status made = make(i + 1 < entry.types.size() ? spare : entry, entry.types[i]); !made)
                return made.problem();
        }
    if (own_) {
        leave_words_to_owners(authority_.acts_, &ActTerm::words);
        leave_words_to_owners(authority_.relations_, &RelationTerm::words);
        leave_words_to_owners(authority_.relations_, &RelationTerm::words_after);
        leave_words_to_owners(authority_.organs_, &OrganTerm::words);
        leave_words_to_owners(authority_.instruments_, &InstrumentTerm::words);
        leave_words_to_owners(authority_.instruments_, &InstrumentTerm::short_words);
        leave_words_to_owners(authority_.states_, &StateTerm::words);
    }
    sort_and_index();
    authority_.fingerprint_ = sha256(hashed_);
    return std::move(authority_);
}

Result<Authority> Authority::load(std::span<const File> extra) {
    AuthorityBuilder builder;
    if (Status read = builder.read_embedded(); !read)
        return read.problem();
    for (const File &file : extra)
        if (Status read = builder.read(file.name, file.content); !read)
            return read.problem();
    Result<Authority> made = builder.finish();
    if (!made || extra.empty())
        return made;
    made->user_files_.assign(extra.begin(), extra.end());
    if (const Result<Agents> agents = Agents::load(*made); !agents) // a fault in them is named at once
        return agents.problem();
    return made;
}

} // namespace recital
