// title: Which models are common to {clouds}?
// about: Families of models that are on every one of the given clouds, and the day on which each got there.
// group: Availability
// ask: who is on every cloud | offered on all clouds | models i can get on every cloud | offered on both {clouds+} | cloud agnostic models
// ask: which models are on all clouds | which models are available everywhere | what is available everywhere | which models run everywhere
// ask: models on all clouds | on every cloud | multi cloud models | available on all three clouds | models found on every hyperscaler
// ask: which models can be had on all three clouds | on all of {clouds} | on all {clouds} | available on all of {clouds} | models on all of {clouds}
// ask: on each of {clouds} | which models are on both {clouds+} | on both {clouds+} | models on both {clouds+} | on {clouds+} both
// ask: available on both {clouds+} | models common to {clouds+} | models shared by {clouds+} | what is on {clouds+}
// ask: frontier models on {clouds+} [tier=frontier] | which frontier models are on {clouds+} [tier=frontier] | frontier models on both {clouds+} [tier=frontier]
// param: clouds    list entity Cloud = ["aws", "azure", "google-cloud"]    The clouds; the three largest unless told otherwise
// param: tier      choice frontier|all = frontier                         Frontier models, or all
// param: asOf      date = today                                           Facts that hold on this day
// param: atLeast   standing = announced                                   How binding a fact must be
// param: dataSet   list text = []                                         Only facts of these data sets; none = all
// column: model       entity       The family
// column: since       date         Since then it has been on all of them without a break
// column: lastCloud   entity       The cloud that it came to last
// column: evidence    list fact    The facts
// key: model
// show: table
// when: tier = frontier   {rows:frontier model family is|frontier model families are} {clouds?on|on both|on all of} {clouds}: {model}.
// answer: {rows:model family is|model families are} {clouds?on|on both|on all of} {clouds}: {model}.
// when: no rows, tier = frontier   No frontier model family is known to be {clouds?on|on both|on all of} {clouds} as of {asOf}.
// none: No model family is known to be {clouds?on|on both|on all of} {clouds} as of {asOf}.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
MATCH (model:Model)
WHERE ($tier = 'all' OR model.tier = $tier) AND NOT EXISTS {
  // A family is a part of no other on this day.
  MATCH (model)-[f:PART_OF]->(:Model)
  WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet) AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
}
// A family is where any of its versions is, and has been since the stretch began that reaches this day.
MATCH p = (model)<-[:PART_OF]-*(:Model)-[:AVAILABLE_ON]->(cloud:Cloud)
WHERE cloud.id IN $clouds AND all(x IN relationships(p) WHERE x.status IN standings AND (size($dataSet) = 0 OR x.dataSet IN $dataSet))
WITH day, model, cloud, p ORDER BY [x IN relationships(p) | x.id]
WITH day, model, cloud, collect(p) AS ever
CALL interlock.since(ever, {asOf: $asOf}) YIELD since
WITH day, model, cloud, ever, since WHERE since IS NOT NULL
ORDER BY since DESC, normalize(toLower(cloud.name), NFKD), cloud.id
LET held = [p IN ever WHERE all(x IN relationships(p)
  WHERE coalesce(x.since, x.announced) <= day AND (x.until IS NULL OR day < x.until))]
WITH model, collect(cloud.id) AS clouds, max(since) AS since, reduce(all = [], some IN collect(held) | all + some) AS evidence
WHERE all(cloud IN $clouds WHERE cloud IN clouds)
LET called = normalize(toLower(model.name), NFKD)
RETURN model.id AS model, since, head(clouds) AS lastCloud, evidence
ORDER BY since, called, model
