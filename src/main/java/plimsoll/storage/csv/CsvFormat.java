package plimsoll.storage.csv;

import java.nio.charset.Charset;
import plimsoll.domain.text.NumberStyle;

/// How the text of a table is written.
///
/// @param charset   its encoding
/// @param mark      length of the byte order mark, bytes
/// @param separator between cells
/// @param quote     around cells that hold separators or line ends
/// @param numbers   with decimal point or decimal comma
public record CsvFormat(Charset charset, int mark, char separator, char quote, NumberStyle numbers) {
    /// Returns it in words, such as `UTF-8, separator semicolon, decimal comma`.
    public String text() {
        String name = switch (separator) {
            case '\t' -> "tab";
            case ';' -> "semicolon";
            case ',' -> "comma";
            case '|' -> "bar";
            default -> String.valueOf(separator);
        };
        return charset.displayName() + (mark > 0 ? " with byte order mark" : "") + ", separator " + name
                + (quote == '"' ? "" : ", quote " + quote)
                + (numbers == NumberStyle.COMMA ? ", decimal comma" : ", decimal point");
    }
}
