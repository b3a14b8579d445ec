package interlock.http.notes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A note that is not written: problem details of RFC 9457, with what was given and the nearest that exists. */
public final class NoteProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, Object> details = new LinkedHashMap<>();

    NoteProblem(int status, String code, String detail, @Nullable String hint) {
        super(detail);
        this.status = status;
        details.put("code", code);
        details.put("detail", detail);
        if (hint != null) {
            details.put("hint", hint);
        }
    }

    /** The same, about this name or value. */
    NoteProblem about(String given, List<String> nearest) {
        return with("given", given).with("nearest", nearest);
    }

    NoteProblem with(String name, Object value) {
        details.put(name, value);
        return this;
    }

    /** As HTTP has it. */
    public int status() {
        return status;
    }

    /** All but the status: {@code code}, {@code detail} and what else is told. */
    public Map<String, Object> details() {
        return details;
    }
}
