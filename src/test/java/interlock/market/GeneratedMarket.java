package interlock.market;

import interlock.model.AmountQualifier;
import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A made-up market, the same for the same seed: hubs whose number of facts follows a power law, parallel facts, cycles of
 * reliance and of money, self-loops, dates over ten years, every standing, amounts of every sort.
 */
public final class GeneratedMarket {

    /** The first day on which a fact can begin, in days since 1970-01-01: 2016-12-30. */
    public static final int FIRST_DAY = 17_165;

    public static final int DAYS = 3_650;

    private static final String[] THINGS = {"compute", "AI accelerators", "HBM", "foundry", "optics", "power"};
    private static final String[] CURRENCIES = {"USD", "USD", "USD", "EUR"};

    private final SplittableRandom random;
    private final List<List<Integer>> byKind = new ArrayList<>();
    private final List<EntityKind> kinds = new ArrayList<>();
    private final double skew;

    private GeneratedMarket(long seed, double skew) {
        random = new SplittableRandom(seed);
        this.skew = skew;
        for (int kind = 0; kind < EntityKind.values().length; kind++) {
            byKind.add(new ArrayList<>());
        }
    }

    /** With hubs: one in a thousand entities has most of the facts. */
    public static Market of(int entities, int facts, long seed) {
        return new GeneratedMarket(seed, 3).build(entities, facts);
    }

    /** Small and evenly mixed, for comparing with slow references. */
    static Market small(int entities, int facts, long seed) {
        return new GeneratedMarket(seed, 1).build(entities, facts);
    }

    private Market build(int entities, int facts) {
        MarketBuilder builder = new MarketBuilder(entities, facts);
        for (int entity = 0; entity < entities; entity++) {
            EntityKind kind = kind();
            kinds.add(kind);
            byKind.get(kind.ordinal()).add(entity);
            List<FactType> complete = random.nextInt(10) == 0 ? List.of(FactType.values()) : List.of();
            builder.entity(
                    kind.label().toLowerCase(Locale.ROOT) + "-" + entity,
                    kind,
                    complete,
                    LocalDate.ofEpochDay(FIRST_DAY + DAYS));
        }
        for (int fact = 0; fact < facts; ) {
            Fact next = fact(fact);
            if (next != null) {
                builder.add(next);
                fact++;
            }
        }
        return builder.build();
    }

    private EntityKind kind() {
        int dice = random.nextInt(100);
        if (dice < 55) {
            return EntityKind.COMPANY;
        }
        return dice < 70
                ? EntityKind.MODEL
                : dice < 75 ? EntityKind.CLOUD : dice < 85 ? EntityKind.CHIP : EntityKind.PRODUCT;
    }

    private @Nullable Fact fact(long handle) {
        return switch (random.nextInt(20)) {
            case 0, 1 -> fact(handle, FactType.INVESTS_IN, EntityKind.COMPANY, EntityKind.COMPANY);
            case 2, 3 -> fact(handle, FactType.SPENDS_ON, EntityKind.COMPANY, EntityKind.CLOUD);
            case 4 -> fact(handle, FactType.SPENDS_ON, EntityKind.COMPANY, EntityKind.COMPANY);
            case 5 -> fact(handle, FactType.SPENDS_ON, EntityKind.COMPANY, EntityKind.CHIP);
            case 6, 7, 8 -> fact(handle, FactType.SUPPLIES, EntityKind.COMPANY, EntityKind.COMPANY);
            case 9 -> fact(handle, FactType.DEVELOPS, EntityKind.COMPANY, EntityKind.MODEL);
            case 10 -> fact(handle, FactType.OPERATES, EntityKind.COMPANY, EntityKind.CLOUD);
            case 11 -> fact(handle, FactType.DESIGNS, EntityKind.COMPANY, EntityKind.CHIP);
            case 12, 13 -> fact(handle, FactType.MAKES, EntityKind.COMPANY, EntityKind.PRODUCT);
            case 14 -> fact(handle, FactType.AVAILABLE_ON, EntityKind.MODEL, EntityKind.CLOUD);
            case 15 -> fact(handle, FactType.RUNS_ON, EntityKind.MODEL, EntityKind.CHIP);
            case 16 -> fact(handle, FactType.RUNS_ON, EntityKind.CLOUD, EntityKind.CHIP);
            case 17 -> fact(handle, FactType.REQUIRES, EntityKind.CHIP, EntityKind.PRODUCT);
            case 18 -> fact(handle, FactType.REQUIRES, EntityKind.PRODUCT, EntityKind.PRODUCT);
            default -> fact(handle, FactType.RIVALS, EntityKind.COMPANY, EntityKind.COMPANY);
        };
    }

    /** The one relied on is the hub. */
    private @Nullable Fact fact(long handle, FactType type, EntityKind fromKind, EntityKind toKind) {
        boolean endRelies = type.reliance() == FactType.Reliance.END_ON_START;
        int from = pick(fromKind, endRelies ? skew : 1);
        int to = pick(toKind, endRelies ? 1 : skew);
        if (from < 0 || to < 0) {
            return null;
        }
        int since = FIRST_DAY + random.nextInt(DAYS);
        int until = random.nextInt(5) == 0 ? since + 1 + random.nextInt(DAYS) : Fact.NEVER;
        Fact fact = Fact.of(handle, type, from, to)
                .standing(Standing.at(Math.min(3, random.nextInt(6))))
                .holding(random.nextInt(20) == 0 ? Fact.ALWAYS : since, until)
                .exclusive(Exclusive.at(Math.min(2, random.nextInt(30))));
        return switch (type) {
            case SPENDS_ON, SUPPLIES ->
                fact.what(THINGS[random.nextInt(THINGS.length)]).amount(amount());
            case INVESTS_IN -> fact.amount(amount());
            default -> fact;
        };
    }

    private Amount amount() {
        long units = random.nextLong(1, 1_000) * 100_000_000L;
        String currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
        return switch (random.nextInt(6)) {
            case 0 -> Amount.UNDISCLOSED;
            case 1 -> Amount.NONE;
            case 2 -> Amount.atLeast(units, currency);
            case 3 -> new Amount(0, units, AmountQualifier.UP_TO, currency);
            case 4 -> Amount.between(units, units + units / 10, currency);
            default -> Amount.exactly(units, currency);
        };
    }

    private int pick(EntityKind kind, double power) {
        List<Integer> some = byKind.get(kind.ordinal());
        if (some.isEmpty()) {
            return -1;
        }
        return some.get((int) (some.size() * Math.pow(random.nextDouble(), power)));
    }
}
