#include "extract/given_facts.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "extract/address.hpp"
#include "graph/document_date.hpp"
#include "graph/document_type.hpp"
#include "graph/manifest.hpp"

namespace recital {
namespace {

/// Lays the symbols over those of the facts, with what they tell.
void name_by_symbols(DocumentFacts &facts, const std::vector<std::string> &symbols) {
    const auto symbol = Symbol::parse(symbols.front());
    if (!symbol)
        return;
    facts.key = symbols.front();
    facts.symbols = symbols;
    facts.organ = symbol->organ();
    facts.session = symbol->session().value_or(0);
    if (const DocumentType type = document_type_of(*symbol); type != DocumentType::document)
        facts.type = type;
}

/// The key that the id alone makes; empty without one.
std::string key_of_id(const std::string &id, const Authority &authority) {
    if (id.empty())
        return {};
    return authority.instrument_of_key(id) != nullptr ? id : std::string(given_id_prefix).append(id);
}

/// Which document a name is that of: empty where it is that of two.
class Names {
  public:
    void add(const std::string &name, const std::string &document) {
        if (name.empty())
            return;
        const auto [at, fresh] = documents_.try_emplace(name, document);
        if (!fresh && at->second != document)
            at->second.clear();
    }
    const std::string *document(const std::string &name) const {
        const auto at = name.empty() ? documents_.end() : documents_.find(name);
        return at == documents_.end() || at->second.empty() ? nullptr : &at->second;
    }
    bool shared(const std::string &name) const {
        const auto at = documents_.find(name);
        return at != documents_.end() && at->second.empty();
    }

  private:
    std::map<std::string, std::string> documents_;
};

std::string display_of_symbol(const std::string &key) {
    const auto symbol = Symbol::parse(key);
    return symbol ? symbol->display() : key;
}

std::string words_of(DocumentType type) {
    std::string words(name_of(type));
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

} // namespace

template <class Each> void GivenFacts::for_each(Each each) {
    for (std::size_t text = 0; text < readings_.size(); ++text)
        if (readings_[text].given != nullptr)
            each(readings_[text], text);
}

void GivenFacts::lay_over_names(Reading &reading) {
    GivenReading &given = *reading.given;
    const ManifestRow &row = *given.row;
    given.printed = reading.facts;
    given.printed_language = reading.text.language;
    if (row.language != Language::unknown)
        reading.text.language = row.language;
    if (!row.title.empty())
        reading.facts.title = row.title;
    const std::vector<std::string> &printed = given.printed.symbols;
    if (!row.symbols.empty() && std::find(printed.begin(), printed.end(), row.symbols.front()) == printed.end())
        name_by_symbols(reading.facts, row.symbols);
    else if (row.symbols.empty() && row.id.empty() && reading.facts.key.empty())
        if (const auto symbol = symbol_of_address(row.url))
            name_by_symbols(reading.facts, {symbol->representative().key()});
}

void GivenFacts::join_names() {
    Names with_symbol;
    for_each([&](const Reading &reading, std::size_t) {
        if (reading.facts.key.empty())
            return;
        with_symbol.add(key_of_id(reading.given->row->id, authority_), reading.facts.key);
        with_symbol.add(normal_address(reading.given->row->url), reading.facts.key);
    });
    Names with_id;
    for_each([&](Reading &reading, std::size_t) {
        if (!reading.facts.key.empty())
            return;
        const std::string id = key_of_id(reading.given->row->id, authority_);
        const std::string address = normal_address(reading.given->row->url);
        if (const std::string *symbol = with_symbol.document(id.empty() ? address : id))
            name_by_symbols(reading.facts, {*symbol});
        else if (!id.empty())
            with_id.add(address, id);
    });
    for_each([&](Reading &reading, std::size_t) {
        if (!reading.facts.key.empty())
            return;
        reading.given->key = key_of_id(reading.given->row->id, authority_);
        if (!reading.given->key.empty())
            return;
        const std::string address = normal_address(reading.given->row->url);
        const std::string *id = with_id.document(address);
        reading.given->key = id == nullptr ? address : *id;
    });
}

void GivenFacts::name_documents() {
    for_each([this](Reading &reading, std::size_t) { lay_over_names(reading); });
    join_names();
    for_each([](Reading &reading, std::size_t) {
        if (!reading.facts.key.empty() || !reading.given->key.empty())
            std::erase_if(reading.problems,
                          [](const Problem &problem) { return problem.rule == ProblemRule::symbol_missing; });
    });
}

void GivenFacts::settle_symbols(const JointSymbols &joints, const YearTable &years) {
    for_each([&](Reading &reading, std::size_t) {
        const DocumentFacts &printed = reading.given->printed;
        DocumentFacts &facts = reading.facts;
        if (facts.key == printed.key)
            return;
        const Target target = resolve_symbol(facts.key, years);
        if (!target.key.empty() && target.key != facts.key) {
            facts.symbols.front() = target.key;
            facts.key = target.key;
        }
        if (!printed.key.empty() && joints.known_as(facts.key) == joints.known_as(printed.key)) {
            std::string title = std::move(facts.title);
            facts = printed;
            facts.title = std::move(title);
        }
    });
}

void GivenFacts::add_names(DocumentTable &documents, std::span<const std::uint32_t> document_of_text) {
    const auto each_name = [&](const Reading &reading, auto take) {
        take(key_of_id(reading.given->row->id, authority_));
        take(normal_address(reading.given->row->url));
        if (reading.given->printed.key.empty())
            take(content_key(reading));
    };
    Names names;
    for_each([&](const Reading &reading, std::size_t text) {
        each_name(reading, [&](const std::string &name) { names.add(name, documents[document_of_text[text]].key); });
    });
    for_each([&](const Reading &reading, std::size_t text) {
        Document &document = documents[document_of_text[text]];
        each_name(reading, [&](std::string name) {
            if (name.empty() || name == document.key || names.shared(name))
                return;
            changes_.append(document.key).append(" formerly ").append(name).append("\n");
            documents.formerly(document_of_text[text], std::move(name));
        });
        const std::string &url = reading.given->row->url;
        if (url.empty() || std::find(document.urls.begin(), document.urls.end(), url) != document.urls.end())
            return;
        document.urls.push_back(url);
        changes_.append(document.key).append(" at ").append(url).append("\n");
    });
}

void GivenFacts::tell(const Reading &reading, std::string_view what, std::string_view given, std::string_view printed,
                      std::vector<Problem> &problems) {
    const ManifestRow &row = *reading.given->row;
    std::string message = reading.input.path;
    message.append(" says that its ").append(what).append(" is \"").append(printed);
    message.append("\" and the manifest says \"").append(given).append("\"; the manifest holds");
    problems.push_back(
        {ProblemRule::manifest_differs, Severity::note, row.file, row.line, row.column, std::move(message)});
}

void GivenFacts::claim(const Given &given, ClaimKind kind, const std::string &value, const std::string &before,
                       std::vector<ToldClaim> &claims) {
    changes_.append(name_of(kind)).append(" of ").append(given.key).append(": ").append(value).append("\n");
    bool told = false;
    bool told_before = false;
    for (ToldClaim &known : claims) {
        if (known.claim.document != given.document || known.claim.kind != kind)
            continue;
        const bool same = known.claim.value == value;
        known.claim.standing = same ? Standing::shown : Standing::outdone;
        if (same)
            known.claim.source = SourceRank::correction;
        told = told || same;
        told_before = told_before || known.claim.value == before;
    }
    const auto add = [&](const std::string &said, SourceRank source, Standing standing) -> ToldClaim & {
        ToldClaim &claim = claims.emplace_back();
        claim.claim.document = given.document;
        claim.claim.kind = kind;
        claim.claim.value = said;
        claim.claim.source = source;
        claim.claim.standing = standing;
        return claim;
    };
    if (!told)
        add(value, SourceRank::correction, Standing::shown);
    if (told_before || before.empty())
        return;
    LinkEvidence masthead;
    masthead.text = given.text;
    add(before, SourceRank::masthead, Standing::outdone).evidence.push_back(std::move(masthead));
}

void GivenFacts::lay_over_names_of(const Given &given, const Reading &reading, const Document &document,
                                   std::vector<ToldClaim> &claims, std::vector<Problem> &problems) {
    const DocumentFacts &printed = reading.given->printed;
    const DocumentFacts &facts = reading.facts;
    if (facts.key != printed.key && !printed.key.empty()) {
        const std::string said = display_of_symbol(facts.key);
        const std::string before = display_of_symbol(printed.key);
        claim(given, ClaimKind::symbol, said, before, claims);
        tell(reading, "symbol", said, before, problems);
    }
    if (facts.title != printed.title) {
        if (document.title == facts.title)
            claim(given, ClaimKind::title, facts.title, printed.title, claims);
        else
            changes_.append("title of ").append(content_key(reading)).append(": ").append(facts.title).append("\n");
        if (!printed.title.empty())
            tell(reading, "title", facts.title, printed.title, problems);
    }
    if (reading.text.language != reading.given->printed_language) {
        changes_.append("language of ").append(content_key(reading)).append(": ");
        changes_.append(language_code(reading.text.language)).append("\n");
        if (reading.given->printed_language != Language::unknown)
            tell(reading, "language", language_name(reading.text.language),
                 language_name(reading.given->printed_language), problems);
    }
}

void GivenFacts::lay_over_kind_and_date(const Given &given, const Reading &reading, Document &document,
                                        std::vector<ToldClaim> &claims, std::vector<Problem> &problems) {
    const ManifestRow &row = *reading.given->row;
    const auto differs = [&](ClaimKind kind, std::string_view what, const std::string &said,
                             const std::string &before) {
        claim(given, kind, said, before, claims);
        if (!before.empty())
            tell(reading, what, said, before, problems);
    };
    if (row.type && *row.type != document.type) {
        differs(ClaimKind::type, "type", words_of(*row.type),
                document.type == DocumentType::document ? std::string() : words_of(document.type));
        document.type = *row.type;
    }
    const ClaimKind kind = dated_by(document.type);
    Date &date = date_of(document, kind);
    const std::string said = row.date ? iso_date(row.date) : std::string();
    const std::string before = date ? iso_date(date) : std::string();
    if (said.empty() || before.starts_with(said)) // the fuller date holds where both agree
        return;
    if (said.starts_with(before))
        claim(given, kind, said, {}, claims);
    else
        differs(kind, "date", said, before);
    date = row.date;
    document.year = day_of(document).year;
}

void GivenFacts::lay_over(DocumentTable &documents, std::span<const std::uint32_t> document_of_text,
                          std::vector<ToldClaim> &claims, std::vector<Problem> &problems) {
    // by language, as mastheads are taken: of two rows on one document the first speaks
    std::vector<TextId> order;
    for_each([&](const Reading &, std::size_t text) { order.push_back(static_cast<TextId>(text)); });
    std::stable_sort(order.begin(), order.end(),
                     [this](TextId a, TextId b) { return readings_[a].text.language < readings_[b].text.language; });
    std::set<std::uint32_t> dated;
    for (const TextId text : order) {
        Document &document = documents[document_of_text[text]];
        const Given given{document_of_text[text], text, document.key};
        lay_over_names_of(given, readings_[text], document, claims, problems);
        const ManifestRow &row = *readings_[text].given->row;
        if ((row.type || row.date) && dated.insert(given.document).second)
            lay_over_kind_and_date(given, readings_[text], document, claims, problems);
    }
}

} // namespace recital
