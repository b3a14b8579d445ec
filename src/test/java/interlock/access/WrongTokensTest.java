package interlock.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WrongTokensTest {
    private static final long SECOND = 1_000_000_000;

    /** @param pauses between the tries, in tenths of a second */
    @Property(tries = 200)
    void holdsSomeoneToTwentyAtOnceAndOneMoreASecond(
            @ForAll @Size(min = 1, max = 200) List<@IntRange(max = 12) Integer> pauses) {
        AtomicLong now = new AtomicLong(-5 * SECOND);
        WrongTokens wrong = new WrongTokens(now::get);
        // The obvious way: a bucket of twenty that one drops out of each second while there is any.
        Deque<Long> bucket = new ArrayDeque<>();
        for (int pause : pauses) {
            now.addAndGet(pause * SECOND / 10);
            while (!bucket.isEmpty() && bucket.peekFirst() <= now.get()) {
                bucket.removeFirst();
            }
            boolean may = bucket.size() < 20;
            assertThat(wrong.mayTry("here")).isEqualTo(may);
            assertThat(wrong.mayTry("there")).isTrue();
            if (may) {
                wrong.wasWrong("here");
                bucket.addLast((bucket.isEmpty() ? now.get() : bucket.peekLast()) + SECOND);
            }
        }
    }
}
