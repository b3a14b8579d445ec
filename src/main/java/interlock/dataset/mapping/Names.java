package interlock.dataset.mapping;

import interlock.dataset.Place;
import interlock.dataset.Slug;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which name each id was made of first: one id never stands for two. */
final class Names {
    private final Map<String, First> first = new HashMap<>();

    /** The first name of an id, and where it stands. */
    record First(String name, Place place) {}

    /** Keeps the name where the id is new; gives the one before where there is one. */
    @Nullable
    First before(String id, String name, Place place) {
        return first.putIfAbsent(id, new First(name, place));
    }

    /** The name by which an id is known; null where it is not. */
    @Nullable
    First of(String id) {
        return first.get(id);
    }

    /** Whether two texts that give the same id are one name in two spellings, such as 'ACME Inc.' and 'Acme, Inc'. */
    static boolean isOne(String name, String other) {
        return name.equals(other) || Slug.signature(name).equals(Slug.signature(other));
    }
}
