package interlock.dataset.load;

import interlock.dataset.Cancellation;
import interlock.dataset.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a data set is loaded.
 *
 * @param replace whether what the graph has of it, and the files no longer, is taken out
 * @param progress follows how far it is
 * @param cancellation ends it before its end; Neo4j's importer, once it has begun, is left to its end
 * @param by who loads it, as the data set shows where anything changed; null to show nobody
 * @param answers what people answered to 'the same?', which is kept with the data set; null to keep those that are there
 * @param corrections what it does to records of others
 */
public record LoadOptions(
        boolean replace,
        Progress progress,
        Cancellation cancellation,
        @Nullable String by,
        @Nullable List<String> answers,
        Corrections corrections) {
    /** One that corrects nothing of others. */
    public LoadOptions(
            boolean replace,
            Progress progress,
            Cancellation cancellation,
            @Nullable String by,
            @Nullable List<String> answers) {
        this(replace, progress, cancellation, by, answers, Corrections.NONE);
    }

    /** The same, with what is done to records of others. */
    LoadOptions with(Corrections others) {
        return new LoadOptions(replace, progress, cancellation, by, answers, others);
    }

    /** By a command or a test: ended by its time alone, and signed by nobody. */
    public static LoadOptions of(boolean replace, Progress progress) {
        return new LoadOptions(replace, progress, Cancellation.byTime(), null, null);
    }
}
