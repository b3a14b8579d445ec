// Takes out some sources, and each from every fact and agreement: a fact that keeps none goes, and of the others the known day
// is that of what is left.
CYPHER 25
CALL () {
  MATCH ()-[f]->()
  WHERE any(source IN f.sources WHERE source IN $ids)
  LET left = [source IN f.sources WHERE NOT source IN $ids]
  LET known = COLLECT {
    MATCH (s:Source)
    WHERE s.id IN left AND s.published IS NOT NULL
    RETURN s.published ORDER BY s.published LIMIT 1
  }[0]
  FOREACH (gone IN CASE WHEN size(left) = 0 THEN [f] ELSE [] END | DELETE gone)
  FOREACH (kept IN CASE WHEN size(left) = 0 THEN [] ELSE [f] END | SET kept.sources = left, kept.known = known)
}
CALL () {
  MATCH (d:Deal)
  WHERE any(source IN d.sources WHERE source IN $ids)
  SET d.sources = [source IN d.sources WHERE NOT source IN $ids]
}
UNWIND $ids AS id
MATCH (s:Source {id: id})
DETACH DELETE s
