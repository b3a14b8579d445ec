// Customers of the frontier that have nobody left in some essential role: all their suppliers in it are among the reached.
CYPHER 25
CALL () {
  UNWIND $frontier AS supplier
  MATCH (supplier)-[f:SUPPLIES|DEVELOPS|OPERATES|DESIGNS|MAKES]->(customer)
  WHERE f.status IN ['announced', 'committed', 'completed'] AND coalesce(f.since, f.announced) <= $day
    AND (f.until IS NULL OR $day < f.until)
  RETURN customer, CASE type(f) WHEN 'SUPPLIES' THEN f.what ELSE type(f) END AS role
  UNION ALL
  UNWIND $frontier AS supplier
  MATCH (supplier)<-[f:SPENDS_ON|AVAILABLE_ON|RUNS_ON|REQUIRES]-(customer)
  WHERE f.status IN ['announced', 'committed', 'completed'] AND coalesce(f.since, f.announced) <= $day
    AND (f.until IS NULL OR $day < f.until)
  RETURN customer, CASE type(f) WHEN 'SPENDS_ON' THEN f.what WHEN 'REQUIRES' THEN supplier.id ELSE type(f) END AS role
}
WITH DISTINCT customer, role
WHERE NOT customer IN $reached
  AND NOT EXISTS {
    MATCH (other)-[f:SUPPLIES|DEVELOPS|OPERATES|DESIGNS|MAKES]->(customer)
    WHERE CASE type(f) WHEN 'SUPPLIES' THEN f.what ELSE type(f) END = role
      AND f.status IN ['announced', 'committed', 'completed'] AND coalesce(f.since, f.announced) <= $day
      AND (f.until IS NULL OR $day < f.until)
      AND NOT other IN $reached
  }
  AND NOT EXISTS {
    MATCH (other)<-[f:SPENDS_ON|AVAILABLE_ON|RUNS_ON|REQUIRES]-(customer)
    WHERE CASE type(f) WHEN 'SPENDS_ON' THEN f.what WHEN 'REQUIRES' THEN other.id ELSE type(f) END = role
      AND f.status IN ['announced', 'committed', 'completed'] AND coalesce(f.since, f.announced) <= $day
      AND (f.until IS NULL OR $day < f.until)
      AND NOT other IN $reached
  }
RETURN DISTINCT customer AS next
