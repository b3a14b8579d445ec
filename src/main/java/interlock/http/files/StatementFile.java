package interlock.http.files;

import interlock.question.World;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a person's own statement as a file. Its first {@value #HELD} bytes are held back until their fingerprint is
 * known, since it stands in the name: a file that differs after them has the same name. What fails before they are full has
 * sent nothing, and can be told as a failure.
 */
public final class StatementFile extends OutputStream {
    private static final int HELD = 64 * 1024;
    private static final int FINGERPRINT_BYTES = 6;

    private final Context context;
    private final Statement statement;
    private final String ending;
    private final String mediaType;
    private final Function<Context, OutputStream> body;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private @Nullable OutputStream out;

    /**
     * What was asked.
     *
     * @param text the statement, as typed
     * @param parameters as an object of JSON; empty where there are none
     */
    public record Statement(String text, String parameters, World world) {}

    /**
     * @param ending of the file's name, without a dot
     * @param body where the file goes
     */
    public StatementFile(
            Context context,
            Statement statement,
            String ending,
            String mediaType,
            Function<Context, OutputStream> body) {
        this.context = context;
        this.statement = statement;
        this.ending = ending;
        this.mediaType = mediaType;
        this.body = body;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int more = out == null ? Math.min(length, HELD - held.size()) : 0;
        held.write(bytes, offset, more);
        if (more < length) {
            begun().write(bytes, offset + more, length - more);
        }
    }

    /** What is held back stays so. */
    @Override
    public void flush() throws IOException {
        if (out != null) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        begun().close();
    }

    private OutputStream begun() throws IOException {
        if (out == null) {
            String address = FrozenAddress.of(FileHead.page(context), statement);
            FileHead.send(context, "cypher", fingerprint(), ending, mediaType, address);
            out = body.apply(context);
            held.writeTo(out);
            held.reset();
        }
        return out;
    }

    private String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(held.toByteArray());
            return HexFormat.of().formatHex(Arrays.copyOf(digest, FINGERPRINT_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
