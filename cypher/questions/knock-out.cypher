// title: What fails without {entities}?
// about: Those that would fail if one or several were gone at once, in rounds: one fails when in some essential role nobody is left who serves it.
// group: Dependency
// ask: who has no substitute for {entities} | who cannot replace {entities} | who has no alternative to {entities}
// ask: worst case {entities} fails | could the market survive without {entities} | simulate the loss of {entities} | if {entities} fails
// ask: when {entities} fails | who survives without {entities} | who dies without {entities} | what stops working without {entities}
// ask: how bad would the loss of {entities} be | which models fail when {entities} fail | is {entities} too big to fail | what fails if {entities} fails
// ask: what fails if {entities} is gone | what fails if {entities} are gone | what fails without {entities} | who fails with {entities}
// ask: who fails if {entities} fails | if {entities} fails what else fails | what falls if {entities} is gone | what breaks without {entities}
// ask: without {entities} | life without {entities} | what if {entities} | what if {entities} fails | what if {entities} is removed
// ask: what happens if {entities} fails | what happens without {entities} | {entities} fails what else fails | {entities} failure | {entities} outage
// ask: suppose {entities} fails | suppose {entities} were gone who fails | knock out {entities} | remove {entities} | lose {entities}
// ask: impact of losing {entities} | impact of the failure of {entities} | impact of an outage at {entities} | impact of {entities}
// ask: damage if {entities} fails | who is hit if {entities} fails | who would suffer without {entities} | depends on {entities+}
// ask: what depends on both {entities+} | who depends on both {entities+} | who depends on {entities+} | who needs {entities+}
// param: entities   list entity = ["nvidia"]    Those that are gone, all at once
// param: asOf       date = today                Facts that hold on this day
// param: atLeast    standing = announced        How binding a fact must be
// param: dataSet    list text = []              Only facts of these data sets; none = all
// column: entity      entity       The one that fails
// column: round       integer      In which round, counted from 1
// column: role        text         The role in which nobody is left who serves it
// column: closed      boolean      Whether the data knows all that serve it in this role
// column: certainty   text         How far the answer goes
// column: already     boolean      Whether it fails in this world already, with those that it takes out
// column: fresh       boolean      Whether it fails only now
// column: lost        list fact    The facts by which it was served in this role
// key: entity
// verdict: closed
// rows: called
// hidden: already fresh
// show: graph entity round
// when: all already   Without {entities}, nobody more would fail, on the evidence collected so far; {rows:other has|others have} failed already: {entity}.
// when: some already, some fresh   Without {entities}, {fresh:more would fail|more would fail}, on the evidence collected so far: {entity where fresh}; {already:other has|others have} failed already.
// when: some already   {already:other has|others have} failed already, with {entities} or without, on the evidence collected so far.
// answer: Without {entities}, {rows:other|others} would fail, on the evidence collected so far: {entity}.
// none: Nothing else would fail without {entities} as of {asOf}, on the evidence collected so far.
CYPHER 25
CALL interlock.knockOut($entities, {asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD entity, round, role, closed, already, lost
RETURN entity, round, role, closed,
  CASE WHEN closed THEN 'all that serve it in this role are known' ELSE 'on the evidence collected so far' END AS certainty,
  already, NOT already AS fresh, lost
