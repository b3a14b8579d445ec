package interlock.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlossaryTest {
    private static final Glossary GLOSSARY = new Glossary("""
            packaging
                confezionamento
            {subject} fails without {list}
                {subject} si ferma senza {list}
            “{statement}” becomes true on {day}: {cause}
                «{statement}» è vero dal {day}: {cause}
            """, " o ");

    @Test
    void aPhraseIsFilledWithWhatItsBracesHold() {
        assertThat(GLOSSARY.of("GPT fails without Azure")).isEqualTo("GPT si ferma senza Azure");
        assertThat(GLOSSARY.find("GPT stands")).isEmpty();
    }

    @Test
    void severalNamesAreJoinedAsTheLanguageJoinsThem() {
        assertThat(GLOSSARY.of("GPT fails without Azure or Microsoft"))
                .isEqualTo("GPT si ferma senza Azure o Microsoft");
        assertThat(GLOSSARY.of("“GPT fails without ASML, Azure or TSMC” becomes true on 1 May: so it is."))
                .isEqualTo("«GPT si ferma senza ASML, Azure o TSMC» è vero dal 1 May: so it is.");
    }

    /** A role may be called as a product is. */
    @Test
    void whatStandsForANameIsNotTranslated() {
        assertThat(GLOSSARY.of("GPT fails without packaging")).isEqualTo("GPT si ferma senza packaging");
    }

    @Test
    void aPhraseThatIsQuotedIsToldWithinTheOneThatQuotesIt() {
        assertThat(GLOSSARY.of("“GPT fails without Azure” becomes true on 1 May: so it is."))
                .isEqualTo("«GPT si ferma senza Azure» è vero dal 1 May: so it is.");
    }

    @Test
    void aDayThatIsWrittenOutIsADayAgainForWhoeverWritesItInTheLanguage() {
        String told = Glossary.of(Language.ITALIAN).of("the data is complete as of 3 Sep 2025");

        assertThat(told).endsWith("2025-09-03");
        assertThat(Figures.days(told, Language.ITALIAN)).endsWith("3 settembre 2025");
    }
}
