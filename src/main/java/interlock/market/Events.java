package interlock.market;

import interlock.model.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The facts that began or ended between two days, those included whose record says that they have ended. O(facts). */
public final class Events {

    private static final int NONE = -1;

    /**
     * One fact that began or ended.
     *
     * @param began whether it began on the day; else it ended
     * @param lasts whether it began and has not ended by the second day
     * @param fact its number; -1 for one that the market leaves out, since it has ended
     * @param ended the one that is left out; null for the others
     */
    public record Event(
            boolean began,
            boolean lasts,
            int day,
            int from,
            int to,
            int fact,
            @Nullable Ended ended) {
        /** Whether an entity is at an end of it. */
        public boolean isOf(int entity) {
            return from == entity || to == entity;
        }
    }

    /**
     * Where the store has a fact that the market leaves out.
     *
     * @param handle the store's number of it
     */
    public record Ended(FactType type, long handle) {}

    private final Market market;
    private final Terms first;
    private final Terms second;
    private final List<Event> events = new ArrayList<>();

    private Events(Market market, Terms first, Terms second) {
        this.market = market;
        this.first = first;
        this.second = second;
    }

    /** The store's numbers of the facts that the market leaves out. */
    public static LongStream ended(Market market) {
        return market.facts.ended.all().stream().mapToLong(EndedFacts.Ended::handle);
    }

    /**
     * Of facts that are binding enough, after the first day and up to the second.
     *
     * @param entity at an end of each; empty for any
     */
    public static List<Event> between(Market market, Terms first, Terms second, OptionalInt entity) {
        Events search = new Events(market, first, second);
        for (int fact = 0; fact < market.facts(); fact++) {
            if (entity.isEmpty()
                    || market.facts.customer[fact] == entity.getAsInt()
                    || market.facts.supplier[fact] == entity.getAsInt()) {
                search.add(fact);
            }
        }
        for (EndedFacts.Ended ended : market.facts.ended.all()) {
            if (search.isWithin(ended.until())
                    && (second.dataSets() == null || second.dataSets().get(ended.dataSet()))
                    && (entity.isEmpty() || entity.getAsInt() == ended.from() || entity.getAsInt() == ended.to())) {
                search.events.add(new Event(
                        false,
                        false,
                        ended.until(),
                        ended.from(),
                        ended.to(),
                        NONE,
                        new Ended(ended.type(), ended.handle())));
            }
        }
        return search.events;
    }

    private void add(int fact) {
        boolean began = isWithin(market.since(fact));
        boolean ended = isWithin(market.until(fact));
        if ((began || ended) && market.counts(fact, second) && !market.facts.lost.get(fact)) {
            if (began) {
                add(fact, true, market.since(fact));
            }
            if (ended) {
                add(fact, false, market.until(fact));
            }
        }
    }

    private void add(int fact, boolean began, int day) {
        boolean lasts = began && market.until(fact) > second.day();
        events.add(new Event(began, lasts, day, market.from(fact), market.to(fact), fact, null));
    }

    private boolean isWithin(int day) {
        return first.day() < day && day <= second.day();
    }
}
