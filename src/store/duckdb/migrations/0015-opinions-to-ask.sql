-- What people said of links of the ledger, and the situations that they saved, for whoever asks with SQL. What was said of an entry or of an answer under
-- embargo is not shown before its day.
CREATE VIEW main.links AS
  SELECT r.no AS link_no, r.id, r.action, r.entry, r.change->>'standing' AS standing, (r.change->>'date')::DATE AS date,
    r.change->>'article' AS article, r.change->>'answer' AS answer, r.change->>'review' AS undoes,
    EXISTS (SELECT 1 FROM store.link_reviews u WHERE u.action = 'undo' AND (u.change->>'review') = r.id) AS undone,
    r.who, r.made_at, r.why, r.change
  FROM store.link_reviews r
  WHERE NOT EXISTS (SELECT 1 FROM store.ledger l WHERE l.id = r.entry AND l.embargo > getvariable('today'))
    AND NOT EXISTS (SELECT 1 FROM store.articles a WHERE a.id = (r.change->>'article') AND a.embargo > getvariable('today'));

CREATE VIEW main.situations AS
  SELECT name, definition->>'title' AS title, from_json(definition->'actors', '["VARCHAR"]') AS actors,
    from_json(definition->'contexts', '["VARCHAR"]') AS contexts, (definition->>'since')::DATE AS since, (definition->>'until')::DATE AS until,
    who, saved_at
  FROM (SELECT * FROM store.situations QUALIFY row_number() OVER (PARTITION BY name ORDER BY no DESC) = 1) WHERE definition IS NOT NULL;
