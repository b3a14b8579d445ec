package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class FactIdsTest {
    private static final int FACTS = 3_000;

    private final List<Integer> read = new ArrayList<>();

    /** Every seventh fact has none. */
    private @Nullable String id(int fact) {
        read.add(fact);
        return fact % 7 == 0 ? null : "fact-" + fact;
    }

    @Property(tries = 50)
    void tellsWhatTheStoreSaysAndReadsEachOnce(@ForAll List<@IntRange(max = FACTS - 1) Integer> asked) {
        FactIds ids = new FactIds(FACTS, FACTS);
        read.clear();
        for (int twice = 0; twice < 2; twice++) {
            asked.forEach(fact -> assertThat(ids.of(fact, this::id)).isEqualTo(fact % 7 == 0 ? null : "fact-" + fact));
        }
        assertThat(read.stream().filter(fact -> fact % 7 != 0)).doesNotHaveDuplicates();
    }

    @Property(tries = 20)
    void tellsTheMemoryThatTheyTake(@ForAll @IntRange(max = FACTS - 1) int asked) {
        FactIds ids = new FactIds(FACTS, FACTS);
        long empty = ids.bytes();
        for (int fact = 0; fact < asked; fact++) {
            ids.of(fact, this::id);
        }
        long letters = IntStream.range(0, asked)
                .filter(fact -> fact % 7 != 0)
                .mapToLong(fact -> ("fact-" + fact).length())
                .sum();
        assertThat(ids.bytes() - empty - letters - 40L * ids.known()).isBetween(0L, 4L * (FACTS + 1024));
        long before = ids.bytes();
        ids.of(asked / 2, this::id);
        assertThat(ids.bytes()).isEqualTo(asked == 0 ? ids.bytes() : before);
    }

    @Property(tries = 20)
    void remembersNoMoreThanItMay(@ForAll @IntRange(max = 40) int most) {
        FactIds ids = new FactIds(FACTS, most);
        for (int fact = 0; fact < FACTS; fact++) {
            ids.of(fact, this::id);
        }
        assertThat(ids.known()).isEqualTo(most);
        assertThat(ids.of(FACTS - 1, this::id)).isEqualTo("fact-" + (FACTS - 1));
    }
}
