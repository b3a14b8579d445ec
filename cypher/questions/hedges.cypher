// title: Who backs rivals?
// about: Investors that back both sides of a rivalry, with what they put into each, in one currency.
// group: Rivalry
// ask: who has stakes in several companies | who invests in several companies | investors with stakes in several companies | who invests in more than one lab
// ask: who has a foot in both camps | does anybody own shares of two rivals | which investors back several labs | which shareholders do {*+} share
// ask: which investors do {*+} share | who owns shares of both {*+} | has {investor} invested in companies that compete with each other | who backs rivals
// ask: hedges | who hedges its bets | who invests in two rivals | who invests in rivals | who backs both sides | who bets on both sides
// ask: who plays both sides | investors in rivals | investors in competing companies | which investors back competing companies
// ask: which investors own stakes in competitors | rivals with the same investor | rival companies with a common investor | cross holdings in rivals
// ask: who backs both {*+} | who invests in both {*+} | investors in both {*+} | investors of both {*+} | common investors of {*+}
// ask: does {investor} back rivals | does {investor} invest in rivals | rivals backed by {investor} | hedges of {investor}
// ask: investments of {investor} in rivals | does {investor} bet on both sides | does {investor} hedge its bets | which rivals does {investor} back
// param: investor   entity Company = ""      The investor; none = every one
// param: currency   text = "USD"             Amounts in this currency; currencies are never added up
// param: asOf       date = today             Facts that hold on this day
// param: atLeast    standing = announced     How binding a fact must be
// param: dataSet    list text = []           Only facts of these data sets; none = all
// column: investor           entity       The one that backs both
// column: one                entity       One rival
// column: other              entity       The other
// column: market             list text    Where they compete
// column: oneMin             amount       Put into the one: from this much; none = nothing is known in this currency
// column: oneMax             amount       up to this much; none = open above
// column: oneQualifier       text         How the sum is known: about, atLeast, or both; none = as its ends say
// column: oneUndisclosed     integer      Investments in the one whose amount is not known in this currency
// column: otherMin           amount       Put into the other: from this much
// column: otherMax           amount       up to this much; none = open above
// column: otherQualifier     text         How the sum is known: about, atLeast, or both; none = as its ends say
// column: otherUndisclosed   integer      Investments in the other whose amount is not known in this currency
// column: currency           text         ISO 4217
// column: top                boolean      Whether it is about the rivals that most investors share
// column: further            boolean      Whether it is about others
// column: rivalry            list fact    The facts that call them rivals
// column: investments        list fact    The investments
// key: investor one other currency
// verdict: oneMin oneMax oneUndisclosed otherMin otherMax otherUndisclosed
// hidden: top further
// show: graph
// when: one row   {investor} backs both {one} and {other}, which are rivals.
// when: with investor   {investor} backs both sides of {rows:rivalry|rivalries}, such as <3; {one} and {other}>.
// when: no top   {each investor:investor backs|investors back} both sides of a rivalry, in {rows:case|cases}, such as <3; {investor} in {one} and {other}>.
// answer: {top:investor backs|investors back} both {first one} and {first other}[, such as <6 top, {investor}>][; {further:more case|more cases} of one investor in two rivals {further?is|are} on record].
// when: no rows, with investor   {investor} is not known to back both sides of a rivalry as of {asOf}.
// none: Nobody is known to back both sides of a rivalry as of {asOf}.
CYPHER 25
CALL interlock.hedges({investor: $investor, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD investor, one AS a, other AS b, rivalry, investments
LET one = CASE WHEN a < b THEN a ELSE b END, other = CASE WHEN a < b THEN b ELSE a END
CALL (one, investments) {
  UNWIND investments AS p
  LET f = relationships(p)[0]
  FILTER endNode(f).id = one
  LET disclosed = f.currency = $currency AND (f.amountMin IS NOT NULL OR f.amountMax IS NOT NULL)
  RETURN sum(CASE WHEN disclosed THEN 1 ELSE 0 END) AS known, sum(CASE WHEN disclosed THEN 0 ELSE 1 END) AS undisclosed,
    sum(CASE WHEN disclosed THEN coalesce(f.amountMin, 0) ELSE 0 END) AS min,
    sum(CASE WHEN disclosed THEN coalesce(f.amountMax, 0) ELSE 0 END) AS max,
    sum(CASE WHEN disclosed AND f.amountMax IS NULL THEN 1 ELSE 0 END) AS open,
    sum(CASE WHEN disclosed AND f.amountQualifier = 'about' THEN 1 ELSE 0 END) AS about
}
CALL (other, investments) {
  UNWIND investments AS p
  LET f = relationships(p)[0]
  FILTER endNode(f).id = other
  LET disclosed = f.currency = $currency AND (f.amountMin IS NOT NULL OR f.amountMax IS NOT NULL)
  RETURN sum(CASE WHEN disclosed THEN 1 ELSE 0 END) AS knownOther, sum(CASE WHEN disclosed THEN 0 ELSE 1 END) AS undisclosedOther,
    sum(CASE WHEN disclosed THEN coalesce(f.amountMin, 0) ELSE 0 END) AS minOther,
    sum(CASE WHEN disclosed THEN coalesce(f.amountMax, 0) ELSE 0 END) AS maxOther,
    sum(CASE WHEN disclosed AND f.amountMax IS NULL THEN 1 ELSE 0 END) AS openOther,
    sum(CASE WHEN disclosed AND f.amountQualifier = 'about' THEN 1 ELSE 0 END) AS aboutOther
}
WITH investor, one, other, coll.distinct([p IN rivalry WHERE relationships(p)[0].market IS NOT NULL | relationships(p)[0].market]) AS market,
  CASE WHEN known > 0 THEN min END AS oneMin, CASE WHEN known > 0 AND open = 0 THEN max END AS oneMax,
  CASE WHEN known = 0 THEN null WHEN open + undisclosed = 0 THEN CASE WHEN about > 0 THEN 'about' END
    WHEN about > 0 THEN 'atLeast about' ELSE 'atLeast' END AS oneQualifier,
  undisclosed AS oneUndisclosed,
  CASE WHEN knownOther > 0 THEN minOther END AS otherMin, CASE WHEN knownOther > 0 AND openOther = 0 THEN maxOther END AS otherMax,
  CASE WHEN knownOther = 0 THEN null WHEN openOther + undisclosedOther = 0 THEN CASE WHEN aboutOther > 0 THEN 'about' END
    WHEN aboutOther > 0 THEN 'atLeast about' ELSE 'atLeast' END AS otherQualifier,
  undisclosedOther AS otherUndisclosed, $currency AS currency, rivalry, investments
// The rivals that most investors share come first, where there are several such investors.
CALL () {
  CALL interlock.hedges({investor: $investor, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
  YIELD investor AS backer, one AS first, other AS second
  WITH CASE WHEN first < second THEN first ELSE second END AS a, CASE WHEN first < second THEN second ELSE first END AS b,
    count(DISTINCT backer) AS backers
  ORDER BY backers DESC, a, b
  LIMIT 1
  RETURN a, b, backers
}
LET top = backers > 1 AND one = a AND other = b
RETURN investor, one, other, market, oneMin, oneMax, oneQualifier, oneUndisclosed, otherMin, otherMax, otherQualifier, otherUndisclosed, currency, top,
  backers > 1 AND NOT top AS further, rivalry, investments
ORDER BY top DESC, investor, one, other
