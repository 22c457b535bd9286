-- Postings in two tables: what came lately as it came, the rest sorted by term, piece by piece, so that a search reads little.
CREATE TABLE store.sorted_postings (term INTEGER NOT NULL, article INTEGER NOT NULL, count USMALLINT NOT NULL);
CREATE VIEW store.all_postings AS SELECT * FROM store.sorted_postings UNION ALL SELECT * FROM store.postings;
