// title: Who are the rivals of {entity}, and what do they share?
// about: The rivals of one, where they compete, and the suppliers, investors and clouds that both rely on directly.
// group: Rivalry
// ask: who is {entity} fighting against | competitive landscape of {entity} | who else could i use instead of {entity} | what can i use instead of {entity}
// ask: who is in competition with {entity} | companies like {entity} | peers of {entity} | rivals of {entity} | who are the rivals of {entity}
// ask: competitors of {entity} | competitors to {entity} | who competes with {entity} | who competes against {entity} | who does {entity} compete with
// ask: who rivals {entity} | competition of {entity} | competition for {entity} | who is up against {entity} | who challenges {entity}
// ask: main rivals to {entity} | what does {entity} share with its rivals | alternatives to {entity} | alternatives for {entity} | substitutes for {entity}
// ask: what can replace {entity} | who could replace {entity}
// param: entity    entity = "anthropic"     The one
// param: asOf      date = today             Facts that hold on this day
// param: atLeast   standing = announced     How binding a fact must be
// param: dataSet   list text = []           Only facts of these data sets; none = all
// column: rival       entity         The rival
// column: market      list text      Where they compete
// column: since       date           Since then without a break, as far as this data knows
// column: suppliers   list entity    Those that supply both
// column: investors   list entity    Those that invest in both
// column: clouds      list entity    Clouds that both rely on
// column: shares      boolean        Whether they share anything
// column: rivalry     list fact      The facts that call them rivals
// column: shared      list fact      The facts by which both rely on the same
// key: rival
// verdict: market
// hidden: shares
// show: graph
// when: no shares   {entity} {entity?has|have} {rows:rival|rivals}: {rival}. It shares no direct supplier, investor or cloud with {rows?it|either of them|any of them}, on the evidence collected so far.
// when: one row   {entity} {entity?has|have} one rival: {rival}. They share: [, {first suppliers:supplier|suppliers}][, {first investors:investor|investors}][, {first clouds:cloud|clouds}].
// answer: {entity} {entity?has|have} {rows:rival|rivals}: {rival}. None shares more with it than {first rival}: [, {first suppliers:supplier|suppliers}][, {first investors:investor|investors}][, {first clouds:cloud|clouds}].
// none: No rival of {entity} is on record as of {asOf}.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
// Who relies stands on the left of these four types, and on the right of the others.
LET needs = ['SPENDS_ON', 'AVAILABLE_ON', 'RUNS_ON', 'REQUIRES']
MATCH p = (e:Entity {id: $entity})-[r:RIVALS]-(rival:Entity)
WHERE r.status IN standings AND (size($dataSet) = 0 OR r.dataSet IN $dataSet)
LET holds = coalesce(r.since, r.announced) <= day AND (r.until IS NULL OR day < r.until)
ORDER BY r.id
WITH day, standings, needs, e, rival, collect(CASE WHEN holds THEN p END) AS rivalry,
  collect(DISTINCT CASE WHEN holds THEN r.market END) AS market, collect(r) AS ever
CALL interlock.since(ever, {asOf: $asOf}) YIELD since
FILTER size(rivalry) > 0
LET both = COLLECT {
  MATCH p = (e)-[f:INVESTS_IN|SPENDS_ON|SUPPLIES|DEVELOPS|OPERATES|DESIGNS|MAKES|AVAILABLE_ON|RUNS_ON|REQUIRES]-(x:Entity)
    -[g:INVESTS_IN|SPENDS_ON|SUPPLIES|DEVELOPS|OPERATES|DESIGNS|MAKES|AVAILABLE_ON|RUNS_ON|REQUIRES]-(rival)
  WHERE (startNode(f) = e) = (type(f) IN needs) AND (startNode(g) = rival) = (type(g) IN needs)
    AND (type(f) = 'INVESTS_IN') = (type(g) = 'INVESTS_IN')
    AND f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet) AND g.status IN standings AND (size($dataSet) = 0 OR g.dataSet IN $dataSet)
    AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
    AND coalesce(g.since, g.announced) <= day AND (g.until IS NULL OR day < g.until)
  RETURN {
    as: CASE WHEN type(f) = 'INVESTS_IN' THEN 'investor' WHEN x:Cloud THEN 'cloud' ELSE 'supplier' END,
    id: x.id, path: p
  } AS one
  ORDER BY normalize(toLower(x.name), NFKD), x.id, f.id, g.id
}
LET called = normalize(toLower(rival.name), NFKD)
RETURN rival.id AS rival, market, since,
  coll.distinct([one IN both WHERE one.as = 'supplier' | one.id]) AS suppliers,
  coll.distinct([one IN both WHERE one.as = 'investor' | one.id]) AS investors,
  coll.distinct([one IN both WHERE one.as = 'cloud' | one.id]) AS clouds,
  size(both) > 0 AS shares, rivalry, [one IN both | one.path] AS shared
// Who shares with the most others comes first, by however many facts.
ORDER BY size(coll.distinct([one IN both | [one.as, one.id]])) DESC, called, rival
