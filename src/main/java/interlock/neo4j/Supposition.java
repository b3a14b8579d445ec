package interlock.neo4j;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes that are made for as long as some work reads, and that are never kept.
 *
 * @param mark what the procedures are told of it: plain values by name. It is a part of the transaction's metadata.
 * @param changes the statements that make them, in their order
 * @param removed the facts, by the store's own ids, that are then taken out one by one: sooner done than by a statement. In
 *     the order of the ids, so that of two who take out the same neither waits for the other
 * @param last what is done when all of them are out
 */
public record Supposition(Map<String, Object> mark, List<Change> changes, List<String> removed, List<Change> last) {
    /** The key of the mark among the metadata of a transaction. */
    public static final String MARK = "interlockWorld";

    public Supposition {
        mark = Map.copyOf(mark);
        changes = List.copyOf(changes);
        removed = removed.stream().sorted().toList();
        last = List.copyOf(last);
    }

    /** The same, and nothing is done when all is out. */
    public Supposition withoutLast() {
        return new Supposition(mark, changes, removed, List.of());
    }

    /**
     * A statement that writes.
     *
     * @param file its name under {@code cypher/}, without the ending
     */
    public record Change(String file, Map<String, Object> parameters) {
        private static final String KNOWN_BY = "world/known-by";
        private static final String DAY = "day";

        public Change {
            parameters = Map.copyOf(parameters);
        }

        /** What was known by a day: the others are taken out. */
        public static Change knownBy(LocalDate day) {
            return new Change(KNOWN_BY, Map.of(DAY, day.toString()));
        }

        /** The day of {@link #knownBy}; empty for any other change. */
        public Optional<LocalDate> knownBy() {
            return file.equals(KNOWN_BY)
                    ? Optional.of(LocalDate.parse(String.valueOf(parameters.get(DAY))))
                    : Optional.empty();
        }

        public void run(CypherRunner cypher) {
            cypher.run(CypherFiles.read(file), parameters).end();
        }
    }

    /** How a database makes changes, in a transaction that is rolled back. */
    public interface Maker {
        void make(Change change);

        /** Takes out facts by the store's own ids. */
        void remove(List<String> elements);
    }

    /** Makes the changes by statements. */
    public void apply(CypherRunner cypher) {
        make(new Maker() {
            @Override
            public void make(Change change) {
                change.run(cypher);
            }

            @Override
            public void remove(List<String> elements) {
                cypher.run(CypherFiles.read("world/without-elements"), Map.of("ids", elements))
                        .end();
            }
        });
    }

    /** Makes the changes in their order. */
    public void make(Maker maker) {
        changes.forEach(maker::make);
        if (!removed.isEmpty()) {
            maker.remove(removed);
        }
        last.forEach(maker::make);
    }
}
