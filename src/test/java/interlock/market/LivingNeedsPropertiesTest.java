package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.GeneratedMarket;
import interlock.model.Standing;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whether groups are looked through fact by fact or by their bits, the same fall, in the same order, with the same causes. */
class LivingNeedsPropertiesTest {

    @Property(tries = 1_000)
    void theSameFallWithTheBitsAtHand(
            @ForAll @IntRange(min = 10, max = 150) int entities,
            @ForAll @IntRange(max = 600) int facts,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int worthTheNeeds,
            @ForAll @IntRange(max = 9) int removed) {
        Market market = GeneratedMarket.small(entities, facts, seed);
        Terms terms = new Terms(GeneratedMarket.FIRST_DAY + GeneratedMarket.DAYS, Standing.ANNOUNCED);
        int[] gone = {removed, entities / 2};

        Cascade walked = KnockOut.of(market, terms, gone, Integer.MAX_VALUE);
        for (int worth : new int[] {0, worthTheNeeds}) {
            Cascade byBits = KnockOut.of(market, terms, gone, worth);
            assertThat(byBits.everyone()).containsExactly(walked.everyone());
            assertThat(byBits.lostGroups()).containsExactly(walked.lostGroups());
            assertThat(byBits.rounds()).isEqualTo(walked.rounds());
        }
    }
}
