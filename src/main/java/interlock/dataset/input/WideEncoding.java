package interlock.dataset.input;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells UTF-16 and UTF-32 from the first bytes of a text: by their mark, or by the zeros beside the letters of Latin scripts. */
final class WideEncoding {
    private static final int LOOKED_AT = 1 << 12;
    /** Of a hundred bytes: so many zeros where a wide encoding has them, and no more where it has the letters. */
    private static final int MANY = 20;

    private static final int FEW = 2;

    private WideEncoding() {}

    /**
     * The encoding; null where the bytes are in none.
     *
     * @param bytes the beginning of a text, which stays as it is
     */
    static @Nullable Charset of(ByteBuffer bytes) {
        int from = bytes.position();
        int length = Math.min(bytes.remaining(), LOOKED_AT);
        int mark = length < 2 ? 0 : bytes.getShort(from) & 0xffff;
        int more = length < 4 ? -1 : bytes.getShort(from + 2) & 0xffff;
        if (mark == 0xfffe && more == 0 || mark == 0 && more == 0xfeff) {
            return StandardCharsets.UTF_32;
        }
        if (mark == 0xfeff || mark == 0xfffe) {
            return StandardCharsets.UTF_16;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            zeros[i % 2] += bytes.get(from + i) == 0 ? 1 : 0;
        }
        int many = Math.max(1, length / 2 * MANY / 100);
        int few = length / 2 * FEW / 100;
        return zeros[1] >= many && zeros[0] <= few
                ? StandardCharsets.UTF_16LE
                : zeros[0] >= many && zeros[1] <= few ? StandardCharsets.UTF_16BE : null;
    }
}
