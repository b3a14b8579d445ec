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
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
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
    private final Roles roles;
    private final Map<String, Integer> currencies = new HashMap<>();
    private final Map<String, Integer> dataSets = new LinkedHashMap<>();
    /** The agreements of the market that this is made for; null where there is none. */
    private final @Nullable Deals known;
    /** Those that are new. */
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
        roles = new Roles();
        known = null;
    }

    /** Room for a few facts between the entities of a market, for {@link #instead}. */
    public MarketBuilder(Market market) {
        ids = market.entities.ids();
        kinds = market.entities.kinds();
        completeFor = market.entities.completeFor();
        completeSince = market.entities.completeSince();
        completeAsOf = market.entities.completeAsOf();
        handles = market.entities.handles();
        facts = new FactColumns(16);
        roles = Roles.of(market.roleNames);
        number(market.currencies, currencies);
        number(market.dataSets, dataSets);
        known = market.deals();
    }

    private static void number(String[] names, Map<String, Integer> numbers) {
        for (int number = 0; number < names.length; number++) {
            numbers.put(names[number], number);
        }
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
        completeFor[entity] = Entities.bits(complete);
        completeSince[entity] = Entities.day(since);
        completeAsOf[entity] = Entities.day(asOf);
        return entity;
    }

    /** Whether all that is known of an entity is this. */
    public boolean isSame(
            int entity,
            String id,
            EntityKind kind,
            Collection<FactType> complete,
            @Nullable LocalDate since,
            @Nullable LocalDate asOf) {
        return ids.id(entity).equals(id)
                && kinds[entity] == kind.ordinal()
                && completeFor[entity] == Entities.bits(complete)
                && completeSince[entity] == Entities.day(since)
                && completeAsOf[entity] == Entities.day(asOf);
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
        if (id.isEmpty()) {
            return Deals.NONE;
        }
        int number = known == null ? Deals.NONE : known.number(id);
        int before = known == null ? 0 : known.count();
        return number == Deals.NONE ? deals.computeIfAbsent(id, unseen -> before + deals.size()) : number;
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
        FactColumns sorted = facts.inOrder(FactOrder.of(facts, entities, roles.places()));
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
     * The market that this was made for, with the facts that were added in place of some that it has. What the other facts
     * say stays as it was read. O(facts), by copying stretches; some fiftieth of what {@link #build} takes.
     *
     * @param changed tells by the store's number of a fact whether it is left out
     * @return empty where a role, a currency, a data set or an agreement would be left without a fact: it would have to go
     *     too, and all numbers after it be others
     */
    public Optional<Market> instead(Market market, LongPredicate changed) {
        FactColumns old = market.facts;
        BitSet out = new BitSet();
        for (int fact = 0; fact < old.size; fact++) {
            if (changed.test(old.handle[fact])) {
                out.set(fact);
            }
        }
        String[] roleNames = roles.names();
        int[] places = roles.places();
        FactColumns more = facts.inOrder(FactOrder.of(facts, ids.count(), places));
        int[] before = IntStream.range(0, more.size)
                .map(one -> FactOrder.placeOf(more, one, old, places))
                .toArray();
        Splice splice = new Splice(old.size, out, before);
        FactColumns next = old.with(more, splice, ended(old.ended, changed));
        boolean named = out.stream().allMatch(fact -> next.hasNamesOf(old, fact))
                && old.ended.all().stream()
                        .filter(one -> changed.test(one.handle()))
                        .allMatch(next::hasDataSetOf);
        if (!named) {
            return Optional.empty();
        }
        return Optional.of(new Market(
                market.entities,
                next,
                roleNames,
                currencyCodes(),
                dataSets.keySet().toArray(String[]::new),
                market.layout(next, splice, market.deals().idsWith(deals.keySet())),
                new BitSet()));
    }

    /** The market that this was made for, with the facts that were added on top of all that it has. O(facts), as {@link #instead}. */
    public Market onTopOf(Market market) {
        return instead(market, handle -> false).orElseThrow();
    }

    private EndedFacts ended(EndedFacts old, LongPredicate changed) {
        EndedFacts rest = old.hasAny(changed) ? old.without(changed) : old;
        return facts.ended.isEmpty() ? rest : rest.and(facts.ended);
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
    public void belonged(FactType type, int from, int to, long handle) {
        boolean endRelies = type.endRelies();
        facts.ended.addOwner(type, endRelies ? to : from, endRelies ? from : to, handle);
    }

    /** Notes of a fact whose record says that it has ended when it did. */
    public void ended(FactType type, int from, int to, int until, String dataSet, long handle) {
        facts.ended.add(new EndedFacts.Ended(type, from, to, until, dataSet(dataSet), handle));
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
