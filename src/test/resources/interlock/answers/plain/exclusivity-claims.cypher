CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
// Who relies stands on the left of four of these types, and on the right of the others; by the rest nobody relies on anybody.
LET needs = ['SPENDS_ON', 'AVAILABLE_ON', 'RUNS_ON', 'REQUIRES']
LET reliance = ['INVESTS_IN', 'SPENDS_ON', 'SUPPLIES', 'DEVELOPS', 'OPERATES', 'DESIGNS', 'MAKES', 'AVAILABLE_ON', 'RUNS_ON', 'REQUIRES']
// A data set may be without this column: asked of the properties as a map, Neo4j does not remark on it.
MATCH p = (a:Entity)-[f]->(b:Entity)
WHERE (properties(f).preference IS NOT NULL OR f.exclusive IS NOT NULL) AND f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
  AND coalesce(f.since, f.announced) <= day AND ($entity = '' OR $entity IN [a.id, b.id])
LET degree = coalesce(properties(f).preference, CASE WHEN f.exclusive THEN 'exclusive' ELSE 'none' END)
FILTER $claims = 'all' OR degree = CASE $claims WHEN 'open' THEN 'none' ELSE $claims END
LET began = coalesce(f.since, f.announced), holds = f.until IS NULL OR day < f.until
LET leftRelies = type(f) IN needs OR NOT type(f) IN reliance
LET customer = CASE WHEN leftRelies THEN a ELSE b END, supplier = CASE WHEN leftRelies THEN b ELSE a END
// What a later fact carries on is not over.
FILTER holds OR NOT EXISTS {
  MATCH (a)-[g]->(b)
  WHERE type(g) = type(f) AND g.status IN standings AND (size($dataSet) = 0 OR g.dataSet IN $dataSet)
    AND coalesce(properties(g).preference, CASE WHEN g.exclusive THEN 'exclusive' WHEN NOT g.exclusive THEN 'none' END) = degree
    AND (NOT type(f) IN ['SPENDS_ON', 'SUPPLIES'] OR coalesce(g.what, '') = coalesce(f.what, ''))
    AND coalesce(g.since, g.announced) <= f.until AND (g.until IS NULL OR f.until < g.until)
}
// What is over is looked at on its last day.
LET seenOn = CASE WHEN holds THEN day ELSE f.until - duration({days: 1}) END
CALL (a, f, b, degree, standings, seenOn) {
  MATCH (a)-[g]->(b)
  WHERE type(g) = type(f) AND g.status IN standings AND (size($dataSet) = 0 OR g.dataSet IN $dataSet)
    AND coalesce(properties(g).preference, CASE WHEN g.exclusive THEN 'exclusive' WHEN NOT g.exclusive THEN 'none' END) = degree
  WITH collect(g) AS same, seenOn
  CALL interlock.since(same, {asOf: seenOn}) YIELD since
  RETURN since
}
OPTIONAL CALL (customer, f, seenOn) {
  CALL interlock.exclusivity({entity: customer.id, asOf: seenOn, atLeast: $atLeast, dataSet: $dataSet})
  YIELD role, providers, declared, observed, facts, against
  WHERE any(q IN facts WHERE f IN relationships(q))
  RETURN role, providers, declared, observed, facts, against
}
LET others = CASE WHEN degree = 'exclusive' THEN coalesce(against, []) ELSE [] END
LET contradicted = size(others) > 0
LET cited = COLLECT { MATCH (s:Source) WHERE s.id IN f.sources RETURN s ORDER BY s.publisher }
LET borneOut = CASE
  WHEN contradicted THEN 'no'
  WHEN degree = 'exclusive' THEN coalesce(observed, 'unknown')
  WHEN degree = 'none' AND size(coalesce(providers, [])) > 1 THEN 'yes'
  ELSE 'unknown'
END
RETURN customer.id AS entity, [supplier.id] AS sources, type(f) AS relation, role, degree,
  CASE
    WHEN NOT holds THEN 'ended'
    WHEN degree = 'exclusive' THEN {yes: 'confirmed', no: 'contradicted', unknown: 'unconfirmed'}[borneOut]
    WHEN degree = 'none' THEN 'open'
    ELSE 'stated'
  END AS verdict, holds, began AS from,
  coalesce(since, began) AS since, f.until AS until, f.status AS standing,
  coll.distinct([s IN cited WHERE s.publisher <> 'unknown' | s.publisher]) AS declaredBy,
  size(coll.distinct([s IN cited | coalesce(s['origin'], s.id)])) AS origins,
  CASE degree WHEN 'exclusive' THEN 'yes' WHEN 'none' THEN 'no' ELSE 'unknown' END AS declared,
  coalesce(observed, 'unknown') AS observed, borneOut,
  CASE
    WHEN contradicted THEN 'other suppliers exist, or a source denies it'
    WHEN degree = 'exclusive' AND observed = 'yes' THEN 'the data is complete on this day, with this one alone'
    WHEN degree = 'exclusive' THEN 'this data shows no other, and is not complete for this day'
    WHEN degree = 'none' AND borneOut = 'yes' THEN 'other suppliers exist'
    WHEN degree = 'none' THEN 'others may come; this data shows none yet'
    ELSE 'a source says so; how it is used is not in this data'
  END AS ground,
  degree = 'exclusive' AND holds AS claimed, NOT degree IN ['exclusive', 'none'] AND holds AS lesser, NOT holds AS ended,
  contradicted, degree = 'exclusive' AND holds AND contradicted AS refuted,
  degree = 'exclusive' AND holds AND borneOut = 'yes' AS confirmed,
  coll.distinct([q IN others | head([n IN nodes(q) WHERE n <> customer | n.id])]) AS against,
  supplier.name + ' for ' + customer.name + ': '
    + CASE degree WHEN 'none' THEN 'open to others' WHEN 'first-refusal' THEN 'first refusal' ELSE degree END AS label,
  [p] AS claim, CASE WHEN contradicted THEN others ELSE coalesce(facts, [p]) END AS proof
// From the top of the ladder down; what holds before what is over.
ORDER BY holds DESC, coll.indexOf(['exclusive', 'first-refusal', 'preferred', 'priority', 'none'], degree), normalize(toLower(customer.name), NFKD), customer.id,
  normalize(toLower(supplier.name), NFKD), supplier.id, from
