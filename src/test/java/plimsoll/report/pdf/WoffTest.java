package plimsoll.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class WoffTest {
    @Test
    void theUnpackedFontIsReadAsTrueTypeWithItsOwnName() throws IOException {
        byte[] unpacked = Woff.unpack(packed());
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(unpacked))) {
            assertEquals("IBMPlexSans", font.getName());
            assertEquals(1000, font.getUnitsPerEm());
        }
    }

    @Test
    void bytesThatAreNoFontAreRefused() throws IOException {
        byte[] font = packed();
        byte[] otherSignature = font.clone();
        otherSignature[0] = 'x';
        byte[] damaged = font.clone();
        Arrays.fill(damaged, 2_000, 3_000, (byte) 0x55);
        for (byte[] bytes :
                new byte[][] {{}, {1, 2, 3}, otherSignature, Arrays.copyOf(font, font.length / 2), damaged}) {
            assertThrows(IllegalArgumentException.class, () -> Woff.unpack(bytes));
        }
    }

    private static byte[] packed() throws IOException {
        try (InputStream stream =
                Woff.class.getResourceAsStream("/plimsoll/desktop/theme/font/IBMPlexSans-Regular.woff")) {
            return stream.readAllBytes();
        }
    }
}
