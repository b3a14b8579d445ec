// One fact with its deal and the other legs of it. Each type has its index; a disjunction of them would pass over all facts.
CYPHER 25
UNWIND $types AS type
MATCH p = ()-[f:$(type) {id: $id}]->()
OPTIONAL MATCH (d:Deal {id: f.deal})
RETURN p, d, CASE WHEN f.deal IS NULL THEN [] ELSE
  COLLECT { MATCH leg = ()-[l]->() WHERE l.deal = f.deal AND l.id <> f.id RETURN leg ORDER BY l.id } END AS legs
