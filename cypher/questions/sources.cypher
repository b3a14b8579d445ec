// title: Which sources does this rest on?
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
// column: publisher   text       Who publishes it
// column: published   date       Its day
// column: origin      text       The release that it repeats; none = its own
// column: alike       integer    How many others of these repeat the same; none = no other does
// column: facts       integer    Facts that cite it
// column: licence     text       Under which licence it may be used, where one is known
// column: url         text       Where it is
// key: source publisher url
// verdict: facts
// hidden: origin
// show: table
// when: one row, with entity   One source stands behind the facts about {entity}: “{first source}”[ ({first publisher})], with {first facts:fact|facts}.
// when: one row   One source stands behind these facts: “{first source}”[ ({first publisher})], with {first facts:fact|facts}.
// when: with entity   {rows:source|sources}[ by {each publisher:publisher|publishers}] {rows?stands|stand} behind the facts about {entity}. None is cited by more facts than “{first source}”[ ({first publisher})], with {first facts:fact|facts}.
// answer: {rows:source|sources}[ by {each publisher:publisher|publishers}] {rows?stands|stand} behind these facts. None is cited by more facts than “{first source}”[ ({first publisher})], with {first facts:fact|facts}.
// when: no rows, with entity   No source about {entity} is on record as of {asOf}.
// none: No source is on record as of {asOf}.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
CALL () {
  WHEN $entity = '' THEN {
    MATCH (:Entity)-[f]->(:Entity)
    RETURN f
  }
  ELSE {
    MATCH (:Entity {id: $entity})-[f]-(:Entity)
    RETURN f
  }
}
FILTER f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet) AND f.sources IS NOT NULL
  AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
UNWIND f.sources AS id
WITH id, count(*) AS facts
MATCH (s:Source {id: id})
WITH s['origin'] AS origin, collect({source: s, facts: facts}) AS some
UNWIND some AS one
LET s = one.source, facts = one.facts
RETURN coalesce(s.title, s.id) AS source, s.publisher AS publisher, s.published AS published, origin,
  CASE WHEN origin IS NOT NULL AND size(some) > 1 THEN size(some) - 1 END AS alike, facts, s['licence'] AS licence, s.url AS url
ORDER BY facts DESC, source
