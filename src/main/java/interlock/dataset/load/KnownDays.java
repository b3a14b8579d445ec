package interlock.dataset.load;

import interlock.dataset.Row;
import interlock.neo4j.DataSetStore;
import interlock.neo4j.DataSetStore.FactRow;
import interlock.neo4j.DataSetStore.NodeRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a fact was known: the earliest on which one of its sources was published, whatever data set brought
 * the source. A fact whose sources have no day has none.
 */
final class KnownDays {
    /** The property of a fact that holds it. */
    private static final String KNOWN = "known";

    private final Map<String, LocalDate> published = new HashMap<>();
    /** Sources of which the graph has another day than they get. */
    private final Set<String> moved = new HashSet<>();

    private final Set<String> dataSets = new HashSet<>();

    /** Those of a data set that nothing else has a part in. */
    static KnownDays of(List<Row> sources) {
        KnownDays days = new KnownDays();
        sources.forEach(source -> days.add(source.id(), source.day("published")));
        return days;
    }

    private void add(String source, @Nullable LocalDate day) {
        if (day != null) {
            published.put(source, day);
        }
    }

    /** A source as the graph will have it. */
    void add(NodeRow source) {
        add(source.id(), published(source));
    }

    /** A source that the graph has, and that becomes another. */
    void add(NodeRow source, NodeRow now, List<String> others) {
        add(source);
        LocalDate before = published(now);
        LocalDate after = published(source);
        if (before == null ? after != null : !before.equals(after)) {
            moved.add(source.id());
            dataSets.addAll(others);
        }
    }

    private static @Nullable LocalDate published(NodeRow source) {
        return source.properties().get("published") instanceof LocalDate day ? day : null;
    }

    /** Gives a fact its known day, by the sources that it names. */
    void put(Map<String, Object> fact) {
        LocalDate first = null;
        for (String source : sources(fact)) {
            LocalDate day = published.get(source);
            if (day != null && (first == null || day.isBefore(first))) {
                first = day;
            }
        }
        if (first == null) {
            fact.remove(KNOWN);
        } else {
            fact.put(KNOWN, first);
        }
    }

    /**
     * Facts that get another known day because the day of a source moves, and that nobody writes otherwise: those of
     * other data sets that share it, and those of this one that its files no longer have.
     *
     * @param written the ids of the facts of this data set's files
     */
    List<FactRow> others(DataSetStore store, String dataSet, Set<String> written) {
        List<FactRow> citing = new ArrayList<>();
        if (moved.isEmpty()) {
            return citing;
        }
        dataSets.add(dataSet);
        for (String each : dataSets) {
            store.eachFact(each, fact -> {
                boolean cites = sources(fact.properties()).stream().anyMatch(moved::contains);
                if (cites && !written.contains(fact.id())) {
                    citing.add(fact);
                }
            });
        }
        Set<String> unknown = new HashSet<>();
        citing.forEach(fact -> unknown.addAll(sources(fact.properties())));
        unknown.removeAll(moved);
        unknown.removeAll(published.keySet());
        store.nodes(unknown).values().forEach(this::add);
        return citing.stream().map(this::anew).toList();
    }

    private FactRow anew(FactRow fact) {
        Map<String, Object> properties = new LinkedHashMap<>(fact.properties());
        put(properties);
        return new FactRow(fact.type(), fact.from(), fact.to(), properties);
    }

    private static List<String> sources(Map<String, Object> fact) {
        return fact.get("sources") instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }
}
