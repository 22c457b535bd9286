-- What linking needs of each article, kept from the pass of the coder that made its events (readings.ts); "shape" tells how it is written,
-- "date" is the day of publication as the coder took it (from a dateline, where nothing else tells), "people" whom the article introduces.
CREATE TABLE store.readings (
  article INTEGER NOT NULL, run INTEGER NOT NULL, shape INTEGER NOT NULL, date DATE, people JSON, reading VARCHAR NOT NULL
);

-- Ledger and stories are brought up to date row by row: a hash tells what has changed. Entries stand in the order of their articles,
-- "event" is the event that they rest on, "latest" the last day on which something was told of them, "written" the newest article that
-- there was when the row was written; "embargo" is the latest of all articles that they tell of.
ALTER TABLE store.ledger ADD COLUMN hash VARCHAR;
ALTER TABLE store.ledger ADD COLUMN position INTEGER;
ALTER TABLE store.ledger ADD COLUMN event VARCHAR;
ALTER TABLE store.ledger ADD COLUMN latest DATE;
ALTER TABLE store.ledger ADD COLUMN written INTEGER;
ALTER TABLE store.stories ADD COLUMN hash VARCHAR;
ALTER TABLE store.stories ADD COLUMN sides VARCHAR[];
ALTER TABLE store.stories ADD COLUMN embargo DATE;
-- What was told before is told anew.
DELETE FROM store.meta WHERE key = 'told';

-- What reviewers did with events: an entry that rests on one of them shows it.
CREATE VIEW store.reviewed_events AS
  SELECT id, any_value(reviewed ORDER BY no) AS reviewed FROM store.events WHERE reviewed IS NOT NULL AND parent IS NULL GROUP BY id;

CREATE OR REPLACE VIEW main.ledger AS
  SELECT l.id, a.id AS article, l.kind, l.by_codes, l.to_codes, l.content, l.condition, l.deadline, l.date, l.standing, l.confidence, l.entry,
    l.latest, l.event, r.reviewed
  FROM store.ledger l JOIN store.articles a ON a.no = l.article LEFT JOIN store.reviewed_events r ON r.id = l.event
  WHERE l.state = 'shown' AND (l.embargo IS NULL OR l.embargo <= getvariable('today'));

CREATE OR REPLACE VIEW main.stories AS
  SELECT s.no AS story_no, s.id, s.event, s.date_from AS date, s.date_to AS enddate, s.articles, s.story FROM store.stories s
  WHERE (s.embargo IS NULL OR s.embargo <= getvariable('today'))
    AND EXISTS (SELECT 1 FROM store.story_events t JOIN main.events e ON e.event_no = t.event WHERE t.story = s.no);
