package interlock.neo4j.embedded;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.Entity;

/** The properties of a node or a relationship, as the driver gives and takes them. */
final class StoredProperties {
    private StoredProperties() {}

    /** The properties as the driver would give them, lists as lists. */
    static Map<String, Object> of(Entity entity) {
        Map<String, Object> properties = new HashMap<>();
        entity.getAllProperties().forEach((name, value) -> properties.put(name, asList(value)));
        return properties;
    }

    static Object asList(Object value) {
        if (!value.getClass().isArray()) {
            return value;
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            list.add(Array.get(value, i));
        }
        return List.copyOf(list);
    }

    /** Takes away what is not named. */
    static void keepOnly(Entity entity, Map<String, Object> properties) {
        for (String name : entity.getPropertyKeys()) {
            if (!properties.containsKey(name)) {
                entity.removeProperty(name);
            }
        }
    }

    static void setAll(Entity entity, Map<String, Object> properties) {
        properties.forEach((name, value) -> entity.setProperty(name, asArray(value)));
    }

    private static Object asArray(Object value) {
        return value instanceof List<?> list ? list.toArray(String[]::new) : value;
    }
}
