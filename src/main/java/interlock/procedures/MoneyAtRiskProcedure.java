package interlock.procedures;

import interlock.market.Checkpoint;
import interlock.market.Market;
import interlock.market.MoneyAtRisk;
import interlock.market.MoneyAtRisk.Loss;
import interlock.market.Range;
import interlock.model.FactType;
import interlock.model.Standing;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.moneyAtRisk}. */
public final class MoneyAtRiskProcedure extends MarketProcedure {

    private static final String PROCEDURE = "interlock.moneyAtRisk";

    /**
     * What one is no longer paid, in one currency, or without a disclosed amount.
     *
     * @param kind investment or purchase
     * @param currency null where the amounts are not disclosed
     * @param amountQualifier as {@link Range#qualifier} has it
     * @param payments how many payments those are
     * @param payees how many lose payments in all rows
     * @param undisclosedPayees how many lose some whose amount is not disclosed
     */
    public record Row(
            String payee,
            String kind,
            long round,
            String standing,
            @Nullable String currency,
            @Nullable Long amountMin,
            @Nullable Long amountMax,
            @Nullable String amountQualifier,
            long payments,
            List<String> payers,
            List<String> failing,
            long payees,
            long undisclosedPayees,
            List<Path> facts) {}

    private static final int BETWEEN_CHECKS = 1024;

    /** What a row counts for. */
    private enum Mark {
        BOUND,
        PRICED,
        HIDDEN
    }

    @Procedure(name = PROCEDURE, mode = Mode.READ)
    @Description(
            "Which payments to others fall away when entities are gone, all at once: those whose payer, payee or what is bought"
                    + " is gone or falls (see interlock.knockOut), by the round in which the first of these does (0 for the removed"
                    + " ones), who is paid, whether it is an investment or a purchase, the standing and the currency; a row of its own for"
                    + " payments whose amount is not disclosed. A maximum that is null has no upper end. Each of several operators"
                    + " of a cloud is paid anything from nothing to all. For each: who pays, for whose sake it falls away, and the"
                    + " facts. What is disclosed comes first, in dollars first, the largest first. Options: payments (all,"
                    + " investments or purchases; all), "
                    + TERMS
                    + ".")
    public Stream<Row> moneyAtRisk(
            @Name(value = "entities", description = "The ids of those that are gone, at least one.")
                    List<String> entities,
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, payments, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options(PROCEDURE, options, "asOf", "atLeast", "payments");
        String wanted = checked.choice("payments", "all", "all", "investments", "purchases");
        Predicate<FactType.Payment> kinds = payment ->
                wanted.equals("all") || (payment == FactType.Payment.INVESTMENT) == wanted.equals("investments");
        Projection projection = current();
        Market market = projection.market();
        int[] removed = Options.gone(entities, market);
        MoneyAtRisk risk = MoneyAtRisk.of(market, checked.terms(market), kinds, guard::check, removed);
        Evidence evidence = evidence(projection);
        return CountedRows.of(
                IntStream.range(0, risk.size()).boxed(), evidence, new Rows(market, risk, evidence, guard::check));
    }

    private static long payees(MoneyAtRisk risk, IntPredicate counted) {
        BitSet payees = new BitSet();
        for (int place = 0; place < risk.size(); place++) {
            if (counted.test(place)) {
                payees.set(risk.payee(place));
            }
        }
        return payees.cardinality();
    }

    /** Makes them in their order. */
    private static final class Rows implements CountedRows.Maker<Integer, Row> {
        private final Market market;
        private final MoneyAtRisk risk;
        private final Evidence evidence;
        private final Checkpoint checkpoint;
        /** Where nothing is disclosed, a sentence names everybody. */
        private final boolean priced;

        private final long payees;
        private final long hidden;
        private final SameSoFar payers = new SameSoFar();
        private final SameSoFar failing = new SameSoFar();

        Rows(Market market, MoneyAtRisk risk, Evidence evidence, Checkpoint checkpoint) {
            this.market = market;
            this.risk = risk;
            this.evidence = evidence;
            this.checkpoint = checkpoint;
            priced = risk.size() > 0 && risk.isPriced(0);
            payees = payees(risk, place -> true);
            hidden = payees(risk, place -> !risk.isPriced(place));
        }

        @Override
        public Object marks(Integer place) {
            if (place % BETWEEN_CHECKS == 0) {
                checkpoint.pass();
            }
            if (!priced) {
                return risk.payee(place);
            }
            Standing standing = risk.standing(place);
            return !risk.isPriced(place)
                    ? Mark.HIDDEN
                    : standing == Standing.COMMITTED || standing == Standing.COMPLETED ? Mark.BOUND : Mark.PRICED;
        }

        @Override
        public Set<String> same() {
            return Set.of("payees", "undisclosedPayees");
        }

        @Override
        public Row row(Integer place) {
            checkpoint.pass();
            Loss loss = risk.at(place);
            boolean disclosed = loss.isPriced();
            boolean sent = place < evidence.rows();
            return new Row(
                    market.id(loss.payee()),
                    loss.kind().name().toLowerCase(Locale.ROOT),
                    loss.round(),
                    loss.standing().word(),
                    disclosed ? loss.currency() : null,
                    disclosed ? (Long) loss.amount().min() : null,
                    disclosed ? Range.endOrNull(loss.amount().max()) : null,
                    loss.amount().qualifier(),
                    loss.facts().length,
                    sent || !payers.vary ? payers.seen(ids(market, risk.payers(loss))) : List.of(),
                    sent || !failing.vary ? failing.seen(ids(market, risk.failing(loss))) : List.of(),
                    payees,
                    hidden,
                    evidence.isFor("facts", place, () -> risk.evidence(loss))
                            ? evidence.facts(risk.evidence(loss))
                            : List.of());
        }
    }

    /** A column that is told where it is the same in all rows: once it is not, those that are only counted need not have it. */
    private static final class SameSoFar {
        private @Nullable List<String> first;
        private boolean vary = false;

        List<String> seen(List<String> next) {
            first = first == null ? next : first;
            vary |= !first.equals(next);
            return next;
        }
    }

    private static List<String> ids(Market market, int[] entities) {
        String[] ids = new String[entities.length];
        for (int at = 0; at < ids.length; at++) {
            ids[at] = market.id(entities[at]);
        }
        Arrays.sort(ids);
        return List.of(ids);
    }
}
