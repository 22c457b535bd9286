-- What events are filtered, ordered and counted by, in narrow tables of their own, each in two parts as dyads are: what came lately as it came, the
-- rest sorted, piece by piece. Lists stand as '|a|b|', which the database keeps as a number in a dictionary and looks at once a value, not once a row.
--   facts  one row a shown event, by day
--   sides  one row for each code and each name (in small letters) on a side of a shown event, by side and party,
--          and, as side 'unknown', one for each party that nobody knows, as it is written
--   dyads  one row for each actor and recipient country of a shown event, by pair
-- And indexes, so that a page of fifty events reads fifty rows instead of fifty times two thousand.
CREATE VIEW store.event_facts AS
  SELECT no AS event, article, date_from AS day, event AS type, quad, scale, status, historical, confidence,
    '|' || array_to_string(contexts, '|') || '|' AS contexts, '|' || array_to_string(modes, '|') || '|' AS modes,
    '|' || array_to_string(actor_sectors, '|') || '|' || array_to_string(recipient_sectors, '|') || '|' AS sectors,
    place, country, source, reviewed, embargo, state, actors, recipients
  FROM store.events;

CREATE TABLE store.facts (
  event INTEGER NOT NULL, article INTEGER NOT NULL, day DATE, type VARCHAR NOT NULL, quad UTINYINT NOT NULL, scale DOUBLE NOT NULL,
  status VARCHAR NOT NULL, historical BOOLEAN NOT NULL, confidence DOUBLE NOT NULL, contexts VARCHAR NOT NULL, modes VARCHAR NOT NULL,
  sectors VARCHAR NOT NULL, place VARCHAR, country VARCHAR, source VARCHAR, reviewed VARCHAR, embargo DATE
);
CREATE TABLE store.sorted_facts AS SELECT * FROM store.facts;
CREATE TABLE store.sides AS SELECT '' AS side, '' AS party, * EXCLUDE (confidence, place, reviewed) FROM store.facts;
CREATE TABLE store.sorted_sides AS SELECT * FROM store.sides;

DROP VIEW main.dyads;
DROP VIEW store.all_dyads;
DROP TABLE store.dyads;
DROP TABLE store.sorted_dyads;
CREATE TABLE store.dyads AS SELECT '' AS actor, '' AS recipient, * FROM store.facts;
CREATE TABLE store.sorted_dyads AS SELECT * FROM store.dyads;

CREATE VIEW store.all_facts AS SELECT * FROM store.sorted_facts UNION ALL SELECT * FROM store.facts;
CREATE VIEW store.all_sides AS SELECT * FROM store.sorted_sides UNION ALL SELECT * FROM store.sides;
CREATE VIEW store.all_dyads AS SELECT * FROM store.sorted_dyads UNION ALL SELECT * FROM store.dyads;
CREATE VIEW main.dyads AS
  SELECT event AS event_no, article AS article_no, actor, recipient, day, type AS event, quad AS quad_code, scale AS event_scale, status, historical
  FROM store.all_dyads WHERE embargo IS NULL OR embargo <= getvariable('today');

-- The rows that belong to an event: what is shown, under which sides, between whom.
CREATE VIEW store.facts_of_events AS SELECT * EXCLUDE (state, actors, recipients) FROM store.event_facts WHERE state = 'shown';
CREATE VIEW store.dyads_of_events AS
  SELECT actor, unnest(CASE WHEN len(recipients) = 0 THEN [''] ELSE recipients END) AS recipient, COLUMNS(c -> c NOT IN ('actor', 'actors', 'recipients', 'state'))
  FROM (SELECT unnest(CASE WHEN len(actors) = 0 THEN [''] ELSE actors END) AS actor, * FROM store.event_facts WHERE state = 'shown');
CREATE VIEW store.sides_of_events AS
  SELECT side, party, f.* EXCLUDE (confidence, place, reviewed) FROM (
    SELECT event, 'actor' AS side, unnest(actors) AS party FROM store.event_facts WHERE state = 'shown'
    UNION ALL SELECT event, 'recipient', unnest(recipients) FROM store.event_facts WHERE state = 'shown'
    UNION ALL SELECT DISTINCT event, role || ' name', lower(name) FROM store.parties WHERE role <> 'speaker' AND name <> ''
    UNION ALL SELECT event, 'unknown', name FROM store.parties WHERE role <> 'speaker' AND code = '' AND entity IS NULL AND sector = ''
  ) s JOIN store.facts_of_events f ON f.event = s.event;

-- Where in an article a word stands, counted in words, for phrases. Articles up to the number in meta came in before this was kept; their texts are looked at.
CREATE TABLE store.places (term INTEGER NOT NULL, article INTEGER NOT NULL, place INTEGER NOT NULL);
CREATE TABLE store.sorted_places (term INTEGER NOT NULL, article INTEGER NOT NULL, place INTEGER NOT NULL);
CREATE VIEW store.all_places AS SELECT * FROM store.sorted_places UNION ALL SELECT * FROM store.places;
INSERT INTO store.meta SELECT 'without places', coalesce(max(no), 0)::VARCHAR FROM store.articles;

INSERT INTO store.sorted_facts SELECT * FROM store.facts_of_events ORDER BY day DESC NULLS LAST, event DESC;
INSERT INTO store.sorted_dyads SELECT * FROM store.dyads_of_events ORDER BY actor, recipient, day, event;
INSERT INTO store.sorted_sides SELECT * FROM store.sides_of_events ORDER BY side, party, day DESC NULLS LAST, event DESC;

CREATE INDEX events_by_no ON store.events (no);
CREATE INDEX parties_by_event ON store.parties (event);
CREATE INDEX evidence_by_event ON store.evidence (event);
CREATE INDEX texts_by_article ON store.texts (article);
