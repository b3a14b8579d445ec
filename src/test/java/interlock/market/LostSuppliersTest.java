package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LostSuppliersTest {
    private static final int LARGEST = 40;
    private static final long ODD = 0x5555_5555_5555_5555L;
    private static final LostSuppliers GROUPS = new LostSuppliers(LARGEST, group -> group + 1);

    @Test
    void aGroupIsLostWithTheLastOfItsSuppliersInEachWorldForItself() {
        GROUPS.putBack();
        for (int group = 0; group < LARGEST; group++) {
            for (int supplier = 0; supplier < group; supplier++) {
                assertThat(GROUPS.lose(group, -1L)).isZero();
            }
            assertThat(GROUPS.lose(group, ODD)).isEqualTo(ODD);
            assertThat(GROUPS.lose(group, ~ODD)).isEqualTo(~ODD);
        }
    }

    @Test
    void putBackNobodyHasLostAny() {
        GROUPS.lose(2, -1L);
        GROUPS.putBack();
        assertThat(GROUPS.lose(2, -1L)).isZero();
        assertThat(GROUPS.lose(2, -1L)).isZero();
        assertThat(GROUPS.lose(2, -1L)).isEqualTo(-1L);
    }
}
