package interlock.http.kept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The time is put in where it belongs, wherever the writer breaks what it writes, and the digest knows nothing of it. */
class TimedJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Property(tries = 200)
    void whatGoesOnDiffersByItsTimeAlone(
            @ForAll String text,
            @ForAll List<String> texts,
            @ForAll @IntRange(max = 2_000_000_000) int millis,
            @ForAll @IntRange(min = 1, max = 40) int broken)
            throws Exception {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(text + "before", texts);
        answer.put("told", "\"millis\":0, says " + text + ", and \"millis");
        answer.put("list", List.of("millis", "\"millis\"", ":0"));
        answer.put("millis", 0);
        answer.put("after", text);
        byte[] untimed = JSON.writeValueAsBytes(answer);
        answer.put("millis", millis);

        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream timed = new TimedJson(out, digest, millis)) {
            for (int at = 0; at < untimed.length; at += broken) {
                timed.write(untimed, at, Math.min(broken, untimed.length - at));
            }
        }

        assertThat(out.toByteArray()).isEqualTo(JSON.writeValueAsBytes(answer));
        assertThat(digest.digest())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(untimed));
    }

    @Example
    void whatEndsWithinTheMarkIsWholeAndMayBeClosedTwice() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputStream timed = new TimedJson(new GZIPOutputStream(out), MessageDigest.getInstance("SHA-256"), 5);
        timed.write("{\"millis".getBytes(StandardCharsets.UTF_8));
        timed.close();
        timed.close();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(out.toByteArray())).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"millis");
    }
}
