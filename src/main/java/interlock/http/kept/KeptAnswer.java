package interlock.http.kept;

import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.answers.Answer;
import interlock.neo4j.Deadline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An answer as it is sent.
 *
 * @param tag the entity tag: another one means that the answer says something else, whenever and wherever it was given
 * @param zipped its JSON, compressed
 * @param mayBeKept whether all of it is known, so that whoever asks next may have it too
 */
record KeptAnswer(String tag, byte[] zipped, boolean mayBeKept) {
    /** With the key, the tag and what a table takes for each. */
    private static final int BESIDE = 1_000;

    private static final int TAG_BYTES = 12;

    static KeptAnswer of(Answer answer, ObjectMapper json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            // How long it took is no part of what it says.
            try (OutputStream out = new TimedJson(new GZIPOutputStream(bytes), digest, answer.millis())) {
                json.writerFor(Answer.class).writeValue(out, answer.took(0));
            }
            String tag = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest.digest())
                    .substring(0, TAG_BYTES * 4 / 3);
            return new KeptAnswer("W/\"" + tag + "\"", bytes.toByteArray(), answer.willBeTheSame());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        } catch (IOException e) {
            // What writes JSON tells in words of its own why it was stopped.
            Deadline.pass();
            throw new UncheckedIOException(e);
        }
    }

    /** Its JSON, for the few who take nothing compressed. */
    byte[] plain() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer that it was made of, with values as JSON has them. */
    Answer read(ObjectMapper json) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return json.readValue(in, Answer.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int bytes() {
        return zipped.length + BESIDE;
    }
}
