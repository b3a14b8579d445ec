package interlock.market;

import interlock.model.FactType;
import interlock.model.FactType.Payment;
import interlock.model.Reliance.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Roles by number. A named role counts from 0, {@link #CAPITAL} and others that one can do without first; the role of a
 * needed thing is the complement of its entity's number, so that a million requirements need no names.
 */
final class Roles {

    static final int CAPITAL = 0;

    private static final int FIRST_ESSENTIAL = (int) Stream.of(FactType.values())
            .filter(type -> type.isReliance() && !type.isEssential())
            .count();

    private static final Comparator<FactType> CAPITAL_FIRST =
            Comparator.comparing(FactType::isEssential).thenComparing(type -> type.payment() != Payment.INVESTMENT);

    /** So many are roles that a type of fact has by itself. */
    private static final int OWN = new Roles().names.size();

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> essential = new HashMap<>();
    private final int[] fixed = new int[FactType.values().length];

    Roles() {
        Stream.of(FactType.values())
                .filter(type -> type.role() == Role.NAMED)
                .sorted(CAPITAL_FIRST)
                .forEach(type -> {
                    String word = type.reliance().roleWord();
                    fixed[type.ordinal()] = type.isEssential() ? essential(word) : next(word);
                });
    }

    /** The same numbers for the same names, and room for more. */
    static Roles of(String[] names) {
        Roles roles = new Roles();
        for (int role = roles.names.size(); role < names.length; role++) {
            roles.essential(names[role]);
        }
        return roles;
    }

    /** Whether one falls who has nobody left in this role. */
    static boolean isEssential(int role) {
        return Integer.compareUnsigned(role, FIRST_ESSENTIAL) >= 0;
    }

    int of(Fact fact) {
        FactType type = fact.type();
        return switch (type.role()) {
            case NAMED -> fixed[type.ordinal()];
            case WHAT -> essential(type.reliance().roleOf(fact.what()));
            case NEEDED_THING -> ~fact.to();
            case NONE -> CAPITAL;
        };
    }

    /** One word, one role: a purchase and a supply of the same thing can stand in for each other. */
    private int essential(String name) {
        Integer known = essential.get(name);
        if (known != null) {
            return known;
        }
        int role = next(name);
        essential.put(name, role);
        return role;
    }

    private int next(String name) {
        names.add(name);
        return names.size() - 1;
    }

    /** Those that a type of fact has by itself as they are numbered, then all others by name. */
    static Comparator<Integer> order(Market market) {
        return order(market::roleName);
    }

    private static Comparator<Integer> order(Function<Integer, String> name) {
        return Comparator.comparingInt((Integer role) -> role >= 0 && role < OWN ? role : OWN)
                .thenComparing(name);
    }

    /**
     * The place of each named role among all in that order, by its number. So it does not matter in which order facts come,
     * and a new role moves no two others.
     */
    int[] places() {
        List<Integer> order = IntStream.range(0, names.size())
                .boxed()
                .sorted(order(names::get))
                .toList();
        int[] places = new int[order.size()];
        for (int place = 0; place < places.length; place++) {
            places[order.get(place)] = place;
        }
        return places;
    }

    String[] names() {
        return names.toArray(String[]::new);
    }
}
