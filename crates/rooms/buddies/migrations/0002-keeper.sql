-- Who of the party looks after a pair. Pairs from before this step get the coordinator who works there longest, else a worker; where nobody does, it
-- is of nobody, and stands with what has no owner.

ALTER TABLE buddies_pairs ADD COLUMN keeper BIGINT REFERENCES neighbourhood_people (id) ON DELETE SET NULL;
UPDATE buddies_pairs SET keeper = (
    SELECT m.person FROM neighbourhood_memberships m
    WHERE m.party = buddies_pairs.party AND m.ended_on IS NULL AND m.role IN ('worker', 'coordinator')
    ORDER BY CASE WHEN m.role = 'coordinator' THEN 0 ELSE 1 END, m.id LIMIT 1);
CREATE INDEX buddies_pairs_by_keeper ON buddies_pairs (keeper) WHERE keeper IS NOT NULL;
