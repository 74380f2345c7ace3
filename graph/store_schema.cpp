#include "graph/store_schema.hpp"

#include <array>
#include <fstream>
#include <span>
#include <string_view>

#include <sqlite3.h>

#include "graph/file.hpp"
#include "graph/symbol.hpp"
#include "graph/terms.hpp"

namespace recital {
namespace {

// Ids are positions in the knowledge graph and count from 0, so that row order is graph order and no index is needed to
// walk from a citation to its documents and evidence.
constexpr const char *tables = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE code(domain TEXT, id INTEGER, name TEXT, PRIMARY KEY(domain, id)) WITHOUT ROWID;
CREATE TABLE authority(id INTEGER PRIMARY KEY, name TEXT, content TEXT);
CREATE TABLE manifest(id INTEGER PRIMARY KEY, name TEXT, content TEXT);
CREATE TABLE correction(id INTEGER PRIMARY KEY, name TEXT, content TEXT);
CREATE TABLE act(id INTEGER PRIMARY KEY, lemma TEXT, class TEXT, property TEXT, iri TEXT, label TEXT, force INTEGER, tone INTEGER);
CREATE TABLE relation(id INTEGER PRIMARY KEY, lemma TEXT, property TEXT, iri TEXT);
CREATE TABLE rule(id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE document(id INTEGER PRIMARY KEY, key TEXT, label TEXT, type INTEGER, organ INTEGER, title TEXT,
    title_language TEXT, adopted TEXT, issued TEXT, published TEXT, dated TEXT, year INTEGER, session INTEGER, meeting TEXT, agenda_item TEXT,
    agenda_title TEXT, adoption INTEGER, votes_for INTEGER, votes_against INTEGER, abstentions INTEGER, texts INTEGER,
    languages TEXT, cites INTEGER, cited_by INTEGER);
CREATE TABLE alias(id INTEGER PRIMARY KEY, document INTEGER, symbol TEXT);
CREATE TABLE match(id INTEGER PRIMARY KEY, document INTEGER, agent INTEGER, same INTEGER, iri TEXT);
CREATE TABLE former(id INTEGER PRIMARY KEY, document INTEGER, event INTEGER, key TEXT, place TEXT, item TEXT);
CREATE TABLE text(id INTEGER PRIMARY KEY, document INTEGER, position INTEGER, path TEXT, format TEXT, language TEXT,
    size INTEGER, modified INTEGER, input_hash BLOB, text_sha256 BLOB, damaged INTEGER, title TEXT);
CREATE TABLE text_content(id INTEGER PRIMARY KEY, content TEXT, blocks BLOB, findings BLOB);
CREATE TABLE unread(id INTEGER PRIMARY KEY, path TEXT, size INTEGER, modified INTEGER, hash BLOB, problems BLOB);
CREATE TABLE citation(id INTEGER PRIMARY KEY, citing INTEGER, cited INTEGER, citing_provision TEXT, cited_provisions TEXT,
    act INTEGER, clause_act INTEGER, relation INTEGER, polarity INTEGER, voice INTEGER, said_by INTEGER, status INTEGER, verified INTEGER,
    judged INTEGER, weight INTEGER, confidence INTEGER, first_evidence INTEGER, evidence_count INTEGER);
CREATE TABLE evidence(id INTEGER PRIMARY KEY, citation INTEGER, text INTEGER, "begin" INTEGER, "end" INTEGER,
    clause_begin INTEGER, form INTEGER, act INTEGER, clause_act INTEGER, relation INTEGER, rule INTEGER, provision TEXT,
    quote TEXT, name TEXT);
CREATE TABLE judgement(id INTEGER PRIMARY KEY, citation INTEGER, "by" TEXT, "on" TEXT, note TEXT, file TEXT, line INTEGER);
CREATE INDEX judgement_of ON judgement(citation);
CREATE TABLE url(id INTEGER PRIMARY KEY, document INTEGER, url TEXT);
CREATE TABLE agent(id INTEGER PRIMARY KEY, kind INTEGER, key TEXT, label TEXT);
CREATE TABLE event(id INTEGER PRIMARY KEY, key TEXT, label TEXT, kind INTEGER, start TEXT, "end" TEXT, organ INTEGER, place TEXT,
    agenda_item TEXT);
CREATE TABLE name(id INTEGER PRIMARY KEY, agent INTEGER, event INTEGER, name TEXT);
CREATE TABLE link(id INTEGER PRIMARY KEY, source INTEGER, source_agent INTEGER, source_event INTEGER, kind INTEGER,
    document INTEGER, agent INTEGER, event INTEGER, citation INTEGER, telling INTEGER);
CREATE TABLE telling(id INTEGER PRIMARY KEY, voice INTEGER, standing INTEGER, past INTEGER, "from" TEXT, "to" TEXT,
    source_provision TEXT, target_provision TEXT, first_told INTEGER, told_count INTEGER);
CREATE TABLE claim(id INTEGER PRIMARY KEY, document INTEGER, kind INTEGER, value TEXT, source INTEGER, standing INTEGER,
    first_told INTEGER, told_count INTEGER);
CREATE TABLE told(id INTEGER PRIMARY KEY, text INTEGER, "begin" INTEGER, "end" INTEGER, provision TEXT, quote TEXT, rule INTEGER);
CREATE TABLE problem(id INTEGER PRIMARY KEY, file TEXT, line INTEGER, "column" INTEGER, severity INTEGER, rule INTEGER,
    message TEXT);
)sql";

constexpr const char *views = R"sql(
CREATE VIEW v_documents AS SELECT d.label AS symbol, d.key AS key, d.title AS title,
    (SELECT name FROM code WHERE domain = 'type' AND id = d.type) AS type,
    (SELECT name FROM code WHERE domain = 'organ' AND id = d.organ) AS organ,
    d.adopted AS adopted, d.issued AS issued, d.published AS published, d.dated AS dated, d.year AS year, d.session AS session, d.meeting AS meeting,
    d.agenda_item AS agenda_item, d.agenda_title AS agenda_title,
    (SELECT name FROM code WHERE domain = 'adoption' AND id = d.adoption) AS adoption,
    d.votes_for AS votes_for, d.votes_against AS votes_against, d.abstentions AS abstentions,
    d.languages AS languages, d.texts > 0 AS read, d.texts AS texts, d.cites AS cites, d.cited_by AS cited_by, d.id AS id
FROM document d;

CREATE VIEW v_citations AS SELECT citing.label AS citing, c.citing_provision AS citing_provision, a.lemma AS act,
    cited.label AS cited, c.cited_provisions AS cited_provisions, r.lemma AS relation,
    (SELECT name FROM code WHERE domain = 'polarity' AND id = c.polarity) AS polarity,
    (SELECT name FROM code WHERE domain = 'voice' AND id = c.voice) AS voice,
    (SELECT label FROM document WHERE id = c.said_by) AS said_by,
    (SELECT name FROM code WHERE domain = 'status' AND id = c.status) AS status,
    (SELECT name FROM code WHERE domain = 'verified' AND id = c.verified) AS verified,
    c.weight AS weight, nullif(c.confidence, 0) / 1000.0 AS confidence, e.quote AS quote, e.name AS name, t.language AS language,
    t.path AS path, a.class AS act_class, ca.lemma AS clause_act, citing.year AS citing_year, cited.year AS cited_year,
    citing.key AS citing_key, cited.key AS cited_key, c.id AS id,
    (SELECT name FROM code WHERE domain = 'judged' AND id = c.judged AND c.judged > 0) AS judged,
    CASE WHEN c.judged > 0 THEN (SELECT group_concat("by", '; ') FROM (SELECT "by" FROM judgement WHERE citation = c.id ORDER BY id)) END AS judged_by,
    CASE WHEN c.judged > 0 THEN (SELECT group_concat("on", '; ') FROM (SELECT "on" FROM judgement WHERE citation = c.id ORDER BY id)) END AS judged_on,
    CASE WHEN c.judged > 0 THEN (SELECT group_concat(note, '; ') FROM (SELECT note FROM judgement WHERE citation = c.id ORDER BY id)) END AS judged_note
FROM citation c
JOIN document citing ON citing.id = c.citing
JOIN document cited ON cited.id = c.cited
LEFT JOIN evidence e ON e.id = c.first_evidence
LEFT JOIN text t ON t.id = e.text
LEFT JOIN act a ON a.id = c.act
LEFT JOIN act ca ON ca.id = c.clause_act
LEFT JOIN relation r ON r.id = c.relation;

CREATE VIEW v_evidence AS SELECT e.citation AS citation, citing.label AS citing, cited.label AS cited,
    t.language AS language, t.path AS path, e.provision AS provision, e."begin" AS "begin", e."end" AS "end",
    e.quote AS quote, e.name AS name, a.lemma AS act, r.lemma AS relation,
    (SELECT name FROM code WHERE domain = 'form' AND id = e.form) AS form, u.name AS rule, e.id AS id
FROM evidence e
JOIN citation c ON c.id = e.citation
JOIN document citing ON citing.id = c.citing
JOIN document cited ON cited.id = c.cited
LEFT JOIN text t ON t.id = e.text
LEFT JOIN act a ON a.id = e.act
LEFT JOIN relation r ON r.id = e.relation
LEFT JOIN rule u ON u.id = e.rule;

CREATE VIEW v_texts AS SELECT d.label AS symbol, t.language AS language, t.path AS path, t.format AS format,
    t.size AS size, t.damaged AS damaged, t.title AS title, lower(hex(t.input_hash)) AS input_hash,
    lower(hex(t.text_sha256)) AS text_sha256, d.key AS key, t.id AS id
FROM text t JOIN document d ON d.id = t.document;

CREATE VIEW v_agents AS SELECT a.label AS label,
    (SELECT name FROM code WHERE domain = 'agent' AND id = a.kind) AS kind, a.key AS key,
    (SELECT group_concat(name, '; ') FROM name WHERE agent = a.id) AS names, a.id AS id
FROM agent a;

CREATE VIEW v_events AS SELECT e.label AS label, (SELECT name FROM code WHERE domain = 'event' AND id = e.kind) AS kind,
    e.start AS start, e."end" AS "end", (SELECT name FROM code WHERE domain = 'organ' AND id = e.organ) AS organ,
    e.place AS place, e.agenda_item AS agenda_item, e.key AS key,
    (SELECT group_concat(name, '; ') FROM name WHERE event = e.id) AS names, e.id AS id
FROM event e;

CREATE VIEW v_links AS SELECT coalesce(s.label, sa.label, se.label) AS source,
    (SELECT name FROM code WHERE domain = 'link' AND id = l.kind) AS kind,
    coalesce(d.label, g.label, e.label) AS target, coalesce(d.key, g.key, e.key) AS target_key, l.citation AS citation,
    coalesce(s.key, sa.key, se.key) AS source_key, l.id AS id,
    (SELECT name FROM code WHERE domain = 'voice' AND id = t.voice) AS voice,
    (SELECT name FROM code WHERE domain = 'standing' AND id = t.standing) AS standing, t."from" AS "from", t."to" AS "to",
    t.source_provision AS source_provision, t.target_provision AS target_provision, o.quote AS quote, x.path AS path
FROM link l
LEFT JOIN document s ON s.id = l.source
LEFT JOIN agent sa ON sa.id = l.source_agent
LEFT JOIN event se ON se.id = l.source_event
LEFT JOIN document d ON d.id = l.document
LEFT JOIN agent g ON g.id = l.agent
LEFT JOIN event e ON e.id = l.event
LEFT JOIN telling t ON t.id = l.telling
LEFT JOIN told o ON o.id = t.first_told
LEFT JOIN text x ON x.id = o.text;

CREATE VIEW v_claims AS SELECT d.label AS document, (SELECT name FROM code WHERE domain = 'claim' AND id = c.kind) AS kind,
    c.value AS value, (SELECT name FROM code WHERE domain = 'source' AND id = c.source) AS source,
    (SELECT name FROM code WHERE domain = 'standing' AND id = c.standing) AS standing, o.quote AS quote, x.path AS path,
    d.key AS key, c.id AS id
FROM claim c
JOIN document d ON d.id = c.document
LEFT JOIN told o ON o.id = c.first_told
LEFT JOIN text x ON x.id = o.text;

CREATE VIEW v_problems AS SELECT p.file AS file, p.line AS line, p."column" AS "column",
    (SELECT name FROM code WHERE domain = 'severity' AND id = p.severity) AS severity, p.message AS message,
    (SELECT name FROM code WHERE domain = 'problem' AND id = p.rule) AS rule, p.id AS id
FROM problem p;
)sql";

void add_codes(Statement &insert, const char *domain, std::span<const std::string_view> names) {
    for (std::size_t id = 0; id < names.size(); ++id)
        insert.run(domain, id, names[id]);
}

/// Names of a closed list whose last value is `last`.
template <class T, class Name> std::vector<std::string_view> names_until(T last, Name name) {
    std::vector<std::string_view> names;
    for (std::size_t id = 0; id <= static_cast<std::size_t>(last); ++id)
        names.push_back(name(static_cast<T>(id)));
    return names;
}

std::uint32_t big_endian(const std::array<char, 100> &head, std::size_t offset, std::size_t bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        value = (value << 8U) | static_cast<unsigned char>(head[offset + i]);
    return value;
}

} // namespace

StoreHead read_store_head(const std::string &path) {
    StoreHead result;
    const FileStamp stamp = stamp_of(path);
    if (!stamp.exists)
        return result;
    result.state = StoreState::foreign;
    std::array<char, 100> head{};
    std::ifstream file;
    if (stamp.regular)
        file.open(path, std::ios::binary);
    if (!file.read(head.data(), static_cast<std::streamsize>(head.size())))
        return result;
    constexpr std::string_view magic("SQLite format 3\0", 16);
    if (std::string_view(head.data(), magic.size()) != magic ||
        big_endian(head, 68, 4) != static_cast<std::uint32_t>(store_application_id))
        return result;
    result.schema_version = static_cast<std::int32_t>(big_endian(head, 60, 4));
    result.state = result.schema_version == store_schema_version ? StoreState::usable : StoreState::other_version;
    const std::uint64_t page_size = big_endian(head, 16, 2) == 1 ? 65536 : big_endian(head, 16, 2);
    result.truncated = page_size * big_endian(head, 28, 4) > stamp.size;
    return result;
}

StoreState store_state(const std::string &path) { return read_store_head(path).state; }

void create_store_schema(Database &database) {
    database.run(tables);
    Statement insert(database, "INSERT INTO code VALUES(?, ?, ?)");
    add_codes(insert, "type", names_of<DocumentType>());
    add_codes(insert, "organ", names_until(Organ::other, [](Organ organ) { return name(organ); }));
    add_codes(insert, "adoption", names_of<Adoption>());
    add_codes(insert, "polarity", names_of<Polarity>());
    add_codes(insert, "voice", names_of<Voice>());
    add_codes(insert, "status", names_of<Resolution>());
    add_codes(insert, "verified", names_of<Verified>());
    add_codes(insert, "judged", names_of<Judged>());
    add_codes(insert, "form", names_of<Form>());
    add_codes(insert, "link", names_of<LinkKind>());
    add_codes(insert, "agent", names_of<AgentKind>());
    add_codes(insert, "event", names_of<EventKind>());
    add_codes(insert, "claim", names_of<ClaimKind>());
    add_codes(insert, "source", names_of<SourceRank>());
    add_codes(insert, "standing", names_of<Standing>());
    add_codes(insert, "severity", names_until(Severity::error, severity_name));
    add_codes(insert, "problem", names_until(last_problem_rule, problem_rule_name));
    database.run(views);
    database.run(("PRAGMA application_id = " + std::to_string(store_application_id)).c_str());
    database.run(("PRAGMA user_version = " + std::to_string(store_schema_version)).c_str());
}

Problem other_version_problem(const std::string &path, std::int32_t schema_version) {
    return Problem{ProblemRule::store_version,
                   Severity::error,
                   path,
                   0,
                   0,
                   "is a store of schema version " + std::to_string(schema_version) +
                       ", and this recital reads version " + std::to_string(store_schema_version) +
                       "; build it anew under another name, or remove it first"};
}

Problem store_problem(const SqliteError &error, const std::string &path, ProblemRule rule) {
    const int code = error.code & 0xFF;
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
        return Problem{
            ProblemRule::store_invalid, Severity::error, path, 0, 0, "the store is damaged: " + error.message};
    if (code == SQLITE_FULL)
        return Problem{rule, Severity::error, path, 0, 0, "no space is left on the device"};
    return Problem{
        rule, Severity::error,
        path, 0,
        0,    (rule == ProblemRule::store_write ? "cannot be written: " : "cannot be read: ") + error.message};
}

} // namespace recital
