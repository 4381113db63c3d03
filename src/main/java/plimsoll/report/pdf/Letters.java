package plimsoll.report.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// Keeps texts printable: letters that the typeface lacks become a question mark, line ends and tabs a blank.
final class Letters {
    private Letters() {}

    /// Returns the text with letters that the typeface has.
    static String known(PDFont font, String text) throws IOException {
        StringBuilder known = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (Character.isISOControl(letter)) {
                known.append(' ');
            } else if (has(font, letter)) {
                known.appendCodePoint(letter);
            } else {
                known.append('?');
            }
        }
        return known.toString();
    }

    private static boolean has(PDFont font, int letter) throws IOException {
        try {
            return font.encode(Character.toString(letter)).length > 0;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }
}
