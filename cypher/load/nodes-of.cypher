// Every node of a data set, and those that it shares.
CYPHER 25
MATCH (n:Entity|Deal|Source)
WHERE n.dataSet = $dataSet OR $dataSet IN coalesce(n.alsoIn, [])
RETURN CASE WHEN n:Entity THEN ['Entity'] + [label IN labels(n) WHERE label <> 'Entity'] ELSE labels(n) END AS labels,
  properties(n) AS properties
