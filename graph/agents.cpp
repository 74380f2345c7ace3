#include "graph/agents.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <unordered_set>

#include "graph/authority_turtle.hpp"
#include "graph/authority_words.hpp"
#include "graph/embedded.hpp"
#include "graph/fold.hpp"
#include "graph/statement_digest.hpp"
#include "graph/turtle.hpp"

namespace recital {
namespace {

/// Everything said of one subject.
struct Subject {
    std::string iri;
    std::string file;
    std::uint32_t line = 0;                           // in a file of the user's own
    bool own = false;                                 // such a file speaks of it
    std::vector<std::string> types;                   // local names of rec: classes
    std::vector<std::pair<std::string, Word>> values; // local name of the rec: property -> value
    std::vector<Word> labels;
    std::string label;

    /// The last one said wins.
    std::string value(std::string_view name) const {
        for (auto at = values.rbegin(); at != values.rend(); ++at)
            if (at->first == name)
                return at->second.text;
        return {};
    }
    std::string key_of(std::string_view name) const { return std::string(local_name(value(name))); }
    bool yes(std::string_view name) const { return value(name) == "true"; }
    std::vector<Word> words(std::string_view name) const {
        std::vector<Word> out;
        std::vector<Word> retired;
        for (const auto &[known, word] : values)
            if (known == name)
                out.push_back(word);
            else if (known == "retiredWord")
                retired.push_back(word);
        if (!retired.empty())
            std::erase_if(out, [&](const Word &word) {
                return !word.own && std::any_of(retired.begin(), retired.end(),
                                                [&](const Word &one) { return same_form(word, one); });
            });
        return out;
    }
};

std::optional<RoleHead::Use> use_of(std::string_view name) {
    if (name.empty() || name == "tied")
        return RoleHead::Use::tied;
    if (name == "alone")
        return RoleHead::Use::alone;
    if (name == "named")
        return RoleHead::Use::named;
    return std::nullopt;
}

} // namespace

class AgentsBuilder {
  public:
    explicit AgentsBuilder(const Authority &authority) : authority_(authority) {}

    Status read();
    Result<Agents> finish();

  private:
    void add(std::string_view file, std::string_view subject, std::string_view predicate, const TurtleObject &object);
    Subject &subject(std::string_view file, std::string_view iri);
    Status make(const Subject &subject, std::string_view type);
    Status make_tenure(const Subject &subject);
    void take_organs_and_states();
    void settle_retired();
    static Problem broken(const Subject &subject, std::string message) {
        return {ProblemRule::authority_rule,
                Severity::error,
                subject.file,
                subject.line,
                0,
                "<" + subject.iri + ">: " + std::move(message)};
    }

    const Authority &authority_;
    bool own_ = false; // what is read is of the user's own files
    std::vector<Subject> subjects_;
    std::unordered_map<std::string, std::size_t> by_iri_;
    Agents agents_;
};

void AgentsBuilder::add(std::string_view file, std::string_view subject, std::string_view predicate,
                        const TurtleObject &object) {
    if (std::optional<Match> match = match_of(predicate, object)) {
        if (!own_ || !is_own_name(name_of_iri(match->iri)))
            agents_.matches_[name_of_iri(subject)].push_back(std::move(*match));
        return;
    }
    Subject &target = this->subject(file, subject);
    if (own_ && !target.own) {
        target.own = true;
        target.file = file;
        target.line = object.line;
    }
    Word word = word_of(object);
    word.own = own_;
    if (predicate == rdf_type) {
        const std::string_view type = object.value.substr(std::min(object.value.size(), rec_namespace.size()));
        if (object.value.starts_with(rec_namespace) &&
            std::find(target.types.begin(), target.types.end(), type) == target.types.end())
            target.types.emplace_back(type);
    } else if (predicate == rdfs_label) {
        target.label = object.value;
    } else if (predicate == skos_pref_label) {
        if (own_)
            std::erase_if(target.labels,
                          [&](const Word &known) { return !known.own && known.language == word.language; });
        target.labels.push_back(std::move(word));
    } else if (predicate.starts_with(rec_namespace)) {
        target.values.emplace_back(predicate.substr(rec_namespace.size()), std::move(word));
    }
}

/// Statements of one subject stand together in the compiled-in files, so the last one is the usual answer.
Subject &AgentsBuilder::subject(std::string_view file, std::string_view iri) {
    if (!subjects_.empty() && subjects_.back().iri == iri)
        return subjects_.back();
    const auto [at, fresh] = by_iri_.try_emplace(std::string(iri), subjects_.size());
    if (fresh) {
        subjects_.emplace_back();
        subjects_.back().iri = iri;
        subjects_.back().file = file;
    }
    return subjects_[at->second];
}

Status AgentsBuilder::read() {
    const DigestHandler take = [&](std::string_view file, std::string_view subject, std::string_view predicate,
                                   const TurtleObject &object) { add(file, subject, predicate, object); };
    if (!read_digest(embedded_pages_digest(), take))
        return Problem{
            ProblemRule::internal, Severity::error, {}, 0, 0, "the compiled-in data of officials is damaged"};
    own_ = true;
    for (const Authority::File &file : authority_.user_files())
        if (Status read = read_turtle(file.name, file.content,
                                      [&](std::string_view subject, std::string_view predicate,
                                          const TurtleObject &object) { take(file.name, subject, predicate, object); });
            !read)
            return read;
    return {};
}

Status AgentsBuilder::make(const Subject &subject, std::string_view type) {
    const std::string key(local_name(subject.iri));
    const std::string label = subject.label.empty() ? key : subject.label;
    if (type == "RoleHead") {
        const auto use = use_of(subject.value("roleUse"));
        if (!use)
            return broken(subject, "rec:roleUse is alone, tied or named");
        agents_.head_keys_[key] = agents_.heads_.size();
        agents_.heads_.push_back({key, subject.iri, label, *use, subject.key_of("roleIn"), subject.yes("hasTopic"),
                                  subject.yes("speaksForIt"), subject.yes("stateFirst"), subject.words("word"),
                                  subject.words("pluralWord")});
    } else if (type == "Role") {
        agents_.role_keys_[key] = agents_.roles_.size();
        agents_.roles_.push_back({key, subject.iri, label, subject.key_of("roleHead"), subject.key_of("roleIn"),
                                  subject.words("topicWord"), subject.words("word"), subject.labels,
                                  subject.yes("holdersKnown"), subject.yes("changingHolder")});
    } else if (type == "Official") {
        agents_.official_keys_[key] = agents_.officials_.size();
        agents_.officials_.push_back({key, subject.iri, label, subject.words("word")});
    } else if (type == "Organisation") {
        agents_.organisation_keys_[key] = agents_.organisations_.size();
        agents_.organisations_.push_back({key, subject.iri, label, subject.value("organisationKind"),
                                          subject.key_of("isWithin"), subject.yes("commonName"), subject.words("word"),
                                          subject.words("earlierName"), subject.labels});
    } else if (type == "GrammarWord") {
        GrammarWord word;
        word.token_class = subject.value("tokenClass");
        word.value = subject.value("value");
        word.words = subject.words("word");
        agents_.words_.push_back(std::move(word));
    }
    return {};
}

Status AgentsBuilder::make_tenure(const Subject &subject) {
    Tenure tenure;
    const auto official = agents_.official_keys_.find(subject.key_of("holder"));
    const auto role = agents_.role_keys_.find(subject.key_of("heldRole"));
    if (official == agents_.official_keys_.end() || role == agents_.role_keys_.end())
        return broken(subject, "a tenure needs rec:holder and rec:heldRole that are described");
    tenure.official = official->second;
    tenure.role = role->second;
    for (const auto &[name, date] : {std::pair{"heldFrom", &tenure.from}, std::pair{"heldUntil", &tenure.until}}) {
        const std::string text = subject.value(name);
        if (text.empty())
            continue;
        const auto parsed = parse_iso_date(text);
        if (!parsed)
            return broken(subject, "\"" + text + "\" is no ISO date");
        *date = *parsed;
    }
    const std::string session = subject.value("session");
    if (!session.empty() &&
        std::from_chars(session.data(), session.data() + session.size(), tenure.session).ec != std::errc())
        return broken(subject, "rec:session is a number");
    tenure.acting = subject.yes("acting");
    tenure.basis = subject.value("basis");
    agents_.tenures_.push_back(std::move(tenure));
    return {};
}

/// An organ's words name the organisation that it is of, too ("UNESCO" of its General Conference): here it is that one's name.
void AgentsBuilder::take_organs_and_states() {
    std::unordered_set<std::string> taken;
    for (const OrganisationTerm &term : agents_.organisations_) {
        taken.insert(fold_name(term.label));
        for (const auto *names : {&term.words, &term.earlier, &term.labels})
            for (const Word &word : *names)
                taken.insert(fold_name(word.text));
    }
    const auto append_free = [&](std::vector<Word> &to, const std::vector<Word> &more) {
        for (const Word &word : more)
            if (!taken.contains(fold_name(word.text)))
                to.push_back(word);
    };
    for (const OrganTerm &organ : authority_.organs()) {
        const auto [at, fresh] = agents_.organisation_keys_.try_emplace(organ.key, agents_.organisations_.size());
        if (fresh)
            agents_.organisations_.push_back({organ.key, organ.iri, organ.label, "organ", {}, false, {}, {}, {}});
        OrganisationTerm &term = agents_.organisations_[at->second];
        append_free(term.words, organ.words);
        if (const auto more = by_iri_.find(organ.iri); more != by_iri_.end() && fresh) {
            const Subject &subject = subjects_[more->second];
            append(term.words, subject.words("word"));
            append(term.earlier, subject.words("earlierName"));
            term.common = subject.yes("commonName");
            term.part_of = subject.key_of("isWithin");
        }
    }
    for (const StateTerm &state : authority_.states()) {
        agents_.state_keys_[state.key] = agents_.states_.size();
        agents_.states_.push_back(state);
        if (const auto more = by_iri_.find(state.iri); more != by_iri_.end())
            append(agents_.states_.back().words, subjects_[more->second].words("word"));
    }
}

/// The words of what is retired go to what replaces it.
void AgentsBuilder::settle_retired() {
    const AuthorityTies &ties = authority_.ties();
    for (const Subject &subject : subjects_) {
        const auto heir = ties.retired(subject.iri) ? by_iri_.find(ties.replacement(subject.iri)) : by_iri_.end();
        if (heir == by_iri_.end())
            continue;
        Subject &other = subjects_[heir->second];
        if (!subject.label.empty())
            other.values.emplace_back("word", Word{subject.label, Language::unknown});
        for (const std::string_view name : {"word", "topicWord", "earlierName"})
            for (Word &word : subject.words(name))
                other.values.emplace_back(name, std::move(word));
    }
    std::erase_if(subjects_, [&](const Subject &subject) {
        return ties.retired(subject.iri) ||
               (std::find(subject.types.begin(), subject.types.end(), "Tenure") != subject.types.end() &&
                (ties.retired(subject.value("holder")) || ties.retired(subject.value("heldRole"))));
    });
    by_iri_.clear();
    for (std::size_t i = 0; i < subjects_.size(); ++i)
        by_iri_.emplace(subjects_[i].iri, i);
}

Result<Agents> AgentsBuilder::finish() {
    if (own_ && !authority_.ties().empty())
        settle_retired();
    for (const Subject &subject : subjects_)
        for (const std::string &type : subject.types)
            if (Status made = make(subject, type); !made)
                return made.problem();
    for (const Subject &subject : subjects_) // when all that they name is known
        for (const std::string &type : subject.types)
            if (type == "Tenure")
                if (Status made = make_tenure(subject); !made)
                    return made.problem();
    take_organs_and_states();
    if (!authority_.user_files().empty()) {
        leave_words_to_owners(agents_.organisations_, &OrganisationTerm::words);
        leave_words_to_owners(agents_.officials_, &OfficialTerm::words);
        leave_words_to_owners(agents_.roles_, &RoleTerm::words);
    }
    return std::move(agents_);
}

Result<Agents> Agents::load(const Authority &authority) {
    AgentsBuilder builder(authority);
    if (Status read = builder.read(); !read)
        return read.problem();
    return builder.finish();
}

} // namespace recital
