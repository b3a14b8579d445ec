package interlock.bench;

import interlock.market.BareLoops;
import interlock.market.Checkpoint;
import interlock.market.CriticalPoints;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * What is looked at once and is no matter of time: sizes, whether all ways give the same rows, and memory.
 *
 * @param bytes of the projection
 * @param dependents the rows of the closure
 * @param fallen the rows of the knock-out
 * @param bytesBefore heap in use after a collection, before many questions
 * @param bytesAfter the same after them
 */
record StoredMarket(
        long entities, long facts, long bytes, int dependents, int fallen, long bytesBefore, long bytesAfter) {

    static final int QUESTIONS = 10_000;

    private static final int FEW = 1_000;

    /** One way to answer. */
    private interface Way {
        void ask(BareLoops.Row row);
    }

    static StoredMarket look(GraphDatabaseService database, LargeMarket large) throws SQLException {
        Map<String, Object> projection = OpenStore.projection(database);
        String hub = large.hubId();
        PeerGraph graph = new PeerGraph();
        PeerTables tables = new PeerTables();
        int dependents = sameRows(
                row -> BareLoops.dependents(large.market, LargeMarket.TERMS, large.hub, LargeMarket.DEPTH, row),
                row -> ProcedureCall.DEPENDENTS.ask(database, hub, row),
                row -> CypherInRounds.DEPENDENTS.ask(database, hub, row),
                graph::dependents,
                tables::dependents);
        int fallen = sameRows(
                row -> BareLoops.knockOut(large.market, LargeMarket.TERMS, large.hub, row),
                row -> ProcedureCall.KNOCK_OUT.ask(database, hub, row),
                row -> CypherInRounds.KNOCK_OUT.ask(database, hub, row),
                graph::knockOut,
                tables::knockOut);
        tables.close();
        ask(database, large, QUESTIONS / 10);
        long before = bytesInUse();
        ask(database, large, QUESTIONS);
        return new StoredMarket(
                (long) projection.get("entities"),
                (long) projection.get("facts"),
                (long) projection.get("bytes"),
                dependents,
                fallen,
                before,
                bytesInUse());
    }

    private static int sameRows(Way first, Way... others) {
        Map<String, Integer> rows = new HashMap<>();
        first.ask(rows::put);
        for (Way other : others) {
            Map<String, Integer> same = new HashMap<>();
            other.ask(same::put);
            if (!same.equals(rows)) {
                throw new IllegalStateException("Other rows: " + same.size() + " and not " + rows.size());
            }
        }
        return rows.size();
    }

    /** Asks about those that fell few: ten thousand of the largest cascades would take half an hour. */
    private static void ask(GraphDatabaseService database, LargeMarket large, int questions) {
        int[] fells = CriticalPoints.counts(large.market, LargeMarket.TERMS, Checkpoint.NONE);
        int[] asked = IntStream.range(0, fells.length)
                .filter(entity -> fells[entity] < FEW)
                .toArray();
        SplittableRandom random = new SplittableRandom(questions);
        for (int question = 0; question < questions; question++) {
            String entity = large.market.id(asked[random.nextInt(asked.length)]);
            ProcedureCall call = question % 2 == 0 ? ProcedureCall.KNOCK_OUT : ProcedureCall.CLOSE_DEPENDENCIES;
            call.ask(database, entity, (reached, steps) -> {});
        }
    }

    private static long bytesInUse() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
