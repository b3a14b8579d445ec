package interlock.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often each address may still be wrong about the token: so often at once, and once more each second. Behind a proxy
 * all people have one address; those who have their cookie are not asked for the token again.
 */
public final class WrongTokens {
    private static final int AT_ONCE = 20;
    private static final long NANOS_FOR_ONE = 1_000_000_000;
    private static final int MOST_ADDRESSES = 10_000;

    private final LongSupplier nanos;
    /** For each address the time from which on all its tries are there again; the longest unused is forgotten. */
    private final Map<String, Long> whole = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** @param nanos a clock that never goes back, such as {@code System::nanoTime} */
    public WrongTokens(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether what comes from an address is looked at. */
    public synchronized boolean mayTry(String address) {
        return left(address) + NANOS_FOR_ONE <= AT_ONCE * NANOS_FOR_ONE;
    }

    public synchronized void wasWrong(String address) {
        whole.put(address, nanos.getAsLong() + left(address) + NANOS_FOR_ONE);
    }

    /** How long until all tries of an address are there again. */
    private long left(String address) {
        Long until = whole.get(address);
        return until == null ? 0 : Math.max(0, until - nanos.getAsLong());
    }
}
