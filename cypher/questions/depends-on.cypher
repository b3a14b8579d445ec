// title: What does {entity} depend on?
// about: Everything that one relies on, directly and through others: how far away, in which role, and by which chain of facts.
// group: Dependency
// ask: what does {entity} depend on | what does {entity} need | dependencies of {entity} | {entity} depends on | {entity} relies on
// ask: who supplies {entity} | suppliers of {entity} | what is behind {entity}
// param: entity    entity = "anthropic"          The one that relies
// param: depth     integer 1..12 = 6             Steps to follow
// param: roles     choice all|essential = all    Essential leaves out capital, which nobody stops without
// param: asOf      date = today                  Facts that hold on this day
// param: atLeast   standing = announced          How binding a fact must be
// column: entity     entity       The one relied on
// column: distance   integer      Steps from the one that relies
// column: role       list text    In which role it serves the last step before it
// column: chain      fact         One shortest chain of facts
// show: graph entity distance
// answer: {entity} relies on {rows:other|others}, at most {depth} steps away.
// none: As far as this data knows, {entity} relied on nobody on {asOf}.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
// Who relies stands on the left of these four types, and on the right of the others.
LET needs = ['SPENDS_ON', 'AVAILABLE_ON', 'RUNS_ON', 'REQUIRES']
// '+' and not {1,12}: the bounded one takes a hundred times as long.
MATCH chain = ALL SHORTEST (e:Entity {id: $entity})
  ((a)-[f:INVESTS_IN|SPENDS_ON|SUPPLIES|DEVELOPS|OPERATES|DESIGNS|MAKES|AVAILABLE_ON|RUNS_ON|REQUIRES]-(b)
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
  WHEN 'REQUIRES' THEN other.name
  ELSE coalesce(last.what, 'compute')
END
WITH other, length(chain) AS distance, role, chain
ORDER BY role, [r IN relationships(chain) | r.id]
RETURN other.id AS entity, distance, collect(DISTINCT role) AS role, head(collect(chain)) AS chain
ORDER BY distance, entity
