// title: What is called exclusive, and is it borne out?
// titled: with entity   What about {entity} is called exclusive, and is it borne out?
// about: What sources say of exclusivity and preference, from exclusive over first refusal, preferred and priority to open to others: who says so, from when until when, and whether the data confirms or contradicts it. What has ended stays in the list; what a later contract carries on has not.
// group: Exclusivity
// ask: exclusivity claims | which claims of exclusivity are borne out | do the exclusivity claims hold up | which exclusivity claims are contradicted
// ask: which exclusivities are true | which deals are exclusive | exclusive deals | exclusive agreements | exclusive partnerships
// ask: exclusive supply relationships | exclusivity clauses | declared exclusive | exclusivity | who claims to be exclusive | who claims exclusivity
// ask: who is exclusive | which companies are bound by exclusive deals | which contracts contain exclusivity | exclusivity of {entity}
// ask: exclusive deals of {entity} | exclusivity claims of {entity} | does {entity} have an exclusive deal | is the deal of {entity} exclusive
// ask: has {entity} signed anything exclusive | exclusivity clauses of {entity} | is {entity} exclusive | does the exclusivity of {entity} still hold
// ask: is there any exclusivity in the agreements of {entity} | who is {entity} exclusive with | preferences | preferred partners [claims=preferred]
// ask: who is preferred [claims=preferred] | preferred supplier [claims=preferred] | preferred cloud [claims=preferred]
// ask: who has priority access [claims=priority] | priority access [claims=priority] | who is served first [claims=priority]
// ask: rights of first refusal [claims=first-refusal] | first refusal [claims=first-refusal] | who has a right of first refusal [claims=first-refusal]
// ask: preferences of {entity} | who has priority with {entity} [claims=priority] | priority access of {entity} [claims=priority]
// ask: does {entity} have priority access [claims=priority] | preferred partners of {entity} [claims=preferred] | who does {entity} prefer [claims=preferred]
// ask: right of first refusal of {entity} [claims=first-refusal] | does {entity} have a right of first refusal [claims=first-refusal]
// ask: which relationships are declared non exclusive [claims=open] | declared non exclusive [claims=open] | non exclusive deals [claims=open]
// ask: which deals are not exclusive [claims=open] | open to others [claims=open] | non exclusive deals of {entity} [claims=open]
// ask: is {entity} exclusive to {*} | is {entity} bound to {*}
// param: entity    entity = ""                                                            A party to it; none = everybody
// param: claims    choice all|exclusive|first-refusal|preferred|priority|open = all       One degree only, or all
// param: asOf      date = today                                                           The day; what began later is left out
// param: atLeast   standing = announced                                                   How binding a fact must be
// param: dataSet   list text = []                                                         Only facts of these data sets; none = all
// column: entity         entity         The one that is served, or the partner named first
// column: sources        list entity    By this one
// column: relation       text           The type of the fact
// column: role           text           In this role; none = a partnership
// column: degree         text           exclusive, first-refusal, preferred, priority, or none where a source says that it is open to others
// column: verdict        text           In a word: confirmed, contradicted, unconfirmed, stated, open or ended
// column: holds          boolean        Whether it holds on the day; else it has ended
// column: from           date           The first day of the fact that says so
// column: since          date           Since then in this degree without a break
// column: until          date           up to, not including, this one; none = no end is known
// column: standing       standing       How binding it is
// column: declaredBy     list text      The publishers of the sources that say so, as far as they are known
// column: origins        integer        Independent origins of these sources: all that repeat one release count once
// column: declared       verdict        Whether a source says that it is exclusive; no where one says that it is open
// column: observed       verdict        Whether the data has one only: yes only where it is complete for that day
// column: borneOut       verdict        Whether the data bears the claim out
// column: ground         text           Why
// column: claimed        boolean        Whether it is declared exclusive, and holds
// column: lesser         boolean        Whether it is declared a lesser preference, and holds
// column: ended          boolean        Whether it has ended
// column: contradicted   boolean        Whether a fact contradicts the claim
// column: refuted        boolean        Whether it is declared exclusive, holds, and a fact contradicts it
// column: confirmed      boolean        Whether it is declared exclusive, holds, and the data has one only and is complete
// column: against        list entity    Who is there besides, or is said to be allowed
// column: label          text           The claim in short
// column: claim          list fact      The fact whose sources say so
// column: proof          list fact      The facts that show it, or the counter-example
// key: entity sources relation role from
// verdict: verdict holds borneOut
// rows: called
// hidden: from holds declared observed borneOut claimed lesser ended contradicted refuted confirmed label relation
// show: spans since until label
// when: claims = first-refusal, some holds   {holds:relationship comes with a right of first refusal|relationships come with a right of first refusal}, such as <3 holds, {sources} for {entity}>.[ {ended:earlier claim has|earlier claims have} ended.]
// when: claims = first-refusal   No relationship comes with a right of first refusal as of {asOf}.[ {ended:earlier claim has|earlier claims have} ended.]
// when: claims = preferred, some holds   {holds:relationship is called preferred|relationships are called preferred}, such as <3 holds, {sources} for {entity}>.[ {ended:earlier claim has|earlier claims have} ended.]
// when: claims = preferred   No relationship is called preferred as of {asOf}.[ {ended:earlier claim has|earlier claims have} ended.]
// when: claims = priority, some holds   {holds:relationship is given priority|relationships are given priority}, such as <3 holds, {sources} for {entity}>.[ {ended:earlier claim has|earlier claims have} ended.]
// when: claims = priority   No relationship is given priority as of {asOf}.[ {ended:earlier claim has|earlier claims have} ended.]
// when: claims = open, some holds   {holds:relationship|relationships}, among them <3 holds, {sources} for {entity}>, {holds?is|are} said to be open to others.[ {ended:earlier claim has|earlier claims have} ended.]
// when: claims = open   No relationship is said to be open to others as of {asOf}.[ {ended:earlier claim has|earlier claims have} ended.]
// when: one row, all refuted   Sources call one relationship exclusive, <1, {sources} for {entity}>: a fact contradicts it.
// when: one row, all confirmed   Sources call one relationship exclusive, <1, {sources} for {entity}>: complete data confirms it.
// when: one row, all claimed   Sources call one relationship exclusive, <1, {sources} for {entity}>: this data neither contradicts nor confirms it.
// when: claims = exclusive, no claimed   No relationship is called exclusive as of {asOf}.[ {ended:earlier claim has|earlier claims have} ended.]
// when: claims = exclusive   {claimed:relationship is called exclusive|relationships are called exclusive}, such as <3 claimed, {sources} for {entity}>. Of these claims, {refuted:is|are|none is} contradicted and {confirmed:is confirmed by complete data|are confirmed by complete data|none can be confirmed}.[ {ended:earlier claim has|earlier claims have} ended.]
// when: no claimed, some lesser   No relationship is called exclusive as of {asOf}; {lesser:is|are} called preferred or first in line, such as <3 lesser, {sources} for {entity}>.[ {ended:earlier claim has|earlier claims have} ended.]
// when: no claimed   No relationship is called exclusive or preferred as of {asOf}.[ {ended:earlier claim has|earlier claims have} ended.]
// answer: Sources call {claimed:relationship|relationships} exclusive[ and {lesser:other|others} preferred or first in line]. Of the claims to exclusivity, {refuted:is|are|none is} contradicted and {confirmed:is confirmed by complete data|are confirmed by complete data|none can be confirmed}.[ {ended:earlier claim has|earlier claims have} ended.]
// when: no rows, claims = exclusive   No relationship is called exclusive as of {asOf}, on the evidence collected so far.
// when: no rows, claims = first-refusal   No relationship comes with a right of first refusal as of {asOf}, on the evidence collected so far.
// when: no rows, claims = preferred   No relationship is called preferred as of {asOf}, on the evidence collected so far.
// when: no rows, claims = priority   No relationship is given priority as of {asOf}, on the evidence collected so far.
// when: no rows, claims = open   No relationship is said to be open to others as of {asOf}, on the evidence collected so far.
// when: no rows, with entity   No source says whether anything about {entity} is exclusive or preferred as of {asOf}.
// none: No source says whether anything is exclusive or preferred as of {asOf}.
// scope: with entity   Only relationships of {entity} are counted.
CYPHER 25
CALL interlock.claims({entity: $entity, claims: $claims, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD entity, source, relation, role, degree, holds, from, until, since, standing, observed, borneOut, contradicted, others,
  claim, proof
LET f = relationships(claim[0])[0]
LET cited = COLLECT { MATCH (s:Source) WHERE s.id IN f.sources RETURN s ORDER BY s.publisher }
LET customer = head([n IN nodes(claim[0]) WHERE n.id = entity]), supplier = head([n IN nodes(claim[0]) WHERE n.id = source])
RETURN entity, [source] AS sources, relation, role, degree,
  CASE
    WHEN NOT holds THEN 'ended'
    WHEN degree = 'exclusive' THEN {yes: 'confirmed', no: 'contradicted', unknown: 'unconfirmed'}[borneOut]
    WHEN degree = 'none' THEN 'open'
    ELSE 'stated'
  END AS verdict, holds, from, coalesce(since, from) AS since, until, standing,
  coll.distinct([s IN cited WHERE s.publisher <> 'unknown' | s.publisher]) AS declaredBy,
  size(coll.distinct([s IN cited | coalesce(s['origin'], s.id)])) AS origins,
  CASE degree WHEN 'exclusive' THEN 'yes' WHEN 'none' THEN 'no' ELSE 'unknown' END AS declared, observed, borneOut,
  CASE
    WHEN contradicted THEN 'other suppliers exist, or a source denies it'
    WHEN degree = 'exclusive' AND observed = 'yes' THEN 'the data is complete on this day, with this one alone'
    WHEN degree = 'exclusive' THEN 'this data shows no other, and is not complete for this day'
    WHEN degree = 'none' AND borneOut = 'yes' THEN 'other suppliers exist'
    WHEN degree = 'none' THEN 'others may come; this data shows none yet'
    ELSE 'a source says so; how it is used is not in this data'
  END AS ground,
  degree = 'exclusive' AND holds AS claimed, NOT degree IN ['exclusive', 'none'] AND holds AS lesser, NOT holds AS ended,
  contradicted, degree = 'exclusive' AND holds AND contradicted AS refuted,
  degree = 'exclusive' AND holds AND borneOut = 'yes' AS confirmed, others AS against,
  supplier.name + ' for ' + customer.name + ': '
    + CASE degree WHEN 'none' THEN 'open to others' WHEN 'first-refusal' THEN 'first refusal' ELSE degree END AS label,
  claim, proof
