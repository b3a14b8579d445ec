// title: How concentrated is the spend of {buyer}?
// about: What a buyer spends with each supplier, its share of what is disclosed, and the Herfindahl-Hirschman index (HHI, 10,000 times the sum of squared shares) as an interval, with what is open or undisclosed told apart.
// group: Money
// ask: what portion of the spending of {buyer} goes to each supplier | is {buyer} dependent on one supplier in its spending
// ask: what share of the spending of {buyer} goes to whom | which supplier dominates the spending of {buyer} | supplier mix of {buyer}
// ask: biggest suppliers of {buyer} | how much of the spending of {buyer} goes to its biggest supplier | how concentrated is the spend of {buyer}
// ask: concentration of {buyer} | how concentrated is {buyer} | supplier concentration of {buyer} | spending concentration of {buyer}
// ask: spending concentration at {buyer} | is the spending of {buyer} concentrated | concentration of the purchases of {buyer} | spend of {buyer} by supplier
// ask: spending of {buyer} | spend of {buyer} | who does {buyer} spend on | who does {buyer} spend with | who does {buyer} spend most with
// ask: how much does {buyer} spend | how much does {buyer} spend with each supplier | what does {buyer} spend its money on
// ask: where does {buyer} spend its budget | HHI of {buyer} | HHI for {buyer} | herfindahl index of {buyer} | HHI of the purchases of {buyer}
// ask: how dependent is the spend of {buyer} | how diversified is the spending of {buyer} | how spread out is the spend of {buyer}
// ask: how is the spending of {buyer} distributed across suppliers | share of each supplier in the spend of {buyer} | supplier shares of {buyer}
// ask: biggest suppliers of {buyer} by spend | break down the spending of {buyer} by supplier | who gets the biggest share of the spending of {buyer}
// ask: who gets most of the spending of {buyer} | is {buyer} putting all its eggs in one basket
// param: buyer     entity Company = "openai"    The one that spends
// param: asOf      date = today                 Facts that hold on this day
// param: atLeast   standing = announced         How binding a fact must be
// param: dataSet   list text = []               Only facts of these data sets; none = all
// column: supplier           entity       The one that is paid
// column: currency           text         ISO 4217; none = no amount is disclosed
// column: amountMin          amount       From this much
// column: amountMax          amount       up to this much; none = open above
// column: undisclosed        integer      Purchases from it whose amount is not known
// column: shareMin           share        Of what is disclosed, from this much
// column: shareMax           share        up to this much
// column: totalMin           amount       All that is disclosed in this currency: from this much
// column: totalMax           amount       up to this much; none = open above
// column: totalUndisclosed   integer      The buyer's purchases whose amount is not known
// column: hhiMin             integer      HHI of what is disclosed, 'at least X' taken as X: from this much
// column: hhiMax             integer      up to this much
// column: hhiOpenMin         integer      HHI with no upper end to 'at least X': from this much
// column: hhiOpenMax         integer      up to this much
// column: hhiOpenReached     boolean      Whether that upper end can be reached; else it only comes near
// column: hhiWholeMin        integer      HHI with undisclosed amounts anything from nothing up: from this much
// column: hhiWholeMax        integer      up to this much
// column: hhiByCount         integer      HHI of the number of purchases, as if all were alike
// column: index              text         The index in words
// column: evidence           list fact    The purchases
// show: bars supplier shareMin shareMax
// answer: {buyer} spends with {rows:supplier|suppliers} on {asOf}: {first index}.
// none: On {asOf}, no purchase of {buyer} is known that pays a company.
CYPHER 25
CALL interlock.concentration($buyer, {asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD supplier, currency, amountMin, amountMax, undisclosed, shareMin, shareMax, totalMin, totalMax, totalUndisclosed,
  hhiMin, hhiMax, hhiOpenMin, hhiOpenMax, hhiOpenReached, hhiWholeMin, hhiWholeMax, hhiByCount, purchases
LET least = toInteger(round(hhiMin)), most = toInteger(round(hhiMax)), byCount = toInteger(round(hhiByCount))
RETURN supplier, currency, amountMin, amountMax, undisclosed, shareMin, shareMax, totalMin, totalMax, totalUndisclosed,
  least AS hhiMin, most AS hhiMax,
  toInteger(round(hhiOpenMin)) AS hhiOpenMin, toInteger(round(hhiOpenMax)) AS hhiOpenMax, hhiOpenReached,
  toInteger(round(hhiWholeMin)) AS hhiWholeMin, toInteger(round(hhiWholeMax)) AS hhiWholeMax,
  byCount AS hhiByCount,
  CASE
    WHEN currency IS NULL THEN 'no amount is disclosed; by the count of purchases the HHI is ' + byCount
    ELSE 'HHI ' + least + CASE WHEN least = most THEN '' ELSE ' to ' + most END + ' of what is disclosed in ' + currency
      + CASE WHEN totalMax IS NULL THEN ', with open ends at their floor' ELSE '' END
      + CASE totalUndisclosed WHEN 0 THEN '' WHEN 1 THEN '; one amount is undisclosed'
          ELSE '; ' + totalUndisclosed + ' amounts are undisclosed' END
  END AS index,
  purchases AS evidence
ORDER BY currency, amountMin DESC, coalesce(amountMax, amountMin) DESC, supplier
