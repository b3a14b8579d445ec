// title: Whom is {entity} exposed to?
// about: With whom one company has the most at stake: what it pays and gets as ranges, what it relies on each for, and without whom it would fail. The most money first, then those without a substitute.
// group: Dependency
// ask: whom is {entity} exposed to | who is {entity} exposed to | what is {entity} exposed to | exposure of {entity} | exposures of {entity} | biggest exposures of {entity}
// ask: what does {entity} have at stake | with whom does {entity} have the most at stake | where is {entity} most exposed | counterparty risk of {entity}
// param: entity     entity Company = "openai"    The one at risk
// param: currency   text = "USD"                 Amounts in this currency; currencies are never added up
// param: asOf       date = today                 Facts that hold on this day
// param: atLeast    standing = announced         How binding a fact must be
// param: dataSet    list text = []               Only facts of these data sets; none = all
// column: counterparty   entity       The one at the other end; of a cloud the company that runs it, where that is known
// column: paysMin        amount       What is paid to it: from this much; none = nothing is disclosed
// column: paysMax        amount       up to this much; none = open above
// column: paysQualifier  text         How the sum is known: about, atLeast, or both; none = as its ends say
// column: getsMin        amount       What comes from it: from this much; none = nothing is disclosed
// column: getsMax        amount       up to this much; none = open above
// column: getsQualifier  text         How the sum is known: about, atLeast, or both; none = as its ends say
// column: currency       text         ISO 4217
// column: undisclosed    integer      Payments between the two whose amount is not known
// column: role           list text    What it is relied on for
// column: necessary      boolean      Whether the one would fail without it; else there are substitutes
// column: distance       integer      Steps from the one that relies
// column: stakeMin       amount       The larger of what is paid and what comes: from this much
// column: stakeMax       amount       up to this much; none = open above
// column: stakeQualifier   text         How the sum is known: about, atLeast, or both; none = as its ends say
// column: priced         boolean      Whether an amount is disclosed
// column: incomplete     boolean      Whether any amount is not known
// column: evidence       list fact    The payments, and the chains by which it is relied on
// hidden: stakeMin stakeMax stakeQualifier priced incomplete
// key: counterparty currency
// verdict: necessary paysMin paysMax getsMin getsMax
// rows: called
// show: balance counterparty paysMin paysMax getsMin getsMax necessary
// when: fallen entity, some priced   By disclosed sums in {currency}, paid or promised, {entity} has most at stake with <3 priced by stake, {counterparty}[ ({stake})]>[; with {incomplete:counterparty|counterparties} an amount is undisclosed].
// when: fallen entity   {entity} deals with {rows:other|others} on record; no amount is disclosed in {currency}.
// when: some priced   By disclosed sums in {currency}, paid or promised, {entity} has most at stake with <3 priced by stake, {counterparty}[ ({stake})]>[; with {incomplete:counterparty|counterparties} an amount is undisclosed]. [On the evidence collected so far, it would fail without {necessary?|either of|any one of} {necessary:other|others}, such as <3 necessary, {counterparty}>.]
// when: some necessary   No amount between {entity} and others is disclosed in {currency}. On the evidence collected so far, it would fail without {necessary?|either of|any one of} {necessary:other|others}, such as <3 necessary, {counterparty}>.
// when: one row   {entity} deals with {counterparty} and nobody else on record; no amount between them is disclosed in {currency}, and {counterparty} is not known to lack a substitute.
// answer: {entity} deals with {rows:other|others} on record; no amount is disclosed in {currency}, and {rows?the other is not|neither of them is|none of them is} known to lack a substitute.
// when: no rows, fallen entity   {entity} no longer stands.
// none: No trade of {entity} in {currency} and no dependency is on record as of {asOf}.
CYPHER 25
CALL interlock.exposure($entity, {currency: $currency, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD counterparty, paysMin, paysMax, paysQualifier, getsMin, getsMax, getsQualifier, stakeMin, stakeMax, stakeQualifier,
  pays, undisclosed, roles, necessary, distance, facts
RETURN counterparty, paysMin, paysMax, paysQualifier, getsMin, getsMax, getsQualifier,
  CASE WHEN pays THEN $currency END AS currency, undisclosed, roles AS role, necessary, distance,
  stakeMin, stakeMax, stakeQualifier, coalesce(stakeMax, stakeMin) IS NOT NULL AS priced, undisclosed > 0 AS incomplete,
  facts AS evidence
