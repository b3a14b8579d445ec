package interlock.procedures;

import interlock.market.Exclusivity;
import interlock.market.ExclusivityFinding;
import interlock.market.Fact;
import interlock.market.Market;
import interlock.market.SoleSources;
import interlock.market.Terms;
import interlock.model.FactType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.soleSources}: the rows of {@code interlock.exclusivity} about all who have one source, in order. */
public final class SoleSourcesProcedure extends MarketProcedure {

    private static final String PROCEDURE = "interlock.soleSources";

    /**
     * Since when, for rows that are sent; and for the others until it has differed, so that whoever counts them sees that
     * it does.
     */
    private static final class Since {
        private @Nullable Optional<LocalDate> first;
        private boolean differs;

        @Nullable
        LocalDate of(boolean sent, Supplier<@Nullable LocalDate> day) {
            if (!sent && differs) {
                return null;
            }
            LocalDate since = day.get();
            Optional<LocalDate> known = Optional.ofNullable(since);
            first = first == null ? known : first;
            differs |= !first.equals(known);
            return since;
        }
    }

    /**
     * One who has one source in a role; verdicts are {@code yes}, {@code no} and {@code unknown}.
     *
     * @param since the first day of the unbroken stretch on which this was the source; null where none is known
     */
    public record Row(
            String entity,
            String role,
            List<String> types,
            List<String> providers,
            String exclusive,
            String declared,
            String observed,
            String soleSource,
            String singleSource,
            List<Path> facts,
            List<Path> alternatives,
            @Nullable LocalDate since) {}

    @Procedure(name = PROCEDURE, mode = Mode.READ)
    @Description("Every entity that has one source only in a role, with what interlock.exclusivity says of it; those of"
            + " which it is certain come first, then by entity and role. Options: roles (supplied leaves out capital,"
            + " and roles that have one by their nature, or all; supplied), "
            + TERMS
            + ".")
    public Stream<Row> soleSources(
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, roles, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options(PROCEDURE, options, "asOf", "atLeast", "roles");
        boolean all = checked.choice("roles", "supplied", "supplied", "all").equals("all");
        Projection projection = current();
        Market market = projection.market();
        Terms terms = checked.terms(market);
        IntPredicate wanted = group -> all || market.typeOf(group).isSupply();
        SoleSources soles = SoleSources.of(market, terms, wanted);
        int[] groups = inOrder(market, soles);
        Evidence evidence = evidence(projection);
        Since since = new Since();
        return CountedRows.of(
                EntityRows.of(
                        market,
                        groups.length,
                        place -> market.customerOf(groups[place]),
                        (id, place) -> row(market, terms, soles, groups[place], place, since, evidence),
                        guard),
                evidence,
                SoleSourcesProcedure::marks);
    }

    /** What a row counts for, and what its ground is told by. One with a share of a market is like no other. */
    private static List<Object> marks(Row row) {
        boolean hasShares = !row.facts.isEmpty();
        Object market = hasShares && row.types.contains(FactType.MAKES.name()) ? row.entity : hasShares;
        return List.of(row.exclusive, row.declared, row.observed, row.providers.size() == 1, market);
    }

    private static int[] inOrder(Market market, SoleSources soles) {
        Integer[] groups = IntStream.of(soles.groups()).boxed().toArray(Integer[]::new);
        Comparator<Integer> certainFirst = Comparator.comparing(group -> !soles.isCertain(group));
        Arrays.sort(
                groups,
                certainFirst
                        .thenComparingInt(group -> market.customerOf(group))
                        .thenComparing(group -> market.roleName(market.roleOf(group))));
        return Stream.of(groups).mapToInt(Integer::intValue).toArray();
    }

    private static Row row(
            Market market, Terms terms, SoleSources soles, int group, int place, Since since, Evidence evidence) {
        boolean sent = evidence.isFor("facts", place);
        ExclusivityFinding finding = soles.finding(group, sent ? Exclusivity.ALTERNATIVES_SHOWN : 1);
        // A row that is only counted needs the facts all the same where they tell a share.
        boolean shares = IntStream.of(finding.facts()).anyMatch(market::hasShare);
        return new Row(
                market.id(finding.customer()),
                market.roleName(finding.role()),
                IntStream.of(finding.facts())
                        .mapToObj(fact -> market.type(fact).name())
                        .distinct()
                        .toList(),
                IntStream.of(finding.providers()).mapToObj(market::id).toList(),
                word(finding.exclusive()),
                word(finding.declared().verdict()),
                word(finding.observed()),
                word(finding.soleSource()),
                word(finding.singleSource()),
                sent || shares ? evidence.facts("facts", finding.facts()) : List.of(),
                sent ? evidence.facts("alternatives", finding.alternatives()) : List.of(),
                evidence.isFor("since")
                        ? since.of(sent, () -> day(Exclusivity.since(market, terms, finding, supplier -> true)))
                        : null);
    }

    private static @Nullable LocalDate day(int day) {
        return day == Fact.ALWAYS ? null : LocalDate.ofEpochDay(day);
    }

    private static String word(Enum<?> verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
