// title: Who and what is in this market?
// about: Every company, model, cloud, chip and product about which a fact holds on the day, with the number of its facts, the most first.
// group: The data
// ask: list of entities | all entities | list of companies [kind=Company] | all companies [kind=Company] | list of models [kind=Model] | all models [kind=Model]
// ask: list of clouds [kind=Cloud] | list of chips [kind=Chip] | all chips [kind=Chip] | list of products [kind=Product]
// ask: who is in this market | what is in this market | which companies are there [kind=Company] | which entities are there
// param: kind      choice all|Company|Model|Cloud|Chip|Product = all    Only entities of this kind
// param: country   country = ""                                         At home in this country: ISO 3166; none = anywhere
// param: segment   segment = ""                                         In this part of the chain of supply; none = any
// param: asOf      date = today                                         Facts that hold on this day
// param: atLeast   standing = announced                                 How binding a fact must be
// param: dataSet   list text = []                                       Only facts of these data sets; none = all
// column: entity      entity     The one
// column: kind        text       What it is
// column: country     text       Where it is at home: ISO 3166
// column: about       text       What it is, in a sentence
// column: facts       integer    Facts about it that hold
// column: isCompany   boolean    Whether it is a company
// column: isModel     boolean    Whether it is a model
// column: isCloud     boolean    Whether it is a cloud
// column: isChip      boolean    Whether it is a chip
// column: isProduct   boolean    Whether it is a product
// hidden: isCompany isModel isCloud isChip isProduct
// show: table
// when: all isCompany   {rows:company is|companies are} on record. The most is known about {first entity}, with {first facts:fact|facts}.
// when: all isModel   {rows:model is|models are} on record. The most is known about {first entity}, with {first facts:fact|facts}.
// when: all isCloud   {rows:cloud is|clouds are} on record. The most is known about {first entity}, with {first facts:fact|facts}.
// when: all isChip   {rows:chip is|chips are} on record. The most is known about {first entity}, with {first facts:fact|facts}.
// when: all isProduct   {rows:product is|products are} on record. The most is known about {first entity}, with {first facts:fact|facts}.
// answer: {rows:entity is|entities are} on record: [, {isCompany:company|companies}][, {isModel:model|models}][, {isCloud:cloud|clouds}][, {isChip:chip|chips}][, {isProduct:product|products}]. The most is known about {first entity}, with {first facts:fact|facts}.
// none: Nothing of that kind is on record on {asOf}.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
MATCH (e:Entity)
WHERE ($kind = 'all' OR $kind IN labels(e)) AND ($country = '' OR e.country = $country)
  AND ($segment = '' OR $segment IN coalesce(e['segment'], []))
LET facts = COUNT {
  MATCH (e)-[f]-(:Entity)
  WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
    AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
}
FILTER facts > 0
LET kind = coalesce(head([label IN labels(e) WHERE label <> 'Entity']), 'Entity')
RETURN e.id AS entity, kind, e.country AS country, e.about AS about, facts, kind = 'Company' AS isCompany, kind = 'Model' AS isModel,
  kind = 'Cloud' AS isCloud, kind = 'Chip' AS isChip, kind = 'Product' AS isProduct
ORDER BY facts DESC, normalize(toLower(e.name), NFKD), e.id
