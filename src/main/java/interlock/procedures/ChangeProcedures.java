package interlock.procedures;

import interlock.market.Changes;
import interlock.market.Changes.Flip;
import interlock.market.Fact;
import interlock.market.Market;
import interlock.market.Statement;
import interlock.market.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.changes} and {@code interlock.since}: what flipped between two days, and since when it is so. */
public final class ChangeProcedures extends MarketProcedure {

    private static final String CHANGES = "interlock.changes";
    private static final String SINCE = "interlock.since";

    /**
     * One statement that flipped; what one fails without is one row where all of it flipped together.
     *
     * @param question the name of the question whose answer it is
     * @param objects the clouds, suppliers or sources that the statement names beside its subject
     * @param role in which a source serves alone; null where the statement speaks of none
     * @param after whether it is so on the second day; on the first it was the other way round
     * @param known whether its subject had what the statement speaks of on both days
     * @param facts those that began or ended on the day and did it
     */
    public record Change(
            LocalDate day,
            String question,
            String statement,
            String subject,
            List<String> objects,
            @Nullable String role,
            boolean after,
            boolean known,
            List<Path> facts) {}

    /** The first day of an unbroken stretch; null where no day is known, or where nothing holds on the day asked about. */
    public record Since(@Nullable LocalDate since) {}

    @Procedure(name = CHANGES, mode = Mode.READ)
    @Description("What flipped between two days: which of the models are on all of the clouds (on-all), which one"
            + " alone is (only-on-all), which family is on one cloud only (only-on), who fails without whom"
            + " (fails-without), and who alone serves another in a role that a second could fill too (serves-alone)."
            + " The day is the first day of the unbroken stretch that reaches the second day; the facts are those that began or"
            + " ended on it and did it; known: whether the subject had a cloud, a need or a source on both"
            + " days. Options: from (date or 'YYYY-MM-DD', a year before to), to (date, today; after from),"
            + " clouds and models (lists of ids, for on-all), "
            + AT_LEAST_AND_DATA_SET
            + ".")
    public Stream<Change> changes(
            @Name(value = "options", defaultValue = "{}", description = "from, to, atLeast, clouds, models, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options(CHANGES, options, "from", "to", "atLeast", "clouds", "models");
        Options.Span days = checked.days();
        Projection projection = current();
        Market market = projection.market();
        Evidence evidence = evidence(projection);
        List<Flip> flips = Changes.between(
                market,
                checked.terms(market, days.from()),
                checked.terms(market, days.to()),
                set(checked.entities("clouds", market)),
                set(checked.entities("models", market)),
                guard::check);
        Map<List<Object>, List<Flip>> together = new LinkedHashMap<>();
        for (Flip flip : flips) {
            Object object = flip.statement() instanceof Statement.FailsWithout ? "fails" : flip.statement();
            together.computeIfAbsent(
                            List.of(
                                    object,
                                    flip.statement().subject(),
                                    flip.now(),
                                    flip.day(),
                                    Arrays.toString(flip.cause())),
                            first -> new ArrayList<>())
                    .add(flip);
        }
        return together.values().stream().map(some -> row(market, some, evidence));
    }

    private static BitSet set(int[] entities) {
        BitSet set = new BitSet();
        for (int entity : entities) {
            set.set(entity);
        }
        return set;
    }

    private Change row(Market market, List<Flip> flips, Evidence evidence) {
        guard.check();
        Flip first = flips.getFirst();
        List<String> objects = flips.stream()
                .map(Flip::statement)
                .flatMapToInt(ChangeProcedures::objects)
                .sorted()
                .mapToObj(market::id)
                .toList();
        return new Change(
                LocalDate.ofEpochDay(first.day()),
                question(first.statement()),
                name(first.statement()),
                market.id(first.statement().subject()),
                objects,
                first.statement() instanceof Statement.ServesAlone alone ? alone.roleName(market) : null,
                first.now(),
                first.known(),
                evidence.facts("facts", first.cause()));
    }

    private static IntStream objects(Statement statement) {
        return switch (statement) {
            case Statement.OnAll all -> all.clouds().stream();
            case Statement.OnlyOnAll all -> all.clouds().stream();
            case Statement.OnlyOn only -> IntStream.of(only.cloud());
            case Statement.FailsWithout fails -> IntStream.of(fails.supplier());
            case Statement.ServesAlone alone -> IntStream.of(alone.source());
        };
    }

    /** The question that answers it for one day. */
    static String question(Statement statement) {
        return switch (statement) {
            case Statement.OnAll all -> "on-all";
            case Statement.OnlyOnAll all -> "on-all";
            case Statement.OnlyOn only -> "exclusive-to";
            case Statement.FailsWithout fails -> "knock-out";
            case Statement.ServesAlone alone -> "sole-sources";
        };
    }

    private static String name(Statement statement) {
        return switch (statement) {
            case Statement.OnAll all -> "on-all";
            case Statement.OnlyOnAll all -> "only-on-all";
            case Statement.OnlyOn only -> "only-on";
            case Statement.FailsWithout fails -> "fails-without";
            case Statement.ServesAlone alone -> "serves-alone";
        };
    }

    @Procedure(name = SINCE, mode = Mode.READ)
    @Description(
            "The first day of the unbroken stretch that reaches a day and on which one of these facts held. A path holds"
                    + " while all its facts do. A fact that ends on the day on which the next begins leaves no gap. Null where none"
                    + " holds on the day, or where it has no beginning. Options: asOf (date or 'YYYY-MM-DD', today), without (facts"
                    + " or paths of which none may hold).")
    public Stream<Since> since(
            @Name(value = "facts", description = "Facts or paths.") @Nullable List<Object> facts,
            @Name(value = "options", defaultValue = "{}", description = "asOf, without.") Map<String, Object> options) {
        Options checked = new Options(SINCE, options, "asOf", "without");
        int day = Math.toIntExact(checked.date("asOf", Options.today()).toEpochDay());
        List<Stretch.Days> with = facts == null
                ? List.of()
                : facts.stream().map(ChangeProcedures::days).toList();
        List<Stretch.Days> without =
                checked.list("without").stream().map(ChangeProcedures::days).toList();
        if (with.stream().noneMatch(days -> days.contains(day))
                || without.stream().anyMatch(days -> days.contains(day))) {
            return Stream.of(new Since(null));
        }
        int begin = Stretch.begin(day, with, without);
        return Stream.of(new Since(begin == Fact.ALWAYS ? null : LocalDate.ofEpochDay(begin)));
    }

    private static Stretch.Days days(@Nullable Object facts) {
        return switch (facts) {
            case Relationship fact -> new Stretch.Days(begin(fact), end(fact));
            case Path path -> {
                int first = Fact.ALWAYS;
                int end = Fact.NEVER;
                for (Relationship fact : path.relationships()) {
                    first = Math.max(first, begin(fact));
                    end = Math.min(end, end(fact));
                }
                yield new Stretch.Days(first, end);
            }
            case null -> throw notAFact("null");
            default -> throw notAFact(facts.toString());
        };
    }

    private static BadArgument notAFact(String given) {
        return new BadArgument(SINCE + " takes facts and paths; one of those given is " + given + ".");
    }

    private static int begin(Relationship fact) {
        Object since = fact.getProperty("since", null);
        Object begin = since == null ? fact.getProperty("announced", null) : since;
        return begin instanceof LocalDate day ? number(day) : Fact.ALWAYS;
    }

    private static int end(Relationship fact) {
        return fact.getProperty("until", null) instanceof LocalDate day ? number(day) : Fact.NEVER;
    }

    /** A store that is not ours may hold days beyond those that can be counted. */
    private static int number(LocalDate day) {
        return Math.clamp(day.toEpochDay(), Fact.ALWAYS + 1, Fact.NEVER - 1);
    }
}
