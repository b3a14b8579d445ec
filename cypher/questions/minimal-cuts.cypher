// title: What must fail for {entity} to fail?
// about: The minimal cut sets: every set of up to three others that would take one down together, and of which no smaller part would; what each weighs, and by which facts it works. Also of single facts, sources, origins and countries.
// group: Dependency
// ask: what must fail for {entity} to fail | what would have to fail for {entity} to fail | what has to fail together to stop {entity}
// ask: which two failures together stop {entity} [size=2] | which two failures would take down {entity} [size=2] | minimal cut sets of {entity}
// ask: minimal cuts of {entity} | cut sets of {entity} | which combinations of failures would stop {entity} | what combination of losses would fell {entity}
// ask: is {entity} n-1 secure | n-1 security of {entity} | can {entity} survive any single failure | what are the single points of failure of {entity} [size=1]
// ask: single points of failure of {entity} [size=1] | which countries would take {entity} down [of=countries] | on which countries does {entity} hang [of=countries]
// ask: which sources does the fall of {entity} rest on [of=sources]
// param: entity    entity = "claude"                                            The one that falls
// param: of        choice entities|facts|sources|origins|countries = entities   What may be lost
// param: size      integer 1..3 = 3                                             At most so many in a set
// param: limit     integer 1..1000 = 200                                        At most so many sets, the smaller first
// param: asOf      date = today                                                 Facts that hold on this day
// param: atLeast   standing = announced                                         How binding a fact must be
// param: dataSet   list text = []                                               Only facts of these data sets; none = all
// column: cut           list entity    The others that must fail together
// column: facts         list fact      The facts that must be lost together
// column: others        list text      The sources, origins or countries that must be lost together
// column: size          integer        How many those are
// column: importance    share          The most important of them: its part in all sets, a set counting ten times one of a member more
// column: round         integer        The round in which it would fall
// column: role          text           The role in which it would have nobody left
// column: certainty     text           How sure that is
// column: scenario      list text      What to take out of the market to see it fall
// column: secureSince   date           Since when it has stood the loss of any single other
// column: total         integer        Sets in all, whatever the limit
// column: alone         boolean        Whether one is enough
// column: pair          boolean        Whether it takes two
// column: three         boolean        Whether it takes three
// column: singles       integer        Sets in all of one
// column: pairs         integer        Sets in all of two
// column: triples       integer        Sets in all of three
// column: unfinished    boolean        Whether the search ran out of time, so that there may be more sets
// column: evidence      list fact      The facts that are lost on the way
// key: cut facts others
// verdict: round certainty
// total: total alone=singles pair=pairs three=triples
// hidden: scenario secureSince total alone pair three singles pairs triples unfinished
// show: table
// when: of = entities, some alone   {first singles:single failure|single failures} would take {entity} down: {cut where alone}[; so would {first pairs:pair|pairs} of others][; so would {first triples:set|sets} of three].[ {unfinished?There may be more sets|There may be more sets}: the search ran out of time.]
// when: of = entities, some pair   {entity} would survive any one failure[, and has been safe from any one since {first secureSince}]; {first pairs:pair|pairs} of others would take it down, such as <3 pair; {cut}>[; so would {first triples:set|sets} of three].[ {unfinished?There may be more sets|There may be more sets}: the search ran out of time.]
// when: of = entities, some three   {entity} would survive the failure of two others[, and has been safe from any one since {first secureSince}]; {first triples:set|sets} of three would take it down, such as <3 three; {cut}>.[ {unfinished?There may be more sets|There may be more sets}: the search ran out of time.]
// when: of = facts, some alone   {first singles:fact stands alone|facts each stand alone} behind a need of {entity}: if {first singles?it|either of them|any one of them} ended, {entity} would fall[; so it would with {first pairs:pair|pairs} of others][; so it would with {first triples:set|sets} of three].[ {unfinished?There may be more sets|There may be more sets}: the search ran out of time.]
// when: of = facts   No fact stands alone behind a need of {entity}; if these ended together, it would fall: [, {first pairs:pair|pairs}][, {first triples:set|sets} of three].[ {unfinished?There may be more sets|There may be more sets}: the search ran out of time.]
// when: of = countries, some alone   {entity} would fall with {first singles:country|countries}{first singles?|, either of them enough|, any one of them enough}: {others where alone}[; with {first pairs:pair|pairs} of others][; with {first triples:set|sets} of three].[ {unfinished?There may be more sets|There may be more sets}: the search ran out of time.]
// when: of = countries   No country alone would take {entity} down; together, these would: [, {first pairs:pair|pairs}][, {first triples:set|sets} of three].[ {unfinished?There may be more sets|There may be more sets}: the search ran out of time.]
// when: some alone   {first singles:source|sources}, among them <6 alone, “{others}”>, {first singles?stands|each stand} alone behind a need of {entity}; without {first singles?it|either of them|any one of them} no supplier for that need would be on record.[ {unfinished?There may be more sets|There may be more sets}: the search ran out of time.]
// answer: No source stands alone behind a need of {entity}; together, these do: [, {first pairs:pair|pairs}][, {first triples:set|sets} of three].[ {unfinished?There may be more sets|There may be more sets}: the search ran out of time.]
// when: no rows, fallen entity   Nothing more need fail for {entity} to fail.
// when: no rows, size = 1   No single loss of that kind would take {entity} down, on the evidence collected so far.
// none: No set of up to {size:member|members} would take {entity} down, on the evidence collected so far.
CYPHER 25
CALL interlock.secureSince($entity, {asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet}) YIELD since
CALL interlock.cutSets($entity, {of: $of, size: $size, limit: $limit, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD cut, names, size, importance, round, role, closed, lost, total, totals, complete
RETURN CASE $of WHEN 'entities' THEN cut ELSE [] END AS cut,
  CASE $of WHEN 'facts' THEN [p IN lost WHERE head(relationships(p)).id IN cut] ELSE [] END AS facts,
  CASE WHEN $of IN ['entities', 'facts'] THEN [] ELSE names END AS others,
  size, coll.max(importance) AS importance, round, role,
  CASE WHEN closed THEN 'all that serve it are known' ELSE 'on the evidence collected so far' END AS certainty,
  // Taken out, an entity fails; a fact or a source was never known, and with it the need goes.
  CASE $of WHEN 'entities' THEN cut WHEN 'countries' THEN [one IN cut | 'country:' + one] ELSE [] END AS scenario,
  since AS secureSince, total, size = 1 AS alone, size = 2 AS pair, size = 3 AS three,
  totals[0] AS singles, totals[1] AS pairs, totals[2] AS triples, complete < $size AS unfinished,
  lost AS evidence
