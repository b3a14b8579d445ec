// The size of the market, from the count store, and the data sets in it.
CYPHER 25
RETURN
  COUNT { (:Entity) } AS entities,
  COUNT { ()-->() } AS facts,
  COUNT { (:Source) } AS sources,
  COLLECT { MATCH (d:DataSet) RETURN d.id ORDER BY d.id } AS dataSets
