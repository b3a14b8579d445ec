// For a store of an older Interlock: the day on which each fact was known, the earliest on which one of its sources was
// published, in small transactions. What is right already is not touched.
CYPHER 25
MATCH ()-[f]->()
WHERE f.sources IS NOT NULL OR f.known IS NOT NULL
LET known = COLLECT {
  MATCH (s:Source)
  WHERE s.id IN f.sources AND s.published IS NOT NULL
  RETURN s.published ORDER BY s.published LIMIT 1
}[0]
FILTER coalesce(f.known <> known, NOT (f.known IS NULL AND known IS NULL))
CALL (f, known) {
  SET f.known = known
} IN TRANSACTIONS OF 10000 ROWS
