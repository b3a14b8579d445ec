package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.ZippedFolder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a sentence leaves out it says so: other currencies, amounts that nobody discloses, plans that are not done, pairs
 * behind a limit, roles in which one stands twice. A small market has one of each.
 */
@ChangesTheMarket
class LeftOutIT {
    private static final String DATA_SET = "left-out";

    @BeforeAll
    static void load() {
        Path files = Path.of("src/test/resources/interlock/cases/29-what-sentences-leave-out");
        assertThat(Http.send(HttpRequest.newBuilder(RunningProduct.at("/api/datasets?dataSet=" + DATA_SET))
                                .header("Content-Type", "application/zip")
                                .POST(BodyPublishers.ofByteArray(ZippedFolder.of(files)))
                                .build())
                        .status())
                .isEqualTo(200);
    }

    @AfterAll
    static void takeOut() {
        Http.send(HttpRequest.newBuilder(RunningProduct.at("/api/datasets/" + DATA_SET))
                .DELETE()
                .build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        concentration?buyer=zz-abel | Bora (€3bn) leads the disclosed purchases by Abel in EUR, at least €3bn in all; three contracts are undisclosed or in another currency.
        concentration?buyer=zz-bora | No company that Bora buys from is on record as of 1 Jun 2025.
        announced-versus-done?entity=zz-dara&kind=investments&currency=EUR | Of three promises in EUR or of undisclosed amount: one still has something outstanding
        announced-versus-done?entity=zz-emil&currency=EUR | Of three promises in EUR or of undisclosed amount
        money-loops? | No circular financing is on record among at most three companies. Two loops of investments alone are on record: Dara and Gino; Emil and Fene.
        hedges? | One investor backs, or is to back, both sides of a rivalry, in two cases: Cato in Emil and Fene; Cato in Fene and Gino.
        deal?deal=zz-deal | Cato plans to invest up to $1bn in Emil; Abel partners with Bora (10 GW). Two legs state a figure, and no other is on record.
        deal?deal=zz-deal&atLeast=committed | Abel partners with Bora (10 GW).
        connection?from=zz-cato&to=zz-emil | Cato plans to invest up to $1bn in Emil.
        substitutes?entity=zz-abel&supplier=zz-bora | One other already serves Abel as Bora does: Cato.
        money-flows?entity=zz-abel&limit=1&currency=EUR | Among the largest disclosed flows of money, paid or promised, in EUR: Abel to Bora (€3bn). For one flow of two counted, an amount is undisclosed. Only payments by or to Abel are counted.
        money-flows?kind=investments&currency=EUR | No amount is disclosed in EUR; seven flows of undisclosed amount, paid or promised, are on record.
        money-flows?entity=zz-abel&kind=purchases | Abel pays or is to pay two companies, Bora ($5bn) and Cato, in USD or in undisclosed amounts; for one flow an amount is undisclosed. Only purchases are counted.
        entities?kind=Chip | One chip is on record: Chocolate chip, with one fact.
        facts-of?entity=zz-cato | Five facts are on record about Cato, linking it to four others; one of the facts states an amount.
        """)
    void isSaid(String asked, String told) {
        String address =
                "/api/questions/" + asked + (asked.endsWith("?") ? "" : "&") + "asOf=2025-06-01&dataSet=" + DATA_SET;

        assertThat(Http.get(address).json().path("headline").asText()).startsWith(told);
    }

    /** Amazon sells to OpenAI and invests in it; here OpenAI does the same to Amazon. */
    @Test
    void twoThatInvestInEachOtherAndSellToEachOtherAreOnePair() {
        String asked = "/api/questions/money-loops?asOf=2026-11-25&through=openai&with=openai%20INVESTS_IN%20amazon"
                + "&with=amazon%20SPENDS_ON%20openai";
        JsonNode answer = Http.get(asked).json();
        assertThat(answer.path("headline").asText())
                .contains("OpenAI is part of three pairs, ")
                .contains(", in which the seller also invests, or is to invest, in its customer")
                .contains("Amazon–OpenAI")
                .doesNotContain("OpenAI–Amazon");
    }
}
