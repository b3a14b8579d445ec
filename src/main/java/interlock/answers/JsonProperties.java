package interlock.answers;

import interlock.model.EntityKind;
import interlock.question.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How nodes and facts stand in JSON: what tells them apart first, then their properties. */
final class JsonProperties {
    private static final String LABEL_OF_ALL = EntityKind.ENTITY;

    private static final Set<String> NAMING = Set.of("id", "label", "name", "displayName", "dataSet");

    private JsonProperties() {}

    /** {@code id, label, name}, and the properties. */
    static Map<String, Object> node(
            String id, Iterable<String> labels, Map<String, ? extends @Nullable Object> properties) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", id);
        out.put("label", label(labels));
        Object name = properties.get("name") instanceof String text ? text : properties.get("title");
        out.put("name", name instanceof String text ? text : id);
        return with(out, properties);
    }

    /** Of a node what it takes to name it. */
    static Map<String, Object> nameAlone(Map<String, Object> node) {
        Map<String, Object> out = new LinkedHashMap<>(node);
        out.keySet().retainAll(NAMING);
        return out;
    }

    /** {@code id}, and the properties. */
    static Map<String, Object> source(String id, Map<String, ? extends @Nullable Object> properties) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", id);
        return with(out, properties);
    }

    /** {@code id, type, from, to}, whether it is supposed, and the properties. */
    static Map<String, Object> fact(
            String id, String type, String from, String to, Map<String, ? extends @Nullable Object> properties) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", id);
        out.put("type", type);
        out.put("from", from);
        out.put("to", to);
        if (World.isSupposed(id)) {
            out.put("supposed", true);
        }
        return with(out, properties);
    }

    /** The properties in the order of their names, whichever way they came. */
    private static Map<String, Object> with(
            Map<String, Object> out, Map<String, ? extends @Nullable Object> properties) {
        new TreeMap<>(properties).forEach((name, value) -> {
            if (value != null) {
                out.putIfAbsent(name, value);
            }
        });
        return out;
    }

    /** The kind, and not what every entity is. */
    private static String label(Iterable<String> labels) {
        String label = "";
        for (String one : labels) {
            if (!one.equals(LABEL_OF_ALL)) {
                return one;
            }
            label = one;
        }
        return label;
    }
}
