package interlock.answers;

import interlock.model.EntityKind;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.Database;
import interlock.neo4j.Deadline;
import interlock.neo4j.GraphFailure.TooSlow;
import interlock.neo4j.GraphReader;
import interlock.neo4j.Limits;
import interlock.neo4j.Neo4jErrors;
import interlock.neo4j.ResultRow;
import interlock.search.Agreement;
import interlock.search.Catalogue;
import interlock.search.Named;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The names of the graph in memory, read anew after something was written. Where there are too many of them, those that
 * the full-text index finds for what was typed stand for all.
 */
final class NameCache {
    /** With more entities than these the memory would be better used otherwise: a name takes about half a kilobyte. */
    static final long MOST = 500_000;

    /**
     * Fewer are read anew after every commit. Of more, the numbers of facts by which the well known come first may be those
     * of some commits ago.
     */
    private static final long SOON_READ = 5_000;

    /** Of what the index finds, so much may be what was meant. */
    private static final int CANDIDATES = 200;

    /** A new graph has to be read whole, which takes longer than a question; whoever asks no question waits so long. */
    private static final int TIMES_A_QUESTION = 6;

    /** It goes on when those who waited for it have left, so that it is there for the next. */
    private static final Duration LONGEST_READING = Duration.ofMinutes(10);

    private final Database database;
    private final Limits limits;
    private final long most;
    private volatile @Nullable Known known;
    private @Nullable Reading reading;

    NameCache(Database database, Limits limits, long most) {
        this.database = database;
        this.limits = limits;
        this.most = most;
    }

    /**
     * What is in memory.
     *
     * @param edition of the graph from which it was read, or since which no name was changed
     * @param names of the names in it; empty where that is not known
     * @param whole whether all entities are in it, rather than none
     * @param currency in which most amounts are; empty where some are in the usual one, or there are none
     */
    private record Known(Object edition, Optional<Object> names, Catalogue catalogue, boolean whole, String currency) {}

    /** The names among which {@code typed} may be. */
    Catalogue around(String typed) {
        Known now = now();
        if (now.whole()) {
            return now.catalogue();
        }
        String text = FullTextQuery.forIndex(typed);
        if (text.isEmpty()) {
            return now.catalogue();
        }
        return now.catalogue()
                .among(database.read(
                        limits.question(),
                        reader -> reader.cypher()
                                .run(CypherFiles.read("lookup/search"), Map.of("text", text, "limit", CANDIDATES))
                                .list(NameCache::entity)));
    }

    /** The names of all; empty where there are too many to know them all. */
    Optional<Catalogue> whole() {
        Known now = now();
        return now.whole() ? Optional.of(now.catalogue()) : Optional.empty();
    }

    /** Whom and what questions name by default; empty where there are too many names to know them all. */
    Optional<MarketDefaults> defaults() {
        Known now = now();
        return now.whole() ? Optional.of(new MarketDefaults(now.catalogue(), now.currency())) : Optional.empty();
    }

    /** How entities are shown that bear one name. */
    DisplayNames displayNames() {
        Known now = now();
        return now.whole() ? DisplayNames.of(now.catalogue()) : DisplayNames.AMONG_THEMSELVES;
    }

    /**
     * Names that are being read.
     *
     * @param edition of the graph since which they are read, at least
     */
    private record Reading(Object edition, CompletableFuture<Known> known) {
        private boolean hasFailed() {
            return known.isCompletedExceptionally();
        }
    }

    private Known now() {
        Object edition = database.edition();
        Known before = known;
        if (before != null && before.edition().equals(edition)) {
            return before;
        }
        Deadline deadline = Deadline.ofRequest(limits.question().multipliedBy(TIMES_A_QUESTION));
        Reading there = reading(edition);
        Known read = await(there, deadline);
        // One that was begun before the last commit may be without it; the next begins after it.
        return there.edition().equals(edition) ? read : await(reading(edition), deadline);
    }

    /** That of this edition, or the one that is under way. */
    private synchronized Reading reading(Object edition) {
        Reading there = reading;
        if (there == null
                || there.hasFailed()
                || there.known().isDone() && !there.edition().equals(edition)) {
            Reading next = new Reading(edition, new CompletableFuture<>());
            reading = next;
            // Nobody who waits for it, and may leave, has it to do.
            Thread.ofVirtual().name("names").start(() -> read(next));
            return next;
        }
        return there;
    }

    private static Known await(Reading reading, Deadline deadline) {
        try {
            return deadline.await(reading.known(), Duration.ZERO, () -> {});
        } catch (TooSlow e) {
            throw e.with("The names in the market are being read, as after a start; ask again in a few seconds");
        } catch (ExecutionException e) {
            throw Neo4jErrors.causeOf(e);
        }
    }

    private void read(Reading next) {
        try {
            Known read = readSince(next.edition());
            known = read;
            next.known().complete(read);
        } catch (RuntimeException | Error e) {
            next.known().completeExceptionally(e);
        }
    }

    private Known readSince(Object edition) {
        Known before = known;
        Optional<Object> names = database.names();
        long entities = database.size().entities();
        if (before != null && entities > SOON_READ && names.isPresent() && names.equals(before.names())) {
            return new Known(edition, names, before.catalogue(), before.whole(), before.currency());
        }
        boolean whole = entities <= most;
        return database.read(
                LONGEST_READING,
                reader -> new Known(
                        edition,
                        names,
                        Catalogue.of(whole ? entities(reader) : List.of(), deals(reader)),
                        whole,
                        whole ? currency(reader) : ""));
    }

    private static List<Named> entities(GraphReader reader) {
        return reader.cypher().run(CypherFiles.read("lookup/names")).list(NameCache::entity);
    }

    private static String currency(GraphReader reader) {
        return reader
                .cypher()
                .run(CypherFiles.read("lookup/currency"), Map.of("usual", MarketDefaults.USUAL_CURRENCY))
                .list(row -> row.text("currency"))
                .stream()
                .findFirst()
                .orElse("");
    }

    private static List<Agreement> deals(GraphReader reader) {
        return reader.cypher()
                .run(CypherFiles.read("lookup/deal-names"))
                .list(row -> new Agreement(
                        row.text("id"), row.text("title", ""), row.text("announced", ""), row.texts("parties")));
    }

    private static List<String> texts(ResultRow row, String column) {
        return row.get(column) instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Named entity(ResultRow row) {
        String id = row.text("id", "");
        List<String> labels = texts(row, "labels");
        return new Named(
                id,
                labels.isEmpty() ? EntityKind.ENTITY : labels.getFirst(),
                row.text("name", id),
                texts(row, "aliases"),
                row.text("country", ""),
                row.whole("facts"));
    }
}
