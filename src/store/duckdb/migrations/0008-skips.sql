-- What a reviewer passed over: it comes last in that reviewer's queue, so that the next time the work goes on where it stopped.
CREATE TABLE store.skips (who VARCHAR NOT NULL, event VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL);
