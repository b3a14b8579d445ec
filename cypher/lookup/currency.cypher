// In which currency most facts state an amount, where none does in the usual one; no row where one does, or none states any.
CYPHER 25
CALL () {
  RETURN EXISTS { MATCH ()-[f]->() WHERE f.currency = $usual } AS usual
}
FILTER NOT usual
MATCH ()-[f]->()
WHERE f.currency IS NOT NULL
RETURN f.currency AS currency, count(*) AS facts
ORDER BY facts DESC, currency
LIMIT 1
