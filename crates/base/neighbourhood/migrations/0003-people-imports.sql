-- Lists of people: imports of a third kind, what is needed to take one back, and to erase many without looking through all.

-- SQLite cannot change a CHECK, so the table is made anew with the same rows. What refers to it is looked at when all of this is done.
-- sqlite: PRAGMA defer_foreign_keys = ON;
-- sqlite: CREATE TABLE neighbourhood_imports_before AS SELECT * FROM neighbourhood_imports;
-- sqlite: DROP TABLE neighbourhood_imports;
-- sqlite: CREATE TABLE neighbourhood_imports (
-- sqlite:     id INTEGER PRIMARY KEY AUTOINCREMENT,
-- sqlite:     what TEXT NOT NULL CHECK (what IN ('areas', 'offers', 'people')),
-- sqlite:     imported_on TEXT NOT NULL,
-- sqlite:     added BIGINT NOT NULL,
-- sqlite:     updated BIGINT NOT NULL,
-- sqlite:     duplicates BIGINT NOT NULL,
-- sqlite:     refused BIGINT NOT NULL,
-- sqlite:     undone_on TEXT,
-- sqlite:     settled BIGINT NOT NULL DEFAULT 0
-- sqlite: );
-- sqlite: INSERT INTO neighbourhood_imports (id, what, imported_on, added, updated, duplicates, refused, undone_on, settled)
-- sqlite:     SELECT id, what, imported_on, added, updated, duplicates, refused, undone_on, settled FROM neighbourhood_imports_before;
-- sqlite: DROP TABLE neighbourhood_imports_before;
-- pg: ALTER TABLE neighbourhood_imports DROP CONSTRAINT neighbourhood_imports_what_check;
-- pg: ALTER TABLE neighbourhood_imports ADD CONSTRAINT neighbourhood_imports_what_check CHECK (what IN ('areas', 'offers', 'people'));

-- The import that added this person; none: they came in another way.
ALTER TABLE neighbourhood_people ADD COLUMN import_id BIGINT REFERENCES neighbourhood_imports (id);
CREATE INDEX neighbourhood_people_by_import ON neighbourhood_people (import_id) WHERE import_id IS NOT NULL;

-- Which empty fields of somebody an import filled, not with what. Goes with the person, and when somebody corrects them by hand.
CREATE TABLE neighbourhood_filled_people (
    filled_by BIGINT NOT NULL REFERENCES neighbourhood_imports (id),
    person BIGINT NOT NULL REFERENCES neighbourhood_people (id) ON DELETE CASCADE,
    mail_filled BIGINT NOT NULL CHECK (mail_filled IN (0, 1)),
    number_filled BIGINT NOT NULL CHECK (number_filled IN (0, 1)),
    language_filled BIGINT NOT NULL CHECK (language_filled IN (0, 1)),
    PRIMARY KEY (filled_by, person)
);
CREATE INDEX neighbourhood_filled_people_by_person ON neighbourhood_filled_people (person);

-- The unique ones hold only what is so now; who goes, goes with all that was.
CREATE INDEX neighbourhood_consents_by_person ON neighbourhood_consents (person);
CREATE INDEX neighbourhood_memberships_by_person ON neighbourhood_memberships (person);
