package interlock.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * An entity as search knows it.
 *
 * @param kind its label, such as {@code Company}
 * @param country ISO 3166 alpha-2; empty where it is not known
 * @param facts how many facts there are about it: among equals the one with the most goes first
 */
public record Named(String id, String kind, String name, List<String> aliases, String country, long facts) {
    public Named {
        aliases = List.copyOf(aliases);
    }

    /** All that it is called. */
    Stream<String> names() {
        return Stream.concat(Stream.of(name, id), aliases.stream());
    }

    /** Whether it is called exactly this, to the letter. */
    boolean isCalled(String text) {
        return names().anyMatch(text::equals);
    }
}
