// What each data set holds, a figure a row: how many of each, from which day to which, under which licences, and how much of
// it another one has too: entities that both name, and ties (who does what to whom) that both tell. One that says of all its
// sources that they are made up is so.
CYPHER 25
CALL () {
  MATCH (n:Entity|Deal|Source)
  UNWIND [n.dataSet] + coalesce(n.alsoIn, []) AS dataSet
  RETURN dataSet, CASE WHEN n:Deal THEN 'deals' WHEN n:Source THEN 'sources' ELSE 'entities' END AS figure, '' AS of,
    count(*) AS number, NULL AS first, NULL AS last
  UNION ALL
  MATCH ()-[f]->()
  WHERE f.dataSet IS NOT NULL
  RETURN f.dataSet AS dataSet, 'facts' AS figure, '' AS of, count(*) AS number,
    min(coalesce(f.since, f.announced)) AS first, max(coalesce(f.since, f.announced)) AS last
  UNION ALL
  MATCH (s:Source)
  UNWIND [s.dataSet] + coalesce(s.alsoIn, []) AS dataSet
  RETURN dataSet, 'licence' AS figure, coalesce(s.licence, '') AS of, count(*) AS number, NULL AS first, NULL AS last
  UNION ALL
  MATCH (s:Source)
  WHERE any(said IN [s.title, s.publisher, s.licence] WHERE toLower(replace(said, '-', ' ')) CONTAINS 'made up')
  UNWIND [s.dataSet] + coalesce(s.alsoIn, []) AS dataSet
  RETURN dataSet, 'madeUp' AS figure, '' AS of, count(*) AS number, NULL AS first, NULL AS last
  UNION ALL
  MATCH (n:Entity)
  WHERE n.alsoIn IS NOT NULL
  LET sets = [n.dataSet] + n.alsoIn
  UNWIND sets AS dataSet
  UNWIND sets AS of
  FILTER dataSet <> of
  RETURN dataSet, 'sharedEntities' AS figure, of, count(*) AS number, NULL AS first, NULL AS last
  UNION ALL
  MATCH (a:Entity)-[f]->(b:Entity)
  WHERE a.alsoIn IS NOT NULL AND b.alsoIn IS NOT NULL
  WITH a, b, type(f) AS type, coalesce(f.what, f.market, '') AS what, collect(DISTINCT f.dataSet) AS sets
  FILTER size(sets) > 1
  UNWIND sets AS dataSet
  UNWIND sets AS of
  FILTER dataSet <> of
  RETURN dataSet, 'sharedTies' AS figure, of, count(*) AS number, NULL AS first, NULL AS last
}
RETURN dataSet, figure, of, number, first, last
ORDER BY dataSet, figure, number DESC, of
