// title: What fails without {entities}?
// about: Those that fail when one or several are gone at once, in rounds: one fails when in some essential role nobody is left who serves it.
// group: Dependency
// ask: what fails if {entities} is gone | what fails if {entities} are gone | what fails without {entities} | what falls if {entities} is gone | who fails with {entities}
// ask: what if {entities} fails | knock out {entities} | what breaks without {entities} | remove {entities}
// param: entities   list entity = ["nvidia"]    Those that are gone, all at once
// param: asOf       date = today                Facts that hold on this day
// param: atLeast    standing = announced        How binding a fact must be
// param: dataSet    list text = []              Only facts of these data sets; none = all
// column: entity      entity       The one that fails
// column: round       integer      In which round, counted from 1
// column: role        text         The role in which nobody is left who serves it
// column: closed      boolean      Whether the data knows all that serve it in this role
// column: certainty   text         How far the answer goes
// column: lost        list fact    The facts by which it was served in this role
// show: graph entity round
// answer: Without {entities}, {rows:other fails|others fail} as far as this data knows: {entity}.
// none: On {asOf}, nothing fails without {entities}, as far as this data knows: nobody relies on them in an essential role, or whoever does has a substitute.
CYPHER 25
CALL interlock.knockOut($entities, {asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD entity, round, role, closed, lost
RETURN entity, round, role, closed,
  CASE WHEN closed THEN 'all that serve it in this role are known' ELSE 'as far as this data knows' END AS certainty,
  lost
ORDER BY round, entity
