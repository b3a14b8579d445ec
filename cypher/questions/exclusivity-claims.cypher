// title: Which claims of exclusivity are borne out?
// about: What sources declare about exclusivity, beside what the data shows: borne out, contradicted with the counter-example, or neither.
// group: Exclusivity
// ask: exclusivity claims | which claims of exclusivity are borne out | which deals are exclusive | exclusive deals | declared exclusive | exclusivity | who claims to be exclusive | exclusivity of {entity}
// param: entity    entity = ""                        The one that is served; none = everybody
// param: claims    choice all|exclusive|open = all    Claims that it is exclusive, that it is open to others, or both
// param: asOf      date = today                       Facts that hold on this day
// param: atLeast   standing = announced               How binding a fact must be
// column: entity         entity         The one that is served
// column: role           text           In this role
// column: sources        list entity    By these, in this data
// column: declared       verdict        Whether a source says that it is exclusive; no where one says that it is open
// column: observed       verdict        Whether the data has one only: yes only where it is complete for that day
// column: borneOut       verdict        Whether the data bears the claim out
// column: ground         text           Why
// column: claimed        boolean        Whether it is declared exclusive
// column: contradicted   boolean        Whether a fact contradicts the claim
// column: claim          list fact      The facts whose sources say so
// column: proof          list fact      The facts that show it, or the counter-example
// show: table
// answer: On {asOf}, sources call {claimed:relation exclusive|relations exclusive} and others open; {contradicted:claim is|claims are} contradicted by another fact.
// none: On {asOf}, no source in this data says whether that is exclusive.
CYPHER 25
CALL interlock.exclusivity({entity: $entity, asOf: $asOf, atLeast: $atLeast})
YIELD entity, role, providers, declared, observed, facts, declarations, against
WHERE declared <> 'unknown'
  AND ($claims = 'all' OR declared = {exclusive: 'yes', open: 'no'}[$claims])
LET only = CASE WHEN size(declarations) > 0 THEN head([n IN nodes(declarations[0]) WHERE n.id <> entity]) END
// What the declared one designs, makes or runs, and its own parts, is no other.
LET others = COLLECT {
  UNWIND against AS p
  WITH p, only, head([n IN nodes(p) WHERE n.id <> entity]) AS other
  WHERE NOT EXISTS { (only)-[:PART_OF|DESIGNS|MAKES|OPERATES|DEVELOPS]-(other) }
    AND NOT EXISTS { (only)<-[:DESIGNS]-()-[:DESIGNS]->(other) }
  RETURN p
}
LET contradicted = declared = 'yes' AND size(others) > 0, kin = declared = 'yes' AND size(against) > 0 AND size(others) = 0
LET borneOut = CASE
  WHEN contradicted THEN 'no'
  WHEN kin THEN 'unknown'
  WHEN declared = 'yes' THEN observed
  WHEN size(providers) > 1 THEN 'yes'
  ELSE 'unknown'
END
RETURN entity, role, providers AS sources, declared, observed, borneOut,
  CASE
    WHEN contradicted THEN 'another is there, or a source denies it'
    WHEN kin THEN 'this data shows no other than its own products, and is not complete for this day'
    WHEN declared = 'yes' AND observed = 'yes' THEN 'the data is complete on this day, with this one alone'
    WHEN declared = 'yes' THEN 'this data shows no other, and is not complete for this day'
    WHEN size(providers) > 1 THEN 'others are there'
    ELSE 'others may come; this data shows none yet'
  END AS ground,
  declared = 'yes' AS claimed, contradicted, declarations AS claim,
  CASE WHEN contradicted THEN others ELSE facts END AS proof
ORDER BY claimed DESC, entity, role
