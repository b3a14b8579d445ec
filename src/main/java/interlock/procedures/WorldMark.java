package interlock.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.api.KernelTransaction;

/**
 * What a transaction's metadata tells of the scenario that its changes make: the changes alone do not say whether a fact
 * is gone because it was never known, or because one of its ends is.
 *
 * @param scenario the whole of it, as a text that is another for each; empty where it is asked about once
 * @param base the scenario that this is without some more facts, which alone it takes out itself; empty for none; null where
 *     this goes on from no other
 * @param gone ids of entities
 * @param facts ids of facts that were never known
 * @param knownBy the last day on which a fact may have become known; null for any
 */
record WorldMark(
        String scenario,
        @Nullable String base,
        List<String> gone,
        Set<String> facts,
        Set<String> deals,
        Set<String> sources,
        @Nullable LocalDate knownBy) {

    /** As {@code interlock.neo4j.Supposition} has it; the plugin stands alone in a Neo4j elsewhere. */
    private static final String KEY = "interlockWorld";

    /** Null where the transaction has none. */
    static @Nullable WorldMark of(KernelTransaction transaction) {
        if (!(transaction.getMetaData().get(KEY) instanceof Map<?, ?> mark)) {
            return null;
        }
        String knownBy = String.valueOf(mark.get("knownBy"));
        return new WorldMark(
                String.valueOf(mark.get("scenario")),
                mark.get("base") instanceof String base ? base : null,
                List.copyOf(texts(mark, "gone")),
                texts(mark, "facts"),
                texts(mark, "deals"),
                texts(mark, "sources"),
                knownBy.isEmpty() ? null : LocalDate.parse(knownBy));
    }

    /** Whether every fact stays known, but for those of who is gone. */
    boolean takesOutEntitiesAlone() {
        return facts.isEmpty() && deals.isEmpty() && sources.isEmpty() && knownBy == null;
    }

    /** Whether some sources tell nothing in it. */
    boolean takesOutSources() {
        return !sources.isEmpty() || knownBy != null;
    }

    private static Set<String> texts(Map<?, ?> mark, String key) {
        return mark.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
