package interlock.answers;

import interlock.model.FactType;
import interlock.model.RecordKind;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.Database;
import interlock.neo4j.Deadline;
import interlock.neo4j.GraphFailure;
import interlock.neo4j.GraphFailure.TooSlow;
import interlock.neo4j.Limits;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.search.Catalogue;
import interlock.search.NameSearch;
import interlock.text.Folding;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds entities by name, alias or id, with a typo or half typed; and deals by words of their title. */
public final class Search {
    private static final int NEAREST = 3;
    private static final int AMONG = 30;
    private static final Logger LOG = System.getLogger(Search.class.getName());

    /** The facts by which one runs or makes another. */
    private static final List<String> MAKERS = Stream.of(
                    FactType.OPERATES, FactType.DEVELOPS, FactType.DESIGNS, FactType.MAKES)
            .map(FactType::name)
            .toList();

    private final Database database;
    private final Limits limits;
    private final NameCache names;

    Search(Database database, Limits limits) {
        this.database = database;
        this.limits = limits;
        names = new NameCache(database, limits, NameCache.MOST);
    }

    /**
     * An entity found.
     *
     * @param score a higher one fits better, and only the order of scores means something
     * @param displayName the name, with what tells it apart where another entity bears it too
     */
    public record Found(String id, String label, String name, double score, String displayName) {}

    /** A deal found. */
    public record FoundDeal(String id, String title) {}

    /** A source found; '' where nobody says who publishes it. */
    public record FoundSource(String id, String title, String publisher) {}

    /** The names among which {@code typed} may be. */
    public Catalogue names(String typed) {
        return names.around(typed);
    }

    /**
     * What an entity is.
     *
     * @param kind its label
     * @param country ISO 3166 alpha-2; empty where it is not known
     */
    public record Sort(String kind, String country) {}

    /** What an entity is, by its id; empty where the names of all are not in memory. */
    public Function<String, Optional<Sort>> sorts() {
        Optional<Catalogue> all = names.whole();
        return id ->
                all.flatMap(catalogue -> catalogue.entity(id)).map(named -> new Sort(named.kind(), named.country()));
    }

    /** At most {@code limit} entities, the best first; none for a text without a word. */
    public List<Found> entities(String typed, int limit) {
        Catalogue catalogue = names(typed);
        return NameSearch.find(catalogue, typed, limit).stream()
                .map(hit -> new Found(
                        hit.entity().id(),
                        hit.entity().kind(),
                        hit.entity().name(),
                        hit.score(),
                        catalogue.shownName(hit.entity())))
                .toList();
    }

    /** At most {@code limit} deals that have every word in their title or id, the latest first. */
    public List<FoundDeal> deals(String typed, int limit) {
        List<String> words = Folding.words(typed);
        return words.isEmpty()
                ? List.of()
                : names(typed).deals(words, limit).stream()
                        .map(deal -> new FoundDeal(deal.id(), deal.title()))
                        .toList();
    }

    /**
     * At most {@code limit} sources that have every word in their title, publisher, address or id, the latest first; none
     * for a text without a word. O(sources).
     */
    public List<FoundSource> sources(String typed, int limit) {
        List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return typed.isBlank()
                ? List.of()
                : database.read(
                        limits.question(),
                        reader -> reader.cypher()
                                .run(
                                        CypherFiles.read("lookup/sources-with-words"),
                                        Map.of("words", words, "limit", (long) limit))
                                .list(row ->
                                        new FoundSource(row.text("id"), row.text("title"), row.text("publisher"))));
    }

    /** A question whose defaults name whom this market has. */
    public Question inMarket(Question question) {
        return inMarket(question, defaults -> defaults.in(question));
    }

    /** Parameters, of a story for instance, whose defaults name whom this market has. */
    public List<Parameter> inMarket(List<Parameter> parameters) {
        return inMarket(parameters, defaults -> defaults.in(parameters));
    }

    /**
     * An entity or a deal by its name.
     *
     * @param label what it is
     */
    public record Named(String id, String label, String name) {}

    /** Those whom questions name by default: who shows a question calls them by name before it is answered. */
    public List<Named> namedByDefault(List<Question> questions) {
        List<String> ids = questions.stream()
                .flatMap(question -> question.parameters().stream())
                .filter(parameter -> parameter.kind().isReference() && parameter.preset() != null)
                .flatMap(parameter -> parameter.preset().stream())
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        return unlessUnread(
                () -> {
                    // Before the read: whoever waits for names within one holds a place that reading them needs.
                    DisplayNames shown = displayNames();
                    return database.read(
                            limits.question(),
                            reader -> shown
                                    .on(List.copyOf(Mentioned.lookUp(reader.entities(), ids, List.of())
                                            .nodes()
                                            .values()))
                                    .stream()
                                    .map(node -> new Named(
                                            String.valueOf(node.get("id")),
                                            String.valueOf(node.get("label")),
                                            DisplayNames.of(node)))
                                    .toList());
                },
                List.of());
    }

    private <T> T inMarket(T asWritten, Function<MarketDefaults, T> fitted) {
        return unlessUnread(() -> names.defaults().map(fitted).orElse(asWritten), asWritten);
    }

    /** How entities are shown that bear one name. */
    DisplayNames displayNames() {
        return unlessUnread(names::displayNames, DisplayNames.AMONG_THEMSELVES);
    }

    /** An answer without the names is better than none. */
    private static <T> T unlessUnread(Supplier<T> read, T without) {
        try {
            return read.get();
        } catch (GraphFailure e) {
            LOG.log(Level.DEBUG, () -> "The names could not be read: " + e.getMessage());
            refuseLate(e);
            return without;
        }
    }

    /** Whoever has waited for the names until the time was over has no answer without them either. */
    private static void refuseLate(GraphFailure e) {
        if (Deadline.isBound() && e instanceof TooSlow) {
            throw e;
        }
    }

    /** Ids that are near to one that does not exist, the nearest first. */
    public List<String> nearest(String id) {
        return entities(id, NEAREST).stream().map(Found::id).toList();
    }

    /** The same of a kind: of some labels, or deals. Who bears the id itself is of another kind, and is left out. */
    List<String> nearest(String id, Kind kind) {
        if (!(kind instanceof Kind.Entity entity)) {
            return nearestDeals(id);
        }
        return entities(id, AMONG).stream()
                .filter(found -> entity.labels().isEmpty() || entity.labels().contains(found.label()))
                .map(Found::id)
                .filter(found -> !found.equals(id))
                .limit(NEAREST)
                .toList();
    }

    /** Those of a kind that stand in a fact with an entity or a deal: who runs or makes it first. O(its facts). */
    List<String> related(String id, Kind kind) {
        List<String> labels = kind instanceof Kind.Entity entity ? entity.labels() : List.of(RecordKind.DEAL.label());
        return database.read(
                limits.question(),
                reader -> reader.cypher()
                        .run(
                                CypherFiles.read("lookup/related"),
                                Map.of("id", id, "labels", labels, "makers", MAKERS, "limit", (long) NEAREST))
                        .list(row -> row.text("id")));
    }

    /** Deals that share most words with an id. */
    private List<String> nearestDeals(String id) {
        Map<String, Integer> shared = new TreeMap<>();
        for (String word : id.split("[^\\p{L}\\p{N}]+")) {
            deals(word, AMONG).forEach(deal -> shared.merge(deal.id(), 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(NEAREST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
