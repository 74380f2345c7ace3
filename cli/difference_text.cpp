#include "cli/difference_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/citation_view.hpp"
#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "export/labels.hpp"

namespace recital {
namespace {

constexpr std::size_t shown_characters = 160;

std::string as_it_is(std::string_view value) { return printable(shortened(value, shown_characters)); }
std::string quoted(std::string_view value) { return "\u201C" + as_it_is(value) + "\u201D"; }
std::string spaced(std::string_view value) {
    std::string out = printable(value);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}
std::string date_shown(std::string_view value) {
    const auto date = parse_iso_date(value);
    return date ? date_words(*date) : as_it_is(value);
}
std::string key_shown(std::string_view value) { return as_it_is(display_of_key(value)); }
std::string status_shown(std::string_view value) {
    const auto status = value_of<Resolution>(value);
    const std::string_view words = status ? status_words(*status) : std::string_view();
    return words.empty() ? spaced(value) : std::string(words);
}
std::string verified_shown(std::string_view value) {
    return value == "yes" ? "is there" : value == "no" ? "is not there" : "not known";
}
std::string share_shown(std::string_view thousandths) {
    return std::string(thousandths) + " of 1,000"; // a measured share
}
std::string language_shown(std::string_view value) {
    std::string out;
    for (std::size_t begin = 0; begin < value.size();) {
        const std::size_t end = std::min(value.find(';', begin), value.size());
        const auto language = language_of_code(value.substr(begin, end - begin));
        out += (out.empty() ? "" : ", ") + std::string(language ? language_name(*language) : value);
        begin = end + 2;
    }
    return out;
}

/// How fields are called and their values said; others are called by their own name with blanks.
struct FieldWords {
    std::string_view field;
    std::string_view name;
    std::string (*shown)(std::string_view value);
};
constexpr auto field_words = std::to_array<FieldWords>({
    {"key", "known as", key_shown},
    {"label", "called", as_it_is},
    {"title", "title", quoted},
    {"title_language", "language of the title", language_shown},
    {"adopted", "adopted", date_shown},
    {"issued", "issued", date_shown},
    {"published", "published", date_shown},
    {"dated", "dated", date_shown},
    {"from", "from", date_shown},
    {"to", "to", date_shown},
    {"start", "begins", date_shown},
    {"end", "ends", date_shown},
    {"agenda_title", "title of the agenda item", quoted},
    {"aliases", "also", as_it_is},
    {"former_keys", "formerly", as_it_is},
    {"urls", "addresses", as_it_is},
    {"matches", "in data of others", as_it_is},
    {"names", "named", as_it_is},
    {"path", "file", as_it_is},
    {"sha256", "text", [](std::string_view value) { return std::string(value.substr(0, 12)); }},
    {"citing", "citing document", key_shown},
    {"citing_provision", "place", place_words},
    {"cited", "cites", key_shown},
    {"cited_provisions", "places cited", places_words},
    {"act", "verb", spaced},
    {"clause_act", "verb of the clause", spaced},
    {"said_by", "in the words of", key_shown},
    {"status", "status", status_shown},
    {"verified", "the place in the cited document", verified_shown},
    {"judged", "found by a person", spaced},
    {"judgements", "by whom and why", as_it_is},
    {"weight", "times printed", as_it_is},
    {"confidence", "confidence", share_shown},
    {"languages", "read in", language_shown},
    {"language", "language", language_shown},
    {"quote", "words", quoted},
    {"source_provision", "place", place_words},
    {"target_provision", "its place", place_words},
    {"standing", "standing",
     [](std::string_view value) { return std::string(value == "outdone" ? "another source is believed" : "shown"); }},
    {"authority_data", "authority data", [](std::string_view value) { return std::string(value.substr(0, 12)); }},
    {"fingerprint", "inputs", [](std::string_view value) { return std::string(value.substr(0, 12)); }},
});

std::string field_line(const FieldChange &change, const std::string &indent) {
    const auto *const known = std::find_if(field_words.begin(), field_words.end(),
                                           [&](const FieldWords &one) { return one.field == change.field; });
    const auto shown = [&](const std::string &value) {
        return value.empty()                ? std::string("nothing")
               : known == field_words.end() ? spaced(value)
                                            : known->shown(value);
    };
    return fmt::format("{}{}: {} -> {}\n", indent, known == field_words.end() ? spaced(change.field) : known->name,
                       shown(change.before), shown(change.after));
}

std::string field_lines(const std::vector<FieldChange> &fields, const std::string &indent) {
    std::string out;
    for (const FieldChange &field : fields)
        out += field_line(field, indent);
    return out;
}

std::string signed_line(const Change &change, std::string_view text) {
    return change.is_new()    ? styled(Style::good, fmt::format("  + {}", text)) + '\n'
           : change.is_gone() ? styled(Style::bad, fmt::format("  - {}", text)) + '\n'
                              : fmt::format("  ~ {}\n", text);
}

struct Counts {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t moved = 0;
    std::size_t gone = 0;
};

/// Everything that differs of one document.
struct Group {
    const Change *document = nullptr;
    std::vector<const Change *> texts;
    std::vector<const Change *> claims;
    std::vector<const Change *> citations;
    std::vector<const Change *> links;
    std::size_t moved = 0; // citations
};

class TextWriter {
  public:
    TextWriter(const ComparedStores &stores, std::size_t limit)
        : stores_(stores), limit_(limit == 0 ? static_cast<std::size_t>(-1) : limit) {}

    std::string text() {
        if (stores_.difference.empty())
            return "no difference\n";
        gather();
        std::string out = styled(Style::strong, summary()) + '\n';
        if (!stores_.difference.run.empty())
            out += '\n' + styled(Style::strong, "Made with") + '\n' + field_lines(stores_.difference.run, "  ");
        out += groups();
        out += list("Documents that are cited, not read", cited_only_);
        out += list("Persons, organizations and other agents", agents());
        out += list("Events", events());
        out += list("What ties persons, organizations and events", others_);
        return out;
    }

  private:
    /// The group of a document: by the one it is in the state after, else by itself.
    Group &group_of(const Change &change, DocumentId before, DocumentId after) {
        const DocumentId now = change.is_gone() ? stores_.pairs.document_after[before] : after;
        const std::string &key =
            now != no_id ? stores_.after.documents()[now].key : stores_.before.documents()[before].key;
        return groups_[key];
    }

    void count(const std::string &what, const Change &change) {
        Counts &counts = counts_[what];
        ++(change.is_new()     ? counts.added
           : change.is_gone()  ? counts.gone
           : change.is_moved() ? counts.moved
                               : counts.changed);
    }

    void gather() {
        const GraphDifference &all = stores_.difference;
        for (const Change &change : all.documents) {
            const Document &document = document_of(change);
            const bool read = document.read() || (!change.is_new() && stores_.before.documents()[change.before].read());
            count(read ? "documents" : "cited, not read", change);
            if (read)
                group_of(change, change.before, change.after).document = &change;
            else
                cited_only_.push_back(signed_line(change, document_words(change)) + changed_lines(change, "      "));
        }
        each(all.texts, stores_.before.texts(), stores_.after.texts(), "texts", &TextRecord::document, &Group::texts);
        each(all.claims, stores_.before.claims(), stores_.after.claims(), "claims", &Claim::document, &Group::claims);
        for (const Change &change : all.citations) {
            count("citations", change);
            Group &group = group_of(change, change.is_new() ? no_id : stores_.before.citations()[change.before].citing,
                                    change.is_gone() ? no_id : stores_.after.citations()[change.after].citing);
            if (change.is_moved())
                ++group.moved;
            else
                group.citations.push_back(&change);
        }
        for (const Change &change : all.links) {
            count("links", change);
            const NodeRef source = link_of(change).source;
            if (source.kind == NodeKind::document)
                group_of(change, change.is_new() ? no_id : stores_.before.links()[change.before].source.id,
                         change.is_gone() ? no_id : stores_.after.links()[change.after].source.id)
                    .links.push_back(&change);
            else
                others_.push_back(
                    signed_line(change, label_of(graph_of(change), source) + ": " + link_words_of(change)) +
                    field_lines(change.fields, "      "));
        }
        for (const Change &change : all.agents)
            count("agents", change);
        for (const Change &change : all.events)
            count("events", change);
    }

    template <class T>
    void each(const std::vector<Change> &changes, std::span<const T> before, std::span<const T> after, const char *what,
              DocumentId T::*document, std::vector<const Change *> Group::*member) {
        for (const Change &change : changes) {
            count(what, change);
            if (change.is_moved())
                continue;
            (group_of(change, change.is_new() ? no_id : before[change.before].*document,
                      change.is_gone() ? no_id : after[change.after].*document).*
             member)
                .push_back(&change);
        }
    }

    std::string summary() const {
        static constexpr auto order = std::to_array<std::pair<const char *, const char *>>({
            {"documents", "documents read"},
            {"cited, not read", "documents cited, not read"},
            {"texts", "texts"},
            {"citations", "citations"},
            {"links", "links"},
            {"claims", "statements on titles and dates"},
            {"agents", "agents"},
            {"events", "events"},
        });
        std::string out;
        for (const auto &[key, words] : order) {
            const auto found = counts_.find(key);
            if (found == counts_.end())
                continue;
            std::string numbers;
            const auto add = [&](std::size_t number, std::string_view word) {
                if (number != 0)
                    numbers += fmt::format("{}{} {}", numbers.empty() ? "" : ", ", grouped(number), word);
            };
            add(found->second.added, "new");
            add(found->second.changed, "changed");
            add(found->second.moved,
                key == std::string_view("texts") ? "in another file" : "at another place of an edited text");
            add(found->second.gone, "gone");
            out += fmt::format("{}{}: {}", out.empty() ? "" : "\n", words, numbers);
        }
        return out;
    }

    const KnowledgeGraph &graph_of(const Change &change) const {
        return change.is_gone() ? stores_.before : stores_.after;
    }
    const Document &document_of(const Change &change) const {
        return graph_of(change).documents()[change.is_gone() ? change.before : change.after];
    }
    const LinkRecord &link_of(const Change &change) const {
        return graph_of(change).links()[change.is_gone() ? change.before : change.after];
    }

    /// Of a document without partner: what it is part of, or was.
    std::string joined_words(const Change &change) const {
        if (change.is_gone() && stores_.pairs.document_after[change.before] != no_id)
            return ", now one with " +
                   printable(label_of(stores_.after.documents()[stores_.pairs.document_after[change.before]]));
        if (change.is_new() && stores_.pairs.document_before[change.after] != no_id)
            return ", was one with " +
                   printable(label_of(stores_.before.documents()[stores_.pairs.document_before[change.after]]));
        return {};
    }
    std::string document_words(const Change &change) const {
        const Document &document = document_of(change);
        std::string out = printable(label_of(document));
        if (!document.title.empty() && document.title != label_of(document))
            out += "  " + as_it_is(document.title);
        return out + joined_words(change);
    }
    static std::string changed_lines(const Change &change, const std::string &indent) {
        return field_lines(change.fields, indent);
    }

    std::string groups() const {
        std::string out;
        std::size_t shown = 0;
        for (const auto &[key, group] : groups_) {
            if (shown == limit_) {
                out += fmt::format("\nand {} more; see --limit\n", counted(groups_.size() - shown, "document"));
                break;
            }
            ++shown;
            out += '\n' + group_text(key, group);
        }
        return out;
    }

    std::string group_text(const std::string &key, const Group &group) const {
        std::string out;
        if (group.document != nullptr) {
            const Change &change = *group.document;
            out = styled(Style::strong, document_words(change)) +
                  (change.is_new()    ? "  (new)"
                   : change.is_gone() ? "  (gone)"
                                      : "") +
                  '\n' + changed_lines(change, "  ");
        } else {
            const auto id = stores_.after.find(key);
            out =
                styled(Style::strong, printable(id ? label_of(stores_.after.documents()[*id]) : display_of_key(key))) +
                '\n';
        }
        for (const Change *change : group.texts)
            out += signed_line(*change, text_words(*change)) + field_lines(change->fields, "      ");
        for (const Change *change : group.claims)
            out += signed_line(*change, claim_words(*change)) + field_lines(change->fields, "      ");
        for (const Change *change : group.links)
            out += signed_line(*change, link_words_of(*change)) + field_lines(change->fields, "      ");
        for (const Change *change : group.citations)
            out += citation_text(*change);
        if (group.moved != 0)
            out +=
                fmt::format("  {} as before, at another place of an edited text\n", counted(group.moved, "citation"));
        return out;
    }

    std::string text_words(const Change &change) const {
        const TextRecord &text = graph_of(change).texts()[change.is_gone() ? change.before : change.after];
        return fmt::format("{} text, {}",
                           text.language == Language::unknown ? "text in an unknown language:"
                                                              : language_name(text.language),
                           as_it_is(text.path));
    }
    std::string claim_words(const Change &change) const {
        const Claim &claim = graph_of(change).claims()[change.is_gone() ? change.before : change.after];
        return fmt::format("{} by a source: {}", spaced(name_of(claim.kind)),
                           claim.kind == ClaimKind::title ? quoted(claim.value) : date_shown(claim.value));
    }
    std::string link_words_of(const Change &change) const {
        const LinkRecord &link = link_of(change);
        return fmt::format("{} {}", link_words(link.kind).forward, printable(label_of(graph_of(change), link.target)));
    }
    std::string citation_text(const Change &change) const {
        const KnowledgeGraph &graph = graph_of(change);
        const Citation &citation = graph.citations()[change.is_gone() ? change.before : change.after];
        std::string line = fmt::format("{} {} {}", place_words(citation.citing_provision), act_words(graph, citation),
                                       printable(label_of(graph.documents()[citation.cited])));
        if (!citation.cited_provisions.empty())
            line += ", " + places_words(citation.cited_provisions);
        line += citation_remarks(graph, citation);
        std::string out = signed_line(change, line) + field_lines(change.fields, "      ");
        const auto evidence = graph.evidence(citation);
        const bool said = std::any_of(change.fields.begin(), change.fields.end(),
                                      [](const FieldChange &field) { return field.field == "quote"; });
        if (!said && !evidence.empty())
            out += styled(Style::faint, "      " + quoted(evidence.front().quote)) + '\n';
        return out;
    }

    std::vector<std::string> agents() const {
        std::vector<std::string> out;
        for (const Change &change : stores_.difference.agents) {
            const Agent &agent = graph_of(change).agents()[change.is_gone() ? change.before : change.after];
            out.push_back(signed_line(change, agent_words(agent.kind) + ": " + printable(label_of(agent))) +
                          field_lines(change.fields, "      "));
        }
        return out;
    }
    std::vector<std::string> events() const {
        std::vector<std::string> out;
        for (const Change &change : stores_.difference.events) {
            const Event &event = graph_of(change).events()[change.is_gone() ? change.before : change.after];
            out.push_back(signed_line(change, printable(label_of(event))) + field_lines(change.fields, "      "));
        }
        return out;
    }

    std::string list(std::string_view heading, const std::vector<std::string> &entries) const {
        if (entries.empty())
            return {};
        std::string out = '\n' + styled(Style::strong, heading) + '\n';
        for (std::size_t i = 0; i < entries.size() && i < limit_; ++i)
            out += entries[i];
        if (entries.size() > limit_)
            out += fmt::format("  and {} more; see --limit\n", grouped(entries.size() - limit_));
        return out;
    }

    const ComparedStores &stores_;
    std::size_t limit_;
    std::map<std::string, Group> groups_; // by key, sorted
    std::map<std::string, Counts, std::less<>> counts_;
    std::vector<std::string> cited_only_;
    std::vector<std::string> others_;
};

} // namespace

std::string difference_text(const ComparedStores &stores, std::size_t limit) {
    return TextWriter(stores, limit).text();
}

} // namespace recital
