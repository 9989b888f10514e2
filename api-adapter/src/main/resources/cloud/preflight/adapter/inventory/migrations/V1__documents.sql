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
