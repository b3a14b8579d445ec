// title: What do {entities} all need?
// about: What two or more entities rely on alike, directly and through others: how far away it is for each, and who of them fails without it.
// group: Dependency
// ask: what do {entities} both need | what do {entities} all need | shared dependencies of {entities} | common suppliers of {entities} | what do {entities} have in common | what do {entities} share
// param: entities   list entity = ["anthropic", "openai"]    Those that rely
// param: depth      integer 1..12 = 6                         Steps to follow
// param: roles      choice all|essential = essential          Essential leaves out capital, which nobody stops without
// param: asOf       date = today                              Facts that hold on this day
// param: atLeast    standing = announced                      How binding a fact must be
// param: dataSet    list text = []                            Only facts of these data sets; none = all
// column: entity        entity          What they all rely on
// column: distance      integer         Steps to it from the one farthest away
// column: distances     list integer    Steps from each, in the order in which they were named
// column: necessaryTo   list entity     Those of them that fail without it
// column: necessary     boolean         Whether all of them fail without it
// column: chains        list fact       One shortest chain of facts from each
// show: graph entity distance
// answer: {entities} all rely on {rows:other|others}, at most {depth} steps away; without {necessary:of them all fail|of them all fail}.
// none: On {asOf}, {entities} rely on nobody together, as far as this data knows.
CYPHER 25
LET wanted = coll.distinct($entities)
UNWIND wanted AS one
CALL interlock.dependencies(one, {depth: $depth, roles: $roles, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD entity, distance, necessary, chain
WITH wanted, entity, max(distance) AS farthest, collect({of: one, distance: distance, necessary: necessary, chain: chain}) AS each
WHERE size(each) = size(wanted)
RETURN entity, farthest AS distance,
  [one IN wanted | head([e IN each WHERE e.of = one | e.distance])] AS distances,
  [one IN wanted WHERE any(e IN each WHERE e.of = one AND e.necessary)] AS necessaryTo,
  all(e IN each WHERE e.necessary) AS necessary, [e IN each | e.chain] AS chains
ORDER BY distance, entity
