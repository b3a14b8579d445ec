// One of the ten thousand questions after which memory is looked at.
CYPHER 25
CALL () {
  CALL interlock.knockOut([$entity], {asOf: $day}) YIELD entity, round
  RETURN entity, round AS steps
  UNION ALL
  CALL interlock.dependencies($entity, {asOf: $day, depth: 2}) YIELD entity, distance
  RETURN entity, distance AS steps
}
RETURN entity, steps
