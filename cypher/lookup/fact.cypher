// One fact with its deal and the other legs of it. Each type has its index; a disjunction of them would pass over all facts.
CYPHER 25
CALL () {
  MATCH p = ()-[f:INVESTS_IN {id: $id}]->() RETURN p, f
  UNION ALL
  MATCH p = ()-[f:SPENDS_ON {id: $id}]->() RETURN p, f
  UNION ALL
  MATCH p = ()-[f:SUPPLIES {id: $id}]->() RETURN p, f
  UNION ALL
  MATCH p = ()-[f:DEVELOPS {id: $id}]->() RETURN p, f
  UNION ALL
  MATCH p = ()-[f:OPERATES {id: $id}]->() RETURN p, f
  UNION ALL
  MATCH p = ()-[f:DESIGNS {id: $id}]->() RETURN p, f
  UNION ALL
  MATCH p = ()-[f:MAKES {id: $id}]->() RETURN p, f
  UNION ALL
  MATCH p = ()-[f:AVAILABLE_ON {id: $id}]->() RETURN p, f
  UNION ALL
  MATCH p = ()-[f:RUNS_ON {id: $id}]->() RETURN p, f
  UNION ALL
  MATCH p = ()-[f:REQUIRES {id: $id}]->() RETURN p, f
  UNION ALL
  MATCH p = ()-[f:PART_OF {id: $id}]->() RETURN p, f
  UNION ALL
  MATCH p = ()-[f:PARTNERS_WITH {id: $id}]->() RETURN p, f
  UNION ALL
  MATCH p = ()-[f:RIVALS {id: $id}]->() RETURN p, f
  UNION ALL
  MATCH p = ()-[f:PARTY_TO {id: $id}]->() RETURN p, f
}
OPTIONAL MATCH (d:Deal {id: f.deal})
RETURN p, d, CASE WHEN f.deal IS NULL THEN [] ELSE
  COLLECT { MATCH leg = ()-[l]->() WHERE l.deal = f.deal AND l.id <> f.id RETURN leg ORDER BY l.id } END AS legs
