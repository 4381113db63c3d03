package plimsoll.domain.text;

import java.util.regex.Pattern;

/// How numbers of tables look outside the program: in pasted rows and in exported CSV files. On screen and in workspace
/// files the decimal point is always a point.
public enum NumberStyle {
    /// 1,234.56
    POINT,
    /// 1.234,56
    COMMA;

    private static final Pattern COMMA_NUMBER =
            Pattern.compile("\\s*[+\\-\u2212(]?(\\d{1,3}(\\.\\d{3})+|\\d+)?(,\\d*)?\\s*[%kKmM]?\\)?\\s*");

    /// Returns a cell of a pasted table as this program reads it: where the style has a decimal comma, points of a
    /// number
    /// go and its comma becomes the point. Text that is no such number stays.
    public String read(String cell) {
        return this == COMMA && COMMA_NUMBER.matcher(cell).matches()
                ? cell.replace(".", "").replace(',', '.')
                : cell;
    }
}
