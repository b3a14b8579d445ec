// What there is, with counts.
CYPHER 25
CALL () {
  MATCH (n) UNWIND labels(n) AS name RETURN 'label' AS kind, name, count(*) AS count
  UNION ALL
  MATCH ()-[f]->() RETURN 'type' AS kind, type(f) AS name, count(*) AS count
  UNION ALL
  CALL () {
    MATCH (n) UNWIND keys(n) AS name RETURN name
    UNION ALL
    MATCH ()-[f]->() UNWIND keys(f) AS name RETURN name
  }
  RETURN 'property' AS kind, name, count(*) AS count
}
RETURN kind, name, count
ORDER BY kind, name
