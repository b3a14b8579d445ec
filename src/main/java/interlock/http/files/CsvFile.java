package interlock.http.files;

import interlock.answers.EachRow;
import interlock.neo4j.Deadline;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they come, as CSV. They are written and compressed beside the thread that works them out, which takes a third of
 * the time of a file of tens of thousands.
 */
final class CsvFile implements EachRow, AutoCloseable {
    private static final int ROWS_AT_ONCE = 256;
    private static final int AHEAD = 8;
    private static final int ZIPPED_AT_ONCE = 16 * 1024;

    private final HeldBack held;
    private final List<String> columns;
    private final boolean zipped;
    private final WorkBehind work;
    private List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private Csv csv;

    /**
     * @param zipped whether what is held back is compressed
     * @param deadline until when it is to be complete
     */
    CsvFile(HeldBack held, List<String> columns, boolean zipped, Deadline deadline) throws IOException {
        work = new WorkBehind(AHEAD, deadline);
        this.held = held;
        this.columns = columns;
        this.zipped = zipped;
        csv = begun();
    }

    private Csv begun() throws IOException {
        OutputStream out = zipped ? new GZIPOutputStream(held.body(), ZIPPED_AT_ONCE) : held.body();
        return new Csv(new OutputStreamWriter(out, StandardCharsets.UTF_8), columns);
    }

    @Override
    public void begin() {
        rows = new ArrayList<>();
        work.give(() -> {
            held.clear();
            csv = begun();
        });
    }

    @Override
    public void take(Map<String, @Nullable Object> row) {
        rows.add(row);
        if (rows.size() == ROWS_AT_ONCE) {
            hand();
        }
    }

    private void hand() {
        List<Map<String, @Nullable Object>> taken = rows;
        rows = new ArrayList<>(ROWS_AT_ONCE);
        work.give(() -> taken.forEach(csv::write));
    }

    /** The file is complete. */
    void end() throws IOException {
        hand();
        work.await();
        csv.end();
    }

    /** Nothing is written any more. */
    @Override
    public void close() {
        work.close();
    }
}
