#include <nlohmann/json.hpp>

#include "cli/difference_text.hpp"

namespace recital {
namespace {

using Json = nlohmann::ordered_json;

std::string key_of(const KnowledgeGraph &, const Document &document) { return document.key; }
std::string key_of(const KnowledgeGraph &graph, const TextRecord &text) { return graph.documents()[text.document].key; }
std::string key_of(const KnowledgeGraph &graph, const Citation &citation) {
    return graph.documents()[citation.citing].key;
}
std::string key_of(const KnowledgeGraph &graph, const Claim &claim) { return graph.documents()[claim.document].key; }
std::string key_of(const KnowledgeGraph &graph, const LinkRecord &link) {
    return fields_of(graph, link).front().second;
}
std::string key_of(const KnowledgeGraph &, const Agent &agent) { return agent.key; }
std::string key_of(const KnowledgeGraph &, const Event &event) { return event.key; }

const char *change_name(const Change &change) {
    return change.is_new() ? "new" : change.is_gone() ? "gone" : change.is_moved() ? "moved" : "changed";
}

Json object_of(const std::vector<std::pair<std::string_view, std::string>> &fields) {
    Json out = Json::object();
    for (const auto &[name, value] : fields)
        if (!value.empty())
            out[std::string(name)] = value;
    return out;
}

Json places_of(const KnowledgeGraph &graph, const Citation &citation) {
    Json out = Json::array();
    for (const Evidence &evidence : graph.evidence(citation)) {
        const TextRecord &text = graph.texts()[evidence.text];
        out.push_back({{"path", text.path}, {"begin", evidence.begin}, {"end", evidence.end}});
    }
    return out;
}

class LineWriter {
  public:
    explicit LineWriter(const ComparedStores &stores) : stores_(stores) {}

    std::string lines() {
        const GraphDifference &all = stores_.difference;
        if (!all.run.empty())
            put({{"kind", "run"}, {"change", "changed"}}, all.run);
        each("document", all.documents, stores_.before.documents(), stores_.after.documents());
        each("text", all.texts, stores_.before.texts(), stores_.after.texts());
        each("citation", all.citations, stores_.before.citations(), stores_.after.citations());
        each("claim", all.claims, stores_.before.claims(), stores_.after.claims());
        each("link", all.links, stores_.before.links(), stores_.after.links());
        each("agent", all.agents, stores_.before.agents(), stores_.after.agents());
        each("event", all.events, stores_.before.events(), stores_.after.events());
        return std::move(out_);
    }

  private:
    void write(const Json &line) {
        out_ += line.dump(-1, ' ', false, Json::error_handler_t::replace);
        out_ += '\n';
    }
    void put(Json line, const std::vector<FieldChange> &fields) {
        for (const FieldChange &field : fields) {
            line["before"][std::string(field.field)] = field.before;
            line["after"][std::string(field.field)] = field.after;
        }
        write(line);
    }

    template <class T>
    void each(const char *kind, const std::vector<Change> &changes, std::span<const T> before,
              std::span<const T> after) {
        for (const Change &change : changes) {
            Json line{{"kind", kind}, {"change", change_name(change)}};
            line["key"] = change.is_gone() ? key_of(stores_.before, before[change.before])
                                           : key_of(stores_.after, after[change.after]);
            if (change.is_new() || change.is_gone()) {
                const bool gone = change.is_gone();
                Json whole = object_of(gone ? fields_of(stores_.before, before[change.before])
                                            : fields_of(stores_.after, after[change.after]));
                if constexpr (std::is_same_v<T, Citation>)
                    whole["places"] = gone ? places_of(stores_.before, before[change.before])
                                           : places_of(stores_.after, after[change.after]);
                line[gone ? "before" : "after"] = std::move(whole);
                if constexpr (std::is_same_v<T, Document>)
                    say_joined(change, line);
                write(line);
                continue;
            }
            if constexpr (std::is_same_v<T, LinkRecord>) {
                line["link"] = object_of(fields_of(stores_.after, after[change.after]));
            } else if constexpr (std::is_same_v<T, Citation>) {
                line["citation"] = object_of(fields_of(stores_.after, after[change.after]));
                if (change.fields.empty()) {
                    line["before"]["places"] = places_of(stores_.before, before[change.before]);
                    line["after"]["places"] = places_of(stores_.after, after[change.after]);
                }
            }
            put(std::move(line), change.fields);
        }
    }

    void say_joined(const Change &change, Json &line) const {
        if (change.is_gone() && stores_.pairs.document_after[change.before] != no_id)
            line["now_one_with"] = stores_.after.documents()[stores_.pairs.document_after[change.before]].key;
        if (change.is_new() && stores_.pairs.document_before[change.after] != no_id)
            line["was_one_with"] = stores_.before.documents()[stores_.pairs.document_before[change.after]].key;
    }

    const ComparedStores &stores_;
    std::string out_;
};

} // namespace

std::string difference_lines(const ComparedStores &stores) { return LineWriter(stores).lines(); }

} // namespace recital
