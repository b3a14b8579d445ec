// title: What are the biggest choke points?
// titled: kind = Company   Which companies are the biggest choke points?
// titled: kind = Model   Which models are the biggest choke points?
// titled: kind = Cloud   Which clouds are the biggest choke points?
// titled: kind = Chip   Which chips are the biggest choke points?
// titled: kind = Product   Which products are the biggest choke points?
// about: For each entity, how many others would fail if it alone were gone, the most first; and who they are.
// group: Dependency
// ask: biggest suppliers | largest suppliers | most important suppliers | most critical suppliers
// ask: what is everything dependent on | on what does everything depend | where would a single failure bring everything down | who brings everything down
// ask: who holds the fate of all others | {kind} by criticality | biggest risks in the supply chain | who has the most dependents
// ask: on whom does everybody depend | who does everybody depend on | what does everybody need | which {kind} does everybody depend on | critical points
// ask: whose failure would fell the most others | whose failure would hurt the most | whose failure would do the most damage | single points of failure
// ask: weakest points | weakest links | chokepoints | bottlenecks | biggest chokepoints in the market | key dependencies of the market | who is most critical
// ask: who can nobody do without | who can the market not do without | who is too big to fail | who is indispensable | what is irreplaceable
// ask: where is the market most vulnerable | most vulnerable points in the supply chain | how fragile is the market | systemic risk | most critical {kind}
// ask: critical {kind} | which {kind} are most critical | which {kind} are chokepoints | {kind} chokepoints | systemically important {kind}
// ask: which {kind} can nobody do without | which {kind} is indispensable | most important {kind} | top {limit} chokepoints | {limit} biggest chokepoints
// ask: {limit} most critical points | top {limit} critical {kind} | {limit} most critical {kind}
// param: kind      choice all|Company|Model|Cloud|Chip|Product = all    Only entities of this kind
// param: limit     integer 1..200 = 25                                  At most so many entities
// param: asOf      date = today                                         Facts that hold on this day
// param: atLeast   standing = announced                                 How binding a fact must be
// param: dataSet   list text = []                                       Only facts of these data sets; none = all
// column: entity     entity         The one whose failure is imagined
// column: kind       text           What it is
// column: fells      integer        How many others fail with it
// column: fallen     list entity    Those that fail, the first 25 in the order of their fall
// column: total      integer        Entities that would take others with them in all, whatever the limit
// column: deepest    boolean        Whether none takes more others with it
// column: tied       boolean        Whether more are as deep, or may be, than a sentence names
// column: among      text           The kind asked about, as one says it of many
// column: evidence   list fact      The facts that those lose
// key: entity
// verdict: fells
// total: total
// hidden: total deepest tied among
// show: bars entity fells fells
// when: kind = all, some tied   <3 deepest, {entity}> {deepest?is|are} among the deepest choke points: {first fells:other depends|others depend} on {deepest?it|each} with no known substitute.
// when: kind = all   <6 deepest, {entity}> {deepest?is the deepest choke point|are the deepest choke points}: {first fells:other depends|others depend} on {deepest?it|each} with no known substitute.
// when: some tied   Among {first among}, the deepest choke points include <3 deepest, {entity}>: {first fells:other depends|others depend} on {deepest?it|each} with no known substitute.
// answer: Among {first among}, <6 deepest, {entity}> {deepest?is the deepest choke point|are the deepest choke points}: {first fells:other depends|others depend} on {deepest?it|each} with no known substitute.
// when: no rows, kind = Company   No company is a known choke point as of {asOf}: nobody depends on one without a known substitute.
// when: no rows, kind = Model   No model is a known choke point as of {asOf}: nobody depends on one without a known substitute.
// when: no rows, kind = Cloud   No cloud is a known choke point as of {asOf}: nobody depends on one without a known substitute.
// when: no rows, kind = Chip   No chip is a known choke point as of {asOf}: nobody depends on one without a known substitute.
// when: no rows, kind = Product   No product is a known choke point as of {asOf}: nobody depends on one without a known substitute.
// none: No choke point is known as of {asOf}: nobody depends on anyone without a known substitute.
CYPHER 25
CALL interlock.criticalPoints({kind: CASE $kind WHEN 'all' THEN '' ELSE $kind END, limit: $limit, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD entity, fells, total, fallen, lost
WITH collect({entity: entity, fells: fells, fallen: fallen, lost: lost}) AS points, max(fells) AS most, min(fells) AS least,
  max(total) AS total
LET tied = most = least AND size(points) < total OR size([point IN points WHERE point.fells = most]) > 6
UNWIND points AS point
MATCH (e:Entity {id: point.entity})
RETURN e.id AS entity, head([label IN labels(e) WHERE label <> 'Entity']) AS kind, point.fells AS fells, point.fallen AS fallen, total,
  point.fells = most AS deepest, tied,
  replace(toLower($kind) + 's', 'ys', 'ies') AS among, point.lost AS evidence
ORDER BY fells DESC, normalize(toLower(e.name), NFKD), e.id
