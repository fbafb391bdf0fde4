-- What was sent twice is done once. Which import a file became, for as long as somebody may send it again.
CREATE TABLE socialmap_decided (
    upload BIGINT PRIMARY KEY,
    import BIGINT NOT NULL REFERENCES neighbourhood_imports (id) ON DELETE CASCADE,
    decided_at BIGINT NOT NULL
);
CREATE INDEX socialmap_decided_by_import ON socialmap_decided (import);
CREATE INDEX socialmap_decided_by_moment ON socialmap_decided (decided_at);

-- What a form that was sent became: the same form again makes nothing. SHA-256 of a random token of the form.
CREATE TABLE socialmap_taps (
    tap TEXT PRIMARY KEY,
    entry BIGINT REFERENCES socialmap_entries (id) ON DELETE CASCADE,
    tapped_at BIGINT NOT NULL
);
CREATE INDEX socialmap_taps_by_entry ON socialmap_taps (entry) WHERE entry IS NOT NULL;
CREATE INDEX socialmap_taps_by_moment ON socialmap_taps (tapped_at);
