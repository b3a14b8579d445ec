// title: Who is weakened without {entities}, and what is left?
// about: Those that would lose a supplier in an essential role and still stand if one or several were gone, with whatever falls with them: how many suppliers they lose, and who is left as a substitute.
// group: Dependency
// ask: who is weakened without {entities} | who would be weakened without {entities} | who has a substitute for {entities}
// ask: what is left without {entities} | who would be hurt by the loss of {entities} | substitutes for {entities}
// param: entities   list entity = ["nvidia"]    Those that are gone, all at once
// param: asOf       date = today                Facts that hold on this day
// param: atLeast    standing = announced        How binding a fact must be
// param: dataSet    list text = []              Only facts of these data sets; none = all
// column: entity      entity         The one that is weakened
// column: role        text           In this role
// column: lost        list entity    The suppliers that it would lose
// column: left        list entity    Those left
// column: loses       integer        How many it would lose
// column: remaining   integer        How many would be left
// column: evidence    list fact      The facts by which it is served in this role
// show: table
// answer: Without {entities}, {each entity:other would lose a supplier and still stand|others would lose suppliers and still stand}, on the evidence collected so far. Closest to the edge: <3; {entity} ({role}: {remaining:supplier|suppliers} left)>.
// none: Without {entities}, nobody would lose a supplier and still stand, on the evidence collected so far.
CYPHER 25
CALL () {
  CALL interlock.knockOut($entities, {asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
  YIELD entity
  RETURN collect(entity) + $entities AS dead
}
CALL interlock.exclusivity({asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD entity, role, types, facts
// Nobody stops without capital.
WHERE NOT entity IN dead AND NOT 'INVESTS_IN' IN types
LET suppliers = COLLECT {
  UNWIND facts AS p
  WITH DISTINCT head([n IN nodes(p) WHERE n.id <> entity]) AS s
  RETURN s.id ORDER BY normalize(toLower(s.name), NFKD), s.id
}
LET lost = [s IN suppliers WHERE s IN dead], left = [s IN suppliers WHERE NOT s IN dead]
FILTER size(lost) > 0 AND size(left) > 0
RETURN entity, role, lost, left, size(lost) AS loses, size(left) AS remaining, facts AS evidence
ORDER BY remaining, loses DESC, COLLECT { MATCH (e:Entity {id: entity}) RETURN normalize(toLower(e.name), NFKD) }, entity, role
