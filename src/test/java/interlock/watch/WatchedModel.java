package interlock.watch;

import interlock.fixtures.RunningProduct;

/** A frontier model on all three large clouds since a day in the past: with it, the answer of {@code on-all} flips. */
public final class WatchedModel {
    public static final String SINCE = "2026-11-02";

    private static final String ADD = """
            CREATE (m:Entity:Model {id: 'watched-model', name: 'Watched', tier: 'frontier', dataSet: 'watched'})
            CREATE (:Source {id: 'watched-source', title: 'A page', publisher: 'A paper', url: 'https://example.org/a?b=c&d',
              language: 'en', dataSet: 'watched'})
            WITH m
            UNWIND ['aws', 'azure', 'google-cloud'] AS id
            MATCH (c:Entity {id: id})
            CREATE (m)-[:AVAILABLE_ON {id: 'watched-' + id, status: 'completed', announced: date('2026-11-02'),
              known: date('2026-11-02'), statement: 'Watched is on ' + c.name + ' & so on.', sources: ['watched-source'],
              dataSet: 'watched'}]->(c)""";
    private static final String TAKE_OUT = "MATCH (n {dataSet: 'watched'}) DETACH DELETE n";

    private WatchedModel() {}

    public static void add() {
        RunningProduct.neo4j().database().executeTransactionally(ADD);
    }

    public static void takeOut() {
        RunningProduct.neo4j().database().executeTransactionally(TAKE_OUT);
    }
}
