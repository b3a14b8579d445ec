package interlock.procedures;

import interlock.market.BasicEvents;
import interlock.market.Market;
import interlock.model.EntityKind;
import interlock.model.RecordKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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

    private final Market market;
    private final InternalTransaction transaction;
    private final String kind;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, String> origins = new HashMap<>();

    FailureEvents(Market market, InternalTransaction transaction, String kind) {
        this.market = market;
        this.transaction = transaction;
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
            case "facts" ->
                text(transaction.newRelationshipEntity(market.handle(event)).getProperty("id", ""));
            default -> names.get(event);
        };
    }

    /** What a reader calls a source or a country; of anything else its name here. */
    String title(String name) {
        return switch (kind) {
            case "sources" -> {
                Node node = transaction.findNode(SOURCE, "id", name);
                String title = node == null ? "" : text(node.getProperty("title", ""));
                yield title.isEmpty() ? name : title;
            }
            case "countries" -> Locale.of("", name).getDisplayCountry(Locale.ENGLISH);
            default -> name;
        };
    }

    private final class OfTheStore implements BasicEvents {
        @Override
        public int[] holdingUpFact(int fact) {
            if (kind.equals("countries")) {
                return NOTHING;
            }
            Object sources =
                    transaction.newRelationshipEntity(market.handle(fact)).getProperty("sources", null);
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
            Node node = transaction.findNode(SOURCE, "id", id);
            String origin = node == null ? "" : text(node.getProperty("origin", ""));
            return origin.isEmpty() ? id : origin;
        });
    }

    private static String text(Object value) {
        return value instanceof String text ? text : "";
    }
}
