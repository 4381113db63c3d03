package plimsoll.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The typefaces of the document, those of the screen.
enum Face {
    REGULAR("IBMPlexSans-Regular.woff"),
    SEMI_BOLD("IBMPlexSans-SemiBold.woff");

    private static final String FOLDER = "/plimsoll/desktop/theme/font/";

    private final String file;

    Face(String file) {
        this.file = file;
    }

    /// Puts the faces into a document; only the letters used are stored.
    static Map<Face, PDFont> load(PDDocument document) throws IOException {
        Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
        for (Face face : values()) {
            fonts.put(face, PDType0Font.load(document, new ByteArrayInputStream(face.trueType())));
        }
        return fonts;
    }

    private byte[] trueType() throws IOException {
        try (InputStream stream = Face.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("font " + file + " is missing in the program");
            }
            return Woff.unpack(stream.readAllBytes());
        }
    }
}
