-- What servers said of the feeds that `watch` polls, so that the next round asks only for what is new; and up to where alerts were given.
CREATE TABLE store.feeds (url VARCHAR NOT NULL, etag VARCHAR, modified VARCHAR);
