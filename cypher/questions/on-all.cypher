// title: Which models are on all of {clouds}?
// about: Families of models that are on every one of the given clouds, and the day on which each got there.
// group: Availability
// ask: which models are on all clouds | on all of {clouds} | which models are on every cloud | on all three clouds | on all hyperscalers | which models are on both {clouds}
// param: clouds    list entity Cloud = ["aws", "azure", "google-cloud"]    The clouds; the three largest unless told otherwise
// param: tier      choice frontier|all = frontier                         Frontier models, or all
// param: asOf      date = today                                           Facts that hold on this day
// param: atLeast   standing = announced                                   How binding a fact must be
// column: model       entity       The family
// column: since       date         The day on which it was on all of them
// column: lastCloud   entity       The cloud that it came to last
// column: evidence    list fact    The facts
// show: table
// answer: On {asOf}, {rows:family|families} of models ({tier}) are on all of {clouds}: {model}.
// none: On {asOf}, no family of models ({tier}) is on all of {clouds}, as far as this data knows.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
// A family is where any of its versions is.
MATCH p = (model:Model WHERE NOT EXISTS { (model)-[:PART_OF]->() })<-[:PART_OF]-*(:Model)-[f:AVAILABLE_ON]->(cloud:Cloud)
WHERE ($tier = 'all' OR model.tier = $tier)
  AND cloud.id IN $clouds
  AND f.status IN standings
  AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
WITH model, cloud, min(coalesce(f.since, f.announced)) AS since, collect(p) AS paths
ORDER BY since DESC, cloud.id
WITH model, collect(cloud.id) AS clouds, max(since) AS since, reduce(all = [], some IN collect(paths) | all + some) AS evidence
WHERE all(cloud IN $clouds WHERE cloud IN clouds)
RETURN model.id AS model, since, head(clouds) AS lastCloud, evidence
ORDER BY since, model
