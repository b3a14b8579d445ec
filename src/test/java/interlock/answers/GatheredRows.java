package interlock.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every row that was handed over. */
final class GatheredRows implements EachRow {
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    @Override
    public void begin() {
        rows.clear();
    }

    @Override
    public void take(Map<String, @Nullable Object> row) {
        rows.add(row);
    }

    List<Map<String, @Nullable Object>> all() {
        return rows;
    }
}
