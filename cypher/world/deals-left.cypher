// The agreements of which at most one party is left when some are gone.
CYPHER 25
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:PARTY_TO]->(d:Deal)
WITH d, count(*) AS gone
WHERE COUNT { (:Entity)-[:PARTY_TO]->(d) } - gone < 2
RETURN d.id AS id ORDER BY id
