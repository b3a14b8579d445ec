// title: Which sources does this rest on?
// titled: with entity   Which sources are cited about {entity}?
// about: Every source that a fact cites, with its publisher, its day, its origin where several repeat one release, and the number of facts in force that cite it, the most cited first.
// group: The data
// ask: list of sources | all sources | which sources are there | what are the sources | most cited sources | where does this data come from
// ask: sources about {entity} | sources on {entity} | which sources are there on {entity} | what are the sources on {entity}
// ask: what stands behind the facts
// param: entity    entity = ""             Sources of facts about this one; none = all
// param: asOf      date = today            Facts that hold on this day
// param: atLeast   standing = announced    How binding a fact must be
// param: dataSet   list text = []          Only facts of these data sets; none = all
// column: source      text       Its title
// column: publisher   text       Who publishes it; none = unknown
// column: published   date       Its day
// column: origin      text       The release that it repeats; none = its own
// column: alike       integer    How many others of these repeat the same; none = no other does
// column: facts       integer    Facts that cite it
// column: licence     text       Under which licence it may be used, where one is known
// column: url         text       Where it is
// column: single      boolean    Whether one fact alone cites it
// column: anonymous   boolean    Whether its publisher is unknown
// key: source publisher url
// verdict: facts
// rows: called
// hidden: origin single anonymous
// show: table
// when: one row, with entity   One source stands behind the facts about {entity}: “{first source}”[ by {first publisher}], with {first facts:fact|facts}.
// when: one row   One source stands behind these facts: “{first source}”[ by {first publisher}], with {first facts:fact|facts}.
// when: with entity, all single   {rows:source|sources}[ by {each publisher:publisher|publishers}] {rows?stands|stand} behind the facts about {entity}, each cited by one fact[; {anonymous:is by an unknown publisher|are by unknown publishers}].
// when: all single   {rows:source|sources}[ by {each publisher:publisher|publishers}] {rows?stands|stand} behind these facts, each cited by one fact[; {anonymous:is by an unknown publisher|are by unknown publishers}].
// when: with entity   {rows:source|sources}[ by {each publisher:publisher|publishers}] {rows?stands|stand} behind the facts about {entity}[; {anonymous:is by an unknown publisher|are by unknown publishers}]. None is cited by more facts than “{first source}”[ by {first publisher}], with {first facts:fact|facts}.
// answer: {rows:source|sources}[ by {each publisher:publisher|publishers}] {rows?stands|stand} behind these facts[; {anonymous:is by an unknown publisher|are by unknown publishers}]. None is cited by more facts than “{first source}”[ by {first publisher}], with {first facts:fact|facts}.
// when: no rows, with entity   No source about {entity} is on record as of {asOf}.
// none: No source is on record as of {asOf}.
CYPHER 25
CALL interlock.sourceCounts({entity: $entity, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD source, publisher, published, origin, alike, facts, licence, url
RETURN source, publisher, published, origin, alike, facts, licence, url, facts = 1 AS single, publisher IS NULL AS anonymous
