package interlock.answers;

import interlock.fixtures.RunningProduct;
import interlock.neo4j.Limits;

/** The running product as it answers where fewer rows are sent than there are. */
final class FewRows {
    private FewRows() {}

    /** @param rows so many are sent at most; all else is as it is */
    static Graph sending(int rows) {
        Limits limits = RunningProduct.graph().limits();
        return new Graph(
                RunningProduct.database(),
                new Limits(
                        limits.question(),
                        limits.console(),
                        limits.stream(),
                        rows,
                        limits.consoleAtOnce(),
                        limits.consoleBytes(),
                        limits.streamBytes()));
    }
}
