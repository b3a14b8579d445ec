// Who relies on somebody of the frontier and is not reached yet.
CYPHER 25
CALL () {
  UNWIND $frontier AS supplier
  MATCH (supplier)-[f:INVESTS_IN|SUPPLIES|DEVELOPS|OPERATES|DESIGNS|MAKES]->(customer)
  WHERE f.status IN ['announced', 'committed', 'completed'] AND coalesce(f.since, f.announced) <= $day
    AND (f.until IS NULL OR $day < f.until)
  RETURN customer
  UNION ALL
  UNWIND $frontier AS supplier
  MATCH (supplier)<-[f:SPENDS_ON|AVAILABLE_ON|RUNS_ON|REQUIRES]-(customer)
  WHERE f.status IN ['announced', 'committed', 'completed'] AND coalesce(f.since, f.announced) <= $day
    AND (f.until IS NULL OR $day < f.until)
  RETURN customer
}
WITH DISTINCT customer
WHERE NOT customer IN $reached
RETURN customer AS next
