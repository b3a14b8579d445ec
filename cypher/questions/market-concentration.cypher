// title: How concentrated is the market for {product}?
// about: The makers of a product, what sources say each holds of its market, and how concentrated that market is: the Herfindahl-Hirschman index (HHI, 10,000 times the sum of squared shares), at least and at most, since what nobody names may belong to many or to one. Of several markets on record the latest is told. Makers stand as the sources name them.
// group: Exclusivity
// ask: how concentrated is {product} | how concentrated is the market for {product} | concentration of {product} | market concentration of {product}
// ask: concentration of the market for {product} | market shares of {product} | market share of {product} | market shares in {product}
// ask: who leads the market for {product} | who dominates the market for {product} | who dominates {product} | market leader in {product}
// ask: HHI of {product} | HHI of the market for {product} | herfindahl index of {product} | biggest makers of {product} | shares of the makers of {product}
// param: product   entity Product|Chip = "hbm"    What is made
// param: asOf      date = today                   Facts that hold on this day
// param: atLeast   standing = announced           How binding a fact must be
// param: dataSet   list text = []                 Only facts of these data sets; none = all
// column: maker          entity      Who makes it
// column: shareMin       share       Of the market, from this much
// column: shareMax       share       up to this much; none = nobody says
// column: market         text        Which market, as its source names it
// column: restMin        share       What is left of it for those whose share nobody names: from this much
// column: restMax        share       up to this much
// column: hhiMin         integer     HHI where the rest belongs to very many: from this much; none = the shares add up to more than the whole
// column: hhiMax         integer     HHI where the rest belongs to one: at most this much
// column: withoutShare   integer     Other makers on record whose share of this market is not
// column: markets        integer     Markets of which shares are on record
// column: evidence       list fact   The facts
// column: leading        boolean     Whether nobody can have more
// column: fits           boolean     Whether the shares do not add up to more than the whole
// key: maker
// verdict: shareMin shareMax
// hidden: leading fits
// show: bars maker shareMin shareMax
// when: no fits   The shares on record add up to more than the whole market for {product} ({first market}), so that they tell no concentration.
// when: some leading   <6 leading, {maker}[ ({share})]> {leading?leads|lead} the market for {product}[, whose HHI is {first hhi}] ({first market})[; {first withoutShare:further maker has|further makers have} no share on record].
// answer: {rows:maker has a share|makers have shares} of the market for {product} on record, which {rows?leaves|leave} open who leads[; the HHI is {first hhi}] ({first market}).
// none: No share of a market for {product} is on record as of {asOf}.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
MATCH path = (maker:Company)-[made:MAKES]->(:Entity {id: $product})
WHERE made.status IN standings AND (size($dataSet) = 0 OR made.dataSet IN $dataSet)
  AND coalesce(made.since, made.announced) <= day AND (made.until IS NULL OR day < made.until)
ORDER BY made.id
WITH maker.id AS maker, CASE WHEN coalesce(made.shareMin, made.shareMax) IS NOT NULL THEN made.shareOf END AS market,
  max(coalesce(made.since, made.announced)) AS begin, min(coalesce(made.shareMin, 0.0)) AS least,
  // Where several facts tell one share, it lies between the ends of all.
  CASE WHEN count(made.shareMax) = count(*) THEN max(made.shareMax) END AS most, collect(path) AS evidence
ORDER BY maker, market
WITH collect({maker: maker, market: market, begin: begin, least: least, most: most, evidence: evidence}) AS all
LET told = [one IN all WHERE one.market IS NOT NULL]
LET latest = reduce(best = head(told), one IN told | CASE
  WHEN one.begin > best.begin OR one.begin = best.begin AND one.market < best.market THEN one ELSE best END).market
LET parts = [one IN told WHERE one.market = latest]
LET named = reduce(sum = 0.0, one IN parts | sum + one.least)
// Shares that are rounded may add up to a little more than the whole.
LET fits = named <= 1.0 + 0.006 * size(parts)
LET left = CASE WHEN named < 1.0 THEN 1.0 - named ELSE 0.0 END
LET most = reduce(sum = 0.0, one IN parts | sum + coalesce(one.most, 1.0))
LET squares = reduce(sum = 0.0, one IN parts | sum + one.least * one.least)
// What is left goes to whoever gains most by it: each square is at most the chord over the range of its share.
LET rises = COLLECT {
  UNWIND parts + [{least: 0.0, most: null}] AS one
  LET top = CASE WHEN one.most < one.least + left THEN one.most ELSE one.least + left END
  RETURN {width: top - one.least, slope: top + one.least} AS rise ORDER BY rise.slope DESC
}
LET ceiling = reduce(filled = {squares: squares, left: left}, rise IN rises | {
  squares: filled.squares + rise.slope * CASE WHEN rise.width < filled.left THEN rise.width ELSE filled.left END,
  left: CASE WHEN rise.width < filled.left THEN filled.left - rise.width ELSE 0.0 END
}).squares
UNWIND parts AS one
RETURN one.maker AS maker, one.least AS shareMin, one.most AS shareMax, latest AS market,
  round(CASE WHEN most < 1.0 THEN 1.0 - most ELSE 0.0 END, 9) AS restMin, round(left, 9) AS restMax,
  CASE WHEN fits THEN toInteger(round(10000 * squares)) END AS hhiMin, CASE WHEN fits THEN toInteger(round(10000 * ceiling)) END AS hhiMax,
  size(coll.distinct([other IN all WHERE NOT other.maker IN [part IN parts | part.maker] | other.maker])) AS withoutShare,
  size(coll.distinct([other IN told | other.market])) AS markets, one.evidence AS evidence,
  fits AND one.least > 0 AND left <= one.least
    AND all(other IN parts WHERE other.maker = one.maker OR coalesce(other.most, 1.0) <= one.least) AS leading,
  fits
ORDER BY shareMin DESC, COLLECT { MATCH (e:Entity {id: maker}) RETURN normalize(toLower(e.name), NFKD) }, maker
