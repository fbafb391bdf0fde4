-- Who did what, as lines that each hang on the one before. Moments are seconds since 1970 in UTC; hashes are SHA-256.

CREATE TABLE audit_lines (
    -- sqlite: seq INTEGER PRIMARY KEY,
    -- pg: seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('visitor', 'person', 'system')),
    -- Pseudonym, when a person did it.
    actor TEXT,
    -- The party that they did it for.
    on_behalf_of BIGINT,
    action TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id BIGINT,
    result TEXT NOT NULL CHECK (result IN ('done', 'refused', 'failed')),
    origin TEXT NOT NULL CHECK (origin IN ('web', 'api', 'command_line', 'night')),
    -- The code in the register of processing activities.
    activity TEXT NOT NULL,
    -- Pseudonym of whom it is about.
    subject TEXT,
    trace TEXT,
    -- The hash of the line before.
    previous BYTEA NOT NULL,
    -- Over all of the above.
    hash BYTEA NOT NULL
);
CREATE INDEX audit_lines_by_subject ON audit_lines (subject, seq);
CREATE INDEX audit_lines_by_party ON audit_lines (on_behalf_of, seq);
CREATE INDEX audit_lines_by_moment ON audit_lines (at);

-- One row, made with the first line: which is the last. Whoever appends holds it until the commit.
CREATE TABLE audit_head (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    seq BIGINT NOT NULL,
    hash BYTEA NOT NULL
);

-- Lines up to this one were removed on this day because their term was over; the hash of the last of them keeps the rest provable.
CREATE TABLE audit_cut (
    seq BIGINT PRIMARY KEY,
    hash BYTEA NOT NULL,
    day TEXT NOT NULL,
    lines BIGINT NOT NULL
);

-- Against mistakes and against whoever may only use SQL. Who owns the file can drop these; then the hashes tell. Rows may come in in any
-- order, since that is how a back-up is restored. Those BEFORE INSERT are against REPLACE, which is a DELETE that no trigger sees.
-- sqlite: CREATE TRIGGER audit_lines_never_change BEFORE UPDATE ON audit_lines BEGIN SELECT RAISE(ABORT, 'audit_lines only grows'); END;
-- sqlite: CREATE TRIGGER audit_lines_never_go BEFORE DELETE ON audit_lines WHEN OLD.seq > COALESCE((SELECT max(seq) FROM audit_cut), 0) BEGIN SELECT RAISE(ABORT, 'audit_lines only grows'); END;
-- sqlite: CREATE TRIGGER audit_lines_not_replaced BEFORE INSERT ON audit_lines WHEN EXISTS (SELECT 1 FROM audit_lines WHERE seq = NEW.seq) BEGIN SELECT RAISE(ABORT, 'audit_lines only grows'); END;
-- sqlite: CREATE TRIGGER audit_head_not_replaced BEFORE INSERT ON audit_head WHEN EXISTS (SELECT 1 FROM audit_head) BEGIN SELECT RAISE(ABORT, 'audit_head only grows'); END;
-- sqlite: CREATE TRIGGER audit_cut_not_replaced BEFORE INSERT ON audit_cut WHEN EXISTS (SELECT 1 FROM audit_cut WHERE seq = NEW.seq) BEGIN SELECT RAISE(ABORT, 'audit_cut only grows'); END;
-- sqlite: CREATE TRIGGER audit_head_only_follows BEFORE UPDATE ON audit_head WHEN NEW.seq <> OLD.seq + 1 BEGIN SELECT RAISE(ABORT, 'audit_head only grows'); END;
-- sqlite: CREATE TRIGGER audit_head_never_goes BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'audit_head only grows'); END;
-- sqlite: CREATE TRIGGER audit_cut_never_changes BEFORE UPDATE ON audit_cut BEGIN SELECT RAISE(ABORT, 'audit_cut only grows'); END;
-- sqlite: CREATE TRIGGER audit_cut_never_goes BEFORE DELETE ON audit_cut BEGIN SELECT RAISE(ABORT, 'audit_cut only grows'); END;
-- pg: CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$;
-- pg: CREATE FUNCTION audit_may_go() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.seq > COALESCE((SELECT max(seq) FROM audit_cut), 0) THEN RAISE EXCEPTION 'audit_lines only grows' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN OLD; END $$;
-- pg: CREATE TRIGGER audit_lines_never_change BEFORE UPDATE ON audit_lines FOR EACH ROW EXECUTE FUNCTION audit_refuse();
-- pg: CREATE TRIGGER audit_lines_never_go BEFORE DELETE ON audit_lines FOR EACH ROW EXECUTE FUNCTION audit_may_go();
-- pg: CREATE TRIGGER audit_lines_never_emptied BEFORE TRUNCATE ON audit_lines FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
-- pg: CREATE TRIGGER audit_head_only_follows BEFORE UPDATE ON audit_head FOR EACH ROW WHEN (NEW.seq <> OLD.seq + 1) EXECUTE FUNCTION audit_refuse();
-- pg: CREATE TRIGGER audit_head_never_goes BEFORE DELETE ON audit_head FOR EACH ROW EXECUTE FUNCTION audit_refuse();
-- pg: CREATE TRIGGER audit_head_never_emptied BEFORE TRUNCATE ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
-- pg: CREATE TRIGGER audit_cut_never_changes BEFORE UPDATE OR DELETE ON audit_cut FOR EACH ROW EXECUTE FUNCTION audit_refuse();
-- pg: CREATE TRIGGER audit_cut_never_emptied BEFORE TRUNCATE ON audit_cut FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
