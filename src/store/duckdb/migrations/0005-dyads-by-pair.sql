-- Dyads in two tables, as postings are: what came lately as it came, the rest sorted by pair, piece by piece, so that a series reads little.
CREATE TABLE store.sorted_dyads (
  event INTEGER NOT NULL, article INTEGER NOT NULL, actor VARCHAR NOT NULL, recipient VARCHAR NOT NULL,
  day DATE, type VARCHAR NOT NULL, quad UTINYINT NOT NULL, scale DOUBLE NOT NULL,
  status VARCHAR NOT NULL, historical BOOLEAN NOT NULL, embargo DATE
);
CREATE VIEW store.all_dyads AS SELECT * FROM store.sorted_dyads UNION ALL SELECT * FROM store.dyads;
CREATE OR REPLACE VIEW main.dyads AS
  SELECT event AS event_no, article AS article_no, actor, recipient, day, type AS event, quad AS quad_code, scale AS event_scale, status, historical
  FROM store.all_dyads WHERE embargo IS NULL OR embargo <= getvariable('today');
