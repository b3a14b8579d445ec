package interlock.procedures;

import interlock.market.Market;
import interlock.market.Terms;
import interlock.model.Days;
import interlock.model.EntityKind;
import interlock.model.Standing;
import interlock.text.Abridged;
import interlock.text.Suggestions;
import interlock.text.WholeRange;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The options of one call, checked. None at all, and an option that is null, an empty text or an empty list count as not given, so that
 * a caller may hand on parameters that are left open.
 */
final class Options {

    /** Of what was given a message tells as much. */
    private static final int LONGEST = 120;

    private static final String LIST_OF_IDS = "a list of ids of entities";

    /** Whoever asks by standing may ask of some data sets. */
    private static final String DATA_SET = "dataSet";

    private final Map<String, Object> given;

    /** @param own all options that the procedure takes beside {@code dataSet} */
    Options(String procedure, @Nullable Map<String, Object> given, String... own) {
        this.given = given == null ? Map.of() : given;
        String[] names = Stream.concat(
                        Stream.of(own),
                        Stream.of(DATA_SET).filter(every -> List.of(own).contains("atLeast")))
                .toArray(String[]::new);
        for (String name : this.given.keySet()) {
            if (!List.of(names).contains(name)) {
                throw new BadArgument(
                        procedure + " has no option '" + name + "'. It takes " + String.join(", ", names) + "."
                                + BadArgument.didYouMean(
                                        Suggestions.among(List.of(names)).nearest(name, 1)));
            }
        }
    }

    /** The options {@code asOf}, {@code atLeast} and {@code dataSet}, by default today, announced, and all. */
    Terms terms(Market market) {
        return terms(market, date("asOf", today()));
    }

    /** The same on another day. */
    Terms terms(Market market, LocalDate day) {
        return Terms.on(day, atLeast()).of(dataSets(market));
    }

    private @Nullable BitSet dataSets(Market market) {
        List<String> known = market.dataSets();
        BitSet some = null;
        for (Object id : texts(DATA_SET)) {
            if (!known.contains(String.valueOf(id)) && !known.isEmpty()) {
                throw refused(DATA_SET, id, "the ids of data sets: " + String.join(", ", known));
            }
            some = some == null ? new BitSet() : some;
            some.set(known.indexOf(String.valueOf(id)));
        }
        return some;
    }

    private List<?> texts(String name) {
        Object value = value(name);
        return value instanceof String one ? List.of(one) : list(name);
    }

    Standing atLeast() {
        String word =
                choice("atLeast", Standing.ANNOUNCED.word(), Standing.words().toArray(String[]::new));
        return Standing.of(word).orElseThrow();
    }

    /** As Cypher's {@code date()} has it. */
    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** Two days, the first before the second. */
    record Span(LocalDate from, LocalDate to) {}

    /** The options {@code from} and {@code to}, by default the year up to today. */
    Span days() {
        LocalDate to = date("to", today());
        LocalDate from = date("from", to.minusYears(1));
        if (!from.isBefore(to)) {
            throw new BadArgument("Option 'from' is " + from + " and 'to' is " + to + "; from must be before to.");
        }
        return new Span(from, to);
    }

    LocalDate date(String name, LocalDate otherwise) {
        Object value = value(name);
        return switch (value) {
            case null -> otherwise;
            case LocalDate day -> inRange(name, day);
            case String text -> parsed(name, text);
            default -> throw refused(name, value, Days.ALLOWED);
        };
    }

    private static LocalDate parsed(String name, String text) {
        return Days.read(text).orElseThrow(() -> refused(name, text, Days.ALLOWED));
    }

    private static LocalDate inRange(String name, LocalDate day) {
        if (!Days.contains(day)) {
            throw refused(name, day, Days.ALLOWED);
        }
        return day;
    }

    int integer(String name, int otherwise, int least, int most) {
        Object value = value(name);
        return switch (value) {
            case null -> otherwise;
            case Long number -> inRange(name, number, least, most);
            // From a caller inside the process; Bolt knows long numbers only.
            case Integer number -> inRange(name, number, least, most);
            default -> throw refused(name, value, wholeNumber(least, most));
        };
    }

    private static int inRange(String name, long number, int least, int most) {
        if (!new WholeRange(least, most).has(number)) {
            throw refused(name, number, wholeNumber(least, most));
        }
        return (int) number;
    }

    private static String wholeNumber(int least, int most) {
        return most == Integer.MAX_VALUE
                ? "a whole number, " + least + " or more"
                : new WholeRange(least, most).toString();
    }

    String choice(String name, String otherwise, String... allowed) {
        Object value = value(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof String word) {
            if (List.of(allowed).contains(word)) {
                return word;
            }
            throw refused(
                    name,
                    value,
                    String.join(", ", allowed),
                    Suggestions.among(List.of(allowed)).nearest(word, 1));
        }
        throw refused(name, value, String.join(", ", allowed));
    }

    /** The option {@code kind}: the label of one kind of entity; empty for all. */
    String kind() {
        return choice("kind", "", EntityKind.labels().toArray(String[]::new));
    }

    @Nullable
    String text(String name) {
        Object value = value(name);
        return switch (value) {
            case null -> null;
            case String text -> text;
            default -> throw refused(name, value, "a text");
        };
    }

    /**
     * The option {@code currency}: ISO 4217, and US dollars where nothing is given.
     *
     * @throws BadArgument where no fact is in it, and some are in another
     */
    String currency(Market market) {
        String given = text("currency");
        List<String> known = market.currencies();
        if (given != null && !known.contains(given) && !known.isEmpty()) {
            throw new BadArgument("Option 'currency' is '" + given + "'; no fact is in it. Facts are in "
                    + String.join(", ", known) + ".");
        }
        return given == null ? "USD" : given;
    }

    OptionalInt entity(String name, Market market) {
        Object value = value(name);
        return switch (value) {
            case null -> OptionalInt.empty();
            case String id -> OptionalInt.of(entityWith(id, market));
            default -> throw refused(name, value, "the id of an entity");
        };
    }

    /** The entities of a list of ids; none where the option is not given. */
    int[] entities(String name, Market market) {
        Object value = value(name);
        return switch (value) {
            case null -> new int[0];
            case String id -> new int[] {entityWith(id, market)};
            case List<?> ids ->
                ids.stream().mapToInt(id -> entityIn(name, ids, id, market)).toArray();
            default -> throw refused(name, value, LIST_OF_IDS);
        };
    }

    /** What a list holds; nothing where the option is not given. */
    List<?> list(String name) {
        Object value = value(name);
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list;
            default -> throw refused(name, value, "a list");
        };
    }

    private static int entityIn(String name, List<?> ids, Object id, Market market) {
        if (id instanceof String text) {
            return entityWith(text, market);
        }
        throw refused(name, ids, LIST_OF_IDS);
    }

    private @Nullable Object value(String name) {
        Object value = given.get(name);
        return "".equals(value) || List.of().equals(value) ? null : value;
    }

    /** The entities of an argument that names those that are gone; none are named only where the world has some. */
    static int[] gone(@Nullable List<String> ids, Market market) {
        boolean none = ids == null || ids.isEmpty();
        return none && !market.gone().isEmpty() ? new int[0] : named(ids, market);
    }

    /** The entities of an argument that names at least one. */
    static int[] named(@Nullable List<String> ids, Market market) {
        return entitiesOf(ids == null || ids.isEmpty() ? null : ids, market);
    }

    /** The entities of an argument that is given, and may name none. */
    static int[] entitiesOf(@Nullable List<String> ids, Market market) {
        if (ids == null) {
            throw new BadArgument("No entity is named; give a list of ids, such as ['nvidia'].");
        }
        return ids.stream().mapToInt(id -> entityWith(id, market)).toArray();
    }

    static int entityWith(@Nullable String id, Market market) {
        if (id == null || id.isEmpty()) {
            throw new BadArgument("No entity is named; give the id of one, such as 'nvidia'.");
        }
        return market.entity(id)
                .orElseThrow(() -> new BadArgument("No entity has the id '" + Abridged.text(id, LONGEST) + "'."
                        + BadArgument.didYouMean(market.nearest(id, 3))));
    }

    private static BadArgument refused(String name, Object value, String allowed) {
        return refused(name, value, allowed, List.of());
    }

    private static BadArgument refused(String name, Object value, String allowed, List<String> nearest) {
        return new BadArgument("Option '" + name + "' is " + Abridged.text(shown(value), LONGEST) + "; allowed is "
                + allowed + "." + BadArgument.didYouMean(nearest));
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> "'" + text + "'";
            case List<?> list -> list.stream().map(Options::shown).collect(Collectors.joining(", ", "[", "]"));
            default -> value.toString();
        };
    }
}
