// title: Who depends on {entity}?
// about: Everyone who relies on one, directly and through others: how far away, in which role, by which chain of facts, and who has no substitute.
// group: Dependency
// ask: who would suffer from problems at {entity} | who is hit by problems at {entity} | who cannot live without {entity} | who cannot do without {entity}
// ask: who is built on {entity} | what is built on {entity} | which models are trained on {entity} | whose business depends on {entity}
// ask: who would be in trouble without {entity} | who is locked in to {entity} | which products need {entity} | who else depends on {entity}
// ask: who depends on {entity} | who relies on {entity} | who needs {entity} | what depends on {entity} | everything that depends on {entity}
// ask: everyone that relies on {entity} | which companies depend on {entity} | firms dependent on {entity} | {entity} who depends on it
// ask: who is exposed to {entity} | who uses {entity} | what uses {entity} | which models use {entity} | what runs on {entity} | which models run on {entity}
// ask: who buys {entity} | who buys from {entity} | who does {entity} supply | who does {entity} sell to | whom does {entity} serve | dependents of {entity}
// ask: customers of {entity} | users of {entity} | who are the customers of {entity} | who is downstream of {entity} | everyone downstream of {entity}
// param: entity    entity = "asml"               The one relied on
// param: depth     integer 0..12 = 6             Steps to follow; 0 = all
// param: roles     choice all|essential = all    Essential leaves out capital, which nobody stops without
// param: asOf      date = today                  Facts that hold on this day
// param: atLeast   standing = announced          How binding a fact must be
// param: dataSet   list text = []                Only facts of these data sets; none = all
// column: entity      entity       The one that relies
// column: distance    integer      Steps to the one relied on
// column: role        list text    In which role it is served by the step after it
// column: necessary   boolean      Whether it fails without the one; else it has substitutes
// column: chain       fact         One shortest chain of facts
// column: fallen      boolean      Whether it has fallen already in this world
// key: entity
// verdict: necessary
// rows: called
// hidden: fallen
// show: graph entity distance
// when: fallen entity, all fallen   On record, {rows:other relies|others rely} on {entity}[ within {depth:step|steps|any}]; {rows?it has|both have|all of them have} failed too.
// when: fallen entity   On record, {rows:other relies|others rely} on {entity}[ within {depth:step|steps|any}][; {fallen:of them has failed too|of them have failed too}].
// when: all fallen   {rows:other relies|others rely} on {entity}[ within {depth:step|steps|any}]; {rows?it has|both have|all of them have} failed already.
// when: no necessary, no fallen   {rows:other relies|others rely} on {entity}[ within {depth:step|steps|any}]; {rows?it|both|every one of them} would survive {entity?its|their} loss, on the evidence collected so far.
// when: all necessary   {rows:other|others}, among them <3, {entity}>, {rows?relies|rely} on {entity}[ within {depth:step|steps|any}] and would fail without {entity?it|them}.
// answer: {rows:other relies|others rely} on {entity}[ within {depth:step|steps|any}][; {necessary:of them|of them}, among them <3 necessary, {entity}>, would fail without {entity?it|them}][; {fallen:of them has failed already|of them have failed already}].
// when: no rows, fallen entity   {entity} no longer {entity?stands|stand}.
// none: Nobody who relies on {entity} is on record as of {asOf}.
// scope: roles = essential   Capital is left out.
CYPHER 25
CALL interlock.dependents($entity, {depth: nullIf($depth, 0), roles: $roles, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD entity, distance, roles, necessary, fallen, chain
RETURN entity, distance, roles AS role, necessary, chain, fallen
