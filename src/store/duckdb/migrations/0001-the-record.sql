-- The record: articles with their versions, events with parties and evidence, reviews, runs. Tables stand in the schema "store";
-- what people may ask stands in views of the schema "main" (docs/tables.md), which leave out what is under embargo.
CREATE SCHEMA store;

CREATE TABLE store.meta (key VARCHAR NOT NULL, value VARCHAR NOT NULL);

CREATE TABLE store.runs (
  no INTEGER NOT NULL, id VARCHAR NOT NULL, started TIMESTAMP NOT NULL, command VARCHAR NOT NULL,
  coder VARCHAR NOT NULL, lexicon VARCHAR NOT NULL, model VARCHAR NOT NULL
);

CREATE TABLE store.articles (
  no INTEGER NOT NULL, id VARCHAR NOT NULL, hash VARCHAR NOT NULL,
  document INTEGER NOT NULL, kind VARCHAR NOT NULL, likeness DOUBLE NOT NULL, state VARCHAR NOT NULL,
  title VARCHAR, text VARCHAR, length INTEGER NOT NULL, words INTEGER NOT NULL,
  date DATE, url VARCHAR, source VARCHAR, lang VARCHAR, author VARCHAR, embargo DATE,
  origin VARCHAR NOT NULL, coded BOOLEAN NOT NULL, title_key VARCHAR NOT NULL, run INTEGER NOT NULL
);

-- What near-duplicates are found by.
CREATE TABLE store.sketches (article INTEGER NOT NULL, shingles INTEGER NOT NULL, sketch UINTEGER[] NOT NULL);
CREATE TABLE store.bands (article INTEGER NOT NULL, band UTINYINT NOT NULL, key UINTEGER NOT NULL);

-- What full-text search is answered from.
CREATE TABLE store.terms (no INTEGER NOT NULL, term VARCHAR NOT NULL);
CREATE TABLE store.postings (term INTEGER NOT NULL, article INTEGER NOT NULL, count USMALLINT NOT NULL);

CREATE TABLE store.events (
  no INTEGER NOT NULL, id VARCHAR NOT NULL, article INTEGER NOT NULL,
  date_from DATE, date_to DATE, grain VARCHAR NOT NULL, basis VARCHAR,
  event VARCHAR NOT NULL, modes VARCHAR[] NOT NULL, contexts VARCHAR[] NOT NULL,
  status VARCHAR NOT NULL, historical BOOLEAN NOT NULL,
  actors VARCHAR[] NOT NULL, recipients VARCHAR[] NOT NULL,
  actor_sectors VARCHAR[] NOT NULL, recipient_sectors VARCHAR[] NOT NULL,
  quad UTINYINT NOT NULL, scale DOUBLE NOT NULL, cameo VARCHAR, goldstein DOUBLE, confidence DOUBLE NOT NULL,
  extracted_place VARCHAR, place VARCHAR, country VARCHAR, lat DOUBLE, lon DOUBLE, geonameid INTEGER, resolution UTINYINT,
  place_in VARCHAR, place_start INTEGER, place_end INTEGER, place_rule VARCHAR,
  size JSON, categories JSON, made_by VARCHAR[] NOT NULL,
  sentence INTEGER NOT NULL, sentence_in VARCHAR NOT NULL, sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
  codebook VARCHAR NOT NULL, published DATE, source VARCHAR, embargo DATE, coded_date DATE,
  state VARCHAR NOT NULL, reviewed VARCHAR, run INTEGER NOT NULL
);

-- Actors, recipients and speakers in their order.
CREATE TABLE store.parties (
  event INTEGER NOT NULL, role VARCHAR NOT NULL, n USMALLINT NOT NULL,
  raw_text VARCHAR, name VARCHAR NOT NULL, code VARCHAR NOT NULL, country VARCHAR NOT NULL,
  sector VARCHAR NOT NULL, other_sectors VARCHAR[] NOT NULL, office VARCHAR, entity VARCHAR, dictionary_code VARCHAR,
  field VARCHAR NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, cue VARCHAR, quote BOOLEAN
);

CREATE TABLE store.evidence (
  event INTEGER NOT NULL, n USMALLINT NOT NULL, role VARCHAR NOT NULL,
  field VARCHAR NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, rule VARCHAR NOT NULL
);

-- One row for each actor and recipient country of a shown event: what series are counted from.
CREATE TABLE store.dyads (
  event INTEGER NOT NULL, article INTEGER NOT NULL, actor VARCHAR NOT NULL, recipient VARCHAR NOT NULL,
  day DATE, type VARCHAR NOT NULL, quad UTINYINT NOT NULL, scale DOUBLE NOT NULL,
  status VARCHAR NOT NULL, historical BOOLEAN NOT NULL, embargo DATE
);

-- The standing of the negotiation (record.md): `entry` is the whole line as `code --ledger` writes it.
CREATE TABLE store.ledger (
  id VARCHAR NOT NULL, article INTEGER NOT NULL, kind VARCHAR NOT NULL,
  by_codes VARCHAR[] NOT NULL, to_codes VARCHAR[] NOT NULL, content VARCHAR, condition VARCHAR, deadline VARCHAR,
  date DATE, standing VARCHAR NOT NULL, confidence DOUBLE NOT NULL, entry JSON NOT NULL, embargo DATE, state VARCHAR NOT NULL
);

-- The same happening told in many reports.
CREATE TABLE store.stories (
  no INTEGER NOT NULL, id VARCHAR NOT NULL, event VARCHAR NOT NULL, date_from DATE, date_to DATE, articles INTEGER NOT NULL,
  story JSON NOT NULL
);
CREATE TABLE store.story_events (story INTEGER NOT NULL, event INTEGER NOT NULL);

-- Append-only. `event` is the id of an event, or the name of a party for alias and merge of actors.
CREATE TABLE store.reviews (
  no INTEGER NOT NULL, id VARCHAR NOT NULL, action VARCHAR NOT NULL, event VARCHAR NOT NULL, change JSON,
  who VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL, why VARCHAR
);
-- Records as they were coded, of events that a review has changed.
CREATE TABLE store.originals (event INTEGER NOT NULL, record JSON NOT NULL);

CREATE VIEW main.runs AS SELECT no AS run, id, started, command, coder, lexicon, model FROM store.runs;

CREATE VIEW main.articles AS
  SELECT no AS article_no, id, document, kind, likeness, state, title, text, length, date, url, source, lang, author,
    origin, coded, hash, run
  FROM store.articles WHERE embargo IS NULL OR embargo <= getvariable('today');

CREATE VIEW main.documents AS
  SELECT document, count(*)::INTEGER AS versions, count(DISTINCT source)::INTEGER AS sources,
    arg_min(id, article_no) AS first_article, arg_max(state, article_no) AS state, min(date) AS first_date, max(date) AS last_date
  FROM main.articles GROUP BY document;

-- Events as they are filtered: what needs no look at the article.
CREATE VIEW store.bare_events AS
  SELECT no AS event_no, id, article AS article_no, date_from AS date, date_to AS enddate, grain AS date_grain,
    basis AS date_basis, event, modes AS mode, contexts AS context, status, historical,
    actors AS actor_codes, recipients AS recipient_codes, actor_sectors, recipient_sectors,
    quad AS quad_code, scale AS event_scale, cameo, goldstein, confidence,
    place, country, lat, lon, geonameid, size, categories, made_by,
    sentence, sentence_in, sentence_start, sentence_end, published, source, state, reviewed, run
  FROM store.events WHERE embargo IS NULL OR embargo <= getvariable('today');

CREATE VIEW main.all_events AS
  SELECT e.*, a.id AS article, a.title, a.url FROM store.bare_events e JOIN store.articles a ON a.no = e.article_no;

CREATE VIEW main.events AS SELECT * FROM main.all_events WHERE state = 'shown';

CREATE VIEW main.parties AS
  SELECT p.event AS event_no, p.role, p.n, p.raw_text, p.name, p.code, p.country, p.sector, p.other_sectors, p.office, p.entity,
    p.dictionary_code, p.field, p.start, p."end", p.cue, p.quote
  FROM store.parties p JOIN store.events e ON e.no = p.event
  WHERE e.state = 'shown' AND (e.embargo IS NULL OR e.embargo <= getvariable('today'));

CREATE VIEW main.evidence AS
  SELECT v.event AS event_no, v.n, v.role, v.field, v.start, v."end", v.rule
  FROM store.evidence v JOIN store.events e ON e.no = v.event
  WHERE e.state = 'shown' AND (e.embargo IS NULL OR e.embargo <= getvariable('today'));

CREATE VIEW main.dyads AS
  SELECT event AS event_no, article AS article_no, actor, recipient, day, type AS event, quad AS quad_code, scale AS event_scale, status, historical
  FROM store.dyads WHERE embargo IS NULL OR embargo <= getvariable('today');

CREATE VIEW main.ledger AS
  SELECT l.id, a.id AS article, l.kind, l.by_codes, l.to_codes, l.content, l.condition, l.deadline, l.date, l.standing, l.confidence, l.entry
  FROM store.ledger l JOIN store.articles a ON a.no = l.article
  WHERE l.state = 'shown' AND (l.embargo IS NULL OR l.embargo <= getvariable('today'));

CREATE VIEW main.stories AS
  SELECT s.no AS story_no, s.id, s.event, s.date_from AS date, s.date_to AS enddate, s.articles, s.story FROM store.stories s
  WHERE EXISTS (SELECT 1 FROM store.story_events t JOIN main.events e ON e.event_no = t.event WHERE t.story = s.no);

CREATE VIEW main.story_events AS
  SELECT t.story AS story_no, t.event AS event_no FROM store.story_events t JOIN main.events e ON e.event_no = t.event;

CREATE VIEW main.reviews AS SELECT no AS review_no, id, action, event, change, who, made_at, why FROM store.reviews
  WHERE event NOT IN (SELECT id FROM store.events WHERE embargo > getvariable('today'));
