package app.ajar.keep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadroomTest {

    @Test
    void thereIsRoomForWhatFitsAndForNoMoreThanThereCanEverBe() {
        assertThat(Headroom.has(1)).isTrue();
        assertThat(Headroom.has(Runtime.getRuntime().maxMemory())).isFalse();
    }

    @Test
    void whatIsOfNoUseAnyMoreLeavesRoom() {
        long most = Runtime.getRuntime().maxMemory();
        for (int i = 0; i < 5; i++) {
            assertThat(new byte[(int) Math.min(most / 4, 1 << 30)]).isNotEmpty();
            assertThat(Headroom.has(most / 4)).isTrue();
        }
    }
}
