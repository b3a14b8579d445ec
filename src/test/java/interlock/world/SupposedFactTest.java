package interlock.world;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.question.BadParameter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class SupposedFactTest {
    /** Whatever is typed is a fact, or told as none. */
    @Property(tries = 500)
    void everyLineIsAFactOrNone(
            @ForAll @Chars({';', '=', ' ', '_', '\t'}) @CharRange(from = 'A', to = 'C') @StringLength(max = 12)
                    String typed) {
        for (String line : new String[] {typed, "a SPENDS_ON b;" + typed, "a SPENDS_ON b" + typed}) {
            try {
                SupposedFact fact = SupposedFact.read(line);
                assertThat(line).contains(fact.from(), fact.type(), fact.to());
            } catch (BadParameter e) {
                assertThat(e).hasMessageStartingWith("The supposed fact '" + line + "' ");
            }
        }
    }
}
