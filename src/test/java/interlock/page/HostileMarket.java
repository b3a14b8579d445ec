package interlock.page;

import interlock.RunningProduct;
import java.util.Map;

/** An entity, facts and a source whose every text is markup or a formula. */
final class HostileMarket {
    static final String MARKUP = "<img src=x onerror=alert(1)>";

    private static final String ADD = """
            MATCH (nvidia:Entity {id: 'nvidia'})
            CREATE (e:Entity:Company {id: 'hostile', name: $markup, aliases: [$markup], about: $markup, dataSet: 'hostile'})
            CREATE (nvidia)-[:INVESTS_IN {id: 'hostile-fact', status: 'completed', announced: date('2025-01-01'),
              statement: $markup, market: $markup, what: $markup, amountMax: 1000, currency: 'USD', sources: ['hostile-source'],
              dataSet: 'hostile'}]->(e)
            CREATE (nvidia)-[:SUPPLIES {id: 'hostile-formula', status: 'completed', announced: date('2025-01-01'),
              statement: '=HYPERLINK("http://x.example","here")', what: '@SUM(1)', sources: ['hostile-source'], dataSet: 'hostile'}]->(e)
            CREATE (:Source {id: 'hostile-source', title: $markup, publisher: $markup, url: 'javascript:alert(1)',
              language: 'en', dataSet: 'hostile'})""";
    private static final String TAKE_OUT = "MATCH (n {dataSet: 'hostile'}) DETACH DELETE n";

    private HostileMarket() {}

    static void add() {
        RunningProduct.neo4j().database().executeTransactionally(ADD, Map.of("markup", MARKUP));
    }

    static void takeOut() {
        RunningProduct.neo4j().database().executeTransactionally(TAKE_OUT);
    }
}
