-- Reviews that were made together (all that a filter showed) bear one name, by which they are taken back together.
ALTER TABLE store.reviews ADD COLUMN batch VARCHAR;
CREATE OR REPLACE VIEW main.reviews AS SELECT no AS review_no, id, action, event, change, who, made_at, why, batch FROM store.reviews
  WHERE event NOT IN (SELECT id FROM store.events WHERE embargo > getvariable('today'));
