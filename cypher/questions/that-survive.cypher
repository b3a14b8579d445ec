// title: What would still be on enough clouds without {entities}?
// titled: with clouds   What would still be on enough of these clouds without {entities}: {clouds}?
// about: Model families, or companies, that would stand if others were gone, and would still be on at least so many of the given clouds, which must stand themselves. A family is on a cloud where a version of it is that stands.
// group: Availability
// ask: which {kind} are on at least {n} of {clouds} and survive without {entities} | which models survive without {entities} [kind=models]
// ask: frontier models that survive {entities} [kind=frontier] | frontier models on two clouds that survive {entities} [kind=frontier]
// ask: which frontier models survive without {entities} [kind=frontier] | models on two clouds that survive {entities} [kind=models]
// ask: models on at least {n} clouds that survive without {entities} [kind=models] | which models would still be available without {entities} [kind=models]
// ask: which models do not need {entities} [kind=models] | models that do not depend on {entities} [kind=models]
// ask: companies on two clouds that survive without {entities} [kind=companies] | which companies would keep {n} clouds without {entities} [kind=companies]
// param: kind       choice frontier|models|companies = frontier               Families of frontier models, all families, or companies
// param: n          integer 1..20 = 2                                         At least so many clouds
// param: clouds     list entity Cloud = ["aws", "azure", "google-cloud"]      The clouds; the three largest unless told otherwise
// param: entities   list entity = ["nvidia"]                                  Those that are gone, all at once
// param: asOf       date = today                                              Facts that hold on this day
// param: atLeast    standing = announced                                      How binding a fact must be
// param: dataSet    list text = []                                            Only facts of these data sets; none = all
// column: entity     entity         The one that survives
// column: left       list entity    The clouds on which it still is
// column: lost       list entity    Those that it loses
// column: remaining  integer        On how many it still is
// column: evidence   list fact      The facts by which it is on those that are left
// key: entity
// verdict: left lost
// show: table
// when: one clouds, kind = frontier   Without {entities}, {rows:frontier model family|frontier model families} would stand and be on {clouds}: {entity}.
// when: one clouds, kind = models   Without {entities}, {rows:model family|model families} would stand and be on {clouds}: {entity}.
// when: one clouds   Without {entities}, {rows:company|companies} would stand and be on {clouds}: {entity}.
// when: kind = frontier   Without {entities}, {rows:frontier model family|frontier model families} would stand and be on at least {n:cloud|clouds} among {clouds}: {entity}.
// when: kind = models   Without {entities}, {rows:model family|model families} would stand and be on at least {n:cloud|clouds} among {clouds}: {entity}.
// answer: Without {entities}, {rows:company|companies} would stand and be on at least {n:cloud|clouds} among {clouds}: {entity}.
// when: no rows, one clouds, n = 1, kind = frontier   Without {entities}, no frontier model family is known to stand on {clouds} as of {asOf}.
// when: no rows, one clouds, n = 1, kind = models   Without {entities}, no model family is known to stand on {clouds} as of {asOf}.
// when: no rows, one clouds, n = 1   Without {entities}, no company is known to stand on {clouds} as of {asOf}.
// when: no rows, one clouds   Only {clouds} {clouds?is|are} asked about, so without {entities} nothing can be on at least {n:cloud|clouds}.
// when: no rows, kind = frontier   Without {entities}, no frontier model family is known to stand on at least {n:cloud|clouds} among {clouds} as of {asOf}.
// when: no rows, kind = models   Without {entities}, no model family is known to stand on at least {n:cloud|clouds} among {clouds} as of {asOf}.
// none: Without {entities}, no company is known to stand on at least {n:cloud|clouds} among {clouds} as of {asOf}.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
CALL () {
  CALL interlock.knockOut($entities, {asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
  YIELD entity
  RETURN collect(entity) + $entities AS dead
}
CALL (day, standings) {
  // A family is a part of no other on this day, and is where any of its versions is.
  MATCH p = (one:Model)<-[:PART_OF]-*(:Model)-[:AVAILABLE_ON]->(cloud:Cloud)
  WHERE $kind <> 'companies' AND ($kind = 'models' OR one.tier = 'frontier') AND cloud.id IN $clouds AND NOT EXISTS {
    MATCH (one)-[f:PART_OF]->(:Model)
    WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet) AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
  }
  RETURN one, cloud, p
  UNION ALL
  MATCH p = (one:Company)-[:SPENDS_ON]->(cloud:Cloud)
  WHERE $kind = 'companies' AND cloud.id IN $clouds
  RETURN one, cloud, p
}
WITH day, standings, dead, one, cloud, p
WHERE NOT one.id IN dead AND all(f IN relationships(p)
  WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet) AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until))
LET stands = none(n IN nodes(p) WHERE n.id IN dead)
ORDER BY normalize(toLower(cloud.name), NFKD), cloud.id, [f IN relationships(p) | f.id]
WITH one, collect(DISTINCT CASE WHEN stands THEN cloud.id END) AS left, collect(DISTINCT cloud.id) AS all, collect(CASE WHEN stands THEN p END) AS evidence
FILTER size(left) >= $n
RETURN one.id AS entity, left, [c IN all WHERE NOT c IN left] AS lost, size(left) AS remaining, evidence
ORDER BY remaining DESC, normalize(toLower(one.name), NFKD), one.id
