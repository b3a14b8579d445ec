package interlock.search;

import java.util.List;

/**
 * A deal as search knows it.
 *
 * @param announced the ISO date on which it became public; empty where it is not known
 * @param parties the ids of those who sign
 */
public record Agreement(String id, String title, String announced, List<String> parties) {
    public Agreement {
        parties = List.copyOf(parties);
    }
}
