package interlock.search;

import interlock.text.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How entities of one name are told apart: by country where that is enough, else by kind, else by id. The one place
 * that says so, for search, headlines and the page.
 */
public final class DistinctNames {
    private DistinctNames() {}

    /** For each id whose name another bears too, the name with what tells it apart. O(entities). */
    public static Map<String, String> of(Collection<Named> entities) {
        Map<String, List<Named>> byName = new HashMap<>();
        entities.forEach(one -> byName.computeIfAbsent(Folding.key(one.name()), key -> new ArrayList<>(1))
                .add(one));
        Map<String, String> told = new HashMap<>();
        byName.values().stream().filter(same -> same.size() > 1).forEach(same -> tellApart(same, told));
        return Map.copyOf(told);
    }

    private static void tellApart(List<Named> same, Map<String, String> told) {
        Function<Named, String> mark = List.<Function<Named, String>>of(Named::country, DistinctNames::kind).stream()
                .filter(one -> tellsAll(same, one))
                .findFirst()
                .orElse(Named::id);
        same.forEach(one -> told.put(one.id(), one.name() + " (" + mark.apply(one) + ")"));
    }

    private static boolean tellsAll(List<Named> same, Function<Named, String> mark) {
        return same.stream()
                        .map(mark)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .count()
                == same.size();
    }

    private static String kind(Named one) {
        return one.kind().toLowerCase(Locale.ROOT);
    }
}
