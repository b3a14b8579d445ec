package interlock.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AbridgedTest {
    @Property(tries = 300)
    void isTheTextOrItsBeginningAndItsEnd(@ForAll String text, @ForAll @IntRange(min = 3, max = 60) int most) {
        String abridged = Abridged.text(text, most);

        if (text.length() <= most) {
            assertThat(abridged).isEqualTo(text);
            return;
        }
        int gap = abridged.indexOf(" … ");
        assertThat(abridged.length()).isLessThanOrEqualTo(most + 3);
        assertThat(gap).isNotNegative();
        assertThat(text).startsWith(abridged.substring(0, gap));
        assertThat(text).endsWith(abridged.substring(abridged.lastIndexOf(" … ") + 3));
    }
}
