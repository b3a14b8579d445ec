package interlock.neo4j.embedded;

import interlock.neo4j.GraphFailure.Position;
import interlock.neo4j.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.neo4j.graphdb.GqlStatusObject;
import org.neo4j.graphdb.InputPosition;

/** The notices of a statement that ran inside the process. */
final class EmbeddedNotices {
    /** The classes of GQLSTATUS that are no notice: success, and success without rows. */
    private static final Set<String> HOW_IT_ENDED = Set.of("00", "02");

    private EmbeddedNotices() {}

    static List<Notice> of(Iterable<GqlStatusObject> statuses) {
        List<Notice> notices = new ArrayList<>();
        for (GqlStatusObject status : statuses) {
            if (!HOW_IT_ENDED.contains(status.gqlStatus().substring(0, 2))) {
                InputPosition at = status.getPosition();
                notices.add(new Notice(
                        status.gqlStatus(),
                        status.statusDescription(),
                        status.getSeverity().name().toLowerCase(Locale.ROOT),
                        InputPosition.empty.equals(at)
                                ? null
                                : new Position(at.getOffset(), at.getLine(), at.getColumn())));
            }
        }
        return notices;
    }
}
