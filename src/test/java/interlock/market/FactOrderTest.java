package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactOrderTest {
    private static final int ENTITIES = 3;

    /** A store gives a fact another place when it was taken out and put in again. */
    @Test
    void ofSeveralFactsBetweenTwoIsThatOfWhatTheySayAndNotThatOfTheirComing() {
        Random random = new Random(11);
        for (int draw = 0; draw < 200; draw++) {
            List<Fact> facts = drawn(random);
            List<Fact> otherwise = new ArrayList<>(facts);
            Collections.shuffle(otherwise, random);

            assertThat(order(otherwise)).isEqualTo(order(facts));
        }
    }

    /** Of one type, and no two that say the same: those cannot be told apart. */
    private static List<Fact> drawn(Random random) {
        List<Fact> facts = new ArrayList<>();
        FactType type = FactType.values()[random.nextInt(FactType.values().length)];
        for (int handle = 0; handle < 12; handle++) {
            facts.add(Fact.of(handle, type, random.nextInt(ENTITIES), random.nextInt(ENTITIES))
                    .standing(Standing.at(random.nextInt(4)))
                    .holding(random.nextInt(4), 5 + random.nextInt(3))
                    .amount(Amount.between(handle, handle + 5, "USD")));
        }
        return facts;
    }

    private static List<Long> order(List<Fact> facts) {
        MarketBuilder builder = new MarketBuilder(0, 0);
        IntStream.range(0, ENTITIES).forEach(entity -> builder.entity("e" + entity, EntityKind.COMPANY));
        facts.forEach(builder::add);
        Market market = builder.build();
        return IntStream.range(0, market.facts()).mapToObj(market::handle).toList();
    }
}
