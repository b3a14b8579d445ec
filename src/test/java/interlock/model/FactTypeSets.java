package interlock.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The sets of types of fact that a statement may list. */
final class FactTypeSets {
    /**
     * By what joins them. Whoever adds a type that belongs to one of them is led to every
     * statement that lists it. The last two are not told by the table of reliance: a type is added to them by hand.
     */
    static final Map<String, Set<FactType>> ALL = sets();

    private FactTypeSets() {}

    private static Map<String, Set<FactType>> sets() {
        Map<String, Set<FactType>> sets = new LinkedHashMap<>();
        sets.put("payments", those(FactType::isPayment));
        sets.put("those by which somebody relies on somebody", those(FactType::isReliance));
        sets.put("those by which the start relies on the end", those(type -> type.isReliance() && !type.endRelies()));
        sets.put("those by which the end relies on the start", those(FactType::endRelies));
        sets.put(
                "essential ones by which the end relies on the start",
                those(type -> type.isEssential() && type.endRelies()));
        sets.put(
                "capital, and those of which one has one by nature",
                those(type -> type.isReliance()
                        && (!type.isEssential() || type.reliance().alternatives() == Reliance.Alternatives.NONE)));
        sets.put(
                "what is one's own: parts, and what one designs, makes, operates or develops",
                EnumSet.of(FactType.PART_OF, FactType.DESIGNS, FactType.MAKES, FactType.OPERATES, FactType.DEVELOPS));
        sets.put("those that state a share of a market", EnumSet.of(FactType.MAKES, FactType.SUPPLIES));
        return sets;
    }

    private static Set<FactType> those(Predicate<FactType> wanted) {
        return Arrays.stream(FactType.values())
                .filter(wanted)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FactType.class)));
    }
}
