package interlock.feed;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.text.Glossary;
import interlock.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedPhraseTest {
    @ParameterizedTest
    @EnumSource(FeedPhrase.class)
    void isWrittenInEveryLanguage(FeedPhrase phrase) {
        for (Language language : Language.values()) {
            assertThat(language == Language.ENGLISH || Glossary.of(language).hasPhrase(phrase.english()))
                    .as(phrase.english())
                    .isTrue();
        }
    }

    @Test
    void theNewsIsToldBeforeItsNumber() {
        assertThat(FeedPhrase.first("It pays.", 1, Language.ENGLISH)).isEqualTo("It pays. One more fact became known.");
        assertThat(FeedPhrase.first("It pays.", 2, Language.ENGLISH))
                .isEqualTo("It pays. Two more facts became known.");
        assertThat(FeedPhrase.first("It pays.", 2, Language.ITALIAN))
                .isEqualTo("It pays. Altri due fatti sono diventati noti.");
    }
}
