// title: Who backs rivals?
// titled: with investor   Which rivals does {investor} back?
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
// ask: common investors | shared investors
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
// rows: called
// hidden: top further
// show: graph
// when: one row   {investor} backs, or is to back, both {one} and {other}, which are rivals.
// when: with investor   {investor} backs, or is to back, both sides of {rows:rivalry|rivalries}, such as <3; {one} and {other}>.
// when: no top   {each investor:investor backs, or is to back,|investors back, or are to back,} both sides of a rivalry, in {rows:case|cases}, such as <3; {investor} in {one} and {other}>.
// answer: {top:investor backs, or is to back,|investors back, or are to back,} both {first one} and {first other}[, such as <6 top, {investor}>][; {further:more case|more cases} of one investor in two rivals {further?is|are} on record].
// when: no rows, with investor   {investor} is not known to back both sides of a rivalry as of {asOf}.
// none: Nobody is known to back both sides of a rivalry as of {asOf}.
CYPHER 25
CALL interlock.hedges({investor: $investor, currency: $currency, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD investor, one, other, markets, oneMin, oneMax, oneQualifier, oneUndisclosed, otherMin, otherMax, otherQualifier, otherUndisclosed,
  top, further, rivalry, investments
RETURN investor, one, other, markets AS market, oneMin, oneMax, oneQualifier, oneUndisclosed, otherMin, otherMax, otherQualifier,
  otherUndisclosed, $currency AS currency, top, further, rivalry, investments
