package interlock.market;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The ids of facts by number, each read once and then remembered, since a file of all rows names most facts of a market, and
 * a chain the facts of the chains that it goes on from. Of a market that never changes; many may read at once, and at worst
 * read the same id twice.
 */
public final class FactIds {
    /** An id takes some 60 bytes, so that all together take a sixty-fourth of the memory at most. */
    private static final long MEMORY_FOR_EACH = 64 * 64;

    /** A string, and the array that it has, without its letters. */
    private static final int BESIDE_LETTERS = 40;

    private static final int REFERENCE = 4;
    private static final int PAGE_BITS = 10;
    private static final int PAGE = 1 << PAGE_BITS;

    private final @Nullable String[] @Nullable [] pages;
    private final long most;
    private final AtomicInteger known = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    public FactIds(Market market) {
        this(market.facts(), Runtime.getRuntime().maxMemory() / MEMORY_FOR_EACH);
    }

    /** @param most how many are remembered */
    FactIds(int facts, long most) {
        pages = new String[(facts >>> PAGE_BITS) + 1][];
        this.most = most;
    }

    /**
     * The id of a fact.
     *
     * @param reads it; null where the fact has none
     */
    public @Nullable String of(int fact, IntFunction<@Nullable String> reads) {
        @Nullable String[] page = pages[fact >>> PAGE_BITS];
        String id = page == null ? null : page[fact & PAGE - 1];
        if (id == null) {
            id = reads.apply(fact);
            if (id != null && known.get() < most) {
                remember(fact, id);
            }
        }
        return id;
    }

    private void remember(int fact, String id) {
        @Nullable String[] page = pages[fact >>> PAGE_BITS];
        if (page == null) {
            page = new String[PAGE];
            pages[fact >>> PAGE_BITS] = page;
            bytes.addAndGet(PAGE * REFERENCE);
        }
        page[fact & PAGE - 1] = id;
        known.incrementAndGet();
        bytes.addAndGet(BESIDE_LETTERS + id.length());
    }

    /** How many are remembered. */
    public int known() {
        return known.get();
    }

    /** The memory that they take, about: letters beyond Latin take two bytes. */
    public long bytes() {
        return bytes.get() + (long) pages.length * REFERENCE;
    }
}
