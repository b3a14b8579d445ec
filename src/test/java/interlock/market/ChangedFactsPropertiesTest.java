package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A market of which a few facts were read again is the one that is read from all facts anew. */
class ChangedFactsPropertiesTest {
    private static final int ENTITIES = 7;
    private static final List<String> THINGS = List.of("", "", "power", "optics", "foundry");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY");

    /** A fact, or one that has ended. */
    private record Stored(Fact fact, boolean ended) {}

    @Property(tries = 300)
    void isThatOfAllFactsReadAnew(@ForAll long seed) {
        Random random = new Random(seed);
        Map<Long, Stored> store = new HashMap<>();
        for (long handle = 0; handle < 5 + random.nextInt(60); handle++) {
            store.put(handle, stored(handle, random));
        }
        Market market = read(store, random);
        for (int commit = 0; commit < 5; commit++) {
            Set<Long> changed = new TreeSet<>();
            for (int one = random.nextInt(random.nextBoolean() ? 4 : 40); one >= 0; one--) {
                long handle = random.nextInt(70);
                changed.add(handle);
                if (random.nextInt(3) == 0) {
                    store.remove(handle);
                } else {
                    store.put(handle, stored(handle, random));
                }
            }
            MarketBuilder again = new MarketBuilder(market);
            changed.stream().filter(store::containsKey).forEach(handle -> add(store.get(handle), again));
            Market anew = read(store, random);

            Optional<Market> next = again.instead(market, changed::contains);

            next.ifPresent(one -> assertThat(DescribedMarket.of(one)).isEqualTo(DescribedMarket.of(anew)));
            next.ifPresent(one -> assertThat(layout(one)).isEqualTo(laidOutAnew(one)));
            market = next.orElse(anew);
        }
    }

    @Property(tries = 300)
    void withSupposedFactsOnTopIsThatOfAllFactsReadAnew(@ForAll long seed) {
        Random random = new Random(seed);
        Map<Long, Stored> store = new HashMap<>();
        for (long handle = 0; handle < 5 + random.nextInt(60); handle++) {
            store.put(handle, stored(handle, random));
        }
        List<Fact> supposed = new ArrayList<>();
        for (int place = random.nextInt(5); place >= 0; place--) {
            supposed.add(stored(~place, random).fact());
        }
        Market market = read(store, random);
        MarketBuilder onTop = new MarketBuilder(market);
        supposed.forEach(onTop::addSupposed);
        MarketBuilder anew = builder(store, random);
        supposed.forEach(anew::addSupposed);

        assertThat(DescribedMarket.of(onTop.onTopOf(market))).isEqualTo(DescribedMarket.of(anew.build()));
    }

    private static List<List<Integer>> layout(Market market) {
        return arrays(
                new Groups(market.groupOf, market.groupsOf, market.groupStart),
                List.of(market.bySupplier, market.byWhole, market.byPart, market.byPayer),
                market.deals());
    }

    private static List<List<Integer>> laidOutAnew(Market market) {
        String[] deals = market.deals().ids().toArray(String[]::new);
        Layout anew = Layout.of(market.entities, market.facts, deals);
        return arrays(
                anew.groups(), List.of(anew.bySupplier(), anew.byWhole(), anew.byPart(), anew.byPayer()), anew.deals());
    }

    private static List<List<Integer>> arrays(Groups groups, List<CompressedRows> rows, Deals deals) {
        Stream<int[]> ofRows = rows.stream().flatMap(one -> Stream.of(one.start(), one.items()));
        Stream<int[]> legs = deals.ids().stream().map(id -> deals.legs(id).toArray());
        return Stream.of(Stream.of(groups.of(), groups.ofCustomer(), groups.start()), ofRows, legs)
                .flatMap(some -> some)
                .map(some -> IntStream.of(some).boxed().toList())
                .toList();
    }

    private static Market read(Map<Long, Stored> store, Random random) {
        return builder(store, random).build();
    }

    private static MarketBuilder builder(Map<Long, Stored> store, Random random) {
        MarketBuilder builder = new MarketBuilder(0, 0);
        for (int entity = 0; entity < ENTITIES; entity++) {
            builder.entity("e" + entity, EntityKind.at(entity % EntityKind.values().length));
        }
        List<Stored> inAnyOrder = new ArrayList<>(store.values());
        Collections.shuffle(inAnyOrder, random);
        inAnyOrder.forEach(one -> add(one, builder));
        return builder;
    }

    private static void add(Stored stored, MarketBuilder builder) {
        Fact fact = stored.fact();
        if (stored.ended()) {
            builder.belonged(fact.type(), fact.from(), fact.to(), fact.handle());
            builder.ended(fact.type(), fact.from(), fact.to(), fact.until(), fact.dataSet(), fact.handle());
        } else {
            builder.add(fact);
        }
    }

    private static Stored stored(long handle, Random random) {
        FactType type = FactType.values()[random.nextInt(FactType.values().length - 1)];
        String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        Fact fact = new Fact(
                handle,
                type,
                random.nextInt(ENTITIES),
                random.nextInt(ENTITIES),
                THINGS.get(random.nextInt(THINGS.size())),
                Standing.at(random.nextInt(4)),
                random.nextInt(5),
                5 + random.nextInt(5),
                Exclusive.at(random.nextInt(3)),
                random.nextBoolean() ? Amount.NONE : Amount.between(random.nextInt(9), 9 + random.nextInt(9), currency),
                random.nextInt(4) > 0 ? null : new Share(0.25, 0.5),
                random.nextInt(6) == 0 ? "other" : "made-up",
                random.nextInt(3) > 0 ? "" : "deal-" + random.nextInt(3));
        return new Stored(fact, random.nextInt(6) == 0);
    }
}
