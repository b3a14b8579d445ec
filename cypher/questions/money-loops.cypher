// title: Where is financing circular?
// titled: with through   Where does money run in a circle through {through}?
// about: Loops of payments between companies with an investment and a purchase: how much can go round, and how much of the purchase the seller's own investment can pay. By choice loops of purchases alone. A loop is no evidence of wrongdoing.
// group: Money
// ask: which investments flow back as purchases | investments that come back as purchases | suppliers that give their customers money
// ask: who gives its customers the money to buy | who pays himself | does money run in circles | which customers does {through} also own shares of
// ask: which of the customers of {through} does it invest in | money loops | where does money go round | where is financing circular | circular deals
// ask: circular money | circular financing | circular investments | round tripping | which deals go in circles | deals where money circles back
// ask: money that comes back to the seller | money that comes back | vendor financing | self financed demand | who pays its own customers
// ask: who funds its own customers | who invests in its own customers | which sellers fund their own customers | do vendors fund their own buyers
// ask: loops of money through {through} | money loops through {through} | money loops of {through} | circular deals of {through}
// ask: circular financing around {through} | is {through} part of a circular deal | does {through} fund its own customers
// ask: does {through} invest in its own customers | money of {through} going in circles | round tripping of {through} | circular deals with {through}
// ask: vendor financing by {through} | money loops of at most {length} companies | loops of {length} companies | circular deals of {length} companies
// ask: which money flows in circles | loops of purchases [payments=purchases] | who buys from each other [payments=purchases]
// ask: companies that are customers of each other [payments=purchases] | mutual customers [payments=purchases]
// ask: who buys from {through} and sells to it [payments=purchases]
// param: through    entity Company = ""              A company in every loop; none = any
// param: payments   choice both|purchases = both     Both: with an investment and a purchase; purchases: of purchases alone
// param: length     integer 2..8 = 3                 At most so many companies in a loop
// param: limit      integer 1..1000 = 100            At most so many loops
// param: asOf       date = today                     Facts that hold on this day
// param: atLeast    standing = announced             How binding a fact must be
// param: dataSet    list text = []                   Only facts of these data sets; none = all
// column: loop                  integer        Number of the loop
// column: companies             list entity    Those in it, in the direction of the money
// column: kinds                 list text      For what each pays the next: investment or purchase
// column: buyer                 entity         The one that buys; none = a loop of one kind of payment alone
// column: seller                entity         from this one, which puts money into the loop
// column: currency              text           ISO 4217; none = no amount is disclosed
// column: amountMin             amount         What can go round: from this much
// column: amountMax             amount         up to this much; none = open above
// column: amountQualifier       text           How it is known: about, atLeast, or both; none = as its ends say
// column: undisclosed           integer        Payments in the loop whose amount is not known
// column: purchaseMin           amount         The purchase: from this much; none = not disclosed
// column: purchaseMax           amount         up to this much; none = open above
// column: purchaseQualifier     text           How the sum is known: about, atLeast, or both; none = as its ends say
// column: purchaseUndisclosed   integer        Parts of the purchase whose amount is not known
// column: shareMin              share          Of the purchase, the loop can pay from this much
// column: shareMax              share          up to this much
// column: shareQualifier        text           about where an amount behind it is
// column: crossHolding          boolean        Whether it has investments alone: such loops are looked for where none has a purchase
// column: direct                boolean        Whether the seller itself invests in its customer, and no loop before it is between the same two
// column: longer                boolean        Whether the money runs through a third company
// column: truncated             boolean        Whether there are more loops than were asked for
// column: total                 integer        Cases in all, whatever the limit
// column: more                  boolean        Whether there are still more, not counted
// column: evidence              list fact      Every payment in the loop
// key: companies buyer seller currency kinds
// verdict: amountMin amountMax undisclosed
// total: total more
// hidden: truncated total more crossHolding direct longer
// show: graph
// when: payments = purchases, with through   Among at most {length:company|companies}, {each loop:loop|loops} of purchases alone {each loop?runs|run} through {through}, such as <3; {companies}>. This is not evidence of wrongdoing.
// when: payments = purchases   Among at most {length:company|companies}, {each loop:loop|loops} of purchases alone {each loop?is|are} on record, such as <3; {companies}>. This is not evidence of wrongdoing.
// when: one row, some crossHolding, with through   No circular financing through {through} is on record among at most {length:company|companies}. {companies} invest, or are to invest, in each other, in {rows:loop|loops} of investments alone.
// when: some crossHolding, with through   No circular financing through {through} is on record among at most {length:company|companies}. {rows:loop|loops} of investments alone {rows?is|are} on record, such as <3; {companies}>.
// when: one row, some crossHolding   No circular financing is on record among at most {length:company|companies}. {companies} invest, or are to invest, in each other, in {rows:loop|loops} of investments alone.
// when: some crossHolding   No circular financing is on record among at most {length:company|companies}. {rows:loop|loops} of investments alone {rows?is|are} on record, such as <3; {companies}>.
// when: some direct, with through   {through} is part of {each loop where direct:pair|pairs}, among them <3 direct, {seller}–{buyer}>, in which the seller also invests, or is to invest, in its customer[; {each loop where longer:longer loop runs|longer loops run} through three companies or more]. This is not evidence of wrongdoing.
// when: some direct   In {each loop where direct:pair|pairs}, among them <3 direct, {seller}–{buyer}>, the seller also invests, or is to invest, in its customer[; {each loop where longer:longer loop runs|longer loops run} through three companies or more]. This is not evidence of wrongdoing.
// answer: {each loop:loop|loops} of payments {each loop?leads|lead} money that a seller invests, or is to invest, back to it as a purchase, through other companies. This is not evidence of wrongdoing.
// when: no rows, payments = purchases   No loop of purchases alone between at most {length:company|companies} is on record as of {asOf}.
// when: no rows, with through   No circular financing through {through} among at most {length:company|companies} is on record as of {asOf}, and no loop of investments alone.
// none: No circular financing among at most {length:company|companies} is on record as of {asOf}, and no loop of investments alone.
// scope: with through   Only loops through {through} are counted.
CYPHER 25
CALL () {
  CALL interlock.moneyLoops({through: $through, payments: $payments, maxLength: $length, limit: $limit, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
  YIELD loop, companies, kinds, buyer, seller, currency, amountMin, amountMax, amountQualifier, undisclosed,
    purchaseMin, purchaseMax, purchaseQualifier, purchaseUndisclosed, shareMin, shareMax, shareQualifier, again, facts, truncated, total, more
  // A purchase that is not disclosed at all comes as 0 to 0, and is unknown.
  LET disclosed = purchaseMin > 0 OR purchaseMax IS NULL OR purchaseMax > 0
  RETURN loop, companies, kinds, buyer, seller, currency, amountMin, amountMax, amountQualifier, undisclosed,
    CASE WHEN disclosed THEN purchaseMin END AS purchaseMin, CASE WHEN disclosed THEN purchaseMax END AS purchaseMax,
    purchaseQualifier, purchaseUndisclosed, shareMin, shareMax, shareQualifier, false AS crossHolding, again, truncated, total, more, facts AS evidence
UNION ALL
  CALL () {
    CALL interlock.moneyLoops({through: $through, maxLength: $length, limit: 1, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
    YIELD loop
    RETURN count(loop) AS withPurchase
  }
  FILTER withPurchase = 0 AND $payments = 'both'
  CALL interlock.crossHoldings({through: $through, maxLength: $length, limit: $limit, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
  YIELD loop, companies, facts, truncated
  RETURN loop, companies, [company IN companies | 'investment'] AS kinds, null AS buyer, null AS seller, null AS currency, null AS amountMin, null AS amountMax,
    null AS amountQualifier, null AS undisclosed, null AS purchaseMin, null AS purchaseMax, null AS purchaseQualifier,
    null AS purchaseUndisclosed, null AS shareMin, null AS shareMax, null AS shareQualifier, true AS crossHolding, false AS again, truncated, null AS total, truncated AS more, facts AS evidence
}
LET funded = NOT crossHolding AND $payments = 'both'
RETURN loop, companies, kinds, buyer, seller, currency, amountMin, amountMax, amountQualifier, undisclosed, purchaseMin,
  purchaseMax, purchaseQualifier, purchaseUndisclosed, shareMin, shareMax, shareQualifier, crossHolding,
  funded AND size(companies) = 2 AND NOT again AS direct,
  funded AND size(companies) > 2 AS longer, truncated, total, more, evidence
ORDER BY loop, buyer, seller, currency
