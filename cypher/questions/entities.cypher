// title: Who and what is in this market?
// titled: with country, kind = Company   Which companies in this market are at home in {country}?
// titled: with country, kind = Model   Which models in this market are at home in {country}?
// titled: with country, kind = Cloud   Which clouds in this market are at home in {country}?
// titled: with country, kind = Chip   Which chips in this market are at home in {country}?
// titled: with country, kind = Product   Which products in this market are at home in {country}?
// titled: with country   Who and what in this market is at home in {country}?
// titled: kind = Company   Which companies are in this market?
// titled: kind = Model   Which models are in this market?
// titled: kind = Cloud   Which clouds are in this market?
// titled: kind = Chip   Which chips are in this market?
// titled: kind = Product   Which products are in this market?
// about: Every company, model, cloud, chip and product about which a fact holds on the day, with the number of its facts, the most first.
// group: The data
// ask: list of entities | all entities | list of companies [kind=Company] | all companies [kind=Company] | list of models [kind=Model] | all models [kind=Model]
// ask: list of clouds [kind=Cloud] | list of chips [kind=Chip] | all chips [kind=Chip] | list of products [kind=Product]
// ask: who is in this market | what is in this market | which companies are there [kind=Company] | which entities are there
// ask: which companies are on record [kind=Company] | who is at home in {country} | what is there in {country} | who is in {country}
// ask: companies in {country} [kind=Company] | which companies are in {country} [kind=Company] | companies from {country} [kind=Company]
// ask: clouds in {country} [kind=Cloud] | chips from {country} [kind=Chip] | models from {country} [kind=Model]
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
// key: entity
// verdict: facts
// hidden: isCompany isModel isCloud isChip isProduct
// show: table
// when: one row, all isCompany   One company is on record: {first entity}, with {first facts:fact|facts}.
// when: one row, all isModel   One model is on record: {first entity}, with {first facts:fact|facts}.
// when: one row, all isCloud   One cloud is on record: {first entity}, with {first facts:fact|facts}.
// when: one row, all isChip   One chip is on record: {first entity}, with {first facts:fact|facts}.
// when: one row, all isProduct   One product is on record: {first entity}, with {first facts:fact|facts}.
// when: all isCompany   {rows:company is|companies are} on record. No other has more facts than {first entity}, with {first facts:fact|facts}.
// when: all isModel   {rows:model is|models are} on record. No other has more facts than {first entity}, with {first facts:fact|facts}.
// when: all isCloud   {rows:cloud is|clouds are} on record. No other has more facts than {first entity}, with {first facts:fact|facts}.
// when: all isChip   {rows:chip is|chips are} on record. No other has more facts than {first entity}, with {first facts:fact|facts}.
// when: all isProduct   {rows:product is|products are} on record. No other has more facts than {first entity}, with {first facts:fact|facts}.
// answer: {rows:entity is|entities are} on record: [, {isCompany:company|companies}][, {isModel:model|models}][, {isCloud:cloud|clouds}][, {isChip:chip|chips}][, {isProduct:product|products}]. No other has more facts than {first entity}, with {first facts:fact|facts}.
// when: no rows, kind = all, without country, without segment   Nothing is on record as of {asOf}.
// none: Nothing of that kind is on record as of {asOf}.
// scope: with country   Only those at home in this country are counted: {country}.
// scope: with segment   Only those in this part of the chain of supply are counted: {segment}.
CYPHER 25
// Those with most facts come first.
CALL interlock.factCounts({kind: CASE $kind WHEN 'all' THEN '' ELSE $kind END, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD entity AS e, facts
WHERE ($country = '' OR e.country = $country) AND ($segment = '' OR $segment IN coalesce(e['segment'], []))
LET kind = coalesce(head([label IN labels(e) WHERE label <> 'Entity']), 'Entity')
RETURN e.id AS entity, kind, e.country AS country, e.about AS about, facts, kind = 'Company' AS isCompany, kind = 'Model' AS isModel,
  kind = 'Cloud' AS isCloud, kind = 'Chip' AS isChip, kind = 'Product' AS isProduct
