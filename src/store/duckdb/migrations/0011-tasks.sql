-- Several coders, blind to each other, over one sample: tasks with their events as they were shown when the task was made, what each
-- coder said (the last counts; verdict "open" takes back), the end of a task before all are through, and what was chosen where they differ.
CREATE TABLE store.tasks (
  no INTEGER NOT NULL, id VARCHAR NOT NULL, name VARCHAR NOT NULL, filter VARCHAR NOT NULL, seed VARCHAR NOT NULL,
  coders VARCHAR[] NOT NULL, who VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL
);
CREATE TABLE store.task_events (task VARCHAR NOT NULL, n INTEGER NOT NULL, event VARCHAR NOT NULL, article INTEGER NOT NULL, record JSON NOT NULL);
CREATE TABLE store.codings (
  no INTEGER NOT NULL, task VARCHAR NOT NULL, event VARCHAR NOT NULL, coder VARCHAR NOT NULL,
  verdict VARCHAR NOT NULL, change JSON, why VARCHAR, made_at TIMESTAMP NOT NULL
);
CREATE TABLE store.task_ends (task VARCHAR NOT NULL, who VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL);
CREATE TABLE store.choices (task VARCHAR NOT NULL, event VARCHAR NOT NULL, who VARCHAR NOT NULL, review VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL);
