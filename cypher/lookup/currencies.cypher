// The currencies that facts and deals state amounts in, where none does in this one; no row where one does, or none states any.
CYPHER 25
CALL () {
  RETURN EXISTS { MATCH ()-[f]->() WHERE f.currency = $currency }
    OR EXISTS { MATCH (d:Deal) WHERE d.currency = $currency } AS there
}
FILTER NOT there
CALL () {
  MATCH ()-[f]->()
  WHERE f.currency IS NOT NULL
  RETURN DISTINCT f.currency AS currency
  UNION
  MATCH (d:Deal)
  WHERE d.currency IS NOT NULL
  RETURN DISTINCT d.currency AS currency
}
RETURN currency
ORDER BY currency
