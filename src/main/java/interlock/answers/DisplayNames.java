package interlock.answers;

import interlock.search.Catalogue;
import interlock.search.DistinctNames;
import interlock.search.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts a {@code displayName} on each entity whose name another bears too: 'Delta Holdings (GB)'. */
public final class DisplayNames {
    private static final String KEY = "displayName";

    /** Looks for others of the same name in each answer alone. */
    public static final DisplayNames AMONG_THEMSELVES = new DisplayNames(null);

    private final @Nullable Function<String, Optional<String>> toldApart;

    private DisplayNames(@Nullable Function<String, Optional<String>> toldApart) {
        this.toldApart = toldApart;
    }

    /** Looks for others of the same name in the whole graph. */
    static DisplayNames of(Catalogue catalogue) {
        return new DisplayNames(catalogue::toldApart);
    }

    /** Nodes as they stand in JSON, in their order. O(nodes). */
    public List<Map<String, Object>> on(List<Map<String, Object>> nodes) {
        Function<String, Optional<String>> told = toldApart == null ? among(nodes) : toldApart;
        return nodes.stream().map(node -> on(node, told)).toList();
    }

    private static Map<String, Object> on(Map<String, Object> node, Function<String, Optional<String>> told) {
        return told.apply(text(node, "id"))
                .map(name -> {
                    Map<String, Object> shown = new LinkedHashMap<>(node);
                    shown.put(KEY, name);
                    return shown;
                })
                .orElse(node);
    }

    /** The name under which a node is shown. */
    static String of(Map<String, Object> node) {
        return text(node, node.containsKey(KEY) ? KEY : "name");
    }

    private static Function<String, Optional<String>> among(List<Map<String, Object>> nodes) {
        Map<String, String> apart = DistinctNames.of(nodes.stream()
                .map(node -> new Named(
                        text(node, "id"), text(node, "label"), text(node, "name"), List.of(), text(node, "country"), 0))
                .toList());
        return id -> Optional.ofNullable(apart.get(id));
    }

    private static String text(Map<String, Object> node, String key) {
        return node.get(key) instanceof String text ? text : "";
    }
}
