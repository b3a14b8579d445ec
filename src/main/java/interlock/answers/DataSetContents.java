package interlock.answers;

import interlock.neo4j.ResultRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one data set holds.
 *
 * @param entities those that it names, also where another one brought them first; so with deals and sources
 * @param first the day on which its first fact begins; null where it has none
 * @param last the day on which its last one begins
 * @param licences of its sources, each with how many have it, the most first; empty for those that state none
 * @param shared what it has in common with others
 * @param madeUp whether every one of its sources says that it is made up
 */
public record DataSetContents(
        String dataSet,
        long entities,
        long facts,
        long sources,
        long deals,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        List<Licence> licences,
        List<Shared> shared,
        boolean madeUp) {

    /** A licence, and how many sources have it. */
    public record Licence(String licence, long sources) {}

    /**
     * What two data sets have in common.
     *
     * @param entities that both name
     * @param ties that both tell: the same two, the same type of fact, of the same thing
     */
    public record Shared(String dataSet, long entities, long ties) {}

    /** @param rows as lookup/data-sets.cypher gives them */
    static List<DataSetContents> of(List<String> dataSets, List<ResultRow> rows) {
        return dataSets.stream()
                .map(id -> of(
                        id,
                        rows.stream()
                                .filter(row -> row.text("dataSet").equals(id))
                                .toList()))
                .toList();
    }

    private static DataSetContents of(String id, List<ResultRow> rows) {
        List<Licence> licences = new ArrayList<>();
        Map<String, Shared> shared = new LinkedHashMap<>();
        for (ResultRow row : rows) {
            String of = row.text("of");
            switch (row.text("figure")) {
                case "licence" -> licences.add(new Licence(of, row.whole("number")));
                case "sharedEntities" -> shared.put(of, new Shared(of, row.whole("number"), 0));
                case "sharedTies" ->
                    shared.merge(
                            of,
                            new Shared(of, 0, row.whole("number")),
                            (one, ties) -> new Shared(of, one.entities(), ties.ties()));
                default -> {}
            }
        }
        long sources = number(rows, "sources");
        return new DataSetContents(
                id,
                number(rows, "entities"),
                number(rows, "facts"),
                sources,
                number(rows, "deals"),
                day(rows, "first"),
                day(rows, "last"),
                licences,
                List.copyOf(shared.values()),
                sources > 0 && number(rows, "madeUp") == sources);
    }

    private static Optional<ResultRow> row(List<ResultRow> rows, String figure) {
        return rows.stream().filter(row -> row.text("figure").equals(figure)).findFirst();
    }

    private static long number(List<ResultRow> rows, String figure) {
        return row(rows, figure).map(row -> row.whole("number")).orElse(0L);
    }

    private static @Nullable LocalDate day(List<ResultRow> rows, String column) {
        return (LocalDate) row(rows, "facts").map(row -> row.get(column)).orElse(null);
    }
}
