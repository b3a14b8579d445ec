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
// key: entity role
// verdict: loses remaining
// rows: called
// show: table
// answer: Without {entities}, {each entity:other would lose a supplier and still stand|others would lose suppliers and still stand}, on the evidence collected so far. Closest to the edge: <3 by remaining; {entity} ({role}: {remaining:supplier|suppliers} left)>.
// none: Without {entities}, nobody would lose a supplier and still stand, on the evidence collected so far.
CYPHER 25
CALL interlock.weakened($entities, {asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD entity, role, lost, left, facts
RETURN entity, role, lost, left, size(lost) AS loses, size(left) AS remaining, facts AS evidence
