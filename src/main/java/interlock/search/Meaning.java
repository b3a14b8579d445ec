package interlock.search;

import java.util.List;
import java.util.Map;

/**
 * A question that is meant.
 *
 * @param title with the slots filled
 * @param parameters what was said of them, as the question takes them
 */
public record Meaning(String name, String title, Map<String, Object> parameters) {

    /**
     * A question whose slots may be filled in several ways: the reader chooses.
     *
     * @param ways each can be asked as it stands
     */
    public record Choice(String name, List<Meaning> ways) {}

    /** What a sentence means: questions, and questions of which one has to be chosen; the best first. */
    public record All(List<Meaning> questions, List<Choice> choices) {}
}
