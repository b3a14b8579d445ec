// The facts that hold around one entity, the largest amounts first.
CYPHER 25
MATCH (e:Entity {id: $id})
OPTIONAL MATCH p = (e)-[f]-(:Entity)
WHERE (size($types) = 0 OR type(f) IN $types)
  AND f.status IN $standings
  AND coalesce(f.since, f.announced) <= date($asOf)
  AND (f.until IS NULL OR date($asOf) < f.until)
WITH e, p, f
ORDER BY coalesce(f.amountMax, f.amountMin, 0) DESC, f.id
RETURN e, collect(p)[..$limit] AS facts, count(p) AS total
