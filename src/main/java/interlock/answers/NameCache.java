package interlock.answers;

import interlock.model.EntityKind;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.Database;
import interlock.neo4j.GraphReader;
import interlock.neo4j.Limits;
import interlock.neo4j.ResultRow;
import interlock.search.Agreement;
import interlock.search.Catalogue;
import interlock.search.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A new graph has to be read whole, which takes longer than a question. */
    private static final int TIMES_A_QUESTION = 6;

    private final Database database;
    private final Limits limits;
    private final long most;
    private @Nullable Known known;

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

    private synchronized Known now() {
        Object edition = database.edition();
        Known before = known;
        if (before != null && before.edition().equals(edition)) {
            return before;
        }
        Optional<Object> names = database.names();
        long entities = database.size().entities();
        if (before != null && entities > SOON_READ && names.isPresent() && names.equals(before.names())) {
            Known same = new Known(edition, names, before.catalogue(), before.whole(), before.currency());
            known = same;
            return same;
        }
        boolean whole = entities <= most;
        Known now = database.read(
                limits.question().multipliedBy(TIMES_A_QUESTION),
                reader -> new Known(
                        edition,
                        names,
                        Catalogue.of(whole ? entities(reader) : List.of(), deals(reader)),
                        whole,
                        whole ? currency(reader) : ""));
        known = now;
        return now;
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
