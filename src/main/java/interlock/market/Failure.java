package interlock.market;

import interlock.market.Changes.Flip;
import interlock.market.Changes.Turn;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one fails without since a day, or does no longer, by one cause.
 *
 * @param turn that of the first of the suppliers
 * @param suppliers all of them, by number
 * @param cause the facts that began or ended on the day and did it
 */
public record Failure(Turn turn, int[] suppliers, int[] cause) {
    Stream<Flip> flips() {
        return IntStream.of(suppliers)
                .mapToObj(supplier -> new Flip(
                        new Statement.FailsWithout(turn.statement().subject(), supplier),
                        turn.now(),
                        turn.known(),
                        turn.day(),
                        cause));
    }
}
