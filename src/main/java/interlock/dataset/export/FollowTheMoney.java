package interlock.dataset.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import interlock.answers.MarketContents;
import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.Publisher;
import interlock.model.Standing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * FollowTheMoney's entities, one a line, as OpenSanctions and OpenAleph read them (followthemoney.tech): companies, and
 * what is completed between two of them. It has no words for models, clouds, chips and products, nor for what is only
 * promised: a payment there is money that was paid. An amount or a share that is a range is left out of its fact.
 */
final class FollowTheMoney {
    private static final JsonFactory JSON = new JsonFactory();

    /** What a fact between companies is there: the schema, and the properties that its start and its end go to. */
    private record Link(String schema, String from, String to) {}

    private final JsonGenerator json;
    private final Map<String, String> companies = new HashMap<>();
    private final Map<String, Map<String, Object>> sources = new HashMap<>();

    private FollowTheMoney(JsonGenerator json) {
        this.json = json;
    }

    /** @param note has no place among entities */
    static void write(MarketContents contents, ExportNote note, OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setRootValueSeparator(null);
        try (json) {
            FollowTheMoney writer = new FollowTheMoney(json);
            contents.sources(source -> writer.sources.put(source.id(), source.properties()));
            contents.entities(writer::entity);
            contents.facts(writer::fact);
        }
    }

    private void entity(MarketContents.Node node) {
        if (!node.label().equals(EntityKind.COMPANY.label())) {
            return;
        }
        Map<String, Object> it = node.properties();
        String name = String.valueOf(it.getOrDefault("name", node.id()));
        companies.put(node.id(), name);
        Map<String, List<String>> properties = new LinkedHashMap<>();
        put(properties, "name", name);
        putAll(properties, "alias", texts(it.get("aliases")));
        put(properties, "country", lowerCase(it.get("country")));
        put(properties, "website", it.get("url"));
        put(properties, "wikidataId", it.get("wikidata"));
        put(properties, "summary", it.get("about"));
        line(node.id(), name, EntityKind.COMPANY.label(), properties, it);
    }

    private static @Nullable String lowerCase(@Nullable Object country) {
        return country == null ? null : country.toString().toLowerCase(Locale.ROOT);
    }

    private void fact(MarketContents.Fact fact) {
        String from = companies.get(fact.from());
        String to = companies.get(fact.to());
        Map<String, Object> it = fact.properties();
        FactType type = FactType.of(fact.type()).orElse(null);
        if (from == null
                || to == null
                || type == null
                || !Standing.COMPLETED.word().equals(it.get("status"))) {
            return;
        }
        Link link = link(type);
        Map<String, List<String>> properties = new LinkedHashMap<>();
        put(properties, link.from(), fact.from());
        put(properties, link.to(), fact.to());
        switch (link.schema()) {
            case "Ownership" -> {
                put(properties, "percentage", percentage(it));
                put(properties, "ownershipType", Boolean.TRUE.equals(it.get("control")) ? "control" : null);
            }
            case "Payment" -> payment(type, it, properties);
            default -> put(properties, "role", role(type, it));
        }
        put(properties, "startDate", it.get("since"));
        put(properties, "endDate", it.get("until"));
        put(properties, "summary", it.get("statement"));
        List<Map<String, Object>> cited = texts(it.get("sources")).stream()
                .map(sources::get)
                .flatMap(source -> Optional.ofNullable(source).stream())
                .toList();
        putAll(properties, "sourceUrl", cited.stream().map(source -> source.get("url")));
        putAll(
                properties,
                "publisher",
                cited.stream().flatMap(source -> Publisher.named(source.get("publisher")).stream()));
        line(fact.id(), link.schema(), link.schema(), properties, it);
    }

    private static Link link(FactType type) {
        return switch (type) {
            case OWNS -> new Link("Ownership", "owner", "asset");
            case INVESTS_IN, SPENDS_ON -> new Link("Payment", "payer", "beneficiary");
            default -> new Link("UnknownLink", "subject", "object");
        };
    }

    private static void payment(FactType type, Map<String, Object> it, Map<String, List<String>> properties) {
        put(properties, "date", it.getOrDefault("since", it.get("announced")));
        put(properties, "purpose", it.getOrDefault("what", type == FactType.INVESTS_IN ? "investment" : null));
        Object amount = it.get("amountMin");
        if (amount != null && amount.equals(it.get("amountMax"))) {
            put(properties, "amount", amount);
            put(properties, "currency", it.get("currency"));
        }
    }

    private static @Nullable String percentage(Map<String, Object> it) {
        return it.get("shareMin") instanceof Double share && share.equals(it.get("shareMax"))
                ? BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()
                : null;
    }

    private static String role(FactType type, Map<String, Object> it) {
        return type.verb() + (it.get("what") == null ? "" : ": " + it.get("what"));
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static void put(Map<String, List<String>> properties, String name, @Nullable Object value) {
        putAll(properties, name, Stream.ofNullable(value));
    }

    private static void putAll(Map<String, List<String>> properties, String name, List<String> values) {
        putAll(properties, name, values.stream());
    }

    private static void putAll(Map<String, List<String>> properties, String name, Stream<?> values) {
        List<String> told = values.filter(value -> value != null)
                .map(String::valueOf)
                .distinct()
                .toList();
        if (!told.isEmpty()) {
            properties.put(name, told);
        }
    }

    private void line(
            String id, String caption, String schema, Map<String, List<String>> properties, Map<String, Object> it) {
        try {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("caption", caption);
            json.writeStringField("schema", schema);
            json.writeObjectFieldStart("properties");
            for (Map.Entry<String, List<String>> property : properties.entrySet()) {
                list(property.getKey(), property.getValue());
            }
            json.writeEndObject();
            List<String> dataSets = new ArrayList<>(texts(it.get("alsoIn")));
            dataSets.addFirst(String.valueOf(it.get("dataSet")));
            list("datasets", dataSets);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void list(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
