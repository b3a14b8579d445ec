// title: Which revenue and funding fall away without {entities}?
// about: Payments that fall away if one or several were gone, with whatever falls with them: those whose payer, payee, or what is bought, is gone or falls. What those who are gone are paid is left out. By who is paid, by the round in which it falls away, by standing and by currency; what is undisclosed stands in rows of its own.
// group: Money
// ask: which revenue is at risk without {entities} [kind=revenue] | money at risk without {entities} | how much money is at risk without {entities}
// ask: what revenue falls away without {entities} [kind=revenue] | who loses revenue if {entities} fails [kind=revenue] | who loses money without {entities}
// ask: who loses funding without {entities} [kind=funding] | which funding is at risk without {entities} [kind=funding] | which payments fall away without {entities}
// ask: which commitments fall away without {entities} | revenue at risk from {entities} [kind=revenue] | whose revenue depends on {entities} [kind=revenue]
// ask: which committed revenue would be lost without {entities} [kind=revenue, atLeast=committed]
// ask: what would the failure of {entities} cost
// param: entities   list entity = ["openai"]              Those that are gone, all at once
// param: kind       choice all|revenue|funding = all      Purchases, which are revenue of the one paid, investments, which fund it, or both
// param: asOf       date = today                          Facts that hold on this day
// param: atLeast    standing = announced                  How binding a fact must be
// param: dataSet    list text = []                        Only facts of these data sets; none = all
// column: payee        entity         The one that would no longer be paid
// column: kind         text           Revenue or funding
// column: round        integer        The round in which it falls away; 0 with those that are gone
// column: standing     standing       How binding the payments are
// column: amountMin    amount         What falls away: from this much; none = undisclosed
// column: amountMax    amount         up to this much; none = open above, or undisclosed
// column: amountQualifier   text           How the sum is known: about, atLeast, or both; none = as its ends say
// column: currency     text           ISO 4217; none = undisclosed
// column: payments     integer        How many payments those are
// column: payers       list entity    Who would have paid
// column: failing      list entity    Who fails of those concerned: payers, payees and what is bought
// column: priced       boolean        Whether the amount is disclosed
// column: hidden       boolean        Whether it is not
// column: bound        boolean        Whether it is disclosed, and signed or paid already
// column: payees       integer        How many companies would lose payments in all
// column: undisclosedPayees   integer        How many of them would lose payments whose amount is undisclosed
// column: evidence     list fact      The payments, and who operates the clouds that are bought
// key: payee kind currency standing round
// verdict: amountMin amountMax payments
// rows: called
// hidden: priced hidden bound payees undisclosedPayees
// show: table
// when: some bound, one currency   Without {entities}, {first payees:company|companies} would lose payments; {bound?the only disclosed sum signed or under way is|the two disclosed sums signed or under way are|among the largest disclosed sums signed or under way are those} for <3 bound, {payee}[ ({amount})]>[; amounts to {first undisclosedPayees:company|companies} are undisclosed].
// when: some bound   Without {entities}, {first payees:company|companies} would lose payments; {bound?the only disclosed sum signed or under way is|the two disclosed sums signed or under way are|among the disclosed sums signed or under way are those} for <3 bound, {payee}[ ({amount})]>[; amounts to {first undisclosedPayees:company|companies} are undisclosed].
// when: some priced, one currency   Without {entities}, {first payees:company|companies} would lose payments; {priced?the only disclosed sum, which is only announced, is|the two disclosed sums, which are only announced, are|among the largest disclosed sums, which are only announced, are those} for <3 priced, {payee}[ ({amount})]>[; amounts to {first undisclosedPayees:company|companies} are undisclosed].
// when: some priced   Without {entities}, {first payees:company|companies} would lose payments; {priced?the only disclosed sum, which is only announced, is|the two disclosed sums, which are only announced, are|among the disclosed sums, which are only announced, are those} for <3 priced, {payee}[ ({amount})]>[; amounts to {first undisclosedPayees:company|companies} are undisclosed].
// answer: Without {entities}, {each payee:company|companies} would lose payments, all of them undisclosed: {payee}.
// none: Nobody else would lose a payment on record without {entities} as of {asOf}.
// scope: kind = revenue   Only purchases are counted, which are revenue of the one paid.
// scope: kind = funding   Only investments are counted.
CYPHER 25
CALL interlock.moneyAtRisk($entities, {
  payments: {all: 'all', revenue: 'purchases', funding: 'investments'}[$kind], asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet
})
YIELD payee, kind, round, standing, currency, amountMin, amountMax, amountQualifier, payments, payers, failing, payees, undisclosedPayees, facts
LET priced = currency IS NOT NULL
RETURN payee, CASE kind WHEN 'purchase' THEN 'revenue' ELSE 'funding' END AS kind, round, standing, amountMin, amountMax, amountQualifier, currency,
  payments, payers, failing, priced, NOT priced AS hidden, priced AND standing IN ['committed', 'completed'] AS bound, payees, undisclosedPayees,
  facts AS evidence
