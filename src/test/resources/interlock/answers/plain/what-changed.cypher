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
  LET plural = '(.* )?(\\p{Ll}+[^\\P{Ll}isu]|\\p{Lu}{2,})s'
  LET isOrAre = CASE WHEN s.name =~ plural THEN ' are' ELSE ' is' END
  RETURN CASE kind WHEN 'only-on-all' THEN 1 WHEN 'on-all' THEN 2 WHEN 'only-on' THEN 3 WHEN 'fails-without' THEN 4 ELSE 5 END AS rank,
    question, subject,
    CASE kind
      WHEN 'on-all' THEN s.name + isOrAre + ' on every hyperscaler'
      WHEN 'only-on-all' THEN s.name + isOrAre + ' the only frontier family on every hyperscaler'
      WHEN 'only-on' THEN s.name + isOrAre + ' on ' + list + ' and on no other cloud'
      WHEN 'fails-without' THEN s.name + CASE WHEN s.name =~ plural THEN ' fail' ELSE ' fails' END
        + CASE WHEN size(names) > 1 THEN ' on the loss of ' ELSE ' without ' END + list
      ELSE list + CASE WHEN list =~ plural THEN ' alone serve ' ELSE ' alone serves ' END + s.name + ' (' + role + ')'
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
    WHEN rank = 6 THEN statement
    WHEN rank = 7 THEN 'Ends on ' + day + ': ' + statement
    WHEN after THEN '“' + statement + '” becomes true on ' + day + coalesce(': ' + cause.statement, '.')
    ELSE '“' + statement + '” stops being true on ' + day + coalesce(': ' + cause.statement, '.')
  END AS told,
  cause.deal AS deal, rank < 6 AS flipped, rank = 6 AS began, rank = 7 AS ended, event
ORDER BY rank, day, COLLECT { MATCH (e:Entity {id: subject}) RETURN normalize(toLower(e.name), NFKD) }, subject, statement
