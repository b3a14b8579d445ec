package interlock.notes;

import interlock.answers.Graph;
import interlock.dataset.Cancellation;
import interlock.dataset.Changes;
import interlock.dataset.DataSet;
import interlock.dataset.Fault;
import interlock.dataset.Faults;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.Progress;
import interlock.dataset.Table;
import interlock.dataset.history.CellTexts;
import interlock.dataset.history.Deed;
import interlock.dataset.history.Version;
import interlock.dataset.history.Versions;
import interlock.dataset.load.Corrections;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.load.LoadOptions;
import interlock.neo4j.DataSetStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what people note: one change is one transaction, kept whole or not at all, with a version of each record that it
 * touches. What another data set brought is then this one's, and what stood there is kept, so that it can stand again.
 */
public final class Notes {
    /** Where notes go unless somebody says otherwise. */
    public static final String DATA_SET = "notes";

    private final Graph graph;
    private final InstantSource clock;

    public Notes(Graph graph, InstantSource clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * What writing a draft would do.
     *
     * @throws FaultyDataSet with every fault
     */
    public Noted check(Draft draft) {
        return graph.look(Cancellation.LONGEST, store -> {
            Change change = change(store, draft);
            Changes changes = DataSetLoader.check(store, change.rows, options(change, null));
            return noted(change, changes);
        });
    }

    /**
     * Writes a draft.
     *
     * @param by who does; null where nobody is asked who they are
     * @throws FaultyDataSet with every fault; nothing is changed
     */
    public Noted save(Draft draft, @Nullable String by) {
        graph.applySchema();
        return graph.change(Cancellation.LONGEST, store -> write(store, change(store, draft), by));
    }

    /**
     * Takes a change back: each record stands again as it did before it.
     *
     * @throws NotNow where one of them has changed since, or what the change added is named by something else
     * @throws java.util.NoSuchElementException where there is no such change
     */
    public Noted undo(String dataSet, long number, @Nullable String by) {
        return graph.change(Cancellation.LONGEST, store -> {
            Market market = new Market(store);
            Versions versions = Versions.in(store);
            Undo undo = Undo.of(versions, dataSet, number);
            Faults faults = new Faults();
            DataSet rows = DraftCheck.of(graph, market, dataSet, undo.records(), undo.out(), faults);
            Change change = new Change(market, versions, rows);
            undo.outcomes().forEach(outcome -> change.outcomes.add(owned(market, outcome)));
            undo.records()
                    .forEach((table, records) -> records.forEach(cells -> change.take(cells.getOrDefault("id", ""))));
            change.out.addAll(undo.out());
            change.back.addAll(undo.back());
            change.leaves.addAll(undo.added());
            change.share(undo.named());
            Noted noted = write(store, change, by);
            undo.demandGone(store);
            return noted;
        });
    }

    private static Outcome owned(Market market, Outcome outcome) {
        Found now = market.find(outcome.id());
        return new Outcome(
                outcome.table(),
                outcome.id(),
                outcome.deed(),
                now == null ? null : now.owner(),
                outcome.before(),
                outcome.after(),
                outcome.back());
    }

    /** The record of an id as it stands now; empty where there is none. */
    public Optional<Found> find(String record) {
        return graph.look(graph.limits().question(), store -> Optional.ofNullable(new Market(store).find(record)));
    }

    /** The kinds of the entities at the ends of facts, of those that are there already. */
    public Map<String, String> kinds(Noted noted) {
        return graph.look(graph.limits().question(), store -> {
            Market market = new Market(store);
            Map<String, String> kinds = new LinkedHashMap<>();
            for (Outcome outcome : noted.records()) {
                for (Map<String, String> cells : Arrays.asList(outcome.before(), outcome.after())) {
                    for (String id : cells == null ? List.<String>of() : Undo.named(cells)) {
                        Found found = market.find(id);
                        if (found != null && (found.table() == Table.ENTITIES || found.table() == Table.DEALS)) {
                            String label = found.cells().getOrDefault(":LABEL", "");
                            kinds.put(id, label.substring(label.indexOf(';') + 1));
                        }
                    }
                }
            }
            return kinds;
        });
    }

    /** What became of a record, in every data set in which it was written; none where it never was. */
    public List<Version> history(String record) {
        return graph.look(graph.limits().question(), store -> Versions.in(store).of(record));
    }

    /** Every version of a data set, the latest first. */
    public List<Version> versions(String dataSet) {
        return graph.look(
                graph.limits().question(),
                store -> Versions.in(store).all(dataSet).stream()
                        .sorted(Comparator.comparingLong(Version::change)
                                .reversed()
                                .thenComparing(Version::table)
                                .thenComparing(Version::of))
                        .toList());
    }

    /** A change before it is written. */
    private static final class Change {
        private final Market market;
        private final Versions versions;
        private final DataSet rows;
        private final List<Outcome> outcomes = new ArrayList<>();
        private final Set<String> takes = new HashSet<>();
        private final Set<String> out = new LinkedHashSet<>();
        private final Set<String> back = new LinkedHashSet<>();
        private final Set<String> leaves = new LinkedHashSet<>();

        private Change(Market market, Versions versions, DataSet rows) {
            this.market = market;
            this.versions = versions;
            this.rows = rows;
        }

        /** What a record named that goes is no longer shared, unless another one names it; what is one's own stays. */
        private void share(Collection<String> ids) {
            market.look(ids);
            for (String id : ids) {
                Found now = market.find(id);
                if (now != null && !now.owner().equals(rows.id())) {
                    leaves.add(id);
                }
            }
        }

        private void take(String id) {
            Found now = market.find(id);
            if (now != null && !now.owner().equals(rows.id())) {
                takes.add(id);
            }
        }
    }

    private Change change(DataSetStore store, Draft draft) {
        Market market = new Market(store);
        Faults faults = new Faults();
        Map<Table, List<Map<String, String>>> records = new NewIds(market, faults).give(merged(market, draft));
        Set<String> retract = new LinkedHashSet<>(draft.retract());
        market.look(retract);
        NoteRules.retract(market, draft, faults);
        NoteRules.keepKind(market, records, faults);
        DataSet rows = DraftCheck.of(graph, market, draft.dataSet(), records, retract, faults);
        Change change = new Change(market, Versions.in(store), rows);
        records.forEach((table, each) -> each.forEach(cells -> {
            change.take(cells.getOrDefault("id", ""));
            change.outcomes.add(outcome(market, table, cells));
        }));
        for (String id : retract) {
            Found now = Objects.requireNonNull(market.find(id));
            change.outcomes.add(new Outcome(now.table(), id, Deed.RETRACTED, now.owner(), now.cells(), null, false));
            (now.table() == Table.FACTS ? change.out : change.leaves).add(id);
            change.share(Undo.named(now.cells()));
        }
        return change;
    }

    /** A record that is there keeps the cells that are not given; one that is given empty becomes so. */
    private static Draft merged(Market market, Draft draft) {
        Map<Table, List<Map<String, String>>> merged = new EnumMap<>(Table.class);
        draft.records().forEach((table, each) -> {
            market.look(each.stream().map(cells -> cells.getOrDefault("id", "")).toList());
            merged.put(table, each.stream().map(cells -> merged(market, cells)).toList());
        });
        return new Draft(draft.dataSet(), merged, draft.retract());
    }

    private static Map<String, String> merged(Market market, Map<String, String> given) {
        Found now = market.find(given.getOrDefault("id", ""));
        Map<String, String> cells = new LinkedHashMap<>(now == null ? Map.of() : now.cells());
        cells.putAll(given);
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private static Outcome outcome(Market market, Table table, Map<String, String> cells) {
        Map<String, String> after = CellTexts.of(table, cells);
        Found now = market.find(cells.getOrDefault("id", ""));
        if (now == null) {
            return new Outcome(table, after.getOrDefault("id", ""), Deed.ADDED, null, null, after, false);
        }
        return new Outcome(table, now.id(), deed(now.cells(), after), now.owner(), now.cells(), after, false);
    }

    private static Deed deed(Map<String, String> before, Map<String, String> after) {
        Set<String> differing = new HashSet<>(before.keySet());
        differing.addAll(after.keySet());
        differing.removeIf(column -> Objects.equals(before.get(column), after.get(column)));
        return differing.equals(Set.of("until")) ? Deed.ENDED : Deed.CORRECTED;
    }

    private static LoadOptions options(Change change, @Nullable String by) {
        return new LoadOptions(
                false,
                Progress.NONE,
                Cancellation.byTime(),
                by,
                null,
                new Corrections(change.takes, change.out, change.back, change.leaves));
    }

    private Noted write(DataSetStore store, Change change, @Nullable String by) {
        Changes changes = DataSetLoader.into(store, change.rows, options(change, by));
        store.putVersions(
                versions(change, clock.instant(), by).stream().map(Version::row).toList());
        return noted(change, changes);
    }

    private static List<Version> versions(Change change, Instant at, @Nullable String by) {
        List<Version> made = new ArrayList<>();
        String dataSet = change.rows.id();
        long number = change.versions.nextChange(dataSet);
        for (Outcome outcome : change.outcomes) {
            if (!outcome.changesAnything()) {
                continue;
            }
            List<Version> before = change.versions.of(dataSet, outcome.id());
            String origin = origin(before, outcome, dataSet);
            // What stands there now may have come since.
            boolean others = outcome.owner() != null && !outcome.owner().equals(dataSet);
            if (others || before.isEmpty() && outcome.before() != null) {
                made.add(Version.zero(
                        dataSet, outcome.table(), outcome.id(), at, others ? outcome.owner() : null, outcome.before()));
            }
            long last = before.isEmpty() ? 0 : before.getLast().number();
            made.add(new Version(
                    dataSet,
                    outcome.table(),
                    outcome.id(),
                    last + 1,
                    number,
                    at,
                    by,
                    outcome.deed(),
                    origin,
                    outcome.back(),
                    outcome.after()));
        }
        return made;
    }

    private static @Nullable String origin(List<Version> before, Outcome outcome, String dataSet) {
        if (outcome.owner() != null && !outcome.owner().equals(dataSet)) {
            return outcome.owner();
        }
        return before.isEmpty() ? null : before.getLast().origin();
    }

    private static Noted noted(Change change, Changes changes) {
        List<Fault> warnings = change.rows.warnings().first().stream()
                .filter(DraftCheck::isOfDraft)
                .toList();
        boolean any = change.outcomes.stream().anyMatch(Outcome::changesAnything);
        return new Noted(
                change.rows.id(),
                any ? change.versions.nextChange(change.rows.id()) : 0,
                changes,
                List.copyOf(change.outcomes),
                warnings);
    }
}
