// title: Who else could serve {entity} instead of {supplier}?
// about: Those that serve others of its kind in the same role and would stand without that supplier: whether they serve it already, whom they serve, with which largest disclosed amount, how firmly, and from which country. What the supplier makes, designs or operates itself is no substitute for it.
// group: Dependency
// ask: who else could serve {entity} instead of {supplier} | who could replace {supplier} for {entity} | who can replace {supplier} at {entity}
// ask: alternatives to {supplier} for {entity} | substitutes for {supplier} at {entity} | what else could {entity} use instead of {supplier}
// ask: where could {entity} go instead of {supplier} | who else supplies what {supplier} supplies to {entity} | replacements for {supplier} at {entity}
// param: entity     entity = "openai"           The one that is served
// param: supplier   entity = "azure"            The supplier to be replaced
// param: asOf       date = today                Facts that hold on this day
// param: atLeast    standing = announced        How binding a fact must be
// param: dataSet    list text = []              Only facts of these data sets; none = all
// differ: entity supplier
// column: substitute    entity         The one that could serve instead
// column: role          text           In this role
// column: already       boolean        Whether it serves the one in this role already
// column: others        list entity    Whom of the kind it serves in it
// column: serves        integer        How many those are
// column: amountMin     amount         The largest disclosed amount of these: from this much
// column: amountMax     amount         up to this much; none = open above
// column: amountQualifier   text           How the source states it
// column: currency      text           ISO 4217
// column: standing      standing       How binding the firmest of these is
// column: country       text           Where it is at home: ISO 3166
// column: fresh         boolean        Whether it does not serve the one yet
// column: evidence      list fact      The facts by which it serves them
// key: substitute role
// verdict: already amountMin amountMax
// hidden: fresh
// show: table
// when: some already, some fresh   {substitute where already:other|others} already {substitute where already?serves|serve} {entity} as {supplier} {supplier?does|do}: {substitute where already}. {substitute where fresh:more serves|more serve} others like {entity?it|them}: {substitute where fresh}.
// when: some already   {substitute where already:other|others} already {substitute where already?serves|serve} {entity} as {supplier} {supplier?does|do}: {substitute where already}. No more are on record who would stand without {supplier}.
// answer: Nobody else who would stand without {supplier} is on record as serving {entity} as {supplier?it does|they do}[; {substitute where fresh:other serves|others serve} others like {entity?it|them}: {substitute where fresh}].
// none: No substitute for {supplier} is on record for {entity} as of {asOf}, on the evidence collected so far.
CYPHER 25
CALL interlock.substitutes($entity, $supplier, {asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD substitute, role, already, customers, facts
MATCH (who:Entity {id: $entity})
MATCH (other:Entity {id: substitute})
// Products of one role are alike only where they are of one segment: nobody makes lithography tools in place of memory.
LET alike = [p IN facts WHERE NOT who:Product OR any(n IN nodes(p)
  WHERE n:Product AND any(s IN coalesce(n.segment, []) WHERE s IN coalesce(who.segment, [])))]
FILTER size(alike) > 0
LET sales = [p IN alike | head(relationships(p))], ladder = ['rumoured', 'announced', 'committed', 'completed']
LET priced = [f IN sales WHERE f.currency IS NOT NULL]
LET largest = reduce(best = head(priced), f IN priced |
  CASE WHEN coalesce(f.amountMax, f.amountMin, 0) > coalesce(best.amountMax, best.amountMin, 0) THEN f ELSE best END)
LET others = [c IN customers WHERE c <> $entity AND any(p IN alike WHERE any(n IN nodes(p) WHERE n.id = c))]
RETURN substitute, role, already, others, size(others) AS serves,
  largest.amountMin AS amountMin, largest.amountMax AS amountMax, largest.amountQualifier AS amountQualifier, largest.currency AS currency,
  ladder[coll.max([f IN sales | head([at IN range(0, 3) WHERE ladder[at] = f.status])])] AS standing,
  other.country AS country, NOT already AS fresh, alike AS evidence
ORDER BY already DESC, serves DESC, role, normalize(toLower(other.name), NFKD), other.id
