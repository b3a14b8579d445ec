// title: Who depends on {entity}?
// about: Everyone who relies on one, directly and through others: how far away, in which role, and by which chain of facts.
// group: Dependency
// ask: who depends on {entity} | who relies on {entity} | who needs {entity} | dependents of {entity} | what depends on {entity}
// ask: who is downstream of {entity} | customers of {entity}
// param: entity    entity = "asml"               The one relied on
// param: depth     integer 1..12 = 6             Steps to follow
// param: roles     choice all|essential = all    Essential leaves out capital, which nobody stops without
// param: asOf      date = today                  Facts that hold on this day
// param: atLeast   standing = announced          How binding a fact must be
// column: entity     entity       The one that relies
// column: distance   integer      Steps to the one relied on
// column: role       list text    In which role it is served by the step after it
// column: chain      fact         One shortest chain of facts
// show: graph entity distance
// answer: {rows:other relies|others rely} on {entity}, at most {depth} steps away.
// none: As far as this data knows, nobody relied on {entity} on {asOf}.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
// Who relies stands on the left of these four types, and on the right of the others.
LET needs = ['SPENDS_ON', 'AVAILABLE_ON', 'RUNS_ON', 'REQUIRES']
// '+' and not {1,12}: the bounded one takes a hundred times as long.
MATCH chain = ALL SHORTEST (e:Entity {id: $entity})
  ((b)-[f:INVESTS_IN|SPENDS_ON|SUPPLIES|DEVELOPS|OPERATES|DESIGNS|MAKES|AVAILABLE_ON|RUNS_ON|REQUIRES]-(a)
    WHERE (startNode(f) = a) = (type(f) IN needs)
      AND ($roles = 'all' OR type(f) <> 'INVESTS_IN')
      AND f.status IN standings
      AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
  )+
  (other:Entity)
WHERE other <> e AND length(chain) <= $depth
LET last = f[-1]
LET role = CASE type(last)
  WHEN 'INVESTS_IN' THEN 'capital'
  WHEN 'DEVELOPS' THEN 'developer'
  WHEN 'OPERATES' THEN 'operator'
  WHEN 'DESIGNS' THEN 'design'
  WHEN 'MAKES' THEN 'manufacture'
  WHEN 'AVAILABLE_ON' THEN 'distribution'
  WHEN 'RUNS_ON' THEN 'chips'
  WHEN 'REQUIRES' THEN endNode(last).name
  ELSE coalesce(last.what, 'compute')
END
WITH other, length(chain) AS distance, role, chain
ORDER BY role, [r IN relationships(chain) | r.id]
RETURN other.id AS entity, distance, collect(DISTINCT role) AS role, head(collect(chain)) AS chain
ORDER BY distance, entity
