// The facts that hold around one entity, the largest amounts first; paths are made of those alone that are shown, and all
// are counted by type, by the end at which the entity stands, and by the kind of the other.
CYPHER 25
MATCH (e:Entity {id: $id})
OPTIONAL MATCH (e)-[f]-(other:Entity)
WHERE (size($types) = 0 OR type(f) IN $types)
  AND f.status IN $standings
  AND coalesce(f.since, f.announced) <= date($asOf)
  AND (f.until IS NULL OR date($asOf) < f.until)
  AND (size($kinds) = 0 OR any(kind IN $kinds WHERE kind IN labels(other)))
  AND ($end = '' OR ($end = 'from') = (startNode(f) = e))
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
  COLLECT {
    UNWIND holding AS f
    WITH type(f) AS type, startNode(f) = e AS from, labels(CASE startNode(f) WHEN e THEN endNode(f) ELSE startNode(f) END) AS labels
    WITH
      type,
      CASE WHEN from THEN 'from' ELSE 'to' END AS side,
      coalesce([label IN labels WHERE label <> 'Entity'][0], '') AS kind,
      count(*) AS many
    ORDER BY many DESC, type, side, kind
    RETURN {type: type, end: side, kind: kind, count: many}
  } AS groups
