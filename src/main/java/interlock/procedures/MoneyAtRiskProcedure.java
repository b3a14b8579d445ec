package interlock.procedures;

import interlock.market.Market;
import interlock.market.MoneyAtRisk;
import interlock.market.MoneyAtRisk.Loss;
import interlock.market.Range;
import interlock.market.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            List<Path> facts) {}

    @Procedure(name = PROCEDURE, mode = Mode.READ)
    @Description(
            "Which payments to others fall away when entities are gone, all at once: those whose payer, payee or what is bought"
                    + " is gone or falls (see interlock.knockOut), by the round in which the first of these does (0 for the removed"
                    + " ones), who is paid, whether it is an investment or a purchase, the standing and the currency; a row of its own for"
                    + " payments whose amount is not disclosed. A maximum that is null has no upper end. Each of several operators"
                    + " of a cloud is paid anything from nothing to all. For each: who pays, for whose sake it falls away, and the"
                    + " facts. Options: "
                    + TERMS
                    + ".")
    public Stream<Row> moneyAtRisk(
            @Name(value = "entities", description = "The ids of those that are gone, at least one.")
                    List<String> entities,
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options(PROCEDURE, options, "asOf", "atLeast");
        Market market = current().market();
        Terms terms = checked.terms(market);
        int[] removed = Options.gone(entities, market);
        Evidence evidence = evidence(market);
        return MoneyAtRisk.of(market, terms, removed).stream().map(loss -> row(market, terms, loss, evidence));
    }

    private static Row row(Market market, Terms terms, Loss loss, Evidence evidence) {
        boolean disclosed = !loss.currency().isEmpty();
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
                ids(market, loss.payers()),
                ids(market, loss.failing()),
                evidence.isFor("facts") ? evidence.facts(MoneyAtRisk.evidence(market, terms, loss)) : List.of());
    }

    private static List<String> ids(Market market, int[] entities) {
        return Arrays.stream(entities).mapToObj(market::id).sorted().toList();
    }
}
