CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
MATCH (model:Model)
WHERE CASE WHEN size($models) > 0 THEN model.id IN $models ELSE NOT EXISTS {
  // A family is a part of no other on this day.
  MATCH (model)-[f:PART_OF]->(:Model)
  WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet) AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
} END
// What nothing holds of on this day does not exist on it.
FILTER EXISTS {
  MATCH (model)-[f]-()
  WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet) AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
}
// A family is where any of its versions is, and has been since the stretch began that reaches this day.
LET ever = COLLECT {
  MATCH p = (model)<-[:PART_OF]-*(:Model)-[f:AVAILABLE_ON]->(c:Cloud)
  WHERE all(x IN relationships(p) WHERE x.status IN standings AND (size($dataSet) = 0 OR x.dataSet IN $dataSet))
  RETURN {
    cloud: c.id, path: p, holds: all(x IN relationships(p)
      WHERE coalesce(x.since, x.announced) <= day AND (x.until IS NULL OR day < x.until))
  } ORDER BY coalesce(f.since, f.announced), f.id
}
MATCH (cloud:Cloud)
WHERE CASE WHEN size($clouds) = 0 THEN EXISTS { (cloud)<-[:AVAILABLE_ON]-() } ELSE cloud.id IN $clouds END
LET evidence = [x IN ever WHERE x.cloud = cloud.id AND x.holds | x.path]
LET closed = 'AVAILABLE_ON' IN coalesce(model.completeFor, []) AND day <= model.completeAsOf AND day >= coalesce(properties(model).completeSince, day)
LET available = CASE WHEN size(evidence) > 0 THEN 'yes' WHEN closed THEN 'no' ELSE 'unknown' END
CALL interlock.since([x IN ever WHERE x.cloud = cloud.id | x.path], {asOf: $asOf}) YIELD since
WITH model.id AS model, cloud.id AS cloud, available, since,
  CASE available
    WHEN 'yes' THEN 'stated'
    WHEN 'no' THEN 'the data is complete as of ' + model.completeAsOf
    ELSE 'no source says either way'
  END AS ground,
  evidence, available <> 'unknown' AS known, available = 'yes' AS sold, available = 'unknown' AS open,
  available = 'no' AS ruledOut
WITH model, collect({cloud: cloud, available: available, since: since, ground: ground, evidence: evidence, known: known, sold: sold,
  open: open, ruledOut: ruledOut}) AS each
LET everywhere = all(one IN each WHERE one.sold)
UNWIND each AS one
RETURN model, one.cloud AS cloud, one.available AS available, one.since AS since, one.ground AS ground, one.evidence AS evidence,
  one.known AS known, one.sold AS sold, one.open AS open, one.ruledOut AS ruledOut, everywhere
ORDER BY COLLECT { MATCH (e:Entity {id: model}) RETURN normalize(toLower(e.name), NFKD) }, model,
  COLLECT { MATCH (e:Entity {id: cloud}) RETURN normalize(toLower(e.name), NFKD) }, cloud
