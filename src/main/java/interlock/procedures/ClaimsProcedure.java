package interlock.procedures;

import interlock.market.Claims;
import interlock.market.Claims.Claim;
import interlock.market.ExclusivityFinding;
import interlock.market.Fact;
import interlock.market.Market;
import interlock.market.Verdict;
import interlock.model.Preference;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.claims}: what is called exclusive or preferred, and what the data says of it. */
public final class ClaimsProcedure extends MarketProcedure {

    private static final String PROCEDURE = "interlock.claims";
    private static final String ALL = "all";
    private static final String OPEN = "open";
    private static final String NONE = "none";

    /**
     * What the sources of one fact say, and whether it is borne out; verdicts are {@code yes}, {@code no} and
     * {@code unknown}.
     *
     * @param entity the one that is served, or the one named first where nobody relies on anybody
     * @param degree {@code none} where a source says that it is open to others
     * @param from the first day of the fact
     * @param until the first day on which it does not hold any more; null where none is known
     * @param since since when it has been said in this degree without a break up to the day, or to its last day; null where
     *     no day is known
     * @param contradicted whether a fact speaks against a declared exclusivity
     * @param others who is there besides, or is said to be allowed
     * @param claim the fact
     * @param proof the facts that show it, or the counter-example
     */
    public record Row(
            String entity,
            String source,
            String relation,
            @Nullable String role,
            String degree,
            boolean holds,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate since,
            String standing,
            String observed,
            String borneOut,
            boolean contradicted,
            List<@Nullable String> others,
            List<Path> claim,
            List<Path> proof) {}

    @Procedure(name = PROCEDURE, mode = Mode.READ)
    @Description(
            "What sources say of exclusivity and preference: one row for each fact that had begun by the day, unless a"
                    + " later one carries it on without a break, with what"
                    + " the data says of it on the day, or on its last day where it is over; what holds first, then from exclusive"
                    + " over first-refusal, preferred and priority down to none, which is open to others. Options: entity (id of one"
                    + " of the two; all), claims (all, exclusive, first-refusal, preferred, priority or open; all), "
                    + TERMS
                    + ".")
    public Stream<Row> claims(
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, entity, claims, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options(PROCEDURE, options, "asOf", "atLeast", "entity", "claims");
        String wanted = checked.choice(
                "claims",
                ALL,
                Stream.concat(Stream.concat(Stream.of(ALL), Preference.words().stream()), Stream.of(OPEN))
                        .toArray(String[]::new));
        Predicate<@Nullable Preference> degrees =
                degree -> wanted.equals(ALL) || wanted.equals(degree == null ? OPEN : degree.word());
        Projection projection = current();
        Market market = projection.market();
        OptionalInt entity = checked.entity("entity", market);
        Evidence evidence = evidence(projection);
        List<Claim> claims = Claims.of(market, checked.terms(market), entity, degrees, guard::check);
        return CountedRows.of(
                IntStream.range(0, claims.size()).mapToObj(place -> row(market, claims.get(place), place, evidence)),
                evidence,
                row -> List.of(row.degree, row.holds, row.contradicted, row.borneOut, row.observed));
    }

    private Row row(Market market, Claim claim, int place, Evidence evidence) {
        guard.check();
        int fact = claim.fact();
        ExclusivityFinding finding = claim.finding();
        int[] against = claim.against();
        int[] shown = finding == null ? new int[] {fact} : finding.facts();
        Preference degree = claim.degree();
        return new Row(
                market.id(market.customer(fact)),
                market.id(market.supplier(fact)),
                market.type(fact).name(),
                finding == null ? null : market.roleName(finding.role()),
                degree == null ? NONE : degree.word(),
                claim.holds(),
                LocalDate.ofEpochDay(market.since(fact)),
                market.until(fact) == Fact.NEVER ? null : LocalDate.ofEpochDay(market.until(fact)),
                claim.since() == Fact.ALWAYS ? null : LocalDate.ofEpochDay(claim.since()),
                market.standing(fact).word(),
                word(finding == null ? Verdict.UNKNOWN : finding.observed()),
                word(claim.borneOut()),
                against.length > 0,
                IntStream.of(against)
                        .mapToObj(other -> otherThan(market, finding, other))
                        .distinct()
                        .toList(),
                evidence.facts("claim", new int[] {fact}),
                evidence.isFor("proof", place) ? evidence.facts(against.length > 0 ? against : shown) : List.of());
    }

    /** Null for a fact of one with itself. */
    private static @Nullable String otherThan(Market market, @Nullable ExclusivityFinding finding, int fact) {
        return finding != null && market.supplier(fact) != finding.customer() ? market.id(market.supplier(fact)) : null;
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
