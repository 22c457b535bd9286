-- What records are shown from, packed: the rows of sixteen events (number // 16) with their parties and evidence, deflated, as one row (cards.ts). A page of
-- fifty events reads fifty such rows instead of five hundred over sixty columns. Events without one are read row by row.
CREATE TABLE store.cards (chunk INTEGER NOT NULL, card BLOB NOT NULL);
CREATE INDEX cards_by_chunk ON store.cards (chunk);
CREATE INDEX articles_by_no ON store.articles (no);
-- Evidence stands in the order of events, so that its own bounds lead to it as quickly; the room of the index is what the cards take.
DROP INDEX store.evidence_by_event;
