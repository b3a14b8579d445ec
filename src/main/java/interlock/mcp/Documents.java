package interlock.mcp;

import interlock.answers.Graph;
import interlock.answers.Lookups.EntityCard;
import interlock.form.Vocabulary;
import interlock.model.Publisher;
import interlock.model.Standing;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What an agent reads before it asks, as Markdown: the data model, the questions, who the data is from, a dossier. */
final class Documents {
    static final String MODEL = "interlock://model";
    static final String QUESTIONS = "interlock://questions";
    static final String ATTRIBUTION = "interlock://attribution";
    static final String COMPANIES = "interlock://companies/";
    private static final int MOST_FACTS = 200;
    private static final int MOST_PUBLISHERS = 200;

    private final Graph graph;
    private final Questions questions;

    Documents(Graph graph, Questions questions) {
        this.graph = graph;
        this.questions = questions;
    }

    /** Kinds, types of fact with who relies on whom, standings and qualifiers. */
    String model() {
        Vocabulary words = Vocabulary.in(Language.ENGLISH);
        return "# The data model\n\nNodes are "
                + words.kinds().stream().map(kind -> "`" + kind.label() + "`").collect(Collectors.joining(", "))
                + "; facts are relationships between them, each with a standing, days and sources.\n\n"
                + "## Types of fact\n\n| type | as a sentence | who relies on whom | role | one falls without it |\n"
                + "|---|---|---|---|---|\n"
                + words.types().stream().map(Documents::row).collect(Collectors.joining())
                + "\n## Standings, from the least binding up\n\n"
                + words.standings().stream().map(Documents::item).collect(Collectors.joining())
                + item(words.ended())
                + "\n## Amounts\n\nAmounts are ranges: a maximum that is null has no upper end.\n\n"
                + words.qualifiers().stream().map(Documents::item).collect(Collectors.joining())
                + "\n## What an answer means\n\nAn answer is about the evidence collected: what is missing here is unknown,"
                + " and not known to be absent, unless an answer says so. Verdicts are yes, no or unknown.\n";
    }

    private static String row(Vocabulary.Type type) {
        String relies = type.relies() == null
                ? "nobody | |"
                : type.relies().words() + " | " + type.relies().role() + " | "
                        + (type.relies().essential() ? "yes" : "no");
        return "| `" + type.type() + "` | " + String.join(", ", type.from()) + " " + type.verb() + " "
                + String.join(", ", type.to()) + " | " + relies + " |\n";
    }

    private static String item(Vocabulary.Word word) {
        return "- `" + word.word() + "`: " + word.means() + "\n";
    }

    /** Each question with its parameters, by group. */
    String questions() {
        Map<String, List<Question>> groups = questions.all().stream()
                .collect(Collectors.groupingBy(Question::group, TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder("# The questions\n\nEach is a tool of its name.\n");
        groups.forEach((group, those) -> {
            text.append("\n## ").append(group).append("\n");
            those.forEach(question -> text.append("\n- `")
                    .append(question.name())
                    .append("`: ")
                    .append(question.titleInSlots())
                    .append(" ")
                    .append(question.about())
                    .append(" Parameters: ")
                    .append(question.parameters().stream()
                            .map(parameter ->
                                    parameter.name() + " (" + parameter.kind().allowed() + ")")
                            .collect(Collectors.joining(", ")))
                    .append("."));
            text.append("\n");
        });
        return text.toString();
    }

    /** The data sets, and how many sources each publisher has under which licence. */
    String attribution() {
        Map<String, AtomicLong> publishers = new TreeMap<>();
        graph.read(
                graph.limits().question(),
                "",
                contents -> contents.sources(source -> publishers
                        .computeIfAbsent(
                                publisher(source.properties()) + ", licence: "
                                        + source.properties().getOrDefault("licence", "not stated"),
                                key -> new AtomicLong())
                        .incrementAndGet()));
        return "# Whom the data is from\n\nData sets: "
                + String.join(", ", graph.health().dataSets())
                + ".\n\nFacts are told in our words; each names its sources. By publisher:\n\n"
                + publishers.entrySet().stream()
                        .sorted((a, b) ->
                                Long.compare(b.getValue().get(), a.getValue().get()))
                        .limit(MOST_PUBLISHERS)
                        .map(one -> "- " + one.getKey() + ": " + one.getValue() + "\n")
                        .collect(Collectors.joining())
                + (publishers.size() > MOST_PUBLISHERS
                        ? "- and " + (publishers.size() - MOST_PUBLISHERS) + " more publishers\n"
                        : "");
    }

    /** All that is stated about an entity today, with its sources. */
    String dossier(String id) {
        EntityCard card = graph.lookups().entity(id, LocalDate.now(), Standing.ANNOUNCED);
        Names names = new Names(card.nodes());
        List<Map<String, Object>> facts =
                card.facts().stream().limit(MOST_FACTS).toList();
        return "# " + card.entity().getOrDefault("name", id) + "\n\n"
                + card.entity().entrySet().stream()
                        .filter(property -> !property.getKey().equals("name"))
                        .map(property -> "- " + property.getKey() + ": " + property.getValue() + "\n")
                        .collect(Collectors.joining())
                + "\n## What is stated\n\n"
                + facts.stream()
                        .map(fact -> LookupTools.line(fact, names) + "\n")
                        .collect(Collectors.joining())
                + (card.facts().size() > MOST_FACTS
                        ? "\n" + (card.facts().size() - MOST_FACTS) + " more: the tool `entity` with `skip`.\n"
                        : "")
                + "\n## Sources\n\n"
                + card.sources().stream()
                        .map(source -> "- " + source.getOrDefault("title", source.get("id")) + ", "
                                + publisher(source) + " "
                                + source.getOrDefault("url", "") + "\n")
                        .collect(Collectors.joining());
    }

    private static String publisher(Map<String, Object> source) {
        return Publisher.named(source.get("publisher")).orElse("publisher unknown");
    }
}
