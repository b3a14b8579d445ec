// Takes out the facts of these ids.
CYPHER 25
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[f:INVESTS_IN {id: id}]->() RETURN f
  UNION ALL
  MATCH ()-[f:SPENDS_ON {id: id}]->() RETURN f
  UNION ALL
  MATCH ()-[f:SUPPLIES {id: id}]->() RETURN f
  UNION ALL
  MATCH ()-[f:DEVELOPS {id: id}]->() RETURN f
  UNION ALL
  MATCH ()-[f:OPERATES {id: id}]->() RETURN f
  UNION ALL
  MATCH ()-[f:DESIGNS {id: id}]->() RETURN f
  UNION ALL
  MATCH ()-[f:MAKES {id: id}]->() RETURN f
  UNION ALL
  MATCH ()-[f:AVAILABLE_ON {id: id}]->() RETURN f
  UNION ALL
  MATCH ()-[f:RUNS_ON {id: id}]->() RETURN f
  UNION ALL
  MATCH ()-[f:REQUIRES {id: id}]->() RETURN f
  UNION ALL
  MATCH ()-[f:PART_OF {id: id}]->() RETURN f
  UNION ALL
  MATCH ()-[f:PARTNERS_WITH {id: id}]->() RETURN f
  UNION ALL
  MATCH ()-[f:RIVALS {id: id}]->() RETURN f
  UNION ALL
  MATCH ()-[f:PARTY_TO {id: id}]->() RETURN f
}
DELETE f
