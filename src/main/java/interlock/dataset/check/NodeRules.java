package interlock.dataset.check;

import interlock.dataset.Fault;
import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.RecordKind;
import interlock.model.Segment;
import interlock.model.SourceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules of sources, entities and deals, each told for one row. */
final class NodeRules {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern TICKER = Pattern.compile("[A-Z]{2,6}:[A-Z0-9.]{1,6}");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
    private static final Map<String, String> TIERS =
            Map.of("hyperscaler", EntityKind.CLOUD.label(), "frontier", EntityKind.MODEL.label());

    private NodeRules() {}

    static void source(RowCheck check) {
        check.label(RecordKind.SOURCE.label());
        check.address();
        check.oneOf("kind", SourceKind.words(), "kind is not known");
        check.slug("origin");
        check.matches("language", LANGUAGE, "language is not an ISO 639 code", "allowed: such as en or it");
        LocalDate published = check.row().day("published");
        LocalDate retrieved = check.row().day("retrieved");
        if (published != null && retrieved != null && published.isAfter(retrieved)) {
            check.fault("retrieved", "retrieved before it was published", retrieved + " < " + published, "");
        }
    }

    /** @return the kind; empty where the label does not say it rightly */
    static String entity(RowCheck check) {
        String kind = kind(check);
        check.matches(
                "country", COUNTRY, "country is not an ISO 3166 alpha-2 code", "allowed: two capitals such as US");
        check.address();
        tier(check, kind);
        complete(check);
        segments(check);
        ticker(check, kind);
        check.matches("wikidata", WIKIDATA, "wikidata is not the id of an item", "allowed: such as Q95");
        return kind;
    }

    private static void segments(RowCheck check) {
        for (String segment : check.row().list("segment")) {
            if (!segment.isBlank() && !Segment.words().contains(segment)) {
                check.cell("segment", "segment is not known", segment, Fault.allowed(Segment.words()));
            }
        }
    }

    private static void ticker(RowCheck check, String kind) {
        check.matches("ticker", TICKER, "ticker is not EXCHANGE:SYMBOL", "allowed: such as NASDAQ:NVDA");
        if (check.row().given("ticker") && !kind.isEmpty() && !kind.equals(EntityKind.COMPANY.label())) {
            check.fault("ticker", "a ticker belongs to a Company", check.row().text("ticker") + " of a " + kind, "");
        }
    }

    private static String kind(RowCheck check) {
        List<String> labels = check.row().list(":LABEL");
        if (labels.size() == 2
                && labels.getFirst().equals(EntityKind.ENTITY)
                && EntityKind.labels().contains(labels.getLast())) {
            return labels.getLast();
        }
        String allowed = EntityKind.labels().stream()
                .sorted()
                .map(label -> EntityKind.ENTITY + ";" + label)
                .collect(Collectors.joining(", ", "allowed: ", ""));
        check.cell(":LABEL", ":LABEL is not Entity and one kind", String.join(";", labels), allowed);
        return "";
    }

    private static void tier(RowCheck check, String kind) {
        String tier = check.row().text("tier");
        if (!tier.isEmpty() && !kind.equals(TIERS.get(tier))) {
            check.fault(
                    "tier",
                    "tier does not fit the label",
                    tier + (kind.isEmpty() ? "" : " of a " + kind),
                    "allowed: hyperscaler for a Cloud, frontier for a Model");
        }
    }

    private static void complete(RowCheck check) {
        for (String type : check.row().list("completeFor")) {
            if (FactType.of(type).isEmpty()) {
                check.fault(
                        "completeFor", "completeFor names no relationship type", type, Fault.allowed(FactType.names()));
            }
        }
        boolean types = check.row().given("completeFor");
        if (types != check.row().given("completeAsOf")) {
            check.fault(
                    "completeAsOf",
                    "completeFor and completeAsOf go together",
                    types ? "completeFor without a day" : "a day without completeFor",
                    "");
        }
        LocalDate since = check.row().day("completeSince");
        LocalDate asOf = check.row().day("completeAsOf");
        if (since != null && asOf == null) {
            check.fault("completeSince", "completeSince without completeAsOf", since.toString(), "");
        } else if (since != null && since.isAfter(asOf)) {
            check.fault("completeSince", "completeSince is after completeAsOf", since + " > " + asOf, "");
        }
    }

    static void deal(RowCheck check, KnownIds sources) {
        check.label(RecordKind.DEAL.label());
        AmountRules.amount(check);
        check.sources(sources);
    }
}
