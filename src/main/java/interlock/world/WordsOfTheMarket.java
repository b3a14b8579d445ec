package interlock.world;

import interlock.dataset.Column;
import interlock.dataset.Table;
import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.RecordKind;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The labels, types and properties of the market's vocabulary. A market that has none of one yet, such as one without
 * clouds, is no reason to warn whoever asks a question that knows it.
 */
public final class WordsOfTheMarket {
    /** What Neo4j says of a label, a type or a property that its store has never seen: GQLSTATUS 01N50 to 01N52. */
    private static final Pattern NEVER_SEEN = Pattern.compile("01N5[0-2]");

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** Kinds of records, and what the loader writes on facts by itself. */
    private static final Stream<String> OURS =
            Stream.of(EntityKind.ENTITY, RecordKind.DEAL.label(), RecordKind.SOURCE.label(), "dataSet", "known");

    private static final Set<String> ALL = Stream.of(
                    OURS,
                    EntityKind.labels().stream(),
                    FactType.names().stream(),
                    Arrays.stream(Table.values())
                            .flatMap(table -> table.columns().stream().map(Column::name)))
            .flatMap(words -> words)
            .collect(Collectors.toSet());

    private WordsOfTheMarket() {}

    /** Whether Neo4j warns of a word that is right, and of which the store has nothing. */
    public static boolean isOnlyMissing(String code, String text) {
        Matcher name = NAME.matcher(text);
        return NEVER_SEEN.matcher(code).matches() && name.find() && ALL.contains(name.group(1));
    }
}
