package interlock.market;

import interlock.model.FactType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Roles by number. A named role counts from 0, {@link #CAPITAL} first; the role of a needed thing is the complement of
 * its entity's number, so that a million requirements need no names.
 */
final class Roles {

    static final int CAPITAL = 0;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> essential = new HashMap<>();
    private final int[] fixed = new int[FactType.values().length];

    Roles() {
        for (FactType type : FactType.values()) {
            if (type.role() == FactType.Role.NAMED) {
                fixed[type.ordinal()] =
                        type.need() == FactType.Need.ESSENTIAL ? essential(type.roleWord()) : next(type.roleWord());
            }
        }
    }

    int of(Fact fact) {
        FactType type = fact.type();
        return switch (type.role()) {
            case NAMED -> fixed[type.ordinal()];
            case WHAT -> essential(fact.what().isEmpty() ? type.roleWord() : fact.what());
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

    String[] names() {
        return names.toArray(String[]::new);
    }
}
