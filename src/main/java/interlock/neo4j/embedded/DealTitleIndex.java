package interlock.neo4j.embedded;

import interlock.model.RecordKind;
import interlock.neo4j.EntityReads.FoundDeal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * The titles of all deals in memory, so that a search need not read every deal of the store: no index of Neo4j finds a
 * part of a word in any case. They are read anew after each transaction that wrote.
 */
final class DealTitleIndex {
    /** With more of them the memory would be better used otherwise. */
    private static final long MOST = 100_000;

    private static final Comparator<Deal> LATEST_FIRST = Comparator.comparing(
                    Deal::announced, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .reversed()
            .thenComparing(Deal::id);

    private final GraphDatabaseService database;
    private volatile Known known = new Known(-1, List.of());

    DealTitleIndex(GraphDatabaseService database) {
        this.database = database;
    }

    /** @param text the title in small letters and the id */
    private record Deal(
            String id, String title, String text, @Nullable LocalDate announced) {
        boolean has(List<String> words) {
            return words.stream().allMatch(text::contains);
        }
    }

    /** @param transaction the last one of which everything was seen */
    private record Known(long transaction, List<Deal> deals) {}

    boolean fits(Transaction transaction) {
        return StoreCounts.nodes(transaction, RecordKind.DEAL.label()) <= MOST;
    }

    /** At most {@code limit} deals that have every word in their title or id, the latest first. */
    List<FoundDeal> find(Transaction transaction, List<String> words, int limit) {
        return deals(transaction).stream()
                .filter(deal -> deal.has(words))
                .limit(limit)
                .map(deal -> new FoundDeal(deal.id(), deal.title()))
                .toList();
    }

    private List<Deal> deals(Transaction transaction) {
        long last = ((GraphDatabaseAPI) database)
                .getDependencyResolver()
                .resolveDependency(TransactionIdStore.class)
                .getHighestGapFreeClosedTransactionId();
        Known now = known;
        if (now.transaction() != last) {
            now = new Known(last, read(transaction));
            known = now;
        }
        return now.deals();
    }

    private static List<Deal> read(Transaction transaction) {
        List<Deal> deals = new ArrayList<>();
        try (var all = transaction.findNodes(Label.label(RecordKind.DEAL.label()))) {
            all.forEachRemaining(node -> deals.add(deal(node)));
        }
        deals.sort(LATEST_FIRST);
        return List.copyOf(deals);
    }

    private static Deal deal(Node node) {
        String id = String.valueOf(node.getProperty("id", ""));
        String title = String.valueOf(node.getProperty("title", ""));
        LocalDate announced = node.getProperty("announced", null) instanceof LocalDate day ? day : null;
        return new Deal(id, title, title.toLowerCase(Locale.ROOT) + " " + id, announced);
    }
}
