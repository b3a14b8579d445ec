package interlock.access;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token that is taken.
 *
 * @param name of whoever has it, for what is written down
 * @param writes whether it lets load and delete
 */
record Token(String name, String text, boolean writes) {
    /** So that it cannot be guessed. */
    static final int SHORTEST = 16;

    private static final String MAC = "HmacSHA256";

    /** Takes as long for a wrong one as for the right one. */
    boolean is(String given) {
        return MessageDigest.isEqual(bytes(given), bytes(text));
    }

    /** What nobody can make of these words who has not got the token. */
    String seal(String words) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(bytes(text), MAC));
            return HexFormat.of().formatHex(mac.doFinal(bytes(words)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every JDK has " + MAC, e);
        }
    }

    /** Whether a seal is that of these words. */
    boolean sealed(String words, String seal) {
        return MessageDigest.isEqual(bytes(seal(words)), bytes(seal));
    }

    Caller caller() {
        return new Caller(name, writes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "the token of " + name;
    }
}
