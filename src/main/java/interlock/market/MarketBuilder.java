package interlock.market;

import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.Preference;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the entities and facts of a store and lays them out as a {@link Market}. Facts that have ended stay out. */
public final class MarketBuilder {

    private static final long NO_HANDLE = -1;

    private final Ids ids;
    private byte[] kinds;
    private int[] completeFor;
    private int[] completeSince;
    private int[] completeAsOf;
    private long[] handles;

    private final FactColumns facts;
    private final Roles roles = new Roles();
    private final Map<String, Integer> currencies = new HashMap<>();
    private final Map<String, Integer> dataSets = new LinkedHashMap<>();
    private final Map<String, Integer> deals = new LinkedHashMap<>();
    private final BitSet gone = new BitSet();

    /** Room for so many entities and facts; more may come. */
    public MarketBuilder(int expectedEntities, int expectedFacts) {
        int room = Math.max(16, expectedEntities);
        ids = new Ids(room);
        kinds = new byte[room];
        completeFor = new int[room];
        completeSince = new int[room];
        completeAsOf = new int[room];
        handles = new long[room];
        facts = new FactColumns(Math.max(16, expectedFacts));
    }

    public int entity(String id, EntityKind kind) {
        return entity(id, kind, List.of(), null);
    }

    /** One of which facts are known from the beginning up to a day. */
    public int entity(String id, EntityKind kind, Collection<FactType> complete, @Nullable LocalDate asOf) {
        return entity(id, kind, complete, null, asOf);
    }

    /**
     * Adds an entity.
     *
     * @param complete the types of which all its facts are known
     * @param since the day from which they are known; null for the beginning
     * @param asOf the day up to which they are known; null where they are not
     * @return its number, counted from 0
     * @throws IllegalArgumentException when the id is there already
     */
    public int entity(
            String id,
            EntityKind kind,
            Collection<FactType> complete,
            @Nullable LocalDate since,
            @Nullable LocalDate asOf) {
        return entity(id, kind, complete, since, asOf, NO_HANDLE);
    }

    /**
     * The same of one that is in a store.
     *
     * @param handle the store's own number of it, given back by {@link Market#entityHandle}
     */
    public int entity(
            String id,
            EntityKind kind,
            Collection<FactType> complete,
            @Nullable LocalDate since,
            @Nullable LocalDate asOf,
            long handle) {
        int entity = ids.add(id).orElseThrow(() -> new IllegalArgumentException("Entity '" + id + "' is there twice"));
        if (entity == kinds.length) {
            int room = entity * 2;
            kinds = Arrays.copyOf(kinds, room);
            completeFor = Arrays.copyOf(completeFor, room);
            completeSince = Arrays.copyOf(completeSince, room);
            completeAsOf = Arrays.copyOf(completeAsOf, room);
            handles = Arrays.copyOf(handles, room);
        }
        kinds[entity] = (byte) kind.ordinal();
        handles[entity] = handle;
        for (FactType type : complete) {
            completeFor[entity] |= 1 << type.ordinal();
        }
        completeSince[entity] = since == null ? Fact.ALWAYS : Math.toIntExact(since.toEpochDay());
        completeAsOf[entity] = asOf == null ? Fact.ALWAYS : Math.toIntExact(asOf.toEpochDay());
        return entity;
    }

    /** Adds a fact between two entities that are there. */
    public MarketBuilder add(Fact fact) {
        int place = facts.append();
        boolean endRelies = fact.type().endRelies();
        facts.type[place] = (byte) fact.type().ordinal();
        facts.customer[place] = endRelies ? fact.to() : fact.from();
        facts.supplier[place] = endRelies ? fact.from() : fact.to();
        facts.role[place] = roles.of(fact);
        facts.since[place] = fact.since();
        facts.until[place] = fact.until();
        facts.standing[place] = (byte) fact.standing().ordinal();
        facts.exclusive[place] = (byte) fact.exclusive().ordinal();
        Preference preference = fact.preference();
        facts.preference[place] = (byte) (preference == null ? 0 : preference.ordinal() + 1);
        facts.qualifier[place] = (byte) fact.amount().qualifier().ordinal();
        facts.currency[place] = currency(fact.amount().currency());
        facts.amountMin[place] = fact.amount().min();
        facts.amountMax[place] = fact.amount().max();
        Share share = fact.share();
        facts.shareMin[place] = share == null ? Float.NaN : (float) share.min();
        facts.shareMax[place] = share == null ? Float.NaN : (float) share.max();
        facts.handle[place] = fact.handle();
        facts.dataSet[place] = dataSet(fact.dataSet());
        facts.deal[place] = deal(fact.deal());
        return this;
    }

    private short currency(String code) {
        if (code.isEmpty()) {
            return Market.NO_CURRENCY;
        }
        return currencies.computeIfAbsent(code, unseen -> currencies.size()).shortValue();
    }

    private int deal(String id) {
        return id.isEmpty() ? Deals.NONE : deals.computeIfAbsent(id, unseen -> deals.size());
    }

    /** @throws IllegalStateException where there are more than 32,768 */
    private short dataSet(String id) {
        int number = dataSets.computeIfAbsent(id, unseen -> dataSets.size());
        if (number > Short.MAX_VALUE) {
            throw new IllegalStateException("A market holds at most 32,768 data sets");
        }
        return (short) number;
    }

    public Market build() {
        int entities = ids.count();
        FactColumns sorted = facts.inOrder(FactOrder.of(facts, entities, roles.names().length));
        Entities all = new Entities(
                ids.copy(),
                Arrays.copyOf(kinds, entities),
                Arrays.copyOf(completeFor, entities),
                Arrays.copyOf(completeSince, entities),
                Arrays.copyOf(completeAsOf, entities),
                Arrays.copyOf(handles, entities));
        return new Market(
                all,
                sorted,
                roles.names(),
                currencyCodes(),
                dataSets.keySet().toArray(String[]::new),
                Layout.of(all, sorted, deals.keySet().toArray(String[]::new)),
                gone);
    }

    /**
     * Adds a fact of one who is gone: it does not hold any more, and whoever relied on it by the fact still needs another
     * in its place.
     */
    public MarketBuilder addLost(Fact fact) {
        add(fact);
        facts.lost.set(facts.size - 1);
        return this;
    }

    /** Adds a fact that somebody supposes and no source tells. */
    public MarketBuilder addSupposed(Fact fact) {
        add(fact);
        facts.supposed.set(facts.size - 1);
        return this;
    }

    /** Notes of a fact that holds on no day to whom something belonged by it. */
    public void ended(FactType type, int from, int to, long handle) {
        boolean endRelies = type.endRelies();
        facts.ended.add(type, endRelies ? to : from, endRelies ? from : to, handle);
    }

    /** Says that an entity is gone in this world; it keeps its number. */
    public void gone(int entity) {
        gone.set(entity);
    }

    private String[] currencyCodes() {
        String[] codes = new String[currencies.size()];
        currencies.forEach((code, number) -> codes[number] = code);
        return codes;
    }
}
