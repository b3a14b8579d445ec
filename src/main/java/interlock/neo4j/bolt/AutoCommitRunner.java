package interlock.neo4j.bolt;

import java.util.Map;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;

/**
 * Statements that read, each in a transaction that Neo4j begins and ends by itself: one exchange with it, where a
 * transaction of ours needs three. Nothing is lost, since Neo4j reads what is committed when it reads, and shows two
 * statements of one transaction no common state either.
 */
record AutoCommitRunner(Session session, TransactionConfig config) implements SimpleQueryRunner {
    @Override
    public Result run(Query query) {
        return session.run(query, config);
    }

    @Override
    public Result run(String statement) {
        return run(new Query(statement));
    }

    @Override
    public Result run(String statement, Map<String, Object> parameters) {
        return run(new Query(statement, parameters));
    }

    @Override
    public Result run(String statement, Value parameters) {
        return run(new Query(statement, parameters));
    }

    @Override
    public Result run(String statement, Record parameters) {
        return run(new Query(statement, parameters.asMap()));
    }
}
