package interlock.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlossaryTest {
    private static final Glossary GLOSSARY = new Glossary("""
            {name} fails without {list}
                {name} si ferma senza {list}
            “{statement}” becomes true on {day}: {cause}
                «{statement}» è vero dal {day}: {cause}
            """);

    @Test
    void aPhraseIsFilledWithWhatItsBracesHold() {
        assertThat(GLOSSARY.of("GPT fails without Azure")).isEqualTo("GPT si ferma senza Azure");
        assertThat(GLOSSARY.find("GPT stands")).isEmpty();
    }

    @Test
    void aPhraseThatIsQuotedIsToldWithinTheOneThatQuotesIt() {
        assertThat(GLOSSARY.of("“GPT fails without Azure” becomes true on 1 May: so it is."))
                .isEqualTo("«GPT si ferma senza Azure» è vero dal 1 May: so it is.");
    }
}
