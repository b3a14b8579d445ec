// title: What has only one known supplier?
// titled: with entity   For what {entity?does|do} {entity} have only one known supplier?
// about: Roles in which one entity alone serves another: whether it is certainly the only one, on which ground, and whether others could; where shares of a market are on record, which maker has at least half of it. For one entity: all its roles, also those with several sources.
// group: Exclusivity
// ask: which products come from one maker only | where are we stuck with one supplier | what is missing a backup supplier | who can make {entity}
// ask: how many suppliers does {entity} have | is {entity} single sourced | who lacks an alternative | monopolists | where is there a monopoly
// ask: only one company makes it | sole sources | who has only one source | who has a single supplier | who has only one supplier | single sources
// ask: sole suppliers | only supplier | single sourced | monopolies | who has a monopoly | which roles have only one supplier
// ask: what has only one source | what has only one supplier | where is there only one source | single source dependencies | who has no second source | what has no substitute | where is there no alternative
// ask: where is there no second supplier | for what is there no substitute | roles without substitute | sole source of {entity}
// ask: who is the only source of {entity} | is there only one source of {entity} | is there only one supplier of {entity} | sole supplier of {entity}
// ask: does {entity} have only one supplier | which single suppliers does {entity} have | single source dependencies of {entity} | only maker of {entity}
// ask: who is the only maker of {entity} | who else makes {entity} | who makes {entity} | who manufactures {entity} | makers of {entity}
// ask: who produces {entity} | is there a second source for {entity} | does {entity} have a second source | does {entity} have a substitute
// ask: is there an alternative to {entity}
// param: entity    entity = ""                       The one that is served; none = everybody
// param: roles     choice supplied|all = supplied    Supplied leaves out capital, and roles that have one by their nature: who develops, operates or designs, and the needed thing itself
// param: asOf      date = today                      Facts that hold on this day
// param: atLeast   standing = announced              How binding a fact must be
// param: dataSet   list text = []                    Only facts of these data sets; none = all
// column: entity           entity        The one that is served
// column: role             text          In this role
// column: sources          list entity   By these
// column: supplier         list entity   The same, where the role is not itself the thing that serves
// column: exclusive        verdict       Whether it has only one, on either ground
// column: declared         verdict       Whether a source says so
// column: observed         verdict       Whether the data has only one: yes only where the data is complete for that day
// column: soleSource       verdict       Whether only one can: nobody else serves anybody in this role
// column: singleSource     verdict       Whether one is used though others could be
// column: since            date          Since then by these without a break; none = no day is known
// column: shareMin         share         What its makers hold of a market together: from this much, where sources say
// column: shareMax         share         up to this much
// column: shareOf          text          Of which market
// column: leader           entity        The maker that has the largest share of it
// column: leaderShareMin   share         It has from this much
// column: leaderShareMax   share         up to this much
// column: ground           text          What the verdict rests on
// column: certain          boolean       Whether it is certainly the only one
// column: single           boolean       Whether one is known
// column: dominated        boolean       Whether one maker has at least half of the market and is not known to be the only one
// column: evidence         list fact     The facts: proof or counter-example
// column: alternatives     list fact     Facts of others that serve somebody else in this role
// key: entity role
// verdict: sources exclusive soleSource singleSource
// rows: called
// hidden: supplier certain single dominated
// show: table
// when: with entity, no single   {entity} {entity?has|have} more than one known supplier in {rows?the one role|both roles|every one of the roles} on record.[ In {dominated:role|roles} one maker has at least half of the market, such as <2 dominated; {leader}[ with {leaderShare} ({shareOf})]>.]
// when: with entity, all single   {entity} {entity?has|have} one known supplier in {rows?the one role|each of the roles} on record, such as <3; {role}[ ({supplier})]>.[ In {dominated:role|roles} one maker has at least half of the market, such as <2 dominated; {leader}[ with {leaderShare} ({shareOf})]>.]
// when: with entity, some single   {entity} {entity?has|have} one known supplier in {single:of the|of the} {rows:role|roles} on record, such as <3 single; {role}[ ({supplier})]>.[ In {dominated:role|roles} one maker has at least half of the market, such as <2 dominated; {leader}[ with {leaderShare} ({shareOf})]>.]
// when: with entity   {rows:role|roles} of {entity} {rows?has|have} a known supplier.[ In {dominated:role|roles} one maker has at least half of the market, such as <2 dominated; {leader}[ with {leaderShare} ({shareOf})]>.]
// when: no certain   {rows:supply role has|supply roles have} one known supplier, such as <2, {sources} to {entity} ({role})>. {rows?No source or complete list says|In neither does a source or a complete list say|In none does a source or a complete list say} that there is no other.[ In {dominated:role|roles} one maker has at least half of the market, such as <2 dominated; {leader}[ with {leaderShare} ({shareOf})]>.]
// answer: {rows:supply role has|supply roles have} one known supplier[; in {certain:of them|of them} a source or a complete list says it is the only one, such as <2 certain, {sources} to {entity} ({role})>].[ In {dominated:role|roles} one maker has at least half of the market, such as <2 dominated; {leader}[ with {leaderShare} ({shareOf})]>.]
// when: no rows, with entity   No supplier of {entity} is on record as of {asOf}.
// none: No role with only one known supplier is on record as of {asOf}.
// scope: roles = all   Capital is counted too, and so are roles that have one by their nature.
CYPHER 25
// Of one all roles; of everybody those that have one source, certain ones first.
CALL () {
  WHEN $entity = '' THEN {
    CALL interlock.soleSources({roles: $roles, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
    YIELD entity, role, types, providers, exclusive, declared, observed, soleSource, singleSource, facts, alternatives, since
    RETURN entity, role, types, providers, exclusive, declared, observed, soleSource, singleSource, facts, alternatives, since
  }
  ELSE {
    CALL interlock.exclusivity({entity: $entity, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
    YIELD entity, role, types, providers, exclusive, declared, observed, soleSource, singleSource, facts, alternatives, since
    RETURN entity, role, types, providers, exclusive, declared, observed, soleSource, singleSource, facts, alternatives, since
    ORDER BY exclusive = 'yes' DESC, entity, role
  }
}
// Sources may tell shares of several markets, as of two years: the latest counts.
LET told = [p IN facts WHERE type(relationships(p)[0]) = 'MAKES' AND relationships(p)[0].shareOf IS NOT NULL | relationships(p)[0]]
LET latest = reduce(best = head(told), f IN told | CASE
  WHEN coalesce(f.since, f.announced) > coalesce(best.since, best.announced) THEN f
  WHEN coalesce(f.since, f.announced) = coalesce(best.since, best.announced) AND f.shareOf < best.shareOf THEN f
  ELSE best
END)
// Where several facts tell the share of one maker, it lies between the ends of all.
LET held = COLLECT {
  UNWIND told AS f
  FILTER f.shareOf = latest.shareOf
  WITH startNode(f).id AS maker, min(coalesce(f.shareMin, 0.0)) AS least,
    CASE WHEN count(f.shareMax) = count(*) THEN max(f.shareMax) END AS most
  RETURN {maker: maker, least: least, most: most} AS one ORDER BY least DESC, maker
}
LET first = head(held)
LET leads = first.least > 0 AND all(other IN held[1..] WHERE coalesce(other.most, 1.0) <= first.least)
LET shareMin = CASE WHEN size(held) > 0 THEN reduce(sum = 0.0, one IN held | sum + one.least) END
LET shareMax = CASE
  WHEN size(held) > 0 AND all(one IN held WHERE one.most IS NOT NULL) THEN reduce(sum = 0.0, one IN held | sum + one.most)
END
LET leaderShareMin = CASE WHEN leads THEN first.least END
RETURN entity, role, providers AS sources,
  CASE WHEN providers <> [role] THEN providers END AS supplier, exclusive, declared, observed, soleSource, singleSource, since, shareMin, shareMax,
  latest.shareOf AS shareOf, CASE WHEN leads THEN first.maker END AS leader, leaderShareMin,
  CASE WHEN leads THEN first.most END AS leaderShareMax,
  CASE
    WHEN size(providers) > 1 THEN coalesce(split('two three four five six seven eight nine', ' ')[size(providers) - 2], toString(size(providers))) + ' suppliers are known'
    WHEN declared = 'yes' AND observed = 'yes' THEN 'a source declares it, and the data is complete on this day'
    WHEN declared = 'yes' THEN 'a source declares it'
    WHEN observed = 'yes' THEN 'the data is complete on this day'
    WHEN role = 'manufacture' AND shareMax < 0.9995 THEN 'no other is named, yet there are others: these do not hold the whole market'
    ELSE 'no other is known, on the evidence collected so far'
  END AS ground,
  exclusive = 'yes' AS certain, size(providers) = 1 AS single,
  exclusive <> 'yes' AND coalesce(leaderShareMin >= 0.5, false) AS dominated, facts AS evidence, alternatives
