// title: Who depends on {entity}?
// about: Everyone who relies on one, directly and through others: how far away, in which role, by which chain of facts, and who has no substitute.
// group: Dependency
// ask: who depends on {entity} | who relies on {entity} | who needs {entity} | dependents of {entity} | what depends on {entity}
// ask: who is downstream of {entity} | customers of {entity}
// param: entity    entity = "asml"               The one relied on
// param: depth     integer 1..12 = 6             Steps to follow
// param: roles     choice all|essential = all    Essential leaves out capital, which nobody stops without
// param: asOf      date = today                  Facts that hold on this day
// param: atLeast   standing = announced          How binding a fact must be
// param: dataSet   list text = []                Only facts of these data sets; none = all
// column: entity      entity       The one that relies
// column: distance    integer      Steps to the one relied on
// column: role        list text    In which role it is served by the step after it
// column: necessary   boolean      Whether it fails without the one; else it has substitutes
// column: chain       fact         One shortest chain of facts
// show: graph entity distance
// answer: {rows:other relies|others rely} on {entity}, at most {depth} steps away; for {necessary} of them there is no substitute.
// none: As far as this data knows, nobody relied on {entity} on {asOf}.
CYPHER 25
CALL interlock.dependents($entity, {depth: $depth, roles: $roles, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD entity, distance, roles, necessary, chain
RETURN entity, distance, roles AS role, necessary, chain
