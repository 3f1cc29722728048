package org.kontor.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewPictureTest {
    private static final int GROUND = 0xff0b5078;
    private static final int WHITE = 0xffffffff;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Clusters meet",
                "5-asis klasterių bendradarbiavimo ir kontaktų renginys",
                "კლასტერების შეხვედრა",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
                        + "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
            })
    void theTitleStandsInsideTheMargins(String title) throws IOException {
        BufferedImage picture = read(title);
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(title(picture)).isGreaterThan(2000);
        assertThat(rows(picture, 0, 1200, 504, 519)).containsOnly(GROUND);
        assertThat(rows(picture, 0, 76, 150, 630)).containsOnly(GROUND);
        assertThat(rows(picture, 1124, 1200, 0, 630)).containsOnly(GROUND);
    }

    @Test
    void aTitleThatIsTooLongIsCutBelow() throws IOException {
        BufferedImage picture = read("Meeting ".repeat(300).strip());
        assertThat(rows(picture, 0, 1200, 504, 519)).containsOnly(GROUND);
    }

    @Test
    void eachTitleHasAnotherPicture() {
        assertThat(PreviewPicture.png("Clusters meet", "Stuttgart"))
                .isNotEqualTo(PreviewPicture.png("Clusters part", "Stuttgart"))
                .isNotEqualTo(PreviewPicture.png("Clusters meet", "Vilnius"));
    }

    private static BufferedImage read(String title) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(
                        PreviewPicture.png(title, "21 September 2017, Stuttgart")));
    }

    /// How many points of the title are white.
    private static long title(BufferedImage picture) {
        return rows(picture, 0, 1200, 200, 510).filter(color -> color == WHITE).count();
    }

    private static IntStream rows(BufferedImage picture, int left, int right, int top, int bottom) {
        return IntStream.range(top, bottom)
                .flatMap(y -> IntStream.range(left, right).map(x -> picture.getRGB(x, y)));
    }
}
