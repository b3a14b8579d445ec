package interlock.operators;

import interlock.answers.Graph;
import interlock.question.BadParameter;
import interlock.question.Question;
import interlock.question.World;
import interlock.world.ToldWorld;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A question with its values, in a world.
 *
 * @param values what {@link Question#read} gave
 */
public record Asked(Question question, Map<String, Object> values, World world) {
    private static final String AS_OF = "asOf";
    private static final String AT_LEAST = "atLeast";
    private static final String OTHER = "other.";

    /** What the operators take beside a question's own parameters. */
    private static final Set<String> OF_OPERATORS =
            Set.of("from", "to", Histories.always("from"), Histories.always("to"), "row", "changes");

    /**
     * Reads the parameters of a question and of a world.
     *
     * @throws BadParameter for the first that is not allowed
     */
    public static Asked read(Question question, Map<String, List<String>> given, LocalDate today) {
        return new Asked(question, question.read(given, today), World.read(given, today));
    }

    /** The same with what an operator takes for itself left out. */
    public static Asked readWithout(Question question, Map<String, List<String>> given, LocalDate today) {
        Map<String, List<String>> own = new HashMap<>(given);
        own.keySet()
                .removeIf(name ->
                        OF_OPERATORS.contains(name) && question.parameter(name).isEmpty());
        return read(question, own, today);
    }

    /**
     * One and the other: what is given with {@code other.} before it is so in the other, and all else as in the one.
     *
     * @throws BadParameter where what has {@code other.} before it is no parameter of a world, or there is none
     */
    public static List<Asked> readTwo(Question question, Map<String, List<String>> given, LocalDate today) {
        Map<String, List<String>> one = new LinkedHashMap<>();
        Map<String, List<String>> other = new LinkedHashMap<>();
        given.forEach((name, texts) -> {
            if (name.startsWith(OTHER)) {
                other.put(ofWorld(name, question), texts);
            } else {
                one.put(name, texts);
            }
        });
        if (other.isEmpty()) {
            throw BadParameter.ofWorld(
                    "There is no other world to compare with.",
                    "",
                    "any of " + String.join(", ", World.ALL_NAMES) + " with 'other.' before it",
                    Optional.of("other.asOf"));
        }
        one.forEach(other::putIfAbsent);
        return List.of(read(question, one, today), read(question, other, today));
    }

    private static String ofWorld(String name, Question question) {
        String plain = name.substring(OTHER.length());
        Predicate<String> taken =
                one -> World.NAMES.contains(one) || question.parameter(one).isPresent();
        if (!World.ALL_NAMES.contains(plain) || !taken.test(plain)) {
            List<String> allowed =
                    World.ALL_NAMES.stream().filter(taken).map(OTHER::concat).toList();
            throw BadParameter.ofWorld(
                    "There is no parameter '" + name + "'.",
                    name,
                    String.join(", ", allowed),
                    interlock.text.Suggestions.among(allowed).nearest(name));
        }
        return plain;
    }

    /** Its world in plain words. */
    ToldWorld told(Graph graph) {
        return new ToldWorld(world, graph.scenario(world).names(), question.language());
    }

    /** Whether it can be asked about another day. */
    public boolean hasDay() {
        return question.parameter(AS_OF).isPresent();
    }

    boolean hasStanding() {
        return question.parameter(AT_LEAST).isPresent();
    }

    /** The same about another day. */
    public Asked on(LocalDate day) {
        return new Asked(question, with(AS_OF, day.toString()), world.on(day));
    }

    Asked atLeast(interlock.model.Standing standing) {
        return new Asked(question, with(AT_LEAST, standing.word()), world.atLeast(standing));
    }

    /** The same with more taken out. */
    Asked without(List<String> more) {
        return new Asked(question, values, world.without(more));
    }

    private Map<String, Object> with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.replace(name, value);
        return changed;
    }
}
