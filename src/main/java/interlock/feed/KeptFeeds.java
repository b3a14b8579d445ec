package interlock.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The feeds that were asked for last: programs ask for the same one every few minutes, and mostly nothing has changed. */
public final class KeptFeeds {
    private static final int KEPT = 64;

    private final Map<Object, Kept> last = new LinkedHashMap<>(KEPT, 0.75f, true);

    private record Kept(Object edition, Feed feed) {}

    /**
     * The feed, made anew where anything was written since.
     *
     * @param key all that it depends on beside the graph
     * @param edition of the graph, read before
     */
    public Feed of(Object key, Object edition, Supplier<Feed> make) {
        synchronized (last) {
            Kept kept = last.get(key);
            if (kept != null && kept.edition().equals(edition)) {
                return kept.feed();
            }
        }
        Feed feed = make.get();
        synchronized (last) {
            last.put(key, new Kept(edition, feed));
            if (last.size() > KEPT) {
                last.remove(last.keySet().iterator().next());
            }
        }
        return feed;
    }
}
