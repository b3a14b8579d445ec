// The size of the market, from the count store, and the data sets in it.
CYPHER 25
MATCH (e:Entity) WITH count(e) AS entities
MATCH ()-[f]->() WITH entities, count(f) AS facts
OPTIONAL MATCH (d:DataSet)
RETURN entities, facts, collect(d.id) AS dataSets
