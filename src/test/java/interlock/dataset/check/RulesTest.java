package interlock.dataset.check;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.SmallMarket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One faulty cell or pair of cells at a time, with the words that a person reads about it. */
class RulesTest {
    @TempDir
    Path folder;

    SmallMarket market;

    @BeforeEach
    void begin() {
        market = new SmallMarket(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id        | ''                      | id is empty
            id        | report                  | id is already used: report; first in sources.csv:2
            title     | ''                      | title is empty
            publisher | ''                      | publisher is empty
            language  | ''                      | language is empty
            language  | English                 | language is not an ISO 639 code: English; allowed: such as en or it
            retrieved | ''                      | retrieved is empty
            :LABEL    | Sauce                   | :LABEL is not Source: Sauce; allowed: Source
            url       | www.example.org         | url is not a web address: www.example.org; allowed: http:// or https:// and no spaces
            published | 2026-02-01              | retrieved before it was published: 2026-01-31 < 2026-02-01
            published | 31.01.2026              | published is not an ISO date: 31.01.2026; allowed: year-month-day such as 2025-11-18
            published | 2025-02-30              | published is not a day of the calendar: 2025-02-30; allowed: year-month-day such as 2025-11-18
            kind      | newspaper               | kind is not known: newspaper; allowed: aggregator, analysis, catalogue, company, documentation, filing, press, repository
            origin    | Release 1               | origin is not a lower-case slug: Release 1; allowed: letters a-z, digits and single hyphens between
            title     | "' A report'"           | title begins or ends with a space: ' A report'
            """, quoteCharacter = '"')
    void sourceIsRefused(String column, String cell, String message) {
        market.source(column, cell.replace("'", ""));

        assertThat(market.faults()).containsExactly("sources.csv:3: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            :LABEL      | Company          | :LABEL is not Entity and one kind: Company; allowed: Entity;Chip, Entity;Cloud, Entity;Company, Entity;Model, Entity;Product
            :LABEL      | Entity;Firm      | :LABEL is not Entity and one kind: Entity;Firm; allowed: Entity;Chip, Entity;Cloud, Entity;Company, Entity;Model, Entity;Product
            name        | ""               | name is empty
            id          | maker            | id is already used: maker; first in entities.csv:2
            id          | report           | id is already used: report; first in sources.csv:2
            country     | USA              | country is not an ISO 3166 alpha-2 code: USA; allowed: two capitals such as US
            tier        | frontier         | tier does not fit the label: frontier of a Company; allowed: hyperscaler for a Cloud, frontier for a Model
            aliases     | A;;B             | aliases has an empty or spaced item: 'A;;B'; allowed: items joined by ; without spaces around it
            aliases     | A; B             | aliases has an empty or spaced item: 'A; B'; allowed: items joined by ; without spaces around it
            aliases     | A;B;A            | aliases names an item more than once: A
            released    | 2025             | released is not an ISO date: 2025; allowed: year-month-day such as 2025-11-18
            segment     | cloud;banking    | segment is not known: banking; allowed: application, capital, chip design, cloud, data centre, equipment, foundry, materials, memory, model lab, neocloud, optics and parts, packaging, power, servers, software
            ticker      | nvda             | ticker is not EXCHANGE:SYMBOL: nvda; allowed: such as NASDAQ:NVDA
            wikidata    | 182477           | wikidata is not the id of an item: 182477; allowed: such as Q95
            completeFor | RIVALS           | completeFor and completeAsOf go together: completeFor without a day
            completeAsOf | 2025-01-01      | completeFor and completeAsOf go together: a day without completeFor
            completeSince | 2025-01-01     | completeSince without completeAsOf: 2025-01-01
            """)
    void entityIsRefused(String column, String cell, String message) {
        market.entity(column, cell);

        assertThat(market.faults()).containsExactly("entities.csv:7: " + message);
    }

    @Test
    void aTickerBelongsToACompany() {
        market.entity("id", "other", ":LABEL", "Entity;Cloud", "ticker", "NASDAQ:NVDA");

        assertThat(market.faults())
                .containsExactly("entities.csv:7: a ticker belongs to a Company: NASDAQ:NVDA of a Cloud");
    }

    @Test
    void exclusiveTrueIsNoLesserPreference() {
        market.fact("what", "other parts", "exclusive", "true", "preference", "priority");

        assertThat(market.faults())
                .containsExactly("facts.csv:3: preference exclusive and exclusive true go together: "
                        + "priority, and exclusive is true");
    }

    @Test
    void entityIsRefusedThatIsCompleteForNoType() {
        market.entity("completeFor", "RIVALS;SELLS", "completeAsOf", "2025-01-01");

        assertThat(market.faults())
                .singleElement()
                .asString()
                .startsWith("entities.csv:7: completeFor names no relationship type: SELLS; allowed: AVAILABLE_ON, ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""  | ""  | ""          | USD | a currency without an amount: USD; give amountMin or amountMax, or no currency
            5   | 5   | exact       | ""  | an amount without a currency; allowed: its ISO 4217 code such as USD
            5   | 5   | exact       | usd | currency is not an ISO 4217 code: usd; allowed: three capitals such as USD
            5   | 5   | ""          | USD | an amount without amountQualifier; allowed: about, atLeast, exact, undisclosed, upTo
            5   | 5   | roughly     | USD | amountQualifier is not known: roughly; allowed: about, atLeast, exact, undisclosed, upTo
            5   | 5   | undisclosed | USD | an amount that is undisclosed: amountMin 5, amountMax 5; leave both empty
            ""  | ""  | exact       | ""  | amountQualifier without an amount: exact; allowed: undisclosed, or empty
            5   | 6   | exact       | USD | exact, but amountMin and amountMax differ: amountMin 5, amountMax 6; allowed: the same in both
            5   | 6   | upTo        | USD | upTo means amountMin 0 and an amountMax: amountMin 5, amountMax 6
            0   | ""  | upTo        | USD | upTo means amountMin 0 and an amountMax: amountMin 0, amountMax empty
            5   | 6   | atLeast     | USD | atLeast means an amountMin and no amountMax: amountMin 5, amountMax 6
            6   | 5   | about       | USD | amountMin is more than amountMax: 6 > 5
            -5  | 5   | about       | USD | amountMin is not a whole number of zero or more: -5; allowed: digits only such as 10000000000, zero or more, at most 9223372036854775807
            5bn | 5   | exact       | USD | amountMin is not a whole number of zero or more: 5bn; allowed: digits only such as 10000000000, zero or more, at most 9223372036854775807
            0   | 9223372036854775808 | upTo | USD | amountMax is not a whole number of zero or more: 9223372036854775808; allowed: digits only such as 10000000000, zero or more, at most 9223372036854775807
            """)
    void amountIsRefused(String min, String max, String qualifier, String currency, String message) {
        String[] amount = {
            "amountMin",
            min,
            "amountMax",
            max,
            "amountQualifier",
            qualifier,
            "currency",
            currency,
            "id",
            "more",
            "what",
            "more"
        };
        market.fact(amount)
                .deal("amountMin", min, "amountMax", max, "amountQualifier", qualifier, "currency", currency);

        assertThat(market.faults()).containsExactly("deals.csv:3: " + message, "facts.csv:3: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            :LABEL    | Dear     | :LABEL is not Deal: Dear; allowed: Deal
            title     | ""       | title is empty
            announced | ""       | announced is empty
            sources   | ""       | sources is empty
            sources   | repord   | source does not exist: repord; nearest report
            sources   | article  | source does not exist: article
            id        | chip     | id is already used: chip; first in entities.csv:5
            """)
    void dealIsRefused(String column, String cell, String message) {
        market.deal(column, cell);

        assertThat(market.faults()).containsExactly("deals.csv:3: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            :START_ID    | ""         | :START_ID is empty
            :START_ID    | makers     | start does not exist: makers; nearest maker
            :END_ID      | bayer      | end does not exist: bayer; nearest buyer
            :END_ID      | maker      | SUPPLIES joins an entity with itself: maker
            :END_ID      | chip       | SUPPLIES cannot end at this kind: chip is a Chip; allowed: Cloud, Company, Product
            :START_ID    | model      | SUPPLIES cannot start at this kind: model is a Model; allowed: Company, Product
            :TYPE        | ""         | :TYPE is empty
            id           | ""         | id is empty
            id           | fact-one   | id is already used: fact-one; first in facts.csv:2
            quantityMin  | 5          | a quantity and its quantityUnit go together: quantity without quantityUnit
            quantityUnit | GW         | a quantity and its quantityUnit go together: quantityUnit without quantity
            shareOf      | revenue    | a share and its shareOf go together: shareOf without share
            what         | ""         | SUPPLIES does not say what
            market       | chips      | market belongs to RIVALS only: chips
            status       | ""         | status is empty
            status       | signed     | status is not known: signed; allowed: announced, committed, completed, ended, rumoured
            exclusive    | yes        | exclusive is not known: yes; allowed: true, false, or empty for 'nobody said'
            preference   | best       | preference is not known: best; allowed: exclusive, first-refusal, preferred, priority
            preference   | exclusive  | preference exclusive and exclusive true go together: exclusive, and exclusive is not true
            announced    | ""         | neither announced nor since; allowed: a day in one of them, or in both
            announced    | 11/18/2025 | announced is not an ISO date: 11/18/2025; allowed: year-month-day such as 2025-11-18
            until        | 2025-11-17 | until is before announced: 2025-11-17 < 2025-11-18
            deal         | deal-won   | deal does not exist: deal-won; nearest deal-one
            statement    | ""         | statement is empty
            statement    | It does    | statement does not end with a full stop: It does
            sources      | ""         | sources is empty
            sources      | reporter   | source does not exist: reporter; nearest report
            """)
    void factIsRefused(String column, String cell, String message) {
        market.fact("what", "other parts", column, cell);

        assertThat(market.faults()).containsExactly("facts.csv:3: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            quantity | quantityUnit | 2    | 1   | quantityMin is more than quantityMax: 2.0 > 1.0
            quantity | quantityUnit | 1,5  | ""  | quantityMin is not a plain number of zero or more: 1,5; allowed: a plain number such as 0.25 or 1000, zero or more
            quantity | quantityUnit | 1e999 | "" | quantityMin is not a plain number of zero or more: 1e999; allowed: a plain number such as 0.25 or 1000, zero or more
            share    | shareOf      | 0.5  | 25  | a share is a fraction from 0 to 1: 25.0; allowed: such as 0.25 for 25 %
            share    | shareOf      | 25%  | ""  | shareMin is not a plain number of zero or more: 25%; allowed: a plain number such as 0.25 or 1000, zero or more
            """)
    void rangeIsRefused(String stem, String unit, String min, String max, String message) {
        market.fact("what", "other parts", stem + "Min", min, stem + "Max", max, unit, "it");

        assertThat(market.faults()).containsExactly("facts.csv:3: " + message);
    }

    @Test
    void factOfAnUnknownTypeIsRefused() {
        market.fact(":TYPE", "SUPLIES");

        assertThat(market.faults())
                .singleElement()
                .asString()
                .startsWith("facts.csv:3: relationship type is not known: SUPLIES; nearest SUPPLIES; "
                        + "allowed: AVAILABLE_ON, DESIGNS, ");
    }

    @Test
    void factThatEndsOnTheDayItBeginsIsRefused() {
        market.fact("what", "other parts", "since", "2026-01-01", "until", "2026-01-01");

        assertThat(market.faults()).containsExactly("facts.csv:3: until is not after since: 2026-01-01 <= 2026-01-01");
    }

    @Test
    void rivalsAreOfOneKindAndInAMarket() {
        market.fact(":TYPE", "RIVALS", ":END_ID", "cloud", "what", "");

        assertThat(market.faults())
                .containsExactly(
                        "facts.csv:3: RIVALS does not say in which market",
                        "facts.csv:3: RIVALS joins two kinds: a Company and a Cloud; allowed: both ends of the same kind");
    }

    @Test
    void aPartyToADealNamesThatDeal() {
        market.deal("id", "deal-two")
                .fact("id", "party-one", ":TYPE", "PARTY_TO", ":END_ID", "deal-two", "deal", "deal-one", "what", "");

        assertThat(market.faults())
                .containsExactly("facts.csv:3: PARTY_TO names another deal than its end: deal-one; allowed: deal-two");
    }

    @Test
    void aFactStatedTwiceIsRefused() {
        market.fact("id", "fact-two");

        assertThat(market.faults())
                .containsExactly("facts.csv:3: the same fact as before: fact-one; in line 2;"
                        + " leave one out, or say in statement or what tells them apart");
    }

    @Test
    void aSymmetricFactIsStoredOnceWhicheverEndComesFirst() {
        String[] rivals = {":TYPE", "RIVALS", "what", "", "market", "parts", "id", "rivals-one"};
        String[] turned = {
            ":TYPE",
            "RIVALS",
            "what",
            "",
            "market",
            "parts",
            "id",
            "rivals-two",
            ":START_ID",
            "buyer",
            ":END_ID",
            "maker",
            "announced",
            "2026-01-01"
        };
        market.fact(rivals).fact(turned);

        assertThat(market.faults()).containsExactly("facts.csv:4: the same fact as before: rivals-one; in line 3");
    }

    @Test
    void nothingIsAPartOfItselfThroughOthers() {
        market.fact("id", "a", ":TYPE", "PART_OF", "what", "")
                .fact("id", "b", ":TYPE", "PART_OF", "what", "", ":START_ID", "buyer", ":END_ID", "maker")
                .entity("id", "third")
                .fact("id", "c", ":TYPE", "PART_OF", "what", "", ":START_ID", "third");

        assertThat(market.faults())
                .containsExactly("facts.csv:3: is a part of itself: maker", "facts.csv:4: is a part of itself: buyer");
    }

    @Test
    void controlCharactersAreRefused() {
        market.entity("about", "Tab\there");

        assertThat(market.faults())
                .containsExactly(
                        "entities.csv:7: about holds a control character: U+0009; allowed: text and line breaks");
    }

    @Test
    void ofTheUnknownOnlyTheFirstHundredGetAHint() {
        for (int i = 0; i < 101; i++) {
            market.fact("id", "more-" + i, "what", "more " + i, ":END_ID", "buyer" + i);
        }

        assertThat(market.faults())
                .hasSize(101)
                .startsWith("facts.csv:3: end does not exist: buyer0; nearest buyer")
                .endsWith("facts.csv:103: end does not exist: buyer100");
    }
}
