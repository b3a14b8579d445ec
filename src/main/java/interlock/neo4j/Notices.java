package interlock.neo4j;

import interlock.answers.Answer.Notice;
import interlock.neo4j.GraphFailure.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.ResultSummary;
import org.neo4j.graphdb.GqlStatusObject;
import org.neo4j.graphdb.InputPosition;

/** What Neo4j remarks on a statement that it ran. */
public final class Notices {
    /** The classes of GQLSTATUS that are no remark: success, and success without rows. */
    private static final Set<String> HOW_IT_ENDED = Set.of("00", "02");

    private Notices() {}

    public static List<Notice> of(ResultSummary summary) {
        return summary.gqlStatusObjects().stream()
                .filter(GqlNotification.class::isInstance)
                .map(GqlNotification.class::cast)
                .map(Notices::notice)
                .toList();
    }

    /** The same of a statement inside the process. */
    public static List<Notice> of(Iterable<GqlStatusObject> remarks) {
        List<Notice> notices = new ArrayList<>();
        for (GqlStatusObject remark : remarks) {
            if (!HOW_IT_ENDED.contains(remark.gqlStatus().substring(0, 2))) {
                InputPosition at = remark.getPosition();
                notices.add(new Notice(
                        remark.gqlStatus(),
                        remark.statusDescription(),
                        InputPosition.empty.equals(at)
                                ? null
                                : new Position(at.getOffset(), at.getLine(), at.getColumn())));
            }
        }
        return notices;
    }

    private static Notice notice(GqlNotification remark) {
        return new Notice(
                remark.gqlStatus(),
                remark.statusDescription(),
                remark.position()
                        .map(at -> new Position(at.offset(), at.line(), at.column()))
                        .orElse(null));
    }
}
