package interlock.model;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The vocabulary as tables in Markdown, for the documents. */
public final class VocabularyTables {
    private VocabularyTables() {}

    /** Each type of fact with what it joins, and who relies on whom. */
    public static String facts() {
        return table(
                List.of("type", "from → to", "who relies on whom", "role"),
                Stream.of(FactType.values())
                        .map(type -> List.of(
                                "`" + type + "`", ends(type), type.reliance().words(), role(type))));
    }

    /** All of it, as a section of the reference. */
    public static String section() {
        return String.join(
                "\n",
                "## Vocabulary",
                "",
                "The words of the market, which `GET /api/vocabulary` gives as JSON: `kinds`, `types`, `families`,"
                        + " `standings`, `ended` and `qualifiers`. A type has `from` and `to` (labels), `verb`, `family`,"
                        + " `alike`, `symmetric`, `event`, `payment` where money flows, and `relies` where somebody relies on"
                        + " somebody: `who` and `on` name the ends, `role` and `roleFrom` (`type`, `what` or `thing`) the role,"
                        + " `essential` whether one cannot do without. `/api/entities/{id}` and `/api/facts/{id}` take `asOf`"
                        + " and `atLeast`, and give each fact `holds`, and `relies` with the ids of the two.",
                "",
                facts(),
                verbs(),
                kinds(),
                standings(),
                qualifiers());
    }

    /** Each type of fact as a sentence reads it. */
    private static String verbs() {
        return table(
                List.of("type", "as a sentence", "family"),
                Stream.of(FactType.values())
                        .map(type -> List.of(
                                "`" + type + "`",
                                "a " + type.verb() + " b",
                                type.family().word())));
    }

    private static String kinds() {
        return table(
                List.of("label", "one", "several"),
                Stream.concat(Stream.of(EntityKind.values()), Stream.of(RecordKind.DEAL))
                        .map(kind -> List.of("`" + kind.label() + "`", kind.word(), kind.plural())));
    }

    private static String standings() {
        return table(
                List.of("standing", "what it says"),
                Stream.concat(
                        Stream.of(Standing.values())
                                .map(standing -> List.of("`" + standing.word() + "`", standing.means())),
                        Stream.of(List.of("`" + Standing.ENDED + "`", Standing.ENDED_MEANS))));
    }

    private static String qualifiers() {
        return table(
                List.of("qualifier", "the amount is"),
                AmountQualifier.named().stream()
                        .map(qualifier -> List.of("`" + qualifier.word() + "`", qualifier.means())));
    }

    private static String ends(FactType type) {
        String from = String.join(", ", type.fromLabels());
        return switch (type.ends().match()) {
            case ANY -> from + " → " + String.join(", ", type.toLabels());
            case ALIKE -> from + " → its like";
            case SYMMETRIC -> from + " ↔ its like";
        };
    }

    private static String role(FactType type) {
        String word = type.reliance().roleWord();
        String role = switch (type.role()) {
            case NAMED -> word;
            case WHAT -> "`what`, else " + word;
            case NEEDED_THING -> "the needed thing";
            case NONE -> "";
        };
        return type.isReliance() && !type.isEssential() ? role + " (one can do without)" : role;
    }

    private static String table(List<String> heads, Stream<List<String>> rows) {
        return row(heads)
                + row(heads.stream().map(head -> "---").toList()).replace(" ", "")
                + rows.map(VocabularyTables::row).collect(Collectors.joining());
    }

    private static String row(Collection<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")).replace("|  |", "| |");
    }
}
