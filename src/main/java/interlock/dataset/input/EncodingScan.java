package interlock.dataset.input;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over a file's bytes tells before its records are read: whether it is in the encoding that it should have,
 * what separates its cells, and whether it is whole.
 *
 * @param charset the encoding that it should have
 * @param lines how many lines were begun
 * @param separator what stands between its cells
 * @param separatorSaid whether its first line says so
 * @param ended whether the last line has its line end
 * @param badByte the first byte that is not in the encoding, on the last line counted; -1 where all are
 * @param wide the encoding of two or four bytes a character that it has instead of UTF-8; null where it has none
 * @param likely the encoding that it most likely has, where a byte is bad
 */
public record EncodingScan(
        Charset charset,
        long lines,
        char separator,
        boolean separatorSaid,
        boolean ended,
        int badByte,
        @Nullable Charset wide,
        Charset likely) {
    private static final int CHUNK = 1 << 16;
    private static final int HEAD = 1 << 15;
    private static final int SAMPLE = 1 << 18;

    /** A file that should be UTF-8. */
    public static EncodingScan of(Path file) throws IOException {
        return of(file, StandardCharsets.UTF_8);
    }

    /** A file that should be in an encoding. */
    static EncodingScan of(Path file, Charset charset) throws IOException {
        EncodingScan scan;
        try (InputStream in = Files.newInputStream(file)) {
            scan = new Pass(charset).over(in);
        }
        return scan.badByte < 0 ? scan : scan.likely(sample(file));
    }

    /** From the file's first bytes and from some before it is bad: it may be far on. */
    private static byte[] sample(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }

    private EncodingScan likely(byte[] sample) {
        return new EncodingScan(
                charset, lines, separator, separatorSaid, ended, badByte, wide, EncodingGuess.of(sample));
    }

    /** Reads records as they stand: how wide each must be is for the caller to tell. */
    public CsvReader<CsvRecord> reader(InputStream in) {
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(charset.equals(StandardCharsets.UTF_8))
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(in, charset);
        if (separatorSaid) {
            reader.skipLines(1);
        }
        return reader;
    }

    /** What most likely stands in the file instead, such as {@code Latin-1}. */
    public String likelyName() {
        return EncodingGuess.name(likely);
    }

    /** The character that the bad byte would be in the encoding that is likely. */
    public String badCharacter() {
        return new String(new byte[] {(byte) badByte}, likely);
    }

    private static final class Pass {
        private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        private final CharBuffer chars = CharBuffer.allocate(CHUNK);
        private final StringBuilder head = new StringBuilder();
        private final Charset charset;
        private final CharsetDecoder decoder;
        private long breaks;
        private char last;

        Pass(Charset charset) {
            this.charset = charset;
            decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        EncodingScan over(InputStream in) throws IOException {
            boolean begun = false;
            for (boolean more = true; more; ) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                more = read >= 0;
                bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
                Charset wide = begun || !charset.equals(StandardCharsets.UTF_8) ? null : WideEncoding.of(bytes);
                if (wide != null) {
                    return new EncodingScan(charset, 1, ',', false, true, -1, wide, charset);
                }
                begun = begun || bytes.remaining() > 1;
                CoderResult result = decoder.decode(bytes, chars, !more);
                count();
                if (result.isError()) {
                    return result(bytes.get() & 0xff);
                }
                bytes.compact();
            }
            return result(-1);
        }

        private void count() {
            chars.flip();
            while (chars.hasRemaining()) {
                char c = chars.get();
                if (c == '\r' || c == '\n' && last != '\r') {
                    breaks++;
                }
                if (head.length() < HEAD && c != '\ufeff') {
                    head.append(c);
                }
                last = c;
            }
            chars.clear();
        }

        private EncodingScan result(int badByte) {
            boolean ended = last == '\n' || last == '\r' || last == 0;
            Separator.Found found = Separator.of(head.toString());
            return new EncodingScan(
                    charset, breaks + 1, found.separator(), found.said(), ended, badByte, null, charset);
        }
    }
}
