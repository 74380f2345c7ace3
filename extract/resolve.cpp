// Makes the graph of all readings: documents under their keys, one citation edge for what one place says of another in
// however many languages, links, agents. Everything is ordered by keys and text order; nothing by time or thread.

#include <algorithm>
#include <charconv>
#include <openssl/evp.h>
#include <unordered_map>
#include <unordered_set>

#include "extract/resolver.hpp"
#include "extract/rules.hpp"
#include "graph/provision.hpp"
#include "graph/store.hpp"
#include "graph/version.hpp"

namespace recital {
namespace {

DocumentType type_of(const Symbol &symbol) {
    switch (symbol.kind()) {
    case SymbolKind::resolution:
        return DocumentType::resolution;
    case SymbolKind::decision:
        return DocumentType::decision;
    case SymbolKind::presidential_statement:
        return DocumentType::presidential_statement;
    case SymbolKind::verbatim_record:
        return DocumentType::meeting_record;
    case SymbolKind::summary_record:
        return DocumentType::summary_record;
    case SymbolKind::draft:
        return DocumentType::draft;
    case SymbolKind::press_release:
        return DocumentType::press_release;
    default:
        return DocumentType::document;
    }
}

std::string hex(const Sha256 &hash) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (const std::uint8_t byte : hash) {
        out += digits[byte >> 4];
        out += digits[byte & 15U];
    }
    return out;
}

/// Documents under construction, found by key or alias.
class Documents {
  public:
    std::uint32_t at(std::string_view key) {
        if (const auto known = index_.find(key); known != index_.end())
            return known->second;
        const auto id = static_cast<std::uint32_t>(list_.size());
        list_.emplace_back().key = key;
        index_.emplace(std::string(key), id);
        return id;
    }
    void alias(const std::string &symbol, std::uint32_t id) {
        const auto [at, fresh] = index_.try_emplace(symbol, id);
        if (fresh)
            list_[id].aliases.push_back(symbol);
    }
    Document &operator[](std::uint32_t id) { return list_[id]; }
    std::vector<Document> &list() { return list_; }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::vector<Document> list_;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> index_;
};

/// One mention on its way to an edge.
struct Draft {
    std::uint32_t text = 0;
    std::uint32_t mention = 0;
    std::uint32_t cited = 0;
    Resolution status = Resolution::resolved;
    std::string places; // as they are called in the cited document
};

/// An edge under construction, and the drafts that support it.
struct EdgeDraft {
    Citation citation;
    std::vector<Draft> drafts;
};

class GraphMaker {
  public:
    GraphMaker(std::span<Reading> readings, const Authority &authority)
        : readings_(readings), authority_(authority), years_(authority) {}

    GraphParts run();

  private:
    void add_texts();
    void add_links();
    void describe(Document &document, const Reading &reading);
    void add_citations();
    void add_citations_of(std::uint32_t document, const std::vector<TextId> &texts);
    void complete_cited();
    void sort_documents();
    std::string places_in(const std::string &printed, std::uint32_t cited);
    std::uint32_t cited_document(const Reading &reading, const Mention &mention, const Target &target, Resolution &status);
    std::uint32_t agent(AgentKind kind, std::string key, std::string label);
    std::string fingerprint() const;

    std::span<Reading> readings_;
    const Authority &authority_;
    YearTable years_;
    Documents documents_;
    GraphParts parts_;
    std::vector<std::uint32_t> document_of_text_;
    std::vector<std::unordered_set<std::string_view>> provisions_; // by document, of its texts; built when asked for
    std::unordered_map<std::string, std::uint32_t> agents_;
};

void GraphMaker::describe(Document &document, const Reading &reading) {
    const DocumentFacts &facts = reading.facts;
    const auto better = [&](Language language) { // texts come in path order; the preferred language's title is shown
        return document.title.empty() || language < document.title_language;
    };
    if (!facts.title.empty() && better(reading.text.language)) {
        document.title = facts.title;
        document.title_language = reading.text.language;
        document.agenda_title = facts.agenda_title;
    }
    const auto take = [](auto &known, const auto &said, const auto &none) {
        if (known == none)
            known = said;
    };
    take(document.type, facts.type, DocumentType::document);
    take(document.organ, facts.organ, Organ::none);
    take(document.adopted, facts.adopted, Date{});
    take(document.issued, facts.issued, Date{});
    take(document.session, facts.session, 0);
    take(document.meeting, facts.meeting, std::string());
    take(document.agenda_item, facts.agenda_item, std::string());
    take(document.adoption, facts.adoption, Adoption::unknown);
    take(document.votes_for, facts.votes_for, -1);
    take(document.votes_against, facts.votes_against, -1);
    take(document.abstentions, facts.abstentions, -1);
}

void GraphMaker::add_texts() {
    // the preferred language speaks first
    std::vector<std::uint32_t> order(readings_.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<std::uint32_t>(i);
    std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
        return readings_[a].text.language < readings_[b].text.language;
    });
    document_of_text_.resize(readings_.size());
    for (const std::uint32_t i : order) {
        const Reading &reading = readings_[i];
        const std::uint32_t id = documents_.at(document_key(reading));
        document_of_text_[i] = id;
        for (const std::string &symbol : reading.facts.symbols)
            if (symbol != documents_[id].key)
                documents_.alias(symbol, id);
        describe(documents_[id], reading);
    }
    for (TextId i = 0; i < readings_.size(); ++i) {
        const Reading &reading = readings_[i];
        TextRecord &record = parts_.texts.emplace_back();
        record.document = document_of_text_[i];
        record.path = reading.input.path;
        record.format = reading.input.format;
        record.language = reading.text.language;
        record.size = reading.input.size;
        record.modified = reading.input.modified;
        record.input_sha256 = reading.input.sha256;
        record.text_sha256 = reading.text_sha256;
        record.damaged = reading.damaged;
        record.title = reading.facts.title;
        documents_[record.document].texts.push_back(i);
        parts_.problems.insert(parts_.problems.end(), reading.problems.begin(), reading.problems.end());
    }
}

std::uint32_t GraphMaker::agent(AgentKind kind, std::string key, std::string label) {
    std::string full(name_of(kind));
    full += '\x1F';
    full += key;
    const auto [at, fresh] = agents_.try_emplace(std::move(full), static_cast<std::uint32_t>(parts_.agents.size()));
    if (fresh)
        parts_.agents.push_back({kind, std::move(key), std::move(label)});
    return at->second;
}

void GraphMaker::add_links() {
    for (std::size_t i = 0; i < readings_.size(); ++i) {
        const Reading &reading = readings_[i];
        const std::uint32_t source = document_of_text_[i];
        for (const Link &link : reading.links) {
            LinkRecord record{link.kind, source, false, no_id};
            switch (link.kind) {
            case LinkKind::draft:
            case LinkKind::recommended_in:
            case LinkKind::adopted_at:
                if (const auto symbol = Symbol::parse(link.target))
                    record.target = documents_.at(symbol->representative().key());
                break;
            case LinkKind::sponsored_by:
            case LinkKind::voted_for:
            case LinkKind::voted_against:
            case LinkKind::abstained: {
                record.to_agent = true;
                const StateTerm *state = authority_.state_of_name(link.target);
                record.target = state != nullptr ? agent(AgentKind::state, state->key, state->label)
                                                 : agent(AgentKind::state, "name:" + link.target, link.target);
                break;
            }
            case LinkKind::adopted_by:
            case LinkKind::issued_by:
            case LinkKind::considered_under:
                record.to_agent = true;
                record.target = agent(link.kind == LinkKind::considered_under ? AgentKind::agenda_item : AgentKind::organ,
                                      link.target, link.target);
                break;
            }
            if (record.target != no_id && (record.to_agent || record.target != source))
                parts_.links.push_back(record);
        }
    }
    const auto key = [](const LinkRecord &link) {
        return std::tuple(link.source, link.kind, link.to_agent, link.target);
    };
    std::sort(parts_.links.begin(), parts_.links.end(),
              [&](const LinkRecord &a, const LinkRecord &b) { return key(a) < key(b); });
    parts_.links.erase(std::unique(parts_.links.begin(), parts_.links.end(),
                                   [&](const LinkRecord &a, const LinkRecord &b) { return key(a) == key(b); }),
                       parts_.links.end());
}

std::uint32_t GraphMaker::cited_document(const Reading &reading, const Mention &mention, const Target &target,
                                         Resolution &status) {
    status = target.status;
    if (!target.key.empty())
        return documents_.at(target.key);
    // kept as what it is: a printed name that leads nowhere
    const std::string printed = mention.name.empty() ? mention.quote : mention.name;
    return documents_.at("NAME:" + printed + " (as cited in " + document_key(reading) + ")");
}

std::string GraphMaker::places_in(const std::string &printed, std::uint32_t cited) {
    if (printed.empty())
        return {};
    const std::string &key = documents_[cited].key;
    const auto symbol = Symbol::parse(key);
    const bool operative = symbol && symbol->kind() == SymbolKind::resolution && !authority_.continuous_paragraphs(key);
    std::vector<std::string> keys;
    for (std::size_t from = 0; from <= printed.size();) {
        const std::size_t to = std::min(printed.find(';', from), printed.size());
        std::string place = printed.substr(from, to - from);
        if (operative)
            if (const auto provision = Provision::of_key(place))
                place = provision->as_operative().key();
        if (std::find(keys.begin(), keys.end(), place) == keys.end())
            keys.push_back(std::move(place));
        from = to + 1;
    }
    std::sort(keys.begin(), keys.end(), [](const std::string &a, const std::string &b) { return provision_before(a, b); });
    std::string joined;
    for (const std::string &place : keys)
        joined.append(joined.empty() ? "" : ";").append(place);
    return joined;
}

void GraphMaker::add_citations_of(std::uint32_t document, const std::vector<TextId> &texts) {
    std::vector<TextId> order = texts;
    std::stable_sort(order.begin(), order.end(), [this](TextId a, TextId b) {
        return readings_[a].text.language < readings_[b].text.language;
    });
    std::vector<EdgeDraft> edges;
    std::unordered_map<std::string, std::vector<std::size_t>> by_place; // citing place, cited document -> edges
    // mentions of the first text in order, so that those of other texts can be laid beside them
    struct Slot {
        std::size_t edge = 0;
        TextId taken_by = no_id;
    };
    std::unordered_map<std::string, std::vector<Slot>> slots;
    for (std::size_t t = 0; t < order.size(); ++t) {
        const TextId text = order[t];
        const Reading &reading = readings_[text];
        const std::vector<Target> targets = resolve_mentions(reading, authority_, years_);
        for (std::size_t m = 0; m < reading.mentions.size(); ++m) {
            const Mention &mention = reading.mentions[m];
            if (mention.kind == TargetKind::self || mention.kind == TargetKind::open_set)
                continue;
            if (mention.kind == TargetKind::antecedent && targets[m].key.empty())
                continue;
            Draft draft{text, static_cast<std::uint32_t>(m), 0, Resolution::resolved, {}};
            draft.cited = cited_document(reading, mention, targets[m], draft.status);
            if (draft.cited == document)
                continue;
            draft.places = places_in(mention.places, draft.cited);
            const std::string at = mention.provision + '\x1F' + std::to_string(draft.cited);
            const std::string slot_key = at + '\x1F' + draft.places;
            std::vector<std::size_t> &near = by_place[at];
            std::size_t found = edges.size();
            if (t > 0) { // another text of the same document: its mention supports the edge that stands at this place
                for (Slot &slot : slots[slot_key])
                    if (slot.taken_by != text) {
                        slot.taken_by = text;
                        found = slot.edge;
                        break;
                    }
                // languages print places in different ways: the first text's reading holds
                if (found == edges.size() && !near.empty()) {
                    found = near.front();
                    for (const std::size_t edge : near)
                        if (edges[edge].citation.cited_provisions == draft.places) {
                            found = edge;
                            break;
                        }
                }
            } else {
                for (const std::size_t edge : near) {
                    const Citation &known = edges[edge].citation;
                    if (known.cited_provisions == draft.places && known.act == mention.act &&
                        known.relation == mention.relation && known.polarity == mention.polarity &&
                        known.voice == mention.voice) {
                        found = edge;
                        break;
                    }
                }
            }
            if (found == edges.size()) {
                EdgeDraft &edge = edges.emplace_back();
                edge.citation.citing = document;
                edge.citation.cited = draft.cited;
                edge.citation.citing_provision = mention.provision;
                edge.citation.cited_provisions = draft.places;
                edge.citation.act = mention.act;
                edge.citation.clause_act = mention.clause_act;
                edge.citation.relation = mention.relation;
                edge.citation.polarity = mention.polarity;
                edge.citation.voice = mention.voice;
                edge.citation.status = draft.status;
                near.push_back(found);
            }
            if (t == 0)
                slots[slot_key].push_back({found, no_id});
            edges[found].drafts.push_back(std::move(draft));
        }
    }
    for (EdgeDraft &edge : edges) {
        const TextId first = edge.drafts.front().text;
        edge.citation.weight = static_cast<std::uint32_t>(std::count_if(
            edge.drafts.begin(), edge.drafts.end(), [first](const Draft &draft) { return draft.text == first; }));
        edge.citation.evidence_begin = static_cast<EvidenceId>(parts_.evidence.size());
        for (const Draft &draft : edge.drafts) {
            Mention &mention = readings_[draft.text].mentions[draft.mention];
            Evidence &evidence = parts_.evidence.emplace_back();
            evidence.text = draft.text;
            evidence.begin = mention.begin;
            evidence.end = mention.end;
            evidence.clause_begin = mention.clause_begin;
            evidence.form = mention.form;
            evidence.act = mention.act;
            evidence.clause_act = mention.clause_act;
            evidence.relation = mention.relation;
            evidence.rule = mention.rule;
            evidence.provision = mention.provision;
            evidence.quote = mention.quote;
            evidence.name = mention.name;
        }
        edge.citation.evidence_end = static_cast<EvidenceId>(parts_.evidence.size());
        parts_.citations.push_back(std::move(edge.citation));
    }
}

void GraphMaker::add_citations() {
    // documents in the order of their keys, so that citations come out sorted
    const std::size_t read = documents_.list().size();
    std::vector<std::uint32_t> order;
    for (std::uint32_t id = 0; id < read; ++id)
        if (documents_[id].read())
            order.push_back(id);
    std::sort(order.begin(), order.end(),
              [this](std::uint32_t a, std::uint32_t b) { return documents_[a].key < documents_[b].key; });
    for (const std::uint32_t id : order) {
        const std::vector<TextId> texts = documents_[id].texts;
        add_citations_of(id, texts);
    }
    // does the cited place exist where the cited document was read?
    provisions_.resize(documents_.list().size());
    std::vector<char> known(documents_.list().size(), 0);
    for (Citation &citation : parts_.citations) {
        if (citation.cited_provisions.empty() || !documents_[citation.cited].read())
            continue;
        auto &places = provisions_[citation.cited];
        if (known[citation.cited] == 0) {
            known[citation.cited] = 1;
            for (const TextId text : documents_[citation.cited].texts)
                for (const Block &block : readings_[text].text.blocks)
                    places.insert(block.provision);
        }
        citation.verified = Verified::yes;
        const std::string &list = citation.cited_provisions;
        for (std::size_t from = 0; from <= list.size();) {
            const std::size_t to = std::min(list.find(';', from), list.size());
            const std::string place = list.substr(from, to - from);
            const bool exists = places.contains(place) || std::any_of(places.begin(), places.end(), [&](std::string_view p) {
                                    return provision_contains(place, p);
                                });
            if (!exists)
                citation.verified = Verified::no;
            from = to + 1;
        }
    }
}

void GraphMaker::complete_cited() {
    for (Document &document : documents_.list()) {
        const auto symbol = Symbol::parse(document.key);
        const InstrumentTerm *instrument = authority_.instrument_of_key(document.key);
        if (symbol) {
            document.label = symbol->display();
            if (document.type == DocumentType::document)
                document.type = type_of(*symbol);
            if (document.organ == Organ::none)
                document.organ = symbol->organ();
            if (document.session == 0)
                document.session = symbol->session().value_or(0);
        } else if (instrument != nullptr) {
            document.label = instrument->label;
        } else if (document.key.starts_with("NAME:")) {
            document.label = document.key.substr(5);
            document.type = DocumentType::named;
        } else {
            document.label = document.title.empty() ? document.key : document.title;
        }
        if (instrument != nullptr) {
            if (document.type == DocumentType::document || !symbol)
                document.type = instrument->type;
            if (document.title.empty()) {
                document.title = instrument->label;
                document.title_language = Language::en;
            }
            if (!document.adopted)
                document.adopted = instrument->date;
        }
        if (document.adopted)
            document.year = document.adopted.year;
        else if (document.issued)
            document.year = document.issued.year;
        else if (symbol)
            document.year = symbol->year().value_or(0);
        std::sort(document.aliases.begin(), document.aliases.end());
    }
}

void GraphMaker::sort_documents() {
    std::vector<Document> &list = documents_.list();
    std::vector<std::uint32_t> order(list.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<std::uint32_t>(i);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return list[a].key < list[b].key; });
    std::vector<DocumentId> renamed(list.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        renamed[order[i]] = static_cast<DocumentId>(i);
        parts_.documents.push_back(std::move(list[order[i]]));
    }
    for (Citation &citation : parts_.citations) {
        citation.citing = renamed[citation.citing];
        citation.cited = renamed[citation.cited];
    }
    for (TextRecord &text : parts_.texts)
        text.document = renamed[text.document];

    std::vector<std::uint32_t> agents(parts_.agents.size());
    for (std::size_t i = 0; i < agents.size(); ++i)
        agents[i] = static_cast<std::uint32_t>(i);
    std::sort(agents.begin(), agents.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tie(parts_.agents[a].kind, parts_.agents[a].key) < std::tie(parts_.agents[b].kind, parts_.agents[b].key);
    });
    std::vector<AgentId> renamed_agents(agents.size());
    std::vector<Agent> sorted;
    for (std::size_t i = 0; i < agents.size(); ++i) {
        renamed_agents[agents[i]] = static_cast<AgentId>(i);
        sorted.push_back(std::move(parts_.agents[agents[i]]));
    }
    parts_.agents = std::move(sorted);
    for (LinkRecord &link : parts_.links) {
        link.source = renamed[link.source];
        link.target = link.to_agent ? renamed_agents[link.target] : renamed[link.target];
    }
    std::sort(parts_.links.begin(), parts_.links.end(), [](const LinkRecord &a, const LinkRecord &b) {
        return std::tie(a.source, a.kind, a.to_agent, a.target) < std::tie(b.source, b.kind, b.to_agent, b.target);
    });
}

std::string GraphMaker::fingerprint() const {
    std::vector<std::string> inputs;
    for (const Reading &reading : readings_)
        inputs.push_back(hex(reading.input.sha256) + document_key(reading));
    std::sort(inputs.begin(), inputs.end());
    std::string all = std::string(version()) + "\n" + std::to_string(extraction_version) + "\n" + hex(authority_.fingerprint()) + "\n";
    for (const std::string &input : inputs)
        all.append(input).append("\n");
    Sha256 hash{};
    unsigned size = 0;
    EVP_Digest(all.data(), all.size(), hash.data(), &size, EVP_sha256(), nullptr);
    return hex(hash);
}

GraphParts GraphMaker::run() {
    for (const Reading &reading : readings_)
        years_.learn(reading.facts);
    add_texts();
    add_links();
    add_citations();
    complete_cited();
    sort_documents();
    parts_.terms = term_names(authority_);
    parts_.info = {std::string(version()), fingerprint(), hex(authority_.fingerprint()),
                   static_cast<std::uint32_t>(readings_.size())};
    return std::move(parts_);
}

} // namespace

TermNames term_names(const Authority &authority) {
    TermNames names;
    for (const ActTerm &act : authority.acts()) {
        std::string label = act.lemma;
        for (const Word &word : act.labels)
            if (word.language == Language::en)
                label = word.text;
        names.acts.push_back({act.lemma, act.act_class, act.property, act.iri, label, act.force, act.tone});
    }
    for (const RelationTerm &relation : authority.relations())
        names.relations.push_back({relation.lemma, relation.property, relation.iri});
    for (const std::string_view rule : rule_names)
        names.rules.emplace_back(rule);
    return names;
}

GraphParts resolve(std::span<Reading> readings, const Authority &authority) {
    return GraphMaker(readings, authority).run();
}

} // namespace recital
