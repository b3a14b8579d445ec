package interlock.dataset.check;

import interlock.text.Suggestions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ids that other rows may name, each with its kind. */
final class KnownIds {
    /** So many misspelt ids get a hint: a million of them help nobody, and each costs a walk over all ids. */
    static final int HINTS = 100;

    private final Map<String, String> kinds = new HashMap<>();
    private final Suggestions suggestions = Suggestions.among(kinds.keySet()).forTheFirst(HINTS);
    private boolean complete = true;

    /** @param kind empty where the row does not say it rightly; that is a fault of its own */
    void add(String id, String kind) {
        kinds.put(id, kind);
    }

    void remove(String id) {
        kinds.remove(id);
    }

    /** Some ids could not be read, so that nothing can be said to be lacking. */
    void incomplete() {
        complete = false;
    }

    void addAll(KnownIds others) {
        kinds.putAll(others.kinds);
        complete &= others.complete;
    }

    boolean lacks(String id) {
        return complete && !kinds.containsKey(id);
    }

    /** The kind of the thing; null where it, or its kind, is not known. */
    @Nullable
    String kind(String id) {
        String kind = kinds.get(id);
        return kind == null || kind.isEmpty() ? null : kind;
    }

    /** A remedy; empty where nothing is near. */
    String nearest(String id) {
        return suggestions.nearest(id).map("nearest "::concat).orElse("");
    }
}
