-- Texts in parts of some hundred letters: to read one the database unpacks 2,048 rows, which of whole texts is megabytes.
CREATE TABLE store.texts (article INTEGER NOT NULL, part INTEGER NOT NULL, text VARCHAR NOT NULL);
ALTER TABLE store.articles ADD COLUMN kept BOOLEAN;
UPDATE store.articles SET kept = text IS NOT NULL;
INSERT INTO store.texts
  SELECT no, part, substr(text, part * 500 + 1, 500)
  FROM (SELECT no, text, unnest(range((length(text) + 499) // 500))::INTEGER AS part FROM store.articles WHERE text IS NOT NULL) ORDER BY no, part;
UPDATE store.articles SET text = NULL;
CREATE OR REPLACE VIEW main.articles AS
  SELECT no AS article_no, id, document, kind, likeness, state, title,
    CASE WHEN kept THEN coalesce((SELECT string_agg(t.text, '' ORDER BY t.part) FROM store.texts t WHERE t.article = a.no), '') END AS text,
    length, date, url, source, lang, author, origin, coded, hash, run
  FROM store.articles a WHERE embargo IS NULL OR embargo <= getvariable('today');
CREATE OR REPLACE VIEW main.documents AS
  SELECT document, count(*)::INTEGER AS versions, count(DISTINCT source)::INTEGER AS sources,
    arg_min(id, no) AS first_article, arg_max(state, no) AS state, min(date) AS first_date, max(date) AS last_date
  FROM store.articles WHERE embargo IS NULL OR embargo <= getvariable('today') GROUP BY document;
