// title: What does {entity} depend on?
// about: Everything that one relies on, directly and through others: how far away, in which role, by which chain of facts, and where there is no substitute.
// group: Dependency
// ask: what does {entity} depend on | what does {entity} need | dependencies of {entity} | {entity} depends on | {entity} relies on
// ask: who supplies {entity} | suppliers of {entity} | what is behind {entity}
// param: entity    entity = "anthropic"          The one that relies
// param: depth     integer 1..12 = 6             Steps to follow
// param: roles     choice all|essential = all    Essential leaves out capital, which nobody stops without
// param: asOf      date = today                  Facts that hold on this day
// param: atLeast   standing = announced          How binding a fact must be
// param: dataSet   list text = []                Only facts of these data sets; none = all
// column: entity      entity       The one relied on
// column: distance    integer      Steps from the one that relies
// column: role        list text    In which role it serves the last step before it
// column: necessary   boolean      Whether the one fails without it; else there are substitutes
// column: chain       fact         One shortest chain of facts
// show: graph entity distance
// answer: {entity} relies on {rows:other|others}, at most {depth} steps away; for {necessary} of them there is no substitute.
// none: As far as this data knows, {entity} relied on nobody on {asOf}.
CYPHER 25
CALL interlock.dependencies($entity, {depth: $depth, roles: $roles, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD entity, distance, roles, necessary, chain
RETURN entity, distance, roles AS role, necessary, chain
