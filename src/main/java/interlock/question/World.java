package interlock.question;

import interlock.model.Standing;
import interlock.model.Supposition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is true of: a day, what was known by a day, a standing, some data sets, and a scenario. An answer is a
 * value in a world; two equal worlds over one state of the graph give equal answers.
 *
 * @param asOf facts that hold on this day
 * @param knownBy only what public sources had told by this day; null for all that is known
 * @param dataSets only facts of these data sets; none = all
 * @param without what is taken out: ids of entities, facts, deals and sources, and {@code country:TW},
 *     {@code segment:foundry}, {@code origin:slug}
 * @param with supposed facts, one a text: {@code anthropic SPENDS_ON oci; what=compute; status=committed}
 */
public record World(
        LocalDate asOf,
        @Nullable LocalDate knownBy,
        Standing atLeast,
        List<String> dataSets,
        List<String> without,
        List<String> with) {

    /** The most that a scenario may take out and suppose. */
    public static final int MOST_CHANGES = 200;

    /** Before the number of a supposed fact: {@code supposed:1}. */
    public static final String SUPPOSED = Supposition.ID;

    private static final String AS_OF = "asOf";
    private static final String KNOWN_BY = "knownBy";
    private static final String AT_LEAST = "atLeast";
    private static final String DATA_SET = "dataSet";
    private static final String WITHOUT = "without";
    /** The parameter that supposes facts. */
    public static final String WITH = "with";

    /** The parameters that every question, look-up and export takes beside its own. */
    public static final List<Parameter> PARAMETERS = List.of(
            new Parameter(
                    KNOWN_BY, new Kind.Day(), false, List.of(""), "Only what public sources had told by this day"),
            new Parameter(
                    WITHOUT,
                    new Kind.Text(),
                    true,
                    List.of(),
                    "Taken out: ids of entities, facts, deals, sources; country:TW, segment:foundry, origin:slug"),
            new Parameter(
                    WITH,
                    new Kind.Text(),
                    true,
                    List.of(),
                    "Supposed facts, such as 'anthropic SPENDS_ON oci; what=compute; status=committed'"));

    /** The names of {@link #PARAMETERS}. */
    public static final List<String> NAMES =
            PARAMETERS.stream().map(Parameter::name).toList();

    /** All that two worlds may differ in. */
    public static final List<String> ALL_NAMES =
            Stream.concat(Stream.of(AS_OF, AT_LEAST, DATA_SET), NAMES.stream()).toList();

    private static final Parameter DAY = new Parameter(AS_OF, new Kind.Day(), false, List.of("today"), "");
    private static final Parameter STANDING =
            new Parameter(AT_LEAST, new Kind.Standing(), false, List.of(Standing.ANNOUNCED.word()), "");
    private static final Parameter SETS = new Parameter(DATA_SET, new Kind.Text(), true, List.of(), "");

    public World {
        dataSets = List.copyOf(dataSets);
        without = List.copyOf(without);
        with = List.copyOf(with);
    }

    /** All that is known, on a day, with nothing taken out or supposed. */
    public static World real(LocalDate asOf) {
        return new World(asOf, null, Standing.ANNOUNCED, List.of(), List.of(), List.of());
    }

    /** The part of it that the values of a question say; for the rest it is the real one. */
    public static World of(Map<String, Object> values) {
        World real = real(LocalDate.now());
        return new World(
                values.get(AS_OF) instanceof String day ? LocalDate.parse(day) : real.asOf(),
                real.knownBy(),
                values.get(AT_LEAST) instanceof String word ? Standing.of(word).orElse(real.atLeast()) : real.atLeast(),
                Tally.flat(values.get(DATA_SET)).map(Object::toString).toList(),
                real.without(),
                real.with());
    }

    /**
     * Reads the parameters of a world, and passes over all others.
     *
     * @param given each parameter with its texts
     * @throws BadParameter for the first that is not allowed
     */
    public static World read(Map<String, List<String>> given, LocalDate today) {
        LocalDate asOf = LocalDate.parse(text(DAY, given, today));
        String known = text(PARAMETERS.getFirst(), given, today);
        List<String> without = texts(PARAMETERS.get(1), given, today);
        List<String> with = given.getOrDefault(WITH, List.of()).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        int changes = without.size() + with.size();
        if (changes > MOST_CHANGES) {
            throw BadParameter.ofWorld(
                    "A scenario may have " + MOST_CHANGES + " changes, and this one has " + changes + ".",
                    Integer.toString(changes),
                    "at most " + MOST_CHANGES + " in 'without' and 'with' together",
                    Optional.empty());
        }
        return new World(
                asOf,
                known.isEmpty() ? null : LocalDate.parse(known),
                Standing.of(text(STANDING, given, today)).orElseThrow(),
                texts(SETS, given, today),
                without,
                with);
    }

    private static String text(Parameter parameter, Map<String, List<String>> given, LocalDate today) {
        return parameter
                .read(given.getOrDefault(parameter.name(), List.of()), today)
                .toString();
    }

    private static List<String> texts(Parameter parameter, Map<String, List<String>> given, LocalDate today) {
        return ((List<?>) parameter.read(given.getOrDefault(parameter.name(), List.of()), today))
                .stream().map(Object::toString).distinct().toList();
    }

    /** Whether it is all that is known, with nothing taken out or supposed: then the graph as it stands answers. */
    public boolean isReal() {
        return knownBy == null && !hasScenario();
    }

    /** Whether anything is taken out or supposed. */
    public boolean hasScenario() {
        return !without.isEmpty() || !with.isEmpty();
    }

    /** Whether the fact of an id is supposed, and on no record. */
    public static boolean isSupposed(String fact) {
        return Supposition.isNamed(fact);
    }

    /** Whether one of the facts in a cell is, which may be in lists; asked of every row of large answers. */
    static boolean namesSupposed(@Nullable Object cell) {
        if (cell instanceof List<?> several) {
            for (Object one : several) {
                if (namesSupposed(one)) {
                    return true;
                }
            }
            return false;
        }
        return cell != null && isSupposed(cell.toString());
    }

    /** The same on another day. */
    public World on(LocalDate day) {
        return new World(day, knownBy, atLeast, dataSets, without, with);
    }

    /** The same with facts of at least another standing. */
    public World atLeast(Standing standing) {
        return new World(asOf, knownBy, standing, dataSets, without, with);
    }

    /** The same with more taken out. */
    public World without(List<String> more) {
        List<String> all = new ArrayList<>(without);
        more.stream().filter(id -> !all.contains(id)).forEach(all::add);
        return new World(asOf, knownBy, atLeast, dataSets, all, with);
    }

    /** As it stands in an answer: what is given, by the parameters' names. */
    public Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put(AS_OF, asOf.toString());
        if (knownBy != null) {
            plain.put(KNOWN_BY, knownBy.toString());
        }
        plain.put(AT_LEAST, atLeast.word());
        plain.put(DATA_SET, dataSets);
        plain.put(WITHOUT, without);
        plain.put(WITH, with);
        return plain;
    }
}
