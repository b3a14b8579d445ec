// title: What {entity?does|do} {entity} depend on?
// about: Everything that one relies on, directly and through others: how far away, in which role, by which chain of facts, and where there is no substitute.
// group: Dependency
// ask: what is required to build {entity} | what is needed to build {entity} | where does {entity} get its chips from
// ask: where does {entity} get its compute from | where do the chips of {entity} come from | who keeps {entity} running
// ask: which suppliers stand behind {entity} | what is needed for {entity} | what do we need to make {entity} | what is needed to make {entity}
// ask: inputs of {entity} | which dependencies does {entity} have | what would {entity} be without its suppliers | on what does {entity} run
// ask: who provides {entity} with chips | what does {entity} depend on | who does {entity} depend on | on whom does {entity} depend | what does {entity} need
// ask: whom does {entity} need | what does {entity} rely on | {entity} depends on | {entity} relies on | {entity} depends on whom
// ask: which suppliers does {entity} rely on | dependence of {entity} | dependencies of {entity} | what are the dependencies of {entity}
// ask: suppliers of {entity} | who supplies {entity} | who are the suppliers of {entity} | who sells to {entity} | who does {entity} buy from
// ask: whose products does {entity} buy | supply chain of {entity} | upstream of {entity} | what is upstream of {entity} | what does {entity} run on
// ask: what chips does {entity} run on | which chips power {entity} | what powers {entity} | what is {entity} built on | what is {entity} made of
// ask: what goes into {entity} | what is behind {entity} | what does {entity} use | which chips does {entity} use | which cloud does {entity} use
// ask: what does {entity} need to run
// param: entity    entity = "anthropic"          The one that relies
// param: depth     integer 0..12 = 6             Steps to follow; 0 = all
// param: roles     choice all|essential = all    Essential leaves out capital, which nobody stops without
// param: asOf      date = today                  Facts that hold on this day
// param: atLeast   standing = announced          How binding a fact must be
// param: dataSet   list text = []                Only facts of these data sets; none = all
// column: entity      entity       The one relied on
// column: distance    integer      Steps from the one that relies
// column: role        list text    In which role it serves the last step before it
// column: necessary   boolean      Whether the one fails without it; else there are substitutes
// column: chain       fact         One shortest chain of facts
// key: entity
// verdict: necessary
// rows: called
// show: graph entity distance
// when: fallen entity   On record, {entity} {entity?relies|rely} on {rows:other|others}[ within {depth:step|steps|any}].
// when: no necessary   {entity} {entity?relies|rely} on {rows:other|others}[ within {depth:step|steps|any}] and would survive {rows?its loss|the loss of either of them|the loss of any one of them}, on the evidence collected so far.
// when: one row, all necessary   {entity} {entity?relies|rely} on one other[ within {depth:step|steps|any}], which has no known substitute: <1, {entity}>.
// when: all necessary   {entity} {entity?relies|rely} on {rows:other|others}[ within {depth:step|steps|any}], such as <3, {entity}>; {rows?it does not have|neither of them has|none of them has} a known substitute.
// answer: {entity} {entity?relies|rely} on {rows:other|others}[ within {depth:step|steps|any}][; {necessary:of them|of them}, among them <3 necessary, {entity}>, {necessary?has|have} no known substitute].
// when: no rows, fallen entity   {entity} no longer {entity?stands|stand}.
// none: No dependency of {entity} is on record as of {asOf}.
// scope: roles = essential   Capital is left out.
CYPHER 25
CALL interlock.dependencies($entity, {depth: nullIf($depth, 0), roles: $roles, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD entity, distance, roles, necessary, chain
RETURN entity, distance, roles AS role, necessary, chain
