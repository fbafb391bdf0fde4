-- What was sent twice is done once: which import a file became, for as long as somebody may send it again.
CREATE TABLE socialmap_decided (
    upload BIGINT PRIMARY KEY,
    import BIGINT NOT NULL REFERENCES neighbourhood_imports (id) ON DELETE CASCADE,
    decided_at BIGINT NOT NULL
);
CREATE INDEX socialmap_decided_by_import ON socialmap_decided (import);
CREATE INDEX socialmap_decided_by_moment ON socialmap_decided (decided_at);
