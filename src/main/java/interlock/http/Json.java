package interlock.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import interlock.neo4j.GraphFailure.Position;
import org.jspecify.annotations.Nullable;

/** JSON as it is written, and as it is read: strictly, so that what is accepted means one thing only. */
final class Json {
    /** What writes answers. */
    static final ObjectMapper WRITER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);

    private static final ObjectMapper READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonParser.Feature.ALLOW_SINGLE_QUOTES)
            .build();

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.defaults();

    private Json() {}

    /**
     * Reads one value.
     *
     * @throws BadRequest 400 with the position
     */
    static JsonNode read(String text) {
        try {
            return READER.readTree(text);
        } catch (StreamConstraintsException e) {
            // It has no place: it is about the body as a whole.
            throw new BadRequest(
                    400,
                    "json",
                    "The body is no JSON that is read here: a nesting depth of at most " + LIMITS.getMaxNestingDepth()
                            + ", at most " + LIMITS.getMaxNumberLength() + " digits in a number and "
                            + LIMITS.getMaxNameLength() + " characters in a name",
                    null);
        } catch (MismatchedInputException e) {
            throw BadRequest.at(
                    "json", "The body is not JSON: more comes after its end", null, position(e.getLocation()));
        } catch (JsonProcessingException e) {
            throw BadRequest.at(
                    "json",
                    "The body is not JSON: " + e.getOriginalMessage(),
                    "Send {\"query\": \"…\", \"parameters\": {…}}",
                    position(e.getLocation()));
        }
    }

    /** A value as one line. */
    static String write(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param at null where a value is longer or deeper than any may be: the reader does not say where */
    private static Position position(@Nullable JsonLocation at) {
        return at == null
                ? new Position(0, 1, 1)
                : new Position(
                        (int) Math.max(0, at.getCharOffset()),
                        Math.max(1, at.getLineNr()),
                        Math.max(1, at.getColumnNr()));
    }
}
