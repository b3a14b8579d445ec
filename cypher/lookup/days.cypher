// The days on which facts begin and end.
CYPHER 25
CALL () {
  MATCH ()-[f]->() WHERE f.status IN $standings
  RETURN coalesce(f.since, f.announced) AS day, 1 AS began, 0 AS ended
  UNION ALL
  MATCH ()-[f]->() WHERE f.status IN $standings AND f.until IS NOT NULL
  RETURN f.until AS day, 0 AS began, 1 AS ended
}
RETURN day, sum(began) AS began, sum(ended) AS ended
ORDER BY day
