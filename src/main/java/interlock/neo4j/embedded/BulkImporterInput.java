package interlock.neo4j.embedded;

import interlock.neo4j.BulkData;
import interlock.neo4j.DataSetStore.FactRow;
import interlock.neo4j.DataSetStore.NodeRow;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.batchimport.api.input.PropertySizeCalculator;
import org.neo4j.batchimport.api.input.ReadableGroups;
import org.neo4j.internal.batchimport.input.Groups;

/**
 * What fills a graph, as Neo4j's importer reads it: in chunks, by as many threads as there are. A node gets the place of
 * its number in the store, so that the importer need not sort ids to find the ends of facts.
 */
final class BulkImporterInput implements Input {
    private static final int CHUNK = 1_000;
    /** What the importer plans its memory by; it need not be right. */
    private static final int PROPERTIES_OF_A_NODE = 6;

    private static final int PROPERTIES_OF_A_FACT = 10;
    private static final int BYTES_OF_A_PROPERTY = 16;
    private static final int LABELS = 2;

    private final BulkData filling;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    BulkImporterInput(BulkData filling) {
        this.filling = filling;
    }

    @Override
    public InputIterable nodes(Collector bad) {
        return () -> new Chunks(
                filling.nodes(),
                (number, visitor) -> node(number, filling.node().apply(number), visitor));
    }

    @Override
    public InputIterable relationships(Collector bad) {
        return () -> new Chunks(
                filling.facts(), (number, visitor) -> fact(filling.fact().apply(number), visitor));
    }

    private void node(int number, NodeRow row, InputEntityVisitor visitor) throws IOException {
        numbers.put(row.id(), number);
        visitor.id(number);
        visitor.labels(row.labels().toArray(String[]::new));
        properties(row.properties(), visitor);
        visitor.endOfEntity();
    }

    private void fact(FactRow row, InputEntityVisitor visitor) throws IOException {
        visitor.startId(number(row.from()));
        visitor.endId(number(row.to()));
        visitor.type(row.type());
        properties(row.properties(), visitor);
        visitor.endOfEntity();
    }

    /** All nodes are read before the first fact. */
    private long number(String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalStateException("A fact names " + id + ", which is no node");
        }
        return number;
    }

    private static void properties(Map<String, Object> properties, InputEntityVisitor visitor) {
        properties.forEach((name, value) ->
                visitor.property(name, value instanceof List<?> list ? list.toArray(String[]::new) : value, false));
    }

    @Override
    public IdType idType() {
        return IdType.ACTUAL;
    }

    @Override
    public ReadableGroups groups() {
        return new Groups();
    }

    @Override
    public Estimates validateAndEstimate(PropertySizeCalculator sizes, int threads) {
        long nodes = filling.nodes();
        long facts = filling.facts();
        return Input.knownEstimates(
                nodes,
                facts,
                nodes * PROPERTIES_OF_A_NODE,
                facts * PROPERTIES_OF_A_FACT,
                nodes * PROPERTIES_OF_A_NODE * BYTES_OF_A_PROPERTY,
                facts * PROPERTIES_OF_A_FACT * BYTES_OF_A_PROPERTY,
                nodes * LABELS);
    }

    @Override
    public boolean containsVectorData() {
        return false;
    }

    /** Hands over the row of a number. */
    private interface Rows {
        void visit(int number, InputEntityVisitor visitor) throws IOException;
    }

    /** Deals numbers out to whichever thread asks next. */
    private static final class Chunks implements InputIterator {
        private final int size;
        private final Rows rows;
        private final AtomicInteger next = new AtomicInteger();

        Chunks(int size, Rows rows) {
            this.size = size;
            this.rows = rows;
        }

        @Override
        public InputChunk newChunk() {
            return new Chunk(rows);
        }

        @Override
        public boolean next(InputChunk chunk) {
            int from = next.getAndAdd(CHUNK);
            if (from < 0 || from >= size) {
                return false;
            }
            ((Chunk) chunk).are(from, Math.min(from + CHUNK, size));
            return true;
        }

        @Override
        public void close() {}
    }

    private static final class Chunk implements InputChunk {
        private final Rows rows;
        private int at;
        private int end;

        Chunk(Rows rows) {
            this.rows = rows;
        }

        void are(int from, int to) {
            at = from;
            end = to;
        }

        @Override
        public boolean next(InputEntityVisitor visitor) throws IOException {
            if (at == end) {
                return false;
            }
            rows.visit(at++, visitor);
            return true;
        }

        @Override
        public void close() {}
    }
}
