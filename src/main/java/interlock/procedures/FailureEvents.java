package interlock.procedures;

import interlock.market.BasicEvents;
import interlock.market.Market;
import interlock.model.EntityKind;
import interlock.model.RecordKind;
import interlock.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * What may be lost, and what each is called. Sources, origins and countries stand in the store and not in the market, so
 * they are read as a search comes to the facts and entities that they hold up.
 */
final class FailureEvents {

    /** The words of the option {@code of}. */
    static final String[] KINDS = {"entities", "facts", "sources", "origins", "countries"};

    private static final Label ENTITY = Label.label(EntityKind.ENTITY);
    private static final Label SOURCE = Label.label(RecordKind.SOURCE.label());

    /** More than there are entities, so that their numbers have as many digits each. */
    private static final int ABOVE_ALL = 1_000_000_000;

    private final Market market;
    private final InternalTransaction transaction;
    private final Evidence evidence;
    private final String kind;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, String> origins = new HashMap<>();

    FailureEvents(Market market, InternalTransaction transaction, Evidence evidence, String kind) {
        this.market = market;
        this.transaction = transaction;
        this.evidence = evidence;
        this.kind = kind;
    }

    BasicEvents events() {
        return switch (kind) {
            case "entities" -> BasicEvents.ENTITIES;
            case "facts" -> BasicEvents.FACTS;
            default -> new OfTheStore();
        };
    }

    /** The id of an entity, a fact, a source or an origin; the code of a country. */
    String name(int event) {
        return switch (kind) {
            case "entities" -> market.id(event);
            case "facts" -> text(evidence.id(event));
            default -> names.get(event);
        };
    }

    /** Of entities their place among all, which are numbered by name; of anything else its name here. */
    String sortedBy(int event) {
        return kind.equals("entities") ? String.valueOf(ABOVE_ALL + event) : name(event);
    }

    /** What a reader calls a source, an origin or a country; of anything else its name here. */
    String title(String name) {
        return switch (kind) {
            case "sources" -> titleOf(name);
            case "origins" -> titleOf(earliestOf(name));
            case "countries" -> Language.ENGLISH.wording().country(Language.ENGLISH.country(name));
            default -> name;
        };
    }

    private String titleOf(String source) {
        String title = text(property(source, "title"));
        return title.isEmpty() ? source : title;
    }

    /** Of the sources that repeat one origin, the first to be published: it has the name under which a reader finds it. */
    private String earliestOf(String origin) {
        return origins.keySet().stream()
                .filter(source -> origin.equals(origins.get(source)))
                .min(Comparator.comparing((String source) -> String.valueOf(property(source, "published")))
                        .thenComparing(source -> source))
                .orElse(origin);
    }

    /** Null where there is none. */
    private @Nullable Object property(String source, String key) {
        Node node = transaction.findNode(SOURCE, "id", source);
        return node == null ? null : node.getProperty(key, null);
    }

    private final class OfTheStore implements BasicEvents {
        @Override
        public int[] holdingUpFact(int fact) {
            if (kind.equals("countries")) {
                return NOTHING;
            }
            Object sources = evidence.fact(fact).getProperty("sources", null);
            return sources instanceof String[] ids
                    ? Stream.of(ids)
                            .map(id -> kind.equals("origins") ? originOf(id) : id)
                            .distinct()
                            .mapToInt(this::number)
                            .toArray()
                    : NOTHING;
        }

        @Override
        public int[] holdingUpEntity(int entity) {
            if (!kind.equals("countries")) {
                return NOTHING;
            }
            Node node = transaction.findNode(ENTITY, "id", market.id(entity));
            String country = node == null ? "" : text(node.getProperty("country", ""));
            return country.isEmpty() ? NOTHING : new int[] {number(country)};
        }

        private int number(String name) {
            return numbers.computeIfAbsent(name, unseen -> {
                names.add(name);
                return names.size() - 1;
            });
        }
    }

    /** What a source repeats; a page of its own is its own origin. */
    private String originOf(String source) {
        return origins.computeIfAbsent(source, id -> {
            String origin = text(property(id, "origin"));
            return origin.isEmpty() ? id : origin;
        });
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
