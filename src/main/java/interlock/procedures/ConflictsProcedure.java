package interlock.procedures;

import interlock.market.Amount;
import interlock.market.Conflict;
import interlock.market.Conflict.Agreement;
import interlock.market.Conflict.Kind;
import interlock.market.Conflicts;
import interlock.market.Market;
import interlock.market.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.values.storable.Values;

/** {@code interlock.conflicts}: where sources disagree. */
public final class ConflictsProcedure extends MarketProcedure {

    private static final String PROCEDURE = "interlock.conflicts";

    /** Up to so many each row is told in full, also where it is only counted. */
    private static final int FEW = 2_000;

    /** At least so many are told: a sentence tells the first, whatever is sent. */
    private static final int FIRST = 16;

    /**
     * Facts that do not fit together. What two figures are is null where they disagree on something else.
     *
     * @param matter amount, date, exclusivity, share or sum
     * @param deal the id of the agreement, where it is about one
     * @param statement the disagreement in words; null where a fact has none
     */
    public record Row(
            String matter,
            String subject,
            @Nullable String deal,
            @Nullable String statement,
            @Nullable Long amountMin,
            @Nullable Long amountMax,
            @Nullable Long againstMin,
            @Nullable Long againstMax,
            @Nullable String currency,
            List<Path> evidence) {}

    @Procedure(name = PROCEDURE, mode = Mode.READ)
    @Description(
            "Facts about one matter that do not fit together: one figure told in several ways, two that exclude each other,"
                    + " two data sets about one matter, the legs of an agreement and what it says, what is declared exclusive beside"
                    + " another, a leg dated before its agreement, shares of more than the whole; by matter, subject, agreement and"
                    + " statement. Options: entity (id of one at an end of a fact; all), "
                    + TERMS
                    + ".")
    public Stream<Row> conflicts(
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, entity, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options(PROCEDURE, options, "asOf", "atLeast", "entity");
        Projection projection = current();
        Market market = projection.market();
        Evidence evidence = evidence(projection);
        List<Conflict> conflicts = new ArrayList<>(Conflicts.of(
                market,
                checked.terms(market),
                checked.entity("entity", market),
                new StoredRecords((InternalTransaction) transaction, evidence),
                guard::check));
        conflicts.sort(order(market));
        int told = conflicts.size() <= FEW
                ? conflicts.size()
                : Math.min(conflicts.size(), Math.max(FIRST, evidence.rows()));
        sortByStatement(conflicts, told, market, evidence);
        boolean few = conflicts.size() <= FEW;
        Stream<Row> rows = IntStream.range(0, conflicts.size()).mapToObj(place -> {
            Conflict one = conflicts.get(place);
            boolean proved = few || evidence.isFor("evidence", place, one::facts);
            return row(market, one, place < told, proved ? one.facts() : new int[0], evidence);
        });
        return few ? rows : CountedRows.of(rows, evidence, Row::matter);
    }

    private static Comparator<Conflict> order(Market market) {
        return Comparator.<Conflict, Conflict.Matter>comparing(
                        conflict -> conflict.kind().matter())
                .thenComparingInt(conflict -> conflict.subject())
                .thenComparing(Conflict::deal, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /** Those that are alike but for their statements, as far as the rows are told: for that the store is read. */
    private static void sortByStatement(List<Conflict> sorted, int told, Market market, Evidence evidence) {
        Comparator<Conflict> order = order(market);
        int begin = 0;
        while (begin < told) {
            int end = begin + 1;
            while (end < sorted.size() && order.compare(sorted.get(begin), sorted.get(end)) == 0) {
                end++;
            }
            if (end - begin > 1) {
                sortByStatement(sorted.subList(begin, end), evidence);
            }
            begin = end;
        }
    }

    private static void sortByStatement(List<Conflict> conflicts, Evidence evidence) {
        Map<Conflict, @Nullable String> statements = new HashMap<>();
        conflicts.forEach(conflict -> statements.put(conflict, ConflictStatement.of(conflict, evidence)));
        conflicts.sort(Comparator.comparing(
                statements::get,
                Comparator.nullsLast(Comparator.comparing(Values::stringValue, Values.COMPARATOR::compare))));
    }

    private Row row(Market market, Conflict conflict, boolean told, int[] proof, Evidence evidence) {
        guard.check();
        Figures figures = Figures.of(conflict, market, evidence);
        return new Row(
                conflict.kind().matter().name().toLowerCase(Locale.ROOT),
                market.id(conflict.subject()),
                conflict.deal(),
                told ? ConflictStatement.of(conflict, evidence) : "",
                figures.min(),
                figures.max(),
                figures.againstMin(),
                figures.againstMax(),
                figures.currency(),
                evidence.facts("evidence", proof));
    }

    /** The two figures, where it is about some. */
    private record Figures(
            @Nullable Long min,
            @Nullable Long max,
            @Nullable Long againstMin,
            @Nullable Long againstMax,
            @Nullable String currency) {

        private static final Figures NONE = new Figures(null, null, null, null, null);

        static Figures of(Conflict conflict, Market market, Evidence evidence) {
            if (conflict.kind() == Kind.SUM) {
                Agreement agreement = Objects.requireNonNull(conflict.agreement());
                return new Figures(
                        agreement.min(), agreement.max(), conflict.min(), conflict.max(), agreement.currency());
            }
            if (conflict.kind().matter() != Conflict.Matter.AMOUNT) {
                return NONE;
            }
            Amount known = market.amount(conflict.facts()[0]);
            if (conflict.kind() == Kind.FIGURE && known.disclosed()) {
                return new Figures(known.min(), known.min(), known.max(), known.max(), known.currency());
            }
            if (conflict.kind() == Kind.FIGURE) {
                Relationship one = evidence.fact(conflict.facts()[0]);
                Long min = units(one, "amountMin");
                Long max = units(one, "amountMax");
                String currency = one.getProperty("currency", null) instanceof String code ? code : null;
                return new Figures(min, min, max, max, currency);
            }
            Amount other = market.amount(conflict.facts()[1]);
            return new Figures(
                    least(known, conflict.facts()[0], evidence),
                    Range.endOrNull(known.max()),
                    least(other, conflict.facts()[1], evidence),
                    Range.endOrNull(other.max()),
                    known.currency());
        }

        /** Nothing, or from nothing: the market does not tell these apart. */
        private static @Nullable Long least(Amount known, int fact, Evidence evidence) {
            return known.min() == 0 ? units(evidence.fact(fact), "amountMin") : (Long) known.min();
        }

        private static @Nullable Long units(Relationship fact, String property) {
            return fact.getProperty(property, null) instanceof Number number ? (Long) number.longValue() : null;
        }
    }

    /** A conflict in words. */
    private static final class ConflictStatement {
        /** Null where a part of it is not on record. */
        static @Nullable String of(Conflict conflict, Evidence evidence) {
            int[] facts = conflict.facts();
            Relationship one = evidence.fact(facts[0]);
            return switch (conflict.kind()) {
                case FIGURE -> said("The figures differ. ", one, "statement");
                case FIGURES ->
                    together(
                            said("Two figures cannot both be right. ", one, "statement"),
                            said(" ", evidence.fact(facts[1]), "statement"));
                case TELLINGS ->
                    together(
                            said("The data sets ", one, "dataSet"),
                            said(" and ", evidence.fact(facts[1]), "dataSet"),
                            said(" tell one matter in two ways. ", one, "statement"),
                            said(" ", evidence.fact(facts[1]), "statement"));
                case SUM ->
                    conflict.agreement() == null || conflict.agreement().title() == null
                            ? null
                            : "The legs of the agreement “"
                                    + conflict.agreement().title() + "” do not add up to what it says.";
                case EXCLUSIVITY -> said("One is declared exclusive, and another is on record. ", one, "statement");
                case DATE ->
                    conflict.agreement() == null
                            ? null
                            : together(
                                    said("A leg is dated ", one, "announced"),
                                    ", its agreement " + conflict.agreement().announced(),
                                    said(". ", one, "statement"));
                case SHARE ->
                    "The shares " + (conflict.shareOf() == null ? "" : "of “" + conflict.shareOf() + "” ") + "come to "
                            + Math.round(100 * conflict.whole()) + " per cent.";
            };
        }

        private static @Nullable String said(String before, Relationship fact, String property) {
            Object value = fact.getProperty(property, null);
            return value == null ? null : before + value;
        }

        private static @Nullable String together(@Nullable String... parts) {
            return Stream.of(parts).anyMatch(part -> part == null) ? null : String.join("", parts);
        }
    }
}
