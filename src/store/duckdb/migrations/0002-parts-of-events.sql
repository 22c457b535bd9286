-- An event that a reviewer split off another tells which one: the number of that event.
ALTER TABLE store.events ADD COLUMN parent INTEGER;
