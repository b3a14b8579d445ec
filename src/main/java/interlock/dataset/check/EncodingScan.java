package interlock.dataset.check;

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

/**
 * What one pass over a file's bytes tells before its records are read: whether it is UTF-8, what separates its cells,
 * and whether it is whole.
 *
 * @param lines how many lines were begun
 * @param separator a semicolon where the first line holds semicolons and no comma, else a comma
 * @param ended whether the last line has its line end
 * @param badByte the first byte that is not UTF-8, on the last line counted; -1 where all are
 * @param wide whether it begins with the mark of UTF-16
 */
public record EncodingScan(long lines, char separator, boolean ended, int badByte, boolean wide) {
    private static final int CHUNK = 1 << 16;

    public static EncodingScan of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Pass().over(in);
        }
    }

    /** Reads records as they stand: how wide each must be is for the caller to tell. */
    public CsvReader<CsvRecord> reader(InputStream in) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(in, StandardCharsets.UTF_8);
    }

    /** The character that the bad byte would be in the encoding of old Windows programs. */
    String badCharacter() {
        return new String(new byte[] {(byte) badByte}, Charset.forName("windows-1252"));
    }

    private static final class Pass {
        private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        private final CharBuffer chars = CharBuffer.allocate(CHUNK);
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private long breaks;
        private char last;
        private boolean comma;
        private boolean semicolon;

        EncodingScan over(InputStream in) throws IOException {
            boolean begun = false;
            for (boolean more = true; more; ) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                more = read >= 0;
                bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
                if (!begun && isWide()) {
                    return new EncodingScan(1, ',', true, -1, true);
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

        private boolean isWide() {
            if (bytes.remaining() < 2) {
                return false;
            }
            int mark = (bytes.get(0) & 0xff) << 8 | bytes.get(1) & 0xff;
            return mark == 0xfeff || mark == 0xfffe;
        }

        private void count() {
            chars.flip();
            while (chars.hasRemaining()) {
                char c = chars.get();
                if (c == '\r' || c == '\n' && last != '\r') {
                    breaks++;
                } else if (breaks == 0) {
                    comma |= c == ',';
                    semicolon |= c == ';';
                }
                last = c;
            }
            chars.clear();
        }

        private EncodingScan result(int badByte) {
            boolean ended = last == '\n' || last == '\r' || last == 0;
            return new EncodingScan(breaks + 1, semicolon && !comma ? ';' : ',', ended, badByte, false);
        }
    }
}
