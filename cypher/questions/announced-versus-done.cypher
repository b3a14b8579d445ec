// title: What was promised, and what has been done?
// titled: with entity   What was promised to and by {entity}, and what has been done?
// titled: kind = investments   Which investments were promised, and which are done?
// titled: kind = purchases   Which purchases were promised, and which are done?
// about: Investments and purchases for each pair, in one currency: what is only announced, what is signed, what is done, and what was promised and has lapsed.
// group: Money
// ask: what does {entity} owe | what does {entity} still owe | what does {entity} still have to pay | what does {entity} have yet to pay
// ask: how much money has changed hands | what is signed and what is only announced | what is done and what is only talk | which of the promises are done
// ask: did anybody pay what they promised | status of the promises of {entity} | what remains to be delivered to {entity}
// ask: what is still to come from {entity} | how real are the promises of {entity} | which announced purchases are done [kind=purchases]
// ask: which announced investments are done [kind=investments] | announced versus done | what was announced and what is done | promised against delivered
// ask: announced but not delivered | promises versus reality | what is only announced | which deals are only announced | only announcements
// ask: promises not done | promises never done | unfulfilled promises | promises that lapsed | outstanding promises | what has been paid
// ask: what has been delivered so far | what is done so far | how much was done | how much of what was promised is done | which promises are done
// ask: how much of the money is real | pledges and payments | promises of {entity} | promises by {entity} | promises to {entity}
// ask: unfulfilled promises of {entity} | what did {entity} promise | what has {entity} promised and done | what did {entity} commit to and what has it done
// ask: what has {entity} delivered | what has {entity} done so far | did {entity} deliver on its promise | did {entity} keep its promises
// ask: {entity} promised versus done | {entity} promises versus reality | how much of the {entity} money is real
// ask: how much of the promises of {entity} is done | delivered so far by {entity} | which investments are only announced [kind=investments]
// ask: investments announced but not done [kind=investments] | investments announced versus done [kind=investments]
// ask: which purchases are only announced [kind=purchases] | purchases announced but not done [kind=purchases]
// ask: purchases announced versus done [kind=purchases] | orders announced but not delivered [kind=purchases]
// ask: broken promises | cancelled deals | promises not kept | promises that {entity} did not keep | cancelled deals of {entity} | which deals lapsed
// param: entity     entity = ""                              The one that pays or is paid; none = everybody
// param: kind       choice all|investments|purchases = all   Which commitments
// param: currency   text = "USD"                             Amounts in this currency; currencies are never added up
// param: asOf       date = today                             Facts that hold on this day
// param: atLeast    standing = announced                     How binding a fact must be
// param: dataSet    list text = []                           Only facts of these data sets; none = all
// column: from           entity       The one that promises
// column: to             entity       to this one
// column: kind           text         Investment or purchase
// column: promisedMin    amount       All that stands: from this much; none = nothing is disclosed
// column: promisedMax    amount       up to this much; none = open above
// column: promisedQualifier   text         How that sum is known: about, atLeast, or both; none = as its ends say
// column: announcedMin   amount       Of it only announced, with rumours where they are let in: from this much
// column: announcedMax   amount       up to this much; none = open above
// column: announcedQualifier   text         How that sum is known: about, atLeast, or both; none = as its ends say
// column: committedMin   amount       Of it signed and not done: from this much
// column: committedMax   amount       up to this much; none = open above
// column: committedQualifier   text         How that sum is known: about, atLeast, or both; none = as its ends say
// column: completedMin   amount       Of it done: from this much
// column: completedMax   amount       up to this much; none = open above
// column: completedQualifier   text         How that sum is known: about, atLeast, or both; none = as its ends say
// column: doneMin        share        Done of what is promised: from this much; none = unknown, an amount is undisclosed
// column: doneMax        share        up to this much
// column: doneQualifier  text         about where an amount behind it is
// column: lapsedMin      amount       Promised, not done, and ended or replaced by now: from this much
// column: lapsedMax      amount       up to this much; none = open above
// column: lapsedQualifier   text         How that sum is known: about, atLeast, or both; none = as its ends say
// column: currency       text         ISO 4217
// column: undisclosed    integer      Facts that stand whose amount is not known
// column: delivered      boolean      Whether anything is done
// column: pending        boolean      Whether anything is announced or signed and not done
// column: lapsed         boolean      Whether a promise does not stand any more
// column: evidence       list fact    The facts
// key: from to kind currency
// verdict: promisedMin promisedMax doneMin doneMax lapsedMin lapsedMax
// rows: called
// hidden: undisclosed delivered pending lapsed
// show: table
// when: one row, all pending, no delivered   Nothing is recorded as done of what {first from} promised {first to}[; {first promised} is still outstanding][; {first undisclosed:amount is|amounts are} undisclosed][; {lapsed?an earlier promise|an earlier promise} has lapsed].
// when: one row, all delivered, no pending, some lapsed   All that still stands of what {first from} promised {first to} is recorded as done[: {first promised}][; {first undisclosed:amount is|amounts are} undisclosed]; an earlier promise has lapsed.
// when: one row, all delivered, no pending   All that {first from} promised {first to} is recorded as done[: {first promised}][; {first undisclosed:amount is|amounts are} undisclosed].
// when: one row, all delivered   Part of what {first from} promised {first to} is recorded as done[: {first completed}][, of {first promised} in all][; {first undisclosed:amount is|amounts are} undisclosed][; {lapsed?an earlier promise|an earlier promise} has lapsed].
// when: one row   What {first from} promised {first to} has lapsed.
// when: all pending, no delivered   Of {rows:promise|promises} in {currency}[ {undisclosed?or of undisclosed amount|or of undisclosed amount}], nothing is recorded as done[; in {lapsed}, an earlier promise has lapsed]. [The largest disclosed: <1 by promised, {from} to {to} ({promised})>.]
// when: all pending, all delivered   All {rows:promise|promises} in {currency}[ {undisclosed?or of undisclosed amount|or of undisclosed amount}] are partly done and still have something outstanding[; in {lapsed}, an earlier promise has lapsed]. [The largest disclosed: <1 by promised, {from} to {to} ({promised})>.]
// when: all delivered, no pending   All {rows:promise|promises} in {currency}[ {undisclosed?or of undisclosed amount|or of undisclosed amount}] are recorded as done[; in {lapsed}, an earlier promise has lapsed]. [The largest disclosed: <1 by promised, {from} to {to} ({promised})>.]
// when: all delivered   All {rows:promise|promises} in {currency}[ {undisclosed?or of undisclosed amount|or of undisclosed amount}] are partly or fully done[; {pending} still {pending?has|have} something outstanding][; in {lapsed}, an earlier promise has lapsed]. [The largest disclosed: <1 by promised, {from} to {to} ({promised})>.]
// when: all pending   All {rows:promise|promises} in {currency}[ {undisclosed?or of undisclosed amount|or of undisclosed amount}] still have something outstanding[; {delivered} {delivered?is|are} partly done][; in {lapsed}, an earlier promise has lapsed]. [The largest disclosed: <1 by promised, {from} to {to} ({promised})>.]
// answer: Of {rows:promise|promises} in {currency}[ {undisclosed?or of undisclosed amount|or of undisclosed amount}]: [; {pending} still {pending?has|have} something outstanding][; {delivered} {delivered?has|have} something recorded as done][; in {lapsed}, an earlier promise has lapsed]. [The largest disclosed: <1 by promised, {from} to {to} ({promised})>.]
// when: no rows, with entity   No promise by or to {entity} is on record in {currency} as of {asOf}.
// none: No such promise is on record in {currency} as of {asOf}.
// scope: with entity   Only promises by or to {entity} are counted.
// scope: kind = investments   Only investments are counted.
// scope: kind = purchases   Only purchases are counted.
CYPHER 25
CALL interlock.commitments({
  entity: $entity, commitments: $kind, currency: $currency, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet
})
YIELD from, to, kind, promisedMin, promisedMax, promisedQualifier, announcedMin, announcedMax, announcedQualifier, committedMin, committedMax,
  committedQualifier, completedMin, completedMax, completedQualifier, doneMin, doneMax, doneQualifier, lapsedMin, lapsedMax,
  lapsedQualifier, undisclosed, delivered, pending, lapsed, facts
RETURN from, to, kind, promisedMin, promisedMax, promisedQualifier, announcedMin, announcedMax, announcedQualifier, committedMin, committedMax,
  committedQualifier, completedMin, completedMax, completedQualifier, doneMin, doneMax, doneQualifier, lapsedMin, lapsedMax,
  lapsedQualifier, $currency AS currency, undisclosed, delivered, pending, lapsed, facts AS evidence
