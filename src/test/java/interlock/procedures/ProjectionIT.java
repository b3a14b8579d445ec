package interlock.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BoltCalls;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.RemoteProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** The market in memory is never older than the last commit of anyone. */
@ChangesTheMarket
@ResourceLock(RemoteProduct.MARKET)
class ProjectionIT {

    private static final String CUSTOMERS =
            "CALL interlock.dependents('quarry') YIELD entity RETURN count(*) AS customers";

    @AfterEach
    void clean() {
        BoltCalls.write("MATCH (e:Entity {dataSet: 'projection-test'}) DETACH DELETE e");
    }

    @Test
    void isSharedUntilSomethingIsCommitted() {
        Object first = builtAt();

        assertThat(builtAt()).isEqualTo(first);
        addCustomer(1);
        assertThat(builtAt()).isNotEqualTo(first);
    }

    @Test
    void isBuiltOnceForAllWhoAskAtTheSameTime() throws Exception {
        addCustomer(1);
        try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
            List<Future<Object>> times = new ArrayList<>();
            for (int reader = 0; reader < 8; reader++) {
                times.add(readers.submit(ProjectionIT::builtAt));
            }
            Object first = times.getFirst().get();
            for (Future<Object> time : times) {
                assertThat(time.get()).isEqualTo(first);
            }
        }
    }

    @Test
    void seesTheCommitOfABoltClientAtOnce() {
        for (int customer = 1; customer <= 20; customer++) {
            addCustomer(customer);
            assertThat(customers()).isEqualTo(customer);
        }
        BoltCalls.write("MATCH (:Entity {id: 'customer-7'})<-[f:SUPPLIES]-() SET f.status = 'ended'");
        assertThat(customers()).isEqualTo(19);
    }

    @Test
    void isNeverBehindAWriterThatDoesNotPause() throws Exception {
        AtomicLong committed = new AtomicLong();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<?> writer = threads.submit(() -> {
                for (int customer = 1; customer <= 150; customer++) {
                    addCustomer(customer);
                    committed.set(customer);
                }
            });
            List<Future<?>> readers = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) {
                readers.add(threads.submit(() -> {
                    while (!writer.isDone()) {
                        long atLeast = committed.get();
                        assertThat(atLeast == 0 ? 0 : customers()).isGreaterThanOrEqualTo(atLeast);
                    }
                }));
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
            writer.get();
        }
        assertThat(customers()).isEqualTo(150);
    }

    @Test
    void aTransactionSeesItsOwnChangesAndNobodyElseDoes() {
        addCustomer(1);
        try (Driver driver = RemoteProduct.driver();
                Session session = driver.session();
                Transaction transaction = session.beginTransaction()) {
            transaction.run("MATCH (:Entity {id: 'customer-1'})<-[f:SUPPLIES]-() SET f.status = 'ended'");
            assertThat(transaction.run(CUSTOMERS).single().get(0).asLong()).isZero();
            assertThat(customers()).isEqualTo(1);
            transaction.rollback();
        }
        assertThat(customers()).isEqualTo(1);
    }

    @Test
    void passesOverWhatIsNoFactOfTheMarket() {
        addCustomer(1);
        BoltCalls.write("MATCH (q:Entity {id: 'quarry'})"
                + " CREATE (q)-[:SUPPLIES {status: 'maybe'}]->(:Entity:Company {id: 'odd', dataSet: 'projection-test'})"
                + " CREATE (q)-[:ADMIRES {status: 'completed'}]->(q)");

        Map<String, Object> row = BoltCalls.rows("CALL interlock.projection()").getFirst();

        assertThat(row.get("skipped")).isEqualTo(1L);
        assertThat(customers()).isEqualTo(1);
    }

    private static Object builtAt() {
        return BoltCalls.rows("CALL interlock.projection() YIELD builtAt RETURN builtAt")
                .getFirst()
                .get("builtAt");
    }

    private static long customers() {
        return (long) BoltCalls.rows(CUSTOMERS).getFirst().get("customers");
    }

    /** One statement for all of them: another text would be planned anew. */
    private static void addCustomer(int number) {
        BoltCalls.write(
                "MERGE (q:Entity:Company {id: 'quarry', dataSet: 'projection-test'})"
                        + " CREATE (q)-[:SUPPLIES {id: 'supply-' + $number, status: 'completed', what: 'stone',"
                        + " announced: date('2024-01-01')}]->(:Entity:Company {id: 'customer-' + $number,"
                        + " dataSet: 'projection-test'})",
                Map.of("number", String.valueOf(number)));
    }
}
