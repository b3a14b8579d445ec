package interlock.dataset.history;

import interlock.neo4j.DataSetStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions that are kept, by record. O(versions) to read. */
public final class Versions {
    private static final Comparator<Version> FIRST_TO_LAST =
            Comparator.comparing(Version::dataSet).thenComparingLong(Version::number);

    private final Map<String, List<Version>> byRecord = new HashMap<>();

    private Versions() {}

    /** None. */
    public static final Versions NONE = new Versions();

    /** Those of every data set. */
    public static Versions in(DataSetStore store) {
        Versions versions = new Versions();
        store.eachVersion("", row -> {
            Version version = Version.of(row);
            versions.byRecord
                    .computeIfAbsent(version.of(), any -> new ArrayList<>())
                    .add(version);
        });
        versions.byRecord.values().forEach(each -> each.sort(FIRST_TO_LAST));
        return versions;
    }

    /** What became of a record, the first version first. */
    public List<Version> of(String record) {
        return byRecord.getOrDefault(record, List.of());
    }

    /** The same in one data set. */
    public List<Version> of(String dataSet, String record) {
        return of(record).stream()
                .filter(version -> version.dataSet().equals(dataSet))
                .toList();
    }

    /** Every version of a data set. */
    public List<Version> all(String dataSet) {
        return byRecord.values().stream()
                .flatMap(List::stream)
                .filter(version -> version.dataSet().equals(dataSet))
                .toList();
    }

    /** The data set in which a record stands otherwise than its origin has it; null where there is none. */
    public @Nullable Restated restated(String record) {
        return of(record).stream()
                .map(Version::dataSet)
                .distinct()
                .map(dataSet -> restated(dataSet, record))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Optional<Restated> restated(String dataSet, String record) {
        List<Version> versions = of(dataSet, record);
        Version last = versions.getLast();
        return last.restates() && versions.getFirst().number() == 0
                ? Optional.of(new Restated(versions.getFirst(), last))
                : Optional.empty();
    }

    /** What a data set says otherwise than others. */
    public List<Restated> restatedBy(String dataSet) {
        return byRecord.keySet().stream()
                .sorted()
                .filter(record -> !of(dataSet, record).isEmpty())
                .map(record -> restated(dataSet, record))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What others say otherwise than the data set that brought it. */
    public List<Restated> restatedOf(String origin) {
        return byRecord.keySet().stream()
                .sorted()
                .map(this::restated)
                .filter(Objects::nonNull)
                .filter(one -> one.origin().equals(origin))
                .toList();
    }

    /** The number that the next change to a data set has. */
    public long nextChange(String dataSet) {
        return 1 + all(dataSet).stream().mapToLong(Version::change).max().orElse(0);
    }

    /**
     * A record that one data set brought, and another one says otherwise.
     *
     * @param zero as its origin has it
     * @param last as it stands
     */
    public record Restated(Version zero, Version last) {
        /** The data set that says otherwise. */
        public String dataSet() {
            return last.dataSet();
        }

        /** The data set that brought it. */
        public String origin() {
            return String.valueOf(zero.origin());
        }

        public String id() {
            return zero.of();
        }

        /** The version after which it stands as its origin has it again. */
        public Version returned(long change, Instant at, @Nullable String by) {
            return new Version(
                    last.dataSet(),
                    last.table(),
                    last.of(),
                    last.number() + 1,
                    change,
                    at,
                    by,
                    Deed.UNDONE,
                    last.origin(),
                    true,
                    zero.cells());
        }
    }
}
