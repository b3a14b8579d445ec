package interlock.procedures.cited;

import interlock.market.Checkpoint;
import interlock.market.Fact;
import interlock.market.Market;
import interlock.market.Terms;
import interlock.model.RecordKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.kernel.impl.core.NodeEntity;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.values.AnyValues;

/**
 * How many of the facts that hold cite each source, those that most cite first, then by title and id.
 *
 * @param about of facts about this one only; empty for all
 * @param numbers gives the store's number of a fact
 */
public record SourceCounts(
        Market market, Terms terms, OptionalInt about, IntToLongFunction numbers, Checkpoint checkpoint) {
    private static final Label SOURCE = Label.label(RecordKind.SOURCE.label());
    private static final int BETWEEN_CHECKS = 4096;

    /** What is not in the store is cited by none. */
    public record Counted(CitedSource source, long facts) {}

    private static final Comparator<Counted> ORDER = Comparator.comparingLong(Counted::facts)
            .reversed()
            .thenComparing(one -> one.source().title(), AnyValues.COMPARATOR)
            .thenComparing(one -> one.source().id());

    /** In the committed state, from what is known of it. */
    public List<Counted> among(Citations citations) {
        int[] counts = new int[citations.sources()];
        eachFact(fact -> citations.each(numbers.applyAsLong(fact), source -> counts[source]++));
        List<Counted> counted = new ArrayList<>();
        for (int source = 0; source < counts.length; source++) {
            add(counts[source], citations.source(source), counted);
        }
        counted.sort(ORDER);
        return counted;
    }

    /** As a transaction sees it, from the facts themselves. */
    public List<Counted> read(InternalTransaction transaction) {
        Map<String, Integer> counts = new HashMap<>();
        try (CitationCursor cursor = new CitationCursor(transaction.kernelTransaction())) {
            eachFact(fact -> cursor.each(numbers.applyAsLong(fact), id -> counts.merge(id, 1, Integer::sum)));
        }
        List<Counted> counted = new ArrayList<>();
        counts.forEach((id, facts) -> {
            Node node = transaction.findNode(SOURCE, "id", id);
            add(facts, node == null ? null : CitedSource.of(node, ((NodeEntity) node).getId()), counted);
        });
        counted.sort(ORDER);
        return counted;
    }

    private static void add(int facts, @Nullable CitedSource source, List<Counted> counted) {
        if (facts > 0 && source != null) {
            counted.add(new Counted(source, facts));
        }
    }

    private void eachFact(IntConsumer each) {
        for (int fact = 0; fact < market.facts(); fact++) {
            if (fact % BETWEEN_CHECKS == 0) {
                checkpoint.pass();
            }
            // What has no day is in no answer about a day.
            if (market.since(fact) != Fact.ALWAYS && market.holds(fact, terms) && isAbout(fact)) {
                each.accept(fact);
            }
        }
    }

    private boolean isAbout(int fact) {
        return about.isEmpty() || market.from(fact) == about.getAsInt() || market.to(fact) == about.getAsInt();
    }

    /** How many sources repeat each release. */
    public static Map<String, Long> alike(List<Counted> sources) {
        return sources.stream()
                .map(one -> one.source().origin())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(origin -> origin, Collectors.counting()));
    }
}
