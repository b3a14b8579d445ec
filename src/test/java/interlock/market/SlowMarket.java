package interlock.market;

import interlock.model.FactType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same questions answered slowly and obviously, straight from the definitions, to compare with. */
final class SlowMarket {

    private final Market market;
    private final Terms terms;

    SlowMarket(Market market, Terms terms) {
        this.market = market;
        this.terms = terms;
    }

    private IntStream facts() {
        return IntStream.range(0, market.facts())
                .filter(fact -> market.type(fact).reliance() != FactType.Reliance.NONE)
                .filter(fact -> market.holds(fact, terms));
    }

    private boolean isEssential(int fact) {
        return market.type(fact).need() == FactType.Need.ESSENTIAL;
    }

    /** The round in which each entity fell, the removed ones in round 0: recomputed whole in each round. */
    Map<Integer, Integer> knockOut(Set<Integer> removed) {
        Map<Integer, Integer> rounds = new HashMap<>();
        removed.forEach(entity -> rounds.put(entity, 0));
        for (int round = 1; ; round++) {
            List<Integer> falling = new ArrayList<>();
            for (int entity = 0; entity < market.entities(); entity++) {
                if (!rounds.containsKey(entity) && lacksARole(entity, rounds.keySet())) {
                    falling.add(entity);
                }
            }
            if (falling.isEmpty()) {
                return rounds;
            }
            for (int entity : falling) {
                rounds.put(entity, round);
            }
        }
    }

    private boolean lacksARole(int entity, Set<Integer> dead) {
        Map<Integer, Boolean> alive = new HashMap<>();
        facts().filter(fact -> market.customer(fact) == entity && isEssential(fact))
                .forEach(fact ->
                        alive.merge(market.role(fact), !dead.contains(market.supplier(fact)), Boolean::logicalOr));
        return alive.containsValue(false);
    }

    /** The distance of everything that a start relies on, or that relies on it. */
    Map<Integer, Integer> distances(int start, Reached.Towards towards, Dependencies.Following following) {
        Map<Integer, Integer> distances = new TreeMap<>();
        Set<Integer> layer = Set.of(start);
        Set<Integer> seen = new HashSet<>(layer);
        for (int distance = 1; !layer.isEmpty(); distance++) {
            Set<Integer> next = new HashSet<>();
            for (int fact : facts().toArray()) {
                int from = towards == Reached.Towards.SUPPLIERS ? market.customer(fact) : market.supplier(fact);
                int to = towards == Reached.Towards.SUPPLIERS ? market.supplier(fact) : market.customer(fact);
                boolean followed = following == Dependencies.Following.ALL_ROLES || isEssential(fact);
                if (followed && layer.contains(from) && !seen.contains(to)) {
                    next.add(to);
                }
            }
            seen.addAll(next);
            for (int entity : next) {
                distances.put(entity, distance);
            }
            layer = next;
        }
        return distances;
    }

    /** Every loop as the text of its legs, beginning with the smallest: all simple paths are tried. */
    Set<String> loops(int maxLength) {
        Map<String, int[]> legs = new TreeMap<>();
        facts().filter(fact -> market.type(fact).payment() != FactType.Payment.NONE)
                .forEach(fact -> payees(fact)
                        .forEach(payee -> legs.put(
                                market.from(fact) + " " + payee + " "
                                        + market.type(fact).payment(),
                                new int[] {market.from(fact), payee})));
        Set<String> loops = new HashSet<>();
        for (Map.Entry<String, int[]> leg : legs.entrySet()) {
            extend(
                    legs,
                    new ArrayList<>(List.of(leg.getKey())),
                    leg.getValue()[0],
                    leg.getValue()[1],
                    maxLength,
                    loops);
        }
        return loops;
    }

    private void extend(
            Map<String, int[]> legs, List<String> path, int home, int at, int maxLength, Set<String> loops) {
        if (at == home) {
            String text = path.toString();
            boolean smallest = path.stream().allMatch(leg -> path.getFirst().compareTo(leg) <= 0);
            if (path.size() > 1 && smallest && text.contains("INVESTMENT") && text.contains("PURCHASE")) {
                loops.add(text);
            }
            return;
        }
        if (path.size() == maxLength) {
            return;
        }
        legs.forEach((leg, ends) -> {
            boolean visited = path.stream().anyMatch(step -> legs.get(step)[1] == ends[1]);
            if (ends[0] == at && !visited) {
                List<String> longer = new ArrayList<>(path);
                longer.add(leg);
                extend(legs, longer, home, ends[1], maxLength, loops);
            }
        });
    }

    private IntStream payees(int payment) {
        int target = market.to(payment);
        return switch (market.kind(target)) {
            case COMPANY -> IntStream.of(target);
            case CLOUD ->
                facts().filter(fact -> market.type(fact) == FactType.OPERATES && market.to(fact) == target)
                        .map(market::from)
                        .distinct();
            default -> IntStream.empty();
        };
    }

    /** Who gained an alternative from these terms until others: buyer, role, old supplier and the day it was free. */
    Set<List<Integer>> escapes(Terms later) {
        Set<List<Integer>> escapes = new HashSet<>();
        SlowMarket after = new SlowMarket(market, later);
        after.facts().filter(this::isEssential).forEach(gained -> {
            int buyer = market.customer(gained);
            Set<Integer> old = suppliers(buyer, market.role(gained));
            for (int supplier : old) {
                if (!old.contains(market.supplier(gained))
                        && supplier != buyer
                        && fells(supplier, buyer)
                        && !after.fells(supplier, buyer)) {
                    int day = after.firstFreeDay(buyer, market.role(gained), old, supplier, terms.day());
                    escapes.add(List.of(buyer, market.role(gained), supplier, day));
                }
            }
        });
        return escapes;
    }

    private Set<Integer> suppliers(int customer, int role) {
        return facts().filter(fact -> market.customer(fact) == customer && market.role(fact) == role)
                .map(market::supplier)
                .boxed()
                .collect(Collectors.toSet());
    }

    private int firstFreeDay(int buyer, int role, Set<Integer> old, int supplier, int first) {
        return facts().filter(fact -> market.customer(fact) == buyer && market.role(fact) == role)
                .filter(fact -> !old.contains(market.supplier(fact)))
                .map(market::since)
                .filter(day -> day > first && day < terms.day())
                .sorted()
                .filter(day -> !new SlowMarket(market, terms.onDay(day)).fells(supplier, buyer))
                .findFirst()
                .orElse(terms.day());
    }

    private boolean fells(int removed, int other) {
        return knockOut(Set.of(removed)).containsKey(other);
    }
}
