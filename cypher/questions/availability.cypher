// title: Which models are on which clouds?
// titled: with models, with clouds   {models?Is|Are} {models} on {clouds}?
// titled: with models   Which clouds {models?is|are} {models} on?
// titled: with clouds   Which models are on {clouds}?
// about: Each family of models and each cloud: yes where a fact says so, no only where the data is complete for that day, otherwise unknown.
// group: Availability
// ask: models on one cloud only | what is on one cloud only | which models are on only one cloud | models on a single cloud
// ask: which cloud can i rent {models} on | which cloud can i get {models} on | on which cloud can i get {models} | is {models} available through {clouds}
// ask: what is in the catalogue of {clouds} | where do i find {models} | which platforms have {models} | can i buy {models} on {clouds}
// ask: which models can i buy on {clouds} | what does {clouds} offer | which clouds sell {models} | who has {models} | which models are on which clouds
// ask: models by cloud | model availability | cloud availability | availability | availability matrix | which cloud has which model
// ask: where is which model available | which clouds have {models} | which clouds offer {models} | where is {models} available | where is {models} hosted
// ask: where can i use {models} | where to buy {models} | on which clouds is {models} | which cloud is {models} on | on what platforms is {models} available
// ask: availability of {models} | cloud availability of {models} | who hosts {models} | who offers {models} | who sells {models}
// ask: which cloud providers carry {models} | through which cloud can i get {models} | is {models} on {clouds} | is {models} available on {clouds}
// ask: {models} on {clouds} | can i get {models} on {clouds} | can i run {models} on {clouds} | does {clouds} have {models} | does {clouds} offer {models}
// ask: does {clouds} sell {models} | does {clouds} host {models} | is {models} sold on {clouds} | {models} availability on {clouds}
// ask: which models are on {clouds} | models on {clouds} | models available on {clouds} | what models does {clouds} have | what models does {clouds} offer
// ask: which models does {clouds} sell | which models can i get on {clouds} | models of {clouds} | models that {clouds} offers | what can i run on {clouds}
// ask: which model runs on which cloud | frontier on two clouds | frontier models on two clouds | models on two clouds | models on more than one cloud
// param: models    list entity Model = []    The families; none = all
// param: clouds    list entity Cloud = []    The clouds; none = every one on which a model is sold
// param: asOf      date = today              Facts that hold on this day
// param: atLeast   standing = announced      How binding a fact must be
// param: dataSet   list text = []            Only facts of these data sets; none = all
// column: model       entity       The family
// column: cloud       entity       The cloud
// column: available   verdict      Whether the family, or a version of it, is sold there
// column: since       date         Since then without a break, by those facts and those before them
// column: ground      text         What the verdict rests on
// column: evidence    list fact    The facts
// column: known       boolean      Whether the verdict is yes or no
// column: sold        boolean      Whether the verdict is yes
// column: open        boolean      Whether it is unknown
// column: ruledOut    boolean      Whether it is no
// column: everywhere  boolean      Whether the family is on every cloud compared
// key: model cloud
// verdict: available
// rows: called
// hidden: known sold open ruledOut everywhere
// show: matrix model cloud available
// when: one row, all sold   {model} is on {cloud}[, since {first since}].
// when: one row, all ruledOut   {model} is not on {cloud}: {first ground}.
// when: one row   No source says whether {model} is on {cloud}.
// when: one cloud, some sold   {sold:model family is|model families are} on {cloud}: {model where sold}[; no source says either way for {open:other|others}][; {ruledOut:is|are} ruled out].
// when: one cloud   No model family is known to be on {cloud}[; no source says either way for {open:family|families}].
// when: one model, some sold   {model} is on {cloud where sold}[; no source says either way for {open:other cloud|other clouds}][; it is not on {cloud where ruledOut}].
// when: one model   {model} is not known to be on {rows?the|either of the|any of the} {rows:cloud|clouds} compared.
// when: cut   Of {rows:combination|combinations} of a model family and a cloud[, {sold} {sold?is|are} confirmed][; {open} {open?is|are} undocumented].
// when: all open   No model family is known to be on {each cloud?the cloud|either of the clouds|any of the clouds} compared: none of the {rows:combination|combinations} is documented.
// when: all ruledOut   No model family is on {each cloud?the cloud|either of the clouds|any of the clouds} compared: all {rows:combination is|combinations are} ruled out.
// when: some everywhere   {each model where everywhere:model family is|model families are} on all {each cloud:cloud|clouds} compared: {model where everywhere}. [Of {rows:combination|combinations}, {open} {open?is|are} undocumented.]
// answer: No model family is known to be on all {each cloud:cloud|clouds} compared. Of {rows:combination|combinations}: [; {sold} {sold?is|are} confirmed][; {ruledOut} {ruledOut?is|are} ruled out][; {open} {open?is|are} undocumented].
// when: no rows, with models, with clouds   Nothing is on record of {models}, or nothing of {clouds}, as of {asOf}.
// when: no rows, with models   No cloud is on record, or nothing of {models}, as of {asOf}.
// when: no rows, with clouds   No model is on record, or nothing of {clouds}, as of {asOf}.
// none: No model or no cloud is on record as of {asOf}.
// scope: with models   Only these models are asked about: {models}.
// scope: with clouds   Only these clouds are asked about: {clouds}.
CYPHER 25
CALL interlock.availability({models: $models, clouds: $clouds, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD model, cloud, available, since, completeAsOf, everywhere, evidence
RETURN model, cloud, available, since,
  CASE available
    WHEN 'yes' THEN 'stated'
    WHEN 'no' THEN 'the data is complete as of ' + completeAsOf
    ELSE 'no source says either way'
  END AS ground,
  evidence, available <> 'unknown' AS known, available = 'yes' AS sold, available = 'unknown' AS open,
  available = 'no' AS ruledOut, everywhere
