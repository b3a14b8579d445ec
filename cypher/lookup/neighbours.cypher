// The facts that hold around one entity, the largest amounts first; paths are made of those alone that are shown.
CYPHER 25
MATCH (e:Entity {id: $id})
OPTIONAL MATCH (e)-[f]-(:Entity)
WHERE (size($types) = 0 OR type(f) IN $types)
  AND f.status IN $standings
  AND coalesce(f.since, f.announced) <= date($asOf)
  AND (f.until IS NULL OR date($asOf) < f.until)
WITH e, f
ORDER BY coalesce(f.amountMax, f.amountMin, 0) DESC, f.id
WITH e, collect(f) AS holding
RETURN
  e,
  COLLECT {
    UNWIND holding[..$limit] AS f
    MATCH p = (e)-[f]-()
    RETURN p
    ORDER BY coalesce(f.amountMax, f.amountMin, 0) DESC, f.id
  } AS facts,
  size(holding) AS total
