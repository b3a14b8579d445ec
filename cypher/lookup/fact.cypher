// One fact with its deal and the other legs of it. A fact's id is unique over all types, and each type has its index.
CYPHER 25
MATCH p = ()-[f:INVESTS_IN|SPENDS_ON|SUPPLIES|DEVELOPS|OPERATES|DESIGNS|MAKES|AVAILABLE_ON|RUNS_ON|REQUIRES|PART_OF|PARTNERS_WITH|RIVALS|PARTY_TO]->()
WHERE f.id = $id
OPTIONAL MATCH (d:Deal {id: f.deal})
RETURN p, d, CASE WHEN f.deal IS NULL THEN [] ELSE
  COLLECT { MATCH leg = ()-[l]->() WHERE l.deal = f.deal AND l.id <> f.id RETURN leg ORDER BY l.id } END AS legs
