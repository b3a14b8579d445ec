// title: Which models are on {cloud} alone?
// about: Families of models that are on one cloud and on no other on the evidence collected so far, and whether a source or a complete list says that it is so.
// group: Availability
// ask: which models are {cloud} exclusive | {cloud} exclusive models | is there anything that only {cloud} offers | what is on {cloud} but nowhere else
// ask: what is available solely on {cloud} | what is only on {cloud} | only on {cloud} | on {cloud} only | {cloud} only | {cloud} only models
// ask: models only on {cloud} | which models are only on {cloud} | models sold by {cloud} only | models you can only get on {cloud}
// ask: which models does only {cloud} have | which models are nowhere but on {cloud} | what is found on {cloud} and nowhere else | what is unique to {cloud}
// ask: exclusive to {cloud} | what is exclusive to {cloud} | {cloud} exclusives | exclusive on {cloud} | exclusively available on {cloud}
// ask: which models are exclusive to {cloud} | exclusive models of {cloud} | what has {cloud} that others do not have
// ask: what does {cloud} have that nobody else has | what can i get on {cloud} that nobody else has | what does {cloud} alone have
// ask: what does only {cloud} offer
// param: cloud     entity Cloud = "azure"    The cloud
// param: asOf      date = today              Facts that hold on this day
// param: atLeast   standing = announced      How binding a fact must be
// param: dataSet   list text = []            Only facts of these data sets; none = all
// column: model       entity       The family
// column: exclusive   verdict      Whether it is nowhere else: no where a source denies it, unknown beyond this data
// column: declared    boolean      Whether a source declares it
// column: since       date         Since then it has been on this cloud and on no other without a break
// column: ground      text         What the verdict rests on
// column: evidence    list fact    The facts
// key: model
// verdict: exclusive
// hidden: declared
// show: table
// when: one row, all declared   One model family is on {cloud} alone, and a source calls it exclusive: {model}.
// when: no declared   {rows:model family is|model families are} on {cloud} alone, on the evidence collected so far: {model}. No source calls {rows?it|either of them|any of them} exclusive.
// answer: {rows:model family is|model families are} on {cloud} alone, on the evidence collected so far: {model}. A source calls {model where declared} exclusive.
// none: No model family is on {cloud} alone as of {asOf}, on the evidence collected so far.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
MATCH (model:Model)
WHERE NOT EXISTS {
  // A family is a part of no other on this day.
  MATCH (model)-[f:PART_OF]->(:Model)
  WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet) AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
}
// A family is where any of its versions is.
MATCH p = (model)<-[:PART_OF]-*(:Model)-[f:AVAILABLE_ON]->(cloud:Cloud)
WHERE all(x IN relationships(p) WHERE x.status IN standings AND (size($dataSet) = 0 OR x.dataSet IN $dataSet))
LET holds = all(x IN relationships(p)
  WHERE coalesce(x.since, x.announced) <= day AND (x.until IS NULL OR day < x.until))
ORDER BY [x IN relationships(p) | x.id]
WITH day, model, collect(DISTINCT CASE WHEN holds THEN cloud.id END) AS clouds, collect(CASE WHEN holds THEN p END) AS evidence,
  collect(CASE WHEN holds THEN f END) AS facts, collect(CASE WHEN cloud.id = $cloud THEN p END) AS here,
  collect(CASE WHEN cloud.id <> $cloud THEN p END) AS elsewhere
WHERE clouds = [$cloud]
CALL interlock.since(here, {asOf: $asOf, without: elsewhere}) YIELD since
LET declared = any(f IN facts WHERE f.exclusive), denied = any(f IN facts WHERE NOT f.exclusive)
LET closed = 'AVAILABLE_ON' IN coalesce(model.completeFor, []) AND day <= model.completeAsOf AND day >= coalesce(properties(model).completeSince, day)
LET called = normalize(toLower(model.name), NFKD)
RETURN model.id AS model,
  CASE WHEN declared OR closed THEN 'yes' WHEN denied THEN 'no' ELSE 'unknown' END AS exclusive,
  coalesce(declared, false) AS declared, since,
  CASE
    WHEN declared AND closed THEN 'a source declares it, and the data is complete as of ' + model.completeAsOf
    WHEN declared THEN 'a source declares it'
    WHEN closed THEN 'the data is complete as of ' + model.completeAsOf
    WHEN denied THEN 'a source says that others may have it'
    ELSE 'seen nowhere else, on the evidence collected so far'
  END AS ground,
  evidence
ORDER BY called, model
