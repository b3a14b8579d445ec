// The first day on which anything was known, and how many facts of a day are known on no day, for want of a published source.
CYPHER 25
LET day = date($asOf)
OPTIONAL MATCH (:Entity)-[f]->(:Entity)
WHERE f.known IS NULL AND f.status IN $standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
  AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
WITH count(f) AS unknown
OPTIONAL MATCH ()-[f]->()
WHERE f.id IS NOT NULL
RETURN unknown, min(f.known) AS first, count(f) AS facts
