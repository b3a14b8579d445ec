package interlock.dataset;

import java.util.List;
import java.util.stream.Collectors;

/** What loading a data set, or taking one out, does to the graph. */
public record Changes(String dataSet, Part entities, Part deals, Part sources, Part facts) {
    /**
     * What happens to one kind of thing, by id.
     *
     * @param shared ids that another data set brought first: they stay as they stand there
     * @param unchanged how many stand already as the data set has them
     */
    public record Part(
            List<String> added, List<String> changed, List<String> removed, List<String> shared, long unchanged) {
        boolean isNothing() {
            return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
        }
    }

    /** Whether the graph is already as it would be. */
    public boolean isNothing() {
        return entities.isNothing() && deals.isNothing() && sources.isNothing() && facts.isNothing();
    }

    /** In one line for a person, such as {@code entities 3 added, 1 changed; facts 12 added}. */
    @Override
    public String toString() {
        String text = List.of(
                        text("entities", entities),
                        text("deals", deals),
                        text("sources", sources),
                        text("facts", facts))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? "nothing to change" : text;
    }

    private static String text(String kind, Part part) {
        String counts = List.of(
                        counted(part.added, "added"),
                        counted(part.changed, "changed"),
                        counted(part.removed, "removed"),
                        counted(part.shared, "shared with another data set"))
                .stream()
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "" : kind + " " + counts;
    }

    private static String counted(List<String> ids, String what) {
        return ids.isEmpty() ? "" : ids.size() + " " + what;
    }
}
