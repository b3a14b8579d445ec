// Deals that have every word in their title or id, the latest first. There are few: no index is asked.
CYPHER 25
MATCH (d:Deal)
WHERE all(word IN $words WHERE toLower(d.title) CONTAINS word OR d.id CONTAINS word)
RETURN d.id AS id, d.title AS title
ORDER BY d.announced DESC, d.id
LIMIT $limit
