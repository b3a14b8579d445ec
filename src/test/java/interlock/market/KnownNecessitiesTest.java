package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.GeneratedMarket;
import interlock.market.MarketPropertiesTest.Case;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KnownNecessitiesTest {
    @Provide
    Arbitrary<Case> cases() {
        return new MarketPropertiesTest().cases();
    }

    /** More of them than are remembered, on three days. */
    @Property(tries = 20)
    void whatIsRememberedIsOfItsOwnQuestionStartAndTerms(@ForAll("cases") Case one) {
        Market market = one.market();
        KnownNecessities known = new KnownNecessities(market);
        Market other = one.market();
        for (int time = 0; time < 2; time++) {
            for (int start = 0; start < market.entities(); start++) {
                for (int earlier = 0; earlier < GeneratedMarket.DAYS / 3; earlier += GeneratedMarket.DAYS / 9) {
                    Terms terms = one.terms().onDay(one.terms().day() - earlier);
                    assertThat(known.of(terms, start, Checkpoint.NONE))
                            .isEqualTo(Necessity.of(other, terms, start, Checkpoint.NONE));
                    assertThat(known.felledBy(terms, start))
                            .isEqualTo(KnockOut.of(other, terms, start).all());
                }
            }
        }
    }
}
