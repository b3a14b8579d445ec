package interlock.dataset.generate;

import static interlock.model.EntityKind.CHIP;
import static interlock.model.EntityKind.CLOUD;
import static interlock.model.EntityKind.COMPANY;
import static interlock.model.EntityKind.MODEL;
import static interlock.model.EntityKind.PRODUCT;
import static interlock.model.RecordKind.DEAL;

import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.NodeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Which entity a made-up market joins with which, and when: entities come one after the other, hubs grow, facts run
 * beside each other, and money and supplies go in circles.
 */
final class FactGenerator {
    /** The days over which the market grows. */
    static final int DAYS = 3_600;

    private static final int LATEST = 64;
    private static final int A_YEAR = 365;

    /** A fact still without its amounts: ends are numbers of entities, or of a deal. */
    record Drawn(FactType type, int from, int to, int day) {}

    /**
     * One sort of fact.
     *
     * @param startIsHub whether many rely on the start, else on the end
     * @param often of a thousand facts
     */
    private record Sort(FactType type, EntityKind from, NodeKind to, boolean startIsHub, int often) {}

    private static final List<Sort> SORTS = List.of(
            new Sort(FactType.SUPPLIES, COMPANY, COMPANY, true, 220),
            new Sort(FactType.SUPPLIES, COMPANY, CLOUD, true, 30),
            new Sort(FactType.SPENDS_ON, COMPANY, CLOUD, false, 140),
            new Sort(FactType.SPENDS_ON, COMPANY, COMPANY, false, 50),
            new Sort(FactType.SPENDS_ON, COMPANY, CHIP, false, 50),
            new Sort(FactType.INVESTS_IN, COMPANY, COMPANY, true, 130),
            new Sort(FactType.DEVELOPS, COMPANY, MODEL, true, 40),
            new Sort(FactType.OPERATES, COMPANY, CLOUD, true, 20),
            new Sort(FactType.DESIGNS, COMPANY, CHIP, true, 20),
            new Sort(FactType.MAKES, COMPANY, CHIP, true, 20),
            new Sort(FactType.MAKES, COMPANY, PRODUCT, true, 40),
            new Sort(FactType.AVAILABLE_ON, MODEL, CLOUD, false, 70),
            new Sort(FactType.RUNS_ON, MODEL, CHIP, false, 40),
            new Sort(FactType.RUNS_ON, CLOUD, CHIP, false, 20),
            new Sort(FactType.REQUIRES, CHIP, PRODUCT, false, 20),
            new Sort(FactType.REQUIRES, PRODUCT, PRODUCT, false, 20),
            new Sort(FactType.PART_OF, COMPANY, COMPANY, false, 5),
            new Sort(FactType.OWNS, COMPANY, COMPANY, true, 5),
            new Sort(FactType.PARTNERS_WITH, COMPANY, COMPANY, false, 20),
            new Sort(FactType.RIVALS, COMPANY, COMPANY, false, 15),
            new Sort(FactType.RIVALS, MODEL, MODEL, false, 5),
            new Sort(FactType.PARTY_TO, COMPANY, DEAL, false, 20));

    private final SplittableRandom random;
    private final List<EntityKind> entities;
    private final int facts;
    private final Map<NodeKind, PreferentialAttachment> urns = new HashMap<>();
    private final List<Drawn> latest = new ArrayList<>();
    private final Set<Long> taken = new HashSet<>();
    private final int[] byDice = new int[1_000];
    private int come;
    private int made;

    /** @param entities the kind of each */
    FactGenerator(List<EntityKind> entities, int deals, int facts, SplittableRandom random) {
        this.entities = entities;
        this.facts = facts;
        this.random = random;
        urns.put(DEAL, new PreferentialAttachment());
        for (EntityKind kind : EntityKind.values()) {
            urns.put(kind, new PreferentialAttachment());
        }
        for (int deal = 0; deal < deals; deal++) {
            urn(DEAL).add(deal);
        }
        int side = 0;
        for (int sort = 0; sort < SORTS.size(); sort++) {
            for (int i = 0; i < SORTS.get(sort).often(); i++) {
                byDice[side++] = sort;
            }
        }
    }

    private PreferentialAttachment urn(NodeKind kind) {
        PreferentialAttachment urn = urns.get(kind);
        if (urn == null) {
            throw new IllegalStateException("No urn for " + kind);
        }
        return urn;
    }

    /** The next fact; no two are the same. */
    Drawn next() {
        newcomers();
        Drawn drawn = draw();
        while (drawn == null || !taken.add(key(drawn))) {
            drawn = draw();
        }
        made++;
        if (latest.size() < LATEST) {
            latest.add(drawn);
        } else {
            latest.set(made % LATEST, drawn);
        }
        return drawn;
    }

    /** As the market grows, so that the old have had time to become hubs. */
    private void newcomers() {
        long due = MarketGenerator.FEWEST_ENTITIES
                + (long) (entities.size() - MarketGenerator.FEWEST_ENTITIES) * made / Math.max(1, facts);
        while (come < Math.min(due, entities.size())) {
            urn(entities.get(come)).add(come);
            come++;
        }
    }

    private @Nullable Drawn draw() {
        int dice = random.nextInt(100);
        if (dice < 12 && !latest.isEmpty()) {
            Drawn before = latest.get(random.nextInt(latest.size()));
            return dice < 8 ? beside(before) : back(before);
        }
        Sort sort = SORTS.get(byDice[random.nextInt(byDice.length)]);
        if (urn(sort.from()).isEmpty() || urn(sort.to()).isEmpty()) {
            return null;
        }
        int from = sort.startIsHub()
                ? urn(sort.from()).famous(random)
                : urn(sort.from()).any(random);
        int to = sort.startIsHub() ? urn(sort.to()).any(random) : urn(sort.to()).famous(random);
        if (sort.from() == sort.to() && from == to) {
            return null;
        }
        boolean turned = sort.type().joinsAlike() && from < to;
        return new Drawn(sort.type(), turned ? to : from, turned ? from : to, day());
    }

    /** Another fact between the same two. */
    private @Nullable Drawn beside(Drawn before) {
        return before.type().isOncePerPair() ? null : new Drawn(before.type(), before.from(), before.to(), day());
    }

    /** What closes a circle: the investor's money comes back as revenue, and suppliers supply each other. */
    private @Nullable Drawn back(Drawn before) {
        FactType type = switch (before.type()) {
            case INVESTS_IN -> FactType.SPENDS_ON;
            case SUPPLIES -> entities.get(before.to()) == COMPANY ? FactType.SUPPLIES : null;
            default -> null;
        };
        return type == null ? null : new Drawn(type, before.to(), before.from(), day());
    }

    private int day() {
        long today = (long) DAYS * made / Math.max(1, facts);
        return (int) Math.max(0, today - random.nextInt(A_YEAR));
    }

    /** One number for each fact that could be the same as another: 24 bits an end, 12 the day, 4 the type. */
    private static long key(Drawn drawn) {
        long day = drawn.type().isOncePerPair() ? 0 : drawn.day();
        return (long) drawn.from() << 40
                | (long) drawn.to() << 16
                | day << 4
                | drawn.type().ordinal();
    }
}
