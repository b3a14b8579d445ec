package interlock.http;

import interlock.neo4j.GraphFailure.Position;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/** The body of a request as text: of the right type, not too long, and UTF-8 to its last byte. */
final class Body {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int CHUNK = 8 * 1024;

    private Body() {}

    /**
     * The text of a body of JSON.
     *
     * @param limit the most bytes that it may have
     * @throws BadRequest 415 where it is of another type, 413 where it is too long, 400 where it is not UTF-8
     */
    static String json(Context context, int limit) {
        if (!isJson(context.contentType())) {
            throw new BadRequest(
                    415,
                    "wrong-type",
                    "The body is " + (context.contentType() == null ? "of no type" : context.contentType())
                            + ", but must be " + JSON,
                    "Send the header Content-Type: " + JSON);
        }
        return text(context, limit);
    }

    /**
     * The fields of a form, the first value of each.
     *
     * @param limit the most bytes that it may have
     * @throws BadRequest as above; 415 for a form with files too, which would be kept on disk
     */
    static Map<String, String> form(Context context, int limit) {
        String type = String.valueOf(context.contentType()).toLowerCase(Locale.ROOT);
        if (!type.split(";", -1)[0].strip().equals(FORM)) {
            throw new BadRequest(415, "wrong-type", "The form is " + type + ", but must be " + FORM, null);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : text(context, limit).split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(400, "bad-form", "The form cannot be read: " + e.getMessage(), null);
        }
    }

    private static String text(Context context, int limit) {
        if (context.contentLength() > limit) {
            throw tooLarge(limit);
        }
        try (InputStream in = context.req().getInputStream()) {
            return utf8(bytes(in, limit));
        } catch (IOException | HttpException.RuntimeException e) {
            throw new BadRequest(408, "slow-body", "The body breaks off before its end", null);
        }
    }

    /** Jetty gives up on a caller who sends nothing; one who sends a byte now and then must meet a deadline of ours. */
    private static byte[] bytes(InputStream in, int limit) throws IOException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[CHUNK];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            all.write(some, 0, read);
            if (all.size() > limit) {
                throw tooLarge(limit);
            }
            if (System.nanoTime() > deadline) {
                throw new BadRequest(
                        408, "slow-body", "The body took longer than " + LONGEST.toSeconds() + " s to come", null);
            }
        }
        return all.toByteArray();
    }

    /** The type may name a charset, but none other than UTF-8: JSON has no other. */
    private static boolean isJson(@Nullable String type) {
        if (type == null) {
            return false;
        }
        String[] parts =
                type.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "").split(";");
        boolean ours = parts.length > 0 && parts[0].equals(JSON);
        for (int i = 1; i < parts.length; i++) {
            ours &= parts[i].equals("charset=utf-8");
        }
        return ours;
    }

    private static BadRequest tooLarge(int limit) {
        return new BadRequest(
                413, "too-large", "The body has more than " + limit / 1024 + " KB, the most that it may have", null);
    }

    private static String utf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            String before = out.flip().toString();
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            throw BadRequest.at(
                    "utf-8",
                    "The body is not UTF-8 from byte " + in.position() + " on",
                    "Send text as UTF-8",
                    new Position(in.position(), line, before.length() - before.lastIndexOf('\n')));
        }
        return out.flip().toString();
    }
}
