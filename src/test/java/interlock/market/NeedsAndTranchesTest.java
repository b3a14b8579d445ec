package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.model.AmountQualifier;
import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What README tells of the model: a need of this or that, and several facts between the same two. */
class NeedsAndTranchesTest {
    private static final Terms TERMS = new Terms(20_000, Standing.ANNOUNCED);

    private static List<String> fallen(Market market, String... removed) {
        int[] gone = new int[removed.length];
        for (int i = 0; i < removed.length; i++) {
            gone[i] = market.entity(removed[i]).orElseThrow();
        }
        return KnockOut.of(market, TERMS, gone).fallen().stream()
                .map(fallen -> market.id(fallen.entity()))
                .sorted()
                .toList();
    }

    private static MarketBuilder needs() {
        MarketBuilder market = new MarketBuilder(0, 0);
        market.entity("accelerator", EntityKind.CHIP);
        market.entity("board-memory", EntityKind.PRODUCT);
        market.entity("hbm", EntityKind.PRODUCT);
        market.entity("gddr", EntityKind.PRODUCT);
        return market;
    }

    @Test
    void whatNeedsThisOrThatFallsWithoutBothAlone() {
        MarketBuilder builder = needs();
        builder.add(Fact.of(1, FactType.REQUIRES, 0, 1));
        builder.add(Fact.of(2, FactType.SUPPLIES, 2, 1).what("memory cells"));
        builder.add(Fact.of(3, FactType.SUPPLIES, 3, 1).what("memory cells"));
        Market market = builder.build();

        assertThat(fallen(market, "hbm")).isEmpty();
        assertThat(fallen(market, "gddr")).isEmpty();
        assertThat(fallen(market, "hbm", "gddr")).containsExactly("accelerator", "board-memory");
    }

    @Test
    void twoNeedsAreBothNeeded() {
        MarketBuilder builder = needs();
        builder.add(Fact.of(1, FactType.REQUIRES, 0, 2));
        builder.add(Fact.of(2, FactType.REQUIRES, 0, 3));

        assertThat(fallen(builder.build(), "gddr")).containsExactly("accelerator");
    }

    @Test
    void tranchesBetweenTheSameTwoAddUp() {
        MarketBuilder builder = new MarketBuilder(0, 0);
        builder.entity("backer", EntityKind.COMPANY);
        builder.entity("lab", EntityKind.COMPANY);
        for (int tranche = 1; tranche <= 3; tranche++) {
            builder.add(Fact.of(tranche, FactType.INVESTS_IN, 0, 1)
                    .amount(new Amount(tranche * 10L, tranche * 10L, AmountQualifier.EXACT, "USD")));
        }
        builder.add(Fact.of(4, FactType.PARTNERS_WITH, 0, 1));
        builder.add(Fact.of(5, FactType.PARTNERS_WITH, 0, 1));
        Market market = builder.build();
        Payments payments = Payments.of(market, TERMS);

        assertThat(market.facts()).isEqualTo(5);
        assertThat(payments.pairs()).isEqualTo(1);
        Range paid = payments.amount(0, kind -> true, "USD");
        assertThat(List.of(paid.min(), paid.max())).containsExactly(60L, 60L);
    }
}
