// The days on which facts begin and end.
CYPHER 25
MATCH ()-[f]->() WHERE f.status IN $standings
UNWIND [{day: coalesce(f.since, f.announced), began: 1, ended: 0}]
  + CASE WHEN f.until IS NULL THEN [] ELSE [{day: f.until, began: 0, ended: 1}] END AS change
RETURN change.day AS day, sum(change.began) AS began, sum(change.ended) AS ended
ORDER BY day
