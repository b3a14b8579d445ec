// title: What changed between {from} and {to}?
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
// column: question    text         The question that has the answer
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
// hidden: before after told flipped began ended
// show: timeline day told
// when: with entity   {entity} from {from} to {to}: {began:new commitment or link|new commitments and links|no new commitment or link}[, {ended:has|have} ended][, {flipped:answer has changed|answers have changed}]. {first told}
// answer: {began:new commitment or link|new commitments and links|No new commitment or link} between {from} and {to}[, {ended:has|have} ended][, {flipped:answer has changed|answers have changed}]. {first told}
// when: no rows, with entity   Nothing about {entity} changed between {from} and {to}, on the evidence collected so far.
// none: Nothing changed between {from} and {to}, on the evidence collected so far.
CYPHER 25
LET first = date($from), second = date($to), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
CALL (first, second, standings) {
  CALL interlock.changes({
    from: $from, to: $to, atLeast: $atLeast, dataSet: $dataSet,
    clouds: COLLECT { MATCH (c:Cloud {tier: 'hyperscaler'}) RETURN c.id },
    models: COLLECT { MATCH (m:Model {tier: 'frontier'}) RETURN m.id }
  })
  YIELD day, question, statement AS kind, subject, objects, role, after, known, facts
  WHERE known
  MATCH (s:Entity {id: subject})
  LET names = [id IN objects | head(COLLECT { MATCH (o:Entity {id: id}) RETURN o.name })]
  LET list = reduce(text = names[0], place IN range(1, size(names) - 1) | text + CASE WHEN place = size(names) - 1 THEN ' or ' ELSE ', ' END + names[place])
  RETURN CASE kind WHEN 'only-on-all' THEN 1 WHEN 'on-all' THEN 2 WHEN 'only-on' THEN 3 WHEN 'fails-without' THEN 4 ELSE 5 END AS rank,
    question, subject,
    CASE kind
      WHEN 'on-all' THEN s.name + ' is on all three hyperscalers'
      WHEN 'only-on-all' THEN s.name + ' is the only frontier family on all three hyperscalers'
      WHEN 'only-on' THEN s.name + ' is on ' + list + ' and on no other cloud'
      WHEN 'fails-without' THEN s.name + ' fails without ' + list
      ELSE list + ' alone serves ' + s.name + ' (' + role + ')'
    END AS statement,
    NOT after AS before, after, day, facts AS event
  UNION ALL
  MATCH p = (a:Entity)-[f]->(:Entity)
  UNWIND [{day: coalesce(f.since, f.announced), began: true}, {day: f.until, began: false}] AS x
  FILTER first < x.day <= second AND (f.status IN standings OR NOT x.began AND f.status = 'ended')
    AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
  RETURN CASE WHEN x.began THEN 6 ELSE 7 END AS rank, 'timeline' AS question, a.id AS subject, f.statement AS statement,
    NOT x.began AS before, x.began AND (f.until IS NULL OR second < f.until) AS after, x.day AS day, [p] AS event
}
FILTER $entity = '' OR subject = $entity OR any(p IN event WHERE any(n IN nodes(p) WHERE n.id = $entity))
LET cause = head([p IN event | last(relationships(p))])
RETURN day, CASE WHEN rank = 6 THEN 'new' WHEN rank = 7 THEN 'ended' WHEN after THEN 'now true' ELSE 'no longer true' END AS change, question,
  subject, statement, CASE WHEN before THEN 'yes' ELSE 'no' END AS before, CASE WHEN after THEN 'yes' ELSE 'no' END AS after,
  CASE
    WHEN rank > 5 THEN statement
    WHEN after THEN '"' + statement + '" became true on ' + day + coalesce(': ' + cause.statement, '.')
    ELSE '"' + statement + '" stopped being true on ' + day + coalesce(': ' + cause.statement, '.')
  END AS told,
  cause.deal AS deal, rank < 6 AS flipped, rank = 6 AS began, rank = 7 AS ended, event
ORDER BY rank, day, subject, statement
