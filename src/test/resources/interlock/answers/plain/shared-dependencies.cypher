CYPHER 25
LET wanted = coll.distinct($entities)
UNWIND wanted AS one
CALL interlock.dependencies(one, {depth: nullIf($depth, 0), roles: $roles, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD entity, distance, necessary, chain
WITH wanted, entity, max(distance) AS farthest, collect({of: one, distance: distance, necessary: necessary, chain: chain}) AS each
WHERE size(each) = size(wanted)
RETURN entity, farthest AS distance,
  [one IN wanted | head([e IN each WHERE e.of = one | e.distance])] AS distances,
  [one IN wanted WHERE any(e IN each WHERE e.of = one AND e.necessary)] AS necessaryTo,
  all(e IN each WHERE e.necessary) AS necessary, [e IN each | e.chain] AS chains
ORDER BY distance, COLLECT { MATCH (e:Entity {id: entity}) RETURN normalize(toLower(e.name), NFKD) }, entity
