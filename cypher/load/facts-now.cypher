// The facts of these ids that are there. Each type has its index; a disjunction of them would pass over all facts.
CYPHER 25
UNWIND $ids AS id
CALL (id) {
  MATCH (a)-[f:INVESTS_IN {id: id}]->(b) RETURN a, f, b
  UNION ALL
  MATCH (a)-[f:SPENDS_ON {id: id}]->(b) RETURN a, f, b
  UNION ALL
  MATCH (a)-[f:SUPPLIES {id: id}]->(b) RETURN a, f, b
  UNION ALL
  MATCH (a)-[f:DEVELOPS {id: id}]->(b) RETURN a, f, b
  UNION ALL
  MATCH (a)-[f:OPERATES {id: id}]->(b) RETURN a, f, b
  UNION ALL
  MATCH (a)-[f:DESIGNS {id: id}]->(b) RETURN a, f, b
  UNION ALL
  MATCH (a)-[f:MAKES {id: id}]->(b) RETURN a, f, b
  UNION ALL
  MATCH (a)-[f:AVAILABLE_ON {id: id}]->(b) RETURN a, f, b
  UNION ALL
  MATCH (a)-[f:RUNS_ON {id: id}]->(b) RETURN a, f, b
  UNION ALL
  MATCH (a)-[f:REQUIRES {id: id}]->(b) RETURN a, f, b
  UNION ALL
  MATCH (a)-[f:PART_OF {id: id}]->(b) RETURN a, f, b
  UNION ALL
  MATCH (a)-[f:PARTNERS_WITH {id: id}]->(b) RETURN a, f, b
  UNION ALL
  MATCH (a)-[f:RIVALS {id: id}]->(b) RETURN a, f, b
  UNION ALL
  MATCH (a)-[f:PARTY_TO {id: id}]->(b) RETURN a, f, b
}
RETURN type(f) AS type, a.id AS from, b.id AS to, properties(f) AS properties
