package plimsoll.storage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plimsoll.domain.text.NumberStyle;

/// Pasted text with what was found out about how it is written.
///
/// @param table     its cells, numbers written as this program reads them
/// @param separator what stands between cells
/// @param style     how its numbers were read
/// @param unsure    whether a number such as `1,234` could be read in either style and nothing in the text tells which
public record PastedText(PastedTable table, char separator, NumberStyle style, boolean unsure) {
    /// Numbers that only one style can mean: both signs, groups more than once, or digits behind the sign that are no
    /// group of three.
    private static final Pattern POINT_ONLY = number("(\\d{1,3}(,\\d{3})+\\.\\d*|\\d{1,3}(,\\d{3}){2,}"
            + "|\\d*\\.(\\d{1,2}|\\d{4,})|0\\.\\d+|\\d{4,}\\.\\d+|\\.\\d+)");

    private static final Pattern COMMA_ONLY = number("(\\d{1,3}(\\.\\d{3})+,\\d*|\\d{1,3}(\\.\\d{3}){2,}"
            + "|\\d*,(\\d{1,2}|\\d{4,})|0,\\d+|\\d{4,},\\d+|,\\d+)");
    private static final Pattern GROUP_OR_POINT = number("[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern GROUP_OR_COMMA = number("[1-9]\\d{0,2},\\d{3}");

    private static Pattern number(String digits) {
        return Pattern.compile("[+\\-\u2212(]?" + digits + "[%kKmM]?\\)?");
    }

    /// Reads text; what is not told is found out.
    ///
    /// @param preferred the user's style, which holds where the text does not tell another
    /// @param separator what stands between cells
    /// @param style     how numbers are written
    public static PastedText read(
            String text, NumberStyle preferred, Optional<Character> separator, Optional<NumberStyle> style) {
        NumberStyle first = style.orElse(preferred);
        boolean lines = separator.isEmpty() && PastedTable.isGrouped(text);
        char between = separator.orElse(lines ? '\t' : PastedTable.separator(text, first));
        PastedTable raw = PastedTable.parse(text, between);
        List<String> cells = Stream.concat(raw.header().stream(), raw.rows().stream())
                .flatMap(List::stream)
                .toList();
        boolean point = matches(cells, POINT_ONLY);
        boolean comma = matches(cells, COMMA_ONLY);
        NumberStyle read = style.orElse(point == comma ? preferred : point ? NumberStyle.POINT : NumberStyle.COMMA);
        boolean either = matches(cells, preferred == NumberStyle.POINT ? GROUP_OR_COMMA : GROUP_OR_POINT);
        boolean unsure = style.isEmpty() && ((point && comma) || (point == comma && either));
        return new PastedText(PastedTable.parse(text, between, lines, read), between, read, unsure);
    }

    private static boolean matches(List<String> cells, Pattern pattern) {
        return cells.stream().anyMatch(cell -> pattern.matcher(cell.strip()).matches());
    }
}
