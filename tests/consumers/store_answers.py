"""What the questions of ontologies/queries/ are to give, asked of a store of recital by SQL over its documented views (docs/store.md):
so that the store and an export of it are checked against each other.

    wanted(connection, relations) -> name -> (columns of the question that the answer has, its rows, in any order)

`relations` is the text of ontologies/authority/relations.ttl, which says what each relation is written as in RDF. Questions that
ask for what is in no store (tenures of officials) or for the RDF itself (nodes without label) are not among them.
"""
import re

SYMBOL, REPORTED_UPON, PARAGRAPHS = "A/RES/60/1", "S/RES/1267 (1999)", ("para_138", "para_139")
LINEAGE_OF = "S/RES/1674 (2006)"

# Citations that make a direct statement: own words, not negated, of another document, resolved (or of a known kind).
DIRECT = """
CREATE TEMP TABLE direct AS
SELECT DISTINCT c.citing_key AS citing, c.cited_key AS cited, c.act AS act, c.relation AS relation
FROM v_citations c JOIN v_documents d ON d.key = c.cited_key
WHERE c.voice = 'own' AND c.polarity = 'positive' AND c.citing_key <> c.cited_key AND c.judged IS NOT 'rejected'
  AND (c.status = 'resolved' OR (c.status = 'partial' AND d.type <> 'named'));
CREATE INDEX temp.by_citing ON direct(citing);
CREATE INDEX temp.by_cited ON direct(cited);
"""
ACT = "replace(nullif(act, 'none'), '_', ' ')"
PLACES = "instr(';' || cited_provisions || ';', ';' || ? || ';') > 0"

REAFFIRMED = """
SELECT DISTINCT d.symbol, d.year, d.title FROM direct JOIN v_documents d ON d.key = direct.citing
WHERE direct.cited = (SELECT key FROM v_documents WHERE symbol = ?) AND act = 'reaffirm' AND relation = ''"""

PARAGRAPH = f"""
SELECT DISTINCT c.citing, c.citing_provision, {ACT.replace('act', 'c.act', 1)}, e.quote, nullif(e.language, 'und'), c.confidence
FROM v_citations c JOIN v_evidence e ON e.citation = c.id
WHERE c.cited = ? AND c.voice = 'own' AND c.judged IS NOT 'rejected' AND {PLACES}"""

VOTE = f"""
SELECT DISTINCT ?2, c.citing, c.citing_year, c.citing_provision, {ACT.replace('act', 'c.act', 1)},
       CASE c.voice WHEN 'own' THEN 'own words' ELSE c.voice END, c.said_by, e.quote, nullif(e.language, 'und'),
       replace(nullif(d.adoption, 'unknown'), '_', ' '), d.votes_for, d.votes_against, d.abstentions
FROM v_citations c JOIN v_evidence e ON e.citation = c.id JOIN v_documents d ON d.key = c.citing_key
WHERE c.cited = ?1 AND c.judged IS NOT 'rejected' AND {PLACES.replace('?', '?2')}"""

LINEAGE = """
WITH RECURSIVE
start(key) AS (SELECT key FROM v_documents WHERE symbol = ?),
down(key) AS (SELECT cited FROM direct JOIN start ON citing = key UNION SELECT cited FROM direct JOIN down ON citing = key),
up(key) AS (SELECT citing FROM direct JOIN start ON cited = key UNION SELECT citing FROM direct JOIN up ON cited = key),
found(direction, key) AS (SELECT 'rests on', key FROM down UNION ALL SELECT 'is rested on by', key FROM up)
SELECT direction, symbol, year FROM found JOIN v_documents USING (key) WHERE key NOT IN (SELECT key FROM start)"""

STEPS = """
WITH RECURSIVE
start(key) AS (SELECT key FROM v_documents WHERE symbol = ?),
found(steps, key) AS (SELECT 1, cited FROM direct JOIN start ON citing = key
                      UNION SELECT steps + 1, cited FROM direct JOIN found ON citing = key WHERE steps < 3)
SELECT min(steps), symbol, year FROM found JOIN v_documents USING (key) WHERE key NOT IN (SELECT key FROM start) GROUP BY key"""

PURSUANT = """
SELECT DISTINCT d.symbol, d.year, r.tie, l.source FROM direct JOIN ties r ON r.lemma = direct.relation
JOIN v_documents d ON d.key = direct.citing
LEFT JOIN v_links l ON l.kind = 'transmits' AND l.target_key = d.key AND l.standing IS NOT 'outdone'
WHERE direct.cited = (SELECT key FROM v_documents WHERE symbol = ?)"""

EVENTS = """
SELECT DISTINCT e.label, e.start, CASE l.kind WHEN 'has_meeting_record' THEN 'meeting record'
       WHEN 'has_press_release' THEN 'press release' ELSE 'webcast' END, l.target
FROM v_links l JOIN v_events e ON e.key = l.source_key
WHERE l.kind IN ('has_meeting_record', 'has_press_release', 'has_webcast') AND l.standing = 'shown'
  AND instr(lower(e.label), 'responsibility to protect') > 0"""

LOW = """
SELECT DISTINCT c.confidence, c.citing, c.cited, e.quote, nullif(e.language, 'und')
FROM v_citations c JOIN v_evidence e ON e.citation = c.id WHERE c.confidence < 0.7 AND c.judged IS NOT 'rejected'"""

UNRESOLVED = """
SELECT e.name, CASE c.status WHEN 'partial' THEN 'known by name' ELSE c.status END, count(DISTINCT c.id), count(DISTINCT c.citing_key)
FROM v_citations c JOIN v_evidence e ON e.citation = c.id
WHERE c.status IN ('unresolved', 'ambiguous', 'partial') AND e.name <> '' AND c.judged IS NOT 'rejected' GROUP BY e.name, c.status"""

TOGETHER = """
SELECT a.agenda_title, b.agenda_title, count(DISTINCT direct.citing)
FROM direct JOIN v_documents a ON a.key = direct.citing JOIN v_documents b ON b.key = direct.cited
WHERE a.agenda_title <> b.agenda_title AND ' ' || a.languages || ' ' LIKE '% en %' AND ' ' || b.languages || ' ' LIKE '% en %'
GROUP BY 1, 2"""

ACTS = """
SELECT citing_year, sum(act = 'recall'), sum(act = 'reaffirm'), count(DISTINCT citing_key) FROM v_citations
WHERE act IN ('recall', 'reaffirm') AND voice = 'own' AND judged IS NOT 'rejected' AND citing_year IS NOT NULL GROUP BY 1"""

# question: columns that are compared (of what has a column of its own in the views), SQL, parameters
ASKED = {
    "reaffirmed-by": ("label year title", REAFFIRMED, [(SYMBOL,)]),
    "paragraph-cited-by": ("label place act quote language confidence", PARAGRAPH, [(SYMBOL, PARAGRAPHS[0])]),
    "paragraphs-with-vote": ("paragraph label year place act voice said_by quote language adoption for against abstaining", VOTE,
                             [(SYMBOL, paragraph) for paragraph in PARAGRAPHS]),
    "lineage": ("direction label year", LINEAGE, [(LINEAGE_OF,)]),
    "lineage-steps": ("steps label year", STEPS, [(LINEAGE_OF,)]),
    "reports-pursuant-to": ("label year tie transmitted_by", PURSUANT, [(REPORTED_UPON,)]),
    "event-records": ("label date kind record_label", EVENTS, [()]),
    "low-confidence": ("confidence citing cited quote language", LOW, [()]),
    "unresolved": ("name status_label citations documents", UNRESOLVED, [()]),
    "topics-together": ("one other documents", TOGETHER, [()]),
    "acts-by-year": ("year recalling reaffirming documents", ACTS, [()]),
}
TIES = {"rec:pursuantTo": "pursuant to", "rec:requestedIn": "requested in", "rec:inAccordanceWith": "in accordance with"}


def ties(relations):
    """(lemma, tie) of the relations that the question for reports follows."""
    for entry in re.split(r"\n(?=rel:)", relations):
        lemma = re.search(r'rec:lemma "([^"]+)"', entry)
        written_as = re.search(r"rec:property (rec:\w+)", entry)
        if lemma and written_as and written_as[1] in TIES:
            yield lemma[1], TIES[written_as[1]]


def plain(value):
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:g}"
    return " ".join(str(value).split())


def wanted(connection, relations):
    connection.executescript(DIRECT)
    connection.execute("CREATE TEMP TABLE ties(lemma TEXT, tie TEXT)")
    connection.executemany("INSERT INTO ties VALUES (?, ?)", ties(relations))
    return {name: (columns.split(), sorted(tuple(map(plain, row)) for given in parameters
                                           for row in connection.execute(asked, given)))
            for name, (columns, asked, parameters) in ASKED.items()}


def with_parameters(name, text):
    """The question as the corpus is asked it."""
    return text.replace("A/RES/63/308", REPORTED_UPON) if name == "reports-pursuant-to" else text


def of_columns(answer, columns):
    """These columns of a question's answer, each row once, sorted."""
    names, rows = answer
    places = [names.index(column) for column in columns]
    return sorted({tuple(row[place] for place in places) for row in rows})
