// Who of some kinds stands in a fact with one: those first who run or make it, then those with most facts.
CYPHER 25
MATCH (:Entity|Deal {id: $id})-[f]-(e:Entity|Deal)
WHERE any(label IN labels(e) WHERE label IN $labels)
LET place = coll.indexOf($makers, type(f))
RETURN e.id AS id, min(CASE place WHEN -1 THEN size($makers) ELSE place END) AS nearest, count(f) AS facts
ORDER BY nearest, facts DESC, id
LIMIT $limit
