// title: What happened to {entity}?
// about: The facts of one entity in the order of time: when each began and when it ended.
// group: Change
// ask: what has {entity} done {when} | what did {entity} announce {when} | how has the story of {entity} unfolded | sequence of events for {entity}
// ask: recent events at {entity} | what went on at {entity} | what is going on at {entity} | what is going on with {entity} | milestones of {entity}
// ask: what is the latest on {entity} | when did what happen at {entity} | how did {entity} get here | timeline of {entity} | timeline {entity}
// ask: history {entity} | timeline for {entity} | history of {entity} | what happened to {entity} | what has happened with {entity}
// ask: what happened at {entity} | chronology of {entity} | news about {entity} | news on {entity} | latest on {entity} | latest news on {entity}
// ask: events around {entity} | {entity} over time | how did {entity} evolve | story of {entity} | {entity} {when} | what has {entity} been up to
// ask: what did {entity} do {when}
// param: entity    entity = "anthropic"    The one
// param: from      date = 2023-01-01       The first day
// param: to        date = today            The last day
// param: atLeast   standing = announced    How binding a fact must be
// param: dataSet   list text = []          Only facts of these data sets; none = all
// column: date              date        The day
// column: event             text        Whether a fact began or ended
// column: from              entity      Read as a sentence: this one
// column: relation          text        does this
// column: to                entity      to this one
// column: what              text        The thing supplied or bought, or the market in which they compete
// column: amountMin         amount      From this much
// column: amountMax         amount      up to this much; none = open above
// column: amountQualifier   text        How the source states it
// column: currency          text        ISO 4217
// column: standing          standing    How binding it is
// column: deal              deal        The agreement of which it is a leg
// column: statement         text        What the sources say
// column: began             boolean     Whether a fact began
// column: ended             boolean     Whether a fact ended
// column: fact              fact        The fact
// key: date event fact
// verdict: amountMin amountMax standing
// hidden: began ended
// show: timeline date statement
// answer: {entity} from {from} to {to}: {began:new commitment or link|new commitments and links|no new commitment or link}[, {ended:that ends|that end}].[ Most recently, on {last date} ({last event}): {last statement}]
// none: Nothing is on record about {entity} from {from} to {to}.
CYPHER 25
LET ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
MATCH fact = (:Entity {id: $entity})-[f]-(:Entity)
UNWIND [{event: 'began', day: coalesce(f.since, f.announced)}, {event: 'ended', day: f.until}] AS one
FILTER date($from) <= one.day <= date($to)
  // An ended fact holds on no day; yet that it ended is news.
  AND (f.status IN standings OR one.event = 'ended' AND f.status = 'ended')
  AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
RETURN DISTINCT one.day AS date, one.event AS event, startNode(f).id AS from, type(f) AS relation, endNode(f).id AS to,
  coalesce(f.what, f.market) AS what, f.amountMin AS amountMin, f.amountMax AS amountMax,
  f.amountQualifier AS amountQualifier, f.currency AS currency, f.status AS standing, f.deal AS deal,
  f.statement AS statement, one.event = 'began' AS began, one.event = 'ended' AS ended, fact
ORDER BY date, event, relation,
  COLLECT { MATCH (e:Entity {id: from}) RETURN normalize(toLower(e.name), NFKD) }, from,
  COLLECT { MATCH (e:Entity {id: to}) RETURN normalize(toLower(e.name), NFKD) }, to, statement
