// title: What changed between {from} and {to}?
// titled: with entity   What changed for {entity} between {from} and {to}?
// about: Answers that changed between two days, with the fact that did it, and every fact that began or ended.
// group: Change
// ask: what did i miss | what has moved | which answers are different | changes | what is going on | which relationships began | what began | what ended
// ask: which relationships ended | brief me on the changes | update me on {entity} | what changed | what changed in the market | what flipped
// ask: which answers changed | which answers flipped | what is new | anything new | what is different | latest changes | recent changes | recent developments
// ask: updates | latest news | news | what happened | what happened lately | which facts ended | which facts are new | changes about {entity}
// ask: changes at {entity} | what changed for {entity} | what has changed at {entity} | what changed about {entity} | what is new with {entity}
// ask: what is new at {entity} | anything new at {entity} | updates on {entity}
// param: entity    entity = ""             A party to the change; none = any
// param: from      date = 2025-11-30       The first day
// param: to        date = today            The second day
// param: atLeast   standing = announced    How binding a fact must be
// param: dataSet   list text = []          Only facts of these data sets; none = all
// column: day         date         The day of the event that did it
// column: change      text         In a word: new, ended, now true or no longer true
// column: question    question       The question that has the answer
// column: subject     entity       Whom it is about
// column: statement   text         The answer, or what the sources say
// column: before      verdict      Whether it was so on the first day
// column: after       verdict      Whether it is so on the second day
// column: told        text         The change in words, with its cause
// column: deal        deal         The agreement behind it
// column: flipped     boolean      Whether an answer flipped
// column: began       boolean      Whether a fact began
// column: ended       boolean      Whether a fact ended
// column: event       list fact    The facts that did it
// differ: from to
// key: day change question subject statement
// verdict: before after
// rows: called
// hidden: before after told flipped began ended
// show: timeline day told
// when: no flipped, with entity   {entity} from {from} to {to}: {began:new commitment or link|new commitments and links|no new commitment or link}[, {ended:that ends|that end}]. {first told}
// when: with entity   {entity} from {from} to {to}: {began:new commitment or link|new commitments and links|no new commitment or link}[, {ended:that ends|that end}][, {flipped:answer that changes|answers that change}]. {first told}
// when: no flipped   {began:new commitment or link|new commitments and links|No new commitment or link} between {from} and {to}[, {ended:that ends|that end}]. {first told}
// answer: {began:new commitment or link|new commitments and links|No new commitment or link} between {from} and {to}[, {ended:that ends|that end}][, {flipped:answer that changes|answers that change}]. {first told}
// when: no rows, with entity   Nothing about {entity} changes between {from} and {to}, on the evidence collected so far.
// none: Nothing changes between {from} and {to}, on the evidence collected so far.
CYPHER 25
CALL interlock.whatChanged({
  from: $from, to: $to, atLeast: $atLeast, dataSet: $dataSet, entity: $entity,
  clouds: COLLECT { MATCH (c:Cloud {tier: 'hyperscaler'}) RETURN c.id },
  models: COLLECT { MATCH (m:Model {tier: 'frontier'}) RETURN m.id }
})
YIELD day, change, question, subject, statement, before, after, told, deal, flipped, began, ended, event
RETURN day, change, question, subject, statement, before, after, told, deal, flipped, began, ended, event
