-- One row for each project that was ever written to: a writer changes it first, so that writers of one project take turns.
CREATE TABLE project (
  id     BYTEA  NOT NULL PRIMARY KEY,
  writes BIGINT NOT NULL
);

-- One row for each section that is known, with what is in it and where the next document goes.
CREATE TABLE section (
  project    BYTEA       NOT NULL,
  section    VARCHAR(32) NOT NULL,
  documents  BIGINT      NOT NULL,
  next_place BIGINT      NOT NULL,
  PRIMARY KEY (project, section)
);

-- The documents as they were given. Ids are bytes of UTF-8: they are compared exactly, and may have a NUL in them.
CREATE TABLE document (
  project BYTEA       NOT NULL,
  section VARCHAR(32) NOT NULL,
  id      BYTEA       NOT NULL,
  place   BIGINT      NOT NULL,
  body    BYTEA       NOT NULL,
  PRIMARY KEY (project, section, id)
);
CREATE UNIQUE INDEX document_place ON document (project, section, place);

-- What documents are looked up by beside their ids, as digests. All of it can be made anew from the documents.
CREATE TABLE lookup (
  project    BYTEA       NOT NULL,
  section    VARCHAR(32) NOT NULL,
  lookup_key BYTEA       NOT NULL,
  id         BYTEA       NOT NULL,
  PRIMARY KEY (project, section, lookup_key, id)
);
CREATE INDEX lookup_id ON lookup (project, section, id);

-- One row with the version of the keys in that table; none before it is first filled.
CREATE TABLE lookup_version (
  version INTEGER NOT NULL
);
