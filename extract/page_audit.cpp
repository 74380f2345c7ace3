#include "extract/page_audit.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "extract/address.hpp"
#include "extract/link_address.hpp"
#include "graph/fold.hpp"
#include "graph/provision.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

/// A shorter title is that of many documents.
constexpr std::size_t fewest_words = 3;
constexpr std::size_t whole_date = 10; // "2006-04-28"

std::vector<std::string_view> places_in(std::string_view keys) {
    std::vector<std::string_view> out;
    while (!keys.empty()) {
        const std::size_t end = std::min(keys.find(';'), keys.size());
        out.push_back(keys.substr(0, end));
        keys.remove_prefix(std::min(end + 1, keys.size()));
    }
    return out;
}

bool overlap(std::string_view a, std::string_view b) {
    return a == b || provision_contains(a, b) || provision_contains(b, a);
}

bool any_overlap(std::string_view a, std::string_view b) {
    const auto other = places_in(b);
    const auto one = places_in(a);
    return std::any_of(one.begin(), one.end(), [&](std::string_view place) {
        return std::any_of(other.begin(), other.end(), [&](std::string_view with) { return overlap(place, with); });
    });
}

/// "S/RES/1674" for "S/RES/1674(2006)" too: pages leave the year out.
bool same_symbol(const std::string &printed, const std::string &key) {
    return printed == key || (key.size() > printed.size() && key.starts_with(printed) && key[printed.size()] == '(');
}

bool has_words(std::string_view folded) {
    return static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1 >= fewest_words;
}

LinkEvidence evidence_of(TextId text, const Told &told) {
    return {text, told.begin, told.end, told.provision, told.quote, told.rule};
}

class Audit {
  public:
    Audit(const KnowledgeGraph &graph, std::span<const AuditedText> texts, const Authority &authority,
          const MastheadSymbols &symbols, PageAudit &out)
        : graph_(graph), texts_(texts), addresses_(authority), symbols_(symbols), out_(out) {
        for (const AuditedText &text : texts)
            page_texts_.insert(text.id);
        for (DocumentId id = 0; id < graph.documents().size(); ++id) {
            const Document &document = graph.documents()[id];
            for (const std::string &url : document.urls)
                by_address_.try_emplace(normal_address(url), id);
            if (!document.read() || document.title.empty() || id == out.page)
                continue;
            const std::string title = fold_name(document.title);
            if (const auto [at, fresh] = by_title_.try_emplace(title, id); !fresh)
                at->second = no_id;
        }
    }

    void run() {
        for (const AuditedText &text : texts_)
            for (const Thing &thing : text.reading.things)
                if (thing.kind == ThingKind::document)
                    entry(text.id, thing);
        for (const AuditedText &text : texts_)
            printed_links(text);
        described_ = on_page_;
        claims();
        statements();
        missing();
        out_.described = described_.size();
        out_.compared = static_cast<std::size_t>(std::count_if(
            described_.begin(), described_.end(), [&](DocumentId id) { return graph_.documents()[id].read(); }));
    }

  private:
    bool of_page(TextId text) const { return page_texts_.contains(text); }

    std::optional<DocumentId> find(const std::string &symbol) const {
        if (const auto found = graph_.find_spelled(symbol))
            return found;
        const auto documents = graph_.documents();
        const std::string start = symbol + '(';
        const auto at =
            std::lower_bound(documents.begin(), documents.end(), start,
                             [](const Document &document, const std::string &key) { return document.key < key; });
        if (at == documents.end() || !at->key.starts_with(start))
            return std::nullopt;
        return static_cast<DocumentId>(at - documents.begin());
    }

    void entry(TextId text, const Thing &thing) {
        std::optional<DocumentId> document;
        for (const std::string &symbol : thing.symbols)
            if (!document)
                document = find(symbol);
        if (!document && !thing.key.empty())
            document = graph_.find(thing.key);
        for (const std::string &url : thing.urls)
            if (const auto known = by_address_.find(normal_address(url)); !document && known != by_address_.end())
                document = known->second;
        if (document && *document != out_.page)
            on_page_.insert(*document);
        if (document)
            entry_symbols(text, thing, *document);
        entry_links(text, thing);
    }

    /// Only within one series: a masthead may leave out that of another organ's.
    void entry_symbols(TextId text, const Thing &thing, DocumentId id) {
        const Document &document = graph_.documents()[id];
        if (!document.read() || thing.symbols.size() < 2)
            return;
        std::string own;
        std::vector<Symbol> borne;
        for (const TextId of : document.texts)
            for (const std::string &key : symbols_(of))
                if (auto symbol = Symbol::parse(key);
                    symbol && std::find(borne.begin(), borne.end(), *symbol) == borne.end()) {
                    own.append(own.empty() ? "" : " ").append(key);
                    borne.push_back(std::move(*symbol));
                }
        std::string wrong;
        for (const std::string &printed : thing.symbols) {
            const auto symbol = Symbol::parse(printed);
            if (!symbol)
                continue;
            const bool one = std::any_of(borne.begin(), borne.end(),
                                         [&](const Symbol &other) { return same_symbol(symbol->key(), other.key()); });
            const bool series = std::any_of(borne.begin(), borne.end(),
                                            [&](const Symbol &other) { return other.organ() == symbol->organ(); });
            if (!one && series)
                wrong.append(wrong.empty() ? "" : " ").append(symbol->key());
        }
        if (!wrong.empty())
            out_.entries.push_back({EntryDifference::What::symbol, id, ClaimKind::title, wrong, own, no_id,
                                    evidence_of(text, thing.told)});
    }

    bool leads_to(const std::string &printed, const Symbol &symbol) const {
        const auto parsed = Symbol::parse(printed);
        if (!parsed)
            return true;
        for (const Symbol &part : parsed->parts())
            for (const Symbol &reached : symbol.parts())
                if (same_symbol(part.key(), reached.key()) || same_symbol(reached.key(), part.key()))
                    return true;
        const auto one = find(parsed->key());
        return one && one == find(symbol.key());
    }

    void contradicted(const std::string &printed, const Symbol &symbol, const std::string &url, LinkEvidence at) {
        if (told_links_.emplace(url, at.text).second)
            out_.links.push_back({printed, symbol.key(), url, std::move(at)});
    }

    /// Of several addresses one that fits is enough: the others are of what hangs on it.
    void entry_links(TextId text, const Thing &thing) {
        if (thing.symbols.empty())
            return;
        std::vector<std::pair<Symbol, std::string>> wrong;
        for (const std::string &url : thing.urls) {
            const auto symbol = addresses_.read(url).symbol;
            if (!symbol)
                continue;
            if (std::any_of(thing.symbols.begin(), thing.symbols.end(),
                            [&](const std::string &printed) { return leads_to(printed, *symbol); }))
                return;
            wrong.emplace_back(*symbol, url);
        }
        std::string printed;
        for (const std::string &symbol : thing.symbols)
            printed.append(printed.empty() ? "" : " ").append(symbol);
        for (const auto &[symbol, url] : wrong)
            contradicted(printed, symbol, url, evidence_of(text, thing.told));
    }

    /// Links behind the words of a symbol, whatever they stand in.
    void printed_links(const AuditedText &text) {
        const Text &page = text.reading.text;
        for (const TextLink &link : page.links) {
            if (link.begin >= link.end || link.end > page.content.size())
                continue;
            const std::string_view words = std::string_view(page.content).substr(link.begin, link.end - link.begin);
            const auto printed = Symbol::match(words);
            const auto reached = addresses_.read(link.url).symbol;
            if (!printed || !reached || printed->length != words.size() || leads_to(printed->symbol.key(), *reached))
                continue;
            const auto block = std::find_if(page.blocks.begin(), page.blocks.end(), [&](const Block &one) {
                return one.begin <= link.begin && link.begin < one.end;
            });
            LinkEvidence at;
            at.text = text.id;
            if (block != page.blocks.end()) {
                at.begin = block->begin_point;
                at.provision = block->provision;
                at.quote = page.content.substr(block->begin, block->end - block->begin);
            }
            contradicted(printed->symbol.key(), *reached, link.url, std::move(at));
        }
    }

    const LinkEvidence *on_page(const Claim &claim) const {
        const auto evidence = graph_.evidence(claim);
        const auto at =
            std::find_if(evidence.begin(), evidence.end(), [&](const LinkEvidence &one) { return of_page(one.text); });
        return at == evidence.end() ? nullptr : &*at;
    }

    /// The document's own word on it: what its masthead says, in the language of the page where it is a title.
    const Claim *masthead(const Claim &claim, Language language) const {
        for (const Claim &other : graph_.claims_of(claim.document)) {
            if (other.kind != claim.kind || other.source != SourceRank::masthead)
                continue;
            const auto evidence = graph_.evidence(other);
            if (claim.kind != ClaimKind::title ||
                std::any_of(evidence.begin(), evidence.end(), [&](const LinkEvidence &one) {
                    return graph_.texts()[one.text].document == claim.document &&
                           graph_.texts()[one.text].language == language;
                }))
                return &other;
        }
        return nullptr;
    }

    /// An entry whose title and date are those of one document that was read, under the symbol of one that was not.
    void mistaken_symbol(const Claim &title, const LinkEvidence &at) {
        const std::string folded = fold_name(title.value);
        const auto known = by_title_.find(folded);
        if (title.kind != ClaimKind::title || known == by_title_.end() || known->second == no_id ||
            !has_words(folded) || !Symbol::parse(graph_.documents()[title.document].key))
            return;
        const Document &meant = graph_.documents()[known->second];
        if (!Symbol::parse(meant.key))
            return;
        for (const Claim &claim : graph_.claims_of(title.document)) {
            const bool date = claim.kind != ClaimKind::title && claim.value.size() == whole_date;
            if (date && on_page(claim) != nullptr &&
                (claim.value == iso_date(meant.adopted) || claim.value == iso_date(meant.issued))) {
                out_.entries.push_back({EntryDifference::What::symbol, title.document, title.kind,
                                        graph_.documents()[title.document].key, meant.key, known->second, at});
                return;
            }
        }
    }

    /// A title that gives the document's own number describes it: "resolution 1674 (2006) [on ...]".
    bool describes(const Claim &claim) const {
        const auto symbol = Symbol::parse(graph_.documents()[claim.document].key);
        if (claim.kind != ClaimKind::title || !symbol)
            return false;
        const std::string words = fold_name(symbol->display());
        const std::size_t last = words.rfind(' ');
        const std::size_t number = last == std::string::npos || last == 0 ? last : words.rfind(' ', last - 1);
        return number != std::string::npos &&
               (fold_name(claim.value) + ' ').find(words.substr(number) + ' ') != std::string::npos;
    }

    void claims() {
        for (const Claim &claim : graph_.claims()) {
            const LinkEvidence *at = on_page(claim);
            if (at == nullptr || claim.document == out_.page)
                continue;
            on_page_.insert(claim.document);
            described_.insert(claim.document);
            const Document &document = graph_.documents()[claim.document];
            if (!document.read())
                mistaken_symbol(claim, *at);
            if (!document.read() || claim.source == SourceRank::masthead)
                continue;
            if (describes(claim))
                continue;
            const Claim *own = masthead(claim, graph_.texts()[at->text].language);
            if (own == nullptr || own == &claim)
                continue;
            EntryDifference found;
            found.what = claim.kind == ClaimKind::title ? EntryDifference::What::title : EntryDifference::What::date;
            found.document = claim.document;
            found.claim = claim.kind;
            found.page_says = claim.value;
            found.document_says = own->value;
            found.at = *at;
            if (claim.kind == ClaimKind::title) {
                const std::string title = fold_name(claim.value);
                if (const auto known = by_title_.find(title); known != by_title_.end() && has_words(title))
                    found.titled_so = known->second;
            }
            out_.entries.push_back(std::move(found));
        }
    }

    const Evidence *on_page(const Citation &citation) const {
        const auto evidence = graph_.evidence(citation);
        const auto at =
            std::find_if(evidence.begin(), evidence.end(), [&](const Evidence &one) { return of_page(one.text); });
        return at == evidence.end() ? nullptr : &*at;
    }

    void statements() {
        std::set<std::pair<DocumentId, std::string>> places;
        for (CitationId id = 0; id < graph_.citations().size(); ++id) {
            const Citation &citation = graph_.citations()[id];
            const Evidence *at = on_page(citation);
            if (at == nullptr || citation.cited == no_id || !KnowledgeGraph::stands(citation))
                continue;
            for (const DocumentId end : {citation.citing, citation.cited})
                if (end != out_.page)
                    on_page_.insert(end);
            if (citation.status != Resolution::resolved)
                continue;
            if (citation.citing == out_.page) {
                if (citation.verified == Verified::no)
                    out_.paragraphs.push_back({ParagraphDifference::What::no_such_place, id, {}, at});
            } else {
                described_.insert(citation.citing);
                statement(id, citation, at);
            }
            // whose articles so many cite that it tells nothing
            if (graph_.documents()[citation.cited].type == DocumentType::charter)
                continue;
            for (const std::string_view place : places_in(citation.cited_provisions))
                places.emplace(citation.cited, place);
        }
        out_.places.assign(places.begin(), places.end());
        std::sort(out_.places.begin(), out_.places.end(), [](const auto &a, const auto &b) {
            return a.first != b.first ? a.first < b.first : provision_before(a.second, b.second);
        });
    }

    /// Only what is told with a place: that a document cites another at all is often its title's word.
    void statement(CitationId id, const Citation &told, const Evidence *at) {
        if (told.verified == Verified::no) {
            out_.paragraphs.push_back({ParagraphDifference::What::no_such_place, id, {}, at});
            return;
        }
        const Document &citing = graph_.documents()[told.citing];
        const bool placed = !told.citing_provision.empty() || !told.cited_provisions.empty();
        const bool whole = std::none_of(citing.texts.begin(), citing.texts.end(),
                                        [&](TextId text) { return graph_.texts()[text].damaged; });
        if (!citing.read() || !placed || !whole)
            return;
        std::vector<CitationId> own;
        std::vector<CitationId> there;
        bool fits = false;
        for (const CitationId of : graph_.citations_from(told.citing)) {
            const Citation &said = graph_.citations()[of];
            const auto evidence = graph_.evidence(said);
            const bool its_own = std::any_of(evidence.begin(), evidence.end(), [&](const Evidence &one) {
                return graph_.texts()[one.text].document == told.citing;
            });
            if (said.cited != told.cited || !its_own)
                continue;
            own.push_back(of);
            if (!told.citing_provision.empty() && !overlap(told.citing_provision, said.citing_provision))
                continue;
            there.push_back(of);
            fits = fits || told.cited_provisions.empty() || any_overlap(told.cited_provisions, said.cited_provisions);
        }
        using What = ParagraphDifference::What;
        if (own.empty())
            out_.paragraphs.push_back({What::not_cited, id, {}, at});
        else if (there.empty())
            out_.paragraphs.push_back({What::elsewhere, id, std::move(own), at});
        else if (!fits)
            out_.paragraphs.push_back({What::other_places, id, std::move(there), at});
    }

    void missing() {
        std::map<DocumentId, std::set<CitationId>> found;
        for (const auto &[cited, place] : out_.places)
            for (const CitationId id : graph_.citations_to(cited)) {
                const Citation &citation = graph_.citations()[id];
                const Document &citing = graph_.documents()[citation.citing];
                if (citation.voice == Voice::own && citing.read() && citing.type != DocumentType::web_page &&
                    citation.citing != out_.page && citation.citing != cited &&
                    citation.status == Resolution::resolved && !on_page_.contains(citation.citing) &&
                    any_overlap(place, citation.cited_provisions))
                    found[citation.citing].insert(id);
            }
        for (const auto &[id, citations] : found)
            out_.missing.push_back({id, {citations.begin(), citations.end()}});
        const auto date = [&](const MissingDocument &one) {
            const Document &document = graph_.documents()[one.document];
            for (const Date &known : {document.adopted, document.issued, document.published, document.dated})
                if (known)
                    return known;
            return Date{static_cast<std::int16_t>(document.year), 0, 0};
        };
        std::stable_sort(out_.missing.begin(), out_.missing.end(),
                         [&](const MissingDocument &a, const MissingDocument &b) { return date(a) < date(b); });
    }

    const KnowledgeGraph &graph_;
    std::span<const AuditedText> texts_;
    LinkAddresses addresses_;
    const MastheadSymbols &symbols_;
    PageAudit &out_;
    std::set<TextId> page_texts_;
    std::map<std::string, DocumentId, std::less<>> by_address_;
    std::map<std::string, DocumentId, std::less<>> by_title_; // no_id where several have it
    std::set<DocumentId> on_page_;                            // described, cited, or told of
    std::set<DocumentId> described_;
    std::set<std::pair<std::string, TextId>> told_links_;
};

} // namespace

PageAudit audit_page(const KnowledgeGraph &graph, DocumentId page, std::span<const AuditedText> texts,
                     const Authority &authority, const MastheadSymbols &symbols) {
    PageAudit out;
    out.page = page;
    Audit(graph, texts, authority, symbols, out).run();
    const auto in_order = [](auto &findings) {
        std::stable_sort(findings.begin(), findings.end(), [](const auto &a, const auto &b) {
            return std::tuple(a.at.text, a.at.begin) < std::tuple(b.at.text, b.at.begin);
        });
    };
    in_order(out.entries);
    in_order(out.links);
    return out;
}

} // namespace recital
