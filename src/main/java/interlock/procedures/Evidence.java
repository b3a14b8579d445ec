package interlock.procedures;

import interlock.market.Events;
import interlock.market.Events.Event;
import interlock.market.FactIds;
import interlock.market.Market;
import interlock.model.FactType;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * Leads from facts in a market back to the store, for the columns that the caller yields.
 *
 * <p>Whoever sends only the first rows of an answer on, and passes over the rest to count them, says in the metadata of
 * the transaction how many need evidence. Procedures whose rows come in the order of the answer go by it.
 */
public final class Evidence {

    /** The key of the number of rows, in the metadata of a transaction; without it all have evidence. */
    public static final String ROWS = "interlock.rowsWithEvidence";

    private final Market market;
    private final FactIds ids;
    private final InternalTransaction transaction;
    private final Set<String> columns;
    private final int rows;
    /** The same, also where facts are supposed. */
    private final int sent;

    private final int[] typeIds;
    private final AddedFacts added;

    Evidence(Projection projection, InternalTransaction transaction, Set<String> columns) {
        market = projection.market();
        ids = projection.ids();
        this.transaction = transaction;
        this.columns = columns;
        TokenRead tokens = transaction.kernelTransaction().tokenRead();
        typeIds = Stream.of(FactType.values())
                .mapToInt(type -> tokens.relationshipType(type.name()))
                .toArray();
        added = AddedFacts.in(transaction);
        sent = transaction.kernelTransaction().getMetaData().get(ROWS) instanceof Number some
                ? some.intValue()
                : Integer.MAX_VALUE;
        // Where facts are supposed, the sentence says so as soon as one stands behind any row.
        rows = added.areNone() ? sent : Integer.MAX_VALUE;
    }

    /** How many rows of the answer need evidence, from the first. */
    int rows() {
        return rows;
    }

    /** Where to say of how many rows one tells. */
    RowsTogether together() {
        return new RowsTogether(transaction.kernelTransaction());
    }

    /** Whether the caller yields a column, so that the work for it is worth it. */
    boolean isFor(String column) {
        return columns.contains(column);
    }

    /** The same, of a row of the answer by its number from 0. */
    boolean isFor(String column, int row) {
        return row < rows && isFor(column);
    }

    /**
     * Whether the caller yields a column and wants it of a row of the answer by its number from 0: of those that are not sent
     * only what tells that a fact is supposed.
     *
     * @param facts those behind the row
     */
    boolean isFor(String column, int row, Supplier<int[]> facts) {
        return isFor(column)
                && (row < sent
                        || !added.areNone()
                                && IntStream.of(facts.get()).anyMatch(fact -> added.isSupposed(market.handle(fact))));
    }

    /** Each fact as a path of its own, from its start to its end; nothing where the column is not asked for. */
    List<Path> facts(String column, int[] facts) {
        return isFor(column) ? facts(facts) : List.of();
    }

    /** Each fact as a path of its own, from its start to its end. */
    List<Path> facts(int[] facts) {
        Path[] paths = new Path[facts.length];
        for (int at = 0; at < paths.length; at++) {
            paths[at] = path(facts[at]);
        }
        return List.of(paths);
    }

    /** A chain as one path, from the one who relies to the one relied on. */
    Path chain(int[] facts) {
        boolean startRelies = market.from(facts[0]) == market.customer(facts[0]);
        return path(startRelies ? market.from(facts[0]) : market.to(facts[0]), facts);
    }

    /** Facts end to end, from one at an end of the first. */
    Path path(int start, int[] facts) {
        return new FactPath(new Found(start, facts));
    }

    /** An entity in the store. */
    Node node(int entity) {
        return transaction.newNodeEntity(market.entityHandle(entity));
    }

    /** What began or ended, as a path of its own. */
    Path path(Event event) {
        return new FactPath(new Happened(event));
    }

    /** The same in the store, also where the market leaves it out since it has ended. */
    Relationship relationship(Event event) {
        Events.Ended ended = event.ended();
        return ended == null
                ? fact(event.fact())
                : transaction.newRelationshipEntity(
                        added.number(ended.handle()),
                        market.entityHandle(event.from()),
                        typeIds[ended.type().ordinal()],
                        market.entityHandle(event.to()));
    }

    private Path path(int fact) {
        return path(market.from(fact), new int[] {fact});
    }

    /** The number of a fact in the store, as this transaction has it. */
    long handle(int fact) {
        return added.number(market.handle(fact));
    }

    /** A fact in the store. The projection knows its ends, so that the store need not be read for them. */
    Relationship fact(int fact) {
        return transaction.newRelationshipEntity(
                handle(fact),
                market.entityHandle(market.from(fact)),
                typeIds[market.type(fact).ordinal()],
                market.entityHandle(market.to(fact)));
    }

    /** Null where it has none. */
    @Nullable
    String id(int fact) {
        return ids.of(fact, unread -> id(fact(unread)));
    }

    private static @Nullable String id(Relationship fact) {
        return fact.getProperty("id", null) instanceof String id ? id : null;
    }

    /** Facts of the market. */
    private final class Found implements FactPath.Steps {
        private final int start;
        private final int[] facts;

        Found(int start, int[] facts) {
            this.start = start;
            this.facts = facts;
        }

        @Override
        public Node start() {
            return node(start);
        }

        @Override
        public int count() {
            return facts.length;
        }

        @Override
        public long number(int place) {
            return handle(facts[place]);
        }

        @Override
        public Relationship fact(int place) {
            return Evidence.this.fact(facts[place]);
        }

        @Override
        public @Nullable String id(int place) {
            return Evidence.this.id(facts[place]);
        }
    }

    /** What began or ended, alone on its path. */
    private final class Happened implements FactPath.Steps {
        private final Event event;

        Happened(Event event) {
            this.event = event;
        }

        @Override
        public Node start() {
            return node(event.from());
        }

        @Override
        public int count() {
            return 1;
        }

        @Override
        public long number(int place) {
            Events.Ended ended = event.ended();
            return ended == null ? handle(event.fact()) : added.number(ended.handle());
        }

        @Override
        public Relationship fact(int place) {
            return relationship(event);
        }

        @Override
        public @Nullable String id(int place) {
            return event.ended() == null ? Evidence.this.id(event.fact()) : Evidence.id(fact(place));
        }
    }
}
