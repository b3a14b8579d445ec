package interlock.market;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The agreements of which facts of a market are legs, by number, and their legs. */
public final class Deals {

    /** Of a fact that is no leg of any. */
    static final int NONE = -1;

    private final String[] ids;
    private final Map<String, Integer> numbers;
    private final CompressedRows legs;
    /** The number of the agreement of each fact. */
    private final int[] byFact;

    private Deals(String[] ids, Map<String, Integer> numbers, CompressedRows legs, int[] byFact) {
        this.ids = ids;
        this.byFact = byFact;
        this.numbers = numbers;
        this.legs = legs;
    }

    static Deals of(String[] ids, FactColumns facts) {
        Map<String, Integer> numbers = HashMap.newHashMap(ids.length);
        for (int deal = 0; deal < ids.length; deal++) {
            numbers.put(ids[deal], deal);
        }
        return new Deals(ids, numbers, CompressedRows.of(facts.size, ids.length, fact -> facts.deal[fact]), facts.deal);
    }

    /** The agreements after some facts were left out and others came; none is left without a leg. O(facts), by copying. */
    Deals with(String[] all, FactColumns old, FactColumns facts, Splice splice, int[] moved) {
        CompressedRows next = legs.with(all.length, splice, moved, fact -> old.deal[fact], fact -> facts.deal[fact]);
        if (all.length == ids.length) {
            return new Deals(ids, numbers, next, facts.deal);
        }
        Map<String, Integer> more = HashMap.newHashMap(all.length);
        more.putAll(numbers);
        for (int deal = ids.length; deal < all.length; deal++) {
            more.put(all[deal], deal);
        }
        return new Deals(all, more, next, facts.deal);
    }

    /** The number of one; {@link #NONE} where it is not there. */
    int number(String id) {
        return numbers.getOrDefault(id, NONE);
    }

    /** How many there are. */
    int count() {
        return ids.length;
    }

    /** Their ids with more behind them. */
    String[] idsWith(Collection<String> more) {
        return Stream.concat(Stream.of(ids), more.stream()).toArray(String[]::new);
    }

    /** Their ids, by number. */
    public List<String> ids() {
        return List.of(ids);
    }

    /** The id of the agreement of which a fact is a leg; null for none. */
    public @Nullable String of(int fact) {
        return byFact[fact] == NONE ? null : ids[byFact[fact]];
    }

    /** The legs of an agreement, whether or not they hold; none where it has none. */
    public IntStream legs(String id) {
        Integer deal = numbers.get(id);
        return deal == null ? IntStream.empty() : legs(deal);
    }

    /** The same by number. */
    public IntStream legs(int deal) {
        return IntStream.range(legs.start()[deal], legs.start()[deal + 1]).map(place -> legs.items()[place]);
    }

    /** With what the table of the ids takes. */
    long bytes() {
        return legs.bytes() + 100L * ids.length;
    }
}
