-- What linking has made of each article, so that articles that come in are linked with those before without all being linked again (link-log.ts).
--   linked              the articles in the order in which they came out, from 0; "run" and "mark" tell what was linked: by which run it was
--                       read, what reviewers made of it, which copies stood beside it; "names" whose the names are that it leaves unexplained
--   linked_reports      each report with the story that it tells. "spot" is the place of the article times 65536, plus which of its reports it is;
--                       a story or an entry goes by where it begins; "id" stands where it does
--   linked_entries      what each article adds to an entry of the ledger
--   linked_..._keys     under what a story or an entry is found: a number made of sides, kinds and days
CREATE TABLE store.linked (place INTEGER NOT NULL, article INTEGER NOT NULL, run INTEGER NOT NULL, mark VARCHAR NOT NULL, names JSON);
CREATE TABLE store.linked_reports (spot BIGINT NOT NULL, story BIGINT NOT NULL, id VARCHAR, confidence DOUBLE NOT NULL, reasons VARCHAR[]);
CREATE TABLE store.linked_report_keys (key BIGINT NOT NULL, spot BIGINT NOT NULL, owner BIGINT NOT NULL);
CREATE TABLE store.linked_entries (spot BIGINT NOT NULL, item BIGINT NOT NULL, id VARCHAR, answered VARCHAR, log VARCHAR NOT NULL);
CREATE TABLE store.linked_entry_keys (key BIGINT NOT NULL, spot BIGINT NOT NULL, owner BIGINT NOT NULL);
-- What was told before is told anew.
DELETE FROM store.meta WHERE key = 'told';
