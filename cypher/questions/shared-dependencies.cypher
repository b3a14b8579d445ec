// title: What {entities?does|do} {entities} {entities?alone|both|all} need?
// about: What two or more entities rely on alike, directly and through others: how far away it is for each, and who of them fails without it.
// group: Dependency
// ask: where do the supply chains of {entities+} overlap | do {entities+} run on the same chips | do {entities+} use the same suppliers
// ask: is there a supplier that both {entities+} need | who supplies both {entities+} | what both {entities+} need
// ask: which dependencies are common to {entities+} | do {entities+} depend on the same things | what do {entities+} both need | what do {entities+} all need
// ask: what do {entities+} both depend on | what both {entities+} depend on | on what do both {entities+} rely | what do {entities+} need together
// ask: do {entities+} rely on the same suppliers | do {entities+} share suppliers | which suppliers do {entities+} share | suppliers that {entities+} share
// ask: shared dependencies of {entities+} | common dependencies of {entities+} | common suppliers of {entities+} | shared suppliers between {entities+}
// ask: what do {entities+} have in common | what do {entities+} share | overlap between {entities+} | overlap of {entities+} | common ground of {entities+}
// param: entities   list entity = ["anthropic", "openai"]    Those that rely
// param: depth      integer 0..12 = 6                         Steps to follow; 0 = all
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
// key: entity
// verdict: necessary
// rows: called
// show: graph entity distance
// when: fallen entities, one entities   {entities} alone {entities?is|are} asked about: on record {entities?it has|they have} {rows:dependency|dependencies}[ within {depth:step|steps|any}].
// when: fallen entities   On record, {entities} have {rows:dependency|dependencies} in common[ within {depth:step|steps|any}].
// when: one row, one entities, all necessary   {entities} alone {entities?is|are} asked about: {entities?it has|they have} one dependency[ within {depth:step|steps|any}], which has no known substitute: <1, {entity}>.
// when: one row, one entities   {entities} alone {entities?is|are} asked about: {entities?it has|they have} one dependency[ within {depth:step|steps|any}], and would survive its loss, on the evidence collected so far.
// when: one entities, all necessary   {entities} alone {entities?is|are} asked about: {entities?it has|they have} {rows:dependency|dependencies}[ within {depth:step|steps|any}], such as <3, {entity}>; {rows?it does not have|neither of these has|none of these has} a known substitute.
// when: one entities   {entities} alone {entities?is|are} asked about: {entities?it has|they have} {rows:dependency|dependencies}[ within {depth:step|steps|any}][; {necessary:of these|of these}, among them <3 necessary, {entity}>, {necessary?has|have} no known substitute].
// when: no necessary   {entities} {entities?has|have} {rows:dependency|dependencies} in common[ within {depth:step|steps|any}]; {rows?it would not|neither of these would|none of these would} bring {entities?it|both of them|all of them} down, on the evidence collected so far.
// when: all necessary   {entities} {entities?has|have} {rows:dependency|dependencies} in common[ within {depth:step|steps|any}], such as <3, {entity}>; for {entities?it|either of them|any of them}, {rows?this does not have|neither of these has|none of these has} a known substitute.
// answer: {entities} {entities?has|have} {rows:dependency|dependencies} in common[ within {depth:step|steps|any}][; {necessary:of these|of these}, among them <3 necessary, {entity}>, {necessary?has|have} no known substitute for {entities?it|either of them|any of them}].
// when: no rows, fallen entities, one entities   {entities} no longer {entities?stands|stand}.
// when: no rows, one entities   {entities} alone {entities?is|are} asked about, and {entities?has|have} no dependency on record as of {asOf}.
// none: {entities} {entities?has|have} no dependency in common as of {asOf}, on the evidence collected so far.
// scope: roles = all   Capital is counted too.
CYPHER 25
CALL interlock.sharedDependencies($entities, {
  depth: nullIf($depth, 0), roles: $roles, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet
})
YIELD entity, distance, distances, necessaryTo, necessary, chains
RETURN entity, distance, distances, necessaryTo, necessary, chains
