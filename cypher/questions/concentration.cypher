// title: How concentrated is the spend of {buyer}?
// about: What a buyer spends with each supplier, each one's share of what is disclosed, and how concentrated that is: the Herfindahl-Hirschman index (HHI, 10,000 times the sum of squared shares) as a range, with open ends and undisclosed amounts kept apart.
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
// ask: largest suppliers of {buyer} | top suppliers of {buyer} | who earns the most from {buyer} | who sells the most to {buyer} | who earns most from {buyer}
// param: buyer     entity Company = "openai"    The one that spends
// param: asOf      date = today                 Facts that hold on this day
// param: atLeast   standing = announced         How binding a fact must be
// param: dataSet   list text = []               Only facts of these data sets; none = all
// column: supplier           entity       The one that is paid
// column: currency           text         ISO 4217; none = no amount is disclosed
// column: amountMin          amount       From this much
// column: amountMax          amount       up to this much; none = open above
// column: amountQualifier    text         How the sum is known: about, atLeast, or both; none = as its ends say
// column: undisclosed        integer      Purchases from it whose amount is not known
// column: shareMin           share        Of what is disclosed, from this much
// column: shareMax           share        up to this much
// column: shareQualifier     text         about where an amount behind it is
// column: totalMin           amount       All that is disclosed in this currency: from this much
// column: totalMax           amount       up to this much; none = open above
// column: totalQualifier     text         How the sum is known: about, atLeast, or both; none = as its ends say
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
// column: priced             boolean      Whether an amount is disclosed
// column: unbounded          boolean      Whether it is none of these, and has no upper end
// column: leading            boolean      Whether it is certainly among the largest in the currency in which most are disclosed
// key: supplier currency
// verdict: amountMin amountMax undisclosed
// hidden: hhiOpenReached index priced unbounded leading
// show: bars supplier shareMin shareMax
// when: one row, all priced   {supplier} is the only supplier that {buyer} is on record as paying[: {first amount}][; {first totalUndisclosed:contract is|contracts are} undisclosed].
// when: no priced   {buyer} buys from {rows:supplier|suppliers} on record, {supplier}; no amount is disclosed.
// when: one supplier, all priced   {supplier} is the only supplier that {buyer} is on record as paying[, {first total} in all of what is in {first currency}][; {first totalUndisclosed:contract is|contracts are} undisclosed or in another currency].
// when: some leading, one currency   <2 leading, {supplier}[ ({amount})]> {leading?leads|lead} the disclosed purchases by {buyer}[, {first total} in all][; {first totalUndisclosed:contract is|contracts are} undisclosed].[ {unbounded:further supplier has|further suppliers have} no stated upper end.]
// when: some leading   <2 leading, {supplier}[ ({amount})]> {leading?leads|lead} the disclosed purchases by {buyer} in {first currency}[, {first total} in all][; {first totalUndisclosed:contract is|contracts are} undisclosed or in another currency].[ {unbounded:further supplier has|further suppliers have} no stated upper end.]
// when: one currency   {buyer} buys from {each supplier:supplier|suppliers} on record[, {first total} in all]; the amounts leave open which is the largest[; {first totalUndisclosed:contract is|contracts are} undisclosed].
// answer: {buyer} buys from {each supplier:supplier|suppliers} on record[, {first total} in all of what is in {first currency}]; the amounts leave open which is the largest[; {first totalUndisclosed:contract is|contracts are} undisclosed or in another currency].
// none: No company that {buyer} buys from is on record as of {asOf}.
CYPHER 25
CALL interlock.concentration($buyer, {asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD supplier, currency, amountMin, amountMax, amountQualifier, undisclosed, shareMin, shareMax, shareQualifier, totalMin, totalMax,
  totalQualifier, totalUndisclosed,
  hhiMin, hhiMax, hhiOpenMin, hhiOpenMax, hhiOpenReached, hhiWholeMin, hhiWholeMax, hhiByCount, purchases
LET least = toInteger(round(hhiMin)), most = toInteger(round(hhiMax)), byCount = toInteger(round(hhiByCount))
WITH collect({
  supplier: supplier, currency: currency, amountMin: amountMin, amountMax: amountMax, amountQualifier: amountQualifier, undisclosed: undisclosed,
  shareMin: shareMin, shareMax: shareMax, shareQualifier: shareQualifier, totalMin: totalMin, totalMax: totalMax,
  totalQualifier: totalQualifier, totalUndisclosed: totalUndisclosed,
  hhiMin: least, hhiMax: most, hhiOpenMin: toInteger(round(hhiOpenMin)), hhiOpenMax: toInteger(round(hhiOpenMax)),
  hhiOpenReached: hhiOpenReached, hhiWholeMin: toInteger(round(hhiWholeMin)), hhiWholeMax: toInteger(round(hhiWholeMax)),
  hhiByCount: byCount, evidence: purchases,
  index: CASE
    WHEN currency IS NULL THEN 'no amount is disclosed; by the count of purchases the HHI is ' + byCount
    ELSE 'HHI ' + coalesce(nullIf(shareQualifier, '') + ' ', '') + least + CASE WHEN least = most THEN '' ELSE ' to ' + most END + ' of what is disclosed in ' + currency
      + CASE WHEN totalMax IS NULL THEN ', with open ends at their floor' ELSE '' END
      + CASE totalUndisclosed WHEN 0 THEN '' WHEN 1 THEN '; one amount is undisclosed'
          ELSE '; ' + coalesce(split('two three four five six seven eight nine', ' ')[totalUndisclosed - 2], toString(totalUndisclosed)) + ' amounts are undisclosed' END
  END
}) AS all
LET currencies = [one IN all WHERE one.currency IS NOT NULL | one.currency]
// The currency in which most suppliers are paid comes first; amounts in different ones are not compared.
LET main = reduce(best = head(currencies), c IN coll.distinct(currencies) |
  CASE WHEN size([x IN currencies WHERE x = c]) > size([x IN currencies WHERE x = best]) THEN c ELSE best END)
// Whose floor fewer than two others may reach is certainly one of the two largest; alone, only if none may.
LET ranked = [one IN all WHERE one.currency = main AND one.amountMin > 0 | {
  supplier: one.supplier,
  above: size([other IN all WHERE other.currency = main AND other.supplier <> one.supplier
    AND coalesce(other.amountMax, other.amountMin) >= one.amountMin])
}]
LET two = [one IN ranked WHERE one.above < 2 | one.supplier]
LET leaders = CASE WHEN size(two) > 1 THEN two ELSE [one IN ranked WHERE one.above = 0 | one.supplier] END
UNWIND all AS one
RETURN one.supplier AS supplier, one.currency AS currency, one.amountMin AS amountMin, one.amountMax AS amountMax,
  one.amountQualifier AS amountQualifier,
  one.undisclosed AS undisclosed, one.shareMin AS shareMin, one.shareMax AS shareMax,
  one.shareQualifier AS shareQualifier, one.totalMin AS totalMin, one.totalMax AS totalMax, one.totalQualifier AS totalQualifier,
  one.totalUndisclosed AS totalUndisclosed, one.hhiMin AS hhiMin, one.hhiMax AS hhiMax, one.hhiOpenMin AS hhiOpenMin,
  one.hhiOpenMax AS hhiOpenMax, one.hhiOpenReached AS hhiOpenReached, one.hhiWholeMin AS hhiWholeMin, one.hhiWholeMax AS hhiWholeMax,
  one.hhiByCount AS hhiByCount, one.index AS index, one.evidence AS evidence, one.currency IS NOT NULL AS priced,
  coalesce(one.currency = main AND one.amountMax IS NULL, false) AND NOT one.supplier IN leaders AS unbounded,
  coalesce(one.currency = main, false) AND one.supplier IN leaders AS leading
ORDER BY coalesce(one.currency = main, false) DESC, currency, amountMin DESC, coalesce(amountMax, amountMin) DESC,
  COLLECT { MATCH (e:Entity {id: supplier}) RETURN normalize(toLower(e.name), NFKD) }, supplier
