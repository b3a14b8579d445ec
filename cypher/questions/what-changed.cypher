// title: What changed between {from} and {to}?
// about: Answers that flipped between two days, with the fact that did it, and every fact that began or ended.
// group: Change
// ask: what changed | what changed between {from} and {to} | what is new since {from} | what changed since {from} | what flipped | which answers changed | changes about {entity} | what changed for {entity}
// param: entity    entity = ""             A party to the change; none = any
// param: from      date = 2025-11-30       The first day
// param: to        date = today            The second day
// param: atLeast   standing = announced    How binding a fact must be
// column: day         date         The day of the event that did it
// column: change      text         An answer flipped, or a fact began or ended
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
// show: timeline day told
// answer: Between {from} and {to}, {flipped:answer|answers} flipped, {began:fact|facts} began and {ended:fact|facts} ended. First of all: {first told}
// none: Between {from} and {to}, nothing changed, as far as this data knows.
CYPHER 25
LET first = date($from), second = date($to), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
CALL (first, second, standings) {
  // Which frontier families are on all hyperscalers, and is one alone there? A family is where any of its versions is.
  LET clouds = COLLECT { MATCH (cloud:Cloud {tier: 'hyperscaler'}) RETURN cloud.id }
  MATCH p = (model:Model {tier: 'frontier'} WHERE NOT EXISTS { (model)-[:PART_OF]->() })
    <-[:PART_OF]-*(:Model)-[f:AVAILABLE_ON]->(cloud:Cloud {tier: 'hyperscaler'})
  WHERE f.status IN standings
  LET began = coalesce(f.since, f.announced)
  LET was = began <= first AND (f.until IS NULL OR first < f.until), is = began <= second AND (f.until IS NULL OR second < f.until)
  FILTER was OR is
  WITH clouds, model, collect(DISTINCT CASE WHEN was THEN cloud.id END) AS before,
    collect(DISTINCT CASE WHEN is THEN cloud.id END) AS after,
    collect({path: p, cloud: cloud.id, was: was, is: is, day: CASE WHEN was THEN f.until ELSE began END}) AS facts
  // It joined on the day of the last cloud that it lacked, and left on the day of the first that it lost.
  LET days = CASE
    WHEN size(after) = size(clouds) THEN [c IN after WHERE NOT c IN before | coll.min([x IN facts WHERE x.cloud = c AND x.is | x.day])]
    ELSE [c IN before WHERE NOT c IN after | coll.max([x IN facts WHERE x.cloud = c | x.day])]
  END
  LET day = CASE WHEN size(after) = size(clouds) THEN coll.max(days) ELSE coll.min(days) END
  WITH collect({id: model.id, name: model.name, was: size(before) = size(clouds), is: size(after) = size(clouds), day: day,
    event: [x IN facts WHERE x.was <> x.is AND x.day = day AND (x.cloud IN before) <> (x.cloud IN after) | x.path]}) AS families
  LET were = [m IN families WHERE m.was], are = [m IN families WHERE m.is]
  CALL (families, were, are) {
    UNWIND families AS m
    WITH m WHERE m.was <> m.is
    RETURN 2 AS rank, m, m.name + ' is on all three hyperscalers' AS statement, m.was AS before, m.is AS after, m.day AS day, m.event AS event
    UNION ALL
    // Who was alone, and is not; who was not, and is. The first to come or go did it.
    UNWIND [x IN [{alone: were, is: false}, {alone: are, is: true}] WHERE size(x.alone) = 1] AS x
    LET m = x.alone[0]
    FILTER [a IN were | a.id] <> [a IN are | a.id]
    UNWIND [c IN families WHERE c.was <> c.is] AS cause
    WITH x, m, cause ORDER BY cause.day
    WITH x, m, collect(cause) AS causes
    RETURN 1 AS rank, m, m.name + ' is the only frontier family on all three hyperscalers' AS statement,
      NOT x.is AS before, x.is AS after, causes[CASE WHEN x.is THEN -1 ELSE 0 END].day AS day,
      causes[CASE WHEN x.is THEN -1 ELSE 0 END].event AS event
  }
  RETURN rank, 'on-all' AS question, m.id AS subject, statement, before, after, day, event
  UNION ALL
  // Which family is on one cloud only?
  MATCH p = (model:Model WHERE NOT EXISTS { (model)-[:PART_OF]->() })<-[:PART_OF]-*(:Model)-[f:AVAILABLE_ON]->(cloud:Cloud)
  WHERE f.status IN standings
  LET began = coalesce(f.since, f.announced)
  LET was = began <= first AND (f.until IS NULL OR first < f.until), is = began <= second AND (f.until IS NULL OR second < f.until)
  FILTER was OR is
  WITH model, collect(DISTINCT CASE WHEN was THEN cloud END) AS before, collect(DISTINCT CASE WHEN is THEN cloud END) AS after,
    collect({path: p, cloud: cloud, was: was, is: is, day: CASE WHEN was THEN f.until ELSE began END}) AS facts
  FILTER before <> after
  UNWIND [x IN [{only: before, was: true}, {only: after, was: false}] WHERE size(x.only) = 1] AS x
  LET cloud = x.only[0], other = CASE WHEN x.was THEN after ELSE before END
  FILTER other <> [cloud]
  LET changes = [y IN facts WHERE y.was <> y.is AND (y.cloud IN before) <> (y.cloud IN after)]
  LET days = [y IN changes | y.day]
  LET day = CASE WHEN x.was THEN coll.min(days) ELSE coll.max(days) END
  RETURN 3 AS rank, 'exclusive-to' AS question, model.id AS subject, model.name + ' is on ' + cloud.name + ' and on no other cloud' AS statement,
    x.was AS before, NOT x.was AS after, day, [y IN changes WHERE y.day = day | y.path] AS event
  UNION ALL
  // Who would have failed with one supplier, and would not any more?
  CALL interlock.diversified({from: $from, to: $to, atLeast: $atLeast})
  YIELD buyer, role, supplier, day, gained
  MATCH (b:Entity {id: buyer})
  MATCH (s:Entity {id: supplier})
  RETURN 4 AS rank, 'knock-out' AS question, buyer AS subject, b.name + ' fails without ' + s.name AS statement,
    true AS before, false AS after, day,
    [p IN gained WHERE coalesce(relationships(p)[0].since, relationships(p)[0].announced) = day] AS event
  UNION ALL
  // Who has one source only in a role?
  UNWIND [$from, $to] AS asOf
  CALL interlock.exclusivity({asOf: asOf, atLeast: $atLeast})
  YIELD entity, role, providers, facts
  WHERE NOT role IN ['distribution', 'capital']
  WITH entity, role, coalesce(head(collect(CASE WHEN asOf = $from THEN providers END)), []) AS before,
    coalesce(head(collect(CASE WHEN asOf = $to THEN providers END)), []) AS after,
    coalesce(head(collect(CASE WHEN asOf = $from THEN facts END)), []) AS had,
    coalesce(head(collect(CASE WHEN asOf = $to THEN facts END)), []) AS has
  WHERE size(before) > 0 AND size(after) > 0 AND (size(before) = 1 OR size(after) = 1)
    AND (any(x IN before WHERE NOT x IN after) OR any(x IN after WHERE NOT x IN before))
  UNWIND [x IN [{only: before, was: true}, {only: after, was: false}] WHERE size(x.only) = 1] AS x
  MATCH (e:Entity {id: entity})
  MATCH (s:Entity {id: x.only[0]})
  // What the sole source designs, makes or runs, and its own parts, is no second source.
  LET others = COLLECT {
    MATCH (o:Entity)
    WHERE o.id IN CASE WHEN x.was THEN after ELSE before END AND o <> s
      AND NOT EXISTS { (s)-[:PART_OF|DESIGNS|MAKES|OPERATES|DEVELOPS]-(o) }
      AND NOT EXISTS { (s)<-[:DESIGNS]-()-[:DESIGNS]->(o) }
    RETURN o.id
  }
  FILTER size(others) > 0
  LET came = [p IN has WHERE any(n IN nodes(p) WHERE n.id IN others + s.id AND NOT n.id IN before)],
    went = [p IN had WHERE any(n IN nodes(p) WHERE n.id IN others + s.id AND NOT n.id IN after)]
  LET changes = [p IN came | {path: p, day: coalesce(relationships(p)[0].since, relationships(p)[0].announced)}]
    + [p IN went | {path: p, day: relationships(p)[0].until}]
  LET days = [y IN changes WHERE y.day IS NOT NULL | y.day]
  LET day = CASE WHEN x.was THEN coll.min(days) ELSE coll.max(days) END
  RETURN 5 AS rank, 'sole-sources' AS question, entity AS subject, s.name + ' alone serves ' + e.name + ' (' + role + ')' AS statement,
    x.was AS before, NOT x.was AS after, day, [y IN changes WHERE y.day = day | y.path] AS event
  UNION ALL
  MATCH p = (a:Entity)-[f]->(:Entity)
  UNWIND [{day: coalesce(f.since, f.announced), began: true}, {day: f.until, began: false}] AS x
  FILTER first < x.day <= second AND (f.status IN standings OR NOT x.began AND f.status = 'ended')
  RETURN CASE WHEN x.began THEN 6 ELSE 7 END AS rank, 'timeline' AS question, a.id AS subject, f.statement AS statement,
    NOT x.began AS before, x.began AND (f.until IS NULL OR second < f.until) AS after, x.day AS day, [p] AS event
}
FILTER $entity = '' OR subject = $entity OR any(p IN event WHERE any(n IN nodes(p) WHERE n.id = $entity))
LET cause = head([p IN event | last(relationships(p))])
RETURN day, CASE rank WHEN 6 THEN 'a fact began' WHEN 7 THEN 'a fact ended' ELSE 'an answer flipped' END AS change, question,
  subject, statement, CASE WHEN before THEN 'yes' ELSE 'no' END AS before, CASE WHEN after THEN 'yes' ELSE 'no' END AS after,
  CASE
    WHEN rank > 5 THEN statement
    WHEN after THEN '"' + statement + '" became true on ' + day + coalesce(': ' + cause.statement, '.')
    ELSE '"' + statement + '" stopped being true on ' + day + coalesce(': ' + cause.statement, '.')
  END AS told,
  cause.deal AS deal, rank < 6 AS flipped, rank = 6 AS began, rank = 7 AS ended, event
ORDER BY rank, day, subject, statement
