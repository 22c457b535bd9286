-- Situations that people saved: append-only, the latest line of a name holds; without a definition the situation was taken out.
CREATE TABLE store.situations (
  no INTEGER NOT NULL, name VARCHAR NOT NULL, definition JSON, who VARCHAR NOT NULL, saved_at TIMESTAMP NOT NULL
);
-- What people said of links between entries of the ledger: append-only. `change` is the whole change of standing that the link makes.
CREATE TABLE store.link_reviews (
  no INTEGER NOT NULL, id VARCHAR NOT NULL, action VARCHAR NOT NULL, entry VARCHAR NOT NULL, change JSON NOT NULL,
  who VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL, why VARCHAR
);
-- Entries as the articles tell them, of those that link reviews have changed.
CREATE TABLE store.told_entries (id VARCHAR NOT NULL, entry JSON NOT NULL);
