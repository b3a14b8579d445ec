package interlock.dataset.reconcile;

import java.util.List;

/**
 * An entity of a data set that may be one that the graph has under another id.
 *
 * @param other its id in the graph
 * @param dataSet the one that brought it there
 * @param why what speaks for it, the strongest first, each in a few words
 * @param sure whether an identifier that others give out says so, and not a name alone
 */
public record Candidate(
        String id,
        String name,
        String kind,
        String other,
        String otherName,
        String dataSet,
        List<String> why,
        boolean sure) {}
